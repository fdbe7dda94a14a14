"""Asking the rules in several processes. Each gets the rules with the fork, terms and all, and is handed words only."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from django.db import connections

from approvals.looking_back.scanning import Sealed, Verdict, judge_one
from policy_rules.ruleset import Ruleset

Ask = Callable[[Iterable[Sealed]], list[Verdict]]

HANDED_OVER = 10
"""Submissions that a worker gets at a time."""

_rules: Ruleset | None = None


@contextmanager
def asking(rules: Ruleset, workers: int) -> Iterator[Ask]:
    """A function that asks ``rules`` about many submissions, in their order: here, or in so many processes."""
    if workers < 2:
        yield lambda many: [judge_one(rules, sealed) for sealed in many]
        return
    connections.close_all()  # two processes on one connection garble each other; both sides open their own when asked
    with multiprocessing.get_context("fork").Pool(workers, _remember, (rules,)) as pool:
        yield lambda many: pool.map(_ask, many, chunksize=HANDED_OVER)


def _remember(rules: Ruleset) -> None:
    global _rules
    _rules = rules


def _ask(sealed: Sealed) -> Verdict:
    return judge_one(_rules, sealed)
