"""What a text must hold for a pattern to match in it: read from the pattern's own syntax tree.

Most patterns match in hardly any post, and to try one at every place of a text is slow. So each gives *needles*:
strings of which every match holds one at least, and how many blanks of the match stand before it. How often a string
stands in ordinary posts is guessed, to choose the rarest; a wrong guess costs time, never a match.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby, product
from math import inf, prod
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import NamedTuple

#: More strings than these are one choice too many; longer ones tell no more.
_MOST, _MOST_LETTERS, _LONGEST = 96, 6, 12
#: A needle that is more frequent stands in every text.
_TOO_FREQUENT = 1 / 50
#: How frequent a small word is, a letter more or less, and anything else at least.
_OF_A_SMALL_WORD, _OF_A_LETTER, _RAREST = 1 / 100, 1 / 8, 1e-5
_WORDS_OF_A_SENTENCE = 20
#: Words that stand in every other post.
_SMALL_WORDS = frozenset(
    "och i att det en som på är av för med den till har inte om ett du vi man kan när nu då här hos era våra vår vårt "
    "er oss de dem alla mer ska blir vill bara efter över under hur vad nya dig din ditt dina varje finns dag år får "
    "the of and to in is you that it for on are with as be at this from or by but not what all we our can an will how "
    "us out up so has have more its a your no just new their who about day".split()
)
#: Letters that are written in other ways too are no part of a needle (Latin-1, so that one letter is one byte).
_SURE = frozenset("abcdefghijklmnopqrstuvwxyzåäöéü0123456789 -_.,:;/@#%&=+*?!'\"()[]{}<>|$")
_NO_WIDTH = (sre.ASSERT, sre.ASSERT_NOT, sre.AT)
_Strings = frozenset[str]
_NOTHING: _Strings = frozenset({""})


class Needle(NamedTuple):
    """A string in small letters, and how many blanks of a match stand before it, at least and at most."""

    text: str
    least: int = 0
    most: float = 0


_Needles = frozenset[Needle]
_NO_NEEDLE: _Needles = frozenset({Needle("")})


def needles_of(pattern: str, flags: int = 0) -> _Needles:
    """Needles of which every match of ``pattern`` holds one; none where that cannot be told."""
    chosen: set[Needle] = set()
    for parts in _alternatives(list(_parser.parse(pattern, flags))):
        needed = _sequence(parts).needed
        if max(_frequency(needle.text) for needle in needed) > _TOO_FREQUENT:
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
    with one, and ends with one; its blanks at least and at most; whether it may be left out."""

    exact: _Strings | None
    needed: _Needles = _NO_NEEDLE
    begins: _Strings = _NOTHING
    ends: _Strings = _NOTHING
    least: int = 0
    most: float = inf
    is_optional: bool = False


def _just(strings: _Strings) -> _Told:
    blanks = [one.count(" ") for one in strings]
    return _Told(strings, frozenset(map(Needle, strings)), strings, strings, min(blanks), max(blanks))


class _Run:
    """Parts one after the other: what neighbours match together is longer than what each one does."""

    def __init__(self) -> None:
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

    def _cut(self, told: _Told) -> None:
        """Begin another run with ``told``, and with the last letters before it."""
        reached = _joined(self._run, told.begins) if len(self._run) * len(told.begins) <= _MOST else self._run
        inside = frozenset(Needle(one.text, one.least + self._least, one.most + self._most) for one in told.needed)
        self._needed = _rarest(self._needed, reached, inside)
        if self._begins is None:
            self._begins = _texts(reached)
        last = _last_letters(self._run)
        if told.exact is not None and len(last) * len(told.exact) <= _MOST:
            self._run = _joined(last, told.exact)
        else:
            self._run = _merged((*self._ends_of(told), *(last if told.is_optional else ())))

    def _ends_of(self, told: _Told) -> Iterator[Needle]:
        for end in told.ends:
            blanks = end.count(" ")
            yield Needle(end, max(0, self._least + told.least - blanks), self._most + told.most - blanks)

    def told(self) -> _Told:
        ends = _texts(self._run)
        needed = _rarest(self._needed, self._run)
        exact, begins = (ends, ends) if self._begins is None else (None, self._begins)
        return _Told(exact, needed, begins, ends, self._least, self._most)


def _sequence(parts: Iterable[tuple]) -> _Told:
    run = _Run()
    for is_sure, neighbours in groupby(parts, _is_a_sure_letter):
        if is_sure:
            run.add(_just(frozenset({"".join(chr(letter) for _, letter in neighbours).lower()})))
        else:
            for operation, argument in neighbours:
                run.add(_part(operation, argument))
    return run.told()


