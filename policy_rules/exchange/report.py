"""The report of refused lines, as a CSV file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from policy_rules.exchange import csv_files
from policy_rules.exchange.lines import Refusal

LONGEST_VALUE = 200


def begin() -> str:
    """The start of the file: its headings."""
    headings = [_("Line"), _("Column"), _("Value"), _("Why it was refused")]
    return csv_files.BYTE_ORDER_MARK + csv_files.line(headings)


def line(refusal: Refusal) -> str:
    """One refusal."""
    return csv_files.line([refusal.line, refusal.column, refusal.value[:LONGEST_VALUE], refusal.why])


def whole(refusals: Iterable[Refusal]) -> Iterator[str]:
    """The file, line by line."""
    yield begin()
    yield from map(line, refusals)
