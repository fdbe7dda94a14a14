"""Dates and times that nobody has filled in: *den ÅÅÅÅ-MM-DD*, *on DD/MM/YYYY*, *kl. HH:MM*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_rules.text.sparing import finditer, sparing

_BLANK = sparing(
    re.compile(
        r"(?<![\w-])(?:(?:ÅÅÅÅ|YYYY|ÅÅ|YY)(?P<sign>[-/. ]?)MM(?P=sign)DD"
        r"|DD(?P<mark>[-/. ])MM(?P=mark)(?:ÅÅÅÅ|YYYY|ÅÅ|YY)|(?:HH|TT)[:.]MM|MM/DD|DD/MM)(?![\w-])"
    )
)
#: The sentence speaks of how dates are written.
_ABOUT_FORMATS = re.compile(
    r"\b(?:\w*format\w*|iso|standard\w*|personnummer\w*|anges?|skrivs?|skriver|written|writes?|enter|timestamps?"
    r"|notation\w*|utc)\b",
    re.IGNORECASE,
)
#: A date follows: after *den* or *on*, a label like *Datum:*, or a verb. After *är* or *or* the blank itself is meant.
_DATE_FOLLOWS = re.compile(r"(?:\b(?:datum|date|när|when|tid|time|start|slut|deadline)\s*:|[^\W\d_]{2,}\.?)\s*$", re.I)
_ITSELF = re.compile(
    r"\b(?:är|is|as|som|use|använd\w*|like|love|gillar|prefer|heter|eller|or|och|and|vs|än|than|med|with|inte|not)\s*$",
    re.IGNORECASE,
)
_SEEN_AROUND = 80


def find_date_blanks(value: str) -> Iterator[tuple[int, int, bool]]:
    """The places in ``value`` of such blanks, each with whether it is doubtful; none where formats are the subject."""
    for match in finditer(_BLANK, value):
        start, end = match.span()
        before = value[max(0, start - _SEEN_AROUND) : start].rpartition("\n")[2]
        after = value[end : end + _SEEN_AROUND].partition("\n")[0]
        if not _ABOUT_FORMATS.search(f"{before} {after}"):
            yield start, end, bool(_ITSELF.search(before)) or not _DATE_FOLLOWS.search(before)
