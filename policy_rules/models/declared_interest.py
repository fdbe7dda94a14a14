from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from policy_rules.content import Interest
from policy_rules.models.lines import validate_one_line
from policy_rules.models.loosening import differ
from policy_rules.models.named_row import NamedRow


class DeclaredInterest(NamedRow):
    """Something that a colleague has a stake in, and says so in whatever they write about it (policy point 1)."""

    KEY = ("name", "holder")
    #: Empties itself when the holder's user is deleted.
    OUTSIDE_DIGEST = ("holder",)

    holder = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("holder"),
    )
    stake = models.CharField(
        _("stake"),
        max_length=200,
        validators=[validate_one_line],
        help_text=_("For example: owns shares, is married to the owner, sits on the board."),
    )

    class Meta:
        verbose_name = _("declared interest")
        verbose_name_plural = _("declared interests")
        ordering = ["name", "pk"]

    @classmethod
    def loosens(cls, before: DeclaredInterest | None, after: DeclaredInterest | None) -> bool:
        """A name is no longer looked for, or not in what the same colleague writes."""
        return super().loosens(before, after) or (
            before is not None and after is not None and differ(before, after, "holder_id")
        )

    def as_fact(self) -> Interest:
        """The row as a rule may know it."""
        return Interest(self.name, self.alias_names(), self.stake)
