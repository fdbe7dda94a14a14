from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, places, rule

CON006 = rule("CON006")

FOUND = [
    ("sv", "Fick syn på nästa års budget i skrivaren."),
    ("sv", "Styrelsemötet lutar åt att sälja."),
    ("sv", "Kunden får vi inte nämna. Ni fattar."),
    ("sv", "Larmet är av mellan två och fyra på vårt lager."),
    ("sv", "Juristerna kommer att döda mig."),
    ("en", "Technically under NDA, but look what a German client is buying."),
    ("en", "Our loading bay still doesn't have a lock. Anyone could walk in."),
    ("en", "Legal will kill me."),
    ("en", "The numbers come out tomorrow, and let's just say champagne."),
]
LEFT_ALONE = [
    ("sv", "Vattenläckan är lagad."),
    ("sv", "Vi monterar larm."),
    ("sv", "Delårsrapporten presenteras på torsdag."),
    ("en", "The gas leak is fixed."),
    ("en", "The kettle we sold in March may leak at the base."),
    ("en", "We fit alarms that work."),
    ("en", "Our results come out on Thursday."),
    ("en", "Sneak peek: our new summer menu."),
]


@pytest.mark.parametrize(("language", "text"), FOUND)
def test_what_is_told_in_passing_is_found(language, text):
    assert ask(CON006, example(text, language=language))


@pytest.mark.parametrize(("language", "text"), LEFT_ALONE)
def test_news_that_is_out_and_offers_are_left_alone(language, text):
    assert places(CON006, example(text, language=language)) == []
