"""Characters that a screen or paper would not show, or that turn the order of the others around: they are named."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

_MAY_BE_UNSEEN = re.compile(r"[^\t\n -~åäöÅÄÖ]")
_UNSEEN_CATEGORIES = ("Cc", "Cf", "Co", "Zl", "Zp")
#: Letters and signs that nobody sees although Unicode does not file them among the invisible.
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_JOINER = "\u200d"
_PARTS_OF_EMOJI = ("So", "Sk", "Mn")


def shown(text: str) -> SafeString:
    """``text`` as HTML; where characters are not seen, their names stand in their place."""
    parts = (named(name_of(part)) if is_unseen else part for part, is_unseen in _parts(text))
    return format_html_join("", "{}", ((part,) for part in parts))


def spelt(text: str) -> str:
    """``text`` as plain text, such as for a file: ``Bul[ZERO WIDTH SPACE]lar``."""
    return "".join(f"[{name_of(part)}]" if is_unseen else part for part, is_unseen in _parts(text))


def named(name: str) -> SafeString:
    """The name of characters, so that nobody takes it for a word of the text."""
    return format_html('<span class="im-unseen">{}</span>', name)


def runs_of(text: str) -> Iterator[tuple[int, int]]:
    """Where characters stand that nobody sees, side by side ones as one."""
    start = end = -1
    for match in _MAY_BE_UNSEEN.finditer(text):
        at = match.start()
        if not _is_unseen(text, at):
            continue
        if at != end:
            if start >= 0:
                yield start, end
            start = at
        end = at + 1
    if start >= 0:
        yield start, end


def name_of(run: str) -> str:
    """``ZERO WIDTH SPACE ×3, LEFT-TO-RIGHT OVERRIDE``"""
    said = []
    for character, same in groupby(run):
        count = len(list(same))
        name = unicodedata.name(character, f"U+{ord(character):04X}")
        said.append(f"{name} ×{count}" if count > 1 else name)
    return ", ".join(said)


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """``text`` in parts, and of each whether nobody sees it."""
    done = 0
    for start, end in runs_of(text):
        yield text[done:start], False
        yield text[start:end], True
        done = end
    yield text[done:], False


def _is_unseen(text: str, at: int) -> bool:
    character = text[at]
    if character == _JOINER and _joins_emoji(text, at):
        return False
    return character in _BLANK or unicodedata.category(character) in _UNSEEN_CATEGORIES


def _joins_emoji(text: str, at: int) -> bool:
    """Whether both neighbours of the joiner are parts of one emoji, which is then seen."""
    beside = text[at - 1 : at] + text[at + 1 : at + 2]
    return len(beside) == 2 and all(unicodedata.category(one) in _PARTS_OF_EMOJI for one in beside)
