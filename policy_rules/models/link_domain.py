from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from policy_rules.facts import DomainStanding
from policy_rules.models.lines import validate_domains, validate_one_line, validate_text
from policy_rules.models.register_row import RegisterRow
from policy_rules.text.hosts import dns_name, is_masked, normal_host


class LinkDomain(RegisterRow):
    """A domain that somebody looked at, and whether posts may link to it and what lies under it."""

    KEY = ("domain",)

    class Standing(models.TextChoices):
        VETTED = DomainStanding.VETTED.value, _("may be linked to")
        BLOCKED = DomainStanding.BLOCKED.value, _("must not be linked to")

    domain = models.CharField(
        _("domain"),
        max_length=253,
        unique=True,
        validators=[validate_one_line, validate_domains],
        help_text=_("For example: partner.example. What lies under it counts as it does."),
    )
    standing = models.CharField(_("decision"), max_length=10, choices=Standing)
    note = models.TextField(_("note"), blank=True, validators=[MaxLengthValidator(2_000), validate_text])

    class Meta:
        verbose_name = _("domain")
        verbose_name_plural = _("domains")
        ordering = ["domain"]

    def __str__(self) -> str:
        """With the name under which the DNS has it, where readers take the domain for another."""
        return f"{self.domain} ({dns_name(self.domain)})" if is_masked(self.domain) else self.domain

    @classmethod
    def loosens(cls, before: LinkDomain | None, after: LinkDomain | None) -> bool:
        """Posts may link where they might not. Taking away that a domain was vetted tightens."""
        allows = after is not None and after.standing == cls.Standing.VETTED
        if before is None:
            return allows
        is_elsewhere = after is None or after.domain != before.domain
        if before.standing == cls.Standing.BLOCKED:
            return allows or is_elsewhere
        return allows and is_elsewhere

    def key(self) -> tuple:
        """The domain as browsers compare it."""
        return (normal_host(self.domain.strip()),)

    def clean(self) -> None:
        """Write the domain as browsers compare it; one that is there in another spelling is there already."""
        self.domain = normal_host(self.domain.strip())
        try:
            validate_domains(self.domain)
        except ValidationError as error:
            raise ValidationError({"domain": error.messages}) from error

    def unique_error_message(self, model_class, unique_check):
        """Say it of the domain, not of a field."""
        return ValidationError(_("This domain is in the register already."), code="unique")
