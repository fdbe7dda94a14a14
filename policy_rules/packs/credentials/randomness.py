"""Whether a string was made by chance, as keys are, or by a person."""

from __future__ import annotations

import re
from itertools import pairwise

_STANDS_FOR_A_KEY = re.compile(
    r"example|exempel|placeholder|dummy|sample|your|ditt[-_]|din[-_]|my[-_]?(?:key|token|secret)|change[-_]?me"
    r"|redacted|replace"
    r"|insert|\.\.\.|…|\*{3}|x{4}|<|\{|\$\(|%[a-z_]+%|^\$[a-z_]+$|^(?:null|none|true|false|undefined)$",
    re.IGNORECASE,
)
_MOST_ALIKE = 3
_LONGEST_RISE = 6
_HEXADECIMAL = re.compile(r"[0-9a-f]+|[0-9A-F]+")
_PIECE = re.compile(r"[A-Za-z0-9]+")


def is_placeholder(value: str) -> bool:
    """Whether ``value`` says that a key belongs here: ``AKIA...EXAMPLE``, ``<your-token>``, ``xxxx``, ``$TOKEN``."""
    return bool(_STANDS_FOR_A_KEY.search(value)) or len(set(value)) <= min(_MOST_ALIKE, len(value) // 3)


def is_counted_up(value: str) -> bool:
    """Whether somebody ran along the keyboard or the alphabet: ``123456``, ``abcdef``."""
    rise = 1
    for one, next_one in pairwise(value.lower()):
        rise = rise + 1 if ord(next_one) - ord(one) == 1 else 1
        if rise >= _LONGEST_RISE:
            return True
    return False


def is_hexadecimal(value: str) -> bool:
    """Whether ``value`` is a number in base 16, as checksums and commits are too."""
    return bool(_HEXADECIMAL.fullmatch(value))


def changes(value: str) -> int:
    """How often a digit follows a letter or a letter a digit, within pieces of letters and digits."""
    return sum(
        one.isdigit() is not next_one.isdigit() for piece in _PIECE.findall(value) for one, next_one in pairwise(piece)
    )


def case_changes(value: str) -> int:
    """How often two capitals follow a small letter, as in ``aBC``: seldom in words, even joined like CamelCase."""
    return sum(
        one.islower() and two.isupper() and three.isupper()
        for one, two, three in zip(value, value[1:], value[2:], strict=False)
    )
