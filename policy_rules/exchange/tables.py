"""A file as a table of text, whichever kind it is of. The first bytes tell the kind; the name of a file does not."""

from __future__ import annotations

import codecs
from collections.abc import Generator
from contextlib import closing
from typing import BinaryIO

from django.utils.translation import gettext as _

from policy_rules.exchange import csv_files, xlsx_files
from policy_rules.exchange.errors import FileRefused

ZIP, OLD_EXCEL = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Table:
    """A file that was opened. ``note`` is what a person should know about how it was read; mostly empty.

    Raises :class:`FileRefused` for what is neither CSV nor XLSX.
    """

    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        self.note = ""
        source.seek(0)
        start = source.read(4)
        self._is_workbook = start == ZIP
        if start == OLD_EXCEL:
            raise FileRefused(_("This is an old or a locked Excel workbook. Save it as XLSX without a password."))
        if start.startswith(UTF_16):
            raise FileRefused(_("The file is in UTF-16. Save it as “CSV UTF-8”."))
        if self._is_workbook:
            self.note = _note_on(xlsx_files.titles(source))
        else:
            self._encoding = csv_files.encoding_of(source)
            if self._encoding == csv_files.WINDOWS:
                self.note = _(
                    "The file is not in UTF-8; it was read as Windows-1252. Look whether å, ä and ö are right, "
                    "or save it as “CSV UTF-8”."
                )

    def rows(self) -> Generator[tuple[int, list[str]]]:
        """Each row that says something, with its number in the file. Close it before the file."""
        read = xlsx_files.read(self._source) if self._is_workbook else csv_files.read(self._source, self._encoding)
        with closing(read):
            yield from ((number, cells) for number, cells in read if any(cells))


def _note_on(titles: tuple[str, ...]) -> str:
    if len(titles) == 1:
        return ""
    said = _("The workbook has %(number)d sheets. Only the first one, “%(title)s”, is read.")
    return said % {"number": len(titles), "title": titles[0]}
