"""Whether a note is signed by this ledger: with the key of now, or with one that it handed over from."""

from __future__ import annotations

from approvals.ledger import kinds, note
from approvals.ledger.keys import PublicKey, signer
from approvals.ledger.note import SignedNote
from approvals.models.ledger import LedgerEntry


def by_this_ledger(signed: SignedNote) -> bool:
    """Whether one of the ledger's keys signed it. Raises :class:`SigningKeyMissing` when there is none now."""
    ours, signature = signer(), signed.signatures[0]
    if signature.name != ours.origin:
        return False
    keys = [ours.public_key] if signature.key_id == ours.key_id else _earlier_keys(ours.origin, signature.key_id)
    return any(key.verifies(signature.value, signed.text) for key in keys)


def _earlier_keys(origin: str, key_id: bytes) -> list[PublicKey]:
    entries = LedgerEntry.objects.of_kind(kinds.OPENED.name, kinds.ROTATED.name)
    named = (PublicKey.from_hex(entry.said["data"]["public_key"]) for entry in entries)
    return [key for key in named if note.key_id(origin, key.raw) == key_id]
