"""What a whole check costs: CPU time, each text seen for the first time, every pack on."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from statistics import median

from approvals import checking
from approvals.draft import Draft, Variant
from policy_rules import registry
from policy_rules.finding import Enforcement
from policy_rules.ruleset import Registers, Ruleset
from policy_rules.text.terms import Term, TermIndex
from tests.benchmarks.measuring import Row, Table
from tests.benchmarks.names import some_names
from tests.benchmarks.posts import as_html, ordinary_posts

TERMS = 100_000
CHANNELS = ("linkedin", "facebook", "x", "mastodon", "bluesky")
#: Length -> how many texts: of each more than are remembered (:mod:`policy_rules.text.keeping`), so that a text is
#: always as good as new when its turn comes again.
TEXTS = {300: 80, 3_000: 80, 30_000: 8}
ROUNDS = 5


def compare() -> Iterator[Table]:
    """Asking every rule about posts of some lengths, on one channel and on five."""
    one, five = _costs(_everything_on(), CHANNELS[:1], CHANNELS)
    title = f"A whole check, {TERMS:,} terms"
    rows = tuple(Row(f"all rules, {length:,} characters", "ms CPU", five[length], one[length]) for length in TEXTS)
    yield Table(title, f"{len(CHANNELS)} channels", "1 channel", rows)
    short, middle, long = TEXTS
    for longer, shorter in ((middle, short), (long, middle)):
        row = Row("all rules, 1 channel", "ms CPU", one[longer], one[shorter])
        yield Table(title, f"{longer:,} characters", f"{shorter:,} characters", (row,))


def _everything_on() -> Ruleset:
    """All rules, those of the optional packs too."""
    rules = tuple(
        replace(rule, enforcement=Enforcement.ADVISORY) if rule.enforcement is Enforcement.OFF else rule
        for rule in registry.rules()
    )
    return Ruleset.of(rules, Registers(terms=TermIndex(map(Term, some_names(TERMS)))))


def _costs(rules: Ruleset, *sides: tuple[str, ...]) -> list[dict[int, float]]:
    """Milliseconds of CPU a post by its length, for posts on the channels of each side.

    The sides and lengths take turns, round by round. What counts of a text is its best round, for whatever else the
    machine does only adds; and of the texts the one in the middle.
    """
    drafts = {
        (side, length): [_draft(text, side) for text in islice(ordinary_posts(length), number)]
        for length, number in TEXTS.items()
        for side in sides
    }
    rounds = [
        {asked: [_milliseconds(rules, draft) for draft in posts] for asked, posts in drafts.items()}
        for _ in range(ROUNDS)
    ]
    best = {asked: map(min, *(one[asked] for one in rounds)) for asked in drafts}
    return [{length: median(best[side, length]) for length in TEXTS} for side in sides]


def _milliseconds(rules: Ruleset, draft: Draft) -> float:
    start = time.process_time()
    checking.run(draft, rules=rules)
    return (time.process_time() - start) * 1_000


def _draft(text: str, channels: tuple[str, ...]) -> Draft:
    return Draft(
        post="",
        html=as_html(text),
        language="sv",
        markets=("se",),
        sponsorship="none",
        sponsor="",
        variants=tuple(Variant(number, channel, "acme", "official") for number, channel in enumerate(channels)),
    )
