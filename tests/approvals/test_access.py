"""Groups, permissions and logins: who changed them is on the ledger, and what is changed behind its back is found."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.urls import reverse
from wagtail.log_actions import LogContext

from approvals.models import SYSTEM, LedgerEntry, SealedContent, person_of
from approvals.telling.sentences import tell
from tests.evidence import defects
from tests.factories.people import UserFactory, marketer, publisher
from tests.factories.registers import AccountFactory

pytestmark = pytest.mark.django_db

User = get_user_model()


@pytest.fixture(autouse=True)
def ledger(db):
    """A ledger that is open, and nobody there."""
    AccountFactory()


def told(kind: str) -> list[dict]:
    return [entry.said for entry in LedgerEntry.objects.of_kind(kind)]


def group(name: str) -> Group:
    return Group.objects.get(name=name)


def of(user) -> dict:
    """The newest that the ledger tells of what somebody may do."""
    return [said for said in told("access.changed") if said["data"]["person"] == person_of(user).code][-1]


def test_the_first_change_comes_with_how_everything_is():
    User.objects.bulk_create([User(username="root", is_superuser=True)])
    marketer()
    assert {said["data"]["group"] for said in told("group.changed")} == {str(one.pk) for one in Group.objects.all()}
    assert of(User.objects.get(username="root"))["data"]["flags"] == ["active", "superuser"]
    assert {said["actor"] for said in told("group.changed")} == {SYSTEM}
    assert defects() == []


def test_joining_and_leaving_a_group_is_told_with_who_did_it():
    boss, anna = publisher(), UserFactory()
    with LogContext(user=boss):
        anna.groups.add(group("Legal"))
        assert of(anna)["data"]["groups"] == [str(group("Legal").pk)]
        group("Legal").user_set.clear()
    assert of(anna)["data"]["groups"] == []
    assert of(anna)["actor"] == person_of(boss).code
    assert defects() == []


@pytest.mark.parametrize("change", ["add", "set", "remove"])
def test_people_of_a_group_are_changed_from_the_groups_side_too(change):
    anna = marketer()
    legal = group("Legal" if change != "remove" else "Marketers")
    getattr(legal.user_set, change)(*([[anna]] if change == "set" else [anna]))
    assert (str(legal.pk) in of(anna)["data"]["groups"]) is (change != "remove")
    assert defects() == []


def test_permissions_of_a_group_are_told_and_so_are_ones_own():
    anna, approve = marketer(), Permission.objects.get(codename="approve_post")
    group("Marketers").permissions.add(approve)
    anna.user_permissions.add(approve)
    (*_earlier, last) = told("group.changed")
    assert "approvals.approve_post" in last["data"]["permissions"]
    assert last["data"]["count"] == len(last["data"]["permissions"])
    assert of(anna)["data"]["permissions"] == ["approvals.approve_post"]
    approve.group_set.clear()
    assert "approvals.approve_post" not in told("group.changed")[-1]["data"]["permissions"]
    assert defects() == []


def test_a_login_that_closes_and_a_superuser_are_told_and_a_visit_is_not():
    anna = marketer()
    anna.is_active, anna.is_superuser = False, True
    anna.save()
    assert of(anna)["data"]["flags"] == ["superuser"]
    before = LedgerEntry.objects.count()
    anna.email = "ny@norrsken.example"
    anna.save()
    anna.save(update_fields=["last_login"])
    assert LedgerEntry.objects.count() == before
    assert defects() == []


def test_a_group_that_goes_takes_its_people_along():
    anna = marketer()
    mine = Group.objects.create(name="Sommarjobb")
    anna.groups.add(mine)
    pk = str(mine.pk)
    mine.delete()
    assert told("group.removed")[-1]["data"]["group"] == pk
    assert defects() == []


def test_an_account_that_is_deleted_is_told():
    anna = marketer()
    code = person_of(anna).code
    anna.delete()
    assert told("access.removed")[-1]["data"]["person"] == code
    assert defects() == []


def test_the_admin_names_who_changed_a_user(client):
    boss, anna = User.objects.create_superuser("boss", password="x"), UserFactory()
    client.force_login(boss)
    form = {"username": anna.username, "first_name": "Anna", "last_name": "Berg", "email": "anna@norrsken.example"}
    form |= {"groups": [group("Publishers").pk], "is_active": "on", "password1": "", "password2": ""}
    answer = client.post(reverse("wagtailusers_users:edit", args=[anna.pk]), form)
    assert answer.status_code == 302, answer.context["form"].errors
    assert of(anna)["actor"] == person_of(boss).code
    assert of(anna)["data"]["groups"] == [str(group("Publishers").pk)]


def test_groups_are_told_by_name_and_the_ledger_itself_holds_none():
    anna = marketer()
    (line,) = tell(list(LedgerEntry.objects.of_kind("access.changed"))[-1:])
    assert "Marketers" in line.sentence
    last = LedgerEntry.objects.of_kind("group.changed").last()
    assert SealedContent.open(last.said["data"]["called"]).decode() in set(Group.objects.values_list("name", flat=True))
    assert not any("Marketers" in body for body in LedgerEntry.objects.values_list("body", flat=True))
    assert anna.groups.exists()


def test_somebody_can_be_locked_out_while_the_ledger_cannot_be_written(settings, caplog):
    anna = marketer()
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"SIGNING_KEY_FILE": "/nowhere"}
    anna.is_active = False
    anna.save()
    assert not User.objects.get(pk=anna.pk).is_active
    assert "not on the ledger" in caplog.text


BEHIND_ITS_BACK = {
    "join a group": "INSERT INTO auth_user_groups (user_id, group_id) SELECT u.id, g.id FROM auth_user u, auth_group g "
    "WHERE g.name = 'Publishers' AND u.username = 'anna'",
    "leave a group": "DELETE FROM auth_user_groups",
    "become a superuser": "UPDATE auth_user SET is_superuser = NOT is_superuser WHERE username = 'anna'",
    "open a closed login": "UPDATE auth_user SET is_active = NOT is_active WHERE username = 'anna'",
    "give oneself a permission": "INSERT INTO auth_user_user_permissions (user_id, permission_id) "
    "SELECT u.id, p.id FROM auth_user u, auth_permission p WHERE p.codename = 'approve_post' AND u.username = 'anna'",
}


@pytest.mark.parametrize("attack", BEHIND_ITS_BACK.values(), ids=BEHIND_ITS_BACK)
@pytest.mark.parametrize("is_known", [True, False])
def test_what_somebody_may_do_is_not_changed_unseen(attack, is_known):
    marketer(username="bo")
    if is_known:
        marketer(username="anna")
    else:
        UserFactory(username="anna")
    with connection.cursor() as cursor:
        cursor.execute(attack)
    assert set(defects()) == {"access.person"}


def test_the_permissions_of_a_group_are_not_changed_unseen():
    marketer()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM auth_group_permissions")
    assert set(defects()) == {"access.group"}
