"""Who waits for whom, so that the ledger tells what happened in the order in which it held.

Only PostgreSQL needs telling. On SQLite a transaction that writes has had the only write lock since BEGIN IMMEDIATE.
All locks here end with the transaction. Take them in the order of this file: then nobody waits in a circle.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.db import connections, router

from approvals.models.ledger import LedgerEntry
from approvals.models.post import Post

# Any numbers will do that no other software takes on this database: the ASCII codes of these words.
STILLNESS = int.from_bytes(b"imprstil")
LEDGER = int.from_bytes(b"imprimat")


def wait_until_still() -> None:
    """For whoever changes what steps rest on, the rules or the pause: wait for the steps that have begun.

    Those that begin later wait, and see the change. Without this a step could be recorded after a change that it never
    saw: a release printed after a pause, an approval under rules of yesterday.
    """
    _lock("SELECT pg_advisory_xact_lock(%s)", STILLNESS)


def wait_for_post(pk: int, *, hold_still: bool) -> None:
    """For a step: one at a time on each post. With ``hold_still`` neither the rules nor the pause change from here on.

    What stands beside the post, its live release and its order, is read by a later statement: PostgreSQL shows a
    statement that waited the newest row of what it waited for, and older ones of all that it joins to it.
    """
    stillness = "pg_advisory_xact_lock_shared(%s)" if hold_still else "%s"
    _lock(f"SELECT {stillness} FROM {Post._meta.db_table} WHERE id = %s FOR UPDATE", STILLNESS, pk)


def wait_for_posts(pks: Iterable[int]) -> None:
    """Wait for several posts, always in the same order, and hold still: see :func:`wait_for_post`.

    The posts come first, as they do there: whoever wants stillness to end must not wait for a post that we hold.
    """
    table = Post._meta.db_table
    _lock(f"SELECT id FROM {table} WHERE id = ANY(%s) ORDER BY id FOR UPDATE", sorted(pks))
    _lock("SELECT pg_advisory_xact_lock_shared(%s)", STILLNESS)


def wait_for_ledger() -> None:
    """For the writer of the ledger: one transaction at a time."""
    _lock("SELECT pg_advisory_xact_lock(%s)", LEDGER)


def _lock(sql: str, *numbers: int | list[int]) -> None:
    connection = connections[router.db_for_write(LedgerEntry)]
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(sql, numbers)
