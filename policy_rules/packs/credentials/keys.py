"""Keys in the form of a known service, wherever they stand: alone, in an assignment, in a URL."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from policy_rules.packs.credentials.formats import find_keys
from policy_rules.packs.credentials.randomness import case_changes, changes, is_counted_up, is_placeholder
from policy_rules.packs.credentials.spelling import as_typed
from policy_rules.text.fold import Folded
from policy_rules.text.keeping import kept

#: A piece of text without white space, quotes and brackets.
_WORD = re.compile(r"""[^\s"'`<>()\[\]{},;]++""")
_SHORTEST_WORD, _SHORTEST_KEY = 10, 16
DIGIT = re.compile("[0-9]")
_FEWEST_CAPITALS_INSIDE = 3
#: The one known form that may be letters alone: Amazon's.
_LETTERS_ALONE = re.compile("a[ks]ia")


@kept
def long_words(value: str) -> tuple[tuple[int, int], ...]:
    """The places of the words in ``value`` (folded) in which a secret has room: long, and not of letters alone.

    Without a digit they are longer still.
    """
    return tuple(
        match.span()
        for start, end in _long_runs(value)
        for match in _WORD.finditer(value, start, end)
        if match.end() - match.start() >= _SHORTEST_WORD and (not match[0].isalpha() or _LETTERS_ALONE.match(match[0]))
    )


def _long_runs(value: str) -> Iterator[tuple[int, int]]:
    """The places of the long runs without white space: hardly any word of a post is one."""
    at = 0
    for run in value.split():
        if len(run) >= _SHORTEST_WORD and (len(run) >= _SHORTEST_KEY or DIGIT.search(run)):
            start = value.index(run, at)
            at = start + len(run)
            yield start, at


def find_known_keys(text: str, folded: Folded) -> Iterator[tuple[int, int, str, bool]]:
    """The place of each key in the folded text, its service, and whether it looks live."""
    for at, after in long_words(folded.value):
        if after - at < _SHORTEST_KEY:
            continue
        typed = as_typed(text, folded, at, after)
        for service, start, end in find_keys(typed):
            key = typed[start:end]
            if _is_made_by_chance(key) and not is_placeholder(key):
                yield at + start, at + end, service, not is_counted_up(key)


def _is_made_by_chance(key: str) -> bool:
    """Whether ``key`` is no run of words that begins like a key."""
    return bool(changes(key) or case_changes(key)) or key.isupper() or _has_capitals_inside(key)


def _has_capitals_inside(key: str) -> bool:
    return sum(one.islower() and two.isupper() for one, two in pairwise(key)) >= _FEWEST_CAPITALS_INSIDE
