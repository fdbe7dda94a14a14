"""The one door. Admin, API, commands and the scheduler move a post by calling :func:`take`, and by nothing else."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from approvals import draft as drafts
from approvals import gates, notifications
from approvals.case import Case
from approvals.door import effects, record
from approvals.door.opening import open_case
from approvals.door.preparation import Prepared, prepare
from approvals.door.trying import attempt, require_same_ruleset
from approvals.ledger.turns import wait_for_post
from approvals.lifecycle import STEPS, Sight, State, Step
from approvals.models import SYSTEM, LedgerEntry, Post, PublishOrder
from approvals.outcome import Outcome, Refusal
from approvals.permissions import HOUSE, may

ORDER_GONE = "order_gone"
"""The refusal of a scheduled publish whose order somebody else was quicker with."""


def take(
    name: str,
    post: Post,
    *,
    actor,
    saw: str = "",
    reason: str = "",
    public_reason: str = "",
    checklist: Iterable[str] = (),
    by_order: PublishOrder | None = None,
) -> Outcome:
    """Move ``post`` one step, or say why not.

    ``name`` is a key of ``lifecycle.STEPS``; ``actor`` a user, or ``permissions.HOUSE``. ``saw`` is the digest of what
    the actor was looking at (``Step.sight``); it may be empty where a step need not name one, as at ``submit``, when
    the words were saved in the same request. ``public_reason`` is what readers are told when a release is retracted;
    ``checklist`` are the codes that the reviewer ticked; ``by_order`` is the order that a scheduled ``publish`` carries
    out: once it stands no longer, the step is refused, and there is nothing to record.

    A refusal is an :class:`Outcome`, not an exception: raising would roll back the very entry that legal wants to read.
    Raises ``KeyError`` for a step that does not exist.
    """
    step = STEPS[name]
    given = {
        "saw": saw,
        "reason": reason,
        "public_reason": public_reason,
        "checklist": tuple(checklist),
        "by_order": by_order,
    }

    def once() -> Outcome:
        prepared = prepare(step, post)
        with transaction.atomic():
            return _inside(step, post, actor, prepared, given)

    return attempt(step.name, post, once)


def _inside(step: Step, post: Post, actor, prepared: Prepared, given: dict) -> Outcome:
    wait_for_post(post.pk, hold_still=step.runs_rules)
    case = open_case(step, post, actor, prepared, **given)
    if step.runs_rules:
        require_same_ruleset(case)
    if case.by_order and not case.by_order.is_still(case.order):
        return Outcome(step.name, case.post, (_order_is_gone(),), _digest(case))
    refusals = why_not(case, prepared)
    if refusals:
        entries = record.step_refused(case, refusals)
        if gates.fails_a_recheck(step, refusals):
            entries += _return_to_check(case, prepared)
    else:
        entries = effects.carry_out(case, prepared)
    seqs = tuple(entry.seq for entry in entries)
    outcome = Outcome(step.name, case.post, refusals, _digest(case), seqs, prepared.report)
    transaction.on_commit(lambda: notifications.tell(case, outcome, entries))
    return outcome


def _digest(case: Case) -> str:
    return case.submission.digest if case.submission else ""


def why_not(case: Case, prepared: Prepared) -> tuple[Refusal, ...]:
    """Every reason why the step of ``case`` cannot be taken; the first kind that applies hides those behind it."""
    if State(case.post.state) not in case.step.moves:
        return (_wrong_state(case),)
    forbidden = may(case.actor, case.person, case.step.may, case.involved)
    if forbidden:
        return (forbidden,)
    stale = _stale(case, prepared)
    if stale:
        return (stale,)
    return prepared.refusals or gates.refusals(case)


def _wrong_state(case: Case) -> Refusal:
    return Refusal(
        "wrong_state",
        _("The post is no longer where this step begins: its state is “%(state)s”.")
        % {"state": case.post.get_state_display()},
        _("Look at the post again and choose one of the steps that are open."),
    )


def _order_is_gone() -> Refusal:
    return Refusal(ORDER_GONE, _("The publish order was carried out, moved or cancelled meanwhile."))


def _stale(case: Case, prepared: Prepared) -> Refusal | None:
    """Whether the actor, or the slow work, looked at something else than what is here now."""
    step = case.step
    if not (step.runs_rules or step.names_digest or case.saw):
        return None
    here = _what_is_here(case)
    actor_is_late = case.saw != here and (step.names_digest or case.saw)
    if not actor_is_late and not (step.runs_rules and prepared.digest != here):
        return None
    return Refusal(
        "stale_digest",
        _("What you were looking at is not what is here now."),
        _("Read it again as it is now, and decide then."),
    )


def _what_is_here(case: Case) -> str:
    """The digest of what the step is about."""
    if case.step.sight is Sight.RELEASE:
        return case.live.release.digest if case.live else ""
    if case.step.sight is Sight.DRAFT or case.submission is None:
        return drafts.read(case.post).digest()
    return case.submission.digest


def _return_to_check(case: Case, prepared: Prepared) -> list[LedgerEntry]:
    """The rules say no to what passed them before: the policy reviewers look again, and the author can see why."""
    returned = Case(
        step=STEPS["return_to_check"],
        post=case.post,
        actor=HOUSE,
        person=SYSTEM,
        now=case.now,
        submission=case.submission,
        order=case.order,
        standing=case.standing,
        report=case.report,
        registers_now=case.registers_now,
        grounds=case.grounds,
        reason="; ".join(sorted({found.finding.code for found in case.report.unsettled(case.settled)})),
    )
    return effects.carry_out(returned, prepared)
