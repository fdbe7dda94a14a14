from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from policy_rules.facts import Claim
from policy_rules.markets import LANGUAGES
from policy_rules.models.lines import validate_one_line, validate_text
from policy_rules.models.loosening import differ, holds_from_earlier, holds_longer
from policy_rules.models.register_row import RegisterRow


class ApprovedClaim(RegisterRow):
    """A promise, a comparison or a forecast that the company stands by in just these words."""

    KEY = ("words", "language")

    words = models.CharField(_("words"), max_length=500, validators=[validate_one_line])
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGES)
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_until = models.DateField(_("valid until"), null=True, blank=True, help_text=_("The last day."))
    support = models.TextField(
        _("support"),
        validators=[MaxLengthValidator(2_000), validate_text],
        help_text=_("What shows that it is true, and where that can be read."),
    )
    owner = models.CharField(_("owner"), max_length=200, blank=True, validators=[validate_one_line])

    class Meta:
        verbose_name = _("approved claim")
        verbose_name_plural = _("approved claims")
        ordering = ["words"]
        constraints = [
            models.UniqueConstraint(
                fields=["words", "language"],
                name="one_claim_in_these_words",
                violation_error_message=_("This claim is in the register already."),
            )
        ]

    def __str__(self) -> str:
        return self.words

    @classmethod
    def loosens(cls, before: ApprovedClaim | None, after: ApprovedClaim | None) -> bool:
        """Something may be claimed that might not, or on more days. Taking a claim away tightens."""
        if before is None or after is None:
            return before is None
        return (
            differ(before, after, "words", "language")
            or holds_from_earlier(before.valid_from, after.valid_from)
            or holds_longer(before.valid_until, after.valid_until)
        )

    def clean(self) -> None:
        """Refuse a period that ends before it begins."""
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            raise ValidationError({"valid_until": _("This is before the first day.")})

    def as_fact(self) -> Claim:
        """The row as a rule may know it."""
        return Claim(self.words, self.language, self.valid_from, self.valid_until)
