"""What every test gets."""

from __future__ import annotations

import pytest
from django.conf import settings
from hypothesis import settings as hypothesis_settings

from tests.guards import guards_step_aside_for_flush  # noqa: F401

# Time is never asserted: a busy machine would fail tests in which nothing is wrong.
hypothesis_settings.register_profile("untimed", deadline=None)
hypothesis_settings.load_profile("untimed")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip, with the way to run it, a test that only PostgreSQL can answer."""
    if settings.DATABASES["default"]["ENGINE"].endswith("postgresql"):
        return
    for item in items:
        if item.get_closest_marker("postgres"):
            item.add_marker(pytest.mark.skip(reason="needs PostgreSQL: make test-postgres"))
