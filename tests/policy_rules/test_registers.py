from __future__ import annotations

import datetime
import threading

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.core.exceptions import ImproperlyConfigured, PermissionDenied, ValidationError
from django.db import connection
from django.db.models import ProtectedError
from django.test.utils import CaptureQueriesContext

from policy_rules import registers
from policy_rules.models import Account, CompanyProfile, ConfidentialTerm, RegisterVersion, Topic
from policy_rules.models.guard import UnrecordedChange
from policy_rules.register_events import RegisterRefusal
from tests.factories.registers import (
    AccountFactory,
    ChecklistItemFactory,
    CompanyProfileFactory,
    ConfidentialTermFactory,
    TopicFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def keeper():
    """Somebody who may do everything with terms, and nothing with other registers."""
    user = get_user_model().objects.create_user("keeper")
    user.user_permissions.set(Permission.objects.filter(content_type__model="confidentialterm"))
    return user


def execute(sql: str, *values) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


def test_a_row_is_added_changed_and_removed_and_each_is_recorded(changes, keeper):
    row = ConfidentialTerm(term="Falken")
    registers.save(row, actor=keeper)
    added = row.row_digest
    row.aliases = "Örnen"
    registers.save(row, actor=keeper)
    changed, row_id = row.row_digest, row.pk
    registers.remove(row, actor=None)
    assert [(one.register, one.row_id, one.verb, one.actor) for one in changes] == [
        ("confidentialterm", row_id, "add", keeper),
        ("confidentialterm", row_id, "change", keeper),
        ("confidentialterm", row_id, "delete", None),
    ]
    assert [(one.before_digest, one.after_digest) for one in changes] == [("", added), (added, changed), (changed, "")]
    assert not ConfidentialTerm.objects.exists()


def test_each_change_counts_and_the_version_has_the_digest_of_the_tables(changes):
    before = RegisterVersion.current()
    for number in (1, 2):
        TopicFactory()
        assert RegisterVersion.current() == (before[0] + number, registers.digest_of_tables())
    assert [(one.number, one.register_digest) for one in changes][-1] == RegisterVersion.current()


def test_registers_that_nobody_has_changed_are_version_nought(changes):
    assert RegisterVersion.current() == (0, registers.digest_of_tables())


def test_the_digest_is_of_all_registers(changes):
    digests = {registers.digest_of_tables()}
    for factory in (AccountFactory, CompanyProfileFactory, ConfidentialTermFactory, TopicFactory):
        factory()
        digests.add(registers.digest_of_tables())
    assert len(digests) == 5


def test_a_change_and_its_opposite_leave_the_digest_as_it_was(changes):
    row = ConfidentialTermFactory(term="Falken")
    before = registers.digest_of_tables()
    row.term = "Örnen"
    registers.save(row, actor=None)
    assert registers.digest_of_tables() != before
    row.term = "Falken"
    registers.save(row, actor=None)
    assert registers.digest_of_tables() == before


def test_the_same_words_in_two_rows_have_different_digests_so_that_nobody_can_guess_them(changes):
    row = ConfidentialTermFactory(term="Falken")
    first = row.row_digest
    registers.remove(row, actor=None)
    assert ConfidentialTermFactory(term="Falken").row_digest != first


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE policy_rules_confidentialterm SET term = 'Örnen'",
        "UPDATE policy_rules_confidentialterm SET embargo_until = '2001-01-01'",
        "UPDATE policy_rules_confidentialterm SET salt = 'x'",
        "DELETE FROM policy_rules_confidentialterm",
        "UPDATE policy_rules_account SET is_active = (1 = 0)",
        "UPDATE policy_rules_companyprofile SET name = 'Ecma'",
        "UPDATE policy_rules_topic SET id = id + 1000",
        "UPDATE policy_rules_checklistitem SET text = 'x'",
    ],
)
def test_a_row_changed_behind_the_verbs_back_shows_in_the_digest(changes, change):
    for factory in (AccountFactory, CompanyProfileFactory, ConfidentialTermFactory, TopicFactory, ChecklistItemFactory):
        factory()
    recorded = registers.digest_of_tables()
    execute(change)
    assert registers.digest_of_tables() != recorded


