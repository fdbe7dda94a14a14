"""The channels a post can go out through: what each takes, and how it counts.

Facts as of November 2026; those marked ``unverified`` nobody has checked against the channel itself. A site overrides
a limit in its registers (:attr:`policy_rules.facts.Facts.limits`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from django.utils.translation import gettext_lazy as _

from policy_rules.text import lengths
from policy_rules.text.lengths import Unit


@dataclass(frozen=True)
class Channel:
    """A channel. ``None`` stands for "no limit" and, in ``fold``, for "shows the whole text at once".

    ``limit`` counts in ``unit``; ``max_bytes`` is a second limit; ``fold`` is how many characters the channel shows
    before it hides the rest behind "more"; ``alt_limit`` and ``title_limit`` count characters, ``most_hashtags`` tags.
    """

    code: str
    label: str
    limit: int | None
    unit: Unit
    fold: int | None = None
    alt_limit: int | None = None
    max_bytes: int | None = None
    title_limit: int | None = None
    most_hashtags: int | None = None


_ALL = (
    # twitter-text v3 (config/v3.json); alt text unverified.
    Channel("x", "X", 280, lengths.weighted, alt_limit=1_000),
    # A server may allow more; unverified.
    Channel("mastodon", "Mastodon", 500, lengths.mastodon, alt_limit=1_500),
    # Lexicon app.bsky.feed.post; bytes and alt text unverified.
    Channel("bluesky", "Bluesky", 300, lengths.graphemes, alt_limit=2_000, max_bytes=3_000),
    # Alt text unverified. How these count emoji nobody says: UTF-16 is the most that their own clients can count.
    Channel("linkedin", "LinkedIn", 3_000, lengths.utf16, fold=210, alt_limit=4_086),
    # Hashtags: sources say 30, and newer ones 5; more than 30 no source allows.
    Channel("instagram", "Instagram", 2_200, lengths.utf16, fold=125, alt_limit=1_000, most_hashtags=30),
    Channel("facebook", "Facebook", 63_206, lengths.utf16),
    Channel("youtube", "YouTube", 5_000, lengths.utf16, fold=100, title_limit=100),
    # Sources say 2,200 to 4,000: the least is safe.
    Channel("tiktok", "TikTok", 2_200, lengths.utf16, fold=150),
    # That emoji count as bytes is unverified.
    Channel("threads", "Threads", 500, lengths.threads),
    Channel("newsroom", _("Newsroom"), None, lengths.graphemes),
)

CHANNELS: Mapping[str, Channel] = MappingProxyType({channel.code: channel for channel in _ALL})
"""Code -> channel, in the order in which people are offered them. The newsroom is the company's own web."""


def measure(channel_code: str, text: str) -> int:
    """How long ``text`` is as the channel counts. Raises ``KeyError`` for an unknown channel."""
    return sum(piece.weight for piece in CHANNELS[channel_code].unit(text))


def first_over(text: str, limit: int, unit: Unit) -> int | None:
    """Where the part of ``text`` begins that is over ``limit``; ``None`` when all of it fits."""
    total = 0
    for piece in unit(text):
        total += piece.weight
        if total > limit:
            return piece.end - (total - limit) if piece.is_run else piece.start
    return None
