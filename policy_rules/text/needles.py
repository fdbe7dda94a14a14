"""What a text must hold for a pattern to match in it: read from the pattern's own syntax tree.

Most patterns match in hardly any post, and to try one at every place of a text is slow. So each gives *needles*:
strings of which one at least stands in every match, or in what it looks ahead at, and how much of the match stands
before it, counted in blanks or in letters. The rarest are chosen; which ones those are is guessed, and a wrong guess
costs time, never a match.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby, product
from math import inf
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import NamedTuple

from policy_rules.text.rarity import frequency

#: More strings than these are one choice too many; longer ones tell no more.
_MOST, _MOST_LETTERS, _LONGEST, _MOST_LAST = 96, 10, 12, 2
#: A needle that is more frequent stands in every text.
_TOO_FREQUENT = 1 / 50
#: Letters that are written in other ways too are no part of a needle (Latin-1, so that one letter is one byte).
_SURE = frozenset("abcdefghijklmnopqrstuvwxyzåäöéü0123456789 -_.,:;/@#%&=+*?!'\"()[]{}<>|$~")
_WHITE_SPACE = (sre.CATEGORY, sre.CATEGORY_SPACE)
_NO_WIDTH = (sre.ASSERT, sre.ASSERT_NOT, sre.AT)
_Strings = frozenset[str]
_NOTHING: _Strings = frozenset({""})


class Needle(NamedTuple):
    """A string in small letters, and how many blanks or letters of a match stand before it, at least and at most."""

    text: str
    least: int = 0
    most: float = 0


class Counted(NamedTuple):
    """What is counted before a needle, and how much of it a text has: more places to begin at than that are none."""

    of: Callable[[str], int]
    in_a_text: int


#: A phrase begins at a word of its sentence; anything else anywhere.
BLANKS, LETTERS = Counted(lambda text: text.count(" "), 20), Counted(len, 3_000)

_Needles = frozenset[Needle]
_NO_NEEDLE: _Needles = frozenset({Needle("")})


def needles_of(pattern: str, flags: int = 0, counted: Counted = BLANKS) -> _Needles:
    """Needles of which every match of ``pattern`` has one, white space being blanks; none where that cannot be told."""
    chosen: set[Needle] = set()
    reader = _Reader(counted)
    for parts in _alternatives(list(_parser.parse(pattern, flags))):
        needed = reader.sequence(parts).needed
        if max(frequency(needle.text) for needle in needed) > _TOO_FREQUENT:
            return frozenset()
        chosen.update(needle._replace(text=needle.text[:_LONGEST]) for needle in needed)
    return _merged(chosen)


def _alternatives(parts: list[tuple]) -> Iterator[list[tuple]]:
    """Sequences one of which is matched: a choice between letters is one between sequences with these letters."""
    others = [part for part in parts if part[0] is not sre.LITERAL and part[0] not in _NO_WIDTH]
    if len(others) == 1:
        operation, argument = others[0]
        at = parts.index(others[0])
        choices = {sre.BRANCH: lambda: argument[1], sre.SUBPATTERN: lambda: [argument[-1]]}.get(operation)
        if choices:
            for choice in choices():
                yield from _alternatives([*parts[:at], *choice, *parts[at + 1 :]])
            return
    yield parts


class _Told(NamedTuple):
    """What a part of a pattern tells: all that it matches, where that is little; needles; strings of which it begins
    with one, and ends with one; how much is counted in it at least and at most; whether it may be left out."""

    exact: _Strings | None
    needed: _Needles = _NO_NEEDLE
    begins: _Strings = _NOTHING
    ends: _Strings = _NOTHING
    least: int = 0
    most: float = inf
    is_optional: bool = False


class _Run:
    """Parts one after the other: what neighbours match together is longer than what each one does."""

    def __init__(self, counted: Counted) -> None:
        self._counted = counted
        self._run: _Needles = _NO_NEEDLE
        self._needed: _Needles = _NO_NEEDLE
        self._begins: _Strings | None = None
        self._least, self._most = 0, 0

    def add(self, told: _Told) -> None:
        if told.exact is None or len(self._run) * len(told.exact) > _MOST:
            self._cut(told)
        else:
            self._run = _joined(self._run, told.exact)
        self._least += told.least
        self._most += told.most

    def look_ahead(self, told: _Told) -> None:
        """What ``told`` tells stands here too, and is no part of the match."""
        self._needed = self._rarest(self._needed, self._reached(told), self._inside(told))

    def _cut(self, told: _Told) -> None:
        """Begin another run with ``told``, and with the last letters before it."""
        reached = self._reached(told)
        self._needed = self._rarest(self._needed, reached, self._inside(told), *self._after_last_letters(told.begins))
        if self._begins is None:
            self._begins = _texts(reached)
        longer = self._after_last_letters(told.exact) if told.exact is not None else []
        if longer:
            (self._run,) = longer
        else:
            self._run = _merged((*self._ends_of(told), *(self._last_letters(1) if told.is_optional else ())))

    def _reached(self, told: _Told) -> _Needles:
        """The run so far, with what ``told`` begins with."""
        return _joined(self._run, told.begins) if len(self._run) * len(told.begins) <= _MOST else self._run

    def _inside(self, told: _Told) -> _Needles:
        return frozenset(Needle(one.text, one.least + self._least, one.most + self._most) for one in told.needed)

    def _after_last_letters(self, strings: _Strings) -> list[_Needles]:
        """``strings`` behind as many last letters of the run as leave it at one choice; none where that is too many."""
        tried = (self._last_letters(number) for number in range(_MOST_LAST, 0, -1))
        return [_joined(last, strings) for last in tried if len(last) * len(strings) <= _MOST][:1]

    def _last_letters(self, number: int) -> _Needles:
        before = [(one, self._counted.of(one.text[:-number])) for one in self._run]
        return _merged(Needle(one.text[-number:], one.least + count, one.most + count) for one, count in before)

    def _ends_of(self, told: _Told) -> Iterator[Needle]:
        for end in told.ends:
            count = self._counted.of(end)
            yield Needle(end, max(0, self._least + told.least - count), self._most + told.most - count)

    def told(self) -> _Told:
        ends = _texts(self._run)
        needed = self._rarest(self._needed, self._run)
        exact, begins = (ends, ends) if self._begins is None else (None, self._begins)
        return _Told(exact, needed, begins, ends, self._least, self._most)

    def _rarest(self, *choices: _Needles) -> _Needles:
        """The needles that give the fewest places where a match could begin."""
        return min(choices, key=lambda needles: sum(map(self._starts_of, needles)))

    def _starts_of(self, needle: Needle) -> float:
        return frequency(needle.text) * (1 + min(needle.most - needle.least, self._counted.in_a_text))


class _Reader:
    """Reads parts of a pattern, of which one thing is counted."""

    def __init__(self, counted: Counted) -> None:
        self._counted = counted

    def sequence(self, parts: Iterable[tuple]) -> _Told:
        run = _Run(self._counted)
        for is_sure, neighbours in groupby(parts, _is_a_sure_letter):
            if is_sure:
                run.add(self._just(frozenset({"".join(chr(letter) for _, letter in neighbours).lower()})))
                continue
            for operation, argument in neighbours:
                if operation is sre.ASSERT and argument[0] == _AHEAD:
                    run.look_ahead(self.sequence(argument[1]))
                elif operation not in _NO_WIDTH:
                    run.add(self._part(operation, argument))
        return run.told()

    def _part(self, operation, argument) -> _Told:
        if operation is sre.LITERAL:
            return self._one_of([argument]) or self._one_letter()
        if operation in (sre.ANY, sre.NOT_LITERAL):
            return self._one_letter(may_be_a_blank=True)
        if operation is sre.IN:
            return self._one_of(_members(argument)) or self._one_letter(may_be_a_blank=_may_be_a_blank(argument))
        if operation is sre.BRANCH:
            return _either([self.sequence(branch) for branch in argument[1]])
        if operation is sre.SUBPATTERN:
            return self.sequence(argument[-1])
        if operation is sre.ATOMIC_GROUP:
            return self.sequence(argument)
        if operation in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            return self._repeated(*argument)
        return _Told(None)

    def _one_of(self, code_points: Iterable[int]) -> _Told | None:
        letters = frozenset(" " if chr(one).isspace() else chr(one).lower() for one in code_points)
        return self._just(letters) if letters and letters <= _SURE and len(letters) <= _MOST_LETTERS else None

    def _one_letter(self, *, may_be_a_blank: bool = False) -> _Told:
        """A letter of which nothing else is known."""
        return _Told(None, least=self._counted.of("a"), most=self._counted.of(" " if may_be_a_blank else "a"))

    def _just(self, strings: _Strings) -> _Told:
        counts = [self._counted.of(one) for one in strings]
        return _Told(strings, frozenset(map(Needle, strings)), strings, strings, min(counts), max(counts))

    def _repeated(self, least: int, most: int, parts: Iterable[tuple]) -> _Told:
        if most == 0:
            return self._just(_NOTHING)
        told = self.sequence(parts)
        at_least, at_most = told.least * least, told.most and told.most * (inf if most is sre.MAXREPEAT else most)
        if least == 0:
            if most == 1 and told.exact is not None:
                return self._just(told.exact | _NOTHING)
            return _Told(None, ends=told.ends, most=at_most, is_optional=True)
        if told.exact is None or len(told.exact) ** least > _MOST:
            return _Told(None, told.needed, told.begins, told.ends, at_least, at_most)
        exact = _NOTHING
        for _time in range(least):
            exact = frozenset(map("".join, product(exact, told.exact)))
        if least == most:
            return self._just(exact)
        return _Told(None, frozenset(map(Needle, exact)), exact, exact, at_least, at_most)


#: How the syntax tree says which way an assertion looks.
_AHEAD = 1


def _is_a_sure_letter(part: tuple) -> bool:
    return part[0] is sre.LITERAL and chr(part[1]).lower() in _SURE


def _members(argument: list[tuple]) -> list[int]:
    """The characters that a class in brackets lists, white space as a blank; none when they are many or unknown."""
    listed: list[int] = []
    for kind, value in argument:
        if kind is sre.LITERAL:
            listed.append(value)
        elif kind is sre.RANGE and value[1] - value[0] < _MOST_LETTERS:
            listed += range(value[0], value[1] + 1)
        elif (kind, value) == _WHITE_SPACE:
            listed.append(ord(" "))
        else:
            return []
    return listed


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


def _either(branches: list[_Told]) -> _Told:
    needed = _merged(needle for branch in branches for needle in branch.needed)
    least, most = min(branch.least for branch in branches), max(branch.most for branch in branches)
    begins, ends = (
        _few(frozenset().union(*(getattr(branch, name) for branch in branches))) for name in ("begins", "ends")
    )
    exact = begins if begins != _NOTHING and all(branch.exact is not None for branch in branches) else None
    return _Told(exact, needed, begins, ends, least, most)


def _few(strings: _Strings) -> _Strings:
    return strings if len(strings) <= _MOST else _NOTHING


def _texts(needles: _Needles) -> _Strings:
    return frozenset(needle.text for needle in needles)


def _joined(needles: _Needles, strings: _Strings) -> _Needles:
    joined = [Needle(text + more, least, most) for text, least, most in needles for more in strings]
    return _merged(joined) if len(strings) > 1 else frozenset(joined)  # one ending makes no two of them the same


def _merged(needles: Iterable[Needle]) -> _Needles:
    """Each string once, with all that may stand before it."""
    merged: dict[str, Needle] = {}
    for one in needles:
        same = merged.setdefault(one.text, one)
        if same is not one:
            merged[one.text] = Needle(one.text, min(one.least, same.least), max(one.most, same.most))
    return frozenset(merged.values())
