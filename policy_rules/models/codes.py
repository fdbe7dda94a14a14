"""Fields that hold some of the codes that there are: languages, markets, channels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from policy_rules.markets import LANGUAGES, MARKETS


class CodesField(models.JSONField):
    """What a row is about, as codes; an empty list stands for all of them. Forms offer them to be ticked."""

    called: ClassVar[str]

    def __init__(self, **options):
        super().__init__(
            **{
                "verbose_name": self.called,
                "default": list,
                "blank": True,
                "help_text": _("None chosen: all of them."),
                **options,
            }
        )

    @staticmethod
    def offered() -> Sequence[tuple[str, str]]:
        """The codes that there are, with their labels."""
        raise NotImplementedError

    def validate(self, value, model_instance) -> None:
        """Refuse what is no list of these codes, each one once."""
        super().validate(value, model_instance)
        if not isinstance(value, list) or len({*map(str, value)} & dict(self.offered()).keys()) != len(value):
            raise ValidationError(_("Choose among those that there are, each one once."))

    def formfield(self, **options):
        """A box for each."""
        return forms.MultipleChoiceField(
            choices=self.offered,
            widget=forms.CheckboxSelectMultiple,
            required=False,
            label=capfirst(self.verbose_name),
            help_text=self.help_text,
        )


class LanguagesField(CodesField):
    """Languages of posts."""

    called = _("languages")

    @staticmethod
    def offered() -> Sequence[tuple[str, str]]:
        """As :mod:`policy_rules.markets` has them."""
        return LANGUAGES


class MarketsField(CodesField):
    """Markets that posts are meant for."""

    called = _("markets")

    @staticmethod
    def offered() -> Sequence[tuple[str, str]]:
        """As :mod:`policy_rules.markets` has them."""
        return MARKETS
