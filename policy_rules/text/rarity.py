"""How often a string stands in ordinary posts, as a guess: to look for what is rare costs the least."""

from __future__ import annotations

from functools import cache
from math import prod

#: How frequent a small word is, a letter more or less, a sign or a rare letter, and anything else at least.
_OF_A_SMALL_WORD, _OF_A_LETTER, _OF_A_SIGN, _RAREST = 1 / 100, 1 / 8, 1 / 64, 1e-5
_RARE_LETTERS = "qxz"
#: Words that stand in every other post.
_SMALL_WORDS = frozenset(
    "och i att det en som på är av för med den till har inte om ett du vi man kan när nu då här hos era våra vår vårt "
    "er oss de dem alla mer ska blir vill bara efter över under hur vad nya dig din ditt dina varje finns dag år får "
    "the of and to in is you that it for on are with as be at this from or by but not what all we our can an will how "
    "us out up so has have more its a your no just new their who about day".split()
)


@cache
def frequency(text: str) -> float:
    """About how often ``text`` begins at a character of an ordinary post; 1 and more for what is everywhere."""
    first, *inner = text.split(" ")
    last = inner.pop() if inner else ""
    return prod(map(_of_letters, (first, last))) * prod(map(_of_a_word, inner))


def _of_letters(letters: str) -> float:
    return max(_RAREST, prod(map(_of_a_letter, letters)))


def _of_a_letter(letter: str) -> float:
    return _OF_A_LETTER if letter.isalnum() and letter not in _RARE_LETTERS else _OF_A_SIGN


def _of_a_word(word: str) -> float:
    return _OF_A_SMALL_WORD if word in _SMALL_WORDS else _OF_A_LETTER * _of_letters(word)
