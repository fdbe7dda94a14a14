"""Every state a post can be in, and every step between them. Read :class:`PostLifecycle` as a table.

A method here changes memory only: ``approvals.steps.take`` is the one caller. It asks who may, asks the gate,
writes the evidence and moves the row, all in one transaction.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_fsm import transition

from approvals.state_field import StateField


class State(models.TextChoices):
    """Where a post stands."""

    DRAFT = "draft", _("Draft")
    POLICY_CHECK = "policy_check", _("Policy check")
    IT_SECURITY_REVIEW = "it_security_review", _("IT/security review")
    APPROVED = "approved", _("Approved")
    PUBLISHED = "published", _("Published")
    ENDED = "ended", _("Ended")


class Gate(StrEnum):
    """What must hold before a step is taken; ``approvals.gates`` says what each one asks."""

    SUBMIT = "submit"
    POLICY = "policy"
    APPROVAL = "approval"
    RELEASE = "release"
    RECHECK = "recheck"
    REASON = "reason"
    LIVE = "live"
    NOT_LIVE = "not_live"
    NONE = "none"


class Sight(StrEnum):
    """What somebody who takes a step was looking at; its digest says whether that is still what is here."""

    DRAFT = "draft"
    SUBMISSION = "submission"
    RELEASE = "release"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the table. ``moves`` says where it leads from each state it can be taken in."""

    name: str
    label: str
    sentence: str
    moves: dict[State, State]
    may: str
    gate: Gate
    runs_rules: bool
    sight: Sight
    names_digest: bool


STEPS: dict[str, Step] = {}


def step(
    sources: State | tuple[State, ...],
    target: State | None,
    *,
    label: str,
    may: str,
    gate: Gate = Gate.NONE,
    runs_rules: bool = False,
    sight: Sight = Sight.SUBMISSION,
    names_digest: bool = False,
):
    """Make a method a step of the lifecycle; several on one method add their rows to the same step.

    ``target`` ``None``: the post stays where it is. ``may`` names the ability of ``approvals.permissions`` that the
    actor needs. ``runs_rules``: the rules are asked before this step. ``sight``: what the actor was looking at; the
    digest of something else is refused. ``names_digest``: they must name one.
    """
    sources = sources if isinstance(sources, tuple) else (sources,)

    def decorate(method):
        name = method.__name__
        known = STEPS[name].moves if name in STEPS else {}
        STEPS[name] = Step(
            name=name,
            label=label,
            sentence=(method.__doc__ or "").strip(),
            moves=known | {source: target or source for source in sources},
            may=may,
            gate=gate,
            runs_rules=runs_rules,
            sight=sight,
            names_digest=names_digest,
        )
        return transition(field="state", source=list(sources), target=target)(method)

    return decorate


IN_REVIEW = (State.POLICY_CHECK, State.IT_SECURITY_REVIEW, State.APPROVED)
THE_LIVE_RELEASE = {"sight": Sight.RELEASE, "names_digest": True}


class PostLifecycle(models.Model):
    """Every way a post can change state."""

    state = StateField(_("state"), choices=State.choices, default=State.DRAFT, protected=True, editable=False)

    class Meta:
        abstract = True

    @step(
        State.DRAFT,
        State.POLICY_CHECK,
        label=_("Submit"),
        may="submit",
        gate=Gate.SUBMIT,
        runs_rules=True,
        sight=Sight.DRAFT,
    )
    def submit(self):
        """The author hands in a submission; its words are frozen."""

    @step(
        State.POLICY_CHECK,
        State.IT_SECURITY_REVIEW,
        label=_("Pass policy check"),
        may="settle_policy",
        gate=Gate.POLICY,
        runs_rules=True,
        names_digest=True,
    )
    def pass_policy(self):
        """No finding bars it, or each that did is waived with a reason."""

    @step(
        State.IT_SECURITY_REVIEW,
        State.APPROVED,
        label=_("Approve"),
        may="approve",
        gate=Gate.APPROVAL,
        runs_rules=True,
        names_digest=True,
    )
    def approve(self):
        """A reviewer, never an author, accepts these exact bytes."""

    @step(
        State.APPROVED,
        State.PUBLISHED,
        label=_("Publish"),
        may="publish",
        gate=Gate.RELEASE,
        runs_rules=True,
        names_digest=True,
    )
    def publish(self):
        """The rules are asked once more; a release is printed."""

    @step(
        IN_REVIEW,
        State.DRAFT,
        label=_("Request changes"),
        may="request_changes",
        gate=Gate.REASON,
        names_digest=True,
    )
    def request_changes(self):
        """A reviewer sends the post back to its author and says why."""

    @step(IN_REVIEW, State.DRAFT, label=_("Withdraw"), may="withdraw")
    def withdraw(self):
        """An author takes the submission back to the drafting table."""

    @step(
        (State.IT_SECURITY_REVIEW, State.APPROVED),
        State.POLICY_CHECK,
        label=_("Return to policy check"),
        may="return_to_check",
        gate=Gate.RECHECK,
        runs_rules=True,
    )
    def return_to_check(self):
        """A later check failed: the policy reviewers look again. Only the house itself takes this step."""

    @step((State.PUBLISHED, State.ENDED), State.DRAFT, label=_("Revise"), may="revise")
    def revise(self):
        """The post goes back to the drafting table; a live release stays live."""

    @step((State.DRAFT, *IN_REVIEW), None, label=_("Retract"), may="retract", gate=Gate.LIVE, **THE_LIVE_RELEASE)
    @step(State.PUBLISHED, State.ENDED, label=_("Retract"), may="retract", gate=Gate.LIVE, **THE_LIVE_RELEASE)
    def retract(self):
        """The live release ends at once, with a reason; an open revision keeps its state."""

    @step(State.DRAFT, State.ENDED, label=_("Archive"), may="archive", gate=Gate.NOT_LIVE, sight=Sight.DRAFT)
    def archive(self):
        """A draft that nobody will finish is put away; nothing is deleted."""
