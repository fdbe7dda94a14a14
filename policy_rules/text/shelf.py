"""Terms by the hundred thousand in little memory, and which of them may begin somewhere in a text.

A million terms as objects would take gigabytes and minutes. Here they are a few arrays and strings of bytes; a
:class:`Term` is made again when it is found.
"""

from __future__ import annotations

import datetime
import marshal
from array import array
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator

from policy_rules.classification import Classification
from policy_rules.text.automaton import search_for
from policy_rules.text.term import Matching, Term, keys

#: How many letters of a term are searched for at once. Eight tell words apart; more would only make a larger automaton.
_ANCHOR = 8
_NONE = -1
_MATCHINGS = tuple(Matching)
_NUMBER_OF = {matching: number for number, matching in enumerate(_MATCHINGS)}
_CLASSES = tuple(Classification)
_COMPOUND = _NUMBER_OF[Matching.COMPOUND]
_NUMBER_BYTES = 4


class _Packed:
    """Byte strings one after the other: of a million short ones half of the memory would be overhead."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._ends = array("Q", [0])

    def append(self, value: bytes) -> None:
        self._bytes += value
        self._ends.append(len(self._bytes))

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, at: int) -> bytes:
        return bytes(self._bytes[self._ends[at] : self._ends[at + 1]])


class Shelf:
    """Terms, each with a number: its place in the order that they came in. Immutable."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._records = _Packed()
        self._ids = array("Q")
        self._matchings = bytearray()
        self._keys = _Packed()
        self._longest_key = 0
        self._numbers = array("L")
        self._parents = array("l")
        self._firsts = array("L")
        self._anywhere = bytearray()
        entries = self._keep(terms)
        entries.sort()
        self._search = search_for(self._arrange(entries))

    def __len__(self) -> int:
        return len(self._ids)

    def __iter__(self) -> Iterator[Term]:
        return map(self.term, range(len(self)))

    def term(self, number: int) -> Term:
        """The term with this number."""
        name, aliases, owner, embargo, case_sensitive, classification, seen_by = marshal.loads(self._records[number])
        return Term(
            name=name,
            aliases=aliases,
            owner=owner,
            embargo_until=datetime.date.fromordinal(embargo) if embargo else None,
            case_sensitive=case_sensitive,
            matching=_MATCHINGS[self._matchings[number]],
            id=self._ids[number],
            classification=_CLASSES[classification],
            seen_by=seen_by,
        )

    def numbers_of(self, ids: Collection[int]) -> frozenset[int]:
        """The numbers of the terms with these ids."""
        if not ids:
            return frozenset()
        return frozenset(number for number, one in enumerate(self._ids) if one in ids)

    def starts(self, letters: bytes) -> list[tuple[int, int]]:
        """Where a term may begin in a skeleton: the number of its anchor, and the place."""
        return [(anchor, start) for anchor, start, _ in self._search(letters)]

    def is_anywhere(self, anchor: int) -> bool:
        """Whether terms with this anchor are looked for inside words too."""
        return self._anywhere[anchor] == 1

    def candidates(self, letters: bytes, anchor: int, start: int) -> Iterator[tuple[bytes, int]]:
        """The skeletons that stand in ``letters`` at ``start``, and the numbers of their terms, the longest first."""
        first, behind = self._firsts[anchor], self._firsts[anchor + 1]
        here = letters[start : start + self._longest_key]
        at = bisect_right(self._keys, here, first, behind) - 1
        while at >= first:
            if here.startswith(key := self._keys[at]):
                yield key, self._numbers[at]
            at = self._parents[at]

    def _keep(self, terms: Iterable[Term]) -> list[bytes]:
        """Write the terms down; gives their skeletons, each with the term's number behind it."""
        entries: list[bytes] = []
        for number, term in enumerate(terms):
            embargo = term.embargo_until.toordinal() if term.embargo_until else 0
            told = (term.owner, embargo, term.case_sensitive, _CLASSES.index(term.classification), term.seen_by)
            self._records.append(marshal.dumps((term.name, term.aliases, *told)))
            self._ids.append(term.id)
            self._matchings.append(_NUMBER_OF[term.matching])
            # No skeleton holds a zero, so one that another begins with comes before it.
            behind = b"\0" + number.to_bytes(_NUMBER_BYTES, "big")
            entries.extend([key + behind for key in keys(term)])
        return entries

    def _arrange(self, entries: list[bytes]) -> list[bytes]:
        """Write down sorted skeletons, and with each the nearest one before that it begins with.

        Gives the anchors: beginnings of skeletons, none of which begins with another.
        """
        anchors: list[bytes] = []
        path: list[tuple[bytes, int]] = []
        before = b""
        for entry in entries:
            if entry == before:
                continue
            before, at, key = entry, len(self._numbers), entry[: -_NUMBER_BYTES - 1]
            number = int.from_bytes(entry[-_NUMBER_BYTES:], "big")
            if not anchors or not key.startswith(anchors[-1]):
                anchors.append(key[:_ANCHOR])
                self._firsts.append(at)
                self._anywhere.append(0)
            while path and not key.startswith(path[-1][0]):
                path.pop()
            self._parents.append(path[-1][1] if path else _NONE)
            path.append((key, at))
            self._keys.append(key)
            if len(key) > self._longest_key:
                self._longest_key = len(key)
            self._numbers.append(number)
            if self._matchings[number] == _COMPOUND:
                self._anywhere[-1] = 1
        self._firsts.append(len(self._numbers))
        return anchors
