from __future__ import annotations

import datetime

import pytest
from django.core.exceptions import ValidationError

from policy_rules.classification import Classification
from policy_rules.models import ConfidentialTerm
from policy_rules.text.terms import Matching, Term
from tests.factories.registers import ConfidentialTermFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("changes")]

BAD_SPELLINGS = ["x", "&&&&", "R&", "Fal\u200bken", "Fal\0ken", "Fal\ud800ken", "x" * 201]


@pytest.mark.parametrize("term", [*BAD_SPELLINGS, "", "two\nlines"])
def test_a_term_that_cannot_be_looked_for_is_refused(term):
    with pytest.raises(ValidationError, match="term"):
        ConfidentialTermFactory(term=term)


@pytest.mark.parametrize("alias", BAD_SPELLINGS)
def test_an_alias_that_cannot_be_looked_for_is_refused(alias):
    with pytest.raises(ValidationError, match="aliases"):
        ConfidentialTermFactory(aliases=f"Örnen\n{alias}")


def test_a_term_has_as_many_aliases_as_a_person_can_read():
    assert ConfidentialTermFactory(aliases="\n".join("x" * 198 + f"{n:02}" for n in range(50))).pk
    with pytest.raises(ValidationError, match="at most 50"):
        ConfidentialTermFactory(aliases="\n".join(f"alias {n}" for n in range(51)))
    with pytest.raises(ValidationError, match="aliases"):
        ConfidentialTermFactory(aliases=" " * 100_000 + "alias")


@pytest.mark.parametrize("note", ["NUL \0", "half \udc00", "x" * 2001])
def test_a_note_that_no_database_can_keep_is_refused(note):
    with pytest.raises(ValidationError, match="note"):
        ConfidentialTermFactory(note=note)


def test_a_term_is_in_the_register_once():
    ConfidentialTermFactory(term="Falken")
    with pytest.raises(ValidationError, match="term"):
        ConfidentialTermFactory(term="Falken")
    assert ConfidentialTermFactory(term="FALKEN", case_sensitive=True).pk


def test_a_term_that_is_kept_to_some_groups_is_in_nobody_elses_way():
    ConfidentialTermFactory(term="Falken", seen_by=",3,")
    assert ConfidentialTermFactory(term="Falken").pk
    assert ConfidentialTermFactory(term="Falken", seen_by=",3,7,").pk
    with pytest.raises(ValidationError, match="in the register already"):
        ConfidentialTermFactory(term="Falken", seen_by=",3,")


@pytest.mark.parametrize("seen_by", ["3", ",3", ",0,", ",7,3,", ",3,3,", ",3,,7,", ",,", ",x,", ", 3,"])
def test_groups_are_written_in_one_way(seen_by):
    with pytest.raises(ValidationError, match="seen_by"):
        ConfidentialTermFactory(seen_by=seen_by)


def test_who_may_see_it_and_its_class_are_in_the_digest():
    row = ConfidentialTermFactory(term="Falken")
    digests = {row.row_digest}
    for change in ({"seen_by": ",3,"}, {"classification": "inside"}):
        for name, value in change.items():
            setattr(row, name, value)
        digests.add(row.digest())
    assert len(digests) == 3


@pytest.mark.parametrize("classification", ["", "utterly"])
def test_a_class_is_one_of_those_that_there_are(classification):
    with pytest.raises(ValidationError, match="classification"):
        ConfidentialTermFactory(classification=classification)


def test_rules_get_a_term_as_a_plain_value():
    row = ConfidentialTerm(
        term="Projekt Falken",
        aliases="Falken\r\n\n Örnen ",
        owner="Siv",
        embargo_until=datetime.date(2027, 1, 1),
        case_sensitive=True,
        matching="compound",
        classification="inside",
        seen_by=",3,7,",
        note="Not for rules.",
        pk=7,
    )
    assert row.as_term() == Term(
        "Projekt Falken",
        ("Falken", "Örnen"),
        "Siv",
        datetime.date(2027, 1, 1),
        case_sensitive=True,
        matching=Matching.COMPOUND,
        id=7,
        classification=Classification.INSIDE,
        seen_by=(3, 7),
    )


def test_a_term_is_found_with_its_endings_unless_its_row_says_otherwise():
    assert ConfidentialTermFactory().as_term().matching is Matching.INFLECTED
    assert {value for value, _ in ConfidentialTerm._meta.get_field("matching").choices} == set(Matching)
    with pytest.raises(ValidationError, match="matching"):
        ConfidentialTermFactory(matching="fuzzy")
