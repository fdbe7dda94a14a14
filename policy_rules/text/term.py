"""A term to be found in texts, and all the forms that its registered spellings take there."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from policy_rules.classification import Classification
from policy_rules.text.confusables import LOOKS_LIKE
from policy_rules.text.fold import fold
from policy_rules.text.inflection import MAY_CHANGE, endings, stems
from policy_rules.text.skeleton import letters_of

WORD = re.compile(r"[^\W_]+")
_CASES_LOOK_DIFFERENT = frozenset("".join(one + one.lower() for one in LOOKS_LIKE))
_MAY_CHANGE = tuple(map(letters_of, MAY_CHANGE))
_MOST_KEPT = 1024
_SHORTEST_OF_COMPOUND = 4


class Matching(StrEnum):
    """How far a word in a text may differ from the last word of a term, and still be found.

    ``WORD``: by its genitive. ``INFLECTED``: by any Swedish or English ending. ``COMPOUND``: it may also be the first
    or the last part of a compound (*Falkenprojektet*), a long one also the middle, and a term of two words one compound
    (*Havsvindsprojektet* for *Projekt Havsvind*). ``PREFIX``: it may go on in any way. Digits may follow in all
    of them (*Falken2*, *#Falken2026*), unless the term is case-sensitive or ends with a digit itself.
    """

    WORD = "word"
    INFLECTED = "inflected"
    COMPOUND = "compound"
    PREFIX = "prefix"


@dataclass(frozen=True, slots=True)
class Term:
    """A confidential term. ``embargo_until`` is the first day on which it is confidential no longer.

    ``case_sensitive`` is for acronyms that would otherwise be ordinary words: they take no ending but the genitive.
    ``id`` is that of the term's row; 0 for a term of no register. ``seen_by`` are the ids of the groups to whose
    members a finding may name the term; empty: to everybody who may see the register.
    """

    name: str
    aliases: tuple[str, ...] = ()
    owner: str = ""
    embargo_until: datetime.date | None = None
    case_sensitive: bool = False
    matching: Matching = Matching.INFLECTED
    id: int = 0
    classification: Classification = Classification.CONFIDENTIAL
    seen_by: tuple[int, ...] = ()

    def is_confidential(self, today: datetime.date | None) -> bool:
        """Whether the term is still secret on ``today``; ``None`` asks whether it ever was."""
        return today is None or self.embargo_until is None or today < self.embargo_until

    @property
    def takes_endings(self) -> bool:
        """Whether the term is found with more than a genitive."""
        return self.matching is not Matching.WORD and not self.case_sensitive


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a term: as registered, and as it is found once a text is folded.

    ``key`` is its skeleton, ``letters`` are its letters and digits, ``gaps`` what stands between its words (how many of
    the letters come before it -> the characters); ``endings`` may follow. ``is_whole`` is false where its last letters
    were changed to make room for them, and ``opens_compounds`` where it can be no first part of a compound then.
    """

    written: str
    key: bytes
    letters: str
    gaps: dict[int, str]
    endings: frozenset[str]
    is_whole: bool = True
    opens_compounds: bool = True


def keys(term: Term) -> Iterator[bytes]:
    """The skeletons of the forms of ``term``. Raises ``ValueError`` for one without a letter or digit."""
    for written in (term.name, *term.aliases):
        for cased in _cases(written, term):
            key = letters_of(cased)
            if not key:
                raise ValueError("A term needs a letter or a digit.")
            yield key
            if term.takes_endings and key.endswith(_MAY_CHANGE):
                yield from (key[: -stem.cut] + letters_of(stem.put) for stem in stems(_words(cased)[-1]))
            if term.matching is Matching.COMPOUND:
                yield from map(letters_of, _turned(term, _words(cased)))


@lru_cache(maxsize=_MOST_KEPT)
def forms(term: Term) -> tuple[Form, ...]:
    """The forms of ``term``; kept a while, since a term that was found is found again."""
    return tuple(_forms(term))


def _forms(term: Term) -> Iterator[Form]:
    for written in (term.name, *term.aliases):
        for folded in dict.fromkeys(fold(cased).value for cased in _cases(written, term)):
            words, key, gaps = WORD.findall(folded), letters_of(folded), gaps_in(folded)
            letters, last = "".join(words), words[-1]
            yield Form(written, key, letters, gaps, endings(last, inflected=term.takes_endings))
            for stem in stems(last) if term.takes_endings else ():
                key_of_stem = key[: -stem.cut] + letters_of(stem.put)
                without = letters[: -stem.cut] + stem.put
                yield Form(written, key_of_stem, without, gaps, stem.endings, False, stem.opens_compounds)
            if term.matching is Matching.COMPOUND:
                for turned in _turned(term, words):
                    yield Form(written, letters_of(turned), turned, {}, endings(words[0]), False)


def _turned(term: Term, words: list[str]) -> tuple[str, ...]:
    """A term of two words as one compound: *havsvindprojekt*, *havsvindsprojekt* for *Projekt Havsvind*."""
    if not term.takes_endings or len(words) != 2 or min(map(len, words)) < _SHORTEST_OF_COMPOUND:
        return ()
    first, second = words
    return f"{second}{first}", f"{second}s{first}"


def gaps_in(folded: str) -> dict[int, str]:
    """What stands between the words of a folded text: how many letters come before it -> the characters."""
    gaps: dict[int, str] = {}
    letters = before = 0
    for word in WORD.finditer(folded):
        if letters:
            gaps[letters] = folded[before : word.start()]
        letters += word.end() - word.start()
        before = word.end()
    return gaps


def _words(written: str) -> list[str]:
    """The folded words of a spelling. Of a million terms most are plain, and those are quick."""
    plain = written.replace(" ", "")
    return written.lower().split() if plain.isascii() and plain.isalnum() else WORD.findall(fold(written).value)


def _cases(written: str, term: Term) -> tuple[str, ...]:
    """The cases to fold a spelling in: a Greek capital may look like another Latin letter than its small one."""
    if term.case_sensitive or _CASES_LOOK_DIFFERENT.isdisjoint(written):
        return (written,)
    return written, written.lower(), written.upper(), written.title()
