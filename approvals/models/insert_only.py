"""Rows that are written once. Python says no here; triggers say no in the database (``approvals.guards``)."""

from __future__ import annotations

from typing import ClassVar, NoReturn

from django.db import IntegrityError, models


class InsertOnlyError(IntegrityError):
    """Somebody tried to change or delete evidence. The database's own triggers end in an ``IntegrityError`` too."""

    def __init__(self, model: type[models.Model]):
        super().__init__(f"{model._meta.db_table} is insert-only")


class InsertOnlyQuerySet(models.QuerySet):
    """Rows that can be read and added, and nothing else."""

    def update(self, **kwargs) -> NoReturn:
        """Refused with :class:`InsertOnlyError`, as is every other way to change a row."""
        raise InsertOnlyError(self.model)

    def bulk_update(self, objs, fields, batch_size=None) -> NoReturn:
        raise InsertOnlyError(self.model)

    def update_or_create(self, defaults=None, create_defaults=None, **kwargs) -> NoReturn:
        raise InsertOnlyError(self.model)

    def bulk_create(self, objs, *args, update_conflicts: bool = False, **kwargs):
        """Add rows. Raises :class:`InsertOnlyError` when asked to update those that are there."""
        if update_conflicts:
            raise InsertOnlyError(self.model)
        return super().bulk_create(objs, *args, **kwargs)

    def delete(self) -> NoReturn:
        """Refused with :class:`InsertOnlyError`."""
        raise InsertOnlyError(self.model)

    delete.queryset_only = True  # as in Django: a manager does not offer it

    def _raw_delete(self, using) -> NoReturn:
        raise InsertOnlyError(self.model)


class ErasableQuerySet(InsertOnlyQuerySet):
    """Rows of which those go whose erasure is recorded, and no other."""

    def erase(self) -> int:
        """Delete the rows; how many. Raises ``IntegrityError`` when the erasure of one of them is not recorded."""
        return models.QuerySet._raw_delete(self, self.db)


class InsertOnlyModel(models.Model):
    """A row that never changes once it is written. A subclass with an own manager builds it on the query set above.

    ``is_erasable``: a row goes when the erasure of what its column ``commitment`` names is recorded.
    """

    is_erasable: ClassVar[bool] = False

    objects = models.Manager.from_queryset(InsertOnlyQuerySet)()

    class Meta:
        abstract = True

    def save(self, **kwargs) -> None:
        """Write the row. Raises :class:`InsertOnlyError` for one that is already written."""
        if not self._state.adding:
            raise InsertOnlyError(type(self))
        super().save(**kwargs | {"force_insert": True})

    def delete(self, *args, **kwargs) -> NoReturn:
        """Refused with :class:`InsertOnlyError`."""
        raise InsertOnlyError(type(self))
