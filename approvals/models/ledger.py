"""The ledger's two tables. Neither has a foreign key: evidence outlives what it speaks of."""

from __future__ import annotations

import datetime
import hashlib
import hmac
import json
from collections.abc import Collection, Iterable
from functools import cached_property
from typing import Any

from django.db import models
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from approvals.models.insert_only import ErasableQuerySet, InsertOnlyModel, InsertOnlyQuerySet

SALT_SIZE = 32

BEYOND = 2**63 - 1
"""A number that no entry reaches."""


class Said(models.Func):
    """One value of an entry's body, as text: ``Said("kind")``, ``Said("data", "post")``.

    The indices of :class:`LedgerEntry` are made of these expressions. Nothing is kept beside the body that could
    disagree with it, and yet no list has to read all bodies.
    """

    arity = 1
    output_field = models.TextField()

    def __init__(self, *path: str):
        super().__init__(models.F("body"))
        self.path = path

    def as_sqlite(self, compiler, connection, **context):
        """``JSON_EXTRACT(body, '$.data.post')``"""
        template = f"JSON_EXTRACT(%(expressions)s, '$.{'.'.join(self.path)}')"
        return self.as_sql(compiler, connection, template=template, **context)

    def as_postgresql(self, compiler, connection, **context):
        """``((body)::jsonb #>> '{data,post}')``"""
        template = f"((%(expressions)s)::jsonb #>> '{{{','.join(self.path)}}}')"
        return self.as_sql(compiler, connection, template=template, **context)


class LedgerQuerySet(InsertOnlyQuerySet):
    """Entries, found by what they say. Each of these questions has an index."""

    def about(self, *public_ids: object) -> LedgerQuerySet:
        """The entries of these posts, by their public ids."""
        return self.alias(post=Said("data", "post")).filter(post__in=[str(one) for one in public_ids])

    def of_kind(self, *kinds: str) -> LedgerQuerySet:
        """The entries of one of these kinds."""
        return self.alias(kind=Said("kind")).filter(kind__in=kinds)

    def besides(self, *kinds: str) -> LedgerQuerySet:
        """The entries of none of these kinds."""
        return self.alias(kind=Said("kind")).exclude(kind__in=kinds)

    def by(self, people: Collection[str]) -> LedgerQuerySet:
        """What any of these pseudonyms did."""
        return self.alias(actor=Said("actor")).filter(actor__in=people)

    def between(self, start: datetime.datetime | None, end: datetime.datetime | None) -> LedgerQuerySet:
        """The entries from ``start`` (included) to ``end`` (not), both aware; ``None`` leaves that side open.

        An entry's time is never before that of an earlier one, so that a period is a range of numbers.
        """
        found = self
        if start:
            found = found.filter(seq__gte=self._first_at(start))
        if end:
            found = found.filter(seq__lt=Coalesce(self._first_at(end), models.Value(BEYOND)))
        return found

    def _first_at(self, moment: datetime.datetime) -> models.Subquery:
        """The number of the first entry at or after ``moment``; null when there is none."""
        later = self.model.objects.alias(at=Said("at")).filter(at__gte=_spelt(moment))
        return models.Subquery(later.order_by("at", "seq").values("seq")[:1])


def _spelt(moment: datetime.datetime) -> str:
    """A time as bodies spell it (``approvals.ledger.canonical.instant``); such texts sort as their times do."""
    return moment.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


class LedgerEntry(InsertOnlyModel):
    """One thing that happened, and the signed state of the whole ledger after it.

    ``approvals.ledger.writer`` is the only code that writes these rows. ``body`` is canonical JSON and is hashed as it
    stands here; ``peaks`` is the compact range of the Merkle tree up to and including this entry; ``note`` is the
    signed checkpoint.
    """

    seq = models.BigIntegerField(_("number"), primary_key=True)
    body = models.TextField(_("body"))
    peaks = models.TextField(_("peaks"))
    note = models.TextField(_("signed checkpoint"))

    objects = models.Manager.from_queryset(LedgerQuerySet)()

    class Meta:
        verbose_name = _("ledger entry")
        verbose_name_plural = _("ledger entries")
        ordering = ["seq"]
        indexes = [
            models.Index(Said("data", "post"), "seq", name="imprimatur_ledger_post"),
            models.Index(Said("kind"), "seq", name="imprimatur_ledger_kind"),
            models.Index(Said("actor"), "seq", name="imprimatur_ledger_actor"),
            models.Index(Said("at"), "seq", name="imprimatur_ledger_at"),
        ]

    def __str__(self) -> str:
        return str(self.seq)

    @cached_property
    def said(self) -> dict[str, Any]:
        """The body as a value: ``v``, ``seq``, ``at``, ``kind``, ``actor`` and ``data``."""
        return json.loads(self.body)


def commitment_of(value: bytes, salt: bytes) -> str:
    """The commitment to a value: HMAC-SHA256 keyed with its salt, or SHA-256 of a value that carries its own salt.

    A plain SHA-256(salt || value) would not say where the salt ends: words could be moved from one to the other.
    Raises ``ValueError`` for a salt of another length: HMAC takes a short key and the same key padded as one.
    """
    if not salt:
        return hashlib.sha256(value).hexdigest()
    if len(salt) != SALT_SIZE:
        raise ValueError(f"A salt has {SALT_SIZE} bytes, or none.")
    return hmac.digest(salt, value, "sha256").hex()


class NotSealed(LookupError):
    """No sealed value belongs to this commitment: it was never kept, or it was erased."""


class SealBroken(Exception):
    """A sealed value is not the one that was committed to."""


class SealedContent(InsertOnlyModel):
    """The words, pictures and names that ledger entries and immutable rows only commit to."""

    is_erasable = True

    commitment = models.CharField(_("commitment"), max_length=64, primary_key=True)
    salt = models.BinaryField(_("salt"), max_length=SALT_SIZE, blank=True)
    value = models.BinaryField(_("value"))

    objects = models.Manager.from_queryset(ErasableQuerySet)()

    class Meta:
        verbose_name = _("sealed content")
        verbose_name_plural = _("sealed contents")

    def __str__(self) -> str:
        return self.commitment[:12]

    def reveal(self) -> bytes:
        """The value. Raises :class:`SealBroken` unless it is the one that was committed to."""
        try:
            salt, value = bytes(self.salt), bytes(self.value)
        except TypeError as error:  # SQLite keeps text in a column of bytes, if somebody puts it there
            raise SealBroken(f"The sealed content {self.commitment} is no bytes.") from error
        if len(salt) not in (0, SALT_SIZE) or commitment_of(value, salt) != self.commitment:
            raise SealBroken(f"The sealed content {self.commitment} is not what was committed to.")
        return value

    @classmethod
    def open(cls, commitment: str) -> bytes:
        """The value behind a commitment. Raises :class:`NotSealed` or :class:`SealBroken`."""
        sealed = cls.objects.filter(pk=commitment).first()
        if sealed is None:
            raise NotSealed(f"There is no sealed content {commitment}.")
        return sealed.reveal()

    @classmethod
    def open_many(cls, commitments: Iterable[str]) -> dict[str, bytes]:
        """The values behind commitments, in one query; an erased one is left out. Raises :class:`SealBroken`."""
        return {sealed.commitment: sealed.reveal() for sealed in cls.objects.filter(pk__in=set(commitments))}
