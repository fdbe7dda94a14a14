"""Rows for a spreadsheet, as a stream, with nothing in them that a spreadsheet would run."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes UTF-8 for the old code page of the machine, and å, ä and ö are lost."""

STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a cell a formula (OWASP, "CSV Injection")."""


class _Echo:
    """A file that gives back what is written to it."""

    def write(self, line: str) -> str:
        return line


def stream(rows: Iterable[Iterable[object]]) -> Iterator[str]:
    """``rows`` as the lines of a CSV file (RFC 4180), one at a time."""
    writer = csv.writer(_Echo())
    yield BYTE_ORDER_MARK
    for row in rows:
        yield writer.writerow([harmless(value) for value in row])


def harmless(value: object) -> str:
    """``value`` as text that a spreadsheet shows and does not run."""
    text = str(value)
    return f"'{text}" if text.startswith(STARTS_A_FORMULA) else text
