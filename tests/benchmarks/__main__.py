"""Runs every measurement on a fresh SQLite file and prints ratios. ``BENCH=large``: lists of 100,000 items."""

from __future__ import annotations

import os
import platform
import sqlite3

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.benchmarks.settings"

SENTENCE = "Vårt nya rosteri i Luleå är öppet, och i helgen bjuder vi på en kopp av höstens första skörd. "
LENGTH = 3_000
TERMS = 2_000


def main() -> None:
    """Make the database, measure, print."""
    django.setup()
    from django.core.management import call_command

    from tests.benchmarks.measuring import progress

    with progress("Making a database"):
        call_command("migrate", verbosity=0)
    for table in tables(100_000 if os.environ.get("BENCH") == "large" else 1_000):
        print(table, end="\n\n", flush=True)
    print(f"Python {platform.python_version()}, Django {django.__version__}, SQLite {sqlite3.sqlite_version}")


def tables(items: int):
    """The tables, each measured when it is asked for."""
    from tests.benchmarks import ledger, lists, looking_back, rules, steps, terms, verifying, waiting
    from tests.benchmarks.measuring import progress
    from tests.performance.crowds import some_terms
    from tests.performance.lives import Cast

    text = (SENTENCE * LENGTH)[:LENGTH]
    body = f"<p>{text}</p>"
    cast = Cast()
    with progress(f"Recording {TERMS:,} confidential terms"):
        some_terms(TERMS)
    with progress(f"Taking {steps.LIVES + 2} posts through both workflows"):
        taken = steps.compare(cast, body)
    yield taken
    yield lists.compare(cast, body, items)
    yield waiting.compare(cast)
    with progress("Asking the rules"):
        checked = tuple(rules.compare())
    yield from checked
    yield looking_back.compare(cast)
    with progress(f"Finding {terms.MANY:,} terms"):
        found = tuple(terms.compare())
    yield from found
    yield ledger.appended()
    yield ledger.proved()
    yield verifying.verified()


if __name__ == "__main__":
    main()
