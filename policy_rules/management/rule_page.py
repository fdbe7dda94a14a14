"""The page in the docs about one rule, made from the rule: what, why, what it catches and how to be fine."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from django.utils import translation

from policy_rules.content import Content
from policy_rules.finding import Enforcement, Finding
from policy_rules.markets import LANGUAGES, MARKETS
from policy_rules.points import POINTS
from policy_rules.portraits.circumstances import named
from policy_rules.portraits.portrait import Portrait, Sample, portrait
from policy_rules.rule import Rule

_JOINER = "\u200d"
_LONGEST = 400
_FENCE = "~~~"
_MARKUP = re.compile(r"([\\`*_\[\]<>#|~])")

_COSTS = {
    Enforcement.MANDATORY: "mandatory: a post with such a finding is refused at submit",
    Enforcement.WAIVABLE: "waivable: a post with such a finding waits for a policy reviewer",
    Enforcement.ADVISORY: "advisory: a finding is shown and never bars",
    Enforcement.OFF: "off until a site switches it on",
}


def render(rule: Rule) -> str:
    """The page about ``rule`` in Markdown, in English whatever language is active."""
    with translation.override("en"):
        return "\n".join(_page(portrait(rule))) + "\n"


def _page(shown: Portrait) -> Iterator[str]:
    rule = shown.rule
    yield f"# {rule.code}: {rule.summary}"
    yield ""
    yield "Made from the rule by `manage.py document_rules`; do not edit. [All rules](../rules.md)"
    for paragraph in shown.details:
        yield f"\n{paragraph.replace('``', '`')}"
    yield ""
    yield from _about(rule)
    yield ""
    yield "## Why"
    yield ""
    yield escaped(rule.because)
    if shown.is_unverified:
        yield "\nNobody has checked what is marked *unverified* against its source yet. Nothing here is legal advice."
    yield ""
    yield "## How to be fine"
    yield ""
    yield from (f"- {escaped(way)}" for way in shown.ways_out)
    yield ""
    if shown.circumstances:
        yield escaped(f"In each of the examples: {'; '.join(shown.circumstances)}.")
        yield ""
    yield "## What it catches"
    for sample in shown.bad:
        yield from _sample(sample)
    yield ""
    yield "## What it leaves alone"
    for sample in shown.good:
        yield from _sample(sample)


def _about(rule: Rule) -> Iterator[str]:
    yield "| | |"
    yield "|---|---|"
    yield f"| Name in the code | `{rule.name}` |"
    yield f"| Points of the policy | {', '.join(f'{number} {POINTS[number]}' for number in rule.points)} |"
    yield f"| Severity | {rule.severity} |"
    yield f"| Enforcement, unless a site decides otherwise | {_COSTS[rule.enforcement]} |"
    yield f"| Languages | {named(LANGUAGES, rule.languages) or 'all'} |"
    yield f"| Markets | {named(MARKETS, rule.markets) or 'all'} |"


def _sample(sample: Sample) -> Iterator[str]:
    yield ""
    if sample.circumstances:
        yield escaped(f"{'; '.join(sample.circumstances)}:")
        yield ""
    yield f"{_FENCE}{'html' if _is_html(sample.content) else 'text'}"
    yield seen(_shortened(sample.content.text.source)) or "(no text)"
    yield _FENCE
    if sample.findings:
        yield ""
    yield from dict.fromkeys(map(_said, sample.findings))


def _said(finding: Finding) -> str:
    where = f" ({code(_shortened(finding.matched))})" if finding.matched else ""
    return f"- {escaped(finding.message)}{where} *Fine:* {escaped(finding.instead)}"


def _is_html(content: Content) -> bool:
    return content.text.field == "html"


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}… ({len(text)} characters)"


def escaped(words: str) -> str:
    """``words`` as Markdown that shows them as they are."""
    return _MARKUP.sub(r"\\\1", seen(words))


def code(words: str) -> str:
    """``words`` as a piece of code in a line."""
    return f"`{seen(words).replace('`', 'ˋ').replace(chr(10), ' ⏎ ')}`"


def seen(words: str) -> str:
    """``words`` with the name of each character that nobody would see on the page, where it might turn the text."""
    return "".join(f"⟨{ord(one):04X}⟩" if _is_hidden(one) else one for one in words)


def _is_hidden(character: str) -> bool:
    """Emoji need their joiner."""
    return unicodedata.category(character) == "Cf" and character != _JOINER
