"""Letting tests empty the tables that refuse to be emptied, and letting attacks play the owner of the database."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import connection, transaction
from django.test import TransactionTestCase

from approvals import guards


def remove_guards() -> None:
    """Drop the triggers, as only the owner of the database can."""
    vendor = guards.vendor_of(connection)
    with transaction.atomic(), connection.cursor() as cursor:
        for table, name in vendor.installed(cursor):
            cursor.execute(vendor.drop(table, name))


@pytest.fixture(scope="session", autouse=True)
def guards_step_aside_for_flush() -> Iterator[None]:
    """A test with real transactions ends with a flush: the triggers go before it and are there again after it."""
    tear_down = TransactionTestCase._fixture_teardown

    def without_guards(self: TransactionTestCase) -> None:
        remove_guards()
        try:
            tear_down(self)
        finally:
            guards.install()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", without_guards)
        yield
