"""What it costs to find terms: against the engine alone, with ever more terms, and against one long pattern."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle

import regex
from ahocorasick_rs import AhoCorasick

from policy_rules.text.terms import Term, TermIndex
from tests.benchmarks.measuring import Row, Table, milliseconds, once
from tests.benchmarks.names import some_names

MANY, FEW, LISTED = 1_000_000, 10_000, 1_000
SHORT, LONG = 280, 3_000
TIMES, AT_ONCE, ROUNDS = 15, 100, 5
TEXTS = 50
_DENIED = r"(?:^|(?<=\W))({})(?:(?=\W)|$)"
_AS_PRESIDIO = regex.DOTALL | regex.MULTILINE | regex.IGNORECASE


def compare() -> Iterator[Table]:
    """Build the large index once, then measure."""
    names = some_names(MANY)
    many, few = TermIndex(map(Term, names)), TermIndex(map(Term, names[:FEW]))
    yield _against_the_engine(names, many)
    rows = (
        Row(f"fold and scan {SHORT} characters", "ms", _scan(many.find, SHORT), _scan(few.find, SHORT)),
        Row(f"fold and scan {LONG:,} characters", "ms", _scan(many.find, LONG), _scan(few.find, LONG)),
    )
    yield Table("Ever more terms", f"{MANY:,} terms", f"{FEW:,} terms", rows)
    row = Row(f"{MANY:,} terms", "ms", _scan(many.find, 10 * LONG), _scan(many.find, LONG))
    yield Table("Ever longer texts", f"{10 * LONG:,} characters", f"{LONG:,} characters", (row,))
    yield _against_a_deny_list(names[:LISTED])
    yield _changed(names, many)


def _against_the_engine(names: list[str], many: TermIndex) -> Table:
    """The engine alone finds just the lower-case spelling, inside other words too; it gets texts in lower case.

    The two take turns, and the best round of each counts.
    """
    engine = AhoCorasick([name.lower() for name in names])
    alone = partial(engine.find_matches_as_indexes, overlapping=True)
    rounds = [(_scan(many.find, SHORT), _scan(alone, SHORT, str.lower)) for _ in range(ROUNDS)]
    row = Row(f"fold and scan {SHORT} characters", "ms", *map(min, zip(*rounds, strict=True)))
    return Table(f"{MANY:,} terms", "this index", "ahocorasick-rs", (row,))


def _against_a_deny_list(names: list[str]) -> Table:
    """The pattern that presidio-analyzer's ``PatternRecognizer`` makes of a ``deny_list``, as it is here made by hand.

    Presidio itself needs a language model to be installed, and does more than this with each text.
    """
    denied = regex.compile(_DENIED.format("|".join(map(regex.escape, names))), _AS_PRESIDIO)
    index = TermIndex(map(Term, names))
    row = Row(
        f"{SHORT} characters",
        "ms",
        _scan(lambda text: [match.span() for match in denied.finditer(text)], SHORT, at_once=1),
        _scan(index.find, SHORT),
    )
    return Table(f"{LISTED:,} terms", "deny-list pattern", "this index", (row,))


def _changed(names: list[str], many: TermIndex) -> Table:
    row = Row(
        f"{MANY:,} terms",
        "ms",
        once(lambda: TermIndex(map(Term, names))),
        milliseconds(lambda: many.changed([Term("Projekt Falken", id=1)]), TIMES),
    )
    return Table("One term is added", "built again", "changed", (row,))


def _scan(find: Callable[[str], object], length: int, prepare: Callable = str, at_once: int = AT_ONCE) -> float:
    """Milliseconds a text, over texts that are not alike."""
    texts = cycle([prepare(text) for text in _texts(length)])

    def some() -> None:
        for _ in range(at_once):
            find(next(texts))

    return milliseconds(some, TIMES) / at_once


def _texts(length: int) -> list[str]:
    chance = random.Random(2)
    words = "vårt nya rosteri i Luleå är öppet, och helgen bjuder vi på en kopp av höstens första skörd.".split()
    return [(" ".join(chance.choices(words, k=length)))[:length] for _ in range(TEXTS)]
