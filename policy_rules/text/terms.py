"""Finding registered terms in a text, however they are written: one pass, whatever the number of terms.

Text and terms are folded (:mod:`policy_rules.text.fold`), then everything but letters and digits is squeezed out and
an Aho-Corasick automaton runs over the rest. A hit counts when it begins and ends with words, and when what was
squeezed out between its letters is fine there. That finds *Projekt Falken* in ``projekt  falken``,
``#ProjektFalken``, ``Projekt-Falkens`` and ``p r o j e k t  f a l k e n``, and not *secret* in ``passe cretin``.
"""

from __future__ import annotations

import copy
import datetime
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick

from policy_rules.text.confusables import LOOKS_LIKE
from policy_rules.text.fold import Folded, fold
from policy_rules.text.inflection import endings, endings_without_vowel

_WORD = re.compile(r"[^\W_]+")
#: Between two words of a term: blanks, dashes, quotes, and the signs that begin or join names in posts.
_LOOSE = re.compile(r"""[\s\-_'"#@]*""")
#: What may stand between two words of a term, or not, as the writer likes: "Acme, Inc." is "Acme Inc".
_OPTIONAL = str.maketrans("", "", ".,:;")
#: Inside a word: a hyphen, with the line break that it may stand at.
_HYPHEN = re.compile(r"-\s?")
#: "s e c r e t": with fewer letters the same pattern is an abbreviation; wider gaps are no longer one word.
_FEWEST_SPACED_LETTERS = 4
_WIDEST_SPACE = 3


@dataclass(frozen=True, slots=True)
class Term:
    """A confidential term. ``embargo_until`` is the first day on which it is confidential no longer.

    ``case_sensitive`` is for acronyms that would otherwise be ordinary words.
    """

    name: str
    aliases: tuple[str, ...] = ()
    owner: str = ""
    embargo_until: datetime.date | None = None
    case_sensitive: bool = False

    def is_confidential(self, today: datetime.date | None) -> bool:
        """Whether the term is still secret on ``today``; ``None`` asks whether it ever was."""
        return today is None or self.embargo_until is None or today < self.embargo_until


@dataclass(frozen=True, slots=True)
class TermHit:
    """A term in a text: the characters ``start`` (included) to ``end`` (not), grammatical ending and all."""

    term: Term
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Form:
    """One way to write a term: as registered, folded, and what may follow it."""

    term: Term
    written: str
    folded: str
    endings: frozenset[str]


class TermIndex:
    """Registered terms, ready to be found. Immutable and safe to share between threads.

    Building takes time in proportion to all the terms; finding, to the text and its hits. Raises ``ValueError`` for a
    term without a letter or digit: it would be found everywhere.
    """

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        self.terms = tuple(terms)
        self._today: datetime.date | None = None
        numbers: dict[str, int] = {}
        self._forms: list[list[_Form]] = []
        for term in self.terms:
            for joined, form in _forms(term):
                number = numbers.setdefault(joined, len(numbers))
                if number == len(self._forms):
                    self._forms.append([])
                self._forms[number].append(form)
        self._automaton = AhoCorasick(numbers)

    def on(self, today: datetime.date) -> TermIndex:
        """The same index, blind to terms whose embargo is over on ``today``; takes no time."""
        dated = copy.copy(self)
        dated._today = today
        return dated

    def find(self, text: str) -> list[TermHit]:
        """Every place of a term in ``text``, in order. A place inside a longer one of the same term is left out."""
        folded = fold(text)
        words = _Words(folded.value)
        hits = set()
        for number, start, end in self._automaton.find_matches_as_indexes(words.letters, overlapping=True):
            if not words.one_begins_at(start):
                continue
            for form in self._forms[number]:
                finish = _finish(form, words, start, end)
                if finish is None or not form.term.is_confidential(self._today):
                    continue
                if form.term.case_sensitive and not _same_case(form, text, folded, words.places(start, end)):
                    continue
                hits.add(TermHit(form.term, *folded.place(words.place(start), words.place(finish - 1) + 1)))
        return _longest(hits)


def letters(written: str) -> str:
    """The letters and digits of a term, folded: what is looked for."""
    return _Words(fold(written).value).letters


