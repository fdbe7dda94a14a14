"""Where a text names somebody: a company, an advertiser."""

from __future__ import annotations

import re
from functools import lru_cache

from policy_rules.text.terms import Matching, Term, TermIndex

_LEGAL_FORM = re.compile(
    r"[\s,]+(?:ab|hb|kb|as|asa|a/s|aps|oy|oyj|gmbh|ag|ltd|limited|llc|llp|plc|inc|corp|group|holding)\.?$"
    r"|[\s,]*\((?:publ)\)$|^ab\s+",
    re.IGNORECASE,
)
#: After one of these, or first in a sentence, even a name in small letters is a name: "jobbar på acme".
_LEADS_TO_A_NAME = re.compile(
    r"(?:^|[.!?\n:]\s*|\b(?:på|hos|från|av|åt|för|till|at|for|from|by|with)\s+[\"'”“]?)$", re.IGNORECASE
)
_LONGEST_LEAD = 8


def short_name(name: str) -> str:
    """A company's name as people say it: ``Acme`` for ``Acme Group AB (publ)``."""
    shorter = _LEGAL_FORM.sub("", name.strip())
    return name.strip() if not shorter else shorter if shorter == name.strip() else short_name(shorter)


@lru_cache(maxsize=256)
def _index(name: str) -> TermIndex:
    return TermIndex([Term(name, aliases=(short_name(name),), matching=Matching.WORD)])


def find_name(text: str, name: str) -> list[tuple[int, int]]:
    """The places in ``text`` of ``name``: in the genitive, as a hashtag or a handle, with or without its legal form."""
    if not any(character.isalnum() for character in name):
        return []
    return [(hit.start, hit.end) for hit in _index(name).find(text)]


def find_proper_name(text: str, name: str) -> list[tuple[int, int]]:
    """As :func:`find_name`, for names that are words as well (*Visa*, *Apple*).

    A name of one capitalised word that stands in small letters inside a sentence is taken for the ordinary word, unless
    the word before it says otherwise.
    """
    places = find_name(text, name)
    if name == name.lower() or not short_name(name).isalpha():
        return places
    return [place for place in places if _is_proper(text, *place)]


def _is_proper(text: str, start: int, end: int) -> bool:
    written = text[start:end]
    if written != written.lower() or text[start - 1 : start] in ("@", "#"):
        return True
    return bool(_LEADS_TO_A_NAME.search(text[max(0, start - _LONGEST_LEAD) : start]))
