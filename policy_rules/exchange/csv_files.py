"""CSV files (RFC 4180), written and read as a stream."""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterable, Iterator
from io import TextIOWrapper
from typing import BinaryIO

from django.utils.translation import gettext as _

from policy_rules.exchange.cells import harmless
from policy_rules.exchange.errors import FileRefused

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes UTF-8 for the old code page of the machine, and å, ä and ö are lost."""

UTF_8, WINDOWS = "utf-8-sig", "cp1252"
DELIMITERS = ",;\t"
BLOCK = 1 << 20
LONGEST_HEADING = 1 << 16
#: What Excel writes and reads as a first line, and no other program shows: the delimiter of the lines below.
_TELLS_DELIMITER = re.compile(r'"?sep=([,;\t|])"?[,;\t|]*\s*', re.IGNORECASE)


class _Echo:
    """A file that gives back what is written to it."""

    def write(self, line: str) -> str:
        return line


_writer = csv.writer(_Echo())


def line(cells: Iterable[object]) -> str:
    """``cells`` as one line of a CSV file, with nothing in it that a spreadsheet would run."""
    return _writer.writerow([harmless(cell) for cell in cells])


def stream(rows: Iterable[Iterable[object]]) -> Iterator[str]:
    """``rows`` as the lines of a CSV file, one at a time."""
    yield BYTE_ORDER_MARK
    for row in rows:
        yield line(row)


def encoding_of(source: BinaryIO) -> str:
    """How the text of ``source`` is encoded: UTF-8 or, when it cannot be that, Windows-1252.

    Reads all of it, a block at a time. Raises :class:`FileRefused` when it is neither.
    """
    for encoding in (UTF_8, WINDOWS):
        source.seek(0)
        decoder = codecs.getincrementaldecoder(encoding)()
        try:
            while block := source.read(BLOCK):
                decoder.decode(block)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            continue
        return encoding
    raise FileRefused(_("The file is text in an encoding that is not known here. Save it as “CSV UTF-8”."))


def read(source: BinaryIO, encoding: str) -> Iterator[tuple[int, list[str]]]:
    """Each line with its number; a cell may hold line breaks, so numbers may leap. Leaves ``source`` open.

    Raises :class:`FileRefused` where quotation marks do not fit together.
    """
    text = TextIOWrapper(source, encoding, newline="")
    try:
        text.seek(0)
        heading = text.readline(LONGEST_HEADING)
        told = _TELLS_DELIMITER.fullmatch(heading)
        if not told:
            text.seek(0)
        delimiter = told[1] if told else max(DELIMITERS, key=heading.count)
        yield from _numbered(csv.reader(text, delimiter=delimiter, strict=True), before=1 if told else 0)
    finally:
        text.detach()


def _numbered(reader, *, before: int) -> Iterator[tuple[int, list[str]]]:
    """Each line with its number; so many were read ``before`` the first."""
    number = before + 1
    try:
        for cells in reader:
            yield number, cells
            number = before + reader.line_num + 1
    except csv.Error as error:
        raise FileRefused(
            _("Line %(line)d cannot be read (%(why)s). Look whether each quotation mark has its other half.")
            % {"line": number, "why": error}
        ) from error
