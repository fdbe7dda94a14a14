"""People of a register, found in a text also where their name is written with more or fewer names, or turned round."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from policy_rules.text.fold import fold
from policy_rules.text.spotter import Row, Spotted, Spotter

_NAME = r"[A-ZÅÄÖÉÜØÆ][\w'’-]*+"
_PART = rf"(?:{_NAME}\.?|von|van|af|de|del|der|la)"
#: "Lars Erik Berg", "Lars E. Berg": names in a row, on one line.
_ROW = re.compile(rf"(?<![\w-]){_NAME}(?:[^\S\n]+{_PART})+")
#: "Berg, Lars": but not in "Anna Berg, Lars Ek", where it is the end of one name and the beginning of another.
_TURNED = re.compile(rf"(?<![\w-])(?P<last>{_NAME})(?=,[^\S\n]+(?P<first>{_NAME})(?![^\S\n]+{_NAME}))")
_NAME_BEFORE = re.compile(rf"(?<![\w-]){_NAME}[^\S\n]+$")
_WORD = re.compile(r"[^\s,]+")
_MOST_BETWEEN = 2
_LONGEST_NAME = 60

_Ends = tuple[str, str]


class PeopleSpotter(Spotter[Row]):
    """Finds people as :class:`Spotter` does, and *Lars Berg* as *Lars Erik Berg*, *Lars E. Berg* and *Berg, Lars* too.

    One whose register says *Lars Erik Berg* is found as *Lars Berg*. A name of one word is found as it stands only.
    """

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        super().__init__(rows)
        by_ends: dict[_Ends, list[Row]] = defaultdict(list)
        for row in self.rows:
            for ends in dict.fromkeys(_ends(name) for name in (row.name, *row.aliases)):
                if ends:
                    by_ends[ends].append(row)
        self._by_ends = {ends: tuple(rows) for ends, rows in by_ends.items()}

    def find(self, text: str) -> list[Spotted[Row]]:
        """Every place where somebody is named, in order; where one is named word for word, nothing else counts."""
        exact = super().find(text)
        taken = [(one.start, one.end) for one in exact]
        for one in self._written_otherwise(text) if self._by_ends else ():
            if all(one.end <= start or end <= one.start for start, end in taken):
                exact.append(one)
                taken.append((one.start, one.end))
        return sorted(exact, key=lambda one: (one.start, one.end))

    def _written_otherwise(self, text: str) -> Iterator[Spotted[Row]]:
        for found in _ROW.finditer(text):
            words = [(found.start() + word.start(), word[0]) for word in _WORD.finditer(found[0])]
            for number, (start, first) in enumerate(words):
                for at, written in words[number + 1 : number + 2 + _MOST_BETWEEN]:
                    last = written.rstrip(".")
                    yield from self._called(first, last, start, at + len(last))
        for found in _TURNED.finditer(text):
            if not _NAME_BEFORE.search(text, max(0, found.start() - _LONGEST_NAME), found.start()):
                yield from self._called(found["first"], found["last"], found.start(), found.end("first"))

    def _called(self, first: str, last: str, start: int, end: int) -> Iterator[Spotted[Row]]:
        """Whoever is called so; the word that is written last may be in the genitive."""
        first, last = fold(first).value, fold(last).value
        for ends in ((first, last), (first, _nominative(last)), (_nominative(first), last)):
            if rows := self._by_ends.get(ends):
                yield Spotted(rows, start, end)
                return


def _ends(name: str) -> _Ends | None:
    """The first and the last word of ``name``; ``None`` where it has one word only."""
    words = fold(name).value.split()
    return (words[0], words[-1]) if len(words) > 1 else None


def _nominative(word: str) -> str:
    return word.removesuffix("'s").removesuffix("s")
