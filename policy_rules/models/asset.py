from __future__ import annotations

from django.core.validators import MaxLengthValidator, RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from policy_rules import facts
from policy_rules.models.channels import ChannelsField
from policy_rules.models.lines import validate_one_line, validate_text
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

    def as_fact(self) -> facts.Asset:
        """The row as a rule may know it."""
        return facts.Asset(
            self.sha256, self.name, self.credit, self.is_logo, frozenset(self.channels), self.rights_until
        )
