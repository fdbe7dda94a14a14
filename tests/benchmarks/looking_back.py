"""What it takes to look back at a thousand live posts, no two of which say the same."""

from __future__ import annotations

import time
from itertools import islice

from approvals import looking_back
from approvals.looking_back import scanning
from approvals.looking_back.workers import asking
from approvals.models import LookBack
from policy_rules import ruleset
from tests.benchmarks.measuring import Row, Table, progress
from tests.benchmarks.posts import as_html, ordinary_posts
from tests.performance.crowds import live_posts, some_terms
from tests.performance.lives import Cast

POSTS = 1_000
TERMS = 100_000
LENGTH = 300
WORKERS = 2


def compare(cast: Cast) -> Table:
    """Posts a second, all of it and the rules alone: with the rules asked in two processes and in this one."""
    with progress(f"Printing {POSTS:,} releases of {LENGTH} characters"):
        live_posts(cast, POSTS, *map(as_html, islice(ordinary_posts(LENGTH), POSTS)))
    with progress(f"Recording {TERMS:,} confidential terms"):
        some_terms(TERMS)
    ruleset.current()  # a process reads the terms once, and not again until they change
    with progress("Looking back"):
        rows = tuple(_row(what, run) for what, run in (("look back", _look_back), ("ask the rules", _ask)))
    return Table(f"Looking back, {TERMS:,} terms", f"{WORKERS} processes", "1 process", rows)


def _row(what: str, run) -> Row:
    return Row(what, "posts a second", *(_speed(run, workers) for workers in (WORKERS, 1)))


def _speed(run, workers: int) -> float:
    start = time.perf_counter()
    number = run(workers)
    return number / (time.perf_counter() - start)


def _look_back(workers: int) -> int:
    LookBack.objects.all().delete()
    return looking_back.look_back(workers=workers).looked_at


def _ask(workers: int) -> int:
    items = scanning.read(LookBack.Part.LIVE, 0, POSTS)
    with asking(ruleset.current(), workers) as ask:
        return len(scanning.judge(items, ask))
