"""What can be wrong with a ledger, and with the tables beside it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Code(StrEnum):
    """Stable names for what the ledger itself can show. ``docs`` and tests use them; a retired one is never reused."""

    ENTRY_MISSING = "entry.missing"
    ENTRY_ORDER = "entry.order"
    BODY_ALTERED = "body.altered"
    BODY_FORM = "body.form"
    BODY_NUMBER = "body.number"
    BODY_CLOCK = "body.clock"
    BODY_KIND = "body.kind"
    PEAKS_ALTERED = "peaks.altered"
    NOTE_ALTERED = "note.altered"
    NOTE_FORM = "note.form"
    NOTE_KEY = "note.key"
    NOTE_SIGNATURE = "note.signature"
    HEAD_KEY = "head.key"
    KEY_UNTAKEN = "key.untaken"
    LEDGER_NAME = "ledger.name"
    TAIL_CUT = "tail.cut"
    HISTORY_FORKED = "history.forked"


@dataclass(frozen=True, slots=True)
class Defect:
    """One thing that is not as it should be: a code, a sentence, and the entry or the row that shows it."""

    code: str
    message: str
    seq: int | None = None
    row: str = ""
