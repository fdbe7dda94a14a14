"""Finding registered terms in a text, however they are written: one pass, whatever the number of terms.

Text and terms are folded (:mod:`policy_rules.text.fold`), then everything but letters and digits is squeezed out
(:mod:`policy_rules.text.skeleton`) and an Aho-Corasick automaton runs over the rest. What it finds is looked at
closely: a hit begins and ends with words, and what was squeezed out between its letters is fine there. That finds
*Projekt Falken* in ``projekt  falken``, ``#ProjektFalken2026``, ``Projekt-Falkens``, ``Pr0jekt F@1ken``,
``Projekt FaIken``, ``Projekt Fal.ken`` and ``projekt  f a l k e n``, and not *secret* in ``passe cretin``.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from policy_rules.text.fold import Folded, fold
from policy_rules.text.shelf import Shelf
from policy_rules.text.skeleton import Places, letters_of
from policy_rules.text.term import Form, Matching, Term, forms
from policy_rules.text.writing import place_of

__all__ = ["Matching", "Term", "TermHit", "TermIndex", "letters"]

#: Signs that are read as letters, and the digits that are read as the same ones.
_READ_AS = {"@": "4", "!": "1", "|": "1", "$": "5", "€": "3"}
#: "p@ss", "$ecret", "f!sk", "Fa|k": but not the @ before a name, or what stands behind a word or a price.
#: It begins with what few characters are and looks back afterwards, so that the search flies.
_SIGNS = re.compile(r"[@!|$€](?:(?<=[^\W_][@!|$€])[@!|$€]{0,2}(?=[^\W_])|(?<=(?<![^\W_])[|$])(?=[^\W_])|(?<=[^\W_]\|))")
#: More places than these in one text are not listed: nobody would read them.
MOST_HITS = 1_000
#: Changed terms are kept apart until they are so many; then all are put together again.
_FEWEST_TOGETHER, _SHARE_APART = 1_000, 0.1


@dataclass(frozen=True, slots=True)
class TermHit:
    """A term in a text: the characters ``start`` (included) to ``end`` (not), grammatical ending and all."""

    term: Term
    start: int
    end: int


class TermIndex:
    """Registered terms, ready to be found. Immutable and safe to share between threads.

    Building takes time in proportion to all the terms (about ten seconds a million), :meth:`changed` to those that were
    changed since; finding, to the text and its hits. Raises ``ValueError`` for a term without a letter or digit: it
    would be found everywhere.
    """

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        self._put_together(Shelf(terms), frozenset(), Shelf(()), None)

    def _put_together(
        self, settled: Shelf, gone: frozenset[int], apart: Shelf, today: datetime.date | None
    ) -> TermIndex:
        """Fill in the terms: those of ``settled`` but for the numbers in ``gone``, and those of ``apart``."""
        self._settled, self._gone, self._apart, self._today = settled, gone, apart, today
        return self

    def __len__(self) -> int:
        return len(self._settled) - len(self._gone) + len(self._apart)

    def __iter__(self) -> Iterator[Term]:
        """All terms, made again one by one."""
        for number in range(len(self._settled)):
            if number not in self._gone:
                yield self._settled.term(number)
        yield from self._apart

    def on(self, today: datetime.date) -> TermIndex:
        """The same index, blind to terms whose embargo is over on ``today``; takes no time."""
        return _blank()._put_together(self._settled, self._gone, self._apart, today)

    def changed(self, added: Iterable[Term] = (), removed: Collection[int] = ()) -> TermIndex:
        """An index with ``added`` and without the terms whose ids are in ``removed``; a changed term is both."""
        removed = frozenset(removed) - {0}
        apart = Shelf(chain((term for term in self._apart if term.id not in removed), added))
        gone = self._gone | self._settled.numbers_of(removed)
        changed = _blank()._put_together(self._settled, gone, apart, self._today)
        if len(apart) + len(gone) <= max(_FEWEST_TOGETHER, _SHARE_APART * len(self._settled)):
            return changed
        return _blank()._put_together(Shelf(changed), frozenset(), Shelf(()), self._today)

    def find(self, text: str) -> list[TermHit]:
        """Every place of a term in ``text``, in order, up to :data:`MOST_HITS` of them.

        A place inside a longer one of the same term is left out.
        """
        hits = self._find(text)
        if _SIGNS.search(text):
            hits |= self._find(_SIGNS.sub(lambda signs: "".join(map(_READ_AS.get, signs[0])), text))
        return _longest(hits) if hits else []

    def _find(self, text: str) -> set[TermHit]:
        letters = letters_of(text)
        starts = self._settled.starts(letters)
        apart = self._apart.starts(letters) if self._apart else ()
        if not starts and not apart:
            return set()
        reading = _Reading(text, letters, self._today)
        reading.look(self._settled, starts, self._gone)
        reading.look(self._apart, apart, frozenset())
        return reading.hits


def letters(written: str) -> str:
    """The letters and digits of a term, folded: what is looked for."""
    return "".join(filter(str.isalnum, fold(written).value))


def _blank() -> TermIndex:
    return TermIndex.__new__(TermIndex)


class _Reading:
    """One text that is read for terms."""

    def __init__(self, text: str, letters: bytes, today: datetime.date | None) -> None:
        self.hits: set[TermHit] = set()
        self._text = text
        self._letters = letters
        self._folded: Folded = fold(text)
        self._places = Places(self._folded.value)
        self._today = today

    def look(self, shelf: Shelf, starts: Iterable[tuple[int, int]], gone: frozenset[int]) -> None:
        """Note which terms of ``shelf`` stand at ``starts``, but for the numbers in ``gone``."""
        for anchor, start in starts:
            place = self._places.place(start)
            if not shelf.is_anywhere(anchor) and not self._places.begins_word(place):
                continue
            for key, number in shelf.candidates(self._letters, anchor, start):
                if number not in gone:
                    self._look_at(shelf.term(number), key, place, self._places.place(start + len(key) - 1))
            if len(self.hits) >= MOST_HITS:
                return

    def _look_at(self, term: Term, key: bytes, start: int, last: int) -> None:
        if not term.is_confidential(self._today):
            return
        for form in forms(term):
            if form.key != key:
                continue
            place = place_of(term, form, self._text, self._folded, start, last)
            if place and (not term.case_sensitive or self._has_same_case(form, start, last)):
                self.hits.add(TermHit(term, *self._folded.place(*place)))

    def _has_same_case(self, form: Form, start: int, last: int) -> bool:
        """Whether the letters are capitals just where the registered term has them."""
        own = fold(form.written)
        return _capitals(self._text, self._folded, start, last + 1) == _capitals(form.written, own, 0, len(own.value))


def _capitals(text: str, folded: Folded, start: int, end: int) -> list[bool]:
    places = (place for place in range(start, end) if folded.value[place].isalnum())
    return [text[folded.place(place, place + 1)[0]].isupper() for place in places]


def _longest(hits: set[TermHit]) -> list[TermHit]:
    kept: list[TermHit] = []
    reached: dict[Term, int] = {}
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end, hit.term.name, hit.term.id)):
        if hit.end > reached.get(hit.term, -1):
            reached[hit.term] = hit.end
            kept.append(hit)
    return kept[:MOST_HITS]
