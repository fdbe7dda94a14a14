"""A text as bytes, one a letter or digit, in which what may stand for each other is the same.

Lossy on purpose, so that one quick search finds every place that deserves a closer look: digits that are read as
letters are those letters, ``l`` is ``i``, and the letters beyond Latin-1 share a few bytes.
"""

from __future__ import annotations

import codecs
from bisect import bisect_right
from itertools import accumulate, compress

from policy_rules.text.fold import LATIN, NO_LATIN, fold

#: Digit -> the letters that it is written for. ``1`` is written for two, so those are one and the same here.
LEET = {"0": "o", "1": "il", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "9": "g"}
_AS_ONE = str.maketrans({"l": "i"} | {digit: letters[0] for digit, letters in LEET.items()})

_GAP = ord(" ")
#: No folded text holds these (they are control characters), so they stand for the letters beyond Latin-1.
_BEYOND_LATIN = range(0x80, 0xA0)
_BEYOND_LATIN_HANDLER = "policy_rules.skeleton"
_BLOCK = 256


def _byte(character: str) -> int:
    if not character.isalnum():
        return _GAP
    code_point = ord(character.translate(_AS_ONE))
    return code_point if code_point <= 0xFF else _BEYOND_LATIN[code_point % len(_BEYOND_LATIN)]


def _beyond_latin(error: UnicodeEncodeError) -> tuple[bytes, int]:
    return bytes(map(_byte, error.object[error.start : error.end])), error.end


codecs.register_error(_BEYOND_LATIN_HANDLER, _beyond_latin)

_BYTES = bytes(one if one in _BEYOND_LATIN else _byte(chr(one)) for one in range(0x100))
_GAPS = bytes([_GAP])
_IS_LETTER = bytes(one != _GAP for one in range(0x100))
#: The same for characters that have not been folded yet.
_UNFOLDED_BYTES = bytes(NO_LATIN if folded == NO_LATIN else _BYTES[folded] for folded in LATIN)
_UNFOLDED_GAPS = bytes(one for one in range(0x100) if _UNFOLDED_BYTES[one] == _GAP)


def letters_of(text: str) -> bytes:
    """The letters and digits of ``text``, which need not be folded."""
    try:
        letters = text.encode("latin-1").translate(_UNFOLDED_BYTES, _UNFOLDED_GAPS)
    except UnicodeEncodeError:
        return letters_of_folded(fold(text).value)
    return letters_of_folded(fold(text).value) if NO_LATIN in letters else letters


def letters_of_folded(value: str) -> bytes:
    """The letters and digits of a folded text."""
    return _with_gaps(value).translate(None, _GAPS)


def _with_gaps(value: str) -> bytes:
    return value.encode("latin-1", _BEYOND_LATIN_HANDLER).translate(_BYTES)


class Places:
    """The way from the letters of a folded text back to their places in it. Quickest when asked in order."""

    def __init__(self, value: str) -> None:
        self._with_gaps = _with_gaps(value)
        blocks = range(0, len(self._with_gaps), _BLOCK)
        counts = (_BLOCK - self._with_gaps.count(_GAP, at, at + _BLOCK) for at in blocks)
        self._counts = list(accumulate(counts, initial=0))
        self._first, self._block = 0, ()

    def place(self, letter: int) -> int:
        """The index in the folded text of its letter number ``letter``."""
        if not self._first <= letter < self._first + len(self._block):
            number = bisect_right(self._counts, letter) - 1
            block = range(number * _BLOCK, (number + 1) * _BLOCK)
            is_letter = self._with_gaps[block.start : block.stop].translate(_IS_LETTER)
            self._first, self._block = self._counts[number], tuple(compress(block, is_letter))
        return self._block[letter - self._first]

    def begins_word(self, place: int) -> bool:
        """Whether the letter at ``place`` of the folded text has none before it."""
        return place == 0 or self._with_gaps[place - 1] == _GAP
