from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from django.utils import translation

from policy_rules import registry
from policy_rules.facts import Consent, Embargo, Facts
from policy_rules.packs.examples import EXAMPLE_FACTS, example, paid
from policy_rules.portraits.circumstances import circumstances
from policy_rules.portraits.portrait import portrait
from policy_rules.portraits.registered import registered
from policy_rules.text.spotter import Spotter

RULES = {rule.code: rule for rule in registry.rules()}


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_portrait_shows_every_example_and_finds_something_in_the_bad_ones_only(rule):
    shown = portrait(rule)
    assert [sample.content for sample in shown.bad] == [one.content for one in rule.bad]
    assert [sample.content for sample in shown.good] == [one.content for one in rule.good]
    assert all(sample.findings for sample in shown.bad)
    assert not any(sample.findings for sample in shown.good)
    assert shown.as_of
    assert shown.ways_out


def test_a_portrait_says_what_nobody_has_checked():
    assert portrait(RULES["DIS001"]).is_unverified == ("unverified" in RULES["DIS001"].because)
    assert {portrait(rule).is_unverified for rule in RULES.values()} == {True, False}


def test_a_way_out_is_named_once():
    ways = portrait(RULES["CON001"]).ways_out
    assert len(ways) == len(set(ways)) == 1


def test_what_all_examples_share_is_said_once():
    shown = portrait(RULES["PER007"])
    (shared,) = shown.circumstances
    assert "Kim Ek (withdrawn)" in shared
    assert not any(shared in sample.circumstances for sample in (*shown.bad, *shown.good))


def test_a_portrait_speaks_the_readers_language():
    with translation.override("sv"):
        shown = portrait(RULES["CON001"])
    assert shown.bad[0].circumstances[0] == "Svenska"


def test_circumstances_name_all_that_is_not_as_usual():
    told = circumstances(
        paid("Hej", by="Nordvind", markets=("uk", "us"), channel="x", capacity="employee", language="en", title="Hi")
    )
    assert told == (
        "English",
        "for readers in United Kingdom, United States",
        "on X",
        "through an employee's account",
        "paid by Nordvind",
        "with the title “Hi”",
    )


def test_an_ordinary_example_is_told_by_its_language():
    assert circumstances(example("Hej")) == ("Swedish",)


def test_a_register_is_told_with_what_limits_its_rows():
    facts = replace(
        EXAMPLE_FACTS,
        consents=Spotter([Consent("Bo", channels=frozenset({"x"})), Consent("Siv", was_withdrawn=True), Consent("My")]),
        embargoes=Spotter([Embargo("Vega", lifts_on=datetime.date(2027, 1, 1))]),
    )
    assert list(registered(facts)) == [
        "consents are registered for Bo (on X), Siv (withdrawn), My",
        "there are embargoes on Vega (until 2027-01-01)",
    ]
    assert list(registered(EXAMPLE_FACTS)) == []
    assert list(registered(Facts())) == []
