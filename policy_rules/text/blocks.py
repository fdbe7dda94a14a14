"""From a place in rich text's HTML to the same place in the editor, so that a finding can be marked where it stands."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from policy_rules.text.markup import Kind, decoded, tokens

#: The attribute in which Wagtail's editor keeps a block's key in the saved HTML.
BLOCK_KEY = "data-block-key"


class BlockPlace(NamedTuple):
    """A place in a Draft.js block: its key, and the offset in its text as JavaScript counts, in UTF-16 code units."""

    key: str
    offset: int


class _Piece(NamedTuple):
    start: int
    end: int
    text: str
    place: BlockPlace


class Blocks:
    """The blocks of one HTML text; made once, then asked about as many places as there are findings."""

    def __init__(self, source: str) -> None:
        self._pieces: list[_Piece] = []
        self._key, self._offset = "", 0
        for token in tokens(source):
            key = token.attribute_values().get(BLOCK_KEY) if token.kind is Kind.START else None
            if key:
                self._key, self._offset = key, 0
                self._add(token.start, token.end, "")
            elif token.name == "br" and token.kind is Kind.START:
                self._add(token.start, token.end, "\n")
            elif token.kind is Kind.TEXT:
                for piece in decoded(source, token.start, token.end):
                    self._add(*piece)
        self._starts = [piece.start for piece in self._pieces]

    def _add(self, start: int, end: int, text: str) -> None:
        """White space is counted as it stands: the editor writes its blocks' text without changing it."""
        if self._key:
            self._pieces.append(_Piece(start, end, text, BlockPlace(self._key, self._offset)))
            self._offset += _utf16_length(text)

    def at(self, position: int) -> BlockPlace | None:
        """Where code point ``position`` of the HTML stands in the editor; ``None`` when no block has a key.

        A place between two blocks is the end of the first, one before all blocks the start of all, one inside a
        character reference the place before its character.
        """
        if not self._pieces:
            return None
        piece = self._pieces[max(0, bisect_right(self._starts, position) - 1)]
        if len(piece.text) == piece.end - piece.start:
            before = piece.text[: max(0, position - piece.start)]
        else:
            before = piece.text if position >= piece.end else ""
        return piece.place._replace(offset=piece.place.offset + _utf16_length(before))


def _utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
