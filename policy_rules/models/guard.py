"""Rows that only the verbs of :mod:`policy_rules.registers` can change."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.core.exceptions import PermissionDenied
from django.db import models

_inside_a_verb: ContextVar[bool] = ContextVar("inside_a_verb", default=False)


class UnrecordedChange(PermissionDenied):
    """Somebody tried to change a register in a way that leaves no trace."""


@contextmanager
def inside_a_verb() -> Iterator[None]:
    """For :mod:`policy_rules.registers` alone: here, and in this thread, registers may be written."""
    token = _inside_a_verb.set(True)
    try:
        yield
    finally:
        _inside_a_verb.reset(token)


def _require_verb(model: type[models.Model]) -> None:
    if not _inside_a_verb.get():
        raise UnrecordedChange(
            f"A {model._meta.verbose_name} is changed with policy_rules.registers.save() and remove(), "
            "which record the change."
        )


class GuardedQuerySet(models.QuerySet):
    """Reads like any other; writes only inside a verb."""

    def update(self, **values):
        _require_verb(self.model)
        return super().update(**values)

    update.alters_data = True

    def delete(self):
        _require_verb(self.model)
        return super().delete()

    delete.alters_data = True
    delete.queryset_only = True

    def bulk_create(self, *args, **options):
        _require_verb(self.model)
        return super().bulk_create(*args, **options)

    def bulk_update(self, *args, **options):
        _require_verb(self.model)
        return super().bulk_update(*args, **options)

    bulk_update.alters_data = True


class GuardedModel(models.Model):
    """A row that is saved and deleted only inside a verb.

    Raw SQL, ``loaddata`` and the database's own cascades walk past this; ``registers.digest_of_tables()`` sees them.
    """

    objects = GuardedQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, **options) -> None:
        _require_verb(type(self))
        super().save(**options)

    def delete(self, **options):
        _require_verb(type(self))
        return super().delete(**options)
