from __future__ import annotations

import pytest
from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import IntegrityError, connection, models, transaction
from django.test.utils import isolate_apps

from approvals import guards
from approvals.guards import sqlite as sqlite_guards
from approvals.guards.trigger import Trigger
from approvals.ledger.commitments import seal
from approvals.models import SealedContent
from approvals.models.insert_only import InsertOnlyModel
from tests.guards import remove_guards

TABLE = "approvals_sealedcontent"
INSERT_ONLY = [model for model in apps.get_models() if issubclass(model, InsertOnlyModel)]

on_sqlite = pytest.mark.skipif(connection.vendor != "sqlite", reason="a trap of SQLite")


def run(sql: str, *values) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, values or None)


@pytest.fixture
def sealed(db) -> SealedContent:
    row = seal(b"words")
    row.save()
    return row


STATEMENTS = [
    f"UPDATE {TABLE} SET value = value",
    f"DELETE FROM {TABLE}",
    f"INSERT INTO {TABLE} SELECT * FROM {TABLE} WHERE true ON CONFLICT(commitment) DO UPDATE SET value = excluded.salt",
]


@pytest.mark.parametrize("statement", STATEMENTS)
def test_plain_sql_cannot_change_what_is_written(sealed, statement):
    with pytest.raises(IntegrityError, match=f"{TABLE} is insert-only"), transaction.atomic():
        run(statement)
    assert SealedContent.open(sealed.commitment) == b"words"


@on_sqlite
@pytest.mark.parametrize("verb", ["INSERT OR REPLACE", "REPLACE", "INSERT OR IGNORE"])
def test_replace_of_sqlite_cannot_change_what_is_written(sealed, verb):
    with pytest.raises(IntegrityError, match=f"{TABLE} is insert-only"), transaction.atomic():
        run(f"{verb} INTO {TABLE} (commitment, salt, value) VALUES (%s, '', '')", sealed.commitment)
    assert SealedContent.open(sealed.commitment) == b"words"


@pytest.mark.postgres
def test_truncate_of_postgresql_is_refused(sealed):
    with pytest.raises(IntegrityError, match=f"{TABLE} is insert-only"), transaction.atomic():
        run(f"TRUNCATE {TABLE} CASCADE")


@pytest.mark.postgres
def test_a_replication_role_does_not_get_around_it(sealed):
    run("SET LOCAL session_replication_role = replica")
    with pytest.raises(IntegrityError, match=f"{TABLE} is insert-only"), transaction.atomic():
        run(f"DELETE FROM {TABLE}")


@pytest.mark.django_db
@pytest.mark.parametrize("model", INSERT_ONLY, ids=lambda model: model.__name__)
def test_every_insert_only_table_is_guarded(model):
    vendor = guards.vendor_of(connection)
    with connection.cursor() as cursor:
        there = vendor.installed(cursor)
    assert {trigger.key for trigger in vendor.insert_only(model)} <= there.keys()


@pytest.mark.django_db
def test_installing_again_changes_nothing(django_assert_num_queries):
    looks = {"sqlite": 2, "postgresql": 2}[connection.vendor]
    with transaction.atomic(), django_assert_num_queries(looks + 2):  # and a savepoint
        guards.install()


@pytest.mark.django_db
def test_what_was_removed_is_missing_and_installing_puts_it_back():
    assert guards.missing() == []
    remove_guards()
    assert any(TABLE in name for name in guards.missing())
    guards.install()
    assert guards.missing() == []


@pytest.mark.django_db
def test_the_system_check_names_what_is_missing():
    assert guards.check(None, ["default"]) == []
    remove_guards()
    (message,) = guards.check(None, ["default"])
    assert (message.id, TABLE in message.msg) == ("imprimatur.W101", True)


def test_the_system_check_asks_no_database_it_was_not_given(django_assert_num_queries):
    assert guards.check(None, None) == []


@pytest.mark.postgres
@pytest.mark.django_db
@pytest.mark.parametrize("change", ["DISABLE", "ENABLE"])
def test_a_trigger_that_does_not_always_fire_is_missing_and_put_back(change):
    run(f"ALTER TABLE {TABLE} {change} TRIGGER imprimatur_rows")
    assert guards.missing() == [f"{TABLE} imprimatur_rows"]
    guards.install()
    assert guards.missing() == []


