"""What every page of the admin tells about the house: whether publishing is paused, and how much waits. One query."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.db.models import BooleanField, Subquery, Value
from django.db.models.functions import Coalesce

from approvals.admin.changes.waiting import waiting_changes_for
from approvals.admin.waiting import MOST_COUNTED, Counted, waiting_for
from approvals.models import PublishingPause, TakedownTask
from approvals.permissions import has_ability


@dataclass(frozen=True, slots=True)
class Standing:
    """How many posts (``waiting``), ``changes`` of registers and ``takedowns`` wait for the viewer.

    Each count stops at ``MOST_COUNTED``.
    """

    is_paused: bool
    waiting: int
    changes: int
    takedowns: int


def standing(request) -> Standing:
    """The standing of this moment for the user of ``request``, asked once a request."""
    if not hasattr(request, "_imprimatur_standing"):
        request._imprimatur_standing = _ask(request.user)
    return request._imprimatur_standing


def _ask(user) -> Standing:
    newest = PublishingPause.objects.order_by("-pk").values("is_paused")[:1]
    tasks = TakedownTask.objects.open() if has_ability(user, "retract") else TakedownTask.objects.none()
    is_paused, waiting, changes, takedowns = (
        get_user_model()
        .objects.filter(pk=user.pk)
        .values_list(
            Coalesce(Subquery(newest), Value(False), output_field=BooleanField()),
            Counted(waiting_for(user)[:MOST_COUNTED]),
            Counted(waiting_changes_for(user)[:MOST_COUNTED]),
            Counted(tasks.order_by()[:MOST_COUNTED]),
        )
        .get()
    )
    return Standing(is_paused, waiting, changes, takedowns)
