"""Keys made up for a test: of a known form, and never twice the same, so that none of them is anybody's."""

from __future__ import annotations

import random
import string

from hypothesis import strategies as st

SMALL, CAPITAL, DIGITS = string.ascii_lowercase, string.ascii_uppercase, string.digits
HEXADECIMAL = "0123456789abcdef"
LETTERS_AND_DIGITS = SMALL + CAPITAL + DIGITS
URL_SAFE = LETTERS_AND_DIGITS + "-_"


def by_chance(alphabet: str, length: int, seed: int) -> str:
    """``length`` signs of ``alphabet``; the same ones for the same seed, the first and the last no punctuation."""
    chance = random.Random(seed)
    inner = "".join(chance.choice(alphabet) for _ in range(length - 2))
    ends = [sign for sign in alphabet if sign.isalnum()]
    return f"{chance.choice(ends)}{inner}{chance.choice(ends)}"


seeds = st.integers(0, 2**32)
