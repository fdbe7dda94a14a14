"""The retention schedule: what is erased by itself, how long after it was last needed.

``IMPRIMATUR["RETENTION_DAYS"]`` names the kinds and their days; a kind that it does not name is kept for ever.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Max, Q
from django.utils.dateparse import parse_datetime

from approvals.conf import RETAINED, setting
from approvals.erasing import people, posts
from approvals.erasing.plan import Plan
from approvals.lifecycle import State
from approvals.models import LedgerEntry, Person, Post, SealedContent

GROUND = "retention"
UNPUBLISHED, PUBLISHED, PEOPLE = RETAINED


@dataclass(frozen=True, slots=True)
class Due:
    """Something whose time has passed. ``name`` is a public id or a pseudonym."""

    kind: str
    row: Post | Person
    name: str

    def plan(self) -> Plan:
        """What its erasure would do."""
        return people.plan_for(self.row) if self.kind == PEOPLE else posts.plan_for(self.row, GROUND)

    def erase(self) -> None:
        """Erase it as the house. Raises ``ValidationError`` while a legal hold stands, or when it is in use again."""
        if self.kind == PEOPLE:
            people.erase_person(self.row, ground=GROUND, actor=None)
        else:
            posts.erase_post(self.row, ground=GROUND, actor=None)


def due(now: datetime.datetime) -> Iterator[Due]:
    """Everything whose time has passed at ``now``, kind by kind; what is erased already is not among it."""
    days = setting("RETENTION_DAYS")
    for kind in RETAINED:
        if kind in days:
            yield from _FIND[kind](now - datetime.timedelta(days=days[kind]))


def _untouched(before: datetime.datetime):
    """Posts that nobody works on: drafts and ended ones, with words in them, neither moved nor saved since."""
    saved = Q(latest_revision__isnull=True) | Q(latest_revision__created_at__lt=before)
    resting = Post.objects.in_state(State.DRAFT, State.ENDED).filter(saved, waiting_since__lt=before, live__isnull=True)
    return resting.exclude(title="", body="").order_by("pk")


def _unpublished(before: datetime.datetime) -> Iterator[Due]:
    """What never went out."""
    for post in list(_untouched(before).filter(releases__isnull=True)):
        yield Due(UNPUBLISHED, post, str(post.public_id))


def _published(before: datetime.datetime) -> Iterator[Due]:
    """What went out, counted from the end of the last release."""
    ended = _untouched(before).annotate(ended=Max("releases__end__ended_at")).filter(ended__lt=before)
    for post in list(ended):
        yield Due(PUBLISHED, post, str(post.public_id))


def _people(before: datetime.datetime) -> Iterator[Due]:
    """People without an account, or with one that was deactivated, counted from the last thing that they did."""
    known = Person.objects.filter(introduced_as__in=SealedContent.objects.values("commitment"))
    for person in list(known.filter(Q(user__isnull=True) | Q(user__is_active=False)).order_by("pk")):
        last = LedgerEntry.objects.by([person.code]).order_by("-seq").first()
        if last is None or parse_datetime(last.said["at"]) < before:
            yield Due(PEOPLE, person, person.code)


_FIND = {UNPUBLISHED: _unpublished, PUBLISHED: _published, PEOPLE: _people}
