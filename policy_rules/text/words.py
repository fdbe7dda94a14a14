"""A text as a line of words: a phrase is found however it is quoted, spaced, hyphenated, broken or capitalised."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from policy_rules.text.fold import fold

#: A word with its sign, or the end of a sentence. A colon or a bracket ends none: people write "Views: my own".
_TOKEN = re.compile(
    r"[#@]?\w++(?:'\w++)*+|(?P<end>(?<![.!?\u2026])[.!?\u2026]++(?=\s|[)\]\"']|$)|(?<!\n)\n[^\S\n]*+\n)"
)
_STOP = "."


class Phrase(NamedTuple):
    """A phrase in a text: the characters ``start`` (included) to ``end`` (not), and how it matched."""

    start: int
    end: int
    match: re.Match[str]


class Words:
    """The words of ``text``: folded, one space apart, without punctuation; ``.`` stands where a sentence ends.

    ``value`` of *"Åsikterna är mina -- inte ACMEs." #jobb* is ``åsikterna är mina inte acmes . #jobb``.
    """

    def __init__(self, text: str) -> None:
        folded = fold(text)
        tokens = list(_TOKEN.finditer(folded.value))
        self.value = " ".join(_STOP if token["end"] else token[0] for token in tokens)
        self._places = [folded.place(*token.span()) for token in tokens]
        self._starts: list[int] = []
        at = 0
        for token in tokens:
            self._starts.append(at)
            at += (1 if token["end"] else len(token[0])) + 1

    def find(self, phrases: re.Pattern[str]) -> Iterator[Phrase]:
        """Every place of ``phrases`` (made by :func:`phrases`), in order."""
        for match in phrases.finditer(self.value):
            yield Phrase(*self.place(*match.span()), match)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The place in the text of ``value[start:end]``, which holds one word at least."""
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, end - 1) - 1
        return self._places[first][0], self._places[last][1]


@lru_cache(maxsize=32)
def words_of(text: str) -> Words:
    """The words of ``text``. Kept a while, since several rules read the same post."""
    return Words(text)


#: Any word; a sentence ends before it does.
_ANY = r"(?!\.)\S+"


def up_to(times: int, word: str = _ANY) -> str:
    """For :func:`phrases`: no to ``times`` words of a kind, as few as will do, each with the space after it."""
    return rf"(?:{word} ){{0,{times}}}?"


def phrases(*alternatives: str) -> re.Pattern[str]:
    """A pattern of whole words for :meth:`Words.find`: each alternative is folded text in which a space parts words."""
    return re.compile(r"(?<!\S)(?:" + "|".join(alternatives) + r")(?!\S)")
