"""What a text must hold for a pattern to match somewhere in it, and all of that looked for in one pass.

Most patterns match in hardly any post, and to try one at every place of a text is slow. So each gives, read from its
own syntax tree, *needles*: strings of which every match holds one at least. One Aho-Corasick search finds the needles
of all patterns in a text, and a pattern none of whose needles is there need not be tried.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import islice, product
from math import inf
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import NamedTuple

from policy_rules.text.automaton import Search, search_for
from policy_rules.text.keeping import kept

#: More strings than these are one choice too many; longer ones tell no more.
_MOST, _MOST_LETTERS, _LONGEST = 96, 6, 12
#: A shorter needle stands in every text.
_SHORTEST, _LONG_ENOUGH = 2, 7
#: Letters that are written in other ways too are no part of a needle (Latin-1, so that one letter is one byte).
_SURE = frozenset("abcdefghijklmnopqrstuvwxyzåäöéü0123456789 -_.,:;/@#%&=+*?!'\"()[]{}<>|$")
_Strings = frozenset[str]
_NOTHING: _Strings = frozenset({""})

#: So many at most are kept of :func:`sparing` patterns: no caller can make the process grow without end.
_MOST_NUMBERED = 20_000
_numbers: dict[str, int] = {}
_known: dict[int, _Known] = {}


def needles_of(pattern: re.Pattern[str]) -> _Strings:
    """Strings in small letters of which every match of ``pattern`` holds one; none where that cannot be told."""
    needed = _sequence(_parser.parse(pattern.pattern, pattern.flags)).needed
    return frozenset(one[:_LONGEST] for one in needed) if _worth(needed)[0] >= _SHORTEST else frozenset()


class _Told(NamedTuple):
    """What a part of a pattern tells: all that it matches, where that is little; strings of which it needs one, and
    of which it begins with one."""

    exact: _Strings | None
    needed: _Strings = _NOTHING
    begins: _Strings = _NOTHING


_UNTOLD = _Told(None)
_NO_WIDTH = _Told(_NOTHING)


def _sequence(parts: Iterable[tuple]) -> _Told:
    """Parts one after the other: what several neighbours match together is longer than what each one does."""
    run, needed, begins = _NOTHING, _NOTHING, None
    for operation, argument in parts:
        told = _part(operation, argument)
        if told.exact is not None and len(run) * len(told.exact) <= _MOST:
            run = _joined(run, told.exact)
            continue
        if len(run) * len(told.begins) <= _MOST:
            run = _joined(run, told.begins)
        needed = max(needed, run, told.needed, key=_worth)
        begins = run if begins is None else begins
        run = told.exact or _NOTHING
    needed = max(needed, run, key=_worth)
    return _Told(run, needed, run) if begins is None else _Told(None, needed, begins)


def _joined(firsts: _Strings, seconds: _Strings) -> _Strings:
    return frozenset(map("".join, product(firsts, seconds)))


def _part(operation, argument) -> _Told:
    if operation is sre.LITERAL:
        return _one_of([argument])
    if operation is sre.IN:
        return _one_of(_members(argument))
    if operation is sre.BRANCH:
        return _either([_sequence(branch) for branch in argument[1]])
    if operation is sre.SUBPATTERN:
        return _sequence(argument[-1])
    if operation is sre.ATOMIC_GROUP:
        return _sequence(argument)
    if operation in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        return _repeated(*argument)
    return _NO_WIDTH if operation in (sre.ASSERT, sre.ASSERT_NOT, sre.AT) else _UNTOLD


def _one_of(code_points: Iterable[int]) -> _Told:
    letters = frozenset(chr(one).lower() for one in code_points)
    is_told = letters and letters <= _SURE and len(letters) <= _MOST_LETTERS
    return _Told(letters, letters, letters) if is_told else _UNTOLD


def _members(argument: list[tuple]) -> list[int]:
    """The characters that a class in brackets lists; none when it says more than a list."""
    return [value for _, value in argument] if all(kind is sre.LITERAL for kind, _ in argument) else []


def _either(branches: list[_Told]) -> _Told:
    needed = frozenset().union(*(branch.needed for branch in branches))
    begins = frozenset().union(*(branch.begins for branch in branches))
    if len(begins) > _MOST or any(branch.exact is None for branch in branches):
        return _Told(None, needed, begins)
    return _Told(begins, needed, begins)


def _repeated(least: int, most: int, parts: Iterable[tuple]) -> _Told:
    told = _sequence(parts)
    if least == 0:
        return _Told(told.exact | _NOTHING) if most == 1 and told.exact is not None else _UNTOLD
    if told.exact is None or len(told.exact) ** least > _MOST:
        return _Told(None, told.needed, told.begins)
    exact = _NOTHING
    for _time in range(least):
        exact = _joined(exact, told.exact)
    return _Told(exact if least == most else None, exact, exact)


def _worth(strings: _Strings) -> tuple[int, int]:
    """How much it tells that one of ``strings`` is needed."""
    return min(min(len(one.strip()) for one in strings), _LONG_ENOUGH), -len(strings)


def most_blanks(pattern: re.Pattern[str]) -> float:
    """How many blanks a match of ``pattern`` holds at most; infinity where there is no bound."""
    return _most_blanks(_parser.parse(pattern.pattern, pattern.flags))


def _most_blanks(parts: Iterable[tuple]) -> float:
    return sum(_blanks_of(operation, argument) for operation, argument in parts)


def _blanks_of(operation, argument) -> float:
    if operation is sre.LITERAL:
        return argument == ord(" ")
    if operation is sre.IN:
        return _may_be_a_blank(argument)
    if operation is sre.BRANCH:
        return max(map(_most_blanks, argument[1]))
    if operation is sre.SUBPATTERN:
        return _most_blanks(argument[-1])
    if operation is sre.ATOMIC_GROUP:
        return _most_blanks(argument)
    if operation in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        blanks = _most_blanks(argument[2])
        return blanks and blanks * (inf if argument[1] is sre.MAXREPEAT else argument[1])
    return 0 if operation in (sre.ASSERT, sre.ASSERT_NOT, sre.AT) else inf


def _may_be_a_blank(members: list[tuple]) -> bool:
    """Whether a class in brackets may match a blank; what is not surely known may."""
    is_negated = members[0][0] is sre.NEGATE
    names_it = any(
        (kind is sre.LITERAL and value == ord(" "))
        or (kind is sre.RANGE and value[0] <= ord(" ") <= value[1])
        or (kind is sre.CATEGORY and value in (sre.CATEGORY_SPACE, sre.CATEGORY_NOT_WORD, sre.CATEGORY_NOT_DIGIT))
        for kind, value in members
    )
    return names_it != is_negated


@kept
def lowered(text: str) -> str:
    """``text`` in small letters, as ``re.IGNORECASE`` reads them: it takes ``İ`` and ``ı`` for *i*, ``ſ`` for *s*."""
    return text.lower().replace("i\u0307", "i").replace("ı", "i").replace("ſ", "s")


class Needles:
    """Strings of Latin-1, to be looked for together with those of all others. They live as long as the process."""

    def __init__(self, strings: Iterable[str]) -> None:
        self._mine = frozenset(_numbers.setdefault(one, len(_numbers)) for one in strings)

    def are_in(self, text: str) -> bool:
        """Whether one of the strings is in ``text``."""
        return not self._mine.isdisjoint(_seen(text))

    def places(self, text: str) -> list[int]:
        """Where the strings stand in ``text``, in no order."""
        seen = _seen(text)
        return [place for number in self._mine & seen.keys() for place in seen[number]]


class _Known(NamedTuple):
    """A pattern (kept, so that no other gets its id), and what is known of it."""

    pattern: re.Pattern[str]
    needles: Needles
    most_blanks: float


def sparing(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """The same pattern, of which it is known from now on what it needs; so it is kept, and so should be its uses."""
    needles = needles_of(pattern)
    if needles and len(_numbers) + len(needles) <= _MOST_NUMBERED:
        _known[id(pattern)] = _Known(pattern, Needles(needles), most_blanks(pattern))
    return pattern


def might_match(pattern: re.Pattern[str], text: str) -> bool:
    """Whether it is worth while to try ``pattern`` on ``text``, which is in small letters."""
    known = _known.get(id(pattern))
    return known is None or known.needles.are_in(text)


def finditer(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Every match of a :func:`sparing` pattern in ``text``, whatever its case."""
    return pattern.finditer(text) if might_match(pattern, lowered(text)) else iter(())


