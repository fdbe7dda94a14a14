"""Every key, password and token in a text, found once for all the rules of this pack.

Looked for, from the surest to the least sure; what one has found is left out by the next:

1. private keys between their BEGIN and END;
2. keys in the form of a known service, in one piece or broken by a blank;
3. passwords and codes that are said or handed over: ``password: ...``, ``https://user:...@host``, ``root / ...``;
4. strings that chance made, beside words like *token*, or so long that nothing else looks like them;
5. words from which a password can be guessed.

What only stands for a key (``AKIA...EXAMPLE``, ``<your-token>``, ``xxxx``) is none. One that runs along the alphabet
may be a bad example or a bad habit; it is reported among the least sure.
"""

from __future__ import annotations

from bisect import bisect_left
from enum import Enum
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from policy_rules.packs.credentials.door_codes import find_door_codes
from policy_rules.packs.credentials.hints import find_hints
from policy_rules.packs.credentials.keys import find_broken_keys, find_known_keys
from policy_rules.packs.credentials.logins import find_logins
from policy_rules.packs.credentials.passwords import find_passwords
from policy_rules.packs.credentials.private_keys import find_private_keys
from policy_rules.packs.credentials.strings import find_random_strings
from policy_rules.text.fold import fold
from policy_rules.text.keeping import kept


class Kind(Enum):
    PRIVATE_KEY = "a private key"
    LIVE_KEY = "a key in the form of a known service"
    PASSWORD = "a password"
    LIKELY = "what may well be a key"
    HINT = "what a password can be guessed from"


class Secret(NamedTuple):
    """A secret: the characters ``start`` (included) to ``end`` (not) of a text. ``service`` may be empty."""

    kind: Kind
    start: int
    end: int
    service: str = ""


@kept
def secrets_in(text: str) -> tuple[Secret, ...]:
    """The secrets in ``text``, none inside another, in order."""
    folded = fold(text)
    found = _Found()
    for start, end, is_whole in find_private_keys(folded.value):
        found.add(start, end, Kind.PRIVATE_KEY if is_whole else Kind.LIKELY)
    for start, end, service, is_live in find_known_keys(text, folded):
        found.add(start, end, Kind.LIVE_KEY if is_live else Kind.LIKELY, service)
    for start, end, service in find_broken_keys(text, folded):
        found.add(start, end, Kind.LIVE_KEY, service)
    for start, end in chain(find_passwords(text, folded), find_logins(folded.value), find_door_codes(folded.value)):
        found.add(start, end, Kind.PASSWORD)
    for start, end in find_random_strings(text, folded):
        found.add(start, end, Kind.LIKELY)
    for start, end in find_hints(folded.value):
        found.add(start, end, Kind.HINT)
    return tuple(Secret(kind, *folded.place(start, end), service) for start, end, kind, service in found.all)


class _Found:
    """What was found so far, in order of place; what overlaps with it is left out."""

    def __init__(self) -> None:
        self.all: list[tuple[int, int, Kind, str]] = []

    def add(self, start: int, end: int, kind: Kind, service: str = "") -> None:
        at = bisect_left(self.all, start, key=itemgetter(0))
        is_free_before = at == 0 or self.all[at - 1][1] <= start
        if is_free_before and (at == len(self.all) or end <= self.all[at][0]):
            self.all.insert(at, (start, end, kind, service))
