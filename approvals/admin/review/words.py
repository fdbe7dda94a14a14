"""The way from one text to another, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")

MOST_WORDS = 2_000
"""Where more words than these differ, all are shown as exchanged: to look for equal ones takes quadratic time."""

KEPT_AROUND = 200
"""Characters of an unchanged stretch that are shown on each side of a change."""


SAME, REMOVED, ADDED, SKIPPED = "same", "removed", "added", "skipped"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of text: one that both have, one that was removed or added, or one that both have and that is not shown."""

    kind: str
    text: str


def words(before: str, after: str) -> tuple[Stretch, ...]:
    """The way from one text to the other, word by word; long stretches that did not change are shortened."""
    found = list(_joined(_way(_WORDS.findall(before), _WORDS.findall(after))))
    last = len(found) - 1
    return tuple(
        part
        for number, stretch in enumerate(found)
        for part in _shortened(stretch, is_first=number == 0, is_last=number == last)
    )


def _way(old: Sequence[str], new: Sequence[str]) -> Iterator[Stretch]:
    """What both begin and end with is left out of the search."""
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    yield Stretch(SAME, "".join(old[:head]))
    yield from _changed(old[head : len(old) - tail], new[head : len(new) - tail])
    yield Stretch(SAME, "".join(old[len(old) - tail :]))


def _common(old: Sequence[str], new: Sequence[str]) -> int:
    """How many words both begin with."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(old), len(new)))


def _changed(old: Sequence[str], new: Sequence[str]) -> Iterator[Stretch]:
    if max(len(old), len(new)) > MOST_WORDS:
        opcodes = [("replace", 0, len(old), 0, len(new))]
    else:
        opcodes = SequenceMatcher(None, old, new).get_opcodes()
    for tag, a, b, c, d in opcodes:
        if tag == "equal":
            yield Stretch(SAME, "".join(old[a:b]))
        else:
            yield Stretch(REMOVED, "".join(old[a:b]))
            yield Stretch(ADDED, "".join(new[c:d]))


def _joined(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Neighbours of the same kind as one; empty ones left out."""
    for kind, run in groupby((one for one in stretches if one.text), key=lambda one: one.kind):
        yield Stretch(kind, "".join(one.text for one in run))


def _shortened(stretch: Stretch, *, is_first: bool, is_last: bool) -> Iterator[Stretch]:
    """What is kept of an unchanged stretch: its end before a change, its beginning after one."""
    text = stretch.text
    head = "" if is_first else text[:KEPT_AROUND]
    tail = "" if is_last else text[-KEPT_AROUND:]
    if stretch.kind != SAME or len(head) + len(tail) >= len(text):
        yield stretch
        return
    for kind, part in ((SAME, head), (SKIPPED, ""), (SAME, tail)):
        if part or kind == SKIPPED:
            yield Stretch(kind, part)
