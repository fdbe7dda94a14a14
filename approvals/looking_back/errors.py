from __future__ import annotations

import datetime


class SomebodyElse(Exception):
    """Another runner is at work. ``seen_at`` is its last sign of life."""

    def __init__(self, seen_at: datetime.datetime) -> None:
        super().__init__(f"Somebody else looks back; the last sign of life was at {seen_at:%Y-%m-%d %H:%M:%S}.")
        self.seen_at = seen_at


class Overtaken(Exception):
    """The rules or the day changed, or another runner took over: what was prepared is thrown away."""


class Stopped(Exception):
    """A post could not be returned, and not because somebody was quicker: the look-back waits where it is."""
