"""The ledger's two tables. Neither has a foreign key: evidence outlives what it speaks of."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterable
from functools import cached_property
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from approvals.models.insert_only import InsertOnlyModel

SALT_SIZE = 32


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

    class Meta:
        verbose_name = _("ledger entry")
        verbose_name_plural = _("ledger entries")
        ordering = ["seq"]

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

    commitment = models.CharField(_("commitment"), max_length=64, primary_key=True)
    salt = models.BinaryField(_("salt"), max_length=SALT_SIZE, blank=True)
    value = models.BinaryField(_("value"))

    class Meta:
        verbose_name = _("sealed content")
        verbose_name_plural = _("sealed contents")

    def __str__(self) -> str:
        return self.commitment[:12]

    def reveal(self) -> bytes:
        """The value. Raises :class:`SealBroken` unless it is the one that was committed to."""
        salt, value = bytes(self.salt), bytes(self.value)
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