def _is_a_sure_letter(part: tuple) -> bool:
    return part[0] is sre.LITERAL and chr(part[1]).lower() in _SURE


def _part(operation, argument) -> _Told:
    if operation is sre.LITERAL:
        return _Told(None, most=0)
    if operation in (sre.ANY, sre.NOT_LITERAL):
        return _Told(None, most=1)
    if operation is sre.IN:
        return _one_of(_members(argument)) or _Told(None, most=_may_be_a_blank(argument))
    if operation is sre.BRANCH:
        return _either([_sequence(branch) for branch in argument[1]])
    if operation is sre.SUBPATTERN:
        return _sequence(argument[-1])
    if operation is sre.ATOMIC_GROUP:
        return _sequence(argument)
    if operation in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        return _repeated(*argument)
    return _just(_NOTHING) if operation in _NO_WIDTH else _Told(None)


def _one_of(code_points: Iterable[int]) -> _Told | None:
    letters = frozenset(chr(one).lower() for one in code_points)
    return _just(letters) if letters and letters <= _SURE and len(letters) <= _MOST_LETTERS else None


def _members(argument: list[tuple]) -> list[int]:
    """The characters that a class in brackets lists; none when it says more than a list."""
    return [value for _, value in argument] if all(kind is sre.LITERAL for kind, _ in argument) else []


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


def _repeated(least: int, most: int, parts: Iterable[tuple]) -> _Told:
    if most == 0:
        return _just(_NOTHING)
    told = _sequence(parts)
    least_blanks, most_blanks = told.least * least, told.most and told.most * (inf if most is sre.MAXREPEAT else most)
    if least == 0:
        if most == 1 and told.exact is not None:
            return _just(told.exact | _NOTHING)
        return _Told(None, ends=told.ends, most=most_blanks, is_optional=True)
    if told.exact is None or len(told.exact) ** least > _MOST:
        return _Told(None, told.needed, told.begins, told.ends, least_blanks, most_blanks)
    exact = _NOTHING
    for _time in range(least):
        exact = frozenset(map("".join, product(exact, told.exact)))
    if least == most:
        return _just(exact)
    return _Told(None, frozenset(map(Needle, exact)), exact, exact, least_blanks, most_blanks)


def _few(strings: _Strings) -> _Strings:
    return strings if len(strings) <= _MOST else _NOTHING


def _texts(needles: _Needles) -> _Strings:
    return frozenset(needle.text for needle in needles)


def _joined(needles: _Needles, strings: _Strings) -> _Needles:
    joined = [Needle(text + more, least, most) for text, least, most in needles for more in strings]
    return _merged(joined) if len(strings) > 1 else frozenset(joined)  # one ending makes no two of them the same


def _last_letters(needles: _Needles) -> _Needles:
    return _merged(
        Needle(text[-1:], least + text[:-1].count(" "), most + text[:-1].count(" ")) for text, least, most in needles
    )


def _merged(needles: Iterable[Needle]) -> _Needles:
    """Each string once, with all the blanks that may stand before it."""
    merged: dict[str, Needle] = {}
    for one in needles:
        same = merged.setdefault(one.text, one)
        if same is not one:
            merged[one.text] = Needle(one.text, min(one.least, same.least), max(one.most, same.most))
    return frozenset(merged.values())


def _rarest(*choices: _Needles) -> _Needles:
    """The needles that give the fewest places where a match could begin."""
    return min(choices, key=lambda needles: sum(map(_starts_of, needles)))


def _starts_of(needle: Needle) -> float:
    return _frequency(needle.text) * (1 + min(needle.most - needle.least, _WORDS_OF_A_SENTENCE))


@cache
def _frequency(text: str) -> float:
    """About how often ``text`` begins at a character of an ordinary post; 1 and more for what is everywhere."""
    first, *inner = text.split(" ")
    last = inner.pop() if inner else ""
    return prod(map(_frequency_of_letters, (first, last))) * prod(map(_frequency_of_a_word, inner))


def _frequency_of_letters(letters: str) -> float:
    return max(_RAREST, _OF_A_LETTER ** len(letters))


def _frequency_of_a_word(word: str) -> float:
    return _OF_A_SMALL_WORD if word in _SMALL_WORDS else _OF_A_LETTER * _frequency_of_letters(word)
