from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.channels import CHANNELS
from policy_rules.content import Content, Span
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.media.pictures import registered, with_picture
from policy_rules.rule import rule

_FOR_LINKEDIN = {"is_logo": True, "channels": frozenset(("linkedin", "newsroom"))}


@rule(
    code="IMG006",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    looks_at="images",
    because=(
        "Policy point 7: logos are used only for what they were approved for. The company's own register says for "
        "what. As of November 2026."
    ),
    bad=(
        registered(with_picture(channel="x"), **_FOR_LINKEDIN),
        registered(with_picture("Ny partner!", channel="instagram"), **_FOR_LINKEDIN),
        registered(with_picture("New partner!", language="en", channel="x"), **_FOR_LINKEDIN),
        registered(with_picture("New ship!", language="en", channel="facebook"), **_FOR_LINKEDIN),
    ),
    good=(
        registered(with_picture(channel="linkedin"), **_FOR_LINKEDIN),
        registered(with_picture(channel="x"), is_logo=True),
        registered(with_picture("New partner!", language="en", channel="newsroom"), **_FOR_LINKEDIN),
        registered(with_picture("New ship!", language="en"), **_FOR_LINKEDIN),
    ),
)
def logo_on_another_channel(content: Content, facts: Facts) -> Iterator[Finding]:
    """A logo goes out on the channels that it was approved for."""
    for image in content.images:
        asset = facts.assets.get(image.sha256)
        if asset and asset.is_logo and asset.channels and content.channel and content.channel not in asset.channels:
            yield Finding(
                message=_("“%(name)s” is a logo that was not approved for %(channel)s.")
                % {"name": image.name, "channel": _label(content.channel)},
                span=Span(image.field, 0, 0),
                instead=_("Leave it out here, or ask those who keep the register. It was approved for %(channels)s.")
                % {"channels": ", ".join(_label(channel) for channel in sorted(asset.channels))},
            )


def _label(channel: str) -> str:
    return str(CHANNELS[channel].label) if channel in CHANNELS else channel
