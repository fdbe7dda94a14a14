"""A reviewer asked for changes: who, when and why."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.utils.translation import gettext as _

from approvals.models import Person, Post, SealedContent
from approvals.models.ledger import NotSealed


@dataclass(frozen=True, slots=True)
class SentBack:
    """What stands above the form after a request for changes."""

    reviewer: str
    at: datetime.datetime
    reason: str

    @classmethod
    def of(cls, post: Post) -> SentBack | None:
        """The request that brought ``post`` back to the drafting table; ``None`` when something else did."""
        last = post.decisions.last()
        if last is None or last.step != "request_changes":
            return None
        person = Person.objects.select_related("user").filter(pk=last.person).first()
        return cls(
            reviewer=str(person) if person else _("a reviewer whose name was erased"),
            at=last.taken_at,
            reason=_reason(last.reason),
        )


def _reason(commitment: str) -> str:
    try:
        return SealedContent.open(commitment).decode()
    except NotSealed:
        return _("The reason was erased.")
