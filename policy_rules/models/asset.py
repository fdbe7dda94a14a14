from __future__ import annotations

from django.core.validators import MaxLengthValidator, RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from policy_rules import facts
from policy_rules.models.channels import ChannelsField
from policy_rules.models.lines import validate_one_line, validate_text
from policy_rules.models.loosening import differ, holds_longer, reaches_further
from policy_rules.models.register_row import RegisterRow


class Asset(RegisterRow):
    """A picture with an owner: whom it is credited to, what it was approved for, and until when (policy point 7)."""

    KEY = ("sha256",)

    name = models.CharField(_("name"), max_length=200, validators=[validate_one_line])
    sha256 = models.CharField(
        _("SHA-256 of the file"),
        max_length=64,
        unique=True,
        validators=[RegexValidator(r"\A[0-9a-f]{64}\Z", _("64 digits and letters from a to f."))],
        help_text=_("The review page shows it beside each file."),
    )
    credit = models.CharField(_("credit"), max_length=200, blank=True, validators=[validate_one_line])
    is_logo = models.BooleanField(_("a logo"), default=False)
    channels = ChannelsField()
    rights_until = models.DateField(_("rights until"), null=True, blank=True, help_text=_("The last day."))
    note = models.TextField(_("note"), blank=True, validators=[MaxLengthValidator(2_000), validate_text])

    class Meta:
        verbose_name = _("picture with an owner")
        verbose_name_plural = _("pictures with owners")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def loosens(cls, before: Asset | None, after: Asset | None) -> bool:
        """Another picture, credit or channel, a longer right, or a logo that is none any more.

        Adding does, for nobody asks any more whose picture it is; a removal does, for its limits go with it.
        """
        if before is None or after is None:
            return True
        return (
            differ(before, after, "sha256", "credit")
            or (before.is_logo and not after.is_logo)
            or reaches_further(before.channels, after.channels)
            or holds_longer(before.rights_until, after.rights_until)
        )

    def as_fact(self) -> facts.Asset:
        """The row as a rule may know it."""
        return facts.Asset(
            self.sha256, self.name, self.credit, self.is_logo, frozenset(self.channels), self.rights_until
        )
