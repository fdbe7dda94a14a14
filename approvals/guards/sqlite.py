"""The triggers on SQLite."""

from __future__ import annotations

from django.core.exceptions import ImproperlyConfigured
from django.db import models
from django.db.backends.utils import CursorWrapper

from approvals.guards.erased import IS_RECORDED
from approvals.guards.trigger import PREFIX, Trigger


def insert_only(model: type[models.Model]) -> list[Trigger]:
    """Refuse UPDATE, DELETE except for a recorded erasure, and an INSERT over a row that is there.

    ``INSERT OR REPLACE`` deletes that row without asking any other trigger. Raises ``ImproperlyConfigured`` for a model
    with a unique constraint that this cannot be written for.
    """
    table = model._meta.db_table
    same = " OR ".join(
        "({})".format(" AND ".join(f'"{column}" = NEW."{column}"' for column in columns)) for columns in _unique(model)
    )
    taken = f'WHEN EXISTS (SELECT 1 FROM "{table}" WHERE {same}) '
    unless_erased = f"WHEN NOT {IS_RECORDED} " if model.is_erasable else ""
    events = (("UPDATE", ""), ("DELETE", unless_erased), ("INSERT", taken))
    return [_refusal(table, event, when) for event, when in events]


def _refusal(table: str, event: str, when: str) -> Trigger:
    name = f"{PREFIX}{table}_{event.lower()}"
    refuse = f"SELECT RAISE(ABORT, '{table} is insert-only');"
    return Trigger(name, table, (f'CREATE TRIGGER {name} BEFORE {event} ON "{table}" {when}BEGIN {refuse} END',))


def _unique(model: type[models.Model]) -> list[list[str]]:
    """The columns that together are unique, for each way in which they are."""
    opts = model._meta
    named = [[field.name] for field in opts.local_fields if field.unique]
    named += [list(names) for names in opts.unique_together]
    for constraint in opts.constraints:
        if isinstance(constraint, models.UniqueConstraint):
            if constraint.condition or constraint.expressions:
                raise ImproperlyConfigured(
                    f"{constraint.name}: an insert-only table cannot have a unique constraint with a condition or an "
                    f"expression, because SQLite's REPLACE could delete a row through it."
                )
            named.append(list(constraint.fields))
    return [[opts.get_field(name).column for name in names] for names in named]


def installed(cursor: CursorWrapper) -> dict[tuple[str, str], str]:
    """Our triggers that are there, with their fingerprints."""
    cursor.execute("SELECT tbl_name, name, sql FROM sqlite_master WHERE type = 'trigger'")
    return {(table, name): sql for table, name, sql in cursor.fetchall() if name.startswith(PREFIX)}


def acting(cursor: CursorWrapper) -> list[tuple[str, str]]:
    """The table and the name of every trigger that there is, ours and others."""
    cursor.execute("SELECT tbl_name, name FROM sqlite_master WHERE type = 'trigger'")
    return cursor.fetchall()


def fingerprint(trigger: Trigger) -> str:
    """What tells a trigger from an older one of its name: SQLite keeps the statement as it was written."""
    return trigger.statements[-1]


def create(trigger: Trigger, *, replace: bool) -> list[str]:
    """The statements that make a trigger."""
    return [drop(*trigger.key), *trigger.statements] if replace else list(trigger.statements)


def drop(table: str, name: str) -> str:
    """The statement that removes a trigger."""
    return f'DROP TRIGGER "{name}"'
