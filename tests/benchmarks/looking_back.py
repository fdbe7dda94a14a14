"""What it takes to look back at a thousand live posts."""

from __future__ import annotations

import time

from approvals import looking_back
from approvals.looking_back import scanning
from approvals.looking_back.workers import asking
from approvals.models import LookBack
from policy_rules import ruleset
from tests.benchmarks.measuring import Row, Table, progress
from tests.performance.crowds import live_posts
from tests.performance.lives import Cast

POSTS = 1_000
LENGTH = 300
WORKERS = 2


def compare(cast: Cast, text: str) -> Table:
    """Posts a second: with the rules asked in this process and in two, and without asking them at all."""
    with progress(f"Printing {POSTS:,} releases of {LENGTH} characters"):
        live_posts(cast, POSTS, f"<p>{text[:LENGTH]}</p>")
    ruleset.current()  # a process reads the terms once, and not again until they change
    with progress("Looking back"):
        rows = tuple(_row(what, run) for what, run in (("look back", _look_back), ("ask the rules", _ask)))
    return Table("Looking back", f"{WORKERS} processes", "1 process", rows)


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
