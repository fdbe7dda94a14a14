"""Reading many tables as they stood at one moment."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections, router

from approvals.models.ledger import LedgerEntry


@contextmanager
def one_moment() -> Iterator[None]:
    """Let every query see the same state of the database, without holding up those who write.

    A transaction of Django's would take SQLite's write lock, and PostgreSQL's default shows each query a newer state.
    """
    connection = connections[router.db_for_read(LedgerEntry)]
    if connection.in_atomic_block:
        yield
        return
    begin = {"sqlite": "BEGIN DEFERRED", "postgresql": "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY"}
    with connection.cursor() as cursor:
        cursor.execute(begin[connection.vendor])
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")
