"""What a link says when it is asked."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Outcome(StrEnum):
    """Where a link leads.

    ``UNCLEAR``: nobody can tell from here. It may want a password, turn away whoever is no browser, or not be public.
    """

    FINE = "fine"
    UNCLEAR = "unclear"
    GONE = "gone"
    NO_HOST = "no_host"
    BROKEN = "broken"


class Answer(NamedTuple):
    """What came of asking. ``status`` is that of HTTP; 0 where there was none."""

    outcome: Outcome
    status: int = 0

    @property
    def is_silence(self) -> bool:
        """Whether nobody answered in time, or with anything that is HTTP."""
        return self.outcome is Outcome.BROKEN and not self.status

    @classmethod
    def of(cls, status: int) -> Answer:
        """What an HTTP status (RFC 9110, 15) says about the page."""
        if status < 400:
            return cls(Outcome.FINE, status)
        if status in (404, 410):
            return cls(Outcome.GONE, status)
        return cls(Outcome.BROKEN if 500 <= status < 600 else Outcome.UNCLEAR, status)
