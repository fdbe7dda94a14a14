"""Where the first sheet of an XLSX workbook lies, and which of its numbers are days (ECMA-376, part 1).

A part is read as a stream, a chunk at a time, so that no part is ever in memory as a tree.
"""

from __future__ import annotations

import datetime
import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat
from zipfile import ZipFile

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

CHUNK = 1 << 16

_STYLES_OF_CELLS = "cellXfs"
_GROUPS_OF_STYLES = frozenset({"cellStyleXfs", _STYLES_OF_CELLS, "dxfs"})


@dataclass(frozen=True, slots=True)
class Workbook:
    """The names of the parts that hold its first sheet and the strings of its cells (empty: it has none).

    ``titles`` are what people call its sheets, the first one first; ``dates`` are the styles that show a number as a
    day, counted from ``epoch``.
    """

    sheet: str
    titles: tuple[str, ...]
    strings: str = ""
    dates: frozenset[str] = frozenset()
    epoch: datetime.datetime = CALENDAR_WINDOWS_1900


@dataclass(slots=True)
class _Relations:
    """What a part leads to: by id, and the first one of each kind."""

    targets: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)

    def of_kind(self, kind: str) -> str:
        """The first part of that kind; empty where there is none."""
        return next((self.targets[one] for one, its_kind in self.kinds.items() if its_kind == kind), "")


def fed(packed: ZipFile, part: str, parser: expat.XMLParserType) -> Iterator[None]:
    """Let ``parser`` read ``part``; pauses after each chunk.

    Raises ``ExpatError`` for what is no XML, and ``ValueError`` for a document type, whose entities could grow without
    end and which no workbook may have (part 2, section 8.1.4).
    """
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_document_type
    with packed.open(part) as opened:
        while chunk := opened.read(CHUNK):
            parser.Parse(chunk)
            yield
    parser.Parse(b"", True)
    yield


def open_workbook(packed: ZipFile) -> Workbook:
    """What is said of the workbook outside its sheets. Raises ``KeyError`` or ``ValueError`` for what is none."""
    main = _relations(packed, "").of_kind("officeDocument")
    relations = _relations(packed, main)
    sheets, epoch = [], CALENDAR_WINDOWS_1900
    for tag, said in _elements(packed, main):
        if tag == "workbookPr" and said.get("date1904") in ("1", "true"):
            epoch = CALENDAR_MAC_1904
        elif tag == "sheet" and said.get("state", "visible") == "visible":
            which = next(value for name, value in said.items() if name.endswith(" id"))
            if relations.kinds[which] == "worksheet":
                sheets.append((said["name"], relations.targets[which]))
    if not sheets:
        raise ValueError("no sheet is to be seen")
    titles, parts = zip(*sheets, strict=True)
    styles = relations.of_kind("styles")
    dates = _styles_of_days(packed, styles) if styles else frozenset()
    return Workbook(parts[0], titles, relations.of_kind("sharedStrings"), dates, epoch)


def _relations(packed: ZipFile, part: str) -> _Relations:
    """What ``part`` leads to (part 2, section 6.5); the empty part is the package."""
    folder, name = posixpath.split(part)
    found = _Relations()
    for tag, said in _elements(packed, posixpath.join(folder, "_rels", f"{name}.rels")):
        if tag == "Relationship" and said.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, said["Target"]))
            found.targets[said["Id"]] = target.lstrip("/")
            found.kinds[said["Id"]] = said["Type"].rpartition("/")[2]
    return found


def _styles_of_days(packed: ZipFile, styles: str) -> frozenset[str]:
    """The styles of cells, by their number, that show a day or a time (section 18.8.30)."""
    formats, number, group, days = dict(BUILTIN_FORMATS), 0, "", set()
    for tag, said in _elements(packed, styles):
        if tag == "numFmt":
            formats[int(said["numFmtId"])] = said["formatCode"]
        elif tag in _GROUPS_OF_STYLES:
            group = tag
        elif tag == "xf" and group == _STYLES_OF_CELLS:
            if is_date_format(formats.get(int(said.get("numFmtId", 0)), "General")):
                days.add(str(number))
            number += 1
    return frozenset(days)


def _elements(packed: ZipFile, part: str) -> Iterator[tuple[str, Mapping[str, str]]]:
    """The elements of ``part`` in turn: the name of each without its namespace, and its attributes."""
    begun: list[tuple[str, Mapping[str, str]]] = []
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = lambda name, said: begun.append((name.rpartition(" ")[2], said))
    for _chunk in fed(packed, part, parser):
        yield from begun
        begun.clear()


def _refuse_document_type(*_said: object) -> NoReturn:
    raise ValueError("a document type in a workbook")
