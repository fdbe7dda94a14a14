"""Patterns that are tried only where they might match: what they need is looked for in one pass.

One Aho-Corasick search finds the needles (:mod:`policy_rules.text.needles`) of many patterns in a text. A pattern none
of whose needles is there need not be tried, and another is tried only where a match could begin.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from policy_rules.text.automaton import Search, search_for
from policy_rules.text.keeping import kept
from policy_rules.text.needles import LETTERS, Needle, needles_of

#: What a pattern of whole words begins and ends with.
BEGIN, END = r"(?<!\S)(?:", r")(?!\S)"
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


_Places = list[tuple[int, int, float]]
"""Where needles of a pattern stand, each with its ``least`` and ``most``."""


def _searched(text: str) -> bytes:
    """``text`` between two blanks, a byte a letter; all white space in it is blanks, as needles have it."""
    return _WIDE_BLANK.sub(" ", f" {text} ").encode("latin-1", "replace").translate(_BLANKS)


class _Together:
    """Patterns that are asked about the same texts. They are kept for good, so no other gets the id of one."""

    def __init__(self) -> None:
        self._patterns: dict[int, re.Pattern[str]] = {}
        self._wanted: dict[str, list[_Wanted]] = {}
        self._search: tuple[Search, tuple[list[_Wanted], ...]] = (search_for(()), ())
        self._kept_seen = kept(self._look)

    def __contains__(self, pattern: re.Pattern[str]) -> bool:
        return id(pattern) in self._patterns

    def __iter__(self) -> Iterator[re.Pattern[str]]:
        return iter(tuple(self._patterns.values()))

    def add(self, pattern: re.Pattern[str], needles: Iterable[Needle]) -> None:
        """Look for ``needles``: every match of ``pattern`` holds one. Where there are none it stays unknown."""
        if pattern in self:
            return
        needles = tuple(needles)
        if needles and len(self._wanted) + len(needles) <= _MOST_NEEDLES:
            for text, least, most in needles:
                self._wanted.setdefault(text, []).append(_Wanted(id(pattern), least, most))
            self._patterns[id(pattern)] = pattern

    def places(self, pattern: re.Pattern[str], text: str) -> _Places:
        """Where needles of ``pattern`` stand in ``text``, which is read with a blank before it and one behind it."""
        how_many, seen = self._kept_seen(text)
        if how_many != len(self._patterns):
            self._kept_seen.forget()
            _how_many, seen = self._kept_seen(text)
        return seen.get(id(pattern), [])

    def _look(self, text: str) -> tuple[int, Mapping[int, _Places]]:
        how_many = len(self._patterns)
        search, wanted = self._search_for_all()
        places: dict[int, list[int]] = defaultdict(list)
        for number, place, _end in search(_searched(text)):
            places[number].append(place)
        seen: dict[int, _Places] = defaultdict(list)
        for number, at in places.items():
            for pattern, least, most in wanted[number]:
                seen[pattern] += [(place, least, most) for place in at]
        return how_many, dict(seen)

    def _search_for_all(self) -> tuple[Search, tuple[list[_Wanted], ...]]:
        search, wanted = self._search
        if len(wanted) != len(self._wanted):
            needles = tuple(self._wanted)
            search = search_for([one.encode("latin-1") for one in needles])
            self._search = search, wanted = search, tuple(self._wanted[one] for one in needles)
        return search, wanted


_ANYWHERE, _WHOLE_WORDS = _Together(), _Together()


def sparing(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """The same pattern, of which :func:`finditer` and :func:`might_match` know from now on what it needs."""
    _ANYWHERE.add(pattern, needles_of(pattern.pattern, pattern.flags, LETTERS))
    return pattern


def sparing_of_words(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """The same pattern of whole words (between :data:`BEGIN` and :data:`END`), of which :func:`find_whole_words` and
    :func:`starts` know from now on what it needs.

    One that is looked for in single sentences only has no use for that, and would be in the way of the others.
    """
    if pattern not in _WHOLE_WORDS:
        alternatives = pattern.pattern.removeprefix(BEGIN).removesuffix(END)
        _WHOLE_WORDS.add(pattern, needles_of(f" (?:{alternatives}) "))
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
    return pattern not in _ANYWHERE or bool(_ANYWHERE.places(pattern, text))


def finditer(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Every match of a :func:`sparing` pattern in ``text``, whatever its case."""
    if pattern not in _ANYWHERE:
        return pattern.finditer(text)
    line = lowered(text)
    places = _ANYWHERE.places(pattern, line)
    if not places:
        return iter(())
    number = sum(1 + most - least for _place, least, most in places)
    if number * _ONE_IN > len(text) or len(line) != len(text):
        return pattern.finditer(text)
    return _matches(pattern, text, sorted((place - 1 - most, place - 1 - least) for place, least, most in places))


def _matches(pattern: re.Pattern[str], text: str, starts: list[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """The matches of ``pattern`` that begin in one of ``starts``: from a place (included) to another (too), in order.

    None is empty, since each holds a needle.
    """
    at = 0
    for first, last in starts:
        at = max(at, first)
        while at <= last:
            match = pattern.match(text, at)
            at = match.end() if match else at + 1
            if match:
                yield match


def find_whole_words(pattern: re.Pattern[str], line: str) -> Iterator[re.Match[str]]:
    """Every match in ``line``, words in small letters one space apart, of a pattern that matches whole words only."""
    if pattern not in _WHOLE_WORDS:
        yield from pattern.finditer(line)
        return
    reached = 0
    for start in starts(pattern, line):
        if start >= reached and (match := pattern.match(line, start)):
            reached = match.end()
            yield match


def starts(pattern: re.Pattern[str], line: str, stop: str = "") -> list[int]:
    """Where in ``line`` a match of a pattern :func:`sparing_of_words` could begin, in order.

    Matches that hold the word ``stop`` do not count.
    """
    places = _WHOLE_WORDS.places(pattern, line)
    return _starts(f" {line} ", places, f" {stop}" if stop else "") if places else []


def _starts(line: str, places: _Places, stop: str) -> list[int]:
    """The blanks in ``line`` that stand as far before one of ``places`` as it says, with no ``stop`` between."""
    found: set[int] = set()
    all_found_to = -1
    for place, least, most in sorted(places):
        at = line.rfind(" ", 0, place + 1)
        passed, first = int(at < place), all_found_to
        while passed <= most and at > all_found_to:
            if passed >= least:
                found.add(at)
                first = max(first, at)
            at = -1 if stop and line.endswith(stop, 0, at) else line.rfind(" ", 0, at)
            passed += 1
        if at <= all_found_to:
            all_found_to = first
    return sorted(found)
