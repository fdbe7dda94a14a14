"""What can go wrong with the ledger. Each error's text says what to do."""

from __future__ import annotations


class LedgerError(Exception):
    """Nothing was written, and the step that wanted an entry must not be taken."""


class SigningKeyMissing(LedgerError):
    """There is no signing key that only we can read, so nothing can be signed."""


class WrongSigner(LedgerError):
    """The key or the origin in the settings is not the one that the ledger goes on with."""


class LedgerDamaged(LedgerError):
    """An entry that something rests on is not what was signed."""


class LedgerBusy(LedgerError):
    """Another writer took the next number first: roll back and take the whole step again."""


class OutsideTransaction(LedgerError):
    """An entry must stand or fall with what it records, so it is written in the same transaction."""


class UnknownKind(LedgerError):
    """An entry of a kind that nobody declared has no sentence, and nobody says what is personal in it."""


class BadEntry(LedgerError):
    """The entry's actor or data is not what its kind declares."""


class NotCanonical(LedgerError, ValueError):
    """A value has no canonical JSON, or a text is not the canonical JSON of what it says."""


class BadNote(LedgerError, ValueError):
    """A text is not a signed note, or not the signed note of a checkpoint."""
