"""Every wording holds a stem: what looks for the stems first would never see the rest."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]

import pytest

from policy_rules.packs.courtesy import condescension, swearwords
from policy_rules.packs.promises import comparisons, forecasts, green, guarantees, superlatives
from policy_rules.text.sentences import Wordings

_TRIES = 60
_BEFORE, _AFTER = r"(?<!\S)(?:", r")(?!\S)"


def _wordings() -> Iterator[Wordings]:
    for module in (condescension, swearwords, comparisons, forecasts, green, guarantees, superlatives):
        for value in vars(module).values():
            rows = value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else (value,)
            yield from (row for row in rows if isinstance(row, Wordings))


def _alternatives(pattern: str) -> list[list]:
    """The parsed alternatives of what :func:`policy_rules.text.words.phrases` made."""
    parsed = list(_parser.parse(pattern.removeprefix(_BEFORE).removesuffix(_AFTER)))
    if len(parsed) == 1 and parsed[0][0] is sre.BRANCH:
        return list(parsed[0][1][1])
    return [parsed]


def _written(parsed, chance: random.Random) -> str:
    """Some text that ``parsed`` may match; what it looks at around itself is left to chance."""
    return "".join(_one(op, value, chance) for op, value in parsed)


def _one(op, value, chance: random.Random) -> str:
    if op is sre.LITERAL:
        return chr(value)
    if op is sre.IN:
        kind, member = chance.choice(value)
        if kind is sre.LITERAL:
            return chr(member)
        return "7" if member is sre.CATEGORY_DIGIT or (kind is sre.RANGE and chr(member[0]).isdigit()) else "q"
    if op in (sre.ANY, sre.NOT_LITERAL):
        return "q"
    if op is sre.BRANCH:
        return _written(chance.choice(value[1]), chance)
    if op is sre.SUBPATTERN:
        return _written(value[3], chance)
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        least, most, repeated = value
        times = chance.choice((least, min(most, least + 1)))
        return "".join(_written(repeated, chance) for _ in range(times))
    return _written(value, chance) if op is sre.ATOMIC_GROUP else ""


@pytest.mark.parametrize("wordings", list(_wordings()), ids=lambda one: one._phrases.pattern[11:40])
def test_every_wording_holds_a_stem(wordings):
    chance, pattern = random.Random(1), wordings._phrases
    unseen = set()
    for parsed in _alternatives(pattern.pattern):
        for _ in range(_TRIES):
            text = _written(parsed, chance)
            if re.fullmatch(pattern, text) and not wordings._stems.places(f"{text} ."):
                unseen.add(text)
    assert sorted(unseen) == []
