"""The vectors are what the house writes, what strangers' code computes, and what the stand-alone verifier accepts."""

from __future__ import annotations

import hashlib
import json
from itertools import pairwise

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pymerkle import InmemoryTree

from approvals.evidence import verify
from approvals.ledger import canonical, note
from approvals.ledger.consistency import subtrees
from approvals.ledger.tree import CompactRange, leaf_hash
from approvals.models.ledger import commitment_of
from tests.vectors.make import FILE, root, text

KEPT = json.loads(FILE.read_text(encoding="utf-8"))
LEAVES = [bytes.fromhex(leaf) for leaf in KEPT["leaf_hashes"]]
ROOTS = [bytes.fromhex(one) for one in KEPT["roots"]]


def node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


def test_the_file_is_what_is_written_today():
    assert FILE.read_text(encoding="utf-8") == text()


def test_bodies_are_canonical_and_their_leaves_and_roots_are_those_of_the_ledger():
    tree = CompactRange()
    for body, leaf, known in zip(KEPT["bodies"], LEAVES, ROOTS[1:], strict=True):
        assert canonical.dumps(canonical.loads(body)) == body
        assert leaf_hash(body.encode()) == leaf
        tree = tree.append(leaf)
        assert tree.root() == known
    assert ROOTS[0] == CompactRange().root()


def test_roots_are_those_of_an_independent_implementation():
    tree = InmemoryTree(algorithm="sha256")
    for size, body in enumerate(KEPT["bodies"], start=1):
        tree.append_entry(body.encode())
        assert tree.get_root(size) == ROOTS[size]


def test_every_inclusion_proof_leads_to_the_root():
    """RFC 9162, section 2.1.3.2."""
    for one in KEPT["inclusion"]:
        first, last, known = one["index"], one["size"] - 1, LEAVES[one["index"]]
        for beside in map(bytes.fromhex, one["path"]):
            assert last
            if first % 2 or first == last:
                known = node(beside, known)
                while first and not first % 2:
                    first, last = first >> 1, last >> 1
            else:
                known = node(known, beside)
            first, last = first >> 1, last >> 1
        assert (last, known) == (0, ROOTS[one["size"]]), one


def test_every_consistency_proof_leads_to_both_roots():
    """RFC 9162, section 2.1.4.2."""
    for one in KEPT["consistency"]:
        assert leads_to(one["old"], one["new"], [bytes.fromhex(part) for part in one["proof"]]), one


def leads_to(old: int, new: int, proof: list[bytes]) -> bool:
    if old == new:
        return not proof
    proof = proof if old & (old - 1) else [ROOTS[old], *proof]
    first, last = old - 1, new - 1
    while first % 2:
        first, last = first >> 1, last >> 1
    before = after = proof[0]
    for beside in proof[1:]:
        if not last:
            return False
        if first % 2 or first == last:
            before, after = node(beside, before), node(beside, after)
            while first and not first % 2:
                first, last = first >> 1, last >> 1
        else:
            after = node(after, beside)
        first, last = first >> 1, last >> 1
    return (before, after, last) == (ROOTS[old], ROOTS[new], 0)


def test_the_house_proves_consistency_with_the_same_nodes():
    for one in KEPT["consistency"]:
        found = [root(LEAVES[start:end]).hex() for start, end in subtrees(one["old"], one["new"])]
        assert found == one["proof"]


def test_every_note_is_signed_and_about_its_root():
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(KEPT["public_key"]))
    assert note.verifier_key(KEPT["origin"], key.public_bytes_raw()) == KEPT["verifier_key"]
    for size, written in enumerate(KEPT["notes"], start=1):
        signed = note.SignedNote.parse(written)
        (signature,) = signed.signatures
        key.verify(signature.value, signed.text.encode())
        checkpoint = note.Checkpoint.parse(signed.text)
        assert (checkpoint.origin, checkpoint.size, checkpoint.root) == (KEPT["origin"], size, ROOTS[size])


def test_the_stand_alone_verifier_finds_nothing_in_them():
    found: list[verify.Defect] = []
    ledger = verify.Ledger(KEPT["origin"], every_signature=True, say=found.append)
    lines = [{"body": body, "note": signed} for body, signed in zip(KEPT["bodies"], KEPT["notes"], strict=True)]
    entries = list(ledger.walk(iter(lines)))
    assert (found, len(entries)) == ([], len(lines))
    assert all(one.at < other.at for one, other in pairwise(entries))


@pytest.mark.parametrize("where", [0, 5, 11])
def test_the_stand_alone_verifier_finds_a_changed_letter(where):
    lines = [{"body": body, "note": signed} for body, signed in zip(KEPT["bodies"], KEPT["notes"], strict=True)]
    lines[where]["body"] = lines[where]["body"].replace("2026", "2025", 1)
    found: list[verify.Defect] = []
    list(verify.Ledger(KEPT["origin"], True, found.append).walk(iter(lines)))
    assert "body.altered" in {one.code for one in found}


def test_the_commitment_is_that_of_the_house():
    one = KEPT["commitment"]
    assert commitment_of(one["value"].encode(), bytes.fromhex(one["salt"])) == one["commitment"]
    assert f'"reason":"{one["commitment"]}"' in KEPT["bodies"][1]
