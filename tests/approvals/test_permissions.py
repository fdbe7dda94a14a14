"""Who may, asked of the one function that buttons, the API and the door ask."""

from __future__ import annotations

import pytest

from approvals.models import SYSTEM
from approvals.permissions import ABILITIES, HOUSE, SYSTEM_ABILITIES, Involvement, has_ability, may

ANNA, PETRA, IVAN = "a" * 32, "b" * 32, "c" * 32
INVOLVED = Involvement(authors=frozenset({ANNA}), settlers=frozenset({PETRA}), approvers=frozenset({IVAN}))


class Colleague:
    """A user who has every permission, as an authentication backend of the site may say."""

    def __init__(self, *, is_active: bool = True):
        self.is_active = is_active

    def has_perm(self, permission: str) -> bool:
        return True


class Row:
    """A decision or a waiver."""

    def __init__(self, person: str, step: str = ""):
        self.person, self.step = person, step


class Handed:
    """A submission that Anna wrote."""

    authors = (ANNA,)


def code(person: str, ability: str) -> str:
    refusal = may(Colleague(), person, ability, INVOLVED)
    return refusal.code if refusal else ""


def test_a_colleague_who_was_switched_off_may_nothing_whatever_the_backend_says():
    assert not has_ability(Colleague(is_active=False), "approve")
    assert has_ability(Colleague(), "approve")


@pytest.mark.parametrize("ability", ABILITIES)
def test_the_house_may_only_what_is_the_houses(ability):
    assert (may(HOUSE, SYSTEM, ability) is None) == (ability in {"settle_policy", "return_to_check", "retract"})
    assert {"settle_policy", "return_to_check", "retract"} == SYSTEM_ABILITIES


@pytest.mark.parametrize("ability", ["waive", "settle_policy", "approve", "keep"])
def test_an_author_judges_in_no_way(ability):
    assert code(ANNA, ability) == "own_words"


@pytest.mark.parametrize(("person", "ability"), [(PETRA, "approve"), (IVAN, "settle_policy"), (IVAN, "waive")])
def test_nobody_judges_at_two_gates_in_whichever_order(person, ability):
    assert code(person, ability) == "same_reviewer"


@pytest.mark.parametrize(("person", "ability"), [(PETRA, "waive"), (PETRA, "settle_policy"), (IVAN, "approve")])
def test_somebody_may_judge_twice_at_one_gate(person, ability):
    assert code(person, ability) == ""


def test_only_an_author_withdraws():
    assert code(PETRA, "withdraw") == "not_the_author"
    assert code(ANNA, "withdraw") == ""


def test_whoever_only_waived_settled_too_and_the_house_is_nobody():
    involved = Involvement.in_submission(Handed, [Row(SYSTEM, "pass_policy"), Row(IVAN, "approve")], [Row(PETRA)])
    assert involved == INVOLVED
