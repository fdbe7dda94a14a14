"""A text as a line of words: a phrase is found however it is quoted, spaced, hyphenated, broken or capitalised."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from policy_rules.text.fold import fold
from policy_rules.text.keeping import kept
from policy_rules.text.sparing import find_whole_words, sparing_of_words

#: A word with its sign, or the end of a sentence. A colon or a bracket ends none: people write "Views: my own".
_TOKEN = re.compile(r"([#@]?\w++(?:'\w++)*+|(?<![.!?\u2026])[.!?\u2026]++(?=\s|[)\]\"']|$)|(?<!\n)\n[^\S\n]*+\n)")
#: How a token begins that ends a sentence.
_ENDS = frozenset(".!?\u2026\n")
#: What stands for it.
STOP = "."


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
        self._parts = _TOKEN.split(self._folded.value)
        tokens = self._parts[1::2]
        self.value = " ".join([STOP if token[0] in _ENDS else token for token in tokens])
        self._found: dict[int, tuple[re.Pattern[str], tuple[Phrase, ...]]] = {}

    def find(self, phrases: re.Pattern[str]) -> Iterator[Phrase]:
        """Every place of ``phrases`` (made by :func:`phrases`), in order.

        They are kept, since the same words go out on several channels and a rule is asked about each.
        """
        found = self._found.get(id(phrases))
        if found is None:
            places = tuple(Phrase(*self.place(*match.span()), match) for match in find_whole_words(phrases, self.value))
            found = self._found[id(phrases)] = phrases, places  # with the pattern, so that no other gets its id
        return iter(found[1])

    @property
    def ends(self) -> list[str]:
        """What ends each sentence, in the order of the stops in :attr:`value`: ``?!``, or an empty line."""
        return [token for token in self._parts[1::2] if token[0] in _ENDS]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The place in the text of ``value[start:end]``, which holds one word at least."""
        starts, places = self._places
        first = bisect_right(starts, start) - 1
        last = bisect_right(starts, end - 1) - 1
        return self._folded.place(places[2 * first], places[2 * last + 1])

    @cached_property
    def _places(self) -> tuple[list[int], list[int]]:
        """Where each word begins in ``value``, and where each part ends in the folded text; most texts need neither."""
        starts = list(accumulate([len(word) + 1 for word in self.value.split(" ")], initial=0))
        return starts, list(accumulate(map(len, self._parts)))


@kept
def words_of(text: str) -> Words:
    """The words of ``text``. Kept a while."""
    return Words(text)


#: Any word; a sentence ends before it does.
_ANY = r"(?!\.)\S+"


def up_to(times: int, word: str = _ANY) -> str:
    """For :func:`phrases`: no to ``times`` words of a kind, as few as will do, each with the space after it."""
    return rf"(?:{word} ){{0,{times}}}?"


def phrases(*alternatives: str) -> re.Pattern[str]:
    """A pattern of whole words for :meth:`Words.find`: each alternative is folded text in which a space parts words."""
    return sparing_of_words("|".join(alternatives))
