"""Erasures and legal holds: the tables say what the ledger says, and nothing was erased while it was held."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from approvals.auditing.mirroring import Image, Mirror
from approvals.ledger import kinds
from approvals.ledger.audit import Audit
from approvals.ledger.defects import Defect
from approvals.ledger.verify import Entry
from approvals.models import SYSTEM, ErasedValue, Erasure, LegalHold, LegalHoldLift

AT_ONCE = 500


class Erasures(Mirror):
    """Who and what was erased, and on which ground."""

    name = "erasure"
    kinds = tuple(sorted(kinds.ERASING))
    compares = {"approvals.Erasure": ("entry", "post", "person", "ground", "erased_at")}

    def key(self, entry: Entry) -> int:
        return entry.seq

    def values(self, entry: Entry) -> tuple:
        post = entry.data["post"] if entry.kind == kinds.POST_ERASED.name else ""
        return post, entry.data.get("person", ""), entry.data["ground"]

    def images(self) -> Iterator[Image]:
        for row in Erasure.objects.select_related("post").order_by("pk").iterator(chunk_size=AT_ONCE):
            values = (str(row.post.public_id) if row.post else "", row.person, row.ground)
            yield Image(row.entry, values, f"erasure {row.entry}", row.erased_at)


class ErasedValues(Audit):
    """What the database lets go, and never takes back, is what entries erased."""

    compares = {"approvals.ErasedValue": ("commitment", "erasure")}

    def __init__(self) -> None:
        self.erased: dict[str, int] = {}

    def read(self, entry: Entry) -> None:
        if entry.kind in kinds.ERASING:
            self.erased |= dict.fromkeys(entry.data["values"], entry.seq)

    def defects(self) -> Iterator[Defect]:
        rows = ErasedValue.objects.order_by("pk").values_list("commitment", "erasure")
        for commitment, entry in rows.iterator(chunk_size=AT_ONCE):
            if self.erased.pop(commitment, None) != entry:
                yield Defect("erased.unrecorded", _("No entry erased this value."), row=commitment)
        for commitment, seq in self.erased.items():
            yield Defect("erased.missing", _("The row about an erased value is missing."), seq, commitment)


class NothingHeldWasErased(Audit):
    """An erasure of what a legal hold covered."""

    def __init__(self) -> None:
        self.holds: dict[int, tuple[str, str, str]] = {}
        self.acted: dict[str, set[str]] = defaultdict(set)
        self.beside: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
        self.found: list[Defect] = []

    def read(self, entry: Entry) -> None:
        said = entry.data
        if entry.kind == kinds.HOLD_PLACED.name:
            self.holds[said["hold"]] = (said["scope"], said["post"], said["person"])
        elif entry.kind == kinds.HOLD_LIFTED.name:
            self.holds.pop(said["hold"], None)
        elif entry.kind in kinds.ERASING:
            if any(self._covers(*hold, said) for hold in self.holds.values()):
                message = _("Something was erased that a legal hold covered.")
                self.found.append(Defect("erasure.held", message, entry.seq))
        elif said.get("post"):
            self.acted[said["post"]] |= {entry.actor, *said.get("authors", ())} - {SYSTEM}
        people = frozenset({entry.actor, *said.get("authors", ()), said.get("person", "")} - {"", SYSTEM})
        files = said["files"] if entry.kind == "submission.sealed" else ()
        for value in (*(one.digest for one in kinds.get(entry.kind).commitments(said)), *files):
            self.beside[value].append((said.get("post", ""), people))

    def defects(self) -> Iterator[Defect]:
        yield from self.found

    def _covers(self, scope: str, held_post: str, held_person: str, said: Mapping[str, Any]) -> bool:
        """A hold on a person keeps what they acted on and said; one on a post, who acted on it, and what was said."""
        post, person = said.get("post", ""), said.get("person", "")
        named = [(post, frozenset({person})), *(one for value in said["values"] for one in self.beside.get(value, ()))]
        if scope == LegalHold.Scope.EVERYTHING:
            return True
        if scope == LegalHold.Scope.POST:
            return person in self.acted.get(held_post, ()) or any(post == held_post for post, _people in named)
        return any(held_person in people or held_person in self.acted.get(post, ()) for post, people in named)


class Holds(Mirror):
    """Which holds were placed, by whom, on what."""

    name = "hold"
    kinds = (kinds.HOLD_PLACED.name,)
    compares = {"approvals.LegalHold": ("number", "scope", "post", "held_person", "reason", "person", "placed_at")}

    def key(self, entry: Entry) -> int:
        return entry.data["hold"]

    def values(self, entry: Entry) -> tuple:
        return entry.actor, *(entry.data[name] for name in ("scope", "post", "person", "reason"))

    def images(self) -> Iterator[Image]:
        for row in LegalHold.objects.select_related("post").order_by("pk").iterator(chunk_size=AT_ONCE):
            post = str(row.post.public_id) if row.post else ""
            values = (row.person, row.scope, post, row.held_person, row.reason)
            yield Image(row.number, values, f"hold {row.number}", row.placed_at)


class Lifts(Mirror):
    """Which holds were lifted, and by whom."""

    name = "hold_lift"
    kinds = (kinds.HOLD_LIFTED.name,)
    compares = {"approvals.LegalHoldLift": ("hold", "reason", "person", "lifted_at")}

    def key(self, entry: Entry) -> int:
        return entry.data["hold"]

    def values(self, entry: Entry) -> tuple:
        return entry.actor, entry.data["reason"]

    def images(self) -> Iterator[Image]:
        for row in LegalHoldLift.objects.select_related("hold").order_by("pk").iterator(chunk_size=AT_ONCE):
            yield Image(row.hold.number, (row.person, row.reason), f"end of hold {row.hold.number}", row.lifted_at)
