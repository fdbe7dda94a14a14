"""The pictures of submissions: which commitment each was sealed under, and which of them were erased."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from approvals.models import LedgerEntry, Submission
from approvals.telling.kept_words import erasures_of


def sealed_pictures(public_id: str) -> dict[str, list[str]]:
    """The commitments of the pictures of each submission of a post, in their order, by the submission's digest."""
    entries = LedgerEntry.objects.about(public_id).of_kind("submission.sealed")
    return {entry.said["data"]["digest"]: entry.said["data"]["files"] for entry in entries}


def erased_pictures(submission: Submission, images: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """SHA-256 of each of ``images``, the pictures of a submission, that was erased -> when, and on which ground."""
    sealed = sealed_pictures(str(submission.post.public_id)).get(submission.digest, [])
    erased = erasures_of(sealed)
    pairs = zip(images, sealed[: len(images)], strict=False)
    return {image["sha256"]: erased[commitment] for image, commitment in pairs if commitment in erased}
