"""Telling people what waits for them and what was decided about their words.

Called when a step has been committed, and never fails it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from approvals import gates
from approvals.case import Case
from approvals.ledger import checkpoint
from approvals.lifecycle import State
from approvals.models import LedgerEntry, LookBack, PublishOrder, Submission
from approvals.notifications.letters import Letter, send
from approvals.notifications.quietly import never_fails
from approvals.notifications.readers import able_to, authors_of, reviewers_for, whoever_ordered
from approvals.outcome import Outcome
from approvals.permissions import HOUSE, Involvement

WAITING = {
    State.POLICY_CHECK: (
        "settle_policy",
        _("Waits for your policy check: %(title)s"),
        _("A submission waits for a policy reviewer who did not write in it."),
    ),
    State.IT_SECURITY_REVIEW: (
        "approve",
        _("Waits for your IT/security review: %(title)s"),
        _("A submission waits for an IT/security reviewer who did not write in it."),
    ),
    State.APPROVED: (
        "publish",
        _("Ready to be published: %(title)s"),
        _("A submission was approved. It can go out now, or at a time that you choose."),
    ),
}
"""Where a post waits -> the ability of those it waits for, and the subject and first sentence of their e-mail."""

THEN_IT_WAITS = frozenset({"submit", "pass_policy", "approve", "return_to_check"})
"""The steps after which a post waits for somebody else."""

DECIDED = {
    "pass_policy": (
        _("Passed the policy check: %(title)s"),
        _("%(who)s let it pass the policy check. An IT/security reviewer looks at it next."),
    ),
    "return_to_check": (
        _("Back in the policy check: %(title)s"),
        _("The rules, asked once more, say no to what passed them before. A policy reviewer looks at it again."),
    ),
    "approve": (
        _("Approved: %(title)s"),
        _("%(who)s approved exactly what was handed in."),
    ),
    "publish": (
        _("Published: %(title)s"),
        _("%(who)s published it. It went out exactly as it was approved."),
    ),
    "request_changes": (
        _("Changes requested: %(title)s"),
        _("%(who)s asks for changes. It is a draft again and can be edited."),
    ),
    "withdraw": (
        _("Withdrawn: %(title)s"),
        _("%(who)s, who wrote in it too, took it back. It is a draft again and can be edited."),
    ),
    "retract": (
        _("Retracted: %(title)s"),
        _("%(who)s retracted what was published. It is no longer served."),
    ),
}
"""Step -> the subject and first sentence of the e-mail to the authors."""

WAIVED = (
    _("A finding was waived: %(title)s"),
    _("%(who)s waived a finding in it. The finding stays in every report."),
)

NOT_PUBLISHED = (
    _("Did not go out as ordered: %(title)s"),
    _("It was ordered to go out %(when)s and was refused. It is not tried again until somebody orders it anew."),
)

TAKEDOWNS = (
    _("What is live no longer passes the rules: %(number)s"),
    _("The rules have changed and now say no to live posts: %(number)s. Retract each of them, or keep it and say why."),
)


@never_fails
def tell(case: Case, outcome: Outcome, entries: Sequence[LedgerEntry]) -> None:
    """Write to those whom the outcome of ``case`` concerns, except to who brought it about.

    ``entries`` tell of it on the ledger; the checkpoint signed with the last one goes with each e-mail.
    """
    if case.submission and entries:
        send(_letters(case, outcome), entries[-1].note)


@never_fails
def tell_waived(case: Case, code: str, entries: Sequence[LedgerEntry]) -> None:
    """Tell the authors that a finding of the rule ``code`` was waived, by whom and why."""
    send([_to_authors(case, case.submission, WAIVED, rules=(code,))], entries[-1].note)


@never_fails
def tell_not_published(order: PublishOrder, outcome: Outcome) -> None:
    """Tell who ordered it that a post did not go out; the publishers, when that person no longer works here."""
    words = {"when": order.go_out_at}
    letter = Letter(whoever_ordered(order), *NOT_PUBLISHED, post=order.post, words=words, reason=outcome.why)
    send([letter], checkpoint.latest().note)


@never_fails
def tell_looked_back(run: LookBack) -> None:
    """Tell those who may retract how many takedown tasks a look-back opened; nobody, when there are none."""
    if run.opened > run.retracted:
        words = {"number": run.opened - run.retracted}
        letter = Letter(able_to("retract"), *TAKEDOWNS, words=words, page=reverse("imprimatur:takedowns"))
        send([letter], checkpoint.latest().note)


def _letters(case: Case, outcome: Outcome) -> Iterator[Letter]:
    is_returned = gates.fails_a_recheck(case.step, outcome.refusals)
    if not (outcome.taken or is_returned):
        return
    step = "return_to_check" if is_returned else case.step.name
    if step in THEN_IT_WAITS:
        yield _to_whom_it_waits_for(case)
    if step in DECIDED:
        rules = _unsettled(case) if is_returned else ()
        yield _to_authors(case, _concerned(case), DECIDED[step], rules=rules)


def _to_whom_it_waits_for(case: Case) -> Letter:
    ability, subject, sentence = WAITING[State(case.post.state)]
    involved = Involvement.in_submission(case.submission, case.decisions, case.waivers)
    readers = reviewers_for(ability, involved, but=case.person)
    rules = _unsettled(case) if case.post.state == State.POLICY_CHECK else ()
    return Letter(readers, subject, sentence, post=case.post, rules=rules)


def _to_authors(case: Case, submission: Submission, says: tuple, rules: tuple[str, ...] = ()) -> Letter:
    who = _("The system") if case.actor is HOUSE else case.actor.get_full_name() or case.actor.get_username()
    readers = authors_of(submission, but=case.person)
    return Letter(readers, *says, post=case.post, words={"who": who}, reason=case.reason, rules=rules)


def _concerned(case: Case) -> Submission:
    """The submission that the step was about: a retraction ends what is live, whatever was handed in since."""
    return case.live.release.submission if case.step.name == "retract" else case.submission


def _unsettled(case: Case) -> tuple[str, ...]:
    return tuple(sorted({found.finding.code for found in case.report.unsettled(case.settled)})) if case.report else ()
