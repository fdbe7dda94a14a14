"""What a bundle is about: which posts' values are opened in it. The ledger itself is always there whole."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from approvals.ledger import canonical
from approvals.models import LedgerEntry
from approvals.models.ledger import LedgerQuerySet


@dataclass(frozen=True, slots=True)
class Scope:
    """The public ids of the posts, sorted, and the question that they answer, as plain values.

    It was asked when the ledger had so many ``entries``: what came later is no part of the answer.
    """

    posts: tuple[str, ...]
    asked: dict[str, str]
    entries: int = 0


def of_posts(public_ids: Iterable[object]) -> Scope:
    """These posts, from their first entry to their last. One that took no step yet has nothing to show."""
    posts = tuple(sorted(map(str, public_ids)))
    return Scope(posts, {"posts": " ".join(posts)})


def of_person(code: str) -> Scope:
    """Every post that the person with this pseudonym did something with."""
    return _answer(LedgerEntry.objects.by([code]), {"person": code})


def of_period(start: datetime.datetime | None, end: datetime.datetime | None) -> Scope:
    """Every post that something happened with from ``start`` (included) to ``end`` (not), both aware, or open."""
    asked = {"from": canonical.instant(start) if start else "", "to": canonical.instant(end) if end else ""}
    return _answer(LedgerEntry.objects.between(start, end), asked)


def _answer(found: LedgerQuerySet, asked: dict[str, str]) -> Scope:
    entries = LedgerEntry.objects.count()
    named = (entry.said["data"].get("post") for entry in found.filter(seq__lt=entries).iterator())
    return Scope(tuple(sorted({post for post in named if post})), asked, entries)
