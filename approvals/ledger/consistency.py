"""Proofs that a later ledger is an earlier one with entries added: RFC 6962, section 2.1.2.

Every entry carries the compact range of the tree up to it, so that a proof takes a few rows, however long the ledger.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from approvals.ledger.tree import CompactRange, leaf_hash, node_hash
from approvals.models.ledger import LedgerEntry


@dataclass(frozen=True, slots=True)
class Consistency:
    """The roots of two sizes of the ledger, and the nodes that prove the one from the other."""

    old_root: bytes
    new_root: bytes
    proof: tuple[bytes, ...]


def between(old: int, new: int) -> Consistency:
    """Prove the ledger of ``new`` entries from that of its first ``old``; one query.

    Raises ``ValueError`` unless 0 < ``old`` <= ``new``, and ``LookupError`` where the ledger is not that long.
    """
    if not 0 < old <= new:
        raise ValueError("An old size is larger than nothing, and not larger than the new one.")
    ranges = list(subtrees(old, new))
    sizes = {old, new, *(end for _start, end in ranges), *(end - 1 for _start, end in ranges)} - {0}
    rows = {row.seq + 1: row for row in LedgerEntry.objects.filter(seq__in=[size - 1 for size in sizes])}
    if rows.keys() != sizes:
        raise LookupError("The ledger is not that long, or entries are missing.")
    trees = {size: CompactRange.decode(size, row.peaks) for size, row in rows.items()} | {0: CompactRange()}
    leaf = {size: leaf_hash(row.body.encode()) for size, row in rows.items()}
    proof = tuple(_root(start, end, trees, leaf.__getitem__) for start, end in ranges)
    return Consistency(trees[old].root(), trees[new].root(), proof)


def subtrees(old: int, new: int) -> Iterator[tuple[int, int]]:
    """The leaves, from and to, below each node of the proof, in its order."""
    return _subtrees(old, 0, new, is_known=True)


def _subtrees(old: int, start: int, end: int, *, is_known: bool) -> Iterator[tuple[int, int]]:
    size = end - start
    if old == size:
        if not is_known:
            yield start, end
        return
    half = 1 << (size - 1).bit_length() - 1
    if old <= half:
        yield from _subtrees(old, start, start + half, is_known=is_known)
        yield start + half, end
    else:
        yield from _subtrees(old - half, start + half, end, is_known=False)
        yield start, start + half


def _root(start: int, end: int, trees: Mapping[int, CompactRange], leaf: Callable[[int], bytes]) -> bytes:
    """The root over the leaves from ``start`` to ``end``: out of the peaks there, or of those one leaf before."""
    peaks = _peaks_from(start, trees[end])
    if peaks is None:
        peaks = [*(_peaks_from(start, trees[end - 1]) or ()), leaf(end)]
    root = peaks[-1]
    for peak in reversed(peaks[:-1]):
        root = node_hash(peak, root)
    return root


def _peaks_from(start: int, tree: CompactRange) -> list[bytes] | None:
    """The peaks of ``tree`` that begin at the leaf ``start``; ``None`` when no peak begins there."""
    at = 0
    for number, peak_size in enumerate(_peak_sizes(tree.size)):
        if at == start:
            return list(tree.peaks[number:])
        at += peak_size
    return None


def _peak_sizes(size: int) -> list[int]:
    return [1 << bit for bit in reversed(range(size.bit_length())) if size >> bit & 1]
