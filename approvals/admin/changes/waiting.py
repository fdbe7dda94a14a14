"""Which changes somebody sees, and which wait for them."""

from __future__ import annotations

from collections import defaultdict

from django.db.models import Q, QuerySet

from policy_rules.clearance import Clearance
from policy_rules.models import REGISTERS, ProposedChange

VERBS = ("add", "change", "delete")


def changes_of(user) -> QuerySet[ProposedChange]:
    """The changes that ``user`` could make, decided ones too: what ``second_person.may_change`` says, of all at once.

    Who may not change a register reads nothing here of what somebody else wants to write into it.
    """
    registers = defaultdict(list)
    for register in REGISTERS:
        name = register._meta.model_name
        registers[tuple(verb for verb in VERBS if user.has_perm(f"policy_rules.{verb}_{name}"))].append(name)
    seen = Q(pk__in=[])
    for verbs, names in registers.items():
        if verbs:
            imports = ("import",) if {"add", "change"} <= set(verbs) else ()
            seen |= Q(register__in=names, verb__in=(*verbs, *imports))
    return Clearance(user).rows(ProposedChange.objects.filter(seen))


def waiting_changes_for(user) -> QuerySet[ProposedChange]:
    """The changes that wait for ``user``, the oldest first: somebody else proposed them."""
    return changes_of(user).filter(outcome=ProposedChange.Outcome.WAITING).exclude(proposed_by=user)


def keeps_registers(user) -> bool:
    """Whether ``user`` may change any register, so that something can ever wait for them."""
    return any(
        user.has_perm(f"policy_rules.{verb}_{register._meta.model_name}") for register in REGISTERS for verb in VERBS
    )
