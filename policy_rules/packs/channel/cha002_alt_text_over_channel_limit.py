from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.channels import CHANNELS
from policy_rules.content import Content, Image, Span
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import example
from policy_rules.rule import rule


def _described(alt: str) -> tuple[Image, ...]:
    return (Image(field="images:0", name="varv.jpg", alt=alt, credit="Foto: Siv Ek"),)


@rule(
    code="CHA002",
    severity=Severity.WARNING,
    enforcement=Enforcement.ADVISORY,
    looks_at="images",
    because=(
        "Policy point 2: posts hold a high quality; a channel cuts an alt text that is too long. "
        "Most limits are unverified; see policy_rules/channels.py. As of November 2026."
    ),
    bad=(
        example("Nytt fartyg!", channel="x", images=_described("Fartyget vid kaj. " * 60)),
        example("Nytt fartyg!", channel="mastodon", images=_described("Fartyget vid kaj. " * 90)),
        example("New ship!", language="en", channel="instagram", images=_described("The ship at the quay. " * 50)),
        example("New ship!", language="en", channel="bluesky", images=_described("The ship at the quay. " * 100)),
    ),
    good=(
        example("Nytt fartyg!", channel="x", images=_described("Fartyget vid kaj.")),
        example("Nytt fartyg!", channel="newsroom", images=_described("Fartyget vid kaj. " * 60)),
        example("New ship!", language="en", channel="instagram", images=_described("The ship at the quay.")),
        example("New ship!", language="en", channel="bluesky", images=_described("The ship at the quay. " * 60)),
    ),
)
def alt_text_over_channel_limit(content: Content, facts: Facts) -> Iterator[Finding]:
    """An alt text is no longer than its channel takes."""
    channel = CHANNELS.get(content.channel)
    if channel is None or channel.alt_limit is None:
        return
    for image in content.images:
        if len(image.alt) > channel.alt_limit:
            values = {"channel": channel.label, "length": len(image.alt), "limit": channel.alt_limit}
            yield Finding(
                message=_("%(channel)s takes %(limit)s characters of alt text, and this is %(length)s.") % values,
                span=Span(f"{image.field}:alt", channel.alt_limit, len(image.alt)),
                instead=_("Say what matters in the picture, and put the rest in the post."),
            )
