"""A table whose rows and the entries of one kind tell the same story, row by row."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from approvals.ledger import canonical
from approvals.ledger.audit import Audit
from approvals.ledger.defects import Defect
from approvals.ledger.verify import Entry


@dataclass(frozen=True, slots=True)
class Image:
    """A row as the ledger should tell it. ``place`` names it for people; ``at`` is when it says that it was written."""

    key: Hashable
    values: tuple[Any, ...]
    place: str
    at: datetime.datetime


class Mirror(Audit):
    """Rows and entries with the same key, in the same order, say the same.

    Its defects are ``<name>.unrecorded``: a row that no entry tells of; ``<name>.missing``: an entry without its row;
    ``<name>.altered``: the two disagree.
    """

    name: ClassVar[str]
    kinds: ClassVar[tuple[str, ...]]

    def __init__(self) -> None:
        self.told: dict[Hashable, list[Entry]] = defaultdict(list)

    def read(self, entry: Entry) -> None:
        if entry.kind in self.kinds:
            self.told[self.key(entry)].append(entry)

    def key(self, entry: Entry) -> Hashable:
        """Which row an entry tells of; several with one key are told in the order of their rows."""
        raise NotImplementedError

    def values(self, entry: Entry) -> tuple[Any, ...]:
        """What the entry says of the row."""
        raise NotImplementedError

    def images(self) -> Iterator[Image]:
        """The rows, in the order in which they were written."""
        raise NotImplementedError

    def defects(self) -> Iterator[Defect]:
        """Compare each row with the entry that tells of it."""
        for image in self.images():
            entries = self.told.get(image.key)
            if not entries:
                yield Defect(f"{self.name}.unrecorded", _("No entry tells of this row."), row=image.place)
                continue
            entry = entries.pop(0)
            if self.values(entry) != image.values or entry.data["when"] != canonical.instant(image.at):
                yield Defect(f"{self.name}.altered", _("The row is not what was recorded."), entry.seq, image.place)
        for entry in (entry for entries in self.told.values() for entry in entries):
            yield Defect(f"{self.name}.missing", _("The row that this entry tells of is missing."), entry.seq)
