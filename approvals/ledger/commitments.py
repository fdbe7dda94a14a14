"""Hiding a value behind a digest that nobody can guess it from, and that it can later be proved by.

Whoever erases the value and its salt leaves a digest that says nothing.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from approvals.models.ledger import SALT_SIZE, SealedContent, commitment_of


@dataclass(frozen=True, slots=True)
class Commitment:
    """A digest (64 hexadecimal digits) and the random salt that makes it unguessable."""

    digest: str
    salt: bytes


def commit(value: bytes) -> Commitment:
    """Commit to a value with a fresh salt."""
    salt = secrets.token_bytes(SALT_SIZE)
    return Commitment(commitment_of(value, salt), salt)


def seal(value: bytes) -> SealedContent:
    """An unsaved row for a value, under a fresh commitment."""
    made = commit(value)
    return SealedContent(commitment=made.digest, salt=made.salt, value=value)


def seal_salted(value: bytes) -> SealedContent:
    """An unsaved row for a value that carries its own random salt: its commitment is SHA-256 of the value itself."""
    return SealedContent(commitment=commitment_of(value, b""), salt=b"", value=value)


def keep_words(words: str) -> str:
    """Put free words where they can be erased and give their commitment; no words, no commitment."""
    if not words.strip():
        return ""
    sealed = seal(words.strip().encode())
    SealedContent.objects.bulk_create([sealed])
    return sealed.commitment
