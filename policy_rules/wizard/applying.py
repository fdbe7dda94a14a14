"""Carrying a plan out through the registers' own verbs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import transaction
from django.utils.translation import gettext as _

from policy_rules import registers
from policy_rules.models import ConfidentialTerm, ProposedChange, RegisterRow, RegisterVersion
from policy_rules.wizard.plan import Change


@dataclass
class Applied:
    """What came of a plan: the changes that are in force, those that wait for a second person, and the new terms."""

    made: list[Change] = field(default_factory=list)
    waiting: list[Change] = field(default_factory=list)
    terms: int = 0


def hold_registers() -> None:
    """Let no register change until the transaction ends, so that a plan holds while it is carried out."""
    RegisterVersion.objects.select_for_update().filter(pk=1).first()


@transaction.atomic
def apply(changes: Iterable[Change], terms: Iterable[ConfidentialTerm], *, actor) -> Applied:
    """Make ``changes`` and add ``terms`` in the name of ``actor``: all of them, or none.

    Raises what :func:`registers.save` and :func:`registers.remove` raise.
    """
    applied = Applied()
    for change in changes:
        waits = _make(change, actor)
        (applied.waiting if waits else applied.made).append(change)
    for term in terms:
        registers.save(term, actor=actor)
        applied.terms += 1
    return applied


def _make(change: Change, actor) -> ProposedChange | None:
    """Make one change; what comes back waits for somebody to confirm it."""
    reason = _("The policy, as the policy wizard wrote it.")
    if change.verb == "delete":
        return registers.remove(change.row, actor=actor, reason=reason)
    return registers.save(_row(change), actor=actor, reason=reason)


def _row(change: Change) -> RegisterRow:
    """The row as it is to stand."""
    if change.row is None:
        return change.register(**change.wanted.besides, **change.wanted.values)
    for name, value in change.after.items():
        setattr(change.row, name, value)
    return change.row