ALTERED_IN_PLACE = [
    "CREATE OR REPLACE FUNCTION imprimatur_refuse_unless_erased() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RETURN NEW; END $$",
    f"CREATE OR REPLACE TRIGGER imprimatur_rows BEFORE UPDATE ON {TABLE} "
    "FOR EACH ROW EXECUTE FUNCTION imprimatur_refuse_unless_erased()",
    f"CREATE OR REPLACE TRIGGER imprimatur_rows BEFORE UPDATE OR DELETE ON {TABLE} "
    "FOR EACH ROW WHEN (false) EXECUTE FUNCTION imprimatur_refuse_unless_erased()",
    f"CREATE OR REPLACE TRIGGER imprimatur_rows AFTER UPDATE OR DELETE ON {TABLE} "
    "FOR EACH ROW EXECUTE FUNCTION imprimatur_refuse_unless_erased()",
]


@pytest.mark.postgres
@pytest.mark.django_db
@pytest.mark.parametrize("statement", ALTERED_IN_PLACE)
def test_a_trigger_that_was_altered_in_place_is_missing_and_put_back(statement):
    """It keeps its comment, and fires always: what it does is what counts."""
    run(statement)
    run(f"ALTER TABLE {TABLE} ENABLE ALWAYS TRIGGER imprimatur_rows")
    assert f"{TABLE} imprimatur_rows" in guards.missing()
    guards.install()
    assert guards.missing() == []


@pytest.mark.django_db
def test_a_trigger_of_somebody_else_is_foreign_where_it_touches_evidence():
    assert guards.foreign() == []
    for table in (TABLE, "django_session"):
        if connection.vendor == "sqlite":
            run(f"CREATE TRIGGER slip_{table} AFTER INSERT ON {table} BEGIN SELECT 1; END")
        else:
            run(f"CREATE RULE slip_{table} AS ON INSERT TO {table} DO ALSO NOTHING")
    assert guards.foreign() == [f"{TABLE} slip_{TABLE}"]


@pytest.mark.django_db
def test_a_trigger_that_nobody_wants_any_more_is_removed(monkeypatch):
    monkeypatch.setattr(guards, "_registered", {})
    register_no_post(f"BEFORE DELETE ON {TABLE} ")
    guards.install()
    guards._registered.clear()
    guards.install()
    assert not any("no_post" in name for name in installed_names())


@pytest.mark.django_db
def test_a_hand_written_trigger_is_installed_and_kept_up_to_date(monkeypatch):
    monkeypatch.setattr(guards, "_registered", {})
    register_no_post(f"BEFORE INSERT ON {TABLE} ")
    guards.install()
    with pytest.raises(IntegrityError, match="no post today"), transaction.atomic():
        seal(b"words").save()
    guards._registered.clear()
    register_no_post(f"BEFORE UPDATE ON {TABLE} ")
    assert guards.missing() == [f"{TABLE} imprimatur_no_post"]
    guards.install()
    seal(b"words").save()


def register_no_post(event: str) -> None:
    """A trigger ``imprimatur_no_post``, on either database."""
    guards.register(
        "no_post",
        sqlite=[f"CREATE TRIGGER imprimatur_no_post {event}BEGIN SELECT RAISE(ABORT, 'no post today'); END"],
        postgres=[
            "CREATE OR REPLACE FUNCTION imprimatur_no_post() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'no post today' USING ERRCODE = 'integrity_constraint_violation'; END $$",
            f"CREATE OR REPLACE TRIGGER imprimatur_no_post {event}FOR EACH ROW EXECUTE FUNCTION imprimatur_no_post()",
        ],
    )


def installed_names() -> list[str]:
    with connection.cursor() as cursor:
        return [name for _, name in guards.vendor_of(connection).installed(cursor)]


