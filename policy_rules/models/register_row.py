"""What the rows of all registers have in common."""

from __future__ import annotations

import datetime
import hashlib
import json
import secrets
from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import ClassVar, Self

from django.core.exceptions import ValidationError
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

    #: The fields by which a person says which row is meant: no two rows that matter have the same there.
    KEY: ClassVar[tuple[str, ...]] = ()

    salt = models.CharField(max_length=32, default=new_salt, editable=False)
    row_digest = models.CharField(_("digest"), max_length=64, blank=True, editable=False)

    class Meta:
        abstract = True

    @property
    def register(self) -> str:
        """The name of the register that this row belongs to: ``confidentialterm``."""
        return self._meta.model_name

    def key(self) -> tuple:
        """What :attr:`KEY` holds, as rows are told apart by it."""
        return tuple(getattr(self, self._meta.get_field(name).attname) for name in self.KEY)

    def remarks(self) -> list[str]:
        """What whoever enters the row should know, though nothing is wrong with it."""
        return []

    @classmethod
    def loosens(cls, before: Self | None, after: Self | None) -> bool:
        """Whether putting ``after`` in the place of ``before`` lets something pass that did not pass before.

        ``None`` before: the row is added; after: it is removed. A change that loosens waits for a second person. Where
        a register does not say more exactly what loosens, everything does but adding. Called inside the verb.
        """
        return before is not None

    def vouch(self, *people) -> None:
        """For the verbs: ``people``, users, stand behind what the row is about to say. Most registers do not ask."""

    def clean_alone(self) -> None:
        """Check what ``full_clean`` checks of the fields that people fill in, without a query.

        Whether others say the same, and whether a row that this one names is there, is left to the database.

        Raises ``ValidationError``.
        """
        passed_over = {
            field.name
            for field in self._meta.concrete_fields
            if not field.editable or (field.is_relation and getattr(self, field.attname) is not None)
        }
        errors: dict[str, list] = {}
        for check in (lambda: self.clean_fields(exclude=passed_over), self.clean):
            try:
                check()
            except ValidationError as error:
                errors = error.update_error_dict(errors)
        if errors:
            raise ValidationError(errors)

    @classmethod
    def fields_in_digest(cls) -> tuple[str, ...]:
        """The names of the fields that a digest of a row is made of."""
        left_out = {"row_digest", *cls.OUTSIDE_DIGEST}
        return tuple(field.name for field in cls._meta.concrete_fields if field.name not in left_out)

    def digest(self) -> str:
        """SHA-256 (64 hexadecimal digits) of the saved row as it now stands: its register, id, salt and fields."""
        names, values_of = _inside_digest(type(self))
        said = {"register": self.register, "row": dict(zip(names, values_of(self), strict=True))}
        return hashlib.sha256(_CANONICAL.encode(said).encode()).hexdigest()


@cache
def _inside_digest(register: type[RegisterRow]) -> tuple[tuple[str, ...], Callable[[RegisterRow], tuple]]:
    """The fields that a digest of a row is made of, and how to read them; a register may have a million rows."""
    names = tuple(register._meta.get_field(name).attname for name in register.fields_in_digest())
    return names, attrgetter(*names)


def _iso(value: datetime.date) -> str:
    return value.isoformat()


_CANONICAL = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=_iso)
