"""Where the ledger stands now, for whoever wants to hold us to it later."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass

from approvals.ledger.note import Checkpoint, SignedNote
from approvals.models.ledger import LedgerEntry

HEADER = "Imprimatur-Checkpoint"
"""The header, in HTTP answers and e-mails, that hands the newest checkpoint to strangers."""


@dataclass(frozen=True, slots=True)
class Latest:
    """The newest checkpoint: the number of entries, the root over them, and the signed note that says so."""

    size: int
    root: bytes
    note: str

    @property
    def header(self) -> str:
        """The note as one line for a header."""
        return header(self.note)


def header(note: str) -> str:
    """A signed note as one line for a header: base64 of its UTF-8."""
    return b64encode(note.encode()).decode()


def headers() -> dict[str, str]:
    """What every answer that leaves the house carries: the newest checkpoint; nothing before the first entry."""
    newest = latest()
    return {HEADER: newest.header} if newest else {}


def latest() -> Latest | None:
    """The newest checkpoint, in one query; ``None`` before the first entry."""
    note = LedgerEntry.objects.order_by("-seq").values_list("note", flat=True).first()
    if note is None:
        return None
    checkpoint = Checkpoint.parse(SignedNote.parse(note).text)
    return Latest(checkpoint.size, checkpoint.root, note)
