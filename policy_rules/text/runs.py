"""The runs of a text, from one white space to the next, that hold a sign: only those are worth a closer look."""

from __future__ import annotations

import re
from collections.abc import Iterator

_BLANK = re.compile(r"\s")


def runs_with(sign: re.Pattern[str], value: str) -> Iterator[tuple[int, int]]:
    """The places of the runs without white space in ``value`` in which ``sign`` is found, in order.

    Quick where ``sign`` begins with a class of characters of which texts hold few.
    """
    end = 0
    for found in sign.finditer(value):
        start = found.start()
        if start < end:
            continue
        while start > end and not value[start - 1].isspace():
            start -= 1
        blank = _BLANK.search(value, found.end())
        end = blank.start() if blank else len(value)
        yield start, end
