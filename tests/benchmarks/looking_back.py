"""What it takes to look back at a thousand live posts, no two of which say the same."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from itertools import islice
from statistics import median

from approvals.looking_back import look_back, most_workers
from approvals.models import LookBack
from policy_rules import ruleset
from tests.benchmarks.measuring import Row, Table, progress
from tests.benchmarks.posts import as_html, ordinary_posts
from tests.performance.crowds import live_posts, some_terms
from tests.performance.lives import Cast

POSTS = 1_000
TERMS = 100_000
LENGTH = 300
ROUNDS = 3


@dataclass(frozen=True)
class Cost:
    """What one look-back took: posts a second, and milliseconds of processor time a post, all processes together."""

    speed: float
    work: float


def compare(cast: Cast) -> Table:
    """Posts a second and work a post, on all cores and on one in turn; nothing remembers a text from round to round.

    Reading, proving and unsealing the payloads, the rules, and starting the processes are in it.
    """
    with progress(f"Printing {POSTS:,} releases of {LENGTH} characters"):
        live_posts(cast, POSTS, *map(as_html, islice(ordinary_posts(LENGTH), POSTS)))
    with progress(f"Recording {TERMS:,} confidential terms"):
        some_terms(TERMS)
    ruleset.current()  # a process reads the terms once, and not again until they change
    cores = most_workers()
    with progress("Looking back"):
        rounds = [(_look_back(cores), _look_back(1)) for _ in range(ROUNDS)]
    sides = [*zip(*rounds, strict=True)]
    rows = (
        Row("look back", "posts a second", *(median(cost.speed for cost in side) for side in sides)),
        Row("the work of it", "ms a post", *(median(cost.work for cost in side) for side in sides)),
    )
    return Table(f"Looking back, {TERMS:,} terms", f"{cores} processes", "1 process", rows)


def _look_back(workers: int) -> Cost:
    LookBack.objects.all().delete()
    start, worked = time.perf_counter(), _worked()
    number = look_back(workers=workers).looked_at
    return Cost(number / (time.perf_counter() - start), (_worked() - worked) * 1_000 / number)


def _worked() -> float:
    """Seconds of processor time of this process and of those that it made and that have ended."""
    return sum(os.times()[:4])
