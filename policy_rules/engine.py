"""Asking every rule about a content."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from policy_rules.asking import add_answers
from policy_rules.content import Content, Span
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.readings import Reading, asked_in, languages_in, readings_of
from policy_rules.rule import Rule

if TYPE_CHECKING:
    from policy_rules.ruleset import Ruleset

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Report:
    """What the rules of one ruleset found in one content, in reading order."""

    findings: tuple[Finding, ...]
    ruleset_digest: str

    @property
    def bars(self) -> bool:
        """Whether a finding bars the post."""
        return any(finding.bars for finding in self.findings)


class Answer(StrEnum):
    """What became of asking one rule about one content."""

    FOUND = "found"
    FAILED = "failed"
    NOTHING = "nothing"
    OTHER_LANGUAGE = "other_language"
    OTHER_MARKET = "other_market"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one rule says of one content, or why it was not asked."""

    rule: Rule
    answer: Answer
    findings: tuple[Finding, ...] = ()


def run(ruleset: Ruleset, content: Content, facts: Facts) -> Report:
    """Ask every rule of ``ruleset`` that applies to ``content``, in any of its languages, declared or seen.

    A rule that raises, or points outside the texts, gives a finding that bars: what could not be looked at does not
    go out by itself. The same input always gives the same report.
    """
    sources, readings = _sources(content), readings_of(content)
    findings = dict.fromkeys(
        finding
        for rule, cost, numbers in ruleset.asked(content, languages_in(readings))
        for finding in _ask_each(rule, cost, readings, numbers, facts, sources)
    )
    in_order = in_reading_order(findings, sources)
    stamped = ruleset.registers.waivers.stamped(in_order, content, facts.today)
    return Report(findings=tuple(stamped), ruleset_digest=ruleset.digest)


def verdicts(ruleset: Ruleset, content: Content, facts: Facts) -> tuple[Verdict, ...]:
    """What each rule of ``ruleset`` says of ``content``, by code: the findings of :func:`run`, rule by rule."""
    sources, readings = _sources(content), readings_of(content)
    languages = languages_in(readings)
    return tuple(
        _judged(rule, _ask_each(rule, cost, readings, asked, facts, sources))
        if (asked := asked_in(rule, languages, content.markets))
        and (cost := ruleset.enforcement.of(rule.code, content)) is not Enforcement.OFF
        else Verdict(rule, Answer.OFF if asked else _why_not(rule, readings))
        for rule in ruleset.rules
    )


def ask(rule: Rule, content: Content, facts: Facts) -> Verdict:
    """What ``rule`` alone says of ``content``, wherever it applies and whatever it costs."""
    return _judged(rule, _ask(rule, rule.enforcement, content, facts, _sources(content)))


def in_reading_order(findings: Iterable[Finding], fields: Iterable[str]) -> tuple[Finding, ...]:
    """``findings`` as a reader meets them who reads ``fields`` one after the other."""
    order = {field: number for number, field in enumerate(fields)}
    last = len(order)
    return tuple(
        sorted(
            findings,
            key=lambda one: (order.get(one.span.field, last), one.span.field, one.span.start, one.code, one.span.end),
        )
    )


def _sources(content: Content) -> dict[str, str]:
    return {text.field: text.source for text in content.everything}


def _why_not(rule: Rule, readings: tuple[Reading, ...]) -> Answer:
    """Why a rule that is asked for none of ``readings`` is not."""
    if rule.languages and not any(reading.content.language in rule.languages for reading in readings):
        return Answer.OTHER_LANGUAGE
    return Answer.OTHER_MARKET


def _judged(rule: Rule, findings: Iterable[Finding]) -> Verdict:
    found = tuple(dict.fromkeys(findings))
    if any(finding.is_failure for finding in found):
        return Verdict(rule, Answer.FAILED, found)
    return Verdict(rule, Answer.FOUND if found else Answer.NOTHING, found)


def _ask_each(
    rule: Rule,
    enforcement: Enforcement,
    readings: Sequence[Reading],
    numbers: Iterable[int],
    facts: Facts,
    sources: dict[str, str],
) -> list[Finding]:
    """What ``rule`` finds in the ``readings`` with these ``numbers``; of a second one only what lies in its texts,
    where nothing was found yet.
    """
    found: list[Finding] = []
    places: set[Span] = set()
    for number in numbers:
        reading = readings[number]
        if here := _ask(rule, enforcement, reading.content, facts, sources):
            found += [one for one in here if one.is_failure or (one.span not in places and reading.holds(one.span))]
            places.update(one.span for one in here)
    return found


def _ask(
    rule: Rule, enforcement: Enforcement, content: Content, facts: Facts, sources: dict[str, str]
) -> list[Finding]:
    given: list[Finding] = []
    found: list[Finding] = []
    try:
        try:
            add_answers(given, rule, content, facts)
        finally:  # what it found before it raised counts too
            for finding in given:
                _require_place(finding, sources)
                found.append(_stamped(finding, rule, enforcement, sources))
    except Exception as error:  # noqa: BLE001 - a rule may raise anything, and the others must still be asked
        _log(rule, error)
        found.append(_could_not_look(rule, enforcement, content))
    return found


def _stamped(finding: Finding, rule: Rule, enforcement: Enforcement, sources: dict[str, str]) -> Finding:
    span = finding.span
    return finding.stamped(
        code=rule.code,
        severity=rule.severity,
        enforcement=enforcement,
        matched=sources.get(span.field, "")[span.start : span.end],
    )


def _require_place(finding: Finding, sources: dict[str, str]) -> None:
    """A place lies inside its text; a field without a text (an image without alt text, say) has its beginning only."""
    for span in (finding.span, finding.fix.span if finding.fix else finding.span):
        if not 0 <= span.start <= span.end <= len(sources.get(span.field, "")):
            raise ValueError(f"{span.field} has no characters {span.start} to {span.end}.")


def _log(rule: Rule, error: Exception) -> None:
    """Where it happened and what kind of error; its message may hold words of the post, so it stays out of the log."""
    at = traceback.extract_tb(error.__traceback__)[-1]
    logger.error("Rule %s raised %s at %s:%s.", rule.code, type(error).__name__, at.filename, at.lineno)


def _could_not_look(rule: Rule, enforcement: Enforcement, content: Content) -> Finding:
    return Finding(
        message=_("The rule %(code)s could not look at the text because of an error in the rule.")
        % {"code": rule.code},
        span=Span(content.text.field, 0, 0),
        instead=_("Nothing may be wrong with your words. Tell those who run the site that this rule needs mending."),
        code=rule.code,
        severity=Severity.ERROR,
        enforcement=Enforcement.WAIVABLE if enforcement is Enforcement.ADVISORY else enforcement,
        is_failure=True,
    )
