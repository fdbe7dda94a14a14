"""Text as its reader understands it: case, accents and disguises undone, with an exact map back.

Folded to one form: upper and lower case; what Unicode calls compatible (NFKC: full-width, mathematical, ligatures);
accents, except those that make å, ä and ö; characters that look like ASCII letters; typographic quotes and dashes.
Gone altogether: what nobody sees (soft hyphens, zero-width characters, direction marks, control characters).
White space keeps its place and its line breaks.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from policy_rules.text.confusables import LOOKS_LIKE
from policy_rules.text.offsets import Offsets

#: Characters whose fold is their own lower case. Most posts hold little else.
_PLAIN = r"\t\n\r -~åäöæøÅÄÖÆØ"
_NOT_PLAIN = re.compile(rf"[^{_PLAIN}]")
#: With the character before it: a combining mark belongs to what it stands on.
_NOT_PLAIN_RUN = re.compile(rf".?[^{_PLAIN}]+", re.DOTALL)

#: Marks that go with letters of any script; those of a single script (Arabic, Devanagari ...) are letters to it.
_ACCENT = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")
_RING, _DIAERESIS = "\u030a", "\u0308"
_OWN_LETTERS = {"a" + _RING: "å", "a" + _DIAERESIS: "ä", "o" + _DIAERESIS: "ö"}

#: Invisible although Unicode files them among letters and marks: fillers, variation selectors and their like.
_UNSEEN = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]")
#: Vowels and finals of Hangul, and the half-width voicing marks: they join the character before them.
_JOINING = re.compile("[\u1161-\u11ff\ud7b0-\ud7ff\uff9e\uff9f]")
#: The most that may stand on one character (UAX #15, Stream-Safe Text Format); to normalise more takes quadratic time.
_MOST_JOINED = 30
#: Characters whose fold is kept at hand; no post can make the process grow.
_MOST_KEPT = 8192

_SAME = (
    dict.fromkeys("‘’‚‛′´", "'")
    | dict.fromkeys("“”„‟″«»", '"')
    | dict.fromkeys("‐‑‒–—―−", "-")
    | dict.fromkeys("\x85\u2028\u2029", "\n")
    | {"\u2800": " "}  # BRAILLE PATTERN BLANK
    # They stand beside a name, not in it; NFKC would make letters of them.
    | {"™": "™", "℠": "℠"}
    # NFKC makes a sigma of the lunate sigma; a reader sees a c.
    | dict.fromkeys("ϲϹ", "c")
)


class _Kind(Enum):
    BASE = "begins a character"
    JOINS = "belongs to the character before it"
    ACCENT = "belongs to the character before it, and is left out"
    UNSEEN = "is left out"


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text. ``offsets`` is ``None`` where character *n* of ``value`` was character *n* of the text."""

    value: str
    offsets: Sequence[tuple[int, int]] | None = None

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The place in the text that ``value[start:end]`` was made from. Raises ``ValueError`` for an empty range."""
        if start >= end:
            raise ValueError("An empty range has no place.")
        if self.offsets is None:
            return start, end
        return self.offsets[start][0], self.offsets[end - 1][1]


def fold(text: str) -> Folded:
    """Fold ``text``. Any text folds, in time in proportion to its length."""
    if not _NOT_PLAIN.search(text):
        return Folded(text.lower())
    try:
        return Folded(text.translate(_ONE_FOR_ONE))
    except _NotOneForOne:
        return _fold_spliced(text)


class _NotOneForOne(Exception):
    """A character that is left out, joined to another, or folded to several."""


class _OneForOne(dict[int, str]):
    """Characters with a fold of one character, filled as they are met."""

    def __missing__(self, code_point: int) -> str:
        character = chr(code_point)
        folded = _fold_cluster(character) if _kind(character) is _Kind.BASE else ""
        if len(folded) != 1:
            raise _NotOneForOne
        if len(self) < _MOST_KEPT:
            self[code_point] = folded
        return folded


_ONE_FOR_ONE = _OneForOne()


def _fold_spliced(text: str) -> Folded:
    """Lower case where the text is plain, the folds of clusters spliced in between."""
    pieces: list[str] = []
    starts, ends = array("Q"), array("Q")

    def copy_plain(start: int, end: int) -> None:
        pieces.append(text[start:end].lower())
        starts.extend(range(start, end))
        ends.extend(range(start + 1, end + 1))

    at = 0
    for run in _NOT_PLAIN_RUN.finditer(text):
        copy_plain(at, run.start())
        for cluster, start, end in _clusters(text, *run.span()):
            folded = _fold_cluster(cluster)
            pieces.append(folded)
            starts.extend([start] * len(folded))
            ends.extend([end] * len(folded))
        at = run.end()
    copy_plain(at, len(text))
    return Folded("".join(pieces), Offsets(starts, ends))


def _clusters(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Characters with what stands on them, and their places."""
    cluster, begin, finish = "", start, start
    for at in range(start, end):
        character = text[at]
        kind = _kind(character)
        if kind is _Kind.UNSEEN:
            continue
        if kind is _Kind.BASE or not cluster:
            if cluster:
                yield cluster, begin, finish
            cluster, begin = character, at
        elif len(cluster) <= _MOST_JOINED and (kind is _Kind.JOINS or character in (_RING, _DIAERESIS)):
            cluster += character
        finish = at + 1
    if cluster:
        yield cluster, begin, finish


@lru_cache(maxsize=_MOST_KEPT)
def _kind(character: str) -> _Kind:
    category = unicodedata.category(character)
    if (category in ("Cc", "Cf") and not character.isspace()) or _UNSEEN.match(character):
        return _Kind.UNSEEN
    if _ACCENT.match(character):
        return _Kind.ACCENT
    return _Kind.JOINS if category[0] == "M" or _JOINING.match(character) else _Kind.BASE


@lru_cache(maxsize=_MOST_KEPT)
def _fold_cluster(cluster: str) -> str:
    if same := _SAME.get(cluster[0]):
        return same
    letters = "".join(
        LOOKS_LIKE.get(letter) or unicodedata.normalize("NFKD", letter.casefold())
        for letter in unicodedata.normalize("NFKD", cluster)
    )
    folded: list[str] = []
    for letter in letters:
        if not _ACCENT.match(letter):
            folded.append(_SAME.get(letter) or LOOKS_LIKE.get(letter, letter))
        elif folded:
            folded[-1] = _OWN_LETTERS.get(folded[-1] + letter, folded[-1])
    return unicodedata.normalize("NFC", "".join(folded))
