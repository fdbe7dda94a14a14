from __future__ import annotations

import hashlib

from django.db import models

from policy_rules.models.guard import GuardedModel

EMPTY_DIGEST = hashlib.sha256().hexdigest()
"""The digest of registers without a row."""


class RegisterVersion(GuardedModel):
    """How often the registers have changed, and the digest of what they say. One row; none before the first change."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    number = models.PositiveBigIntegerField(default=0, editable=False)
    digest = models.CharField(max_length=64, default=EMPTY_DIGEST, editable=False)

    class Meta:
        default_permissions = ()
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="one_register_version")]

    @classmethod
    def current(cls) -> tuple[int, str]:
        """The number and digest in force; one query."""
        return cls.objects.filter(pk=1).values_list("number", "digest").first() or (0, EMPTY_DIGEST)

    @classmethod
    def locked(cls) -> RegisterVersion:
        """The row, made when there is none, and held until the transaction ends: changes of registers wait in line."""
        return cls.objects.select_for_update().get_or_create(pk=1)[0]
