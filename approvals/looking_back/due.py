"""Whether the rules or the day have changed since the last look-back, and for how long nobody has done anything."""

from __future__ import annotations

import datetime

from django.utils import timezone
from django.utils.dateparse import parse_datetime

from approvals.ledger import kinds
from approvals.looking_back.scanning import everything
from approvals.models import LedgerEntry, LookBack
from policy_rules import registry
from policy_rules.models import RegisterVersion

OVERDUE = datetime.timedelta(minutes=15)
"""How long the rules may have changed before nobody seems to run ``look_back``."""


def is_due(last: LookBack | None) -> bool:
    """Whether anything that passed other rules, or the rules of another day than the look-back ``last``, is there."""
    now = (RegisterVersion.current()[0], registry.code_digest(), timezone.localdate())
    if last and (last.registers_number, last.code_digest, last.day) == now:
        return False
    return any(everything(part).exists() for part in LookBack.Part.values)


def is_overdue() -> bool:
    """Whether a look-back is due, and all is silent."""
    return is_due(LookBack.objects.filter(outcome=LookBack.Outcome.FINISHED).first()) and is_silent()


def is_silent() -> bool:
    """Whether nothing has happened for longer than :data:`OVERDUE`: no change of the rules, no work on a look-back."""
    return max(_signs_of_life()) < timezone.now() - OVERDUE


def _signs_of_life() -> list[datetime.datetime]:
    """When the day began, when a register was changed last, and when a look-back was at work last."""
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    changes = LedgerEntry.objects.of_kind(kinds.REGISTER_CHANGED.name, kinds.REGISTER_IMPORTED.name)
    changed = [parse_datetime(entry.said["at"]) for entry in changes.order_by("-seq")[:1]]
    worked = LookBack.objects.exclude(seen_at=None).order_by("-seen_at").values_list("seen_at", flat=True)[:1]
    return [midnight, *changed, *worked]
