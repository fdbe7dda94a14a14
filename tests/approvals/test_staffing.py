"""Whether the people are there that the workflow needs."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, Permission

from approvals.staffing import DUTIES, duties, vacancies
from tests.factories.people import UserFactory, lawyer, marketer, policy_reviewer, publisher, security_reviewer

pytestmark = pytest.mark.django_db


def everybody() -> None:
    for make in (marketer, policy_reviewer, security_reviewer, publisher, lawyer):
        make()


def test_nothing_is_missing_where_somebody_has_each_duty():
    everybody()
    assert vacancies(duties()) == []


def test_each_duty_that_nobody_has_is_named_with_its_group():
    said = vacancies(duties())
    assert len(said) == len(DUTIES)
    assert "Put somebody into the group IT/security reviewers." in said[2]


@pytest.mark.parametrize("absent", [{"is_active": False}, {"is_superuser": True}])
def test_who_has_left_and_who_only_runs_the_site_has_no_duty(absent):
    UserFactory(groups=["Publishers"], **absent)
    assert duties()["publish"].people == frozenset()


def test_somebody_with_the_permission_of_their_own_counts():
    one = UserFactory()
    one.user_permissions.add(Permission.objects.get(codename="publish_post"))
    assert duties()["publish"].people == {one.pk}


def test_a_group_that_is_gone_is_told():
    everybody()
    Group.objects.get(name="Publishers").delete()
    assert "manage.py migrate" in vacancies(duties())[0]


def test_a_group_of_the_sites_own_has_a_duty():
    desk = Group.objects.create(name="Pressjouren")
    desk.permissions.add(Permission.objects.get(codename="publish_post"))
    assert duties()["publish"].groups == ("Pressjouren", "Publishers")


def test_two_people_are_not_enough_for_three_duties_that_are_kept_apart():
    UserFactory(groups=["Marketers", "Policy reviewers", "Publishers", "Legal"])
    ivan = UserFactory(groups=["IT/security reviewers", "Policy reviewers"])
    assert "three people" in vacancies(duties())[0]
    ivan.groups.add(Group.objects.get(name="Marketers"))
    UserFactory(groups=["Marketers"])
    assert vacancies(duties()) == []
