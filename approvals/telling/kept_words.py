"""The words that evidence only commits to: reasons, above all. Each is there, erased, or not what was committed to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from approvals.models import SealedContent
from approvals.models.ledger import SealBroken


@dataclass(frozen=True, slots=True)
class Words:
    """What somebody wrote. An erased text is no longer known; a broken one was exchanged and is not shown."""

    text: str = ""
    is_erased: bool = False
    is_broken: bool = False


def open_words(commitments: Iterable[str]) -> dict[str, Words]:
    """The words behind ``commitments``, in one query; empty commitments are left out."""
    wanted = {commitment for commitment in commitments if commitment}
    rows = {row.commitment: row for row in SealedContent.objects.filter(pk__in=wanted)} if wanted else {}
    return {commitment: _read(rows.get(commitment)) for commitment in wanted}


def _read(row: SealedContent | None) -> Words:
    if row is None:
        return Words(is_erased=True)
    try:
        return Words(row.reveal().decode("utf-8", "replace"))
    except SealBroken:
        return Words(is_broken=True)
