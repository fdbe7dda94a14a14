"""Reading the register of confidential terms: whole at first, then only what has changed.

There may be a million of them. A process keeps the digest of every row that it has read, and at the next change of the
registers reads the recorded digests (a second or so for a million) and then just the rows whose digest is another.
What it keeps was recorded when it was read; what it reads anew it digests itself, so a row that was changed without a
record never gets in unseen.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from policy_rules.models import ConfidentialTerm
from policy_rules.text.terms import Term, TermIndex

_SIZE = 32  # bytes of a SHA-256
_AT_ONCE = 500
_SHARE_READ_ONE_BY_ONE = 0.1


@dataclass(frozen=True)
class TermsRead:
    """The terms as they were read: the ids of their rows in order, and the digests of these one after the other."""

    index: TermIndex = field(default_factory=TermIndex)
    ids: array[int] = field(default_factory=lambda: array("Q"))
    digests: bytes = b""

    def row_digests(self) -> Iterator[str]:
        """The digests of the rows in the order of their ids, in hexadecimal digits."""
        return (self.digests[at : at + _SIZE].hex() for at in range(0, len(self.digests), _SIZE))


def read(before: TermsRead) -> TermsRead:
    """The terms as they stand, given those that were read ``before``."""
    ids, digests, other, removed = _compared(before)
    if len(other) > _SHARE_READ_ONE_BY_ONE * len(before.ids):
        return _read_whole()
    outdated, terms, vanished = {ids[at] for at in other} | set(removed), [], []
    for at, row in _read_rows(ids, other):
        if row is None:
            vanished.append(at)
        else:
            digests[at * _SIZE : (at + 1) * _SIZE] = bytes.fromhex(row.digest())
            terms.append(row.as_term())
    for at in reversed(vanished):
        del ids[at], digests[at * _SIZE : (at + 1) * _SIZE]
    return TermsRead(before.index.changed(terms, outdated), ids, bytes(digests))


def _compared(before: TermsRead) -> tuple[array[int], bytearray, list[int], list[int]]:
    """The ids of the rows and their digests, the places of those that are others than ``before``, and what is gone.

    The places of the others hold no digest yet. Both sides stand in the order of their ids and are walked through side
    by side: a million rows in two dictionaries would take 400 MB of every process.
    """
    ids, digests, other, removed, at = array("Q"), bytearray(), [], [], 0
    recorded = ConfidentialTerm.objects.order_by("pk").values_list("pk", "row_digest")
    for row, digest in recorded.iterator():
        while at < len(before.ids) and before.ids[at] < row:
            removed.append(before.ids[at])
            at += 1
        was = None
        if at < len(before.ids) and before.ids[at] == row:
            was = before.digests[at * _SIZE : (at + 1) * _SIZE]
            at += 1
        if was != bytes.fromhex(digest):
            other.append(len(ids))
            was = bytes(_SIZE)
        ids.append(row)
        digests += was
    removed += before.ids[at:]
    return ids, digests, other, removed


def _read_whole() -> TermsRead:
    ids, digests = array("Q"), bytearray()

    def terms() -> Iterator[Term]:
        for row in ConfidentialTerm.objects.order_by("pk").iterator():
            ids.append(row.pk)
            digests.extend(bytes.fromhex(row.digest()))
            yield row.as_term()

    index = TermIndex(terms())
    return TermsRead(index, ids, bytes(digests))


def _read_rows(ids: array[int], places: list[int]) -> Iterator[tuple[int, ConfidentialTerm | None]]:
    """The rows at these ``places`` of ``ids``, as they are now; ``None`` for one that was removed since."""
    left = iter(places)
    while some := list(islice(left, _AT_ONCE)):
        found = ConfidentialTerm.objects.in_bulk([ids[at] for at in some])
        yield from ((at, found.get(ids[at])) for at in some)
