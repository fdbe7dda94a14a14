"""What the rules cost: folding and scanning, and a whole check."""

from __future__ import annotations

from dataclasses import replace

from approvals import checking
from approvals import draft as drafts
from policy_rules.text.terms import Term, TermIndex
from tests.benchmarks.measuring import Row, Table, milliseconds
from tests.performance.lives import Cast

FEW, MANY = 2_000, 50_000
CHANNELS = ("linkedin", "facebook", "x", "mastodon", "bluesky")
TIMES = 15


def scan(text: str) -> Table:
    """Folding a text and finding terms in it: the text matters, the number of terms hardly does."""
    few, many = (TermIndex([Term(name=f"Hemlighet {n}") for n in range(number)]) for number in (FEW, MANY))
    times = [milliseconds(lambda index=index: index.find(text), TIMES) for index in (many, few)]
    row = Row(f"fold and scan {len(text):,} characters", "ms", *times)
    return Table("Confidential terms", f"{MANY:,} terms", f"{FEW:,} terms", (row,))


def check(cast: Cast, body: str, length: int) -> Table:
    """Asking every rule about a post."""
    one = drafts.read(cast.draft(body))
    (variant,) = one.variants
    five = replace(one, variants=tuple(replace(variant, channel=channel) for channel in CHANNELS))
    times = [milliseconds(lambda draft=draft: checking.run(draft), TIMES) for draft in (five, one)]
    rows = (Row(f"all rules, {length:,} characters", "ms", *times),)
    return Table("A whole check", f"{len(CHANNELS)} channels", "1 channel", rows)
