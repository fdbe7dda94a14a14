"""Adopting a policy: the registers come to say what enforces it, and the document is kept and recorded."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from approvals import policy, refusing
from approvals.introducing import introduce
from approvals.ledger import canonical, commitments
from approvals.ledger.turns import wait_until_still
from approvals.ledger.writer import NewEntry, append
from approvals.models import SYSTEM, AdoptedPolicy, SealedContent, person_of
from approvals.permissions import has_ability
from approvals.refusing import Deed
from policy_rules.barred import Barred
from policy_rules.wizard.answers import Answers
from policy_rules.wizard.applying import Applied, apply, hold_registers
from policy_rules.wizard.document import Document, write_all
from policy_rules.wizard.plan import Plan, new_terms, plan


@dataclass(frozen=True)
class Proposal:
    """What adopting ``answers`` would do, before it is done."""

    answers: Answers
    documents: tuple[Document, ...]
    before: policy.Policy | None
    plan: Plan

    @property
    def is_new(self) -> bool:
        """Whether the document or the answers differ from those in force."""
        before = self.before
        return before is None or (before.answers, before.documents) != (self.answers, self.documents)

    @property
    def changes_nothing(self) -> bool:
        """Whether everything is so already."""
        return not self.is_new and not self.plan.changes

    @property
    def digest(self) -> str:
        """What somebody looked at: the documents, the answers and every change."""
        said = [policy.sealed(self.answers, self.documents).decode(), *(change.id for change in self.plan.changes)]
        return hashlib.sha256("\n".join(said).encode()).hexdigest()


@dataclass(frozen=True)
class Adoption:
    """What was done: ``row`` is the policy as recorded, or ``None`` when it was in force already."""

    row: AdoptedPolicy | None
    applied: Applied


def propose(answers: Answers, *, shown: bool) -> Proposal:
    """Look at what adopting ``answers`` would change; see :func:`policy_rules.wizard.plan.plan` for ``shown``."""
    before = policy.in_force()
    changes = plan(answers, before.answers if before else None, shown=shown)
    return Proposal(answers, write_all(answers), before, changes)


def adopt(
    answers: Answers,
    *,
    actor,
    saw: str,
    shown: bool,
    over_by_hand: Collection[str] = (),
    secrets: Iterable[str] = (),
) -> Adoption:
    """Put the policy of ``answers`` in force, with all that enforces it, or change nothing.

    ``saw`` is the digest of the proposal that ``actor`` (a user, or ``None`` at the command line) confirmed.
    ``over_by_hand`` names by id the changes that may undo what somebody did by hand; ``secrets`` are confidential words
    for the register. Raises ``PermissionDenied``, and ``ValidationError`` when the registers have changed since the
    proposal was made, or refuse a row.
    """
    with refusing.told(Deed.ADOPT_POLICY, actor), transaction.atomic():
        if actor is not None and not has_ability(actor, "adopt_policy"):
            raise PermissionDenied(_("Only those who may adopt the policy can change it."))
        hold_registers()
        wait_until_still()
        proposal = propose(answers, shown=shown)
        if proposal.digest != saw:
            changed = _("Somebody has changed the policy or a register meanwhile. Look at the changes again.")
            raise Barred(changed, code="stale_digest")
        offered = (*proposal.plan.ordinary, *proposal.plan.by_hand)
        chosen = [change for change in offered if change.id in over_by_hand or not change.by_hand]
        applied = apply(chosen, new_terms(secrets, actor=actor), actor=actor)
        return Adoption(_record(proposal, actor) if proposal.is_new else None, applied)


def _record(proposal: Proposal, actor) -> AdoptedPolicy:
    people = [person_of(actor)] if actor else []
    kept = commitments.seal(policy.sealed(proposal.answers, proposal.documents))
    SealedContent.objects.bulk_create([kept])
    row = AdoptedPolicy(
        content=kept.commitment,
        review_by=proposal.answers.review_by,
        person=people[0].code if people else SYSTEM,
        at=timezone.now(),
    )
    AdoptedPolicy.objects.bulk_create([row])
    data = {"policy": row.content, "review_by": row.review_by.isoformat(), "when": canonical.instant(row.at)}
    append(*introduce(people), NewEntry(kind="policy.adopted", actor=row.person, data=data))
    return row
