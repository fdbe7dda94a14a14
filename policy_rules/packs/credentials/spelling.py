"""A piece of folded text as its author typed it: a key is another key in small letters."""

from __future__ import annotations

import unicodedata

from policy_rules.text.fold import Folded


def as_typed(text: str, folded: Folded, start: int, end: int) -> str:
    """``folded.value[start:end]`` in the case of ``text``, sign for sign, without what nobody sees."""
    first, last = folded.place(start, end)
    typed = text[first:last]
    if typed.lower() == folded.value[start:end]:
        return typed
    return "".join(_sign(text, folded, at) for at in range(start, end))


def _sign(text: str, folded: Folded, at: int) -> str:
    first, last = folded.place(at, at + 1)
    typed = unicodedata.normalize("NFKC", text[first:last])
    return typed if typed.lower() == folded.value[at] else folded.value[at]
