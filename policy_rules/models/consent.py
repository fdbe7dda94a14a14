from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from policy_rules import facts
from policy_rules.models.channels import ChannelsField
from policy_rules.models.lines import validate_one_line
from policy_rules.models.loosening import differ, holds_longer, reaches_further
from policy_rules.models.named_row import NamedRow


class Consent(NamedRow):
    """A person's consent to be written about: for what, where, and until when."""

    KEY = ("name", "scope")

    scope = models.CharField(
        _("for what"),
        max_length=200,
        blank=True,
        validators=[validate_one_line],
        help_text=_("For example: an interview about the new shop, with a picture."),
    )
    channels = ChannelsField()
    valid_until = models.DateField(_("valid until"), null=True, blank=True, help_text=_("The last day."))
    was_withdrawn = models.BooleanField(
        _("withdrawn"), default=False, help_text=_("From then on the person is named nowhere on the strength of it.")
    )

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        ordering = ["name", "pk"]

    @classmethod
    def loosens(cls, before: Consent | None, after: Consent | None) -> bool:
        """A person may be written about who might not, in more places or for longer.

        Another name does, too: it may be somebody else's. So does a removal: who is not in the register is not looked
        for. One that was withdrawn when it was added lets nothing pass.
        """
        if before is None or after is None:
            return after is None or not after.was_withdrawn
        if after.was_withdrawn:
            return not before.spellings() <= after.spellings()
        return (
            before.was_withdrawn
            or before.spellings() != after.spellings()
            or differ(before, after, "scope")
            or reaches_further(before.channels, after.channels)
            or holds_longer(before.valid_until, after.valid_until)
        )

    def as_fact(self) -> facts.Consent:
        """The row as a rule may know it."""
        return facts.Consent(
            self.name, self.alias_names(), frozenset(self.channels), self.valid_until, self.was_withdrawn
        )
