"""Whether letters that stand in a text one after the other are a term there, and how much of the text it takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, pairwise

from policy_rules.text.fold import Folded
from policy_rules.text.skeleton import LEET
from policy_rules.text.strokes import is_read_as
from policy_rules.text.term import Form, Matching, Term, gaps_in

#: Between two words of a term: blanks, dashes, quotes, and the signs that begin or join names in posts.
_LOOSE = re.compile(r"""[\s\-_'"#@]*""")
#: The same in a term that is long enough to be no chance: any other sign that neither ends nor opens anything.
_JOINS = re.compile(r"[^\w\s.,:;!?@()\[\]{}]")
#: What may stand between two words of a term, or not, as the writer likes: "Acme, Inc." is "Acme Inc".
_OPTIONAL = str.maketrans("", "", ".,:;")
#: Inside a word: a hyphen, with the line break that it may stand at.
_HYPHEN = re.compile(r"-\s?")
#: Inside a word that is long enough: a sign, or two of a kind ("Fal.con", "Fal**con"). An @ makes an address of it.
_FOREIGN = re.compile(r"([^\s@])\1?")
_FEWEST_PARTED_LETTERS, _FEWEST_LETTERS_OF_PARTED_WORD = 6, 4
#: "s e c r e t": with fewer letters the same pattern is an abbreviation; wider gaps are no longer one word.
_FEWEST_SPACED_LETTERS, _FEWEST_LETTERS_OF_SPACED_WORD = 4, 3
_WIDEST_SPACE = 3
_WIDEST_GAPS = 64
#: "s3cr3t": with fewer letters it is a unit, a size or a number of something.
_FEWEST_DISGUISED_LETTERS = 4
#: "Falken2", "#falken2026"; with fewer letters it is the name of something else: "A4", "VD1".
_FEWEST_NUMBERED_LETTERS = 3
#: What is left of a word; more of it is no ending and no part of a compound.
_REST = re.compile(r"[^\W_]{0,64}")
_NUMBER = re.compile(r"\d+\Z")
_PART = re.compile(r"(?=.{0,9}[aeiouyåäö])[^\W\d_]{3,}", re.DOTALL)
_LONGEST_PART = 64
#: *storfalkenlansering*: with fewer letters in the middle it is another compound, *människenatur* about no *sken*.
_FEWEST_LETTERS_OF_MIDDLE_PART = 6
#: How far an address is looked for around a word.
_LONGEST_ADDRESS = 64
_BLANK = re.compile(r"\s")
_IN_A_HOST = re.compile(r"(?:://|(?<![^\W_])www\.)[^/?#]*\Z")


def place_of(term: Term, form: Form, text: str, folded: Folded, start: int, last: int) -> tuple[int, int] | None:
    """The place of ``form`` in ``folded``, the fold of ``text``, with its ending or the rest of the compound.

    Its letters begin at ``start`` and end with the one at ``last``. ``None`` when this is another word.
    """
    value = folded.value
    if last - start > _WIDEST_GAPS + (1 + _WIDEST_SPACE) * len(form.letters):
        return None
    before, rest = _before(value, start), _REST.match(value, last + 1)[0]
    if not _is_the_word(term, form, before, rest):
        return None
    written = _Written(form, text, folded, start, last)
    if not (written.is_whole(before, rest) and written.says(form.letters, in_disguise=not term.case_sensitive)):
        return None
    return start - len(before), last + 1 + len(rest)


def _is_the_word(term: Term, form: Form, before: str, rest: str) -> bool:
    """Whether a word is the form, with ``before`` and ``rest`` around it."""
    if _may_be_numbered(term, form):
        rest = _NUMBER.sub("", rest)
    if term.matching is Matching.COMPOUND:
        ends = rest in form.endings
        if not ends and not (form.opens_compounds and _PART.fullmatch(rest)):
            return False
        is_alone = ends or len(form.letters) >= _FEWEST_LETTERS_OF_MIDDLE_PART
        return not before or (is_alone and bool(_PART.fullmatch(before)))
    if before:
        return False
    return rest in form.endings or (term.matching is Matching.PREFIX and form.is_whole)


def _may_be_numbered(term: Term, form: Form) -> bool:
    """Whether digits may follow: not where the term says itself which number it is, or is an acronym."""
    letters = form.letters
    return not (term.case_sensitive or letters[-1].isdecimal()) and len(letters) >= _FEWEST_NUMBERED_LETTERS


def _before(value: str, start: int) -> str:
    """What stands of the word before ``start``."""
    begin = start
    while begin and start - begin <= _LONGEST_PART and value[begin - 1].isalnum():
        begin -= 1
    return value[begin:start]


class _Written:
    """How the letters of a form stand in a text: what is between them, and which of its words are spaced out."""

    def __init__(self, form: Form, text: str, folded: Folded, start: int, last: int) -> None:
        self._expected = form.gaps
        self._text, self._folded, self._start, self._last = text, folded, start, last
        self._gaps = gaps_in(folded.value[start : last + 1])
        self._letters = len(form.letters)
        self._words = list(pairwise((0, *form.gaps, self._letters)))
        self._all_spaced = self._letters - 1 == len(self._gaps) and self._is_spaced((0, self._letters))

    def is_whole(self, before: str, rest: str) -> bool:
        """Whether what stands between the letters parts no words but those of the form.

        Letters may stand around a word (``before`` and ``rest``), but not around one that is spaced out.
        """
        joined = [self._is_joined(word) for word in self._words]
        spaced = [self._all_spaced or self._is_spaced(word) for word in self._words]
        if not all(map(any, zip(joined, spaced, strict=True))):
            return False
        if (before and not joined[0]) or (rest and not (joined[-1] or rest.isdecimal())):
            return False
        return all(
            self._fits(at, expected) or (beside and len(self._gaps.get(at, "")) <= _WIDEST_SPACE)
            for (at, expected), beside in zip(self._expected.items(), map(any, pairwise(spaced)), strict=True)
        )

    def says(self, own: str, *, in_disguise: bool) -> bool:
        """Whether the letters are ``own``, or written for those in words that are no numbers."""
        places = [at for at in range(self._start, self._last + 1) if self._folded.value[at].isalnum()]
        letters = "".join(self._folded.value[at] for at in places)
        if letters == own:
            return True
        if not in_disguise or not _FEWEST_DISGUISED_LETTERS <= len(letters) == len(own):
            return False
        parts = chain.from_iterable(map(self._parts, self._words))
        if any(letters[a:b].isdecimal() and letters[a:b] != own[a:b] for a, b in parts):
            return False
        seen = [self._text[self._folded.place(at, at + 1)[0]] for at in places]
        return all(
            letters[at] == own[at] or own[at] in LEET.get(letters[at], "") or is_read_as(own[at], seen[a:b], at - a)
            for a, b in self._words
            for at in range(a, b)
        )

    def _parts(self, word: tuple[int, int]) -> Iterator[tuple[int, int]]:
        """What is read as one: a word, or what signs make of it."""
        if self._all_spaced or self._is_spaced(word):
            return iter([word])
        return pairwise((word[0], *self._inside(word), word[1]))

    def _inside(self, word: tuple[int, int]) -> dict[int, str]:
        return {at: gap for at, gap in self._gaps.items() if word[0] < at < word[1]}

    def _is_spaced(self, word: tuple[int, int]) -> bool:
        inside = self._inside(word)
        length = word[1] - word[0]
        return (
            self._letters >= _FEWEST_SPACED_LETTERS
            and len(inside) == length - 1 >= _FEWEST_LETTERS_OF_SPACED_WORD - 1
            and all(len(gap) <= _WIDEST_SPACE for gap in inside.values())
        )

    def _is_joined(self, word: tuple[int, int]) -> bool:
        foreign = [gap for gap in self._inside(word).values() if not _HYPHEN.fullmatch(gap)]
        if not foreign:
            return True
        is_long = word[1] - word[0] >= _FEWEST_LETTERS_OF_PARTED_WORD and self._letters >= _FEWEST_PARTED_LETTERS
        return is_long and all(map(_FOREIGN.fullmatch, foreign)) and not self._is_in_an_address()

    def _fits(self, at: int, expected: str) -> bool:
        """Whether what stands there may stand for ``expected``: "R & D" for "R&D", but not "RD"."""
        gap = self._gaps.get(at, "")
        if "".join(gap.split()) == "".join(expected.split()):
            return True
        if not _LOOSE.fullmatch(expected.translate(_OPTIONAL)):
            return False
        return bool(_LOOSE.fullmatch(gap)) or (
            self._letters >= _FEWEST_PARTED_LETTERS and bool(_JOINS.fullmatch(gap)) and not self._is_in_an_address()
        )

    def _is_in_an_address(self) -> bool:
        """Whether this is part of a mail address, a handle or a host, where signs part names."""
        value, start, end = self._folded.value, self._start, self._last + 1
        before = _BLANK.split(value[max(0, start - _LONGEST_ADDRESS) : start])[-1]
        behind = _BLANK.split(value[end : end + _LONGEST_ADDRESS], maxsplit=1)[0]
        return "@" in before + behind or ("/" not in value[start:end] and bool(_IN_A_HOST.search(before)))
