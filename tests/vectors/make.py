"""Write the vectors anew: `python -m tests.vectors.make`. What they are is said in docs/interoperability.md.

The proofs follow the definitions of RFC 6962, section 2.1, word for word, and share no code with the ledger.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from approvals.ledger import canonical, note
from approvals.ledger.keys import Signer

FILE = Path(__file__).with_name("ledger.json")
SEED = b"imprimatur interop: not a secret"
ORIGIN = "example.com/ledger"
ENTRIES = 12

ANNA = "0000000000000000000000000000a11a"
REASON = ("00" * 31 + "01", "Priset är fel – rätta det.")


def bodies() -> list[str]:
    """The entries: an opening, a person, and pauses whose numbers and words test what canonical JSON does."""
    salt, words = REASON
    reason = commitment(bytes.fromhex(salt), words.encode())
    public_key = _signer().public_key.raw.hex()
    said = [("ledger.opened", "system", {"origin": ORIGIN, "public_key": public_key})]
    said += [
        ("publishing.paused" if number % 2 else "publishing.resumed", ANNA, {"reason": reason})
        for number in range(1, ENTRIES)
    ]
    return [
        canonical.dumps(
            {"v": 1, "seq": seq, "at": f"2026-11-22T12:00:{seq:02}.000000Z"}
            | {"kind": kind, "actor": actor, "data": data}
        )
        for seq, (kind, actor, data) in enumerate(said)
    ]


def commitment(salt: bytes, value: bytes) -> str:
    """HMAC-SHA256 with the salt as its key (RFC 2104), from its definition."""
    key = salt.ljust(64, b"\0")
    inner = hashlib.sha256(bytes(byte ^ 0x36 for byte in key) + value).digest()
    return hashlib.sha256(bytes(byte ^ 0x5C for byte in key) + inner).hexdigest()


def root(leaves: list[bytes]) -> bytes:
    """MTH(D[n]) over hashes of leaves."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    half = _half(len(leaves))
    return hashlib.sha256(b"\x01" + root(leaves[:half]) + root(leaves[half:])).digest()


def path(leaf: int, leaves: list[bytes]) -> list[bytes]:
    """PATH(m, D[n]): from the leaf up."""
    if len(leaves) == 1:
        return []
    half = _half(len(leaves))
    if leaf < half:
        return [*path(leaf, leaves[:half]), root(leaves[half:])]
    return [*path(leaf - half, leaves[half:]), root(leaves[:half])]


def proof(old: int, leaves: list[bytes], is_known: bool = True) -> list[bytes]:
    """PROOF(m, D[n])."""
    if old == len(leaves):
        return [] if is_known else [root(leaves)]
    half = _half(len(leaves))
    if old <= half:
        return [*proof(old, leaves[:half], is_known), root(leaves[half:])]
    return [*proof(old - half, leaves[half:], is_known=False), root(leaves[:half])]


def _half(size: int) -> int:
    """The largest power of two that is smaller than ``size``."""
    return 1 << (size - 1).bit_length() - 1


def _signer() -> Signer:
    return Signer(ORIGIN, Ed25519PrivateKey.from_private_bytes(SEED))


def vectors() -> dict:
    """All of them."""
    entries, signer = bodies(), _signer()
    leaves = [hashlib.sha256(b"\x00" + body.encode()).digest() for body in entries]
    sizes = range(1, ENTRIES + 1)
    return {
        "origin": ORIGIN,
        "public_key": signer.public_key.raw.hex(),
        "verifier_key": note.verifier_key(ORIGIN, signer.public_key.raw),
        "bodies": entries,
        "leaf_hashes": [leaf.hex() for leaf in leaves],
        "roots": [root(leaves[:size]).hex() for size in range(ENTRIES + 1)],
        "notes": [signer.sign(size, root(leaves[:size])) for size in sizes],
        "inclusion": [
            {"index": leaf, "size": size, "path": [node.hex() for node in path(leaf, leaves[:size])]}
            for size in sizes
            for leaf in range(size)
        ],
        "consistency": [
            {"old": old, "new": new, "proof": [node.hex() for node in proof(old, leaves[:new])]}
            for new in sizes
            for old in range(1, new + 1)
        ],
        "commitment": {
            "salt": REASON[0],
            "value": REASON[1],
            "commitment": commitment(bytes.fromhex(REASON[0]), REASON[1].encode()),
        },
    }


def text() -> str:
    """The file as it is kept."""
    return json.dumps(vectors(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
