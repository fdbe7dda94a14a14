"""Processes that write to the ledger until they are done or killed, and say what was acknowledged to them."""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

from django.db import connections

from approvals.models import LedgerEntry

SOAK = "IMPRIMATUR_SOAK" in os.environ
"""Whether there is time: `make soak`."""

Acknowledge = Callable[[int, str], None]


@dataclass(frozen=True, slots=True)
class Writer:
    """A process, and the end of a pipe on which it says the number and the hash of each entry that was committed."""

    pid: int
    pipe: int

    def kill(self) -> None:
        """`kill -9`."""
        os.kill(self.pid, signal.SIGKILL)

    def acknowledged(self) -> dict[int, str]:
        """What it was told is written, once it is gone; a last line that was cut short was told to nobody."""
        with os.fdopen(self.pipe) as said:
            lines = said.read().split("\n")[:-1]
        ended = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        assert ended in (0, -signal.SIGKILL), "the process failed by itself; stderr says why"
        return {int(seq): digest for seq, digest in map(str.split, lines)}


def start(work: Callable[[Acknowledge], None]) -> Writer:
    """Have ``work`` done in a process of its own, with a connection of its own. It tells of each entry once it can."""
    connections.close_all()  # two processes on one connection garble each other
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return Writer(pid, reading)
    try:
        work(lambda seq, body: os.write(writing, f"{seq} {sha256(body.encode()).hexdigest()}\n".encode()))
    except BaseException:  # noqa: BLE001 - a forked process must never come back into pytest
        traceback.print_exc(file=sys.__stderr__)
        os._exit(1)
    os._exit(0)


def lost(acknowledged: dict[int, str]) -> list[int]:
    """The numbers of the entries that were acknowledged and are not there, or say something else now."""
    rows = LedgerEntry.objects.filter(seq__in=acknowledged).values_list("seq", "body")
    there = {seq: sha256(body.encode()).hexdigest() for seq, body in rows}
    return sorted(seq for seq, digest in acknowledged.items() if there.get(seq) != digest)
