"""The list of erasures that lives outside the database, so that a restored backup can be made to forget again.

Each line is an entry of the ledger with what proves it: ``{"body", "note", "before"}``, its text, the signed checkpoint
under it, and the peaks of the tree before it.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterator
from pathlib import Path

from approvals.conf import setting
from approvals.ledger import kinds
from approvals.models import LedgerEntry

logger = logging.getLogger(__name__)


def bring_up_to_date() -> bool:
    """Add to the file those erasures of the ledger that it does not hold yet; whether it holds all of them now.

    It is written after the commit, and every call also writes what an earlier one could not: a line for an erasure that
    never happened would be worse than one that comes late. Without ``ERASURES_FILE`` there is none.
    """
    path = setting("ERASURES_FILE")
    if not path:
        return False
    try:
        file, known = Path(path), _known(Path(path))
        entries = LedgerEntry.objects.of_kind(*kinds.ERASING).order_by("seq")
        lines = [json.dumps(_line(entry), ensure_ascii=False) for entry in entries if entry.body not in known]
        descriptor = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        with open(descriptor, "a", encoding="utf-8") as out:
            out.writelines(f"{line}\n" for line in lines)
            out.flush()
            os.fsync(out.fileno())
    except (OSError, ValueError):
        logger.exception("The list of erasures could not be written.")
        return False
    return True


def _known(file: Path) -> set[str]:
    """The bodies in the file."""
    return {line["body"] for line in read(file)} if file.exists() else set()


def _line(entry: LedgerEntry) -> dict[str, str]:
    before = LedgerEntry.objects.filter(seq=entry.seq - 1).values_list("peaks", flat=True).first()
    return {"body": entry.body, "note": entry.note, "before": before or ""}


def read(path: Path) -> Iterator[dict[str, str]]:
    """The lines of a list. Raises ``ValueError`` for a line that is none, and ``OSError``."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            value = json.loads(line)
            if not isinstance(value, dict) or not all(isinstance(value.get(key), str) for key in _KEYS):
                raise ValueError("a line of the list has body, note and before")
            yield value


_KEYS = ("body", "note", "before")
