"""The page about the rules, made from the rules: what they say, why, what they catch and what they leave alone."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from django.utils import translation

from policy_rules.channels import CHANNELS
from policy_rules.content import Content
from policy_rules.packs.disclosure.jurisdictions import JURISDICTIONS
from policy_rules.packs.disclosure.labels import Jurisdiction, Standing
from policy_rules.packs.examples import EXAMPLE_FACTS
from policy_rules.rule import Example, Rule

_INTRODUCTION = f"""\
# The rules

Made from the rules by `manage.py document_rules`; do not edit. Nothing here is legal advice.

A finding that is *mandatory* is refused at submit, one that is *waivable* waits for a policy reviewer, and one that is
*advisory* is shown and never bars. Every rule is a file of its own in `policy_rules/packs/`, and its examples are its
tests. In the examples the company is {EXAMPLE_FACTS.company.name}, the account is official, the market is Sweden and
nobody pays, unless it says otherwise.
"""

_WHERE_LABELS_COUNT = """\
A label counts in the opening of a post: first line, first two sentences, before the channel's “more”, not last and not
among hashtags. An ordinary word counts only when it is set apart (`Reklam: ...`, `#ad`, `(annons)`, `This is an ad`).
A doubtful wording counts as none unless it stands in the opening; there, DIS002 asks for a clearer one.
"""

_JOINER = "\u200d"
_LONGEST_EXAMPLE = 90


def render(rules: tuple[Rule, ...]) -> str:
    """The page about ``rules`` in Markdown, in English whatever language is active."""
    with translation.override("en"):
        parts = [_INTRODUCTION, *_overview(rules)]
        for rule in rules:
            parts += ["", *_section(rule)]
        return "\n".join([*parts, "", *_labels()]) + "\n"


def _overview(rules: tuple[Rule, ...]) -> Iterator[str]:
    yield "| Code | Rule | Enforcement |"
    yield "|---|---|---|"
    for rule in rules:
        yield f"| [{rule.code}](#{rule.code.lower()}-{rule.name}) | {rule.summary} | {rule.enforcement} |"


def _section(rule: Rule) -> Iterator[str]:
    yield f"## {rule.code} {rule.name}"
    yield ""
    yield from (line.strip() for line in (rule.check.__doc__ or "").strip().splitlines())
    yield ""
    yield f"- Severity: {rule.severity}. Enforcement: {rule.enforcement}."
    yield f"- Languages: {', '.join(rule.languages) or 'all'}. Markets: {', '.join(rule.markets) or 'all'}."
    yield f"- Because: {rule.because}"
    yield ""
    yield "It catches:"
    yield ""
    for example in rule.bad:
        yield f"- {_described(example.content)}"
        yield from (f"    - {line}" for line in _said(rule, example))
    yield ""
    yield "It leaves alone:"
    yield ""
    yield from (f"- {_described(example.content)}" for example in rule.good)


def _said(rule: Rule, example: Example) -> list[str]:
    findings = rule.check(example.content, example.facts or EXAMPLE_FACTS)
    return list(dict.fromkeys(f"{finding.message} *Fine:* {finding.instead}" for finding in findings))


def _described(content: Content) -> str:
    """An example as a reader sees it: its words, and what else makes the difference."""
    context = "; ".join(_context(content))
    return _code(content.text.source) + (f" ({context})" if context else "")


def _context(content: Content) -> Iterator[str]:
    if content.language != "sv":
        yield content.language
    if content.markets != ("se",):
        yield "market " + ", ".join(content.markets)
    if content.channel:
        yield str(CHANNELS[content.channel].label)
    if content.capacity == "employee":
        yield "an employee's account"
    if content.sponsorship.is_declared:
        yield f"paid by {content.sponsorship.by}"
    for text in content.others:
        yield f"{text.field} {_code(text.source)}"
    for image in content.images:
        yield f"picture {_code(image.name)}, alt text {_code(image.alt)}" if image.alt else "picture without alt text"


def _code(text: str) -> str:
    shown = text if len(text) <= _LONGEST_EXAMPLE else f"{text[:_LONGEST_EXAMPLE]}… ({len(text)} characters)"
    seen = "".join(f"⟨{ord(one):04X}⟩" if _is_hidden(one) else one for one in shown)
    return f"`{seen.replace('`', 'ˋ').replace(chr(10), ' ⏎ ')}`"


def _is_hidden(character: str) -> bool:
    """Whether nobody would see the character on the page, where it might turn the text; emoji need their joiner."""
    return unicodedata.category(character) == "Cf" and character != _JOINER


def _labels() -> Iterator[str]:
    yield "## What counts as a sponsorship label"
    yield ""
    yield _WHERE_LABELS_COUNT
    yield "| Market | Accepted | Doubtful | Not enough | Source |"
    yield "|---|---|---|---|---|"
    for jurisdiction in JURISDICTIONS.values():
        accepted = _wordings(jurisdiction, Standing.ACCEPTED)
        if first := _wordings(jurisdiction, Standing.ACCEPTED_FIRST):
            accepted += f"; as the very first words {first}"
        doubtful = _wordings(jurisdiction, Standing.DOUBTFUL)
        not_enough = _wordings(jurisdiction, Standing.NOT_ENOUGH)
        source = f"{jurisdiction.source}. As of {jurisdiction.as_of:%B %Y}."
        yield f"| {jurisdiction.market} | {accepted} | {doubtful} | {not_enough} | {source} |"


def _wordings(jurisdiction: Jurisdiction, standing: Standing) -> str:
    return ", ".join(wording.words for wording in jurisdiction.wordings if wording.standing is standing)
