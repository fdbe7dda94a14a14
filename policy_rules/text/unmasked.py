"""Lines in which words are masked (:mod:`policy_rules.text.masks`), as they read without the masks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from policy_rules.content import Span, Text
from policy_rules.text.masks import Mask, masks_in
from policy_rules.text.offsets import Cuts, Offsets, Through

#: How much of a long line is read around a mask.
_AROUND = 300
_WAYS = (0, 1)


class Unmasked(NamedTuple):
    """Lines without their masks; where those were, in the author's text, ``topics`` among them in a row of hashtags."""

    text: Text
    places: tuple[Span, ...]
    topics: tuple[Span, ...]

    def shows(self, span: Span, *, topics: bool) -> bool:
        """Whether there was a mask at ``span``; with ``topics`` those of hashtags in a row count too."""
        masks = self.places + self.topics if topics else self.places
        return any(map(span.meets, masks))


def unmasked(text: Text) -> tuple[Unmasked, ...]:
    """The lines of ``text`` that hold masks, without them: none, or one for each way to read the masks."""
    masks = masks_in(text.value)
    if not masks:
        return ()
    topics, places = (
        tuple(text.span(mask.start, mask.end) for mask in masks if mask.is_topic is is_topic)
        for is_topic in (True, False)
    )
    lines = {read.value: read for read in (_read(text, masks, way) for way in _WAYS)}
    return tuple(Unmasked(one, places, topics) for one in lines.values())


def _read(text: Text, masks: Sequence[Mask], way: int) -> Text:
    written = _Writer(text.value)
    at = 0
    for start, end, within in _lines(text.value, masks):
        at = start
        for mask in within:
            written.plain(at, mask.start)
            written.words(mask, way)
            at = mask.end
        written.plain(at, end)
        written.stop(end)
    return written.text(text)


def _lines(value: str, masks: Sequence[Mask]) -> Iterator[tuple[int, int, list[Mask]]]:
    """The parts of ``value`` to read, and the masks in each."""
    start, end, within = 0, 0, []
    for mask in masks:
        begins = max(value.rfind("\n", 0, mask.start) + 1, mask.start - _AROUND)
        ends = value.find("\n", mask.end, mask.end + _AROUND)
        if within and begins > end:
            yield start, end, within
            within = []
        start, end = (start if within else begins), (ends if ends >= 0 else min(len(value), mask.end + _AROUND))
        within.append(mask)
    if within:
        yield start, end, within


class _Writer:
    """Puts down what is read, with where it came from."""

    def __init__(self, value: str) -> None:
        self._value, self._pieces, self._cuts, self._at = value, [], Cuts(), 0

    def plain(self, start: int, end: int) -> None:
        if start < end:
            self._cuts.add(self._at, start)
            self._put(self._value[start:end])

    def words(self, mask: Mask, way: int) -> None:
        """The words of a mask; what parts them is nowhere in the text, and is said to be where the mask is."""
        for number, word in enumerate(mask.read(way)):
            if number:
                self._cuts.add(self._at, mask.start, mask.end)
                self._put(" ")
            for letter in word:
                self._cuts.add(self._at, letter.start, letter.end)
                self._put(letter.value)
        if mask.is_topic:
            self._cuts.add(self._at, mask.start, mask.end)
            self._put(".")

    def stop(self, end: int) -> None:
        """An empty line, so that what is read next is no part of what was read up to ``end``."""
        self._cuts.add(self._at, end - 1, end)
        self._put("\n\n")

    def _put(self, piece: str) -> None:
        self._pieces.append(piece)
        self._at += len(piece)

    def text(self, text: Text) -> Text:
        places = Offsets(self._cuts, self._at)
        through = places if text.offsets is None else Through(text.offsets, places)
        return Text(text.field, "".join(self._pieces), text.source, through)
