"""What came of an attempt: the step was taken, or it was refused and this is why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from approvals.checking import Report
    from approvals.models import Post


@dataclass(frozen=True, slots=True)
class Refusal:
    """One reason why not. ``code`` is stable; ``message`` says what is wrong, ``instead`` what would be fine.

    Where a finding is the reason, ``rule`` is its code and ``finding`` its id. ``field`` says where in the post, as a
    :class:`policy_rules.content.Span` does; it is empty where that says nothing.
    """

    code: str
    message: str
    instead: str = ""
    rule: str = ""
    finding: str = ""
    field: str = ""

    def __str__(self) -> str:
        return f"{self.message} {self.instead}".strip()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What ``steps.take`` answers. A refusal is an outcome and no exception: raising would undo its record.

    ``digest`` is that of the newest submission; ``entries`` are the numbers of the ledger entries that tell of it;
    ``report`` is what the rules found, when the step asked them.
    """

    step: str
    post: Post
    refusals: tuple[Refusal, ...] = ()
    digest: str = ""
    entries: tuple[int, ...] = ()
    report: Report | None = None

    @property
    def taken(self) -> bool:
        """Whether the post moved."""
        return not self.refusals

    @property
    def is_stale(self) -> bool:
        """Whether the actor was looking at something that is no longer there."""
        return any(refusal.code in STALE for refusal in self.refusals)

    @property
    def is_forbidden(self) -> bool:
        """Whether the step is there, but not for this actor."""
        return any(refusal.code in FORBIDDEN for refusal in self.refusals)

    @property
    def why(self) -> str:
        """All reasons in one text, one a line."""
        return "\n".join(str(refusal) for refusal in self.refusals)


STALE = frozenset({"stale_digest", "wrong_state"})

FORBIDDEN = frozenset({"not_permitted", "own_words", "same_reviewer", "not_the_author"})
"""Everything that ``permissions.may`` answers with."""
