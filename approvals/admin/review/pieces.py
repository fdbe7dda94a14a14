"""A text cut into pieces, so that places in it can be marked without touching one of its characters.

The text is what goes out, so a reviewer must see all of it: characters that a browser would not show, or that would
turn the order of the others around, are named.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

_MAY_BE_UNSEEN = re.compile(r"[^\t\n -~åäöÅÄÖ]")
_UNSEEN_CATEGORIES = ("Cc", "Cf", "Co", "Zl", "Zp")
#: Letters and signs that nobody sees although Unicode does not file them among the invisible.
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_JOINER = "\u200d"
_PARTS_OF_EMOJI = ("So", "Sk", "Mn")


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
    unseen = dict(_unseen_runs(text))
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
        named = _name(text[start:end]) if unseen.get(start) == end else ""
        pieces.append(Piece(text[start:end], tuple(inside), ends, named, folds=end == fold))
        for number in ends:
            inside.pop(number, None)
    return tuple(pieces)


def _numbers(found: list[int]) -> tuple[int, ...]:
    return tuple(sorted(found))


def _unseen_runs(text: str) -> Iterator[tuple[int, int]]:
    """Where characters stand that nobody sees, side by side ones as one."""
    start = end = -1
    for match in _MAY_BE_UNSEEN.finditer(text):
        at = match.start()
        if not _is_unseen(text, at):
            continue
        if at != end:
            if start >= 0:
                yield start, end
            start = at
        end = at + 1
    if start >= 0:
        yield start, end


def _is_unseen(text: str, at: int) -> bool:
    character = text[at]
    if character == _JOINER and _joins_emoji(text, at):
        return False
    return character in _BLANK or unicodedata.category(character) in _UNSEEN_CATEGORIES


def _joins_emoji(text: str, at: int) -> bool:
    """Whether both neighbours of the joiner are parts of one emoji, which is then seen."""
    beside = text[at - 1 : at] + text[at + 1 : at + 2]
    return len(beside) == 2 and all(unicodedata.category(one) in _PARTS_OF_EMOJI for one in beside)


def _name(run: str) -> str:
    """``ZERO WIDTH SPACE ×3, LEFT-TO-RIGHT OVERRIDE``"""
    said = []
    for character, same in groupby(run):
        count = len(list(same))
        name = unicodedata.name(character, f"U+{ord(character):04X}")
        said.append(f"{name} ×{count}" if count > 1 else name)
    return ", ".join(said)
