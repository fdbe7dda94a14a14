from __future__ import annotations

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approvals.ledger.tree import EMPTY_ROOT, CompactRange, leaf_hash, node_hash

# The reference leaves and roots of the Certificate Transparency implementations.
LEAVES = [
    bytes.fromhex(leaf)
    for leaf in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
]
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]


def slow_root(leaves: list[bytes]) -> bytes:
    """The recursive definition in RFC 6962, section 2.1, word for word."""
    if not leaves:
        return sha256(b"").digest()
    if len(leaves) == 1:
        return sha256(b"\x00" + leaves[0]).digest()
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return sha256(b"\x01" + slow_root(leaves[:k]) + slow_root(leaves[k:])).digest()


def grow(leaves: list[bytes]) -> CompactRange:
    tree = CompactRange()
    for leaf in leaves:
        tree = tree.append(leaf_hash(leaf))
    return tree


def test_the_empty_tree_has_the_hash_of_nothing():
    assert CompactRange().root() == EMPTY_ROOT == sha256(b"").digest()


@pytest.mark.parametrize("size", range(1, 9))
def test_roots_are_those_of_the_reference_implementations(size):
    assert grow(LEAVES[:size]).root().hex() == ROOTS[size - 1]


def test_roots_agree_with_the_definition_for_sizes_up_to_300():
    leaves = [str(number).encode() for number in range(300)]
    tree = CompactRange()
    for size, leaf in enumerate(leaves, start=1):
        tree = tree.append(leaf_hash(leaf))
        assert (tree.size, tree.root()) == (size, slow_root(leaves[:size]))


@given(st.lists(st.binary(max_size=40), max_size=70))
def test_roots_agree_with_the_definition_for_any_leaves(leaves):
    assert grow(leaves).root() == slow_root(leaves)


@given(st.lists(st.binary(max_size=4), max_size=70))
def test_there_is_one_peak_for_each_bit_of_the_size(leaves):
    assert len(grow(leaves).peaks) == len(leaves).bit_count()


@given(st.lists(st.binary(max_size=4), max_size=70))
def test_decoding_gives_back_what_was_encoded(leaves):
    tree = grow(leaves)
    assert CompactRange.decode(tree.size, tree.encode()) == tree


@pytest.mark.parametrize(
    "spell",
    [
        str.upper,
        lambda text: text + " ",
        lambda text: text.replace(" ", "  "),
        lambda text: text[:-2],
        lambda text: text.split(" ")[0],
        lambda text: f"{text} {text}",
        lambda text: "x" + text[1:],
        lambda text: "",
    ],
)
def test_peaks_spelt_otherwise_or_of_another_size_are_refused(spell):
    tree = grow(LEAVES[:3])
    with pytest.raises(ValueError):  # noqa: PT011
        CompactRange.decode(tree.size, spell(tree.encode()))


def test_a_leaf_is_never_mistaken_for_a_node():
    left, right = leaf_hash(b"a"), leaf_hash(b"b")
    assert leaf_hash(left + right) != node_hash(left, right)
