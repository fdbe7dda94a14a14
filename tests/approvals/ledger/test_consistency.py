"""Proofs between any two sizes of the ledger, against an independent implementation of RFC 6962."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pymerkle import InmemoryTree

from approvals.ledger import consistency
from approvals.ledger.tree import CompactRange, leaf_hash
from approvals.models import LedgerEntry
from tests.approvals.ledger.ledgers import write

SIZES = 1_000


@pytest.fixture(scope="module")
def independent() -> InmemoryTree:
    """A tree over as many leaves, grown by somebody else's code."""
    tree = InmemoryTree(algorithm="sha256")
    for number in range(SIZES):
        tree.append_entry(f"leaf {number}".encode())
    return tree


def test_the_roots_of_every_size_are_those_of_an_independent_implementation(independent):
    tree = CompactRange()
    for number in range(SIZES):
        tree = tree.append(leaf_hash(f"leaf {number}".encode()))
        assert tree.root() == independent.get_root(number + 1)


@pytest.fixture
def ledger(db) -> list[LedgerEntry]:
    write(39)
    return list(LedgerEntry.objects.order_by("seq"))


def test_a_proof_between_any_two_sizes_is_that_of_an_independent_implementation(ledger):
    tree = InmemoryTree(algorithm="sha256")
    for entry in ledger:
        tree.append_entry(entry.body.encode())
    for new in range(1, len(ledger) + 1):
        for old in range(1, new + 1):
            found = consistency.between(old, new)
            assert (found.old_root, found.new_root) == (tree.get_root(old), tree.get_root(new))
            assert list(found.proof) == rfc_proof(old, [leaf_hash(entry.body.encode()) for entry in ledger[:new]])


def rfc_proof(old: int, leaves: list[bytes], is_known: bool = True) -> list[bytes]:
    """SUBPROOF of RFC 6962 as it is written there, over the hashes of all leaves."""
    if old == len(leaves):
        return [] if is_known else [root_of(leaves)]
    half = 1 << (len(leaves) - 1).bit_length() - 1
    if old <= half:
        return [*rfc_proof(old, leaves[:half], is_known), root_of(leaves[half:])]
    return [*rfc_proof(old - half, leaves[half:], False), root_of(leaves[:half])]


def root_of(leaves: list[bytes]) -> bytes:
    tree = CompactRange()
    for leaf in leaves:
        tree = tree.append(leaf)
    return tree.root()


@given(st.integers(1, 10**6), st.integers(0, 10**6))
def test_a_proof_is_short_however_long_the_ledger(old, more):
    assert len(list(consistency.subtrees(old, old + more))) <= 2 * (old + more).bit_length()


@pytest.mark.parametrize(("old", "new"), [(0, 3), (3, 2), (-1, 2)])
def test_sizes_that_make_no_sense_are_refused(old, new):
    with pytest.raises(ValueError, match="old size"):
        consistency.between(old, new)


def test_a_ledger_that_is_not_that_long_proves_nothing(ledger):
    with pytest.raises(LookupError):
        consistency.between(1, len(ledger) + 1)


def test_a_proof_takes_one_query(ledger, django_assert_num_queries):
    with django_assert_num_queries(1):
        consistency.between(7, 39)
