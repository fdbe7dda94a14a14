from __future__ import annotations

import pytest

from policy_rules.facts import Consent
from policy_rules.text.people import PeopleSpotter

LARS = PeopleSpotter([Consent("Lars Berg", aliases=("Lasse",))])


def found(spotter: PeopleSpotter, text: str) -> list[str]:
    return [text[one.start : one.end] for one in spotter.find(text)]


@pytest.mark.parametrize(
    "written",
    [
        "Lars Berg",
        "Lars Bergs",
        "Lars Erik Berg",
        "Lars Erik Bergs",
        "Lars E. Berg",
        "Lars E Berg",
        "Lars von Berg",
        "Lars Erik Olof Berg",
        "Berg, Lars",
        "Lasse",
    ],
)
@pytest.mark.parametrize("sentence", ["{} visar runt.", "I dag möter vi {}.", "Med: Anna Ek, {} och Kim Alm"])
def test_somebody_is_found_with_more_names_and_turned_round(written, sentence):
    assert found(LARS, sentence.format(written)) == [written]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg, Lars Ek och Kim Alm",
        "Lars visar runt. Berg är i Malmö.",
        "Lars Erik Olof Per Berg",
        "Lars-Erik Berg",
        "Lars Ek\nBerg",
        "lars erik berg",
        "Lars är på ett Berg",
    ],
)
def test_others_and_what_is_no_name_are_left_alone(text):
    assert found(LARS, text) == []


def test_whose_register_has_more_names_is_found_with_fewer():
    assert found(PeopleSpotter([Consent("Lars Erik Berg")]), "Här är Lars Berg.") == ["Lars Berg"]


def test_who_is_named_word_for_word_is_nobody_else():
    both = PeopleSpotter([Consent("Lars Berg"), Consent("Lars Erik Berg")])
    (one,) = both.find("Här är Lars Erik Berg.")
    assert [row.name for row in one.rows] == ["Lars Erik Berg"]


def test_all_who_are_called_so_are_told():
    (one,) = PeopleSpotter([Consent("Lars Berg"), Consent("Lars Erik Berg")]).find("Här är Lars O. Berg.")
    assert [row.name for row in one.rows] == ["Lars Berg", "Lars Erik Berg"]


def test_a_name_of_one_word_and_an_empty_register_are_no_trouble():
    assert found(PeopleSpotter([Consent("Madonna")]), "Madonna Ek sjunger.") == ["Madonna"]
    assert PeopleSpotter().find("Lars Erik Berg") == []
