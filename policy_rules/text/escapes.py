"""Words inside an address, as its reader would say them: ``J%C3%A4rpe`` is *Järpe*, ``projekt+falken`` two words.

Percent-encoding: RFC 3986, section 2.1; a blank written ``+``: WHATWG URL standard, section 5. Bytes that are no UTF-8
are read as Latin-1, as old servers write them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from policy_rules.text.runs import runs_with

#: Only runs with one of these inside may hold something to undo.
_INSIDE = re.compile(r"[%+.](?=\S)")
_ENCODED = re.compile(r"(?:%[0-9A-Fa-f]{2})++")
_BYTE = 3
_JOINS_WORDS = re.compile(r"(?<=[^\W_])[+.](?=[^\W_])")
#: A redirect carries the address it leads to encoded once more, and so does a redirect to a redirect.
_MOST_LAYERS = 3

Places = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Plain:
    """A run of a text with its escapes undone. ``places`` holds, for each character, where in the text it came from."""

    value: str
    places: Places

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The place in the text of ``value[start:end]``, which holds one character at least."""
        return self.places[start][0], self.places[end - 1][1]


def plain_runs(text: str) -> Iterator[Plain]:
    """The runs of ``text`` (up to the next blank) that read differently once their escapes are undone, in order."""
    for start, end in runs_with(_INSIDE, text):
        plain = Plain(text[start:end], [(at, at + 1) for at in range(start, end)])
        for _layer in range(_MOST_LAYERS):
            if not _ENCODED.search(plain.value):
                break
            plain = _decoded(plain)
        value = _JOINS_WORDS.sub(" ", plain.value)
        if value != text[start:end]:
            yield Plain(value, plain.places)


def _decoded(plain: Plain) -> Plain:
    pieces: list[str] = []
    places: list[tuple[int, int]] = []
    at = 0
    for encoded in _ENCODED.finditer(plain.value):
        pieces.append(plain.value[at : encoded.start()])
        places += plain.places[at : encoded.start()]
        start = encoded.start()
        for character, length in _characters(bytes.fromhex(encoded[0].replace("%", ""))):
            pieces.append(character)
            places.append(plain.place(start, start + length * _BYTE))
            start += length * _BYTE
        at = encoded.end()
    pieces.append(plain.value[at:])
    places += plain.places[at:]
    return Plain("".join(pieces), places)


def _characters(encoded: bytes) -> Iterator[tuple[str, int]]:
    """The characters of some bytes, each with how many of them it took."""
    for character in encoded.decode("utf-8", "surrogateescape"):
        length = len(character.encode("utf-8", "surrogateescape"))
        is_no_utf8 = "\udc80" <= character <= "\udcff"
        yield (chr(ord(character) - 0xDC00) if is_no_utf8 else character), length
