"""How far a file is, told beside it: seen at once, whatever transaction the work is done in."""

from __future__ import annotations

import datetime
import os
import time
from dataclasses import dataclass
from uuid import UUID

from django.db import reset_queries
from django.utils import timezone

from policy_rules.file_imports import folder
from policy_rules.file_imports.errors import Withdrawn
from policy_rules.models import FileImport

LINES_BETWEEN, SECONDS_BETWEEN = 500, 0.5

SILENT = datetime.timedelta(minutes=3)
"""How long nothing may happen before nobody seems to run ``import_due``."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How many lines are done, which share of the whole that is, and when it was so."""

    lines: int
    share: float
    at: datetime.datetime


class Sign:
    """Tells how far the work on a file is, now and then. Raises :class:`Withdrawn` when the file is no longer there."""

    def __init__(self, which: UUID) -> None:
        self._which = which
        self._next = 0.0
        self.give(0, 0.0)

    def __call__(self, lines: int, share: float) -> None:
        """So many lines are done."""
        if lines % LINES_BETWEEN:
            return
        reset_queries()  # with DEBUG, Django keeps what it asked: hundreds of megabytes here
        if time.monotonic() >= self._next:
            self.give(lines, share)

    def give(self, lines: int, share: float) -> None:
        """Tell it now; whoever reads meanwhile reads the old or the new."""
        self._next = time.monotonic() + SECONDS_BETWEEN
        place = folder.place(self._which, folder.PROGRESS)
        beside = place.with_suffix(".new")
        try:
            beside.write_text(f"{lines} {min(share, 1.0):.4f}")
            os.replace(beside, place)
        except FileNotFoundError as error:
            raise Withdrawn from error


def standing(one: FileImport) -> Standing | None:
    """How far the work on ``one`` is; ``None`` before it begins, once more after its person's yes."""
    place = folder.place(one.pk, folder.PROGRESS)
    try:
        lines, share = place.read_text().split()
        at = datetime.datetime.fromtimestamp(place.stat().st_mtime, tz=datetime.UTC)
    except FileNotFoundError:
        return None
    return Standing(int(lines), float(share), at) if at >= one.moved_at else None


def is_silent(one: FileImport) -> bool:
    """Whether something is to be done about the file, and nobody does it."""
    if not one.is_due:
        return False
    sign = standing(one)
    return (sign.at if sign else one.moved_at) < timezone.now() - SILENT
