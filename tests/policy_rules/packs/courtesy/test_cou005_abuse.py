from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, places, rule

COU005 = rule("COU005")

FOUND = [
    ("sv", "Ni är ett gäng clowner."),
    ("sv", "Bara en dåre köper däck på nätet."),
    ("sv", "Kunder är dumma i huvudet."),
    ("sv", "De där politikerna vet knappt vad en spade är."),
    ("sv", "Juryn måste ha somnat när Tallmo fick priset."),
    ("en", "What a bunch of muppets."),
    ("en", "Some customers are brain dead."),
    ("en", "You donkeys parked across our gate."),
    ("en", "The council wouldn't know a drain from a doorbell."),
    ("en", "We saw it: the new van of Harper's is a joke."),
]
LEFT_ALONE = [
    ("sv", "Vi är idioter som glömde kaffet."),
    ("sv", "Idiotsäkert recept."),
    ("sv", "Clowner och godis på torget."),
    ("sv", "Priset är oskäligt och svaret kom sent."),
    ("en", "We were idiots to forget the coffee."),
    ("en", "Clowns and cake in the square."),
    ("en", "The price is unfair and the answer was late."),
    ("en", "Mugs from 4 pounds."),
]


@pytest.mark.parametrize(("language", "text"), FOUND)
def test_an_insult_and_a_sneer_are_found(language, text):
    assert ask(COU005, example(text, language=language))


@pytest.mark.parametrize(("language", "text"), LEFT_ALONE)
def test_self_irony_criticism_and_clowns_are_left_alone(language, text):
    assert places(COU005, example(text, language=language)) == []
