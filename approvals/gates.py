"""What must hold before a step is taken. Every condition here gives its reasons, and what would be fine instead.

A gate looks at a :class:`approvals.case.Case` and at nothing else: no network, no clock, no queries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from django.utils.translation import gettext as _

from approvals import draft as drafts
from approvals.case import Case
from approvals.ledger import canonical
from approvals.lifecycle import Gate, Step
from approvals.models import SYSTEM, PublishOrder
from approvals.outcome import Refusal
from policy_rules.finding import Finding
from policy_rules.ruleset import ActiveAccount

Condition = Callable[[Case], Iterator[Refusal]]

RECHECK_CODES = frozenset({"mandatory_finding", "unsettled_finding"})
"""Refusals that send a post back to the policy check when they come up later than there."""


def fails_a_recheck(step: Step, refused: tuple[Refusal, ...]) -> bool:
    """Whether ``step`` was refused because the rules now say no to what passed the policy check."""
    return step.name in ("approve", "publish") and any(refusal.code in RECHECK_CODES for refusal in refused)


def refusals(case: Case) -> tuple[Refusal, ...]:
    """Every reason why this step cannot be taken now; empty when it can."""
    return (*standing_refusals(case), *(one for ask in INPUTS[case.step.gate] for one in ask(case)))


def standing_refusals(case: Case) -> tuple[Refusal, ...]:
    """The reasons that hold whatever the actor fills in: what a button can know before it is pressed."""
    return tuple(refusal for condition in CONDITIONS[case.step.gate] for refusal in condition(case))


def is_complete(case: Case) -> Iterator[Refusal]:
    """Everything that the editor let pass while it was a draft is there."""
    draft = case.draft
    has_text = all(content.text.value.strip() for content in drafts.contents(draft))
    missing = [
        ("title", not case.post.title.strip(), _("The working title is missing.")),
        ("variants", not draft.variants, _("No account is chosen for it to go out through.")),
        ("markets", not draft.markets, _("No market is chosen.")),
        ("sponsorship", draft.sponsorship == "unanswered", _("The question about sponsorship is not answered.")),
        ("sponsor", draft.is_sponsored and not draft.sponsor.strip(), _("It does not say who pays or is paid.")),
        ("body", not has_text, _("There is no text.")),
    ]
    for field, is_missing, message in missing:
        if is_missing:
            yield Refusal("incomplete", message, _("Fill it in and submit."), field=field)


def expires_later(case: Case) -> Iterator[Refusal]:
    """What goes out is not expired already."""
    expires_at = case.draft.expires_at if case.draft else None
    if expires_at and expires_at <= case.now:
        yield Refusal(
            "expired",
            _("The post has already expired."),
            _("Choose a later time of expiry, or none, in the draft."),
            field="expires_at",
        )


def origin_is_known(case: Case) -> Iterator[Refusal]:
    """The words are those that a person saved in the editor."""
    if not case.authors or case.post.origin_digest != case.draft.digest():
        yield Refusal(
            "unknown_origin",
            _("It is not known who wrote these words: they were changed outside the editor."),
            _("Open the post, read it and save it; then it is yours to submit."),
        )


def is_not_locked_by_another(case: Case) -> Iterator[Refusal]:
    """Nobody else holds the draft."""
    if case.post.locked and case.post.locked_by_id != getattr(case.actor, "pk", None):
        yield Refusal("locked", _("Somebody has locked this draft."), _("Ask them to unlock it."))


def nothing_is_mandatory(case: Case) -> Iterator[Refusal]:
    """No finding that nobody may waive."""
    for found in case.report.mandatory():
        yield _refused_for("mandatory_finding", found)


def everything_is_settled(case: Case) -> Iterator[Refusal]:
    """Each finding that bars is waived, by the rules and standing waivers of this moment."""
    for found in case.report.unsettled(case.settled):
        yield _refused_for("unsettled_finding", found)


def something_is_unsettled(case: Case) -> Iterator[Refusal]:
    """The rules of this moment say no to what passed them before."""
    if not case.report.unsettled(case.waived):
        yield Refusal("nothing_unsettled", _("The rules of this moment find nothing that bars it."))


def _refused_for(code: str, found) -> Refusal:
    finding: Finding = found.finding
    return Refusal(
        code,
        f"{finding.code}: {finding.message}",
        finding.instead,
        rule=finding.code,
        finding=found.id,
        field=finding.span.field,
    )


def checklist_is_ticked(case: Case) -> Iterator[Refusal]:
    """The reviewer has looked at every point of the site's checklist."""
    points = {point.code: point.text for point in case.registers.checklist}
    unknown = sorted(set(case.checklist) - points.keys())
    if unknown:
        yield Refusal(
            "checklist",
            _("Points are ticked that the checklist does not have: %(points)s") % {"points": ", ".join(unknown)[:200]},
            _("Open the page again and tick the points that are there."),
        )
    left = [text for code, text in points.items() if code not in case.checklist]
    if left:
        yield Refusal(
            "checklist",
            _("Points of the checklist are not ticked: %(points)s") % {"points": "; ".join(left)},
            _("Look at each point and tick it, or request changes."),
        )


