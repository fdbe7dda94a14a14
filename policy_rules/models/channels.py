"""Channels as registers choose among them."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from policy_rules.channels import CHANNELS


def channel_choices() -> list[tuple[str, str]]:
    """The channels that there are."""
    return [(channel.code, channel.label) for channel in CHANNELS.values()]


def validate_channels(value: list) -> None:
    """Refuse what is no list of channels, each one once."""
    if not isinstance(value, list) or len(set(value) & CHANNELS.keys()) != len(value):
        raise ValidationError(_("Choose among the channels that there are."))


class ChannelsField(models.JSONField):
    """The channels that a row is about; an empty list stands for all of them. Forms offer them to be ticked."""

    def __init__(self, **options):
        super().__init__(
            **{
                "verbose_name": _("channels"),
                "default": list,
                "blank": True,
                "validators": [validate_channels],
                "help_text": _("None chosen: all of them."),
                **options,
            }
        )

    def formfield(self, **options):
        """A box for each channel."""
        return forms.MultipleChoiceField(
            choices=channel_choices,
            widget=forms.CheckboxSelectMultiple,
            required=False,
            label=capfirst(self.verbose_name),
            help_text=self.help_text,
        )
