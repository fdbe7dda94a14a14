"""Live releases as a reader gets them: finished bytes out of the seal, found by an index, and nothing else."""

from __future__ import annotations

import datetime
import hashlib
import json
import logging
import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils.translation import gettext as _

from approvals.api.cursor import Position
from approvals.api.filters import PostFilters
from approvals.ledger import canonical
from approvals.models import LiveRelease, Release, ReleaseEnd, ReleaseFacet, SealedContent
from approvals.models.ledger import NotSealed, SealBroken

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Served:
    """A live release with the payload that was approved."""

    public_id: uuid.UUID
    digest: str
    published_at: datetime.datetime
    payload: bytes

    @property
    def is_intact(self) -> bool:
        """Whether the payload is the one that the digest names."""
        return hashlib.sha256(self.payload).hexdigest() == self.digest

    def envelope(self) -> bytes:
        """The JSON of the answer. The payload is put into it as it is: its bytes are what the digest was made of."""
        frame = {
            "id": str(self.public_id),
            "digest": self.digest,
            "published_at": canonical.instant(self.published_at),
        }
        return json.dumps(frame, separators=(",", ":"))[:-1].encode() + b',"content":' + self.payload + b"}"


@dataclass(frozen=True, slots=True)
class Slice:
    """One page of the list, and where the next one begins, if there is one."""

    served: tuple[Served, ...]
    following: Position | None

    def envelope(self, following_url: str) -> bytes:
        """The JSON of the answer."""
        following = {"cursor": self.following.encode(), "url": following_url} if self.following else None
        items = b",".join(one.envelope() for one in self.served)
        return b'{"items":[' + items + b'],"next":' + json.dumps(following, separators=(",", ":")).encode() + b"}"


@dataclass(frozen=True, slots=True)
class Gone:
    """Why a post that was published is no longer served. ``code`` is ``retracted``, ``expired`` or ``ended``."""

    code: str
    message: str


def _live(now: datetime.datetime) -> QuerySet[LiveRelease]:
    """What is served at ``now``, each with its payload, in one query."""
    payload = SealedContent.objects.filter(pk=OuterRef("release__digest")).values("value")
    return LiveRelease.objects.at(now).select_related("release").annotate(payload=Subquery(payload))


def read_slice(filters: PostFilters, now: datetime.datetime) -> Slice:
    """The page that ``filters`` asks for, newest first, in one query whatever its size and however deep it lies."""
    found = _live(now).filter(*_conditions(filters)).order_by("-printed_at", "-release_id")
    rows = list(found[: filters.limit + 1])
    page = rows[: filters.limit]
    following = Position(page[-1].printed_at, page[-1].release_id) if len(rows) > filters.limit else None
    return Slice(tuple(one for one in map(_serve, page) if one), following)


def _conditions(filters: PostFilters) -> Iterable[Q | Exists]:
    for kind, value in filters.facets.items():
        yield Exists(ReleaseFacet.objects.filter(release=OuterRef("release"), kind=kind, value=value))
    if filters.since:
        yield Q(printed_at__gte=filters.since)
    if filters.cursor:
        # The first condition alone bounds the index; with the second alone a database reads it from its start.
        yield Q(printed_at__lte=filters.cursor.printed_at)
        yield Q(printed_at__lt=filters.cursor.printed_at) | Q(release__lt=filters.cursor.release)


def find(public_id: uuid.UUID, now: datetime.datetime) -> Served | None:
    """The live release of a post, or ``None``. Raises :class:`SealBroken` when its payload is not what was approved."""
    row = _live(now).filter(release__public_id=public_id).first()
    if row is None:
        return None
    served = _serve(row)
    if served is None:
        raise SealBroken(f"The release {row.release.digest} of post {public_id} is not what was approved.")
    return served


def _serve(row: LiveRelease) -> Served | None:
    """The release with its payload; ``None``, and a line for the operator, where that is missing or was changed."""
    release = row.release
    served = Served(release.public_id, release.digest, release.printed_at, bytes(row.payload or b""))
    if served.is_intact:
        return served
    logger.error("The release %s of post %s is not served: its content is damaged.", release.digest, release.public_id)
    return None


def why_gone(public_id: uuid.UUID, now: datetime.datetime) -> Gone | None:
    """Why a post that is not live is gone; ``None`` when it was never published."""
    release = Release.objects.filter(public_id=public_id).select_related("end").order_by("-pk").first()
    if release is None:
        return None
    end = getattr(release, "end", None)
    if end is not None and end.kind == ReleaseEnd.Kind.RETRACTED:
        return Gone("retracted", _public_reason(end) or _("This post was retracted."))
    if release.expires_at and release.expires_at <= now:
        return Gone("expired", _("This post has expired."))
    return Gone("ended", _("This post is no longer published."))


def _public_reason(end: ReleaseEnd) -> str:
    """What readers are told; empty where nobody said anything, or where it was erased."""
    try:
        return SealedContent.open(end.public_reason).decode() if end.public_reason else ""
    except NotSealed:
        return ""
    except SealBroken:
        logger.exception("The public reason for ending %s is not shown.", end.release_id)
        return ""