def test_two_rows_that_trade_their_ids_show_in_the_digest(changes):
    one, other = TopicFactory(), TopicFactory()
    recorded = registers.digest_of_tables()
    execute("UPDATE policy_rules_topic SET id = 0 WHERE id = %s", one.pk)
    execute("UPDATE policy_rules_topic SET id = %s WHERE id = %s", one.pk, other.pk)
    execute("UPDATE policy_rules_topic SET id = %s WHERE id = 0", other.pk)
    assert registers.digest_of_tables() != recorded


def test_an_account_whose_owner_leaves_is_the_same_account(changes):
    owner = get_user_model().objects.create_user("owner")
    account = AccountFactory(owner=owner)
    recorded = registers.digest_of_tables()
    owner.delete()
    account.refresh_from_db()
    assert account.owner is None
    assert registers.digest_of_tables() == recorded


@pytest.mark.parametrize("verb", [registers.save, registers.remove])
def test_somebody_without_the_permission_is_refused_with_a_reason(changes, keeper, verb):
    topic = TopicFactory()
    topic.name = "Changed"
    with pytest.raises(PermissionDenied, match="topics"):
        verb(topic, actor=keeper)
    assert changes[1:] == [RegisterRefusal("topic", "change_register", keeper, ("not_permitted",))]
    assert not Topic.objects.filter(name="Changed").exists()


@pytest.mark.parametrize("missing", ["add", "change", "delete"])
def test_each_verb_asks_for_its_own_permission(changes, keeper, missing):
    keeper.user_permissions.remove(Permission.objects.get(codename=f"{missing}_confidentialterm"))
    done = []
    for verb, row in (
        ("add", ConfidentialTerm(term="Falken")),
        ("change", ConfidentialTermFactory()),
        ("delete", ConfidentialTermFactory()),
    ):
        act = registers.remove if verb == "delete" else registers.save
        try:
            act(row, actor=keeper)
            done.append(verb)
        except PermissionDenied:
            pass
    assert set(done) == {"add", "change", "delete"} - {missing}


def test_a_row_that_makes_no_sense_changes_nothing(changes):
    before = RegisterVersion.current()
    with pytest.raises(ValidationError, match="two letters or digits"):
        registers.save(ConfidentialTerm(term="&&"), actor=None)
    assert RegisterVersion.current() == before
    assert changes == []


def test_without_somebody_who_records_nothing_is_changed():
    previous = registers.set_recorder(None)
    try:
        with pytest.raises(ImproperlyConfigured, match="Nobody records"):
            registers.save(Topic(name="Kaffe", slug="kaffe"), actor=None)
    finally:
        registers.set_recorder(previous)
    assert not Topic.objects.exists()


def test_a_change_that_cannot_be_recorded_does_not_happen():
    def fails(change):
        raise RuntimeError("the ledger is full")

    before, previous = RegisterVersion.current(), registers.set_recorder(fails)
    try:
        with pytest.raises(RuntimeError):
            registers.save(Topic(name="Kaffe", slug="kaffe"), actor=None)
    finally:
        registers.set_recorder(previous)
    assert not Topic.objects.exists()
    assert RegisterVersion.current() == before


def test_the_recorder_is_called_inside_the_transaction(changes):
    outside = len(connection.savepoint_ids)
    seen = []
    registers.set_recorder(lambda change: seen.append(len(connection.savepoint_ids)))
    TopicFactory()
    assert seen == [outside + 1]


@pytest.mark.parametrize("verb", [registers.save, registers.remove])
def test_a_row_that_is_gone_meanwhile_is_not_brought_back(changes, verb):
    row = TopicFactory()
    registers.remove(Topic.objects.get(), actor=None)
    with pytest.raises(ValidationError, match="meanwhile"):
        verb(row, actor=None)
    assert not Topic.objects.exists()


