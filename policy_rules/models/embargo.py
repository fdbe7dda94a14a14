from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from policy_rules import facts
from policy_rules.models.loosening import ends_earlier
from policy_rules.models.named_row import NamedRow


class Embargo(NamedRow):
    """News that goes out by press release first, such as inside information (MAR, article 17)."""

    lifts_on = models.DateField(
        _("lifts on"),
        null=True,
        blank=True,
        help_text=_("From this day on it may be spoken of. Empty: not before somebody fills this in."),
    )
    release_url = models.URLField(
        _("press release"), blank=True, help_text=_("Where the press release stands once it is out.")
    )

    class Meta:
        verbose_name = _("embargo")
        verbose_name_plural = _("embargoes")
        ordering = ["name", "pk"]

    @classmethod
    def loosens(cls, before: Embargo | None, after: Embargo | None) -> bool:
        """A name is no longer looked for, or may be used earlier."""
        return super().loosens(before, after) or (
            before is not None and after is not None and ends_earlier(before.lifts_on, after.lifts_on)
        )

    def as_fact(self) -> facts.Embargo:
        """The row as a rule may know it."""
        return facts.Embargo(self.name, self.alias_names(), self.lifts_on)
