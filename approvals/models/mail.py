"""Which e-mails a colleague wants."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class MailPreference(models.Model):
    """What a colleague chose in their account; who never chose gets every e-mail that concerns them."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="imprimatur_mail"
    )
    waiting = models.BooleanField(_("A post waits for me"), default=True)
    decided = models.BooleanField(_("Something was decided about a post that I wrote in"), default=True)

    class Meta:
        verbose_name = _("mail preference")
        verbose_name_plural = _("mail preferences")

    def __str__(self) -> str:
        return str(self.user)
