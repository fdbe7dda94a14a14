"""Publishing later. The time is part of the order, not of the seal: moving it needs no new approval."""

from __future__ import annotations

import datetime
import logging
from collections.abc import Iterator

from django.db import transaction
from django.db.models import QuerySet
from django.utils import translation
from django.utils.translation import gettext as _

from approvals import notifications
from approvals.case import Case
from approvals.deeds import CANCEL_ORDER, ORDER
from approvals.door import record
from approvals.door.opening import open_case
from approvals.door.preparation import Prepared
from approvals.door.trying import attempt
from approvals.introducing import introduce
from approvals.ledger import canonical
from approvals.ledger.turns import wait_for_post
from approvals.ledger.writer import NewEntry, append
from approvals.lifecycle import State, Step
from approvals.models import Post, PublishOrder
from approvals.notifications.letters import language_of
from approvals.outcome import Outcome, Refusal
from approvals.permissions import may
from approvals.steps import ORDER_GONE, take

logger = logging.getLogger(__name__)


def order_publishing(post: Post, *, actor, saw: str, go_out_at: datetime.datetime) -> Outcome:
    """Have the approved submission ``saw`` (a digest) go out at ``go_out_at`` (aware); a new order replaces the old.

    The post stays approved. Everything is checked again when the time comes.
    """

    def change(case: Case) -> NewEntry:
        PublishOrder.objects.update_or_create(
            post=case.post,
            defaults={
                "submission": case.submission,
                "go_out_at": go_out_at,
                "ordered_by": case.actor,
                "problem": "",
            },
        )
        data = {
            "post": str(case.post.public_id),
            "digest": case.submission.digest,
            "go_out_at": canonical.instant(go_out_at),
        }
        return NewEntry(kind="publish.ordered", actor=case.person, data=data)

    return _change_order(
        ORDER, post, actor, saw, change, lambda case: _in_the_past() if go_out_at <= case.now else None
    )


def cancel_order(post: Post, *, actor) -> Outcome:
    """Take the order back; the post stays approved."""

    def change(case: Case) -> NewEntry:
        PublishOrder.objects.filter(post=case.post).delete()
        data = {"post": str(case.post.public_id), "digest": case.submission.digest, "reason": ""}
        return NewEntry(kind="publish.order_cancelled", actor=case.person, data=data)

    return _change_order(CANCEL_ORDER, post, actor, None, change, lambda case: None if case.order else _no_order())


def _in_the_past() -> Refusal:
    return Refusal("in_the_past", _("That time has passed."), _("Choose a later time, or publish now."))


def _no_order() -> Refusal:
    return Refusal("no_order", _("This post has no publish order."))


def _change_order(deed: Step, post: Post, actor, saw: str | None, change, why_not) -> Outcome:
    """``change`` makes the entry of the case, unless ``why_not`` gives a refusal: both see the order as it is now."""

    def once() -> Outcome:
        with transaction.atomic():
            wait_for_post(post.pk, hold_still=False)
            case = open_case(deed, post, actor, Prepared(), saw=saw or "")
            return _inside(case, saw, change, why_not)

    return attempt(deed.name, post, once)


def _inside(case: Case, saw: str | None, change, why_not) -> Outcome:
    digest = case.submission.digest if case.submission else ""
    forbidden = may(case.actor, case.person, "publish")
    if case.post.state != State.APPROVED:
        refusal = Refusal("wrong_state", _("Only an approved post can be ordered to go out."))
    elif forbidden:
        refusal = forbidden
    elif saw is not None and saw != digest:
        refusal = Refusal("stale_digest", _("What you were looking at is not what is here now."))
    else:
        refusal = why_not(case)
    refusals = (refusal,) if refusal else ()
    if refusals:
        entries = record.step_refused(case, refusals)
    else:
        entries = append(*introduce(case.newcomers), change(case))
    return Outcome(case.step.name, case.post, refusals, digest, tuple(entry.seq for entry in entries))


NOT_THE_POSTS_FAULT = frozenset({"paused", "busy", "unprovable"})
"""Refusals that pass without anybody touching the post; its order just waits."""


def publish_due(now: datetime.datetime) -> Iterator[tuple[PublishOrder, Outcome]]:
    """Take every order whose time has come, the oldest first, and say what came of each.

    Each goes through the door by itself, in the name of who ordered it, so one bad post never stops the rest. A refused
    order keeps its problem and is not tried again until somebody moves it. Two may run at once: an order that was
    carried out, changed or cancelled since the list was read is passed over in silence.
    """
    beside = ("post", "submission", "ordered_by__wagtail_userprofile")
    for order in _due(now).select_related(*beside).order_by("go_out_at", "pk"):
        try:
            outcome = _carry_out(order)
        except Exception:
            logger.exception("The publish order of post %s could not be carried out.", order.post_id)
            outcome = Outcome("publish", order.post, (_broken(),), order.submission.digest)
        if not any(refusal.code == ORDER_GONE for refusal in outcome.refusals):
            _keep_problem(order, outcome)
            yield order, outcome


def _due(now: datetime.datetime) -> QuerySet[PublishOrder]:
    return PublishOrder.objects.filter(go_out_at__lte=now, problem="")


def _carry_out(order: PublishOrder) -> Outcome:
    if order.ordered_by is None:
        return Outcome("publish", order.post, (_nobody(),), order.submission.digest)
    with translation.override(language_of(order.ordered_by)):  # it is they who read why it was refused
        return take("publish", order.post, actor=order.ordered_by, saw=order.submission.digest, by_order=order)


def _keep_problem(order: PublishOrder, outcome: Outcome) -> None:
    codes = sorted({refusal.code for refusal in outcome.refusals} - NOT_THE_POSTS_FAULT)
    if codes:
        same = {"pk": order.pk, "submission": order.submission_id, "go_out_at": order.go_out_at}
        PublishOrder.objects.filter(**same).update(problem=",".join(codes)[:200])
        notifications.tell_not_published(order, outcome)


def _nobody() -> Refusal:
    return Refusal("nobody", _("Whoever ordered this is no longer here."), _("Somebody else can order it anew."))


def _broken() -> Refusal:
    return Refusal(
        "error",
        _("Something went wrong that should not; the operator finds it in the log."),
        _("Have it looked at, then order the time anew."),
    )
