"""The register of corrections: what was put right in public and what was taken back, when, and what was said about it.

It is read from rows that never change: releases that say which post they correct, and ends of releases. So an entry
stays at its address whatever becomes of the posts.
"""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from approvals.api.cursor import Position
from approvals.api.filters import CorrectionFilters
from approvals.models import Release, ReleaseEnd, ReleaseFacet
from approvals.telling.kept_words import open_words

CORRECTION, RETRACTION = "correction", "retraction"


@dataclass(frozen=True, slots=True)
class Correction:
    """An entry. ``digest`` is that of the release that corrects, or of the one that was retracted.

    ``post`` is the post that was wrong, ``wrong`` the digest of its release that was live until then (empty: none was);
    ``by`` the post that corrects it, if one does; ``reason`` what readers were told, if anything;
    ``reason_erased`` whether they were told something that was erased since, as the law asked.
    """

    kind: str
    digest: str
    at: datetime.datetime
    post: uuid.UUID
    wrong: str
    by: uuid.UUID | None
    reason: str
    reason_erased: bool
    place: Position


def read_slice(filters: CorrectionFilters) -> tuple[list[Correction], Position | None]:
    """The page that ``filters`` asks for, newest first, and where the next begins; four queries at most."""
    found = [
        *_corrections(_facets(filters)[: filters.limit + 1]),
        *_retractions(_ends(filters)[: filters.limit + 1]),
    ]
    found.sort(key=lambda one: (one.place.printed_at, one.place.release), reverse=True)
    page = found[: filters.limit]
    return page, page[-1].place if len(found) > filters.limit else None


def find(kind: str, digest: str) -> Correction | None:
    """One entry, or ``None``."""
    if kind == CORRECTION:
        facets = ReleaseFacet.objects.filter(kind=ReleaseFacet.Kind.CORRECTS, release__digest=digest)
        return next(iter(_corrections(facets.select_related("release"))), None)
    ends = ReleaseEnd.objects.filter(kind=ReleaseEnd.Kind.RETRACTED, release__digest=digest)
    return next(iter(_retractions(ends.select_related("release"))), None)


# Both kinds stand in one order: by their moment, and then by a number that is even for corrections, odd for others.


def _facets(filters: CorrectionFilters) -> QuerySet[ReleaseFacet]:
    rows = ReleaseFacet.objects.filter(kind=ReleaseFacet.Kind.CORRECTS).select_related("release")
    if filters.post:
        rows = rows.filter(value=filters.post)
    if filters.since:
        rows = rows.filter(release__printed_at__gte=filters.since)
    if filters.cursor:
        at, number = filters.cursor.printed_at, filters.cursor.release
        rows = rows.filter(
            Q(release__printed_at__lt=at) | Q(release__printed_at=at, release__lt=(number + 1) // 2),
        )
    return rows.order_by("-release__printed_at", "-release")


def _ends(filters: CorrectionFilters) -> QuerySet[ReleaseEnd]:
    rows = ReleaseEnd.objects.filter(kind=ReleaseEnd.Kind.RETRACTED).select_related("release")
    if filters.post:
        rows = rows.filter(release__public_id=filters.post)
    if filters.since:
        rows = rows.filter(ended_at__gte=filters.since)
    if filters.cursor:
        at, number = filters.cursor.printed_at, filters.cursor.release
        rows = rows.filter(Q(ended_at__lt=at) | Q(ended_at=at, release__lt=number // 2))
    return rows.order_by("-ended_at", "-release")


def _corrections(facets: Iterable[ReleaseFacet]) -> list[Correction]:
    facets = list(facets)
    earlier = _releases_of({uuid.UUID(facet.value) for facet in facets})
    return [_correction(facet.release, uuid.UUID(facet.value), earlier) for facet in facets]


def _correction(release: Release, post: uuid.UUID, earlier: list[Release]) -> Correction:
    before = [one for one in earlier if one.public_id == post and one.pk < release.pk]
    return Correction(
        kind=CORRECTION,
        digest=release.digest,
        at=release.printed_at,
        post=post,
        wrong=before[-1].digest if before else "",
        by=release.public_id,
        reason="",
        reason_erased=False,
        place=Position(release.printed_at, 2 * release.pk),
    )


def _releases_of(posts: set[uuid.UUID]) -> list[Release]:
    """Every release of these posts, the oldest first."""
    return list(Release.objects.filter(public_id__in=posts).order_by("pk")) if posts else []


def _retractions(ends: Iterable[ReleaseEnd]) -> list[Correction]:
    ends = list(ends)
    words = open_words(end.public_reason for end in ends)
    return [
        Correction(
            kind=RETRACTION,
            digest=end.release.digest,
            at=end.ended_at,
            post=end.release.public_id,
            wrong=end.release.digest,
            by=None,
            reason=words[end.public_reason].text if end.public_reason else "",
            reason_erased=bool(end.public_reason and words[end.public_reason].erased),
            place=Position(end.ended_at, 2 * end.release_id + 1),
        )
        for end in ends
    ]
