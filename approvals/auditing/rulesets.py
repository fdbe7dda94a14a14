"""Every check names a ruleset whose parts are on the ledger, made of the registers that were in force."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from django.utils.translation import gettext as _

from approvals.ledger import canonical, kinds
from approvals.ledger.audit import Audit
from approvals.ledger.defects import Defect
from approvals.ledger.verify import Entry
from policy_rules import registers

CHANGES = frozenset({kinds.REGISTER_CHANGED.name, kinds.REGISTER_IMPORTED.name})
BESIDE_THE_DIGEST = frozenset({"ruleset", "number"})
"""What an entry says of a ruleset that its digest is not made of."""


class RulesetsWereComposed(Audit):
    """A ruleset's digest is that of the parts that are told of it. So nobody can say later that other rules were asked.

    Only the door holds the registers still while it records; a look-back may begin just before they change.
    """

    def __init__(self) -> None:
        self.registers = [registers.digest_of_rows(())]
        self.composed: dict[str, str] = {}
        self.found: list[Defect] = []

    def read(self, entry: Entry) -> None:
        said = entry.data
        if entry.kind in CHANGES:
            self.registers.append(said["digest"])
        elif entry.kind == kinds.RULESET_COMPOSED.name:
            self._compose(entry)
        elif said.get("ruleset") and said["ruleset"] not in self.composed:
            message = _("The entry names a ruleset, and nothing says what that was made of.")
            self.found.append(Defect("ruleset.unknown", message, entry.seq))
        elif _was_asked(entry) and self.composed.get(said["ruleset"]) != self.registers[-1]:
            message = _("The check was made with other registers than those in force.")
            self.found.append(Defect("ruleset.stale", message, entry.seq))

    def _compose(self, entry: Entry) -> None:
        said = entry.data
        parts = {name: part for name, part in said.items() if name not in BESIDE_THE_DIGEST}
        self.composed[said["ruleset"]] = said["registers"]
        if hashlib.sha256(canonical.encode(parts)).hexdigest() != said["ruleset"]:
            message = _("The digest of the ruleset is not that of its parts.")
            self.found.append(Defect("ruleset.composition", message, entry.seq))
        if self.registers[said["number"] : said["number"] + 1] != [said["registers"]]:
            message = _("The ruleset was made of registers that no recorded change led to.")
            self.found.append(Defect("ruleset.registers", message, entry.seq))

    def defects(self) -> Iterator[Defect]:
        yield from self.found


def _was_asked(entry: Entry) -> bool:
    """Whether the entry rests on what the rules said: a check, or a step that was taken after one."""
    return entry.kind == "check.run" or (entry.kind == "step.taken" and bool(entry.data["ruleset"]))
