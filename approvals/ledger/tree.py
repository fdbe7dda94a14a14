"""The Merkle tree of RFC 6962, section 2.1, kept as its compact range.

A compact range is the roots of the largest full subtrees, left to right: one for each bit set in the number of leaves.
It is all that is needed to append a leaf and to name the root, so every entry carries its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import Self

EMPTY_ROOT = sha256(b"").digest()
_HASH_SIZE = 32


def leaf_hash(body: bytes) -> bytes:
    """The hash of a leaf: SHA-256(0x00 || body)."""
    return sha256(b"\x00" + body).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of an inner node: SHA-256(0x01 || left || right)."""
    return sha256(b"\x01" + left + right).digest()


@dataclass(frozen=True, slots=True)
class CompactRange:
    """A tree of ``size`` leaves; ``peaks`` are the roots of its full subtrees, the largest first."""

    size: int = 0
    peaks: tuple[bytes, ...] = ()

    def append(self, leaf: bytes) -> CompactRange:
        """The tree with one more leaf, given by its hash."""
        peaks, size, node = list(self.peaks), self.size, leaf
        while size & 1:
            node = node_hash(peaks.pop(), node)
            size >>= 1
        return CompactRange(self.size + 1, (*peaks, node))

    def root(self) -> bytes:
        """The root of the tree: the Merkle Tree Hash of RFC 6962."""
        if not self.peaks:
            return EMPTY_ROOT
        *rest, root = self.peaks
        for peak in reversed(rest):
            root = node_hash(peak, root)
        return root

    def encode(self) -> str:
        """The peaks as lower-case hexadecimal, separated by one space."""
        return " ".join(peak.hex() for peak in self.peaks)

    @classmethod
    def decode(cls, size: int, text: str) -> Self:
        """Read what :meth:`encode` wrote. Raises ``ValueError`` unless it holds the peaks of a tree of that size."""
        tree = cls(size, tuple(bytes.fromhex(peak) for peak in text.split()))
        wrong_size = len(tree.peaks) != size.bit_count() or any(len(peak) != _HASH_SIZE for peak in tree.peaks)
        if wrong_size or tree.encode() != text:
            raise ValueError(f"These are not the peaks of a tree with {size} leaves.")
        return tree
