"""Patterns that are tried only where they might match: what all of them need is looked for in one pass.

One Aho-Corasick search finds the needles (:mod:`policy_rules.text.needles`) of all patterns in a text. A pattern none
of whose needles is there need not be tried; one of whole words is tried only where a match could begin.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from policy_rules.text.automaton import Search, search_for
from policy_rules.text.keeping import kept
from policy_rules.text.needles import needles_of

#: So many needles at most are looked for: no caller can make the process grow without end.
_MOST_NEEDLES = 20_000


class _Wanted(NamedTuple):
    """A pattern that needs a needle, and how many blanks of a match stand before that."""

    pattern: int
    least: int
    most: float


_wanted: dict[str, list[_Wanted]] = {}
#: Patterns of which it is known what they need, by their id; kept, so that no other gets it.
_known: dict[int, re.Pattern[str]] = {}

_Places = list[tuple[int, int, float]]


def sparing(pattern: re.Pattern[str], between_blanks: str = "") -> re.Pattern[str]:
    """The same pattern, of which it is known from now on what it needs; so it is kept, and so should be its uses.

    ``between_blanks`` is what it matches when blanks stand around it; one that is found by :func:`starts` has it.
    """
    needles = needles_of(between_blanks or pattern.pattern, pattern.flags)
    if needles and id(pattern) not in _known and len(_wanted) + len(needles) <= _MOST_NEEDLES:
        for needle in needles:
            _wanted.setdefault(needle.text, []).append(_Wanted(id(pattern), needle.least, needle.most))
        _known[id(pattern)] = pattern
    return pattern


def is_sparing(pattern: re.Pattern[str]) -> bool:
    """Whether it is known what ``pattern`` needs."""
    return id(pattern) in _known


@kept
def lowered(text: str) -> str:
    """``text`` in small letters, as ``re.IGNORECASE`` reads them: it takes ``İ`` and ``ı`` for *i*, ``ſ`` for *s*."""
    return text.lower().replace("i\u0307", "i").replace("ı", "i").replace("ſ", "s")


def might_match(pattern: re.Pattern[str], text: str) -> bool:
    """Whether it is worth while to try ``pattern`` on ``text``, which is in small letters."""
    return not is_sparing(pattern) or id(pattern) in _seen(text)


def finditer(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Every match of a :func:`sparing` pattern in ``text``, whatever its case."""
    return pattern.finditer(text) if might_match(pattern, lowered(text)) else iter(())


def find_whole_words(pattern: re.Pattern[str], line: str) -> Iterator[re.Match[str]]:
    """Every match in ``line``, words in small letters one space apart, of a pattern that matches whole words only."""
    if not is_sparing(pattern):
        yield from pattern.finditer(line)
        return
    reached = 0
    for start in starts(pattern, line):
        if start >= reached and (match := pattern.match(line, start)):
            reached = match.end()
            yield match


def starts(pattern: re.Pattern[str], line: str, stop: str = "") -> list[int]:
    """Where in ``line`` a match of a :func:`sparing` pattern of whole words could begin, in order.

    Matches that hold the word ``stop`` do not count.
    """
    places = _seen(line).get(id(pattern))
    return _starts(f" {line} ", places, f" {stop}" if stop else "") if places else []


def _starts(line: str, places: _Places, stop: str) -> list[int]:
    """The blanks in ``line`` that stand as many blanks before one of ``places`` as it says, with no ``stop`` between."""
    found: set[int] = set()
    all_found_to = -1
    for place, least, most in sorted(places):
        first = all_found_to
        for passed, at in _blanks_before(line, place, all_found_to, stop):
            if passed > most:
                break
            if passed >= least:
                found.add(at)
                first = max(first, at)
        else:
            all_found_to = first
    return sorted(found)


def _blanks_before(line: str, place: int, down_to: int, stop: str) -> Iterator[tuple[int, int]]:
    """The blanks at and before ``place``, nearest first, and how many of them were passed."""
    at = line.rfind(" ", 0, place + 1)
    passed = int(at < place)
    while at > down_to:
        yield passed, at
        if stop and line.endswith(stop, 0, at):
            return
        at, passed = line.rfind(" ", 0, at), passed + 1


def _seen(text: str) -> Mapping[int, _Places]:
    """The patterns of which a needle stands in ``text``, and where, a blank before the text counted."""
    how_many, seen = _kept_seen(text)
    if how_many != len(_known):
        _kept_seen.forget()
        how_many, seen = _kept_seen(text)
    return seen


@kept
def _kept_seen(text: str) -> tuple[int, Mapping[int, _Places]]:
    how_many = len(_known)
    seen: dict[int, _Places] = defaultdict(list)
    search, wanted = _search_for(len(_wanted))
    for number, place, _end in search(f" {text} ".encode("latin-1", "replace")):
        for pattern, least, most in wanted[number]:
            seen[pattern].append((place, least, most))
    return how_many, dict(seen)


@lru_cache(maxsize=1)
def _search_for(how_many: int) -> tuple[Search, tuple[list[_Wanted], ...]]:
    needles = tuple(islice(_wanted, how_many))
    return search_for([one.encode("latin-1") for one in needles]), tuple(_wanted[one] for one in needles)
