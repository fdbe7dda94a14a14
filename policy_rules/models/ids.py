"""Ids for rows that are not written yet. A row's digest names its id, so many rows at once need theirs beforehand."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connections, models, router


def reserve_ids(model: type[models.Model], count: int) -> Sequence[int]:
    """``count`` ids that no row of ``model`` has had; call it in the transaction that writes the rows."""
    if not count:
        return ()
    connection, table = connections[router.db_for_write(model)], model._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)",
                [table, model._meta.pk.column, count],
            )
            return [row_id for (row_id,) in cursor.fetchall()]
        # SQLite keeps the highest id there ever was (AUTOINCREMENT), and raises it when a row comes with its own.
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        highest = (cursor.fetchone() or (0,))[0]
    return range(highest + 1, highest + 1 + count)
