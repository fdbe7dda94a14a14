"""Look-backs: that one was begun, and that it has looked at everything, is what was recorded."""

from __future__ import annotations

from collections.abc import Iterator

from approvals.auditing.mirroring import Image, Mirror
from approvals.ledger import kinds
from approvals.ledger.verify import Entry
from approvals.models import LookBack

AT_ONCE = 500
COUNTED = ("looked_at", "unreadable", "returned", "opened", "retracted")


class LookBacksBegun(Mirror):
    """With which rules somebody looked back on which day, and what those were made of."""

    name = "lookback"
    kinds = ("lookback.started",)
    compares = {"approvals.LookBack": ("ruleset_digest", "registers_number", "code_digest", "day", "began_at")}

    def __init__(self) -> None:
        super().__init__()
        self.code: dict[str, str] = {}

    def read(self, entry: Entry) -> None:
        super().read(entry)
        if entry.kind == kinds.RULESET_COMPOSED.name:
            self.code[entry.data["ruleset"]] = entry.data["code"]

    def key(self, entry: Entry) -> tuple[str, str]:
        return entry.data["ruleset"], entry.data["day"]

    def values(self, entry: Entry) -> tuple:
        return self.code.get(entry.data["ruleset"]), entry.data["number"]

    def images(self) -> Iterator[Image]:
        for row in LookBack.objects.order_by("pk").iterator(chunk_size=AT_ONCE):
            key = (row.ruleset_digest, row.day.isoformat())
            yield Image(key, (row.code_digest, row.registers_number), f"look-back {row.pk}", row.began_at)


class LookBacksFinished(Mirror):
    """What came of those that looked at everything. How far the others got is no evidence."""

    name = "lookback_end"
    kinds = ("lookback.finished",)
    compares = {
        "approvals.LookBack": ("outcome", "ended_at", "looked_at", "unreadable", "returned", "opened", "retracted")
    }

    def key(self, entry: Entry) -> tuple[str, str]:
        return entry.data["ruleset"], entry.data["day"]

    def values(self, entry: Entry) -> tuple:
        return tuple(entry.data[name] for name in COUNTED)

    def images(self) -> Iterator[Image]:
        rows = LookBack.objects.filter(outcome=LookBack.Outcome.FINISHED).order_by("pk")
        for row in rows.iterator(chunk_size=AT_ONCE):
            counted = tuple(getattr(row, name) for name in COUNTED)
            key = (row.ruleset_digest, row.day.isoformat())
            yield Image(key, counted, f"end of look-back {row.pk}", row.ended_at)
