"""Pausing publishing, and resuming it: one person with the permission and a reason is enough to stop everything."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from approvals import refusing
from approvals.door import record
from approvals.door.opening import publishing_is_paused
from approvals.introducing import introduce
from approvals.ledger import canonical
from approvals.ledger.turns import wait_until_still
from approvals.ledger.writer import NewEntry, append
from approvals.models import SYSTEM, PublishingPause, person_of
from approvals.permissions import has_ability
from approvals.refusing import Deed


def pause_publishing(*, actor, reason: str) -> PublishingPause:
    """Let nothing go out until somebody resumes. ``actor`` is a user, or ``None`` for the operator at the command line.

    Raises ``PermissionDenied``, or ``ValidationError`` when the reason is missing or publishing is paused already.
    """
    with refusing.told(Deed.PAUSE, actor):
        return _change(actor, reason, is_paused=True)


def resume_publishing(*, actor, reason: str) -> PublishingPause:
    """Let posts go out again. Same arguments and errors as :func:`pause_publishing`."""
    with refusing.told(Deed.RESUME, actor):
        return _change(actor, reason, is_paused=False)


@transaction.atomic
def _change(actor, reason: str, *, is_paused: bool) -> PublishingPause:
    if actor is not None and not has_ability(actor, "pause"):
        raise PermissionDenied(_("Only publishers and legal can pause and resume publishing."))
    if not reason.strip():
        raise ValidationError(_("A reason is missing: say in a sentence why."))
    wait_until_still()
    if publishing_is_paused() == is_paused:
        raise ValidationError(_("Publishing is paused already.") if is_paused else _("Publishing is not paused."))
    people = [person_of(actor)] if actor else []
    row = PublishingPause(
        is_paused=is_paused,
        person=people[0].code if people else SYSTEM,
        reason=record.keep_words(reason),
        at=timezone.now(),
    )
    PublishingPause.objects.bulk_create([row])
    kind = "publishing.paused" if is_paused else "publishing.resumed"
    data = {"reason": row.reason, "when": canonical.instant(row.at)}
    append(*introduce(people), NewEntry(kind=kind, actor=row.person, data=data))
    return row
