"""Finding labels in a text, and telling them from the same words in an ordinary sentence.

*Reklam för Acme*, *#reklam*, *(reklam)* and *Det här är reklam* are labels. *Reklamation*, *Reklam? Nej tack*,
*inte reklam* and *Vi gillar reklam som roar* are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from policy_rules.content import Text
from policy_rules.packs.disclosure.labels import Kind, Wording
from policy_rules.text.fold import fold
from policy_rules.text.sparing import finditer, sparing

CONNECTS = re.compile(
    r"\s*(?:för|for|av|med|från|by|with|from|i samarbete med|in partnership with|på uppdrag av"
    r"|für|von|mit|im auftrag von|fra|på vegne av|pour|avec|de la part de)\s+",
    re.IGNORECASE,
)
_STATED = re.compile(
    r"(?:\b(?:är|innehåller|gör|gör vi|gör jag|is|contains|includes|er|inneholder|indeholder|ist|enthält|est|contient"
    r"|tämä on|sisältää)|['’]s)(?:\s+(?:en|ett|an?|paid|betald|betalt|delvis|partly|eine?|une?|de la|bezahlte))*\s*$",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"(?:\b(?:inte|ej|ingen|inget|icke|not|no|never|non|ikke|nicht|keine?|ohne|unbezahlte|ei|ole|pas|sans|aucune)"
    r"|n['’]t)(?:\s+(?:en|ett|an?|är|is|paid|betald|betalt|er|ist|eine|une|de|la|bezahlte))*[\s(-]*$",
    re.IGNORECASE,
)
#: Next to one of these a word belongs to the sentence that it stands in; next to a quotation mark it is spoken about.
_JOINS_BEFORE = frozenset(",;&%+_\"'”“’»«=@#")
_JOINS_AFTER = frozenset(",;&%+_\"'”“’»«=?")
_NEEDS_SPACE = frozenset("-/")
_SEEN_AROUND = 60
_OTHER_WORDS = r"(?:[^\s.!?]+\s+){1,6}?"


@dataclass(frozen=True, slots=True)
class Label:
    """A label in ``text.value[start:end]``."""

    text: Text
    start: int
    end: int
    wording: Wording
    is_hashtag: bool


@lru_cache(maxsize=32)
def _pattern(wordings: tuple[Wording, ...]) -> tuple[re.Pattern[str], dict[str, Wording]]:
    """One pattern for all of them, the longest first, a group each."""
    longest_first = sorted(wordings, key=lambda wording: -len(wording.words))
    groups = {f"w{number}": wording for number, wording in enumerate(longest_first)}
    # The group behind the words: an alternative that begins with a letter is passed over at once where it cannot be.
    alternatives = "|".join(f"{_written(wording.words)}(?P<{name}>)" for name, wording in groups.items())
    return sparing(re.compile(rf"(?<![\w#@])#?(?:{alternatives})(?!\w)")), groups


def _written(words: str) -> str:
    parts = re.split(r"( … | )", words)
    between = {" ": r"[\s_-]{0,2}", " … ": rf"\s+{_OTHER_WORDS}"}
    return "".join(between.get(part) or re.escape(fold(part).value) for part in parts)


def find_labels(text: Text, wordings: tuple[Wording, ...], names: Iterable[str] = ()) -> list[Label]:
    """The labels in ``text``, in order. A name in ``names`` is known for one even in small letters."""
    folded = fold(text.value)
    pattern, groups = _pattern(wordings)
    known = tuple(name.lower() for name in names if name)
    labels = []
    for match in finditer(pattern, folded.value):
        start, end = folded.place(*match.span())
        label = Label(text, start, end, groups[match.lastgroup], match[0].startswith("#"))
        if _is_meant(label, known):
            labels.append(label)
    return labels


def _is_meant(label: Label, names: tuple[str, ...]) -> bool:
    value = label.text.value
    before = value[max(0, label.start - _SEEN_AROUND) : label.start]
    after = value[label.end : label.end + _SEEN_AROUND]
    if _DENIED.search(before):
        return False
    if label.is_hashtag or label.wording.kind is Kind.SENTENCE:
        return True
    begins = _begins(before) or bool(_STATED.search(before))
    names_one = leads_to_a_name(after.lstrip(" \t,/|"), names)
    if label.wording.kind is Kind.PHRASE:
        return begins or names_one
    return begins and (names_one or _ends(after))


def _begins(before: str) -> bool:
    """Whether nothing before a word makes it part of a sentence."""
    line = before.rpartition("\n")[2]
    last = line.rstrip()[-1:]
    if not last:
        return True
    if last in _NEEDS_SPACE:
        return line[-1:].isspace()
    return not last.isalnum() and last not in _JOINS_BEFORE


def _ends(after: str) -> bool:
    """Whether nothing after a word makes it part of a sentence."""
    line = after.partition("\n")[0]
    first = line.lstrip()[:1]
    if not first:
        return True
    if first in _NEEDS_SPACE or first in "@#":
        return line[0].isspace() and (first in "@#" or line.lstrip()[1:2].isspace())
    if first == ".":
        return not line.lstrip()[1:2].isalnum()
    return not first.isalnum() and first not in _JOINS_AFTER


def leads_to_a_name(after: str, names: tuple[str, ...] = ()) -> bool:
    """Whether a name follows at once, or after "för", "by" and the like: a capital, a handle, or one of ``names``."""
    connected = CONNECTS.match(after)
    rest = (after[connected.end() :] if connected else after.lstrip(" \t")).lstrip("\"”“’'*")
    if rest.lower().startswith(names):
        return True
    return rest[:1] in ("@", "#") or rest[:1].isupper()
