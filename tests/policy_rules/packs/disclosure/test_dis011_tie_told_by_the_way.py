from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import places, rule

DIS011 = rule("DIS011")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Bästa bilen! Min man är vd för Nordvind.", "Min man är vd"),
        ("Köp kaffet! Jag äger själv aktier i rosteriet.", "äger själv aktier i"),
        ("Fem stjärnor! (Bygger den på dagarna.)", "Bygger den på dagarna"),
        ("Best bank ever. I'm on their payroll.", "I'm on their payroll"),
        ("My sister's bakery has the best buns.", "My sister's bakery"),
    ],
)
def test_a_tie_beside_praise_is_found_where_it_stands(text, place):
    assert places(DIS011, example(text)) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "Min man är vd för Nordvind.",
        "Om du har aktier i bolaget kan du anmäla dig. Boka plats!",
        "Min syster sa att jag borde söka jobb här, bästa rådet hittills.",
        "She sits on the board of the local food bank and recommends volunteering.",
    ],
)
def test_a_tie_without_praise_and_the_ties_of_others_are_left_alone(text):
    assert places(DIS011, example(text)) == []
