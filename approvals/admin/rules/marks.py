"""Findings with a number on the page, and the texts in which their places are marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.safestring import SafeString

from approvals.admin.review.findings import places_in
from approvals.admin.review.pieces import cut
from approvals.admin.review.render import marked
from approvals.telling.rules import COSTS, SEVERITIES
from policy_rules.content import Content, Text
from policy_rules.finding import Finding


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding under a number; ``private`` is empty for whoever may not see the registers."""

    number: int
    finding: Finding
    private: str = ""

    @property
    def tone(self) -> str:
        """How loud it is on the page."""
        return self.finding.severity.value

    @property
    def cost(self) -> str:
        """What it costs, in words."""
        return str(COSTS[self.finding.enforcement])

    @property
    def severity(self) -> str:
        return str(SEVERITIES[self.finding.severity])


def marked_texts(content: Content, marks: Iterable[Mark]) -> tuple[SafeString, ...]:
    """The text of a post with the places of ``marks``, and after it every other text that one of them lies in."""
    marks = tuple(marks)
    return tuple(marked_text(text, marks) for text in _texts(content, {one.finding.span.field for one in marks}))


def marked_text(text: Text, marks: Iterable[Mark]) -> SafeString:
    """``text`` as its reader sees it, with the places of ``marks``."""
    marks = tuple(marks)
    return marked(cut(text.value, places_in(text, marks)), {one.number: one.tone for one in marks})


def _texts(content: Content, fields: set[str]) -> Iterator[Text]:
    yield content.text
    yield from (text for text in content.everything if text.field in fields and text is not content.text)
