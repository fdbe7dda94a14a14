"""Remembering what was found in the latest texts: several rules read the same post, and several channels carry it."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import TypeVar

_Found = TypeVar("_Found")

#: A post has a text, a title and what its images say; of long texts only a few, so that no post makes the process grow.
_MOST_KEPT, _MOST_LONG_KEPT, _LONG = 64, 4, 20_000


class _Latest(dict[str, _Found]):
    """What ``look`` found in the latest texts. A dictionary, since hundreds of times a post it is only looked up."""

    def __init__(self, look: Callable[[str], _Found]) -> None:
        super().__init__()
        self._look = look
        self._short: dict[str, None] = {}
        self._long: dict[str, None] = {}
        self._changing = Lock()

    def __missing__(self, text: str) -> _Found:
        found = self._look(text)
        latest, most = (self._short, _MOST_KEPT) if len(text) <= _LONG else (self._long, _MOST_LONG_KEPT)
        with self._changing:
            self[text], latest[text] = found, None
            if len(latest) > most:
                oldest = next(iter(latest))
                del latest[oldest], self[oldest]
        return found

    def forget(self) -> None:
        with self._changing:
            for texts in (self, self._short, self._long):
                texts.clear()


def kept(look: Callable[[str], _Found]) -> Callable[[str], _Found]:
    """``look``, remembering what it found in the latest texts."""
    return _Latest(look).__getitem__


def forget(look: Callable[[str], _Found]) -> None:
    """Forget all that ``look``, which is :func:`kept`, remembers."""
    look.__self__.forget()
