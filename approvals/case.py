"""Everything that the gates look at for one attempt, read once and fresh."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from approvals.checking import Report
from approvals.draft import Draft
from approvals.grounds import Grounds
from approvals.ledger.verify import Entry
from approvals.lifecycle import Sight, Step
from approvals.models import Decision, LiveRelease, Person, Post, PublishOrder, Submission, Waiver
from approvals.permissions import NOBODY, Involvement
from approvals.standing_waivers import NONE, Standing
from policy_rules.ruleset import Registers


@dataclass(slots=True)
class Case:
    """One attempt at one step.

    ``submission`` is the newest one; ``decisions`` and ``waivers`` are its own, none when a new one is handed in.
    ``standing`` is what standing waivers let pass besides.
    ``draft`` and ``report`` are there when the step asks the rules. ``authors`` are the pseudonyms of who wrote in the
    post since its last release; ``newcomers`` are the people of this case whom the ledger does not know yet.
    ``takedown`` is the key of the open takedown task of the live release, if there is one, and ``ends_by_rule`` says
    whether a rule settles it without a person.
    ``by_order`` is the order that a scheduled publish carries out, as it was when its time came; ``testimony`` is what
    the ledger tells of the post, for a step that rests on it. ``registers`` are those that the rules were asked with,
    ``registers_now`` the number and digest of the registers as they are; ``grounds`` are what the ledger says
    that steps rest on.
    """

    step: Step
    post: Post
    actor: object
    person: str
    now: datetime.datetime
    saw: str = ""
    reason: str = ""
    public_reason: str = ""
    checklist: tuple[str, ...] = ()
    submission: Submission | None = None
    decisions: tuple[Decision, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    standing: Standing = NONE
    live: LiveRelease | None = None
    order: PublishOrder | None = None
    by_order: PublishOrder | None = None
    testimony: tuple[Entry, ...] = ()
    draft: Draft | None = None
    report: Report | None = None
    is_paused: bool = False
    takedown: int | None = None
    ends_by_rule: bool = False
    authors: tuple[str, ...] = ()
    newcomers: tuple[Person, ...] = ()
    registers: Registers | None = None
    registers_now: tuple[int, str] | None = None
    grounds: Grounds | None = None

    @property
    def judged(self) -> Submission | None:
        """The submission that the step is about: that of the live release where it ends one, else the newest."""
        return self.live.release.submission if self.live and self.step.sight is Sight.RELEASE else self.submission

    @property
    def involved(self) -> Involvement:
        """Who has had their hands on the submission that is judged here."""
        if self.submission is None or self.step.name == "submit":
            return NOBODY
        return Involvement.in_submission(self.submission, self.decisions, self.waivers, self.standing.vouchers)

    @property
    def waived(self) -> frozenset[str]:
        """The ids of the findings that were waived in this submission."""
        return frozenset(waiver.finding for waiver in self.waivers)

    @property
    def settled(self) -> frozenset[str]:
        """The ids of the findings that bar no more: those waived here, and those that standing waivers let pass."""
        return self.waived | self.standing.passed.keys()
