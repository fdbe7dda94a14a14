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
from approvals.lifecycle import STEPS, State, Step
from approvals.models import SYSTEM, LedgerEntry, Post
from approvals.outcome import Outcome, Refusal
from approvals.permissions import HOUSE, may


def take(
    name: str,
    post: Post,
    *,
    actor,
    saw: str = "",
    reason: str = "",
    public_reason: str = "",
    checklist: Iterable[str] = (),
) -> Outcome:
    """Move ``post`` one step, or say why not.

    ``name`` is a key of ``lifecycle.STEPS``; ``actor`` a user, or ``permissions.HOUSE``. ``saw`` is the digest of what
    the actor was looking at: the submission, or for ``submit`` the draft (there it may be empty, when the words were
    saved in the same request). ``public_reason`` is what readers are told when a release is retracted; ``checklist``
    are the codes that the reviewer ticked.

    A refusal is an :class:`Outcome`, not an exception: raising would roll back the very entry that legal wants to read.
    Raises ``KeyError`` for a step that does not exist.
    """
    step = STEPS[name]
    given = {"saw": saw, "reason": reason, "public_reason": public_reason, "checklist": tuple(checklist)}

    def once() -> Outcome:
        prepared = prepare(step, post)
        with transaction.atomic():
            return _inside(step, post, actor, prepared, given)

    return attempt(step.name, post, once)


def _inside(step: Step, post: Post, actor, prepared: Prepared, given: dict) -> Outcome:
    if step.runs_rules:
        require_same_ruleset(prepared)
    case = open_case(step, post, actor, prepared, **given)
    refusals = why_not(case, prepared)
    if refusals:
        entries = record.step_refused(case, refusals)
        if gates.fails_a_recheck(step, refusals):
            entries += _return_to_check(case)
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


def _stale(case: Case, prepared: Prepared) -> Refusal | None:
    """Whether the actor, or the slow work, looked at other words than those that are here now."""
    if case.step.name == "submit":
        now = drafts.read(case.post).digest()
        is_stale = prepared.digest != now or (case.saw and case.saw != now)
    else:
        looked_at_another = case.step.runs_rules and prepared.digest != _digest(case)
        is_stale = looked_at_another or (case.step.names_digest and case.saw != _digest(case))
    if not is_stale:
        return None
    return Refusal(
        "stale_digest",
        _("What you were looking at is not what is here now."),
        _("Read it again as it is now, and decide then."),
    )


def _return_to_check(case: Case) -> list[LedgerEntry]:
    """The rules say no to what passed them before: the policy reviewers look again, and the author can see why."""
    returned = Case(
        step=STEPS["return_to_check"],
        post=case.post,
        actor=HOUSE,
        person=SYSTEM,
        now=case.now,
        submission=case.submission,
        order=case.order,
        reason="; ".join(sorted({found.finding.code for found in case.report.unsettled(case.waived)})),
    )
    return record.steps_taken([returned])
