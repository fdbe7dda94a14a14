"""Ledgers for tests: real ones in the database, and forged ones in memory."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.db import transaction

from approvals.ledger import canonical, kinds
from approvals.ledger.keys import Signer
from approvals.ledger.note import Checkpoint, SignedNote
from approvals.ledger.shapes import COUNT, PERSONAL, OrBlank
from approvals.ledger.tree import CompactRange, leaf_hash
from approvals.ledger.verify import Row
from approvals.ledger.writer import NewEntry, append
from approvals.models.ledger import LedgerEntry

HAPPENED = kinds.declare("test.happened", "{actor}: {number}", number=COUNT, words=OrBlank(PERSONAL))
"""A kind of entry of the tests' own, so that they do not depend on the workflow's."""

ORIGIN = "example.com/ledger"
SIGNER = Signer(ORIGIN, Ed25519PrivateKey.from_private_bytes(b"\x01" * 32))
STRANGER = Signer(ORIGIN, Ed25519PrivateKey.from_private_bytes(b"\x02" * 32))


def happened(number: int = 0, *, words: str = "", actor: str = "system") -> NewEntry:
    """An entry of the tests' own kind."""
    return NewEntry(HAPPENED.name, actor, {"number": number, "words": words})


def write(count: int) -> list[LedgerEntry]:
    """Write so many entries to the database, each in a transaction of its own."""
    written = []
    for number in range(count):
        with transaction.atomic():
            written += append(happened(number))
    return written


def stored_rows() -> list[Row]:
    """The ledger as it lies in the database."""
    return [Row._make(row) for row in LedgerEntry.objects.order_by("seq").values_list("seq", "body", "peaks", "note")]


def body(seq: int, kind: str = HAPPENED.name, at: str | None = None, **data: Any) -> dict[str, Any]:
    """The body of an entry, as a value; by default it happened in the second of its number."""
    return {
        "v": 1,
        "seq": seq,
        "at": at or f"2026-11-22T12:{seq // 60:02}:{seq % 60:02}.000000Z",
        "kind": kind,
        "actor": "system",
        "data": data or {"number": seq, "words": ""},
    }


def opening(signer: Signer = SIGNER) -> dict[str, Any]:
    """The body of the first entry of a ledger."""
    return body(0, "ledger.opened", origin=signer.origin, public_key=signer.public_key.raw.hex())


def handing_over(seq: int, heir: Signer) -> dict[str, Any]:
    """The body of an entry that names the next key."""
    return body(seq, "key.rotated", public_key=heir.public_key.raw.hex())


def taking_up(seq: int, heir: Signer, replaced: Signer) -> dict[str, Any]:
    """The body of an entry that says whose place the next key takes."""
    keys = {"public_key": heir.public_key.raw.hex(), "replaces": replaced.public_key.raw.hex()}
    return body(seq, "key.in_use", **keys)


def bodies(count: int, signer: Signer = SIGNER) -> list[dict[str, Any]]:
    """The bodies of an honest ledger."""
    return [opening(signer), *(body(seq) for seq in range(1, count))]


def sign(said: Iterable[dict[str, Any] | str], signers: Signer | Sequence[Signer] = SIGNER) -> list[Row]:
    """The rows of a ledger that says this, signed by one key or by one for each row: what its owner could make."""
    rows, tree = [], CompactRange()
    for seq, one in enumerate(said):
        text = one if isinstance(one, str) else canonical.dumps(one)
        tree = tree.append(leaf_hash(text.encode()))
        signer = signers if isinstance(signers, Signer) else signers[seq]
        rows.append(Row(seq, text, tree.encode(), signer.sign(tree.size, tree.root())))
    return rows


def checkpoint_of(rows: Sequence[Row]) -> Checkpoint:
    """The checkpoint in the newest row, as it was kept elsewhere."""
    return Checkpoint.parse(SignedNote.parse(rows[-1].note).text)
