"""The endings that a name takes in a Swedish or English sentence.

Genitive -s; definite -en, -et, -n, -t; plural -ar, -er, -or and their definite forms, each with its genitive. Generous
on purpose: a name of four letters or more is seldom another word with one of these taken off.
"""

from __future__ import annotations

_SHORTEST_INFLECTED = 4


def _with_genitive(*forms: str) -> frozenset[str]:
    return frozenset(forms) | {f"{form}s" for form in forms}


_GENITIVE = _with_genitive("")
_NOUN = _with_genitive("", "en", "et", "n", "t", "ar", "er", "or", "arna", "erna", "orna")
#: flicka, flickor; pojke, pojkar: the plural takes the place of the vowel.
_INSTEAD_OF_VOWEL = {"a": _with_genitive("or", "orna"), "e": _with_genitive("ar", "arna")}


def endings(word: str, *, inflected: bool = True) -> frozenset[str]:
    """What may follow ``word`` (lower case); only the genitive when it is short or not ``inflected``."""
    return _NOUN if inflected and len(word) >= _SHORTEST_INFLECTED else _GENITIVE


def endings_without_vowel(word: str) -> frozenset[str]:
    """What may follow ``word`` (lower case) in the place of its last letter; empty for most words."""
    return _INSTEAD_OF_VOWEL.get(word[-1], frozenset()) if len(word) >= _SHORTEST_INFLECTED else frozenset()
