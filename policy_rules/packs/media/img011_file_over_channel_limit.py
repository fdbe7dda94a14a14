from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.channels import CHANNELS
from policy_rules.content import Content, Span
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.media.pictures import with_picture
from policy_rules.rule import rule

#: Bytes. Bluesky: lexicon app.bsky.embed.images. X: its media upload, for pictures other than animated ones.
_MOST = {"bluesky": 2_000_000, "x": 5_000_000}
_ANIMATED = ("image/gif", "image/apng")


@rule(
    code="IMG011",
    severity=Severity.NOTE,
    enforcement=Enforcement.ADVISORY,
    looks_at="images",
    because=(
        "Policy point 2: a post goes out as it was meant. Bluesky takes 2 MB a picture (lexicon "
        "app.bsky.embed.images), X 5 MB (unverified). As of November 2026."
    ),
    bad=(
        with_picture(channel="bluesky", size=2_000_001),
        with_picture(channel="x", size=9_000_000),
        with_picture("New ship!", language="en", channel="bluesky", size=5_000_000),
        with_picture("New ship!", language="en", channel="x", size=5_000_001),
    ),
    good=(
        with_picture(channel="bluesky", size=2_000_000),
        with_picture(channel="newsroom", size=20_000_000),
        with_picture("New ship!", language="en", channel="x", size=5_000_000),
        with_picture("New ship!", language="en", channel="x", name="ship.gif", kind="image/gif", size=9_000_000),
    ),
)
def file_over_channel_limit(content: Content, facts: Facts) -> Iterator[Finding]:
    """A picture's file is no larger than its channel takes."""
    most = _MOST.get(content.channel)
    for image in content.images:
        if most and image.size > most and image.kind not in _ANIMATED:
            yield Finding(
                message=_("“%(name)s” has %(size).1f MB; %(channel)s takes %(most).1f MB.")
                % {
                    "name": image.name,
                    "size": image.size / 1e6,
                    "channel": CHANNELS[content.channel].label,
                    "most": most / 1e6,
                },
                span=Span(image.field, 0, 0),
                instead=_("Save it smaller: fewer pixels, or more compression."),
            )
