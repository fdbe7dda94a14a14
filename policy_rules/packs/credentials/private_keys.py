"""Private keys in armour: PEM (RFC 7468), OpenSSH, OpenPGP (RFC 9580), PuTTY."""

from __future__ import annotations

import re
from collections.abc import Iterator

_BEGINNING = re.compile(
    r"-{1,5}\s?begin (?:[a-z0-9]{1,20} ){0,3}private key(?: block)?\s?-{1,5}|putty-user-key-file-[0-9]: [a-z0-9-]{1,40}"
)
_BODY = re.compile(r"[a-z0-9+/]{12}")
_ENDING = re.compile(r"-{1,5}\s?end [a-z0-9 ]{0,60}key(?: block)?\s?-{1,5}|private-mac:[^\n]{0,80}")
_TELLING_HINTS = ("private key", "putty-user-key-file")
_HEADERS = 400
_LONGEST = 20_000


def find_private_keys(value: str) -> Iterator[tuple[int, int, bool]]:
    """The place of each private key in ``value`` (folded), and whether some of the key itself is there."""
    if not any(hint in value for hint in _TELLING_HINTS):
        return
    at = 0
    while beginning := _BEGINNING.search(value, at):
        start, at = beginning.span()
        next_one = value.find("begin ", at)
        stop = min(at + _LONGEST, len(value) if next_one < 0 else next_one)
        ending = _ENDING.search(value, at, stop)
        body = _BODY.search(value, at, ending.start() if ending else min(stop, at + _HEADERS))
        at = ending.end() if ending else body.end() if body else at
        yield start, at, bool(body)
