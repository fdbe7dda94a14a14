"""Patterns that are tried only where they might match: what they need is looked for in one pass.

One Aho-Corasick search finds the needles (:mod:`policy_rules.text.needles`) of many patterns in a text. A pattern none
of whose needles is there need not be tried, and another is tried only where a match could begin.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from policy_rules.text.automaton import Search, search_for
from policy_rules.text.keeping import forget, kept
from policy_rules.text.needles import LETTERS, Needle, needles_of

#: What a pattern of whole words begins and ends with.
BEGIN, END = r"(?<!\S)(?:", r")(?!\S)"
#: What stands for the end of a sentence in a line of words.
STOP = "."
#: So many needles at most are looked for together: no caller can make the process grow without end.
_MOST_NEEDLES = 20_000
#: Where a match could begin at more than one of so many letters, it is quicker to try the pattern everywhere.
_ONE_IN = 4
#: White space, one byte of it and more.
_BLANKS = bytes(ord(" ") if chr(one).isspace() else one for one in range(0x100))
_WIDE_BLANK = re.compile(r"[^\S\0-\xff]")


class _Wanted(NamedTuple):
    """A pattern (its id) that needs a needle, and how many blanks or letters of a match stand before that."""

    pattern: int
    least: int
    most: float


_Hits = list[tuple[int, int, int]]
_Spans = dict[int, list[tuple[float, int]]]
"""Where matches of a pattern (by its id) could begin: at a letter or word, by its number, or up to another one."""


def _searched(text: str) -> bytes:
    """``text`` between two blanks, a byte a letter; all white space in it is blanks, as needles have it."""
    text = f" {text} "
    try:
        letters = text.encode("latin-1")
    except UnicodeEncodeError:
        letters = _WIDE_BLANK.sub(" ", text).encode("latin-1", "replace")
    return letters.translate(_BLANKS)


class _Together:
    """Patterns that are asked about the same texts. They are kept for good, so no other gets the id of one."""

    def __init__(self, spans: Callable[[str, _Hits, tuple[list[_Wanted], ...]], _Spans]) -> None:
        self._spans = spans
        self.in_a_sentence: set[int] = set()
        self._patterns: dict[int, re.Pattern[str]] = {}
        self._wanted: dict[str, list[_Wanted]] = {}
        self._search: tuple[Search, tuple[list[_Wanted], ...]] = (search_for(()), ())
        self._kept_seen = kept(self._look)

    def __contains__(self, pattern: re.Pattern[str]) -> bool:
        return id(pattern) in self._patterns

    def __iter__(self) -> Iterator[re.Pattern[str]]:
        return iter(tuple(self._patterns.values()))

    def add(self, pattern: re.Pattern[str], needles: Iterable[Needle], *, in_a_sentence: bool = False) -> None:
        """Look for ``needles``: every match of ``pattern`` holds one. Where there are none it stays unknown."""
        if pattern in self:
            return
        needles = tuple(needles)
        if needles and len(self._wanted) + len(needles) <= _MOST_NEEDLES:
            for text, least, most in needles:
                self._wanted.setdefault(text, []).append(_Wanted(id(pattern), least, most))
            self._patterns[id(pattern)] = pattern
            if in_a_sentence:
                self.in_a_sentence.add(id(pattern))

    def let_out(self, pattern: re.Pattern[str]) -> None:
        """Let matches of ``pattern`` go beyond a sentence: who asked first did not want them, and now somebody does."""
        if id(pattern) in self.in_a_sentence:
            self.in_a_sentence.remove(id(pattern))
            forget(self._kept_seen)

    def spans(self, pattern: re.Pattern[str], text: str) -> list[tuple[float, int]]:
        """Where matches of ``pattern`` could begin in ``text``, which is read with a blank before it and one behind."""
        how_many, seen = self._kept_seen(text)
        if how_many != len(self._patterns):
            forget(self._kept_seen)
            _how_many, seen = self._kept_seen(text)
        return seen.get(id(pattern), [])

    def _look(self, text: str) -> tuple[int, _Spans]:
        how_many = len(self._patterns)
        search, wanted = self._search_for_all()
        return how_many, self._spans(text, search(_searched(text)), wanted)

    def _search_for_all(self) -> tuple[Search, tuple[list[_Wanted], ...]]:
        search, wanted = self._search
        if len(wanted) != len(self._wanted):
            needles = tuple(self._wanted)
            search = search_for([one.encode("latin-1") for one in needles])
            self._search = search, wanted = search, tuple(self._wanted[one] for one in needles)
        return search, wanted


def _spans_of_letters(_text: str, hits: _Hits, wanted: tuple[list[_Wanted], ...]) -> _Spans:
    spans: _Spans = {}
    for number, place, _end in hits:
        for pattern, least, most in wanted[number]:
            spans.setdefault(pattern, []).append((place - 1 - most, place - 1 - least))
    return spans


def _spans_of_words(line: str, hits: _Hits, wanted: tuple[list[_Wanted], ...]) -> _Spans:
    spans: _Spans = {}
    begins, stops = _words_in(line)
    for number, place, _end in hits:
        word = bisect_right(begins, place) - 1
        behind = word + (begins[word] < place)
        for pattern, least, most in wanted[number]:
            first, last = behind - most, behind - least
            if most and pattern in _WHOLE_WORDS.in_a_sentence:
                first = max(first, stops[bisect_left(stops, word) - 1] + 1)
            if first <= last:
                spans.setdefault(pattern, []).append((first, last))
    return spans


@kept
def _words_in(line: str) -> tuple[list[int], list[int]]:
    """Where each word of ``line`` begins, and the numbers of those that are a :data:`STOP`, and of one before all."""
    words = line.split(" ")
    begins = list(accumulate([len(word) + 1 for word in words[:-1]], initial=0))
    return begins, [-1, *(number for number, word in enumerate(words) if word == STOP)]


_ANYWHERE, _WHOLE_WORDS = _Together(_spans_of_letters), _Together(_spans_of_words)


def sparing(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """The same pattern, of which :func:`finditer` and :func:`might_match` know from now on what it needs."""
    _ANYWHERE.add(pattern, needles_of(pattern.pattern, pattern.flags, LETTERS))
    return pattern


def sparing_of_words(pattern: re.Pattern[str], *, in_a_sentence: bool = False) -> re.Pattern[str]:
    """The same pattern of whole words (between :data:`BEGIN` and :data:`END`), of which :func:`find_whole_words` and
    :func:`starts` know from now on what it needs. With ``in_a_sentence``, a match that goes beyond a :data:`STOP` does
    not count.

    One that is looked for in single sentences, each by itself, has no use for that and would be in others' way.
    """
    if pattern not in _WHOLE_WORDS:
        alternatives = pattern.pattern.removeprefix(BEGIN).removesuffix(END)
        _WHOLE_WORDS.add(pattern, needles_of(f" (?:{alternatives}) "), in_a_sentence=in_a_sentence)
    elif not in_a_sentence:
        _WHOLE_WORDS.let_out(pattern)
    return pattern


def is_sparing_of_words(pattern: re.Pattern[str]) -> bool:
    """Whether it is known what ``pattern``, which is of whole words, needs."""
    return pattern in _WHOLE_WORDS


@kept
def lowered(text: str) -> str:
    """``text`` in small letters, as ``re.IGNORECASE`` reads them: it takes ``İ`` and ``ı`` for *i*, ``ſ`` for *s*."""
    return text.lower().replace("i\u0307", "i").replace("ı", "i").replace("ſ", "s")


def might_match(pattern: re.Pattern[str], text: str) -> bool:
    """Whether it is worth while to try ``pattern`` on ``text``, which is in small letters."""
    return pattern not in _ANYWHERE or bool(_ANYWHERE.spans(pattern, text))


def finditer(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Every match of a :func:`sparing` pattern in ``text``, whatever its case."""
    if pattern not in _ANYWHERE:
        return pattern.finditer(text)
    line = lowered(text)
    spans = _ANYWHERE.spans(pattern, line)
    if not spans:
        return iter(())
    if sum(1 + last - first for first, last in spans) * _ONE_IN > len(text) or len(line) != len(text):
        return pattern.finditer(text)
    return _matches(pattern, text, _each_once(spans))


