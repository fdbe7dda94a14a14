"""The lines of a file as rows of a register: what is new, what differs, and what cannot be and why."""

from __future__ import annotations

import enum
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from itertools import islice

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.translation import gettext as _

from policy_rules.clearance import FIELD, KEEPS_NOT_FROM_YOURSELF, Clearance
from policy_rules.exchange.cells import plain
from policy_rules.exchange.columns import Column, PersonColumn, columns_of, match
from policy_rules.exchange.errors import FileRefused
from policy_rules.models import RegisterRow

CHUNK = 1_000
"""Lines that are looked up together: the queries of a chunk are as many for one line as for a thousand."""


class Standing(enum.Enum):
    """How a line stands to the register."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a line cannot be imported. ``column`` is empty when the line is at fault as a whole."""

    line: int
    column: str
    value: str
    why: str


@dataclass(slots=True)
class Line:
    """A line that was read. ``row`` is as it would be saved; ``cells`` are as they stand in the file.

    ``loosens``: whether a second person has to look at it. Known of lines that are checked.
    """

    number: int
    cells: Sequence[str]
    row: RegisterRow | None = None
    standing: Standing = Standing.NEW
    loosens: bool = False
    refusals: list[Refusal] = field(default_factory=list)

    def refuse(self, why: str, column: str = "", value: str = "") -> None:
        """Let the line in no more."""
        self.standing = Standing.REFUSED
        self.refusals.append(Refusal(self.number, column, value, why))


