from __future__ import annotations

from dataclasses import replace

import pytest

from policy_rules.content import Interest
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from policy_rules.rule import Example
from tests.policy_rules.packs.asking import ask, places, rule

DIS008 = rule("DIS008")
SHARES = Interest("Nordvind AB", aliases=("Vindkraft Nord",), stake="Styrelseledamot sedan 2024")


def by_an_owner(text: str, *interests: Interest, title: str = "") -> Example:
    return Example(replace(example(text, title=title).content, interests=interests or (SHARES,)), EXAMPLE_FACTS)


@pytest.mark.parametrize(
    "text",
    [
        "Jag äger aktier i Nordvind AB.",
        "Nordvind AB är bäst (jag är själv delägare)",
        "Jag sitter i styrelsen för Nordvind AB.",
        "Min sambo jobbar på Nordvind AB, så ta det med en nypa salt.",
        "Jäv: Nordvind AB är mitt eget bolag.",
        "Som styrelseledamot i Nordvind AB är jag glad.",
        "Full disclosure: I like Nordvind AB.",
        "I own shares in Nordvind AB.",
        "I'm a proud investor in Nordvind AB",
        "My wife works at Nordvind AB.",
    ],
)
def test_whoever_says_so_is_left_alone(text):
    assert not ask(DIS008, by_an_owner(text))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Grundaren av Nordvind AB talar om aktier.", "Nordvind AB"),
        ("Läs om vindkraft nord!", "vindkraft nord"),
        ("The founder of Nordvind AB sold her shares.", "Nordvind AB"),
    ],
)
def test_to_speak_of_others_shares_is_no_disclosure(text, place):
    assert places(DIS008, by_an_owner(text)) == [place]


def test_each_interest_is_asked_about():
    other = Interest("Sydvind", stake="delägare")
    found = ask(DIS008, by_an_owner("Nordvind AB och Sydvind", SHARES, other))
    assert [finding.private.split(".")[0] for finding in found] == ["Interest: Nordvind AB", "Interest: Sydvind"]


def test_what_was_declared_stays_with_those_who_may_see_it():
    (finding,) = ask(DIS008, by_an_owner("Läs om Vindkraft Nord."))
    assert "Styrelseledamot" in finding.private
    assert "Styrelseledamot" not in finding.message + finding.instead
    assert "Nordvind" not in finding.message + finding.instead


def test_an_interest_named_in_the_title_is_found():
    (finding,) = ask(DIS008, by_an_owner("Läs mer.", title="Nordvind AB växer"))
    assert finding.span.field == "title"
