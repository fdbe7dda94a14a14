"""The two databases the plugin runs on, as entries for Django's DATABASES."""

from __future__ import annotations

from pathlib import Path
from typing import Any

SQLITE_BUSY_SECONDS = 20


def sqlite(path: Path, *, synchronous: str = "NORMAL") -> dict[str, Any]:
    """A SQLite file that lets many read while one writes.

    A transaction takes the write lock when it begins (IMMEDIATE): the ledger's writer reads the last entry and then
    writes the next, and with SQLite's default a second writer that did the same would fail instead of waiting.
    """
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": SQLITE_BUSY_SECONDS,
            "init_command": f"PRAGMA journal_mode=WAL; PRAGMA synchronous={synchronous};",
        },
    }


def postgres(url: str) -> dict[str, Any]:
    """A PostgreSQL database from a libpq connection string (`postgresql://user@host/name?sslmode=...`).

    libpq itself takes the string apart, so every form that `psql` understands is understood here; what Django has no
    name for is passed on as an option. Raises `psycopg.ProgrammingError` for a string that libpq does not understand.
    """
    from psycopg.conninfo import conninfo_to_dict  # psycopg is an extra: a SQLite site does without it

    given = conninfo_to_dict(url)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": given.pop("dbname", ""),
        "USER": given.pop("user", ""),
        "PASSWORD": given.pop("password", ""),
        "HOST": given.pop("host", ""),
        "PORT": given.pop("port", ""),
        "OPTIONS": given,
    }
