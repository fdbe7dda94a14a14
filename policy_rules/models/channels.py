"""Channels as registers choose among them."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from policy_rules.channels import CHANNELS
from policy_rules.models.codes import CodesField


def channel_choices() -> list[tuple[str, str]]:
    """The channels that there are."""
    return [(channel.code, channel.label) for channel in CHANNELS.values()]


class ChannelsField(CodesField):
    """Channels that posts go out on."""

    called = _("channels")
    offered = staticmethod(channel_choices)
