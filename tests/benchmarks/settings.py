"""Settings of the benchmarks: those of the tests, on a SQLite file of their own that is written as the demo's is."""

from __future__ import annotations

from home.settings.databases import sqlite
from home.settings.test import *
from home.settings.test import INSTALLED_APPS, SCRATCH_DIR

INSTALLED_APPS = [*INSTALLED_APPS, "tests.benchmarks"]
DATABASES = {"default": sqlite(SCRATCH_DIR / "benchmarks.sqlite3")}

# Wagtail publishes with the last approval. Here publishing is a step of its own, as it is with us.
WAGTAIL_FINISH_WORKFLOW_ACTION = "tests.benchmarks.finishing.leave_unpublished"
