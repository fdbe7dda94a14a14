"""Where any of many words begin in some bytes: with ``ahocorasick-rs`` where there is a wheel of it, and without."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

try:
    from ahocorasick_rs import BytesAhoCorasick
except ImportError:  # pragma: no cover - no wheel for this machine
    BytesAhoCorasick = None

Search = Callable[[bytes], list[tuple[int, int, int]]]
"""The places of words in some bytes, overlapping ones too: the number of the word, its start, its end."""


def search_for(words: Sequence[bytes]) -> Search:
    """A search for ``words``, none of them empty and each there once."""
    if not words:
        return lambda _letters: []
    return _with_wheel(words) if BytesAhoCorasick else without_wheel(words)


def _with_wheel(words: Sequence[bytes]) -> Search:
    find = BytesAhoCorasick(words).find_matches_as_indexes
    return lambda letters: find(letters, overlapping=True)


def without_wheel(words: Iterable[bytes]) -> Search:
    """As slow as there are lengths of words, but the same places."""
    numbers = {word: number for number, word in enumerate(words)}
    lengths = sorted({len(word) for word in numbers})

    def find(letters: bytes) -> list[tuple[int, int, int]]:
        return [
            (numbers[letters[start : start + length]], start, start + length)
            for length in lengths
            for start in range(len(letters) - length + 1)
            if letters[start : start + length] in numbers
        ]

    return find