def find_whole_words(pattern: re.Pattern[str], line: str) -> Iterator[re.Match[str]]:
    """Every match in ``line``, words in small letters one space apart, of a pattern that matches whole words only."""
    known = _known.get(id(pattern))
    if known is None:
        return pattern.finditer(line)
    places = known.needles.places(line)
    return _near(pattern, line, places, known.most_blanks) if places else iter(())


def _near(pattern: re.Pattern[str], line: str, places: list[int], most_blanks: float) -> Iterator[re.Match[str]]:
    """The matches that begin so few words before one of ``places`` that they may hold what stands there."""
    starts = set()
    for place in sorted(places):
        at, left = place, most_blanks
        while at >= 0 and left >= 0:
            at, left = line.rfind(" ", 0, at), left - 1
            if at + 1 in starts:
                break
            starts.add(at + 1)
    reached = 0
    for start in sorted(starts):
        if start >= reached and (match := pattern.match(line, start)):
            reached = match.end()
            yield match


def _seen(text: str) -> Mapping[int, list[int]]:
    """The numbers of the strings that stand in ``text``, and their places."""
    how_many, seen = _kept_seen(text)
    if how_many != len(_numbers):
        _kept_seen.forget()
        how_many, seen = _kept_seen(text)
    return seen


@kept
def _kept_seen(text: str) -> tuple[int, Mapping[int, list[int]]]:
    seen: dict[int, list[int]] = defaultdict(list)
    how_many = len(_numbers)
    for number, start, _end in _search_for_all(how_many)(text.encode("latin-1", "replace")):
        seen[number].append(start)
    return how_many, seen


@lru_cache(maxsize=1)
def _search_for_all(how_many: int) -> Search:
    return search_for([one.encode("latin-1") for one in islice(_numbers, how_many)])
