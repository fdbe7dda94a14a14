"""Counting what is asked of the database, e-mails after the commit included."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext

from tests.performance.lives import Stage


def queries_of(run: Callable[[], object]) -> list[str]:
    """The SQL of ``run`` and of what it leaves for after the commit. BEGIN and COMMIT, here savepoints, count too."""
    with CaptureQueriesContext(connection) as captured, TestCase.captureOnCommitCallbacks(execute=True):
        run()
    return [query["sql"] for query in captured.captured_queries]


def count(stages: Iterable[Stage]) -> dict[str, int]:
    """How many queries each stage takes. Raises ``AssertionError`` with the reasons when one is refused."""
    counts = {}
    for name, run in stages:
        outcomes = []
        counts[name] = len(queries_of(lambda run=run, outcomes=outcomes: outcomes.append(run())))
        assert outcomes[0].taken, f"{name}: {outcomes[0].why}"
    return counts
