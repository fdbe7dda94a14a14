"""Names that nobody has: as many as are wanted, the same ones each time."""

from __future__ import annotations

import random

_SOUNDS = [consonant + vowel for consonant in "bdfghjklmnprstv" for vowel in "aeiouyåäö"]


def some_names(number: int) -> list[str]:
    """``number`` names of two words, none of them twice."""
    chance = random.Random(1)
    names: dict[str, None] = {}
    while len(names) < number:
        names[f"{_word(chance).capitalize()} {_word(chance)}"] = None
    return list(names)


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(_SOUNDS, k=chance.randint(2, 4)))
