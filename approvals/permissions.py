"""Who may do what, and when not, why. Buttons, the API and the door all ask :func:`may`.

Two questions are kept apart. *Ability*: does a group give this person the permission? *Four eyes*: is this person too
close to this submission? The second holds for superusers too.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from django.utils.translation import gettext as _

from approvals.models import SYSTEM, Submission
from approvals.outcome import Refusal

ABILITIES: dict[str, tuple[str, ...]] = {
    "view": ("approvals.view_post",),
    "submit": ("approvals.submit_post",),
    "settle_policy": ("approvals.settle_policy",),
    "waive": ("approvals.settle_policy",),
    "approve": ("approvals.approve_post",),
    "publish": ("approvals.publish_post",),
    "request_changes": ("approvals.settle_policy", "approvals.approve_post"),
    "withdraw": ("approvals.submit_post",),
    "return_to_check": (),
    "revise": ("approvals.submit_post",),
    "retract": ("approvals.retract_post",),
    "keep": ("approvals.retract_post",),
    "archive": ("approvals.submit_post",),
    "pause": ("approvals.pause_publishing",),
    "read_ledger": ("approvals.read_ledger",),
    "adopt_policy": ("approvals.adopt_policy",),
    "erase": ("approvals.erase_values",),
    "hold": ("approvals.hold_evidence",),
}
"""Ability -> the permissions of which any one gives it. None: only the house itself."""

SYSTEM_ABILITIES = frozenset({"settle_policy", "return_to_check", "retract"})
"""What the house does by itself: pass a submission that nothing bars, send one back whose re-check failed, and retract
what breaks a rule that the site lets end a live release."""


@dataclass(frozen=True, slots=True)
class Involvement:
    """Who has had their hands on a submission, as pseudonyms."""

    authors: frozenset[str]
    settlers: frozenset[str]
    approvers: frozenset[str]

    @classmethod
    def in_submission(cls, submission: Submission, decisions, waivers, vouchers: Set[str] = frozenset()) -> Involvement:
        """Read it from the immutable rows of one submission.

        ``vouchers`` stand behind the standing waivers that let a finding pass: they settled it, beforehand.
        """
        return cls(
            authors=frozenset(submission.authors),
            settlers=frozenset(
                [row.person for row in decisions if row.step == "pass_policy"] + [row.person for row in waivers]
            )
            - {SYSTEM}
            | vouchers,
            approvers=frozenset(row.person for row in decisions if row.step == "approve"),
        )


NOBODY = Involvement(frozenset(), frozenset(), frozenset())


class System:
    """The actor of the steps that nobody pressed a button for."""

    is_active = True

    def __str__(self) -> str:
        return SYSTEM


HOUSE = System()


def has_ability(actor, ability: str) -> bool:
    """Whether ``actor``, a user or :data:`HOUSE`, has what ``ability`` needs, four eyes aside."""
    if actor is HOUSE:
        return ability in SYSTEM_ABILITIES
    return actor.is_active and any(actor.has_perm(permission) for permission in ABILITIES[ability])


def may(actor, person: str, ability: str, involved: Involvement = NOBODY) -> Refusal | None:
    """Why ``actor``, known as ``person``, may not; ``None`` when they may."""
    if not has_ability(actor, ability):
        return Refusal(
            "not_permitted",
            _("You do not have the permission for this step."),
            _("Someone in a group that has it can take it; ask the person who runs the site."),
        )
    if actor is HOUSE:
        return None
    return too_close(person, ability, involved)


def too_close(person: str, ability: str, involved: Involvement) -> Refusal | None:
    """Four eyes: nobody judges their own words, and nobody judges twice. ``None`` when ``person`` may judge."""
    if ability in ("waive", "settle_policy", "approve", "keep") and person in involved.authors:
        return Refusal(
            "own_words",
            _("You wrote in this submission, so you cannot judge it."),
            _("Someone who did not write in it can."),
        )
    if ability == "approve" and person in involved.settlers:
        return Refusal(
            "same_reviewer",
            _("You settled the policy check of this submission, so you cannot approve it too."),
            _("Another IT/security reviewer can."),
        )
    if ability in ("waive", "settle_policy") and person in involved.approvers:
        return Refusal(
            "same_reviewer",
            _("You approved this submission before, so you cannot settle its policy check too."),
            _("Another policy reviewer can."),
        )
    if ability == "withdraw" and person not in involved.authors:
        return Refusal(
            "not_the_author",
            _("Only somebody who wrote in this submission can withdraw it."),
            _("A reviewer can request changes instead."),
        )
    return None
