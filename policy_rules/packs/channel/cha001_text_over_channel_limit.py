from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from policy_rules.channels import CHANNELS, Channel, first_over, measure
from policy_rules.content import Content, Text
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from policy_rules.rule import rule
from policy_rules.text.lengths import Unit, utf8, utf16

_FACTS = replace(EXAMPLE_FACTS, limits={"mastodon": 5_000})


@rule(
    code="CHA001",
    severity=Severity.ERROR,
    enforcement=Enforcement.MANDATORY,
    because=(
        "Policy point 2: posts hold a high quality; a channel cuts or refuses what is too long. Limits: "
        "twitter-text v3, lexicon app.bsky.feed.post, the channels' help pages; policy_rules/channels.py says what is "
        "unverified. As of November 2026."
    ),
    bad=(
        example("Våren är här! " * 21, channel="x"),
        example("Våren 🌱 " * 43, channel="bluesky"),
        example("Våren är här! " * 400, channel="youtube", title="Vår"),
        example("Spring is here! " * 18, language="en", channel="x"),
        example("Spring is here.", title="Spring " * 20, language="en", channel="youtube"),
        example("Spring is here! " * 35, language="en", channel="threads"),
    ),
    good=(
        example("Våren är här! " * 20, channel="x"),
        example("Läs mer: https://acme.example/" + "v" * 300, channel="mastodon"),
        example("Våren är här! " * 300, channel="newsroom"),
        example("Spring is here! " * 17, language="en", channel="x"),
        example("Spring is here! " * 60, language="en", channel="mastodon", facts=_FACTS),
        example("Spring 👨‍👩‍👧‍👦 " * 33, language="en", channel="bluesky"),
    ),
)
def text_over_channel_limit(content: Content, facts: Facts) -> Iterator[Finding]:
    """A text is no longer than its channel takes, counted as the channel counts."""
    channel = CHANNELS.get(content.channel)
    if channel is None:
        return
    limit = facts.limits.get(channel.code, channel.limit)
    over = _over(content.text, limit, channel.unit)
    if over is not None:
        yield _finding(channel, content.text, over, measure(channel.code, content.text.value), limit)
    elif (over := _over(content.text, channel.max_bytes, utf8)) is not None:
        length = len(content.text.value.encode())
        message = _("%(channel)s takes %(limit)s bytes (an emoji can be 25), and this is %(length)s.")
        yield _finding(channel, content.text, over, length, channel.max_bytes, message)
    for text in content.others:
        if text.field == "title" and (over := _over(text, channel.title_limit, utf16)) is not None:
            yield _finding(channel, text, over, len(text.value), channel.title_limit)


def _over(text: Text, limit: int | None, unit: Unit) -> int | None:
    return None if limit is None else first_over(text.value, limit, unit)


def _finding(channel: Channel, text: Text, over: int, length: int, limit: int, message: str = "") -> Finding:
    message = message or _("%(channel)s takes %(limit)s characters as it counts them, and this is %(length)s.")
    values = {"channel": channel.label, "length": length, "limit": limit, "surplus": length - limit}
    return Finding(
        message=message % values,
        span=text.span(over, len(text.value)),
        instead=_("Shorten it by %(surplus)s, or give %(channel)s a shorter text of its own.") % values,
    )
