"""A file into a register: looked over first, then imported as a whole or not at all."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from typing import BinaryIO

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from policy_rules import registers, second_person
from policy_rules.clearance import Clearance
from policy_rules.exchange.columns import Column
from policy_rules.exchange.errors import FileRefused, FileTooLarge
from policy_rules.exchange.lines import Line, Lines, Refusal, Standing, sound
from policy_rules.exchange.tables import Table
from policy_rules.models import ProposedChange, RegisterRow
from policy_rules.register_events import RegisterImport

REFUSALS_SHOWN, LINES_SHOWN, REMARKS_SHOWN = 50, 20, 5

Progress = Callable[[int], None]
"""Told of each line, by how many lines there have been."""


@dataclass
class Overview:
    """What an import would do: how many lines stand how, the first lines, and the first that are refused.

    ``read_note`` is of how the file was read, and ``remarks`` are those on the first lines that have any.
    ``loosening`` holds the numbers of the lines that loosen something.
    """

    read_note: str
    columns: list[Column]
    lines: int = 0
    loosening: array[int] = field(default_factory=lambda: array("L"))
    standings: Counter[Standing] = field(default_factory=Counter)
    first: list[Line] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    _loosening: Counter[Standing] = field(default_factory=Counter)

    def take(self, line: Line) -> None:
        """Count ``line`` in, and keep it if it is among the first."""
        self.lines += 1
        self.standings[line.standing] += 1
        if line.loosens and not line.refusals:
            self.loosening.append(line.number)
            self._loosening[line.standing] += 1
        if len(self.first) < LINES_SHOWN:
            self.first.append(line)
        self.refusals += line.refusals[: REFUSALS_SHOWN - len(self.refusals)]
        if line.standing in (Standing.NEW, Standing.CHANGED) and len(self.remarks) < REMARKS_SHOWN:
            said = _("Line %(number)d: %(why)s")
            self.remarks += [said % {"number": line.number, "why": remark} for remark in line.row.remarks()]

    def refuse_what_loosens(self) -> Iterator[Refusal]:
        """Refuse the lines that loosen something: a second person could not look at so many rows."""
        why = second_person.TOO_MANY % {"most": second_person.MOST_ROWS}
        for number in self.loosening:
            refusal = Refusal(number, "", "", why)
            self.refusals += [refusal][: REFUSALS_SHOWN - len(self.refusals)]
            yield refusal
        self.standings.subtract(self._loosening)
        self.standings[Standing.REFUSED] += len(self.loosening)

    @property
    def note(self) -> str:
        """What a person should know, of how the file was read and of the first lines with a remark; mostly empty."""
        return "\n".join(one for one in (self.read_note, *self.remarks) if one)

    @property
    def may_go_in(self) -> bool:
        """Nothing is refused, and something would change."""
        return not self.refused and self.new + self.changed > 0

    @property
    def new(self) -> int:
        return self.standings[Standing.NEW]

    @property
    def changed(self) -> int:
        return self.standings[Standing.CHANGED]

    @property
    def same(self) -> int:
        return self.standings[Standing.SAME]

    @property
    def refused(self) -> int:
        return self.standings[Standing.REFUSED]


def _ignore(_said: object) -> None:
    """For callers who do not want to know."""


def look_over(
    register: type[RegisterRow],
    source: BinaryIO,
    *,
    user,
    refused: Callable[[Refusal], None] = _ignore,
    progress: Progress = _ignore,
    most: int | None = None,
) -> Overview:
    """Read all of ``source`` in the name of ``user`` and change nothing; ``refused`` is told of every refusal.

    Raises :class:`FileRefused` for a file that cannot be read, :class:`FileTooLarge` for more than ``most`` lines.
    """
    table = Table(source)
    with closing(table.rows()) as rows:
        lines = Lines(register, rows, clearance=Clearance(user), check=True)
        overview = Overview(table.note, lines.columns)
        for line in lines:
            overview.take(line)
            if most is not None and overview.lines > most:
                raise FileTooLarge(_("The file has more than %(most)d lines.") % {"most": most})
            progress(overview.lines)
            for refusal in line.refusals:
                refused(refusal)
    if user is not None and overview.loosening and second_person.is_too_much(overview.new + overview.changed):
        for refusal in overview.refuse_what_loosens():
            refused(refusal)
    return overview


def import_file(
    register: type[RegisterRow], source: BinaryIO, *, actor, reason: str = "", progress: Progress = _ignore
) -> RegisterImport | ProposedChange | None:
    """Add what is new in ``source`` and change what differs, as one recorded change; ``None`` when nothing does.

    When a line loosens something, all of them wait for a second person, to whom ``reason`` says why.

    Rows of the register that the file does not name stay as they are, and so do columns that it does not have. Raises
    :class:`FileRefused` when a line is refused, and ``PermissionDenied``; then nothing was changed.
    """
    with closing(Table(source).rows()) as rows:
        lines = Lines(register, rows, clearance=Clearance(actor), check=False)
        try:
            return registers.save_many(register, sound(_told(lines, progress)), actor=actor, reason=reason)
        except ValidationError as error:
            raise FileRefused(" ".join(error.messages)) from error


def _told(lines: Iterable[Line], progress: Progress) -> Iterator[Line]:
    for count, line in enumerate(lines, start=1):
        progress(count)
        yield line
