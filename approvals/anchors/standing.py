"""How much of the ledger is anchored, where and since when, as the ledger itself tells it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.db.models import Max
from django.utils.dateparse import parse_datetime

from approvals.ledger import checkpoint, kinds
from approvals.models import LedgerEntry
from approvals.models.ledger import Said


@dataclass(frozen=True, slots=True)
class Kept:
    """The newest checkpoint at a place: how many entries it counts, and when it was brought there."""

    place: str
    size: int
    at: datetime.datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """Every place with what it keeps, the longest first; how many entries are in none, and since when.

    The entries that tell of anchors are not counted: each anchor makes one, and losing it would lose nothing.
    """

    places: tuple[Kept, ...]
    waiting: int
    since: datetime.datetime | None


def standing() -> Standing:
    """The ledger's standing now: five queries, whatever its length."""
    places = tuple(sorted(_newest_at_each(), key=lambda one: (-one.size, one.place)))
    anchored = places[0].size if places else 0
    newest = checkpoint.latest()
    about_anchors = LedgerEntry.objects.filter(seq__gte=anchored).of_kind(kinds.ANCHORED.name).count()
    waiting = newest.size - anchored - about_anchors if newest else 0
    return Standing(places, waiting, first_since(anchored))


def size_at(place: str) -> int:
    """How many entries the newest recorded checkpoint at ``place`` counts; 0 when there is none."""
    rows = LedgerEntry.objects.of_kind(kinds.ANCHORED.name).alias(place=Said("data", "place")).filter(place=place)
    newest = rows.order_by("-seq").first()
    return newest.said["data"]["size"] if newest else 0


def first_since(size: int) -> datetime.datetime | None:
    """When the first thing happened after so many entries; ``None`` when nothing did but anchoring."""
    later = LedgerEntry.objects.filter(seq__gte=size).alias(kind=Said("kind")).exclude(kind=kinds.ANCHORED.name)
    first = later.order_by("seq").first()
    return _at(first) if first else None


def is_behind(place: str, moment: datetime.datetime) -> bool:
    """Whether something happened before ``moment`` that ``place`` does not have yet."""
    first = first_since(size_at(place))
    return first is not None and first < moment


def _newest_at_each() -> list[Kept]:
    anchored = LedgerEntry.objects.of_kind(kinds.ANCHORED.name)
    newest = anchored.annotate(place=Said("data", "place")).values("place").order_by().annotate(newest=Max("seq"))
    entries = LedgerEntry.objects.filter(seq__in=[row["newest"] for row in newest])
    return [Kept(one.said["data"]["place"], one.said["data"]["size"], _at(one)) for one in entries]


def _at(entry: LedgerEntry) -> datetime.datetime:
    return parse_datetime(entry.said["at"])
