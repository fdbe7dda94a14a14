"""Rules that people write in the admin: words or a pattern, and what to say where they stand. No code, no deploy.

A rule is held to its examples like one of the packs: texts that it must catch, and texts that it must leave alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from policy_rules.content import Content, Text
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.rule import Check, Example, Rule
from policy_rules.text.patterns import Pattern
from policy_rules.text.terms import Matching, Term, TermIndex

if TYPE_CHECKING:
    from policy_rules.models import SiteRule

Find = Callable[[str], Iterable[tuple[int, int]]]
"""The places in a text: its characters from start (included) to end (not)."""


def as_rule(row: SiteRule) -> Rule:
    """The rule that ``row`` describes. One that cannot be looked for raises when it is asked: it fails closed."""
    return Rule(
        code=row.code,
        check=_check(row),
        severity=Severity(row.severity),
        enforcement=Enforcement(row.enforcement),
        because=row.because,
        bad=tuple(Example(_content(row, text)) for text in row.texts_to_catch()),
        good=tuple(Example(_content(row, text)) for text in row.texts_to_leave()),
        languages=tuple(row.languages),
        markets=tuple(row.markets),
        title=row.name,
    )


def missed(rule: Rule) -> list[str]:
    """The texts that ``rule`` must catch and does not."""
    return [example.content.text.value for example in rule.bad if not _catches(rule, example)]


def caught_by_mistake(rule: Rule) -> list[str]:
    """The texts that ``rule`` must leave alone and does not."""
    return [example.content.text.value for example in rule.good if _catches(rule, example)]


def _catches(rule: Rule, example: Example) -> bool:
    return any(True for _finding in rule.check(example.content, Facts()))


def _content(row: SiteRule, text: str) -> Content:
    """A post of just this text, where the rule is asked."""
    return Content(
        Text.plain("text", text),
        language=next(iter(row.languages), "sv"),
        markets=tuple(row.markets) or ("se",),
        channel=next(iter(row.channels), ""),
    )


def _check(row: SiteRule) -> Check:
    channels, message, instead = frozenset(row.channels), row.message, row.instead
    try:
        find = _find(row)
    except ValueError as error:
        return _raising(error)

    def site_rule(content: Content, facts: Facts) -> Iterator[Finding]:
        if channels and content.channel and content.channel not in channels:
            return
        for text in content.texts:
            for start, end in find(text.value):
                yield Finding(message=message, span=text.span(start, end), instead=instead)

    return site_rule


def _raising(error: ValueError) -> Check:
    def site_rule(content: Content, facts: Facts) -> Iterator[Finding]:
        raise error

    return site_rule


def _find(row: SiteRule) -> Find:
    if row.pattern:
        return Pattern(row.pattern).find
    matching = Matching(row.matching)
    index = TermIndex(Term(word, matching=matching) for word in row.word_list())
    return lambda text: dict.fromkeys((hit.start, hit.end) for hit in index.find(text))
