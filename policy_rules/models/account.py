from __future__ import annotations

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from policy_rules.models.channels import channel_choices
from policy_rules.models.lines import validate_one_line
from policy_rules.models.loosening import differ
from policy_rules.models.register_row import RegisterRow


class Account(RegisterRow):
    """An account that posts go out through. ``handle`` is written without the ``@`` that channels put before it."""

    KEY = ("channel", "handle")
    #: Empties itself when the owner's user is deleted.
    OUTSIDE_DIGEST = ("owner",)

    class Capacity(models.TextChoices):
        OFFICIAL = "official", _("The company speaks")
        EMPLOYEE = "employee", _("An employee speaks in their own name")

    channel = models.CharField(_("channel"), max_length=20, choices=channel_choices)
    handle = models.CharField(_("handle"), max_length=200, validators=[validate_one_line])
    display_name = models.CharField(_("display name"), max_length=200, blank=True, validators=[validate_one_line])
    capacity = models.CharField(_("capacity"), max_length=10, choices=Capacity, default=Capacity.OFFICIAL)
    email = models.EmailField(
        _("e-mail address"), blank=True, help_text=_("The address that the account is registered with.")
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("owner"),
        help_text=_("Who answers for the account."),
    )
    is_active = models.BooleanField(_("active"), default=True, help_text=_("New posts can go out through it."))

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")
        ordering = ["channel", "handle"]
        constraints = [
            models.UniqueConstraint(
                "channel",
                Lower("handle"),
                name="one_account_a_handle",
                violation_error_message=_("This account is in the register already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.display_name or self.handle} ({self.get_channel_display()})"

    @classmethod
    def loosens(cls, before: Account | None, after: Account | None) -> bool:
        """The company speaks where it did not, posts go out again, or it stands for another account than it did.

        So does a removal: what was found out about the account goes with it.
        """
        if after is None:
            return True
        becomes_official = after.capacity == cls.Capacity.OFFICIAL
        if before is None:
            return becomes_official
        becomes_official = becomes_official and before.capacity != cls.Capacity.OFFICIAL
        opens = after.is_active and not before.is_active
        return becomes_official or opens or differ(before, after, "channel", "handle", "display_name", "email")

    def key(self) -> tuple:
        """Channel and handle; capitals do not tell handles apart."""
        return self.channel, self.handle.lower()

    def clean(self) -> None:
        """Refuse a handle with blanks or the sign before it, and an official account that nobody can be written to."""
        errors = {}
        if self.handle.startswith("@") or any(character.isspace() for character in self.handle):
            errors["handle"] = _("Write the handle without spaces and without the @ before it.")
        if self.capacity == self.Capacity.OFFICIAL and not self.email:
            errors["email"] = _("An official account has an e-mail address at the company’s own domain.")
        if errors:
            raise ValidationError(errors)
