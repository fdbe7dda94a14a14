"""What a whole check costs."""

from __future__ import annotations

from dataclasses import replace

from approvals import checking
from approvals import draft as drafts
from tests.benchmarks.measuring import Row, Table, milliseconds
from tests.performance.lives import Cast

TERMS = 2_000
CHANNELS = ("linkedin", "facebook", "x", "mastodon", "bluesky")
TIMES = 15


def check(cast: Cast, body: str, length: int) -> Table:
    """Asking every rule about a post."""
    one = drafts.read(cast.draft(body))
    (variant,) = one.variants
    five = replace(one, variants=tuple(replace(variant, channel=channel) for channel in CHANNELS))
    times = [milliseconds(lambda draft=draft: checking.run(draft), TIMES) for draft in (five, one)]
    rows = (Row(f"all rules, {length:,} characters", "ms", *times),)
    return Table("A whole check", f"{len(CHANNELS)} channels", "1 channel", rows)
