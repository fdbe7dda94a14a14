"""Which findings a standing waiver is about, and which it never is."""

from __future__ import annotations

import datetime

import pytest

from policy_rules import engine
from policy_rules.content import Content, Text
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, StandingWaiver
from policy_rules.ruleset import Registers, Ruleset
from policy_rules.waivers import WaiverTable
from tests.policy_rules.making import finding_at, finds_word, make_rule

TODAY = datetime.date(2026, 11, 22)


def waiver(**values) -> StandingWaiver:
    return StandingWaiver(**{"row": 1, "rule": "TST001", "words": "Fish", "channel": "", "valid_until": TODAY} | values)


def stamped(*waivers: StandingWaiver, check=None, text: str = "No FISH here.", channel="x", today=TODAY, **rule):
    """The numbers of the waivers about the only finding of a rule that minds fish, and whether it bars."""
    asked = make_rule(check or finds_word("FISH"), **rule)
    rules = Ruleset.of((asked,), Registers(waivers=WaiverTable(waivers)))
    (found,) = engine.run(rules, Content(Text.plain("text", text), channel=channel), Facts(today=today)).findings
    return [one.row for one in found.waivers]


def test_a_finding_of_the_same_words_carries_the_waiver_on_its_last_day():
    assert stamped(waiver()) == [1]
    assert stamped(waiver(words=" f\u00adish ")) == [1]


@pytest.mark.parametrize(
    "other",
    [{"rule": "TST002"}, {"words": "fishes"}, {"channel": "linkedin"}, {"valid_until": TODAY - datetime.timedelta(1)}],
)
def test_a_waiver_of_something_else_is_about_something_else(other):
    assert stamped(waiver(**other)) == []


def test_a_waiver_of_one_channel_holds_there():
    assert stamped(waiver(channel="x")) == [1]


@pytest.mark.parametrize("enforcement", [Enforcement.MANDATORY, Enforcement.ADVISORY])
def test_what_nobody_may_waive_and_what_bars_nothing_carries_none(enforcement):
    assert stamped(waiver(), enforcement=enforcement) == []


def test_a_rule_that_could_not_look_is_never_waived():
    def breaks(content, facts):
        raise RuntimeError

    assert stamped(waiver(words=""), waiver(words="No FISH here."), check=breaks) == []


def test_a_finding_without_words_is_never_waived_beforehand():
    def minds_nothing(content, facts):
        yield finding_at(3, 3)

    assert stamped(waiver(words=""), check=minds_nothing) == []


def test_the_waiver_that_holds_longest_comes_first():
    later = waiver(row=2, valid_until=TODAY + datetime.timedelta(1))
    assert stamped(waiver(row=3), later, waiver(row=1)) == [2, 1, 3]


def test_a_finding_with_a_waiver_stays_in_the_report_and_bars_as_far_as_the_rules_know():
    rules = Ruleset.of((make_rule(finds_word("FISH")),), Registers(waivers=WaiverTable([waiver()])))
    report = engine.run(rules, Content(Text.plain("text", "FISH")), Facts(today=TODAY))
    assert report.bars
