"""How the newest release of a post was retracted: by whom, when, why, and what its readers see since then."""

from __future__ import annotations

from dataclasses import dataclass

from approvals.models import Post, ReleaseEnd
from approvals.telling.kept_words import Words, open_words
from approvals.telling.people import Named, names_of
from approvals.telling.sentences import zoned


@dataclass(frozen=True, slots=True)
class Retraction:
    """The end of a release. Without a ``public_reason`` its readers see only that it was retracted."""

    row: ReleaseEnd
    person: Named
    reason: Words | None
    public_reason: Words | None

    @property
    def when(self) -> str:
        return zoned(self.row.ended_at)

    @classmethod
    def of(cls, post: Post) -> Retraction | None:
        """The retraction of the last release of ``post``; ``None`` when it has none, or another one went out since."""
        release = post.releases.select_related("end", "submission").first()
        row = getattr(release, "end", None)
        if row is None or row.kind != ReleaseEnd.Kind.RETRACTED:
            return None
        decision = post.decisions.filter(step="retract").last()
        reason = decision.reason if decision else ""
        words = open_words([reason, row.public_reason])
        return cls(row, names_of([row.person])[row.person], words.get(reason), words.get(row.public_reason))
