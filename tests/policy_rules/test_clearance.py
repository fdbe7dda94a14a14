"""Who sees what in the clear, asked of the one place that every screen, file and verb asks."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser, Group
from hypothesis import given
from hypothesis import strategies as st

from policy_rules.clearance import Clearance, group_ids, packed
from policy_rules.content import Span
from policy_rules.finding import Finding, Kept
from policy_rules.models import ConfidentialTerm, Topic
from tests.factories.people import UserFactory, marketer, policy_reviewer
from tests.factories.registers import ConfidentialTermFactory, TopicFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def team() -> Group:
    return Group.objects.create(name="Projekt Tjäder")


@pytest.fixture
def other() -> Group:
    return Group.objects.create(name="Styrelsen")


@pytest.fixture
def member(team):
    member = policy_reviewer()
    member.groups.add(team)
    return member


@given(st.sets(st.integers(1, 10**9)))
def test_groups_are_packed_in_one_way_and_come_out_again(ids):
    assert group_ids(packed(ids)) == tuple(sorted(ids))
    assert packed(sorted(ids, reverse=True)) == packed(ids)


def seen_by(user) -> list[str]:
    rows = list(Clearance(user).rows(ConfidentialTerm.objects.all()))
    assert rows == [row for row in ConfidentialTerm.objects.all() if Clearance(user).covers(row)]
    assert Clearance(user).covers_all(ConfidentialTerm.objects.all()) == (len(rows) == ConfidentialTerm.objects.count())
    return [row.term for row in rows]


def test_a_row_that_is_kept_is_seen_by_the_members_the_superusers_and_the_system(team, other, member):
    ConfidentialTermFactory(term="A, till alla")
    ConfidentialTermFactory(term="B, till laget", seen_by=packed([team.pk]))
    ConfidentialTermFactory(term="C, till båda", seen_by=packed([team.pk, other.pk]))
    ConfidentialTermFactory(term="D, till styrelsen", seen_by=packed([other.pk]))
    every = ["A, till alla", "B, till laget", "C, till båda", "D, till styrelsen"]

    assert seen_by(policy_reviewer()) == every[:1]
    assert seen_by(member) == every[:3]
    assert seen_by(UserFactory(is_superuser=True)) == seen_by(None) == every


def test_who_left_is_in_no_group(team, member):
    ConfidentialTermFactory(seen_by=packed([team.pk]))
    member.is_active = False
    assert seen_by(member) == []
    assert seen_by(UserFactory(is_superuser=True, is_active=False)) == []


def test_a_group_is_told_from_one_whose_number_begins_or_ends_alike(member):
    (own,) = member.groups.filter(name="Projekt Tjäder")
    for number in (int(f"1{own.pk}"), int(f"{own.pk}1")):
        ConfidentialTermFactory(seen_by=packed([number]))
    assert seen_by(member) == []


def test_what_is_kept_to_a_group_that_is_gone_is_nobodys(team, member):
    ConfidentialTermFactory(seen_by=packed([team.pk]))
    team.delete()
    assert seen_by(type(member).objects.get(pk=member.pk)) == []


def test_asking_for_rows_is_one_query(member, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert list(Clearance(member).rows(ConfidentialTerm.objects.all())) == []


def test_a_register_without_kept_rows_is_seen_whole_without_a_query(django_assert_num_queries):
    row, user = TopicFactory(), marketer()
    with django_assert_num_queries(1):
        assert list(Clearance(user).rows(Topic.objects.all())) == [row]
        assert Clearance(user).covers(row)


def finding(*kept: Kept) -> Finding:
    return Finding("Hemligt.", Span("text", 0, 1), "Skriv något annat.", private="Till alla.", kept=kept)


def test_of_a_finding_each_is_told_what_is_for_them(team, other, member):
    found = finding(Kept("Till laget.", (team.pk,)), Kept("Till styrelsen.", (other.pk,)))

    assert Clearance(member).told(found) == "Till alla. Till laget."
    assert Clearance(policy_reviewer()).told(found) == "Till alla."
    assert Clearance(UserFactory(is_superuser=True)).told(found) == "Till alla. Till laget. Till styrelsen."


def test_a_member_who_may_not_see_the_register_is_told_nothing(team):
    writer = marketer()
    writer.groups.add(team)
    found = finding(Kept("Till laget.", (team.pk,)))

    assert Clearance(writer).told(found) == Clearance(AnonymousUser()).told(found) == ""
