"""Text as its reader understands it: case, accents and disguises undone, with an exact map back.

Folded to one form: upper and lower case; what Unicode calls compatible (NFKC: full-width, mathematical, ligatures);
accents, except those that make å, ä and ö; characters that look like ASCII letters; typographic quotes and dashes.
Gone altogether: what nobody sees (soft hyphens, zero-width characters, direction marks, control characters).
White space keeps its place and its line breaks.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from policy_rules.text.confusables import LOOKS_LIKE
from policy_rules.text.keeping import kept
from policy_rules.text.offsets import Cuts

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
#: Characters whose fold is kept at hand, and runs of them: no post can make the process grow.
_MOST_KEPT = 8192
_LONGEST_RUN_KEPT = 16
_MOSTLY = 0.8

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
    """A folded text. ``cuts`` is ``None`` where character *n* of ``value`` was character *n* of the text."""

    value: str
    cuts: Cuts | None = None

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The place in the text that ``value[start:end]`` was made from. Raises ``ValueError`` for an empty range."""
        if start >= end:
            raise ValueError("An empty range has no place.")
        if self.cuts is None:
            return start, end
        return self.cuts.place(start)[0], self.cuts.place(end - 1)[1]


@kept
def fold(text: str) -> Folded:
    """Fold ``text``. Any text folds, in time in proportion to its length. Kept a while."""
    latin = _fold_latin(text)
    if latin is not None:
        return Folded(latin)
    if _is_mostly_latin(text):
        return _fold_spliced(text)
    try:
        return Folded(text.translate(_ONE_FOR_ONE))
    except _NotOneForOne:
        return _fold_spliced(text)


def _is_mostly_latin(text: str) -> bool:
    """Whether so few characters are no Latin-1 that it is quicker to splice them in than to look each one up."""
    return len(text.encode("latin-1", "ignore")) > _MOSTLY * len(text)


def _fold_latin(text: str) -> str | None:
    """The fold of a text of Latin-1 characters that fold one for one; ``None`` when it holds others."""
    try:
        folded = text.encode("latin-1").translate(LATIN)
    except UnicodeEncodeError:
        return None
    return None if NO_LATIN in folded else folded.decode("latin-1")


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


class _Writer:
    """Puts folds down one after the other, and a cut where they come from elsewhere than the one before would say."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.cuts = Cuts()
        self._at = 0
        self._shift: int | None = 0

    def one_for_one(self, folded: str, start: int) -> None:
        if not folded:
            return
        if self._shift != start - self._at:
            self.cuts.add(self._at, start)
            self._shift = start - self._at
        self.pieces.append(folded)
        self._at += len(folded)

    def cluster(self, cluster: str, start: int, end: int) -> None:
        folded = _fold_cluster(cluster)
        if len(folded) == end - start == 1:
            self.one_for_one(folded, start)
        elif folded:
            self.cuts.add(self._at, start, end)
            self._shift = None
            self.pieces.append(folded)
            self._at += len(folded)


def _fold_spliced(text: str) -> Folded:
    """Latin-1 where the text holds nothing else, the folds of the rest spliced in between."""
    out = _Writer()
    done = 0
    for run in _NOT_LATIN.finditer(text):
        start, end = run.span()
        folded = _fold_run(run[0])
        if folded is None and start > done and _joins_what_is_before(run[0]):
            start -= 1
        out.one_for_one(_fold_latin(text[done:start]) + (folded or ""), done)
        if folded is None:
            for place in _clusters(text, start, end):
                out.cluster(*place)
        done = end
    out.one_for_one(_fold_latin(text[done:]), done)
    return Folded("".join(out.pieces), out.cuts or None)


def _fold_run(run: str) -> str | None:
    """The fold of characters that fold one for one, or are all left out; ``None`` for others."""
    return _kept_fold_run(run) if len(run) <= _LONGEST_RUN_KEPT else _fold_run_at_once(run)


def _fold_run_at_once(run: str) -> str | None:
    try:
        return run.translate(_ONE_FOR_ONE)
    except _NotOneForOne:
        return "" if all(_kind(character) is _Kind.UNSEEN for character in run) else None


_kept_fold_run = lru_cache(maxsize=_MOST_KEPT)(_fold_run_at_once)


def _joins_what_is_before(run: str) -> bool:
    kinds = (kind for character in run if (kind := _kind(character)) is not _Kind.UNSEEN)
    return next(kinds, _Kind.BASE) is not _Kind.BASE


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
        return same + _fold_cluster(cluster[1:]) if cluster[1:] else same
    letters = "".join(
        LOOKS_LIKE.get(letter) or unicodedata.normalize("NFKD", letter.casefold())
        for letter in unicodedata.normalize("NFKD", cluster)
    )
    folded: list[str] = []
    base = 0
    for letter in letters:
        if not _ACCENT.match(letter):
            if not unicodedata.combining(letter):  # a voicing mark comes before a ring (UAX #15, canonical ordering)
                base = len(folded)
            folded.append(_SAME.get(letter) or LOOKS_LIKE.get(letter, letter))
        elif folded:
            folded[base] = _OWN_LETTERS.get(folded[base] + letter, folded[base])
    return unicodedata.normalize("NFC", "".join(folded))


NO_LATIN = 0


def _latin(code_point: int) -> int:
    """The fold of a Latin-1 character where that is one of them too, and :data:`NO_LATIN` where it is not."""
    character = chr(code_point)
    folded = _fold_cluster(character) if _kind(character) is _Kind.BASE else ""
    return ord(folded) if len(folded) == 1 and ord(folded) < len(_LATIN_1) else NO_LATIN


_LATIN_1 = range(0x100)
LATIN = bytes(map(_latin, _LATIN_1))
_NOT_LATIN = re.compile("[^" + re.escape("".join(chr(one) for one in _LATIN_1 if LATIN[one] != NO_LATIN)) + "]+")
