"""The last day that a note about rights names: "t.o.m. 2026-06-30", "valid until 30 June 2026"."""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan", "feb", "mar", "apr", "maj may", "jun", "jul", "aug", "sep", "okt oct", "nov", "dec"), start=1
    )
    for name in names.split()
}
_MONTH = rf"(?:{'|'.join(_MONTHS)})"
_UNTIL = (
    r"t\.?\s?o\.?\s?m\.?|(?:fram\s+)?till(?:\s+och\s+med)?|utgår|upphör|löper\s+ut|går\s+ut"
    r"|until|through|valid\s+to|expir(?:es?|y)(?:\s+on)?|ends?(?:\s+on)?"
)
_LAST_DAY = re.compile(
    rf"\b(?:{_UNTIL}):?\s{{1,3}}(?:den\s|the\s)?(?P<date>"
    r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th|:e|\.)?\s(?:of\s)?(?P<n2>{_MONTH})[a-z]*\.?,?\s(?P<y2>\d{{4}})"
    rf"|(?P<n3>{_MONTH})[a-z]*\.?\s(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y3>\d{{4}}))",
    re.IGNORECASE,
)


class LastDay(NamedTuple):
    """A day, and where it stands: the characters ``start`` (included) to ``end`` (not)."""

    day: datetime.date
    start: int
    end: int


def last_day(note: str) -> LastDay | None:
    """The latest last day that ``note`` names, since rights are renewed; ``None`` when it names none."""
    found = [day for match in _LAST_DAY.finditer(note) if (day := _read(match))]
    return max(found, default=None)


def _read(match: re.Match[str]) -> LastDay | None:
    year = int(match["y"] or match["y2"] or match["y3"])
    month = int(match["m"]) if match["m"] else _MONTHS[(match["n2"] or match["n3"]).lower()]
    try:
        day = datetime.date(year, month, int(match["d"] or match["d2"] or match["d3"]))
    except ValueError:  # 31 June: no day at all
        return None
    return LastDay(day, *match.span("date"))
