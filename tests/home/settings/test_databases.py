from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from django.db import connection, transaction

from home.settings.databases import postgres

on_sqlite = pytest.mark.skipif("connection.vendor != 'sqlite'", reason="about SQLite's own settings")


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://app:s%40cret@db.example.com:5433/imprimatur?sslmode=require",
        "host=db.example.com port=5433 dbname=imprimatur user=app password=s@cret sslmode=require",
    ],
)
def test_both_forms_of_a_libpq_string_are_understood(url):
    assert postgres(url) == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "imprimatur",
        "USER": "app",
        "PASSWORD": "s@cret",
        "HOST": "db.example.com",
        "PORT": "5433",
        "OPTIONS": {"sslmode": "require"},
    }


@on_sqlite
@pytest.mark.django_db
def test_sqlite_lets_many_read_while_one_writes():
    with connection.cursor() as cursor:
        assert cursor.execute("PRAGMA journal_mode").fetchone() == ("wal",)


@on_sqlite
@pytest.mark.django_db(transaction=True)
def test_a_transaction_on_sqlite_takes_the_write_lock_when_it_begins():
    other = sqlite3.connect(connection.settings_dict["NAME"], timeout=0, isolation_level=None)

    with closing(other), transaction.atomic(), pytest.raises(sqlite3.OperationalError, match="locked"):
        other.execute("BEGIN IMMEDIATE")
