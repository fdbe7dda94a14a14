from __future__ import annotations

from collections import Counter

import pytest
from django.utils.translation import override

from policy_rules.exchange.columns import columns_of, match
from policy_rules.exchange.errors import FileRefused
from policy_rules.models import REGISTERS, Account, ConfidentialTerm

of_each_register = pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register._meta.model_name)


@of_each_register
def test_no_heading_means_two_columns(register):
    headings = Counter(heading for column in columns_of(register) for heading in column.headings())

    assert [heading for heading, count in headings.items() if count > 1] == []


@of_each_register
@pytest.mark.parametrize("language", ["en", "sv"])
def test_a_file_may_call_the_columns_by_their_names_or_by_their_labels_in_each_language(register, language):
    names = [column.name for column in columns_of(register)]
    with override(language):
        labels = [f" {column.label.upper()} " for column in columns_of(register)]

    assert [column.name for column in match(register, labels)] == names
    assert [column.name for column in match(register, names)] == names


@pytest.mark.parametrize(
    ("headings", "why"),
    [
        (["term", "colour"], "no column “colour”"),
        (["term", "owner", "Owner"], "twice"),
        (["owner"], "missing: term"),
        ([], "missing: term"),
        (["term", "salt"], "no column “salt”"),
        (["term", "row_digest"], "no column “row_digest”"),
        (["id", "term"], "no column “id”"),
    ],
)
def test_headings_that_do_not_fit_are_refused(headings, why):
    with pytest.raises(FileRefused, match=why):
        match(ConfidentialTerm, headings)


@pytest.mark.parametrize(
    ("name", "cell", "value"),
    [
        ("is_active", "Ja", True),
        ("is_active", "FALSKT", False),
        ("is_active", "", True),
        ("capacity", "employee", "employee"),
        ("capacity", "the company speaks", "official"),
        ("capacity", "", "official"),
        ("channel", "LinkedIn", "linkedin"),
        ("email", "", ""),
    ],
)
def test_a_cell_is_read_as_people_write_it(name, cell, value):
    (column,) = [column for column in columns_of(Account) if column.name == name]

    assert column.read(cell) == value