def test_a_row_that_is_in_use_stays_and_the_refusal_says_why(changes, monkeypatch):
    def is_needed(row, **options):
        raise ProtectedError("A post needs it.", {row})

    row = TopicFactory(name="Kaffe")
    monkeypatch.setattr(Topic, "delete", is_needed)
    with pytest.raises(ValidationError, match="“Kaffe” is still in use"):
        registers.remove(row, actor=None)
    assert RegisterVersion.current() == (1, registers.digest_of_tables())


def test_a_change_costs_as_many_queries_with_many_rows_as_with_few(changes):
    costs = []
    for _ in range(2):
        rows = [ConfidentialTermFactory() for _ in range(5)]
        with CaptureQueriesContext(connection) as queries:
            registers.save(rows[0], actor=None)
        costs.append(len(queries))
    assert costs[0] == costs[1] <= 15


@pytest.mark.parametrize(
    "write",
    [
        lambda row: row.save(),
        lambda row: row.delete(),
        lambda row: type(row).objects.create(name="a", slug="a"),
        lambda row: type(row).objects.filter(pk=row.pk).update(name="a"),
        lambda row: type(row).objects.filter(pk=row.pk).delete(),
        lambda row: type(row).objects.bulk_create([Topic(name="a", slug="a")]),
        lambda row: type(row).objects.bulk_update([row], ["name"]),
        lambda row: type(row).objects.update_or_create(pk=row.pk, defaults={"name": "a"}),
        lambda row: type(row).objects.get_or_create(name="a", slug="a"),
    ],
)
def test_no_other_way_of_django_writes_a_register(changes, write):
    row = TopicFactory()
    recorded = registers.digest_of_tables()
    with pytest.raises(UnrecordedChange, match=r"policy_rules\.registers"):
        write(row)
    assert registers.digest_of_tables() == recorded


def test_the_version_is_guarded_too(changes):
    TopicFactory()
    with pytest.raises(UnrecordedChange):
        RegisterVersion.objects.update(number=0)
    with pytest.raises(UnrecordedChange):
        RegisterVersion.objects.get().save()


def test_the_permission_to_write_ends_with_the_verb_even_when_it_fails(changes):
    with pytest.raises(ValidationError):
        registers.save(Topic(name="", slug=""), actor=None)
    with pytest.raises(UnrecordedChange):
        Topic(name="a", slug="a").save()


def test_a_verb_in_one_thread_opens_no_door_for_another(changes):
    refused = []

    def write():
        try:
            Topic(name="a", slug="a").save()
        except UnrecordedChange:
            refused.append(True)

    def meanwhile(change):
        thread = threading.Thread(target=write)
        thread.start()
        thread.join()

    registers.set_recorder(meanwhile)
    TopicFactory()
    assert refused == [True]


@pytest.mark.django_db(transaction=True)
def test_changes_at_once_are_counted_one_after_the_other(changes):
    TopicFactory()
    barrier = threading.Barrier(3)

    def change(number):
        try:
            barrier.wait(timeout=10)
            registers.save(ConfidentialTerm(term=f"Falken {number}"), actor=None)
        finally:
            connection.close()

    threads = [threading.Thread(target=change, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert sorted(one.number for one in changes) == [1, 2, 3, 4]
    assert RegisterVersion.current() == (4, registers.digest_of_tables())


def test_the_fields_of_a_row_are_what_they_were_when_it_is_read_again(changes):
    for row in (
        AccountFactory(),
        CompanyProfileFactory(),
        ConfidentialTermFactory(aliases="Falken\n ÖRN ", embargo_until=datetime.date(2027, 1, 1), case_sensitive=True),
    ):
        assert type(row).objects.get().digest() == row.digest() == row.row_digest


def test_there_is_one_company_profile(changes):
    CompanyProfileFactory()
    with pytest.raises(ValidationError, match="already"):
        CompanyProfileFactory(name="Another")
    assert CompanyProfile.objects.count() == 1
    assert Account.objects.count() == 0
