"""Taking a list out of the house: a file for a spreadsheet, and the entry that says so."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import IO

from django.db import transaction
from django.utils.translation import gettext as _

from approvals.evidence.exporting import record
from approvals.ledger.commitments import keep_words
from policy_rules.exchange import csv_files, xlsx_files


class TooManyRows(Exception):
    """The list is longer than was said. It says what to do instead."""

    def __init__(self, most: int) -> None:
        super().__init__(_("That is more than %(most)d rows. Ask for a shorter period.") % {"most": most})


def _write_csv(rows: Iterable[Iterable[object]], out: IO[bytes]) -> None:
    for line in csv_files.stream(rows):
        out.write(line.encode())


WRITERS: dict[str, Callable[[Iterable[Iterable[object]], IO[bytes]], None]] = {
    "csv": _write_csv,
    "xlsx": xlsx_files.write,
}
"""The forms that a list can have. None lets a spreadsheet run what stands in a cell."""


def export_list(
    name: str,
    form: str,
    rows: Iterable[Iterable[object]],
    out: IO[bytes],
    *,
    asked: Mapping[str, str],
    actor,
    most: int | None = None,
) -> None:
    """Write ``rows``, headings first, to ``out`` as ``form``, and record that ``actor`` took the list ``name``.

    ``asked`` are the filters and what was typed into them: the ledger has their names, and a commitment to the rest,
    which may name people. Of the file it has a commitment to its SHA-256: from the digest itself, who has a bundle
    could try out what stands in a short list. ``actor`` is a user, or ``None`` for whoever has the server's command
    line. Nothing is kept in memory whole. Raises :class:`TooManyRows` for more than ``most`` rows; then nothing is
    recorded.
    """
    counted = _Counted(rows, most)
    WRITERS[form](counted, out)
    out.seek(0)
    digest = hashlib.file_digest(out, "sha256").hexdigest()
    out.seek(0)
    with transaction.atomic():
        data = {
            "list": name,
            "form": form,
            "filters": sorted(asked),
            "asked": keep_words("\n".join(f"{key}: {value}" for key, value in asked.items())),
            "rows": counted.count,
            "file": keep_words(digest),
        }
        record("list.exported", data, actor)


class _Counted:
    """Rows that are counted as they are read, without their headings, and that are not too many."""

    def __init__(self, rows: Iterable[Iterable[object]], most: int | None) -> None:
        self.rows = rows
        self.most = most
        self.count = -1

    def __iter__(self) -> Iterator[Iterable[object]]:
        for row in self.rows:
            self.count += 1
            if self.most is not None and self.count > self.most:
                raise TooManyRows(self.most)
            yield row
