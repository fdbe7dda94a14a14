"""Where the characters of a text came from."""

from __future__ import annotations

from array import array
from collections.abc import Sequence


class Offsets(Sequence[tuple[int, int]]):
    """The ``(start, end)`` of every character, kept as two arrays: ten million of them take 160 MB, not a gigabyte."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, starts: array[int], ends: array[int]) -> None:
        self._starts = starts
        self._ends = ends

    def __len__(self) -> int:
        return len(self._starts)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return Offsets(self._starts[index], self._ends[index])
        return self._starts[index], self._ends[index]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Offsets):
            return NotImplemented
        return self._starts == other._starts and self._ends == other._ends

    def __repr__(self) -> str:
        return f"Offsets({list(self)!r})"
