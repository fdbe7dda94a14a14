"""A submission as it was sealed: opened, proved, and nothing else. What the page shows of a post comes from here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import cached_property

from approvals import draft as drafts
from approvals import sealing
from approvals.draft import Draft
from approvals.models import SealedContent, Submission
from approvals.models.ledger import NotSealed, SealBroken
from policy_rules.content import Content

UNREADABLE = (NotSealed, SealBroken)
"""Why a submission cannot be shown: its bytes are gone, or they are not the ones that were sealed."""


@dataclass(frozen=True)
class SealedPost:
    """One submission. ``payload`` are the very bytes; ``body`` is their JSON; ``draft`` what the rules read of it."""

    submission: Submission
    payload: bytes
    body: Mapping[str, Any]
    draft: Draft

    @property
    def digest(self) -> str:
        """SHA-256 of the payload; decisions name it."""
        return self.submission.digest

    @cached_property
    def contents(self) -> tuple[Content, ...]:
        """What the rules read: a content for each channel, in the order of the payload."""
        return drafts.contents(self.draft)


def open_submission(submission: Submission) -> SealedPost:
    """Open a submission and prove it again.

    Raises ``NotSealed`` when its bytes are gone, and ``SealBroken`` when they are not those of its digest, belong to
    another post, or have a form that this version does not read.
    """
    payload = SealedContent.open(submission.digest)
    try:
        draft = sealing.unseal(payload)
    except (ValueError, KeyError, TypeError) as error:
        raise SealBroken(f"The payload {submission.digest} cannot be read.") from error
    if draft.post != str(submission.post.public_id):
        raise SealBroken(f"The payload {submission.digest} belongs to another post.")
    return SealedPost(submission, payload, json.loads(payload), draft)