class Lines:
    """The lines of a table, in turn. The first one names the columns; raises :class:`FileRefused` when it does not.

    They are held against the rows that ``clearance`` covers, as if there were no others. ``check``: whether each row is
    held to its model, which the verb that saves it does once more.
    """

    def __init__(
        self, register: type[RegisterRow], rows: Iterator[tuple[int, list[str]]], *, clearance: Clearance, check: bool
    ) -> None:
        self._register, self._rows, self._clearance, self._check = register, rows, clearance, check
        number, headings = next(rows, (0, []))
        if not number:
            wanted = ", ".join(column.name for column in columns_of(register))
            raise FileRefused(
                _("The file is empty. Its first line names the columns: %(columns)s.") % {"columns": wanted}
            )
        while headings and not headings[-1].strip():
            headings.pop()
        self.columns = match(register, headings)
        self._labels = {column.name: column.label for column in columns_of(register)}
        self._seen: dict[bytes, int] = {}
        self._unique = [one for one in register._meta.concrete_fields if one.unique and not one.primary_key]

    def __iter__(self) -> Iterator[Line]:
        while chunk := [Line(number, cells) for number, cells in islice(self._rows, CHUNK)]:
            self._read(chunk)
            yield from chunk

    def _read(self, chunk: Sequence[Line]) -> None:
        chunk = [line for line in chunk if not self._is_no_text(line)]
        for place, column in enumerate(self.columns):
            if isinstance(column, PersonColumn):
                column.find(plain(line.cells[place]) for line in chunk if place < len(line.cells))
        read = [(line, values) for line in chunk if (values := self._values(line)) is not None]
        for line, values in read:
            line.row = self._register(**values)
        there = self._rows_there([line.row for line, _values in read])
        for line, values in read:
            self._settle(line, values, there.get(line.row.key(), ()))
        for one in self._unique:
            self._refuse_taken(one, [line for line in chunk if line.standing in (Standing.NEW, Standing.CHANGED)])

    def _is_no_text(self, line: Line) -> bool:
        """Refuse what PostgreSQL cannot even be asked about."""
        if any("\0" in cell for cell in line.cells):
            line.refuse(_("The text holds characters that are no text. Paste it again without them."))
        return bool(line.refusals)

    def _values(self, line: Line) -> dict[str, object] | None:
        """What the cells say, by attribute; ``None`` when one of them says nothing that its column can hold."""
        if any(cell.strip() for cell in line.cells[len(self.columns) :]):
            line.refuse(_("The line has more cells than there are columns."))
            return None
        values = {}
        for place, column in enumerate(self.columns):
            text = plain(line.cells[place]) if place < len(line.cells) else ""
            try:
                values[column.attname] = column.read(text)
            except ValidationError as error:
                line.refuse(" ".join(error.messages), column.label, text)
        return None if line.refusals else values

    def _rows_there(self, rows: Iterable[RegisterRow]) -> Mapping[tuple, Sequence[RegisterRow]]:
        """The rows of the register with the keys of ``rows``; one query."""
        found = defaultdict(list)
        held = self._clearance.rows(self._register.objects.order_by("pk"))
        if self._register.KEY:
            held = held.filter(**{f"{self._register.KEY[0]}__in": {row.key()[0] for row in rows}})
        for row in held:
            found[row.key()].append(row)
        return found

    def _settle(self, line: Line, values: Mapping[str, object], there: Sequence[RegisterRow]) -> None:
        """Say whether the line is new, and be it not: what it changes."""
        key, before = line.row.key(), None
        if len(there) <= 1 and (earlier := self._first_seen("", key, line.number)):
            line.refuse(_("Line %(number)d is about the same.") % {"number": earlier})
        elif any(self._is_same(row, values) for row in there):
            line.standing = Standing.SAME
        elif len(there) > 1:
            line.refuse(_("Several rows of the register go by this name. Change the right one there."))
        elif there:
            before = copy(there[0])
            line.row, line.standing = there[0], Standing.CHANGED
            for column in self._differing(there[0], values):
                setattr(line.row, column.attname, values[column.attname])
        if self._check and line.standing in (Standing.NEW, Standing.CHANGED):
            self._hold_to_model(line)
            if not self._clearance.covers(line.row):
                line.refuse(str(KEEPS_NOT_FROM_YOURSELF), self._labels[FIELD])
            line.loosens = self._register.loosens(before, line.row)

    def _differing(self, row: RegisterRow, values: Mapping[str, object]) -> list[Column]:
        """The columns to change. Those of the key found the row: it is spelt there as it should be."""
        return [
            column
            for column in self.columns
            if column.name not in self._register.KEY and not column.is_same(row, values[column.attname])
        ]

    def _is_same(self, row: RegisterRow, values: Mapping[str, object]) -> bool:
        return not self._differing(row, values)

    def _hold_to_model(self, line: Line) -> None:
        try:
            line.row.clean_alone()
        except ValidationError as error:
            for name, messages in error.message_dict.items():
                column = "" if name == NON_FIELD_ERRORS else self._labels.get(name, name)
                value = "" if name == NON_FIELD_ERRORS else str(getattr(line.row, name, ""))
                line.refuse(" ".join(messages), column, value)

    def _refuse_taken(self, one, lines: Sequence[Line]) -> None:
        """Refuse what another row, or an earlier line, has in a field that is each row's own."""
        if (one.name,) == self._register.KEY or not lines:
            return
        wanted = {getattr(line.row, one.attname) for line in lines}
        taken = dict(self._register.objects.filter(**{f"{one.name}__in": wanted}).values_list(one.attname, "pk"))
        for line in lines:
            value = getattr(line.row, one.attname)
            if taken.get(value, line.row.pk) != line.row.pk:
                line.refuse(_("Another row of the register has this already."), self._labels[one.name], value)
            elif earlier := self._first_seen(one.name, value, line.number):
                line.refuse(_("Line %(number)d has this already.") % {"number": earlier}, self._labels[one.name], value)

    def _first_seen(self, what: str, value: object, number: int) -> int:
        """The line that said the same before, or 0. Of a million lines only digests are kept."""
        digest = hashlib.blake2b(repr((what, value)).encode(errors="surrogatepass"), digest_size=16).digest()
        earlier = self._seen.setdefault(digest, number)
        return 0 if earlier == number else earlier


def sound(lines: Iterable[Line]) -> Iterator[RegisterRow]:
    """The rows that are to be saved. Raises :class:`FileRefused` at the first line that was refused."""
    for line in lines:
        if line.refusals:
            raise FileRefused(_("Line %(number)d: %(why)s") % {"number": line.number, "why": line.refusals[0].why})
        if line.standing is not Standing.SAME:
            yield line.row
