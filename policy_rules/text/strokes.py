"""Upright strokes: a capital *I* and a small *l* look the same in most typefaces, so one is written for the other.

Case tells the disguise from an ordinary word. Among small letters a stroke is read as *l* (``FaIcon``), among capitals
as *i* (``SlLVER``), and first in a word as either (``lmprimatur``, ``Iava``); so *mall* is not *mail*, nor ``SAIL``
*Sall*. A stroke of another script (``ꓲ``, ``ӏ``) stands among Latin letters for no honest reason, and is read as both.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from policy_rules.text.confusables import LOOKS_LIKE

_CAPITAL_I, _SMALL_L = "I", "l"
_LETTERS = ("i", "l")


def is_read_as(own: str, seen: Sequence[str], at: int) -> bool:
    """Whether the character number ``at`` of the word ``seen``, as it was typed, may be a stroke read as ``own``."""
    if own not in _LETTERS:
        return False
    if LOOKS_LIKE.get(seen[at]) in _LETTERS:
        return True
    shape = _shape(seen[at])
    others = [one for one in seen if _shape(one) not in (_CAPITAL_I, _SMALL_L)]
    if own == "l":
        return shape == _CAPITAL_I and not (others and all(map(str.isupper, others)))
    return shape == _SMALL_L and (at == 0 or not any(map(str.islower, others)))


def _shape(character: str) -> str:
    return unicodedata.normalize("NFKC", character)
