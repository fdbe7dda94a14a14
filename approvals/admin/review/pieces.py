"""A text cut into pieces, so that places in it can be marked without touching one of its characters.

The text is what goes out, so a reviewer must see all of it: characters that a browser would not show, or that would
turn the order of the others around, are named.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from approvals.telling.unseen import name_of, runs_of


@dataclass(frozen=True, slots=True)
class Place:
    """``text[start:end]`` is where the finding with this number on the page lies."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text. ``numbers`` are the findings it lies in, ``ends`` those whose place ends with it.

    ``unseen`` names its characters when they would not be seen. Behind a piece that ``folds`` the channel hides the
    rest until the reader asks for more.
    """

    text: str
    numbers: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    unseen: str = ""
    folds: bool = False


def cut(text: str, places: Iterable[Place] = (), fold: int | None = None) -> tuple[Piece, ...]:
    """Cut ``text`` at the edges of ``places`` and of what is not seen, and at ``fold`` where more text follows.

    The texts of the pieces, joined, are ``text``. A place without characters ends with the piece before it.
    """
    unseen = dict(runs_of(text))
    opening, closing = defaultdict(list), defaultdict(list)
    for place in places:
        opening[place.start].append(place.number)
        closing[place.end].append(place.number)
    fold = fold if fold and fold < len(text) else 0
    edges = sorted({0, len(text), fold, *opening, *closing, *unseen, *unseen.values()})
    pieces = [Piece("", ends=_numbers(closing[0]))] if closing[0] else []
    inside: dict[int, None] = {}
    for start, end in pairwise(edges):
        inside |= dict.fromkeys(number for number in opening[start] if number not in closing[start])
        ends = _numbers(closing[end])
        named = name_of(text[start:end]) if unseen.get(start) == end else ""
        pieces.append(Piece(text[start:end], tuple(inside), ends, named, folds=end == fold))
        for number in ends:
            inside.pop(number, None)
    return tuple(pieces)


def _numbers(found: list[int]) -> tuple[int, ...]:
    return tuple(sorted(found))
