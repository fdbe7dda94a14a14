"""Whether letters that stand in a text one after the other are a term there, and how much of the text it takes."""

from __future__ import annotations

import re

from policy_rules.text.skeleton import LEET
from policy_rules.text.term import WORD, Form, Matching, Term, gaps_in

#: Between two words of a term: blanks, dashes, quotes, and the signs that begin or join names in posts.
_LOOSE = re.compile(r"""[\s\-_'"#@]*""")
#: What may stand between two words of a term, or not, as the writer likes: "Acme, Inc." is "Acme Inc".
_OPTIONAL = str.maketrans("", "", ".,:;")
#: Inside a word: a hyphen, with the line break that it may stand at.
_HYPHEN = re.compile(r"-\s?")
#: "s e c r e t": with fewer letters the same pattern is an abbreviation; wider gaps are no longer one word.
_FEWEST_SPACED_LETTERS = 4
_WIDEST_SPACE = 3
_WIDEST_GAPS = 64
#: "s3cr3t": with fewer letters it is a unit, a size or a number of something.
_FEWEST_DISGUISED_LETTERS = 4
#: What is left of a word; more of it is no ending and no part of a compound.
_REST = re.compile(r"[^\W_]{0,64}")
_PART = re.compile(r"(?=.{0,9}[aeiouyåäö])[^\W\d_]{3,}", re.DOTALL)
_LONGEST_PART = 64


def place_of(term: Term, form: Form, value: str, start: int, last: int) -> tuple[int, int] | None:
    """The place of ``form`` in the folded text ``value``, with its ending or the rest of the compound.

    Its letters begin at ``start`` and end with the one at ``last``. ``None`` when this is another word.
    """
    if last - start > _WIDEST_GAPS + (1 + _WIDEST_SPACE) * len(form.letters):
        return None
    written = value[start : last + 1]
    gaps = gaps_in(written)
    before, rest = _before(value, start), _REST.match(value, last + 1)[0]
    is_spaced_out = form.is_whole and not before and not rest and _is_spaced_out(gaps, len(form.letters))
    if not is_spaced_out and not (_is_the_word(term, form, before, rest) and _is_written_like(form, gaps)):
        return None
    if not _says(term, form, written, is_spaced_out):
        return None
    return start - len(before), last + 1 + len(rest)


def _is_the_word(term: Term, form: Form, before: str, rest: str) -> bool:
    """Whether a word is the form, with ``before`` and ``rest`` around it."""
    if rest in form.endings:
        return not before or (term.matching is Matching.COMPOUND and bool(_PART.fullmatch(before)))
    if before:
        return False
    if term.matching is Matching.PREFIX:
        return form.is_whole
    return term.matching is Matching.COMPOUND and bool(_PART.fullmatch(rest))


def _before(value: str, start: int) -> str:
    """What stands of the word before ``start``."""
    begin = start
    while begin and start - begin <= _LONGEST_PART and value[begin - 1].isalnum():
        begin -= 1
    return value[begin:start]


def _is_written_like(form: Form, gaps: dict[int, str]) -> bool:
    return all(_fits(gaps.get(at, ""), gap) for at, gap in form.gaps.items()) and all(
        _HYPHEN.fullmatch(gap) for at, gap in gaps.items() if at not in form.gaps
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


def _says(term: Term, form: Form, written: str, is_spaced_out: bool) -> bool:
    """Whether the letters are the form's own, or digits that are written for them in a word that is no number."""
    words = WORD.findall(written)
    letters = "".join(words)
    if letters == form.letters:
        return True
    if term.case_sensitive or len(letters) < _FEWEST_DISGUISED_LETTERS or len(letters) != len(form.letters):
        return False
    if any(word.isdecimal() for word in ([letters] if is_spaced_out else words)):
        return False
    return all(read == own or own in LEET.get(read, ()) for read, own in zip(letters, form.letters, strict=True))