def test_a_hand_written_trigger_has_its_own_name(monkeypatch):
    monkeypatch.setattr(guards, "_registered", {})
    register_no_post(f"BEFORE DELETE ON {TABLE} ")
    register_no_post(f"BEFORE DELETE ON {TABLE} ")
    with pytest.raises(ValueError, match="no_post"):
        register_no_post(f"BEFORE UPDATE ON {TABLE} ")


@pytest.mark.parametrize(
    "statements",
    [
        ["SELECT 1"],
        ["CREATE TRIGGER no_post BEFORE DELETE ON t BEGIN END"],
        ["CREATE TRIGGER imprimatur_no_posts BEFORE DELETE ON t BEGIN END"],
        ["CREATE TRIGGER imprimatur_no_post BEFORE DELETE ON t BEGIN END", "ALTER TABLE t RENAME TO u"],
    ],
)
def test_statements_that_do_not_end_in_their_trigger_are_refused(statements):
    with pytest.raises(ValueError, match="no_post"):
        Trigger.parse("no_post", statements)


@pytest.mark.django_db(transaction=True)
@on_sqlite
def test_a_migration_that_remakes_a_table_gets_its_triggers_back():
    field = SealedContent._meta.get_field("value")
    with connection.schema_editor() as editor:
        editor.alter_field(SealedContent, field, _like(field, null=True), strict=True)
        editor.alter_field(SealedContent, _like(field, null=True), field, strict=True)
    assert any(TABLE in name for name in guards.missing())
    call_command("migrate", verbosity=0)
    assert guards.missing() == []


def _like(field: models.Field, **changes) -> models.Field:
    name, _, args, kwargs = field.deconstruct()
    other = type(field)(*args, **kwargs | changes)
    other.set_attributes_from_name(name)
    other.model = field.model
    return other


@pytest.mark.django_db(transaction=True)
@on_sqlite
@isolate_apps("approvals")
def test_replace_is_refused_through_every_unique_constraint():
    class Ticket(InsertOnlyModel):
        number = models.IntegerField(unique=True)
        row = models.IntegerField()
        seat = models.IntegerField()
        hall = models.IntegerField()

        class Meta:
            app_label = "approvals"
            unique_together = [("row", "seat")]
            constraints = [models.UniqueConstraint(fields=["seat", "hall"], name="one_a_hall")]

    with connection.schema_editor() as editor:
        editor.create_model(Ticket)
    try:
        for trigger in sqlite_guards.insert_only(Ticket):
            run(trigger.statements[-1])
        Ticket(pk=1, number=1, row=1, seat=1, hall=1).save()
        for values in ("1, 2, 2, 2, 2", "2, 1, 2, 2, 2", "2, 2, 1, 1, 2", "2, 2, 2, 1, 1"):
            with pytest.raises(IntegrityError, match="insert-only"):
                run(f"REPLACE INTO approvals_ticket (id, number, row, seat, hall) VALUES ({values})")
        run("REPLACE INTO approvals_ticket (id, number, row, seat, hall) VALUES (2, 2, 1, 2, 1)")
        assert Ticket.objects.count() == 2
    finally:
        with connection.schema_editor() as editor:
            editor.delete_model(Ticket)


@isolate_apps("approvals")
@pytest.mark.parametrize(
    "constraint",
    [
        models.UniqueConstraint(fields=["number"], condition=models.Q(number__gt=1), name="some"),
        models.UniqueConstraint(models.F("number") + 1, name="some"),
    ],
)
def test_a_constraint_that_replace_could_slip_through_is_refused(constraint):
    class Ticket(InsertOnlyModel):
        number = models.IntegerField()

        class Meta:
            app_label = "approvals"
            constraints = [constraint]

    with pytest.raises(ImproperlyConfigured, match="some"):
        sqlite_guards.insert_only(Ticket)


@pytest.mark.django_db(transaction=True)
def test_a_flush_outside_the_tests_is_refused():
    seal(b"words").save()
    with pytest.raises(Exception, match="flushed"):
        call_command("flush", interactive=False, verbosity=0)
    assert SealedContent.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_flush_ends_with_the_guards_in_place():
    remove_guards()
    call_command("flush", interactive=False, verbosity=0)
    assert guards.missing() == []
