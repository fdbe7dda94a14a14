from __future__ import annotations

import datetime

import pytest
from django.core.exceptions import ValidationError

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


def test_rules_get_a_term_as_a_plain_value():
    row = ConfidentialTerm(
        term="Projekt Falken",
        aliases="Falken\r\n\n Örnen ",
        owner="Siv",
        embargo_until=datetime.date(2027, 1, 1),
        case_sensitive=True,
        matching="compound",
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
    )


def test_a_term_is_found_with_its_endings_unless_its_row_says_otherwise():
    assert ConfidentialTermFactory().as_term().matching is Matching.INFLECTED
    assert {value for value, _ in ConfidentialTerm._meta.get_field("matching").choices} == set(Matching)
    with pytest.raises(ValidationError, match="matching"):
        ConfidentialTermFactory(matching="fuzzy")
