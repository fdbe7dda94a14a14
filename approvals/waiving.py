"""Letting one finding of one submission pass, for a reason that someone other than the author stands for."""

from __future__ import annotations

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from approvals import notifications
from approvals.case import Case
from approvals.checking import Found
from approvals.deeds import WAIVE
from approvals.door import record
from approvals.door.opening import open_case
from approvals.door.preparation import prepare
from approvals.door.trying import attempt, require_same_ruleset
from approvals.introducing import introduce
from approvals.ledger import canonical
from approvals.ledger.turns import wait_for_post
from approvals.ledger.writer import NewEntry, append
from approvals.lifecycle import State
from approvals.models import Post, Waiver
from approvals.outcome import Outcome, Refusal
from approvals.permissions import may
from policy_rules.clearance import Clearance
from policy_rules.finding import Enforcement


def waive(post: Post, finding: str, *, actor, saw: str, reason: str) -> Outcome:
    """Waive the finding with the id ``finding`` of the submission with the digest ``saw``.

    The finding stays in every report. A refusal is an outcome, as at the door, and is recorded.
    """

    def once() -> Outcome:
        prepared = prepare(WAIVE, post)
        with transaction.atomic():
            wait_for_post(post.pk, hold_still=True)
            case = open_case(WAIVE, post, actor, prepared, saw=saw, reason=reason)
            require_same_ruleset(case)
            return _inside(case, finding)

    return attempt(WAIVE.name, post, once)


def _inside(case: Case, finding: str) -> Outcome:
    found = next((one for one in case.report.found if one.id == finding), None)
    refusal = _why_not(case, found) or _give(case, found)
    if refusal:
        record.step_refused(case, (refusal,))
    digest = case.submission.digest if case.submission else ""
    return Outcome(WAIVE.name, case.post, (refusal,) if refusal else (), digest, report=case.report)


def _why_not(case: Case, found: Found | None) -> Refusal | None:
    if case.post.state != State.POLICY_CHECK:
        return Refusal("wrong_state", _("Findings are waived while a post is in its policy check."))
    forbidden = may(case.actor, case.person, "waive", case.involved)
    if forbidden:
        return forbidden
    if case.saw != case.submission.digest:
        return Refusal("stale_digest", _("What you were looking at is not what is here now."), _("Read it again."))
    if not case.reason.strip():
        return Refusal("reason_missing", _("A reason is missing."), _("Say why this finding may pass."))
    if found is None:
        return Refusal("no_such_finding", _("The rules no longer find this."), _("Read the findings again."))
    if found.finding.enforcement is not Enforcement.WAIVABLE:
        return Refusal("not_waivable", _("This finding cannot be waived."), found.finding.instead)
    if not Clearance(case.actor).may_judge(found.finding):
        return Refusal(
            "not_cleared",
            _("What this finding is about is kept to groups, and you may not see all of it."),
            _("A policy reviewer in those groups, who may see the register, can waive it; so can a superuser."),
            finding=found.id,
        )
    if found.id in case.waived:
        return Refusal("already_waived", _("Somebody has waived this finding already."))
    return None


def _give(case: Case, found: Found) -> Refusal | None:
    waiver = Waiver(
        submission=case.submission,
        finding=found.id,
        code=found.finding.code,
        person=case.person,
        given_at=case.now,
    )
    try:
        with transaction.atomic():
            waiver.reason = record.keep_words(case.reason)
            waiver.fingerprint = record.keep_words(str(found.fingerprint))
            Waiver.objects.bulk_create([waiver])
    except IntegrityError:
        return Refusal("already_waived", _("Somebody has waived this finding already."))
    data = {
        "post": str(case.post.public_id),
        "digest": case.submission.digest,
        "finding": found.id,
        "code": waiver.code,
        "reason": waiver.reason,
        "fingerprint": waiver.fingerprint,
        "when": canonical.instant(waiver.given_at),
    }
    entries = append(*introduce(case.newcomers), NewEntry(kind="waiver.given", actor=case.person, data=data))
    transaction.on_commit(lambda: notifications.tell_waived(case, waiver.code, entries))
    return None
