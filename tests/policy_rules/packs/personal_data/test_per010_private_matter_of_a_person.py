from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, places, rule

PER010 = rule("PER010")

FOUND = [
    ("sv", "Petra på inköp har fått en skriftlig varning."),
    ("sv", "Karin Holm tjänar 42 500 i månaden."),
    ("sv", "Vi har sagt upp Patrik."),
    ("en", "Fiona in marketing is on 41,300 pounds."),
    ("en", "Leon Castle served time for burglary."),
    ("en", "Ruth failed her probation."),
]
LEFT_ALONE = [
    ("sv", "Du tjänar poäng på alla köp. Välkommen!"),
    ("sv", "Lönen är 30 000 kronor. Anna Ek svarar på frågor."),
    ("en", "Salary 25,900 pounds. Iain is happy to answer questions."),
    ("en", "We owe it all to Ruth. Thanks to her!"),
]


@pytest.mark.parametrize(("language", "text"), FOUND)
def test_pay_dismissal_debts_and_offences_of_somebody_named_are_found(language, text):
    assert ask(PER010, example(text, language=language))


@pytest.mark.parametrize(("language", "text"), LEFT_ALONE)
def test_advertisements_advice_and_plays_are_left_alone(language, text):
    assert places(PER010, example(text, language=language)) == []


def test_a_name_in_the_sentence_before_counts_where_this_one_goes_on_about_it():
    assert ask(PER010, example("Robin jobbade i kassan. Han har fått sparken."))
    assert not ask(PER010, example("Robin jobbar i kassan. Varan har fått sparken."))
