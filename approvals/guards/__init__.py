"""Triggers: what the database itself refuses, whoever writes.

Every :class:`~approvals.models.insert_only.InsertOnlyModel` gets them; ``register`` adds those written by hand.
``install`` runs after every ``migrate`` and makes the triggers whose names begin with ``imprimatur_`` exactly those
that are wanted: SQLite drops a table's triggers without a word when a migration alters one of its columns.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import ModuleType

from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.core.checks import CheckMessage, Warning
from django.db import DEFAULT_DB_ALIAS, NotSupportedError, connections, models, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils.translation import gettext as _

from approvals.guards import postgres as postgres_guards
from approvals.guards import sqlite as sqlite_guards
from approvals.guards.trigger import Trigger
from approvals.models.insert_only import InsertOnlyModel

VENDORS: dict[str, ModuleType] = {"sqlite": sqlite_guards, "postgresql": postgres_guards}
_registered: dict[str, dict[str, Trigger]] = {}


def register(name: str, *, sqlite: Sequence[str], postgres: Sequence[str]) -> None:
    """Add the trigger ``imprimatur_<name>``, given for each database as the statements that make it, the trigger last.

    Raises ``ValueError`` for statements that do not make that trigger, and for a second trigger of a name; the same one
    may come again, because Django may make an app ready more than once.
    """
    triggers = {"sqlite": Trigger.parse(name, sqlite), "postgresql": Trigger.parse(name, postgres)}
    if _registered.setdefault(name, triggers) != triggers:
        raise ValueError(f"Two different guards are registered as {name}.")


def install(sender: object = None, *, using: str = DEFAULT_DB_ALIAS, **kwargs) -> None:
    """Make the database's triggers those that are wanted. A receiver of ``post_migrate``; changes only what differs.

    Raises ``NotSupportedError`` on a database for which there are none.
    """
    connection = connections[using]
    vendor = vendor_of(connection)
    with transaction.atomic(using=using), connection.cursor() as cursor:
        there = vendor.installed(cursor)
        wanted = {trigger.key: trigger for trigger in _wanted(connection)}
        for key in there.keys() - wanted.keys():
            cursor.execute(vendor.drop(*key))
        for key, trigger in wanted.items():
            if there.get(key) != vendor.fingerprint(trigger):
                for statement in vendor.create(trigger, replace=key in there):
                    cursor.execute(statement)


def missing(using: str = DEFAULT_DB_ALIAS) -> list[str]:
    """The names (table, then trigger) of the triggers that are absent, out of date or switched off."""
    connection = connections[using]
    vendor = vendor_of(connection)
    with connection.cursor() as cursor:
        there = vendor.installed(cursor)
    return sorted(
        " ".join(trigger.key)
        for trigger in _wanted(connection)
        if there.get(trigger.key) != vendor.fingerprint(trigger)
    )


def foreign(using: str = DEFAULT_DB_ALIAS) -> list[str]:
    """The names (table, then trigger) of triggers and rules that are none of ours, on tables that hold evidence."""
    connection = connections[using]
    wanted = {trigger.key for trigger in _wanted(connection)}
    with connection.cursor() as cursor:
        acting = vendor_of(connection).acting(cursor)
    tables = {model._meta.db_table for model in _watched()}
    return sorted(" ".join(key) for key in acting if key[0] in tables and key not in wanted)


def _watched() -> Iterator[type[models.Model]]:
    """The models of our apps, and those that say who may do what."""
    for label in ("approvals", "policy_rules"):
        yield from apps.get_app_config(label).get_models(include_auto_created=True)
    for model in (get_user_model(), Group, Permission):
        yield model
        yield from (relation.remote_field.through for relation in model._meta.many_to_many)


def check(app_configs: object, databases: Sequence[str] | None, **kwargs) -> list[CheckMessage]:
    """System check: the triggers are there.

    It warns and does not bar: ``migrate`` runs the checks first, and ``migrate`` is what puts the triggers back.
    """
    return [
        Warning(
            _("The database does not guard the evidence: %(names)s missing on “%(using)s”.")
            % {"names": ", ".join(names), "using": using},
            hint=_("Run `manage.py migrate`. If nobody restored or altered this database, find out who removed them."),
            id="imprimatur.W101",
        )
        for using in databases or ()
        if (names := missing(using))
    ]


def vendor_of(connection: BaseDatabaseWrapper) -> ModuleType:
    """How this database spells triggers. Raises ``NotSupportedError``."""
    try:
        return VENDORS[connection.vendor]
    except KeyError:
        raise NotSupportedError(
            f"The evidence is guarded by triggers on {', '.join(VENDORS)}; {connection.vendor} has none of them."
        ) from None


def _wanted(connection: BaseDatabaseWrapper) -> Iterator[Trigger]:
    """The triggers of all tables that are in this database."""
    vendor = vendor_of(connection)
    tables = set(connection.introspection.table_names())
    triggers = [trigger for model in _insert_only_models() for trigger in vendor.insert_only(model)]
    triggers += [by_vendor[connection.vendor] for by_vendor in _registered.values()]
    return (trigger for trigger in triggers if trigger.table in tables)


def _insert_only_models() -> Iterator[type[models.Model]]:
    return (
        model
        for model in apps.get_models()
        if issubclass(model, InsertOnlyModel) and model._meta.managed and not model._meta.proxy
    )
