"""The triggers on PostgreSQL, version 14 or later."""

from __future__ import annotations

from hashlib import sha256

from django.db import models
from django.db.backends.utils import CursorWrapper

from approvals.guards.erased import IS_RECORDED
from approvals.guards.trigger import PREFIX, Trigger

REFUSE = f"""
CREATE OR REPLACE FUNCTION {PREFIX}refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is insert-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$
"""
REFUSE_UNLESS_ERASED = f"""
CREATE OR REPLACE FUNCTION {PREFIX}refuse_unless_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND {IS_RECORDED} THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION '% is insert-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$
"""
# "A": fires whatever session_replication_role says.
INSTALLED = """
SELECT c.relname, t.tgname, obj_description(t.oid, 'pg_trigger')
FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
WHERE NOT t.tgisinternal AND t.tgenabled = 'A' AND pg_table_is_visible(c.oid)
"""


def insert_only(model: type[models.Model]) -> list[Trigger]:
    """Refuse UPDATE and DELETE of a row, and TRUNCATE; a recorded erasure deletes. An upsert on a row is an UPDATE."""
    table = model._meta.db_table
    refuse, function = f"{PREFIX}refuse()", REFUSE
    rows, guard = (f"{PREFIX}refuse_unless_erased()", REFUSE_UNLESS_ERASED) if model.is_erasable else (refuse, function)
    return [
        _trigger(f"{PREFIX}rows", "UPDATE OR DELETE", table, f"FOR EACH ROW EXECUTE FUNCTION {rows}", guard),
        _trigger(f"{PREFIX}truncate", "TRUNCATE", table, f"FOR EACH STATEMENT EXECUTE FUNCTION {refuse}", function),
    ]


def _trigger(name: str, events: str, table: str, action: str, function: str) -> Trigger:
    return Trigger(name, table, (function, f'CREATE OR REPLACE TRIGGER {name} BEFORE {events} ON "{table}" {action}'))


def installed(cursor: CursorWrapper) -> dict[tuple[str, str], str]:
    """Our triggers that are there and always fire, with their fingerprints."""
    cursor.execute(INSTALLED)
    return {(table, name): mark for table, name, mark in cursor.fetchall() if name.startswith(PREFIX)}


def fingerprint(trigger: Trigger) -> str:
    """What tells a trigger from an older one of its name; it is kept as the trigger's comment."""
    return sha256("\n".join(trigger.statements).encode()).hexdigest()


def create(trigger: Trigger, *, replace: bool) -> list[str]:
    """The statements that make a trigger, make it fire always, and mark it. They replace an older one anyway."""
    table, name = trigger.key
    return [
        *trigger.statements,
        f'ALTER TABLE "{table}" ENABLE ALWAYS TRIGGER {name}',
        f"COMMENT ON TRIGGER {name} ON \"{table}\" IS '{fingerprint(trigger)}'",
    ]


def drop(table: str, name: str) -> str:
    """The statement that removes a trigger."""
    return f'DROP TRIGGER "{name}" ON "{table}"'
