"""People as the immutable rows know them: a random pseudonym each.

Evidence must outlive a person's account and survive the erasure of their name, so no immutable row and no ledger
entry carries a user id or a name.
"""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

SYSTEM = "system"
"""The pseudonym of the house itself: steps that nobody pressed a button for."""


def new_code() -> str:
    """A random pseudonym: 32 hexadecimal digits."""
    return uuid.uuid4().hex


class Person(models.Model):
    """Ties a pseudonym to a user account, for as long as there is one.

    ``introduced_as`` is the commitment of who this was at their first step; the entry ``person.introduced`` names it.
    """

    code = models.CharField(_("pseudonym"), max_length=32, primary_key=True, default=new_code, editable=False)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="imprimatur_person"
    )

    introduced_as = models.CharField(_("identity"), max_length=64, blank=True, editable=False)

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")

    def __str__(self) -> str:
        return self.user.get_full_name() or self.user.get_username() if self.user else self.code[:8]


def person_of(user) -> Person:
    """The row of ``user``, with a fresh pseudonym at their first act."""
    return Person.objects.get_or_create(user=user)[0]
