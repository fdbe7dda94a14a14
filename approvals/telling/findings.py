"""What a check run found, in words: the run keeps codes and places, and the sealed payload has the words at them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from approvals import draft as drafts
from approvals import sealing
from approvals.draft import Draft
from approvals.telling.places import where_is
from approvals.telling.rules import ENFORCEMENTS, SEVERITIES
from policy_rules.content import Span, Text
from policy_rules.finding import Enforcement, Severity

LONGEST = 300
"""Characters of the words at a place that are repeated; a longer place is the whole text, or nearly."""


@dataclass(frozen=True, slots=True)
class SaidFinding:
    """A finding as it is read aloud. ``first`` and ``last`` are the characters of its place in the text as readers see
    it, from 1 on; 0 where it is about no words, or the words are not known any more."""

    code: str
    sentence: str
    severity: str
    enforcement: str
    where: str
    words: str = ""
    first: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of a submission, by the field that places in them name; none when its words were erased."""

    draft: Draft
    by_field: Mapping[str, Text]


def texts_of(payload: bytes, body: Mapping[str, Any]) -> Texts:
    """What the rules read in a sealed ``payload``, whose JSON is ``body``.

    A text that this version of the software reads in another way than the one that sealed it is left out: the places
    would show other words.
    """
    draft = sealing.unseal(payload)
    found: dict[str, Text] = {}
    for content, channel in zip(drafts.contents(draft), body["channels"], strict=True):
        found |= {
            text.field: text for text in content.everything if text is not content.text or text.value == channel["text"]
        }
    return Texts(draft, found)


def say_findings(
    findings: Iterable[Mapping[str, Any]], texts: Texts | None, rules: Mapping[str, str]
) -> tuple[SaidFinding, ...]:
    """``findings`` of a check run; ``texts`` are those of its submission, ``rules`` say what each rule asks."""
    return tuple(_said(one, texts, rules) for one in findings)


def _said(found: Mapping[str, Any], texts: Texts | None, rules: Mapping[str, str]) -> SaidFinding:
    span = Span(found["field"], found["start"], found["end"])
    words, first, last = _words_at(span, texts)
    return SaidFinding(
        code=found["code"],
        sentence=rules.get(found["code"], ""),
        severity=str(SEVERITIES[Severity(found["severity"])]),
        enforcement=str(ENFORCEMENTS[Enforcement(found["enforcement"])]),
        where=where_is(span, texts.draft if texts else None),
        words=words,
        first=first,
        last=last,
    )


def _words_at(span: Span, texts: Texts | None) -> tuple[str, int, int]:
    text = texts.by_field.get(span.field) if texts else None
    if text is None:
        return "", 0, 0
    start, end = text.shown(span)
    if start >= end:
        return "", 0, 0
    words = text.value[start:end]
    return (words if len(words) <= LONGEST else f"{words[:LONGEST]}…"), start + 1, end
