"""The endings that a name takes in a Swedish or English sentence, and the stems that it takes them on.

Genitive -s; definite -en, -et, -n, -t; plural -ar, -er, -or and their definite forms, each with its genitive. Generous
on purpose: a name of four letters or more is seldom another word with one of these taken off. What changes inside a
word is changed only where it is regular (*nyckel*, *nycklar*), or for the few nouns that are written down here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_SHORTEST_INFLECTED, _SHORTEST_DOUBLED = 4, 3


def _with_genitive(*forms: str) -> frozenset[str]:
    return frozenset(forms) | {f"{form}s" for form in forms}


_GENITIVE = _with_genitive("")
_NOUN = _with_genitive("", "en", "et", "n", "t", "ar", "er", "or", "arna", "erna", "orna")
#: What is said only of words with such an end: äpple, äpplena; partner, partnerna; rörelse, rörelser; studio, studior.
_OF_E_AND_ER = _with_genitive("na")
_OF_VOWELS = _with_genitive("r", "rna")
#: box, boxes; quiz, quizzes.
_SIBILANT = re.compile(r"(?:[sxz]|[cs]h)\Z")
#: A short vowel and one m or n: rum, rummet; program, programmen; vän, vännerna.
_DOUBLES = re.compile(r"(?<![aeiouyåäö])[aeiouyåäö][mn]\Z")
_DOUBLED = ("et", "en", "ar", "arna", "er", "erna")

_PLURALS = _with_genitive("er", "erna", "ar", "arna")
#: lager, lagret; fönster, fönstren; nyckel, nycklarna; vapen, vapnet: the vowel before the last letter falls out.
_LOSES_E = re.compile(r"[aeiouyåäö][^\W\d_]*[^\Waeiouyåäö\d_]e[lrn]\Z")
_WITHOUT_E = _with_genitive("et", "en") | _PLURALS
#: museum, museer; stadium, stadiet; centrum, centra.
_LATIN = re.compile(r"(?:[ei]|tr)um\Z")
_OF_LATIN = _with_genitive("et", "en", "er", "erna", "a")
#: Nouns whose vowel changes: what they end with, also in compounds (*storstad*) -> what stands for that.
_CHANGED = {
    "hand": "händ",
    "tand": "tänd",
    "rand": "ränd",
    "strand": "stränd",
    "brand": "bränd",
    "land": "länd",
    "stad": "städ",
    "natt": "nätt",
    "tång": "täng",
    "stång": "stäng",
    "ledamot": "ledamöt",
    "bok": "böck",
    "fot": "fött",
    "rot": "rött",
    "son": "sön",
    "dotter": "döttr",
    "moder": "mödr",
    "broder": "brödr",
    "bonde": "bönd",
}


@dataclass(frozen=True, slots=True)
class Stem:
    """A word without its last letters, or with others for them, and the endings that it takes then.

    ``opens_compounds``: it may also be the first part of a compound, as *skol* is of *skolbuss*.
    """

    cut: int
    put: str
    endings: frozenset[str]
    opens_compounds: bool = False


#: What a word whose stem changes may end with: quicker to ask than :func:`stems`, which is asked a million times.
MAY_CHANGE = ("a", "e", "el", "er", "en", "um", "y", "f", *_CHANGED)


def endings(word: str, *, inflected: bool = True) -> frozenset[str]:
    """What may follow ``word`` (lower case); only the genitive when it is short or not ``inflected``."""
    if not inflected:
        return _GENITIVE
    found = _NOUN if len(word) >= _SHORTEST_INFLECTED else _GENITIVE
    if len(word) >= _SHORTEST_DOUBLED and _DOUBLES.search(word):
        found |= _with_genitive(*(word[-1] + ending for ending in _DOUBLED))
    if len(word) < _SHORTEST_INFLECTED:
        return found
    if word.endswith(("e", "er")):
        found |= _OF_E_AND_ER
    if word[-1] in "aeiouyåäö":
        found |= _OF_VOWELS
    if _SIBILANT.search(word):
        found |= {"es", "zes"} if word.endswith("z") else {"es"}
    return found


def stems(word: str) -> tuple[Stem, ...]:
    """The other stems of ``word`` (lower case): none for most words, never more than two."""
    changed = tuple(Stem(len(ending), put, _PLURALS) for ending, put in _CHANGED.items() if word.endswith(ending))[:1]
    return changed if len(word) < _SHORTEST_INFLECTED else (*changed, *_regular(word))[:2]


def _regular(word: str) -> tuple[Stem, ...]:
    match word[-1]:
        case "a":
            return (Stem(1, "", _with_genitive("or", "orna"), opens_compounds=True),)
        case "e":
            without = _with_genitive("ar", "arna", *(("na",) if word.endswith("are") else ()))
            return (Stem(1, "", without, opens_compounds=True),) + (
                (Stem(2, "ves", _GENITIVE),) if word.endswith("ife") else ()
            )
        case "y" if word[-2] not in "aeiouyåäö":
            return (Stem(1, "ies", _GENITIVE),)
        case "f" if word[-2] != "f":
            return (Stem(1, "ves", _GENITIVE),)
    if _LOSES_E.search(word):
        return (Stem(2, word[-1], _WITHOUT_E),)
    return (Stem(2, "", _OF_LATIN),) if _LATIN.search(word) else ()
