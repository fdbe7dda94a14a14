"""Asking the rules on several cores. A process gets the rules with the fork, terms and all, and is handed words only.

The processes touch no database, and end with the one that made them, however that ends. When one of them is killed, the
look-back stops where it is, and whoever watches goes on from there.
"""

from __future__ import annotations

import gc
import math
import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial

from django.db import connections
from django.utils.translation import gettext as _

from approvals.looking_back.errors import Stopped
from approvals.looking_back.scanning import Ask, Sealed, Verdict, judge_one
from policy_rules.ruleset import Ruleset

HANDED_OVER = 20
"""Submissions that a worker gets at a time: enough that handing them over costs little, few enough that none waits."""

_rules: Ruleset | None = None


def most_workers() -> int:
    """How many processes can work at once here: as many as there are cores that this one may run on.

    One where the system does not say; such a system does not fork, or not safely, either.
    """
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1


@contextmanager
def asking(rules: Ruleset, workers: int, posts: int) -> Iterator[Ask]:
    """A function that asks ``rules`` about many submissions, in their order: in so many processes, or here.

    There are no more processes than so many ``posts`` keep busy. In processes it goes ahead while the caller does
    something else; here it asks when its answers are wanted. Raises :class:`Stopped` when a process was killed.
    """
    workers = min(workers, math.ceil(posts / HANDED_OVER))
    if workers < 2 or not _may_fork():
        yield partial(map, partial(judge_one, rules))
        return
    connections.close_all()  # two processes on one connection garble each other; this one opens its own when asked
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context("fork"), _begin, (rules,))
    try:
        pool.submit(os.getpid).result()  # they are all forked here, while no connection is open
        yield partial(pool.map, _ask, chunksize=HANDED_OVER)
    except BrokenProcessPool as error:
        raise Stopped(_("A process that asked the rules was killed.")) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _may_fork() -> bool:
    """Whether the system can, and no transaction is open: that would end with the connection it is on."""
    can_fork = "fork" in multiprocessing.get_all_start_methods()
    return can_fork and not any(one.in_atomic_block for one in connections.all(initialized_only=True))


def _begin(rules: Ruleset) -> None:
    """What a new process does first. Ctrl-C reaches all of them, and the first one ends the others in good order."""
    global _rules
    _rules = rules
    gc.freeze()  # what came with the fork stays shared: nothing looks through it for garbage
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with_the_first, daemon=True).start()


def _end_with_the_first() -> None:
    multiprocessing.parent_process().join()
    os._exit(1)


def _ask(sealed: Sealed) -> Verdict:
    return judge_one(_rules, sealed)