class _Words:
    """A folded text as its letters and digits alone, and the way back to the words that they were."""

    def __init__(self, value: str) -> None:
        self.value = value
        self._spans = [match.span() for match in _WORD.finditer(value)]
        self.letters = "".join([value[start:end] for start, end in self._spans])
        self._starts: list[int] = []
        total = 0
        for start, end in self._spans:
            self._starts.append(total)
            total += end - start
        self._numbers = {start: number for number, start in enumerate(self._starts)}

    def one_begins_at(self, letter: int) -> bool:
        """Whether a word begins at this letter."""
        return letter in self._numbers

    def place(self, letter: int) -> int:
        """The index in the folded text of this letter."""
        number = self._number(letter)
        return self._spans[number][0] + letter - self._starts[number]

    def places(self, start: int, end: int) -> list[int]:
        """The indexes in the folded text of these letters."""
        return [self.place(letter) for letter in range(start, end)]

    def gaps(self, start: int, end: int) -> dict[int, str]:
        """What stands between the words of these letters: how many of the letters come before it -> the characters."""
        numbers = range(self._numbers[start] + 1, self._number(end - 1) + 1)
        return {self._starts[n] - start: self.value[self._spans[n - 1][1] : self._spans[n][0]] for n in numbers}

    def rest(self, end: int) -> str:
        """What is left, after the letter before ``end``, of the word that it is in."""
        return self.value[self.place(end - 1) + 1 : self._spans[self._number(end - 1)][1]]

    def _number(self, letter: int) -> int:
        return bisect_right(self._starts, letter) - 1


def _forms(term: Term) -> Iterator[tuple[str, _Form]]:
    """The letters to look for, and the form that they are of."""
    for written in (term.name, *term.aliases):
        for folded in _foldings(written, term.case_sensitive):
            parts = _WORD.findall(folded)
            if not parts:
                raise ValueError("A term needs a letter or a digit.")
            joined, last = "".join(parts), parts[-1]
            yield joined, _Form(term, written, folded, endings(last, inflected=not term.case_sensitive))
            if not term.case_sensitive and (instead := endings_without_vowel(last)):
                yield joined[:-1], _Form(term, written, folded[: folded.rindex(last) + len(last) - 1], instead)


def _foldings(written: str, case_sensitive: bool) -> set[str]:
    """The folds of a term in every case: a Greek capital may look like another Latin letter than its small one."""
    if case_sensitive or LOOKS_LIKE.keys().isdisjoint(written + written.upper()):
        return {fold(written).value}
    return {fold(cased).value for cased in (written, written.lower(), written.upper(), written.title())}


def _finish(form: _Form, words: _Words, start: int, end: int) -> int | None:
    """Where the form's letters end in ``words.letters``, its ending included; ``None`` when this is another word."""
    gaps = words.gaps(start, end)
    ending = words.rest(end)
    if ending in form.endings and _is_written_like(form, gaps):
        return end + len(ending)
    if not ending and "" in form.endings and _is_spaced_out(gaps, end - start):
        return end
    return None


def _is_written_like(form: _Form, gaps: dict[int, str]) -> bool:
    own = _Words(form.folded)
    expected = own.gaps(0, len(own.letters))
    return all(_fits(gaps.get(at, ""), gap) for at, gap in expected.items()) and all(
        _HYPHEN.fullmatch(gap) for at, gap in gaps.items() if at not in expected
    )


def _fits(gap: str, expected: str) -> bool:
    """Whether ``gap`` may stand where the registered term has ``expected``: "R & D" for "R&D", but not "RD"."""
    if "".join(gap.split()) == "".join(expected.split()):
        return True
    return bool(_LOOSE.fullmatch(gap) and _LOOSE.fullmatch(expected.translate(_OPTIONAL)))


def _is_spaced_out(gaps: dict[int, str], letters: int) -> bool:
    return (
        letters >= _FEWEST_SPACED_LETTERS
        and len(gaps) == letters - 1
        and all(len(gap) <= _WIDEST_SPACE for gap in gaps.values())
    )


def _same_case(form: _Form, text: str, folded: Folded, places: list[int]) -> bool:
    """Whether the letters at ``places`` of the folded text are capitals just where the registered term has them."""
    own = fold(form.written)
    own_words = _Words(own.value)
    return _capitals(text, folded, places) == _capitals(form.written, own, own_words.places(0, len(own_words.letters)))


def _capitals(text: str, folded: Folded, places: list[int]) -> list[bool]:
    return [text[folded.place(place, place + 1)[0]].isupper() for place in places]


def _longest(hits: set[TermHit]) -> list[TermHit]:
    kept: list[TermHit] = []
    reached: dict[Term, int] = {}
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end, hit.term.name)):
        if hit.end > reached.get(hit.term, -1):
            reached[hit.term] = hit.end
            kept.append(hit)
    return kept
