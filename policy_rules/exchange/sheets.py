"""The cells of a sheet as text, row by row, and the strings that they share (ECMA-376, part 1, section 18)."""

from __future__ import annotations

import datetime
import re
from array import array
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from xml.parsers import expat
from zipfile import ZipFile

from django.utils.translation import gettext as _
from openpyxl.utils import column_index_from_string, get_column_letter
from openpyxl.utils.datetime import from_excel

from policy_rules.exchange.errors import FileRefused
from policy_rules.exchange.workbooks import Workbook, fed

MOST_ROWS, MOST_COLUMNS = 1_048_576, 100
"""Of a sheet, and of those of its columns that are told apart: what stands farther to the right is the last one."""

MOST_SHARED = 300_000_000
"""Bytes of the strings that cells share, which are in memory; those of a million terms are a quarter of that."""

_NAMESPACES = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)
#: A character that XML cannot hold, as Excel writes it (section 22.9.2.19); half a character is none.
_ESCAPED = re.compile(r"_x(?![Dd][89A-Fa-f])([0-9A-Fa-f]{4})_")


class _Part:
    """Reads elements of one part of a workbook; what stands in ``v`` and ``t`` is text."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._listens = False
        self._is_phonetic = False
        self.parser = expat.ParserCreate(namespace_separator=" ")
        begins = {"v": self._listen, "t": self._listen, "rPh": self._begin_phonetic} | self._begins()
        ends = {"v": self._stop, "t": self._stop, "rPh": self._end_phonetic} | self._ends()
        begin, end = _by_full_name(begins).get, _by_full_name(ends).get
        self.parser.StartElementHandler = lambda name, said: (do := begin(name)) and do(said)
        self.parser.EndElementHandler = lambda name: (do := end(name)) and do()
        self.parser.CharacterDataHandler = lambda text: self._listens and self._text.append(text)

    def _begins(self) -> Mapping[str, Callable[[Mapping[str, str]], None]]:
        raise NotImplementedError

    def _ends(self) -> Mapping[str, Callable[[], None]]:
        raise NotImplementedError

    def _listen(self, _said: Mapping[str, str]) -> None:
        self._listens = not self._is_phonetic

    def _stop(self) -> None:
        self._listens = False

    def _begin_phonetic(self, _said: Mapping[str, str]) -> None:
        self._is_phonetic = True

    def _end_phonetic(self) -> None:
        self._is_phonetic = False

    def _heard(self) -> str:
        text = "".join(self._text)
        self._text.clear()
        return text


class Strings(_Part):
    """The strings that cells share, one after the other: a million of them as single objects would be four times as
    large.
    """

    def __init__(self) -> None:
        super().__init__()
        self._bytes, self._places = bytearray(), array("Q", [0])

    @classmethod
    def of(cls, packed: ZipFile, part: str) -> Strings:
        """Those of ``part``; none where that is empty."""
        strings = cls()
        if part:
            if packed.getinfo(part).file_size > MOST_SHARED:
                raise FileRefused(_("The workbook is too large to be unpacked. Save it as “CSV UTF-8”."))
            for _chunk in fed(packed, part, strings.parser):
                pass
        return strings

    def __getitem__(self, number: int) -> str:
        """The string of that number, from 0 on. Raises ``IndexError``."""
        if number < 0:
            raise IndexError(number)
        return self._bytes[self._places[number] : self._places[number + 1]].decode()

    def _begins(self):
        return {}

    def _ends(self):
        return {"si": self._keep}

    def _keep(self) -> None:
        self._bytes += _unescaped(self._heard()).encode()
        self._places.append(len(self._bytes))


class _Sheet(_Part):
    """The rows that were read last. Raises ``ValueError`` where they do not stand in their order."""

    def __init__(self, workbook: Workbook, strings: Strings) -> None:
        super().__init__()
        self.rows: list[tuple[int, list[str]]] = []
        self._workbook, self._strings = workbook, strings
        self._number, self._cells, self._column = 0, [], 0
        self._kind, self._style, self._is_formula = "n", "", False

    def _begins(self):
        return {"row": self._begin_row, "c": self._begin_cell, "f": self._begin_formula}

    def _ends(self):
        return {"row": self._end_row, "c": self._end_cell}

    def _begin_row(self, said: Mapping[str, str]) -> None:
        number = int(said.get("r", self._number + 1))
        if not self._number < number <= MOST_ROWS:
            raise ValueError(f"row {number} after row {self._number}")
        self._number, self._cells, self._column = number, [], 0

    def _end_row(self) -> None:
        self.rows.append((self._number, self._cells))

    def _begin_cell(self, said: Mapping[str, str]) -> None:
        place = said.get("r")
        self._column = _column_of(place.rstrip("0123456789")) if place else self._column + 1
        self._kind, self._style, self._is_formula = said.get("t", "n"), said.get("s", ""), False

    def _begin_formula(self, _said: Mapping[str, str]) -> None:
        self._is_formula = True

    def _end_cell(self) -> None:
        heard = self._heard()
        if heard:
            missing = min(self._column, MOST_COLUMNS + 1) - len(self._cells)
            self._cells.extend([""] * missing)
            self._cells[min(self._column, MOST_COLUMNS + 1) - 1] = self._as_text(heard)
        elif self._is_formula and self._kind != "str":
            self._refuse(
                _(
                    "The cell %(cell)s holds a formula that was never calculated. Open the workbook in a spreadsheet "
                    "program, save it there, and import it again."
                )
            )

    def _as_text(self, heard: str) -> str:
        """What the cell says (section 18.18.11)."""
        match self._kind:
            case "s":
                return self._strings[int(heard)]
            case "str" | "inlineStr":
                return _unescaped(heard)
            case "b":
                return "true" if int(heard) else "false"
            case "e":
                self._refuse(_("The cell %(cell)s holds an error: %(error)s. Mend it in the workbook."), error=heard)
            case "d":
                return _day_or_time(datetime.datetime.fromisoformat(heard))
        number = float(heard) if {".", "e", "E"} & set(heard) else int(heard)
        if self._style in self._workbook.dates:
            with suppress(ValueError, OverflowError):  # a number that is no day is shown as "####": it stays a number
                return _day_or_time(from_excel(number, self._workbook.epoch))
        return str(int(number)) if number == number // 1 else str(number)

    def _refuse(self, why: str, **said: str) -> None:
        raise FileRefused(why % {"cell": f"{get_column_letter(self._column)}{self._number}", **said})


def rows(packed: ZipFile, workbook: Workbook) -> Iterator[tuple[int, list[str]]]:
    """Each row of the first sheet that is written down, with its number."""
    sheet = _Sheet(workbook, Strings.of(packed, workbook.strings))
    for _chunk in fed(packed, workbook.sheet, sheet.parser):
        yield from sheet.rows
        sheet.rows.clear()


def _by_full_name(handlers: Mapping[str, Callable]) -> dict[str, Callable]:
    return {f"{namespace} {tag}": handler for namespace in _NAMESPACES for tag, handler in handlers.items()}


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda escape: chr(int(escape[1], 16)), text) if "_x" in text else text


def _day_or_time(value: datetime.datetime | datetime.time) -> str:
    if isinstance(value, datetime.datetime) and value.time() == datetime.time.min:
        return value.date().isoformat()
    return value.isoformat()


_column_of = cache(column_index_from_string)
