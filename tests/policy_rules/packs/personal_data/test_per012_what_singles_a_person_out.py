from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, places, rule

PER012 = rule("PER012")

FOUND = [
    ("sv", "Sture Ek, född 3 mars 1944, gick hem i går."),
    ("sv", "Passet med nummer 94123456 tillhör Nils Berg."),
    ("sv", "Bilen ABC 123 tillhör Mats Olofsson."),
    ("en", "Peter Langham, born 4 May 1961, sent a card."),
    ("en", "Owner of BD51 SMR, Mr Alan Pike, please move it."),
    ("en", "Refund for Colin Bates: sort code 20-11-43, account 73914462."),
]
LEFT_ALONE = [
    ("sv", "Konstnären Lo Berg, född den 3 mars 1944, ställer ut."),
    ("sv", "Ta med passet när du hämtar paketet."),
    ("en", "The poet Ruth Moss was born on 4 May 1861."),
    ("en", "Enter the registration AB12 CDE at the machine."),
]


@pytest.mark.parametrize(("language", "text"), FOUND)
def test_what_singles_somebody_named_out_is_found(language, text):
    assert ask(PER012, example(text, language=language))


@pytest.mark.parametrize(("language", "text"), LEFT_ALONE)
def test_history_and_numbers_without_a_name_are_left_alone(language, text):
    assert places(PER012, example(text, language=language)) == []
