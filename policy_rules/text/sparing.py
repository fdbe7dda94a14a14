"""Patterns that are tried only where they might match: what they need is looked for in one pass.

One Aho-Corasick search finds the needles (:mod:`policy_rules.text.needles`) of many patterns in a text. A pattern none
of whose needles is there need not be tried, and another is tried only where a match could begin.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Sequence
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
_MOST_NEEDLES = 24_000
#: Where a match could begin at more than one of so many letters, it is quicker to try the pattern everywhere.
_ONE_IN = 4
#: White space, one byte of it and more.
_BLANKS = bytes(ord(" ") if chr(one).isspace() else one for one in range(0x100))
#: What tells the alternatives of a pattern apart: bars outside groups; what is escaped or listed counts for nothing.
_SIGN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*+\]|[(|)]", re.DOTALL)
_WIDE_BLANK = re.compile(r"[^\S\0-\xff]")


class _Wanted(NamedTuple):
    """A part of a pattern (its id) that needs a needle, and how many blanks or letters of a match stand before that."""

    pattern: int
    part: int
    least: int
    most: float


class _Parts(dict[int, re.Pattern[str]]):
    """The alternatives of a pattern of whole words, by their numbers. Most are never tried, so none is made before.

    Each may be asked for every group of the pattern: of those that it has not itself there is none in any match.
    """

    def __init__(self, written: Sequence[str], groups: Iterable[str] = ()) -> None:
        super().__init__()
        self._written, self._groups = written, tuple(groups)

    def __missing__(self, number: int) -> re.Pattern[str]:
        written = self._written[number]
        others = [f"(?P<{name}>)" for name in self._groups if f"(?P<{name}>" not in written]
        never = f"|(?!){''.join(others)}" if others else ""
        part = self[number] = re.compile(f"{BEGIN}{written}{never}{END}")
        return part


_Hits = list[tuple[int, int, int]]
_Spans = dict[int, list[tuple[int, float, int]]]
"""Where matches of a pattern (by its id) could begin: with which part, and at a letter or word, by its number, or up to
another one."""


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

    def __init__(self, spans_of: Callable[[str, _Hits, tuple[list[_Wanted], ...]], _Spans]) -> None:
        self._spans_of = spans_of
        self.in_a_sentence: set[int] = set()
        self._patterns: dict[int, re.Pattern[str]] = {}
        self._wanted: dict[str, list[_Wanted]] = {}
        self._search: tuple[Search, tuple[list[_Wanted], ...]] = (search_for(()), ())
        self._kept_spans = kept(self._look)

    def __contains__(self, pattern: re.Pattern[str]) -> bool:
        return id(pattern) in self._patterns

    def __iter__(self) -> Iterator[re.Pattern[str]]:
        return iter(tuple(self._patterns.values()))

    def add(
        self, pattern: re.Pattern[str], parts: Sequence[Collection[Needle]], *, in_a_sentence: bool = False
    ) -> None:
        """Look for the needles of its ``parts``: every match of ``pattern`` is one of a part, and holds one of its.

        A pattern with a part that has none stays unknown.
        """
        if pattern in self:
            return
        if all(parts) and sum(map(len, parts)) <= self.room:
            own, told = id(pattern), {}
            for number, needles in enumerate(parts):
                for text, least, most in needles:
                    wanted = _Wanted(own, number, least, most)
                    # Many needles tell the same; said once, it is more often at hand in the processor when one is hit.
                    self._wanted.setdefault(text, []).append(told.setdefault(wanted, wanted))
            self._patterns[own] = pattern
            if in_a_sentence:
                self.in_a_sentence.add(own)

    @property
    def room(self) -> int:
        """How many needles more may be looked for."""
        return _MOST_NEEDLES - len(self._wanted)

    def let_out(self, pattern: re.Pattern[str]) -> None:
        """Let matches of ``pattern`` go beyond a sentence: who asked first did not want them, and now somebody does."""
        if id(pattern) in self.in_a_sentence:
            self.in_a_sentence.remove(id(pattern))
            forget(self._kept_spans)

    def spans(self, text: str) -> _Spans:
        """Where matches could begin in ``text``, which is read with a blank before it and one behind.

        A pattern that is not there has none; for most patterns and texts that is all that anybody asks.
        """
        how_many, spans = self._kept_spans(text)
        if how_many != len(self._patterns):
            forget(self._kept_spans)
            _how_many, spans = self._kept_spans(text)
        return spans

    def _look(self, text: str) -> tuple[int, _Spans]:
        how_many = len(self._patterns)
        search, wanted = self._search_for_all()
        return how_many, self._spans_of(text, search(_searched(text)), wanted)

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
        for pattern, part, least, most in wanted[number]:
            spans.setdefault(pattern, []).append((part, place - 1 - most, place - 1 - least))
    return spans


def _spans_of_words(line: str, hits: _Hits, wanted: tuple[list[_Wanted], ...]) -> _Spans:
    spans: _Spans = {}
    begins, stops = words_in(line)
    in_a_sentence = _WHOLE_WORDS.in_a_sentence
    for number, place, _end in hits:
        word = bisect_right(begins, place) - 1
        behind = word + (begins[word] < place)
        for pattern, part, least, most in wanted[number]:
            first, last = behind - most, behind - least
            if most and pattern in in_a_sentence:
                first = max(first, stops[bisect_left(stops, word) - 1] + 1)
            if first <= last:
                spans.setdefault(pattern, []).append((part, first, last))
    return spans


@kept
def words_in(line: str) -> tuple[list[int], list[int]]:
    """Where each word of ``line`` begins, and the numbers of those that are a :data:`STOP`, and of one before all."""
    words = line.split(" ")
    begins = list(accumulate([len(word) + 1 for word in words[:-1]], initial=0))
    return begins, [-1, *[number for number, word in enumerate(words) if word == STOP]]


_ANYWHERE, _WHOLE_WORDS = _Together(_spans_of_letters), _Together(_spans_of_words)
#: Of each pattern of whole words (by its id).
_PARTS: dict[int, _Parts] = {}


def sparing(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """The same pattern, of which :func:`finditer` and :func:`might_match` know from now on what it needs."""
    _ANYWHERE.add(pattern, [needles_of(pattern.pattern, pattern.flags, LETTERS)])
    return pattern


def sparing_of_words(pattern: re.Pattern[str], *, in_a_sentence: bool = False) -> re.Pattern[str]:
    """The same pattern of whole words (between :data:`BEGIN` and :data:`END`), of which :func:`find_whole_words` and
    :func:`starts` know from now on what it needs. With ``in_a_sentence``, a match that goes beyond a :data:`STOP` does
    not count.

    One that is looked for in single sentences, each by itself, has no use for that and would be in others' way.
    """
    if pattern not in _WHOLE_WORDS:
        parts = _parts_of(pattern)
        _WHOLE_WORDS.add(pattern, [needles_of(f" (?:{part}) ") for part in parts], in_a_sentence=in_a_sentence)
        if pattern in _WHOLE_WORDS:
            _PARTS[id(pattern)] = _Parts(parts, pattern.groupindex)
    elif not in_a_sentence:
        _WHOLE_WORDS.let_out(pattern)
    return pattern


def _parts_of(pattern: re.Pattern[str]) -> list[str]:
    """The alternatives of a pattern of whole words; one whose groups have numbers only stays in one piece."""
    written = pattern.pattern.removeprefix(BEGIN).removesuffix(END)
    if pattern.groups > len(pattern.groupindex):
        return [f"(?:{written})"]
    parts, begin, depth = [], 0, 0
    for sign in _SIGN.finditer(written):
        depth += {"(": 1, ")": -1}.get(sign[0], 0)
        if sign[0] == "|" and not depth:
            parts.append(written[begin : sign.start()])
            begin = sign.end()
    return [*parts, written[begin:]]


def is_sparing_of_words(pattern: re.Pattern[str]) -> bool:
    """Whether it is known what ``pattern``, which is of whole words, needs."""
    return pattern in _WHOLE_WORDS


@kept
def lowered(text: str) -> str:
    """``text`` in small letters, as ``re.IGNORECASE`` reads them: it takes ``İ`` and ``ı`` for *i*, ``ſ`` for *s*."""
    return text.lower().replace("i\u0307", "i").replace("ı", "i").replace("ſ", "s")


def might_match(pattern: re.Pattern[str], text: str) -> bool:
    """Whether it is worth while to try ``pattern`` on ``text``, which is in small letters."""
    return id(pattern) in _ANYWHERE.spans(text) or pattern not in _ANYWHERE


def finditer(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Every match of a :func:`sparing` pattern in ``text``, whatever its case."""
    line = lowered(text)
    spans = _ANYWHERE.spans(line).get(id(pattern))
    if not spans:
        return iter(()) if pattern in _ANYWHERE else pattern.finditer(text)
    if sum(1 + last - first for _part, first, last in spans) * _ONE_IN > len(text) or len(line) != len(text):
        return pattern.finditer(text)
    return _matches(text, [(place, pattern) for place, _part in _each_once(spans)])


