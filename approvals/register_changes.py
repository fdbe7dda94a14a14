"""Every change of a register is on the ledger: what was changed, by whom, and the digest of all registers after it."""

from __future__ import annotations

from approvals.introducing import introduce
from approvals.ledger.turns import wait_until_still
from approvals.ledger.writer import NewEntry, append
from approvals.models import SYSTEM, person_of
from policy_rules.registers import RegisterChange, RegisterImport


def record(change: RegisterChange | RegisterImport) -> None:
    """Write ``change`` down, inside its own transaction. What this raises undoes the change."""
    wait_until_still()
    people = [] if change.actor is None else [person_of(change.actor)]
    actor = people[0].code if people else SYSTEM
    kind, data = _told(change)
    append(*introduce(people), NewEntry(kind=kind, actor=actor, data=data))


def _told(change: RegisterChange | RegisterImport) -> tuple[str, dict[str, str | int]]:
    if isinstance(change, RegisterImport):
        return "register.imported", {
            "register": change.register,
            "added": change.added,
            "changed": change.changed,
            "before": change.before_digest,
            "digest": change.register_digest,
        }
    return "register.changed", {
        "register": change.register,
        "action": change.verb,
        "row": str(change.row_id),
        "before": change.before_digest,
        "after": change.after_digest,
        "digest": change.register_digest,
    }
