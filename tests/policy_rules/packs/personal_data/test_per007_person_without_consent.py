from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from policy_rules.facts import Consent
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from policy_rules.text.people import PeopleSpotter
from tests.policy_rules.packs.asking import ask, places, rule

PER007 = rule("PER007")
TODAY = EXAMPLE_FACTS.today


def naming(text: str, *consents: Consent, channel: str = "x"):
    return example(text, channel=channel, facts=replace(EXAMPLE_FACTS, consents=PeopleSpotter(consents)))


@pytest.mark.parametrize(
    ("consent", "found"),
    [
        (Consent("Kim Ek"), []),
        (Consent("Kim Ek", was_withdrawn=True), ["Kim Ek"]),
        (Consent("Kim Ek", channels=frozenset(("x", "linkedin"))), []),
        (Consent("Kim Ek", channels=frozenset(("linkedin",))), ["Kim Ek"]),
        (Consent("Kim Ek", valid_until=TODAY), []),
        (Consent("Kim Ek", valid_until=TODAY - datetime.timedelta(days=1)), ["Kim Ek"]),
    ],
)
def test_a_person_is_named_where_and_when_a_consent_holds(consent, found):
    assert places(PER007, naming("Här är Kim Ek!", consent)) == found


def test_one_consent_that_holds_is_enough():
    assert places(PER007, naming("Kim Ek!", Consent("Kim Ek", was_withdrawn=True), Consent("Kim Ek"))) == []


def test_a_name_inside_a_longer_one_is_nobody_else():
    consents = (Consent("Kim", was_withdrawn=True), Consent("Kim Ek"))
    assert places(PER007, naming("Kim Ek och Kim.", *consents)) == ["Kim"]


def test_what_the_register_holds_is_told_in_private_only():
    (finding,) = ask(PER007, naming("Kimmie!", Consent("Kim Ek", aliases=("Kimmie",), was_withdrawn=True)))
    assert "Kim" not in finding.message + finding.instead
    assert finding.private == "Consent of Kim Ek: withdrawn."


@pytest.mark.parametrize(
    ("consent", "told"),
    [
        (Consent("Kim Ek", channels=frozenset(("newsroom",))), "Consent of Kim Ek: newsroom."),
        (
            Consent("Kim Ek", valid_until=datetime.date(2026, 1, 31)),
            "Consent of Kim Ek: all channels, until 2026-01-31.",
        ),
    ],
)
def test_why_a_consent_does_not_hold_is_told(consent, told):
    assert [finding.private for finding in ask(PER007, naming("Kim Ek!", consent))] == [told]