def is_approved_by_others(case: Case) -> Iterator[Refusal]:
    """The immutable rows say so: policy settled and bytes approved, by different people, none of them an author.

    The house settles what nothing bars; it approves nothing.
    """
    last = case.decisions[-1] if case.decisions else None
    settled = [row for row in case.decisions if row.step == "pass_policy" and row.digest == case.submission.digest]
    approved = last is not None and last.step == "approve" and last.digest == case.submission.digest
    authors = set(case.submission.authors)
    judges = {row.person for row in settled} | {waiver.person for waiver in case.waivers} | {SYSTEM}
    judges |= case.standing.vouchers
    if not (settled and approved) or authors & (judges | {last.person}) or last.person in judges:
        yield Refusal(
            "not_approved",
            _("The evidence does not show that this submission was checked and approved by others than its authors."),
            _("Request changes, and let it go through the steps again."),
        )


def the_ledger_tells_the_same(case: Case) -> Iterator[Refusal]:
    """The rows that the release rests on are on the signed ledger, one by one, and nothing else is."""
    digest = case.submission.digest
    told = [entry for entry in case.testimony if entry.data.get("digest") == digest]
    sealed = [tuple(entry.data["authors"]) for entry in told if entry.kind == "submission.sealed"]
    decided = [(entry.data["step"], entry.actor) for entry in told if entry.kind == "step.taken"]
    waived = {(entry.data["finding"], entry.actor) for entry in told if entry.kind == "waiver.given"}
    if (
        sealed != [tuple(case.submission.authors)]
        or decided != [(row.step, row.person) for row in case.decisions]
        or waived != {(row.finding, row.person) for row in case.waivers}
        or (case.by_order and not _is_recorded(case.by_order, case))
    ):
        yield Refusal(
            "not_on_ledger",
            _("The ledger does not tell of the decisions that stand in the database."),
            _("Nothing goes out. Have the operator run `manage.py verify_ledger`."),
        )


def _is_recorded(order: PublishOrder, case: Case) -> bool:
    """Whether the newest that the ledger tells of orders for the post is just this one, by who publishes here."""
    about = [entry for entry in case.testimony if entry.kind.startswith("publish.")]
    if not about or about[-1].kind != "publish.ordered":
        return False
    said = about[-1].data
    recorded = (about[-1].actor, said["digest"], said["go_out_at"])
    return recorded == (case.person, case.submission.digest, canonical.instant(order.go_out_at))


def is_not_paused(case: Case) -> Iterator[Refusal]:
    """Nobody has paused publishing."""
    if case.is_paused:
        yield Refusal("paused", _("Publishing is paused."), _("It can go out when publishing is resumed."))


def accounts_are_active(case: Case) -> Iterator[Refusal]:
    """Every account that the submission goes out through is still in the register, active and unchanged."""
    for variant in case.draft.variants:
        if ActiveAccount(variant.channel, variant.handle, variant.capacity) not in case.registers.accounts:
            yield Refusal(
                "account_changed",
                _("The account %(handle)s was changed or is no longer active.") % {"handle": variant.handle},
                _("Choose an active account in the draft."),
            )


def has_a_reason(case: Case) -> Iterator[Refusal]:
    """The actor says why, in words that the author can use."""
    if not case.reason.strip():
        yield Refusal("reason_missing", _("A reason is missing."), _("Say in a sentence what should be different."))


def is_live(case: Case) -> Iterator[Refusal]:
    """There is a release to end."""
    if case.live is None:
        yield Refusal("not_live", _("No release of this post is live."))


def a_rule_or_a_person_ends_it(case: Case) -> Iterator[Refusal]:
    """The house retracts by itself only what a rule ends that the site lets do so."""
    if case.person == SYSTEM and not case.ends_by_rule:
        yield Refusal("no_rule_ends_it", _("No rule ends this release by itself."), _("A person can retract it."))


def is_not_live(case: Case) -> Iterator[Refusal]:
    """No release is live that would be forgotten."""
    if case.live is not None:
        yield Refusal("still_live", _("A release of this post is still live."), _("Retract it first."))


CONDITIONS: dict[Gate, tuple[Condition, ...]] = {
    Gate.SUBMIT: (
        is_complete,
        expires_later,
        origin_is_known,
        is_not_locked_by_another,
        accounts_are_active,
        nothing_is_mandatory,
    ),
    Gate.POLICY: (everything_is_settled,),
    Gate.APPROVAL: (everything_is_settled,),
    Gate.RELEASE: (
        is_not_paused,
        is_approved_by_others,
        the_ledger_tells_the_same,
        accounts_are_active,
        expires_later,
        everything_is_settled,
    ),
    Gate.RECHECK: (something_is_unsettled,),
    Gate.REASON: (),
    Gate.LIVE: (is_live, a_rule_or_a_person_ends_it),
    Gate.NOT_LIVE: (is_not_live,),
    Gate.NONE: (),
}
"""What each gate asks of the rows and the rules."""

INPUTS: dict[Gate, tuple[Condition, ...]] = dict.fromkeys(Gate, ()) | {
    Gate.APPROVAL: (checklist_is_ticked,),
    Gate.REASON: (has_a_reason,),
    Gate.LIVE: (has_a_reason,),
}
"""What each gate asks of the actor at the moment of the step."""
