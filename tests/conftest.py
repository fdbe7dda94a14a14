"""What every test gets."""

from __future__ import annotations

import pytest
from django.conf import settings
from hypothesis import settings as hypothesis_settings

from tests.guards import guards_step_aside_for_flush  # noqa: F401

# Time is never asserted: a busy machine would fail tests in which nothing is wrong.
hypothesis_settings.register_profile("untimed", deadline=None)
hypothesis_settings.load_profile("untimed")

_DATABASE = {"db", "transactional_db"}
"""The fixtures through which a test without the mark gets a database."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On PostgreSQL, leave out what asks no database; elsewhere skip, with the way to run it, what only it answers."""
    if settings.DATABASES["default"]["ENGINE"].endswith("postgresql"):
        without = [item for item in items if not _asks_the_database(item)]
        config.hook.pytest_deselected(items=without)
        items[:] = [item for item in items if _asks_the_database(item)]
        return
    for item in items:
        if item.get_closest_marker("postgres"):
            item.add_marker(pytest.mark.skip(reason="needs PostgreSQL: make test-postgres"))


def _asks_the_database(item: pytest.Item) -> bool:
    return item.get_closest_marker("django_db") is not None or not _DATABASE.isdisjoint(item.fixturenames)
