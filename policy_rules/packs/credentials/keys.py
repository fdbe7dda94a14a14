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
from policy_rules.text.sparing import finditer, sparing

#: A piece of text without white space, quotes and brackets.
_WORD = re.compile(r"""[^\s"'`<>()\[\]{},;]++""")
_SHORTEST_WORD, _SHORTEST_KEY = 10, 16
_LONGEST_WORD = 30
DIGIT = re.compile("[0-9]")
_FEWEST_CAPITALS_INSIDE = 3
#: The one known form that may be letters alone: Amazon's.
_LETTERS_ALONE = re.compile("a[ks]ia")
#: The beginning of a well-known key, and pieces behind it: a mail program or a line's end parts them with a blank.
_BROKEN = sparing(
    re.compile(
        r"(?<![a-z0-9])(?:a[ks]ia|aiza|gh[pousr]_|github_pat_|glpat-|[sr]k_live_|xox[abp]-|npm_|dckr_pat_|hvs\.|sk-ant-"
        r"|sk-proj-)[\w-]*+(?:\s[\w-]{3,}+){1,4}"
    )
)


@kept
def long_words(value: str) -> tuple[tuple[int, int], ...]:
    """The places of the words in ``value`` (folded) in which a secret has room: long, and not of letters alone unless
    they are longer than words are.
    """
    return tuple(
        match.span()
        for start, end in _long_runs(value)
        for match in _WORD.finditer(value, start, end)
        if match.end() - match.start() >= _SHORTEST_WORD
        and (not match[0].isalpha() or match.end() - match.start() >= _LONGEST_WORD or _LETTERS_ALONE.match(match[0]))
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


def find_broken_keys(text: str, folded: Folded) -> Iterator[tuple[int, int, str]]:
    """The place of each key in the folded text that blanks or line breaks part in pieces, and its service.

    Each piece behind the first holds a digit: words that follow upon what looks like a key do not.
    """
    for match in finditer(_BROKEN, folded.value):
        at = match.start()
        ends = [at + blank.start() for blank in re.finditer(r"\s", match[0])][1:] + [match.end()]
        for end in ends:
            pieces = as_typed(text, folded, at, end).split()
            key = "".join(pieces)
            found = next(find_keys(key), None)
            is_whole = found is not None and (found.start, found.end) == (0, len(key))
            if is_whole and all(map(DIGIT.search, pieces[1:])) and _is_made_by_chance(key) and not is_placeholder(key):
                yield at, end, found.service
                break


def _is_made_by_chance(key: str) -> bool:
    """Whether ``key`` is no run of words that begins like a key."""
    return bool(changes(key) or case_changes(key)) or key.isupper() or _has_capitals_inside(key)


def _has_capitals_inside(key: str) -> bool:
    return sum(one.islower() and two.isupper() for one, two in pairwise(key)) >= _FEWEST_CAPITALS_INSIDE
