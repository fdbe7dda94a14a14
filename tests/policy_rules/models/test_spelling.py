from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from policy_rules.models import Competitor, ConfidentialTerm
from policy_rules.models.spelling import remarks_on, validate_spelling
from policy_rules.text.terms import Term, TermIndex


@pytest.mark.parametrize(
    ("written", "bare"), [("AB+", "AB"), (".NET", "NET"), ("#Falken", "Falken"), ("$CASH", "CASH"), ("Q3 *", "Q3")]
)
def test_signs_that_fall_away_are_said_and_the_rest_is_indeed_found(written, bare):
    (remark,) = remarks_on([written])
    assert f"“{bare}”" in remark
    assert TermIndex([Term(written)]).find(f"Vi har {bare} nu")


@pytest.mark.parametrize(
    "written", ["R&D", "Node.js", "Acme Inc.", "Yahoo!", "“Falken”", "Projekt Falken (A)", "C++ 26"]
)
def test_signs_that_count_and_those_that_nobody_misses_are_not(written):
    assert remarks_on([written]) == []


def test_signs_inside_count():
    assert not TermIndex([Term("R&D")]).find("Vi har RD nu")


@pytest.mark.parametrize("written", ["C++", "C#", "+C"])
def test_a_letter_with_signs_around_it_is_refused_with_what_it_would_be_found_as(written):
    with pytest.raises(ValidationError, match="would be found as “C”"):
        validate_spelling(written)


def test_aliases_are_spoken_of_too():
    assert len(ConfidentialTerm(term="Falken", aliases="AB+\nÖrnen").remarks()) == 1
    assert len(Competitor(name="AB+", aliases="").remarks()) == 1