def find_whole_words(pattern: re.Pattern[str], line: str) -> Iterator[re.Match[str]]:
    """Every match in ``line``, words in small letters one space apart, of a pattern that matches whole words only."""
    return _matches(line, starts(pattern, line)) if pattern in _WHOLE_WORDS else pattern.finditer(line)


def could_begin(line: str) -> Container[int]:
    """The patterns :func:`sparing_of_words` (their ids) of which a match could begin in ``line``."""
    return _WHOLE_WORDS.spans(line)


def starts(pattern: re.Pattern[str], line: str) -> list[tuple[int, re.Pattern[str]]]:
    """Where in ``line`` a match of a pattern :func:`sparing_of_words` could begin, in order, and which alternative of
    it could match there: of several at one place the first that matches is what the whole pattern matches.
    """
    spans = _WHOLE_WORDS.spans(line).get(id(pattern))
    if not spans:
        return []
    begins, _stops = words_in(line)
    parts = _PARTS[id(pattern)]
    return [(begins[number], parts[part]) for number, part in _each_once(spans)]


def _each_once(spans: list[tuple[int, float, int]]) -> list[tuple[int, int]]:
    """The numbers, none below 0, in ``spans`` from the first to the last of each, in order, each with its part."""
    numbers: list[tuple[int, int]] = []
    reached, reached_by = 0, -1
    for part, first, last in sorted(spans):
        if part != reached_by:
            reached, reached_by = 0, part
        if last >= reached:
            if first == last:  # so it is for most, and no range need be made
                numbers.append((first, part))
            else:
                numbers += [(number, part) for number in range(max(reached, first), last + 1)]
            reached = last + 1
    numbers.sort()
    return numbers


def _matches(text: str, tries: Iterable[tuple[int, re.Pattern[str]]]) -> Iterator[re.Match[str]]:
    """The matches in ``text`` of patterns that are tried at places in order. None is empty, for each has a needle."""
    reached = 0
    for place, pattern in tries:
        if place >= reached and (match := pattern.match(text, place)):
            reached = match.end()
            yield match
