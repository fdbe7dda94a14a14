"""The policy that the company has adopted, and those that it had before."""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from approvals.models.insert_only import InsertOnlyModel


class AdoptedPolicy(InsertOnlyModel):
    """Somebody adopted a policy. The newest row is in force.

    ``content`` is the commitment of the answers and of the documents in each language, as JSON: they name people.
    """

    content = models.CharField(_("content"), max_length=64)
    review_by = models.DateField(_("looked at again by"))
    person = models.CharField(_("by"), max_length=32)
    at = models.DateTimeField(_("at"), default=timezone.now)

    class Meta:
        verbose_name = _("adopted policy")
        verbose_name_plural = _("adopted policies")
        default_permissions = ()
        permissions = [("adopt_policy", _("Can adopt the policy with the policy wizard"))]

    def __str__(self) -> str:
        return f"{self.pk} {self.at:%Y-%m-%d}"

    @classmethod
    def in_force(cls) -> AdoptedPolicy | None:
        """The newest; none before the first."""
        return cls.objects.order_by("-pk").first()
