"""Checkpoints in a file that only grows."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from approvals.anchors.errors import AnchorFailed
from approvals.ledger.canonical import MAX_INT
from approvals.ledger.errors import BadNote
from approvals.ledger.note import Checkpoint, SignedNote, notes_in


@dataclass(frozen=True)
class File:
    """One signed note after the other, an empty line between them. Nothing is ever taken out or written over.

    It is worth something where another owns it: a share that takes additions only, or ``chattr +a``.
    """

    path: Path
    name: str
    can_be_asked = True

    def newest(self) -> str | None:
        """See :class:`~approvals.anchors.places.Place`."""
        return max(self.every(), key=_size, default=None)

    def every(self) -> Iterator[str]:
        """All notes in the file; none when it is not there yet."""
        try:
            yield from notes_in(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return
        except (OSError, UnicodeDecodeError) as error:
            raise AnchorFailed(_why(error)) from error

    def keep(self, note: str) -> bytes:
        """Add the note at the end, in one write that is on the disk when this returns."""
        try:
            with self.path.open("ab", buffering=0) as file:
                file.write(f"\n{note}".encode() if file.tell() else note.encode())
                os.fsync(file.fileno())
        except OSError as error:
            raise AnchorFailed(_why(error)) from error
        return b""


def _size(note: str) -> int:
    """The number of entries that a note counts; what is no checkpoint comes first, so that it is looked at."""
    try:
        return Checkpoint.parse(SignedNote.parse(note).text).size
    except BadNote:
        return MAX_INT


def _why(error: Exception) -> str:
    return getattr(error, "strerror", None) or type(error).__name__
