"""The triggers on PostgreSQL, version 14 or later."""

from __future__ import annotations

import re
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
SELECT c.relname, t.tgname, obj_description(t.oid, 'pg_trigger'), pg_get_triggerdef(t.oid, true), p.prosrc
FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
WHERE NOT t.tgisinternal AND t.tgenabled = 'A' AND pg_table_is_visible(c.oid)
"""
ACTING = """
SELECT c.relname, t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
WHERE NOT t.tgisinternal AND pg_table_is_visible(c.oid)
UNION ALL
SELECT c.relname, r.rulename FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
WHERE r.rulename <> '_RETURN' AND pg_table_is_visible(c.oid)
"""
SOURCE = re.compile(r"\$\$(.*)\$\$", re.S)
DEFINITION = re.compile(r'CREATE (?:OR REPLACE )?TRIGGER \w+ BEFORE (.+?) ON (?:\w+\.)?"?(\w+)"? (.*)', re.S)


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
    return {
        (table, name): _joined(mark, definition, source)
        for table, name, mark, definition, source in cursor.fetchall()
        if name.startswith(PREFIX)
    }


def acting(cursor: CursorWrapper) -> list[tuple[str, str]]:
    """The table and the name of every trigger and every rule that there is, ours and others."""
    cursor.execute(ACTING)
    return cursor.fetchall()


def fingerprint(trigger: Trigger) -> str:
    """What tells a trigger from an older one of its name, and from one that was altered in place."""
    source = next(found[1] for found in map(SOURCE.search, trigger.statements) if found)
    return _joined(_mark(trigger), trigger.statements[-1], source)


def _mark(trigger: Trigger) -> str:
    """What is kept as the trigger's comment."""
    return sha256("\n".join(trigger.statements).encode()).hexdigest()


def _joined(mark: str | None, definition: str, source: str) -> str:
    """``definition`` is the ``CREATE TRIGGER``, as we write it or as PostgreSQL repeats it; ``source`` the function."""
    if ours := DEFINITION.fullmatch(definition):
        definition = "\n".join([*sorted(ours[1].split(" OR ")), ours[2], ours[3]])
    return "\n".join([str(mark), definition, source])


def create(trigger: Trigger, *, replace: bool) -> list[str]:
    """The statements that make a trigger, make it fire always, and mark it. They replace an older one anyway."""
    table, name = trigger.key
    return [
        *trigger.statements,
        f'ALTER TABLE "{table}" ENABLE ALWAYS TRIGGER {name}',
        f"COMMENT ON TRIGGER {name} ON \"{table}\" IS '{_mark(trigger)}'",
    ]


def drop(table: str, name: str) -> str:
    """The statement that removes a trigger."""
    return f'DROP TRIGGER "{name}" ON "{table}"'
