"""Where the characters of a text came from."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence


class Cuts:
    """Where a text begins to lie elsewhere than before: a map of a few places instead of every character."""

    __slots__ = ("_ats", "_ends", "_starts")

    def __init__(self) -> None:
        self._ats, self._starts, self._ends = array("Q"), array("Q"), array("Q")

    def __len__(self) -> int:
        return len(self._ats)

    def add(self, at: int, start: int, end: int = 0) -> None:
        """Characters from ``at`` on were made from ``start`` to ``end``, or one for one from ``start`` on."""
        self._ats.append(at)
        self._starts.append(start)
        self._ends.append(end)

    def place(self, at: int) -> tuple[int, int]:
        """The place in the source that the character ``at`` was made from."""
        cut = bisect_right(self._ats, at) - 1
        if cut < 0:
            return at, at + 1
        start, end = self._starts[cut], self._ends[cut]
        if end:
            return start, end
        start += at - self._ats[cut]
        return start, start + 1


class Offsets(Sequence[tuple[int, int]]):
    """The ``(start, end)`` of each of ``length`` characters."""

    __slots__ = ("_cuts", "_length")

    def __init__(self, cuts: Cuts, length: int) -> None:
        self._cuts = cuts
        self._length = length

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, index):
        if isinstance(index, slice):
            return [self._cuts.place(at) for at in range(self._length)[index]]
        return self._cuts.place(range(self._length)[index])

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Offsets):
            return NotImplemented
        return self is other or list(self) == list(other)

    def __repr__(self) -> str:
        return f"Offsets({list(self)!r})"


class Through(Sequence[tuple[int, int]]):
    """Where characters came from that were made from those whose ``places`` are known: ``within`` says from which."""

    __slots__ = ("_places", "_within")

    def __init__(self, places: Sequence[tuple[int, int]], within: Sequence[tuple[int, int]]) -> None:
        self._places, self._within = places, within

    def __len__(self) -> int:
        return len(self._within)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return [self[at] for at in range(len(self))[index]]
        start, end = self._within[index]
        return self._places[start][0], self._places[end - 1][1]
