"""XLSX workbooks, written and read row by row: a million rows are never in memory at once."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from typing import BinaryIO
from xml.parsers.expat import ExpatError
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from policy_rules.exchange import sheets
from policy_rules.exchange.cells import harmless
from policy_rules.exchange.errors import FileRefused
from policy_rules.exchange.workbooks import open_workbook

MOST_UNPACKED, MOST_TIMES, NEVER_MANY = 1_000_000_000, 50, 10_000_000
"""Bytes, times the packed size, and bytes that are let in however small they were packed.

A million terms with all their columns unpack to some 400 million bytes, ten times as many; a zip bomb to a thousand.
"""

_LOCKED, _PACKED = 0x1, (ZIP_STORED, ZIP_DEFLATED)
"""The flag of a part that is locked with a password, and the ways to pack a part of a workbook (part 2, annex B)."""

_UNREADABLE = (BadZipFile, zlib.error, ExpatError, LookupError, ValueError, ArithmeticError, OSError, EOFError)
"""What reading a damaged workbook raises."""

#: What stands for a character, and would be read as it (ECMA-376, part 1, section 22.9.2.19).
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def write(rows: Iterable[Iterable[object]], target: BinaryIO) -> None:
    """Write ``rows`` as text, with nothing in them that a spreadsheet would run.

    Control characters, which no workbook can hold (XML 1.0, section 2.2), become U+FFFD; a CSV file keeps them.
    """
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet()
    with closing(sheet):
        for row in rows:
            sheet.append(
                [_ESCAPE.sub("_x005F_", ILLEGAL_CHARACTERS_RE.sub("\ufffd", harmless(value))) for value in row]
            )
    workbook.save(target)


def read(source: BinaryIO) -> Iterator[tuple[int, list[str]]]:
    """Each row of the first sheet with its number. Raises :class:`FileRefused` for what is no sound workbook.

    A formula stands for what it came to when the workbook was saved. One that nobody has calculated is refused: it
    would be read as an empty cell. So is one that came to an error.
    """
    with _opened(source) as packed:
        yield from sheets.rows(packed, open_workbook(packed))


def titles(source: BinaryIO) -> tuple[str, ...]:
    """What the sheets are called that a person sees, the one that is read first. Raises :class:`FileRefused`."""
    with _opened(source) as packed:
        return open_workbook(packed).titles


@contextmanager
def _opened(source: BinaryIO) -> Iterator[ZipFile]:
    try:
        with ZipFile(source) as packed:
            _refuse_bomb(packed)
            yield packed
    except _UNREADABLE as error:
        raise FileRefused(
            _("The workbook cannot be read: it is damaged, locked with a password, or of another kind.")
        ) from error


def _refuse_bomb(packed: ZipFile) -> None:
    parts = packed.infolist()
    if any(part.flag_bits & _LOCKED or part.compress_type not in _PACKED for part in parts):
        raise BadZipFile("packed in a way that no workbook is")
    most = max(NEVER_MANY, MOST_TIMES * sum(part.compress_size for part in parts))
    if sum(part.file_size for part in parts) > min(most, MOST_UNPACKED):
        raise FileRefused(_("The workbook is too large to be unpacked. Save it as “CSV UTF-8”."))
