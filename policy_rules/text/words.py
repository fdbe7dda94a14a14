"""A text as a line of words: a phrase is found however it is quoted, spaced, hyphenated, broken or capitalised."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from policy_rules.text.fold import fold
from policy_rules.text.keeping import kept
from policy_rules.text.sparing import (
    BEGIN,
    END,
    STOP,
    could_begin,
    find_whole_words,
    is_sparing_of_words,
    sparing_of_words,
    words_in,
)

#: A word is written with its sign. What stands between the letters is less to look at than they are: each way to read
#: it is a group, and whatever is none of them parts words. A colon or a bracket ends no sentence: "Views: my own".
_SIGN = re.compile(
    r"[^\w ](?:(?<=[.!?\u2026])(?<![.!?\u2026].)[.!?\u2026]*+(?=\s|[)\]\"']|$)(?P<ends>)"
    r"|(?<=\n)(?<!\n\n)[^\S\n]*+\n(?P<parts>)"
    r"|(?<=\w')(?=\w)(?P<joins>)"
    r"|(?<=[#@])(?=\w)(?P<begins>)"
    r"|)"
)


class Phrase:
    """A phrase in a text: how it matched in the ``words``. Its place is looked up when somebody asks: few do."""

    def __init__(self, words: Words, match: re.Match[str]) -> None:
        self._words, self.match = words, match

    @cached_property
    def _place(self) -> tuple[int, int]:
        return self._words.place(*self.match.span())

    @property
    def start(self) -> int:
        """Its first character in the text."""
        return self._place[0]

    @property
    def end(self) -> int:
        """The character behind it."""
        return self._place[1]


class Words:
    """The words of ``text``: folded, one space apart, without punctuation; ``.`` stands where a sentence ends.

    ``value`` of *"Åsikterna är mina -- inte ACMEs." #jobb* is ``åsikterna är mina inte acmes . #jobb``. ``ends`` holds
    what ends each sentence, in the order of the stops: ``?!``, or an empty line. ``found`` is for whoever looks for
    something in the words, to keep under a key of its own.
    """

    def __init__(self, text: str) -> None:
        self._folded = fold(text)
        self.ends: list[str] = []
        self._stops: list[tuple[int, int]] = []
        self._places: dict[int, list[tuple[int, int]]] = {}
        self.value = " ".join(_SIGN.sub(self._written, self._folded.value).split())
        self.found: dict[Any, Any] = {}

    def _written(self, sign: re.Match[str]) -> str:
        """What stands for ``sign`` in the line of words."""
        match sign.lastgroup:
            case None:
                return " "
            case "ends" | "parts":
                self.ends.append(sign[0])
                self._stops.append(sign.span())
                return f" {STOP} "
            case "joins":
                return sign[0]
        return f" {sign[0]}"

    def find(self, phrases: re.Pattern[str]) -> Iterator[Phrase]:
        """Every place of ``phrases`` (made by :func:`sought`), in order.

        They are kept, since the same words go out on several channels and a rule is asked about each.
        """
        if id(phrases) not in could_begin(self.value) and is_sparing_of_words(phrases):
            return iter(())
        found = self.found.get(id(phrases))
        if found is None:
            places = tuple(Phrase(self, match) for match in find_whole_words(phrases, self.value))
            found = self.found[id(phrases)] = phrases, places  # with the pattern, so that no other gets its id
        return iter(found[1])

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The place in the text of ``value[start:end]``, which holds one word at least."""
        begins, _stops = words_in(self.value)
        first, last = (self._place_of(bisect_right(begins, at) - 1) for at in (start, end - 1))
        return self._folded.place(first[0], last[1])

    def _place_of(self, number: int) -> tuple[int, int]:
        """The place of a word, or of a stop, in the folded text: looked up sentence by sentence, most never are."""
        _begins, stops = words_in(self.value)
        sentence = bisect_left(stops, number) - 1
        if sentence not in self._places:
            self._places[sentence] = self._places_in(sentence)
        return self._places[sentence][number - stops[sentence] - 1]

    def _places_in(self, sentence: int) -> list[tuple[int, int]]:
        """The place of each word of a sentence, by its number, and of the stop that ends it."""
        begins, stops = words_in(self.value)
        is_last = sentence == len(self._stops)
        begin, end = begins[stops[sentence] + 1], len(self.value) if is_last else begins[stops[sentence + 1]]
        at = self._stops[sentence - 1][1] if sentence else 0
        places = []
        for word in self.value[begin:end].split():
            start = self._folded.value.index(word, at)
            at = start + len(word)
            places.append((start, at))
        return places if is_last else [*places, self._stops[sentence]]


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
    """A pattern of whole words: each alternative is folded text in which a space parts words."""
    return re.compile(f"{BEGIN}{'|'.join(alternatives)}{END}")


def sought(*alternatives: str) -> re.Pattern[str]:
    """The same for :meth:`Words.find`, which tries it only where it might match."""
    return sparing_of_words(phrases(*alternatives))
