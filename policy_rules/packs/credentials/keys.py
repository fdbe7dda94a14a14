"""Keys in the form of a known service, wherever they stand: alone, in an assignment, in a URL."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_rules.packs.credentials.formats import find_keys
from policy_rules.packs.credentials.randomness import case_changes, changes, is_counted_up, is_placeholder
from policy_rules.packs.credentials.spelling import as_typed
from policy_rules.text.fold import Folded

#: A piece of text without white space, quotes and brackets; the shortest key has 16 signs.
WORD = re.compile(r"""(?<![^\s"'`<>()\[\]{},;])[^\s"'`<>()\[\]{},;]{16,}+""")
#: Every known form has one of these: most long words have none.
_TELLING = re.compile(r"[0-9_]|sk-|xox|a[ks]ia")


def find_known_keys(text: str, folded: Folded) -> Iterator[tuple[int, int, str, bool]]:
    """The place of each key in the folded text, its service, and whether it looks live."""
    for word in WORD.finditer(folded.value):
        if not _TELLING.search(word[0]):
            continue
        typed = as_typed(text, folded, *word.span())
        for service, start, end in find_keys(typed):
            key = typed[start:end]
            if _is_made_by_chance(key) and not is_placeholder(key):
                yield word.start() + start, word.start() + end, service, not is_counted_up(key)


def _is_made_by_chance(key: str) -> bool:
    """Whether ``key`` is no run of words that begins like a key."""
    return bool(changes(key) or case_changes(key)) or key.isupper()
