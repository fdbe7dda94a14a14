"""What loosened a register was proposed by one person and confirmed by another, and what waits is what was proposed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from approvals.ledger.audit import Audit
from approvals.ledger.defects import Defect
from approvals.ledger.verify import Entry
from approvals.models import SYSTEM
from policy_rules.models import ProposedChange

AT_ONCE = 50  # each may be an import

CHANGES = frozenset({"register.changed", "register.imported"})
ENDS = {"register.declined": "declined", "register.withdrawn": "withdrawn"}


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the ledger says that somebody proposed."""

    seq: int
    by: str
    register: str
    action: str


class SecondPerson(Audit):
    """Whether a change loosens is the site's word; that two people stood behind a confirmed one is proved here."""

    compares = {
        "policy_rules.ProposedChange": (
            "register",
            "verb",
            "row_id",
            "rows",
            "salt",
            "digest",
            "reason",
            "proposed_by",
            "proposer",
            "outcome",
        )
    }

    def __init__(self) -> None:
        self.waiting: dict[str, Proposal] = {}
        self.decided: dict[str, tuple[str, int, Proposal]] = {}
        self.wrong: list[Defect] = []

    def read(self, entry: Entry) -> None:
        said = entry.data
        if entry.kind == "register.proposed":
            self.waiting[said["proposal"]] = Proposal(entry.seq, entry.actor, said["register"], said["action"])
        elif entry.kind in ENDS:
            self._end(entry, ENDS[entry.kind])
        elif entry.kind in CHANGES and (said["second"] == "confirmed" or said["proposal"]):
            self._judge(entry, self._end(entry, "confirmed"))

    def _end(self, entry: Entry, outcome: str) -> Proposal | None:
        """The proposal that the entry decides about; it can be decided once."""
        digest = entry.data["proposal"]
        proposal = self.waiting.pop(digest, None)
        if proposal is None or proposal.register != entry.data["register"]:
            message = _("The entry decides about a change of a register that nobody proposed, or that was decided.")
            self.wrong.append(Defect("register.unproposed", message, entry.seq, digest))
            return None
        self.decided[digest] = (outcome, entry.seq, proposal)
        return proposal

    def _judge(self, entry: Entry, proposal: Proposal | None) -> None:
        said = entry.data
        if proposal is None:
            return
        is_alone = entry.actor in (SYSTEM, proposal.by)
        if is_alone or said["second"] != "confirmed" or said["proposed_by"] != proposal.by:
            message = _("The change of a register was not confirmed by a second person.")
            self.wrong.append(Defect("register.alone", message, entry.seq, said["proposal"]))
        if said.get("action", "import") != proposal.action:
            message = _("What was done to the register is not what was proposed.")
            self.wrong.append(Defect("register.other", message, entry.seq, said["proposal"]))

    def defects(self) -> Iterator[Defect]:
        yield from self.wrong
        rows = ProposedChange.objects.select_related("proposed_by__imprimatur_person").order_by("pk")
        for row in rows.iterator(chunk_size=AT_ONCE):
            yield from self._compare(row)
        for digest, proposal in self.waiting.items():
            message = _("A change of a register that waits for a second person is missing.")
            yield Defect("proposal.missing", message, proposal.seq, digest)
        for digest, (_outcome, seq, _proposal) in self.decided.items():
            message = _("A change of a register that was decided is missing.")
            yield Defect("proposal.missing", message, seq, digest)

    def _compare(self, row: ProposedChange) -> Iterator[Defect]:
        if row.is_waiting:
            proposal = self.waiting.pop(row.digest, None)
            seq = proposal.seq if proposal else None
            is_whole = row.digest_of_content() == row.digest
        else:
            outcome, seq, proposal = self.decided.pop(row.digest, ("", None, None))
            is_whole = outcome == row.outcome
        if not is_whole or proposal is None or not _is_theirs(row, proposal):
            message = _("The change of a register is not as it was proposed and decided.")
            yield Defect("proposal.altered", message, seq, str(row.pk))


def _is_theirs(row: ProposedChange, proposal: Proposal) -> bool:
    """Whether this was proposed by whom the ledger says, as far as that person still has an account."""
    if (row.register, row.verb) != (proposal.register, proposal.action):
        return False
    if row.proposed_by is None:
        return True
    person = getattr(row.proposed_by, "imprimatur_person", None)
    return person is not None and person.code == proposal.by
