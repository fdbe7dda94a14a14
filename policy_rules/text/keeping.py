"""Remembering what was found in the latest texts: several rules read the same post, and several channels carry it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

_Found = TypeVar("_Found")

#: A post has a text, a title and what its images say; of long texts only a few, so that no post makes the process grow.
_MOST_KEPT, _MOST_LONG_KEPT, _LONG = 64, 4, 20_000


def kept(look: Callable[[str], _Found]) -> Callable[[str], _Found]:
    """``look``, remembering what it found in the latest texts. ``forget()`` of what this gives forgets them."""
    short, long = lru_cache(maxsize=_MOST_KEPT)(look), lru_cache(maxsize=_MOST_LONG_KEPT)(look)

    def remembering(text: str) -> _Found:
        return (short if len(text) <= _LONG else long)(text)

    def forget() -> None:
        short.cache_clear()
        long.cache_clear()

    remembering.forget = forget
    remembering.__doc__ = look.__doc__
    return remembering
