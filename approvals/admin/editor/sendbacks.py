"""A reviewer asked for changes: who, when and why."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from approvals.models import Post
from approvals.telling.kept_words import Words, open_words
from approvals.telling.people import Named, names_of


@dataclass(frozen=True, slots=True)
class SentBack:
    """What stands above the form after a request for changes."""

    reviewer: Named
    at: datetime.datetime
    reason: Words

    @classmethod
    def of(cls, post: Post) -> SentBack | None:
        """The request that brought ``post`` back to the drafting table; ``None`` when something else did."""
        last = post.decisions.last()
        if last is None or last.step != "request_changes":
            return None
        reason = open_words([last.reason])[last.reason]
        return cls(reviewer=names_of([last.person])[last.person], at=last.taken_at, reason=reason)
