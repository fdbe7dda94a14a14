from __future__ import annotations

import pytest

from policy_rules.content import Content, Text
from policy_rules.enforcement import Decision, EnforcementTable
from policy_rules.finding import Enforcement
from tests.policy_rules.making import finds_word, make_rule

RULE = make_rule(finds_word("fish"), enforcement=Enforcement.WAIVABLE)
MANDATORY, WAIVABLE, ADVISORY, OFF = Enforcement


def cost(*decisions: tuple[str, str, Enforcement], markets=("se",), channel="x") -> Enforcement:
    table = EnforcementTable((RULE,), (Decision("TST001", *decision) for decision in decisions))
    return table.of("TST001", Content(Text.plain("text", "fish"), markets=markets, channel=channel))


def test_a_rule_costs_what_it_says_itself_where_nobody_decided_otherwise():
    assert cost() is WAIVABLE
    assert cost(("uk", "", MANDATORY), ("", "linkedin", OFF)) is WAIVABLE


@pytest.mark.parametrize(
    "decision", [("", "", ADVISORY), ("se", "", ADVISORY), ("", "x", ADVISORY), ("se", "x", ADVISORY)]
)
def test_a_decision_holds_where_it_says(decision):
    assert cost(decision) is ADVISORY


def test_the_decision_that_names_the_place_most_exactly_holds():
    assert cost(("", "", MANDATORY), ("se", "", OFF)) is OFF
    assert cost(("", "", MANDATORY), ("se", "", MANDATORY), ("se", "x", ADVISORY)) is ADVISORY


def test_of_two_decisions_that_are_as_exact_the_strictest_holds():
    assert cost(("se", "", OFF), ("", "x", MANDATORY)) is MANDATORY


def test_in_several_markets_the_strictest_holds():
    assert cost(("se", "", OFF), ("uk", "", ADVISORY), markets=("se", "uk")) is ADVISORY
    assert cost(("se", "", OFF), markets=("se", "uk")) is WAIVABLE


def test_a_post_without_a_market_is_asked_about_as_in_every_one():
    assert cost(("", "", OFF), ("se", "", MANDATORY), markets=()) is OFF


def test_a_decision_changes_what_the_digest_is_made_of():
    tables = (EnforcementTable((RULE,)), EnforcementTable((RULE,), (Decision("TST001", "se", "", OFF),)))
    assert tables[0].as_data() != tables[1].as_data()
