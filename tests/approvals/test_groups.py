"""The groups that a site begins with: each can do its own part, and nobody's part is another's too."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission

from approvals import groups
from approvals.permissions import ABILITIES, has_ability
from tests.factories.people import UserFactory

pytestmark = pytest.mark.django_db

CAN = {
    "Marketers": {"submit", "withdraw", "revise", "archive"},
    "Policy reviewers": {"adopt_policy", "settle_policy", "waive", "request_changes"},
    "IT/security reviewers": {"approve", "request_changes"},
    "Publishers": {"publish", "retract", "keep", "pause"},
    "Legal": {"retract", "keep", "pause", "read_ledger", "erase", "hold"},
    "Auditors": {"read_ledger"},
}


def make_groups() -> None:
    groups.make_groups(sender=None, using="default")


@pytest.fixture(autouse=True)
def groups_as_they_begin(db):
    """Those of ``migrate`` may be from an older run: a test database can be kept."""
    Group.objects.all().delete()
    make_groups()


@pytest.mark.parametrize("group", CAN)
def test_each_group_can_do_its_own_part_and_no_other(group):
    colleague = UserFactory(groups=[group])
    assert {ability for ability in ABILITIES if has_ability(colleague, ability)} == CAN[group] | {"view"}


def test_every_group_is_told_of_here():
    assert set(CAN) == set(groups.GROUPS)


@pytest.mark.parametrize(("group", "reads"), [(name, name in ("Policy reviewers", "Legal")) for name in CAN])
def test_the_confidential_terms_are_read_by_those_who_need_them(group, reads):
    assert UserFactory(groups=[group]).has_perm("policy_rules.view_confidentialterm") is reads


@pytest.mark.parametrize(("group", "keeps"), [(name, name == "Policy reviewers") for name in CAN])
def test_one_group_keeps_the_registers_that_rules_read(group, keeps):
    colleague = UserFactory(groups=[group])
    for register in ("account", "companyprofile", "confidentialterm", "topic"):
        assert colleague.has_perm(f"policy_rules.change_{register}") is keeps


def test_a_group_that_the_site_changed_stays_as_it_is():
    group = Group.objects.get(name="Publishers")
    group.permissions.remove(Permission.objects.get(codename="retract_post"))
    make_groups()
    publisher = get_user_model().objects.get(pk=UserFactory(groups=["Publishers"]).pk)
    assert not publisher.has_perm("approvals.retract_post")


def test_a_group_that_was_removed_comes_back_whole():
    Group.objects.get(name="Publishers").delete()
    make_groups()
    assert UserFactory(groups=["Publishers"]).has_perm("approvals.publish_post")


def test_a_permission_that_does_not_exist_is_an_error_and_no_weaker_group(monkeypatch):
    monkeypatch.setitem(groups.GROUPS, "Proofreaders", ("approvals.read_proofs",))
    with pytest.raises(LookupError, match=r"do not: approvals\.read_proofs"):
        make_groups()
