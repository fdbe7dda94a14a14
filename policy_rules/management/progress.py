"""How far a long command is, on standard error."""

from __future__ import annotations

import time
from collections.abc import Callable

from django.core.management.base import OutputWrapper

QUIET_SECONDS = 2.0
"""What is done sooner needs no bar."""

ON_SCREEN, IN_A_LOG = 0.5, 10.0
"""Seconds between two bars: on a terminal one is drawn over the other, elsewhere each takes a line."""

WIDTH = 30


class ProgressBar:
    """A bar for work of which ``share`` says how much is done, from 0 to 1. Call it as the work goes on, then close."""

    def __init__(self, err: OutputWrapper, doing: str, share: Callable[[], float]) -> None:
        self._err, self._doing, self._share = err, doing, share
        self._over = err.isatty()
        self._next = time.monotonic() + QUIET_SECONDS
        self._drawn = False

    def __call__(self) -> None:
        """Draw the bar when it is time to."""
        now = time.monotonic()
        if now >= self._next:
            self._next = now + (ON_SCREEN if self._over else IN_A_LOG)
            self._draw(min(self._share(), 1.0))

    def close(self) -> None:
        """The work is done. A bar that was shown ends full."""
        if self._drawn:
            self._draw(1.0)
            if self._over:
                self._err.write("")

    def _draw(self, share: float) -> None:
        self._drawn = True
        bar = "#" * int(share * WIDTH)
        text = f"{self._doing} [{bar:.<{WIDTH}}] {share:4.0%}"
        self._err.write(f"\r{text}" if self._over else text, ending="" if self._over else "\n")
