"""Whether a note is signed by this ledger: with the key of now, or with one that it handed over from."""

from __future__ import annotations

from django.db.models import OuterRef, Subquery

from approvals.ledger import kinds, note
from approvals.ledger.errors import BadNote
from approvals.ledger.keys import PublicKey, signer
from approvals.ledger.note import Checkpoint, SignedNote
from approvals.ledger.tree import CompactRange, leaf_hash
from approvals.models.ledger import LedgerEntry


def by_this_ledger(signed: SignedNote) -> bool:
    """Whether one of the ledger's keys signed it. Raises :class:`SigningKeyMissing` when there is none now."""
    ours, signature = signer(), signed.signatures[0]
    if signature.name != ours.origin:
        return False
    keys = [ours.public_key] if signature.key_id == ours.key_id else _earlier_keys(ours.origin, ours.public_key)
    return any(_is_by(key, signed, ours.origin) for key in keys)


def note_under(seq: int, body: str, signed: str, before: str) -> SignedNote:
    """The note under an entry, once it is known to be about the tree that this body makes of the one before, which
    ``before`` are the peaks of. Raises ``ValueError`` when it is about anything else."""
    tree = CompactRange.decode(seq, before).append(leaf_hash(body.encode()))
    parsed = SignedNote.parse(signed)
    checkpoint = Checkpoint.parse(parsed.text)
    if (checkpoint.size, checkpoint.root) != (tree.size, tree.root()):
        raise BadNote("This note is about another tree.")
    return parsed


def _earlier_keys(origin: str, ours: PublicKey) -> list[PublicKey]:
    """The keys before ours, the newest first: each the one that the key after it signed to have taken the place of.

    What an entry merely names proves nothing: whoever owns the database can write such an entry, and sign it with a key
    of their own.
    """
    before = LedgerEntry.objects.filter(seq=OuterRef("seq") - 1).values("peaks")
    keys = [ours]
    for row in LedgerEntry.objects.of_kind(kinds.IN_USE.name).annotate(before=Subquery(before)).order_by("-seq"):
        try:
            parsed = note_under(row.seq, row.body, row.note, row.before or "")
            named, replaced = (PublicKey.from_hex(row.said["data"][key]) for key in ("public_key", "replaces"))
        except (KeyError, TypeError, ValueError):
            continue  # no proof of anything: `verify_ledger` says what is wrong with it
        if named == keys[-1] and _is_by(named, parsed, origin):
            keys.append(replaced)
    return keys[1:]


def _is_by(key: PublicKey, signed: SignedNote, origin: str) -> bool:
    signature = signed.signatures[0]
    is_named = (signature.name, signature.key_id) == (origin, note.key_id(origin, key.raw))
    return is_named and key.verifies(signature.value, signed.text)
