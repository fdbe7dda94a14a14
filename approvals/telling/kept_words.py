"""The words that evidence only commits to: reasons, above all. Each is there, erased, missing, or not what it was."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from approvals import legal_grounds
from approvals.models import ErasedValue, Erasure, SealedContent
from approvals.models.ledger import SealBroken


@dataclass(frozen=True, slots=True)
class Words:
    """What somebody wrote. ``erased`` says since when it is known no longer, and on which ground.

    A broken text was exchanged and is not shown; a missing one is gone, and no erasure says so; one that is left out is
    there, and not for whoever reads this. ``commitment`` is what an erasure would name.
    """

    commitment: str
    text: str = ""
    erased: str = ""
    is_broken: bool = False
    is_missing: bool = False
    is_left_out: bool = False

    def left_out(self) -> Words:
        """These words for people who may not read them."""
        return Words(self.commitment, erased=self.erased, is_left_out=not self.erased)


def open_words(commitments: Iterable[str]) -> dict[str, Words]:
    """The words behind ``commitments``: one query, and one more when some are gone. Empty ones are left out."""
    wanted = {commitment for commitment in commitments if commitment}
    rows = {row.commitment: row for row in SealedContent.objects.filter(pk__in=wanted)} if wanted else {}
    erased = erasures_of(wanted - rows.keys())
    return {one: _read(rows[one]) if one in rows else _gone(one, erased.get(one, "")) for one in wanted}


def erasures_of(commitments: Collection[str]) -> dict[str, str]:
    """When and on which ground each of ``commitments`` was erased, in words, in one query; the others are left out."""
    if not commitments:
        return {}
    rows = ErasedValue.objects.filter(pk__in=commitments).select_related("erasure")
    return {row.commitment: say_erasure(row.erasure) for row in rows}


def say_erasure(erasure: Erasure) -> str:
    """``Erased on 2026-11-22 on the ground: a law or a court demands it (GDPR 17(1)(e)).``"""
    day = timezone.localdate(erasure.erased_at).isoformat()
    ground = legal_grounds.spoken(erasure.ground)
    return _("Erased on %(day)s on the ground: %(ground)s.") % {"day": day, "ground": ground}


def _read(row: SealedContent) -> Words:
    try:
        return Words(row.commitment, row.reveal().decode("utf-8", "replace"))
    except SealBroken:
        return Words(row.commitment, is_broken=True)


def _gone(commitment: str, erased: str) -> Words:
    return Words(commitment, erased=erased, is_missing=not erased)
