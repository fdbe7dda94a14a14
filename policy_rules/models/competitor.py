from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from policy_rules import facts
from policy_rules.models.named_row import NamedRow


class Competitor(NamedRow):
    """A company of which nothing ill is said (policy point 4)."""

    class Meta:
        verbose_name = _("competitor")
        verbose_name_plural = _("competitors")
        ordering = ["name", "pk"]

    def as_fact(self) -> facts.Competitor:
        """The row as a rule may know it."""
        return facts.Competitor(self.name, self.alias_names())
