"""XLSX workbooks, written and read row by row: a million rows are never in memory at once."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import repeat
from typing import BinaryIO
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile

from django.utils.translation import gettext as _
from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from policy_rules.exchange.cells import harmless
from policy_rules.exchange.errors import FileRefused

MOST_UNPACKED, MOST_TIMES, NEVER_MANY = 1_000_000_000, 50, 10_000_000
"""Bytes, times the packed size, and bytes that are let in however small they were packed.

A million terms with all their columns unpack to some 400 million bytes, ten times as many; a zip bomb to a thousand.
"""

MOST_COLUMNS = 100

_FORMULA, _CHUNK = b"<f", 1 << 20

_UNREADABLE = (BadZipFile, InvalidFileException, ParseError, KeyError, ValueError, TypeError, OSError, EOFError)
"""What openpyxl raises about a damaged workbook."""


def write(rows: Iterable[Iterable[object]], target: BinaryIO) -> None:
    """Write ``rows`` as text, with nothing in them that a spreadsheet would run.

    Control characters, which no workbook can hold (XML 1.0, section 2.2), become U+FFFD; a CSV file keeps them.
    """
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet()
    for row in rows:
        sheet.append([ILLEGAL_CHARACTERS_RE.sub("\ufffd", harmless(value)) for value in row])
    workbook.save(target)


def read(source: BinaryIO) -> Iterator[tuple[int, list[str]]]:
    """Each row of the first sheet with its number. Raises :class:`FileRefused` for what is no sound workbook.

    A formula stands for what it came to when the workbook was saved. One that nobody has calculated is refused: it
    would be read as an empty cell.
    """
    try:
        _refuse_bomb(source)
        written = _rows(source, data_only=False) if _may_hold_formulas(source) else repeat(())
        for number, (cells, formulas) in enumerate(zip(_rows(source, data_only=True), written, strict=False), start=1):
            _refuse_uncalculated(number, cells, formulas)
            yield number, _without_tail([_as_text(value) for value in cells])
    except (IndexError, *_UNREADABLE) as error:
        raise FileRefused(
            _("The workbook cannot be read: it is damaged, locked with a password, or of another kind.")
        ) from error


def _rows(source: BinaryIO, *, data_only: bool) -> Iterator[tuple[object, ...]]:
    """The rows of the first sheet: what its formulas came to, or the formulas themselves."""
    with closing(load_workbook(source, read_only=True, data_only=data_only)) as workbook:
        sheet = workbook.worksheets[0]
        sheet.reset_dimensions()
        yield from sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS)


def _may_hold_formulas(source: BinaryIO) -> bool:
    """Whether a sheet holds the tag of one (``<f>``); few registers do, and only those are read twice."""
    with ZipFile(source) as packed:
        for name in packed.namelist():
            if not name.startswith("xl/worksheets/"):
                continue
            with packed.open(name) as sheet:
                last = b""
                while chunk := sheet.read(_CHUNK):
                    if _FORMULA in last + chunk:
                        return True
                    last = chunk[-len(_FORMULA) :]
    return False


def _refuse_uncalculated(number: int, cells: tuple[object, ...], formulas: tuple[object, ...]) -> None:
    for column, (value, formula) in enumerate(zip(cells, formulas, strict=False), start=1):
        if value is None and formula is not None:
            raise FileRefused(
                _(
                    "The cell %(cell)s holds a formula that was never calculated. Open the workbook in a spreadsheet "
                    "program, save it there, and import it again."
                )
                % {"cell": f"{get_column_letter(column)}{number}"}
            )


def _refuse_bomb(source: BinaryIO) -> None:
    with ZipFile(source) as packed:
        parts = packed.infolist()
    most = max(NEVER_MANY, MOST_TIMES * sum(part.compress_size for part in parts))
    if sum(part.file_size for part in parts) > min(most, MOST_UNPACKED):
        raise FileRefused(_("The workbook is too large to be unpacked. Save it as “CSV UTF-8”."))


def _without_tail(cells: list[str]) -> list[str]:
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _as_text(value: object) -> str:
    match value:
        case None:
            return ""
        case str():
            return value.replace("_x000D_", "")  # how Excel keeps a carriage return (ECMA-376, part 1, 22.9.2.19)
        case bool():
            return str(value).lower()
        case float() if value.is_integer():
            return str(int(value))
        case datetime.datetime() if value.time() == datetime.time.min:
            return value.date().isoformat()
        case datetime.date():
            return value.isoformat()
    return str(value)
