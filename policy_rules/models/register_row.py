"""What the rows of all registers have in common."""

from __future__ import annotations

import datetime
import hashlib
import json
import secrets
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from policy_rules.models.guard import GuardedModel


def new_salt() -> str:
    """128 random bits."""
    return secrets.token_hex(16)


class RegisterRow(GuardedModel):
    """A row of a register, with a digest of what it says.

    Digests of rows stand on the ledger, which strangers may read, and a row may hold nothing but a secret word. The
    salt keeps them from finding that word by trying words.
    """

    #: Fields that say nothing to a rule and may change without the register's doing.
    OUTSIDE_DIGEST: ClassVar[tuple[str, ...]] = ()

    salt = models.CharField(max_length=32, default=new_salt, editable=False)
    row_digest = models.CharField(_("digest"), max_length=64, blank=True, editable=False)

    class Meta:
        abstract = True

    @property
    def register(self) -> str:
        """The name of the register that this row belongs to: ``confidentialterm``."""
        return self._meta.model_name

    def digest(self) -> str:
        """SHA-256 (64 hexadecimal digits) of the saved row as it now stands: its register, id, salt and fields."""
        left_out = {"row_digest", *self.OUTSIDE_DIGEST}
        values = {
            field.attname: field.value_from_object(self)
            for field in self._meta.concrete_fields
            if field.name not in left_out
        }
        said = {"register": self.register, "row": values}
        canonical = json.dumps(said, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=_iso)
        return hashlib.sha256(canonical.encode()).hexdigest()


def _iso(value: datetime.date) -> str:
    return value.isoformat()
