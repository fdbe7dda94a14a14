"""Look-backs that somebody changed with SQL are found."""

from __future__ import annotations

import pytest

from approvals import looking_back
from tests.approvals.auditing.test_workflow_tables import attack, found
from tests.factories.posts import published

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def looked_back(db) -> None:
    published()
    looking_back.look_back()
    assert found() == set()


@pytest.mark.parametrize("column", ["looked_at", "unreadable", "returned", "opened", "retracted"])
def test_what_came_of_a_look_back_is_as_recorded(column):
    attack(f"UPDATE approvals_lookback SET {column} = {column} + 1")
    assert "lookback_end.altered" in found()


@pytest.mark.parametrize("change", ["code_digest = ruleset_digest", "registers_number = registers_number + 1"])
def test_a_look_back_with_other_rules_is_found(change):
    attack(f"UPDATE approvals_lookback SET {change}")
    assert "lookback.altered" in found()


def test_a_look_back_that_never_came_to_its_end_is_found():
    attack("UPDATE approvals_lookback SET outcome = 'overtaken'")
    assert "lookback_end.missing" in found()
