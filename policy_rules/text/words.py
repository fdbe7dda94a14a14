"""A text as a line of words: a phrase is found however it is quoted, spaced, hyphenated, broken or capitalised."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
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
        self._folded = fold(text)
        tokens = list(_TOKEN.finditer(self._folded.value))
        words = [_STOP if token.lastgroup else token[0] for token in tokens]
        self.value = " ".join(words)
        self._spans = [token.span() for token in tokens]
        self._starts = list(accumulate((len(word) + 1 for word in words), initial=0))
        self._found: dict[int, tuple[re.Pattern[str], tuple[Phrase, ...]]] = {}

    def find(self, phrases: re.Pattern[str]) -> Iterator[Phrase]:
        """Every place of ``phrases`` (made by :func:`phrases`), in order.

        They are kept, since the same words go out on several channels and a rule is asked about each.
        """
        found = self._found.get(id(phrases))
        if found is None:
            places = tuple(Phrase(*self.place(*match.span()), match) for match in phrases.finditer(self.value))
            found = self._found[id(phrases)] = phrases, places  # with the pattern, so that no other gets its id
        return iter(found[1])

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The place in the text of ``value[start:end]``, which holds one word at least."""
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, end - 1) - 1
        return self._folded.place(self._spans[first][0], self._spans[last][1])


def words_of(text: str) -> Words:
    """The words of ``text``. Kept a while, since several rules read the same post."""
    return (kept_words if len(text) <= _LONGEST_KEPT else kept_long_words)(text)


#: Of long texts only the last, so that no post can make the process grow.
_LONGEST_KEPT = 20_000
kept_words = lru_cache(maxsize=32)(Words)
kept_long_words = lru_cache(maxsize=1)(Words)


#: Any word; a sentence ends before it does.
_ANY = r"(?!\.)\S+"


def up_to(times: int, word: str = _ANY) -> str:
    """For :func:`phrases`: no to ``times`` words of a kind, as few as will do, each with the space after it."""
    return rf"(?:{word} ){{0,{times}}}?"


def phrases(*alternatives: str) -> re.Pattern[str]:
    """A pattern of whole words for :meth:`Words.find`: each alternative is folded text in which a space parts words."""
    return re.compile(r"(?<!\S)(?:" + "|".join(alternatives) + r")(?!\S)")
