"""Every change of a register is on the ledger: what was changed, by whom, who else looked, and the registers' digest.

So is what waits for a second person, what became of it, and what was refused.
"""

from __future__ import annotations

from approvals import refusing
from approvals.grounds import Grounds
from approvals.introducing import introduce
from approvals.ledger.commitments import keep_words
from approvals.ledger.turns import wait_for_ledger, wait_until_still
from approvals.ledger.writer import NewEntry, append
from approvals.models import SYSTEM, Person, person_of
from approvals.refusing import Deed
from policy_rules.register_events import Recorded, RegisterImport, RegisterProposal, RegisterRefusal, SecondLook

PROPOSALS = {
    "waiting": "register.proposed",
    "declined": "register.declined",
    "withdrawn": "register.withdrawn",
}


def record(change: Recorded) -> None:
    """Write ``change`` down, inside its own transaction. What this raises undoes the change.

    What was refused has none any more, and cannot be undone.
    """
    if isinstance(change, RegisterRefusal):
        about = {"register": change.register, "proposal": change.digest}
        refusing.tell(Deed(change.deed), change.actor, change.codes, **about)
        return
    wait_until_still()
    people: dict[object, Person] = {}
    actor = _code_of(change.actor, people)
    kind, data = _told(change, people)
    newcomers = introduce(people.values())
    wait_for_ledger()  # whether a second person is asked for is what the newest entry about the settings says
    append(*newcomers, *Grounds.read().news(), NewEntry(kind=kind, actor=actor, data=data))


def _code_of(user, people: dict[object, Person]) -> str:
    """The pseudonym of ``user``, who is put among ``people``; that of the system for nobody."""
    if user is None:
        return SYSTEM
    person = people.setdefault(user.pk, person_of(user))
    return person.code


def _told(change: Recorded, people: dict[object, Person]) -> tuple[str, dict[str, str | int]]:
    if isinstance(change, RegisterProposal):
        return PROPOSALS[change.outcome], {
            "register": change.register,
            "action": change.verb,
            "rows": change.rows,
            "proposal": change.digest,
            "reason": keep_words(change.reason),
        }
    looked = _second(change.second, people)
    if isinstance(change, RegisterImport):
        return "register.imported", {
            "register": change.register,
            "added": change.added,
            "changed": change.changed,
            "before": change.before_digest,
            "digest": change.register_digest,
            **looked,
        }
    return "register.changed", {
        "register": change.register,
        "action": change.verb,
        "row": str(change.row_id),
        "before": change.before_digest,
        "after": change.after_digest,
        "digest": change.register_digest,
        **looked,
    }


def _second(look: SecondLook, people: dict[object, Person]) -> dict[str, str]:
    proposed_by = _code_of(look.proposed_by, people) if look.proposal else ""
    return {"second": look.how, "proposal": look.proposal, "proposed_by": proposed_by}
