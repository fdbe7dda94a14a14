"""Threads that start together, and threads that are held at a place of our choosing. No test here waits for a clock."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

from django.db import connection

PATIENCE = 60
"""Seconds after which a thread that is stuck fails its test."""


def in_own_thread(run: Callable[[], object]) -> object:
    """Run something and give its answer, with a connection to the database that is closed afterwards."""
    try:
        return run()
    finally:
        connection.close()


def race(*runs: Callable[[], object]) -> list:
    """What came of running all of ``runs`` at once, in their order: an answer or an exception each."""
    line = threading.Barrier(len(runs))

    def start(run):
        line.wait(PATIENCE)
        return run()

    with ThreadPoolExecutor(len(runs)) as pool:
        started = [pool.submit(in_own_thread, lambda run=run: start(run)) for run in runs]
        return [one.exception(PATIENCE) or one.result() for one in started]


def meet_after(monkeypatch, module, name: str, people: int) -> None:
    """Let threads wait for each other after their first call of a function: each has looked, none has acted."""
    line, real, here = threading.Barrier(people), getattr(module, name), threading.local()

    def met(*args, **kwargs):
        answer = real(*args, **kwargs)
        if not getattr(here, "was_met", False):
            here.was_met = True
            line.wait(PATIENCE)
        return answer

    monkeypatch.setattr(module, name, met)


class Held:
    """A thread that stands still inside a function until it is let go."""

    def __init__(self) -> None:
        self.arrived, self.let_go = threading.Event(), threading.Event()

    def stand_still(self) -> None:
        """Called by the thread that is held; the first call alone."""
        if not self.arrived.is_set():
            self.arrived.set()
            assert self.let_go.wait(PATIENCE), "nobody let the thread go"


@contextmanager
def held_inside(monkeypatch, module, name: str, run: Callable[[], object]) -> Iterator[Future]:
    """Run something in a thread that stands still when it calls a function, while the block is carried out.

    Gives the future of its answer. After the block the thread goes on, and its end is waited for.
    """
    held, real = Held(), getattr(module, name)

    def stand_still_first(*args, **kwargs):
        held.stand_still()
        return real(*args, **kwargs)

    monkeypatch.setattr(module, name, stand_still_first)
    with ThreadPoolExecutor(1) as pool:
        future = pool.submit(in_own_thread, run)
        try:
            assert held.arrived.wait(PATIENCE), "the thread never got there"
            yield future
        finally:
            held.let_go.set()


def until_waiting(future: Future) -> None:
    """Wait until the thread behind ``future`` is done, or some connection waits for a lock (PostgreSQL)."""
    pause = threading.Event()
    for _ in range(PATIENCE * 20):
        if future.done() or _somebody_waits():
            return
        pause.wait(0.05)
    raise AssertionError("nobody waits and nothing is done")


def _somebody_waits() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
        )
        return cursor.fetchone()[0] > 0
