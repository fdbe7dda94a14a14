from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from policy_rules.models.lines import lines, validate_domains, validate_one_line
from policy_rules.models.loosening import differ
from policy_rules.models.register_row import RegisterRow


class CompanyProfile(RegisterRow):
    """Who speaks, and whom to turn to. There is one; the policy asks for both contacts (points 2 and 9)."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    name = models.CharField(_("name"), max_length=200, validators=[validate_one_line])
    domains = models.TextField(
        _("domains"),
        blank=True,
        validators=[MaxLengthValidator(10_000), validate_domains],
        help_text=_("The company's own domains, one a line, for example: acme.example"),
    )
    escalation_email = models.EmailField(
        _("escalation address"), help_text=_("Where a writer turns who is not sure what may be said.")
    )
    security_contact = models.CharField(
        _("security contact"),
        max_length=200,
        validators=[validate_one_line],
        help_text=_("The person in IT or security whom a writer turns to."),
    )

    class Meta:
        verbose_name = _("company profile")
        verbose_name_plural = _("company profiles")
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="one_company_profile")]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def loosens(cls, before: CompanyProfile | None, after: CompanyProfile | None) -> bool:
        """Disclaimers name somebody else, or other domains count as the company's own. Contacts alone do not."""
        if before is None or after is None:
            return after is None
        return differ(before, after, "name", "domains")

    def clean(self) -> None:
        """Refuse a second profile."""
        if self._state.adding and CompanyProfile.objects.exists():
            raise ValidationError(_("There is a company profile already. Change that one."))

    def domain_names(self) -> tuple[str, ...]:
        """The domains, lower-case."""
        return tuple(line.lower() for line in lines(self.domains))