def find_whole_words(pattern: re.Pattern[str], line: str) -> Iterator[re.Match[str]]:
    """Every match in ``line``, words in small letters one space apart, of a pattern that matches whole words only."""
    return _matches(pattern, line, starts(pattern, line)) if pattern in _WHOLE_WORDS else pattern.finditer(line)


def starts(pattern: re.Pattern[str], line: str) -> list[int]:
    """Where in ``line`` a match of a pattern :func:`sparing_of_words` could begin, in order."""
    spans = _WHOLE_WORDS.spans(pattern, line)
    if not spans:
        return []
    begins, _stops = _words_in(line)
    return [begins[number] for number in _each_once(spans)]


def _each_once(spans: Iterable[tuple[float, int]]) -> list[int]:
    """The numbers, none below 0, in ``spans`` from the first to the last of each, in order."""
    numbers: list[int] = []
    reached = 0
    for first, last in sorted(spans):
        if last >= reached:
            numbers.extend(range(max(reached, first), last + 1))
            reached = last + 1
    return numbers


def _matches(pattern: re.Pattern[str], text: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
    """The matches of ``pattern`` that begin at one of ``places``, in order. None is empty, for each has a needle."""
    reached = 0
    for place in places:
        if place >= reached and (match := pattern.match(text, place)):
            reached = match.end()
            yield match
