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
    old = {row: before.digests[at * _SIZE : (at + 1) * _SIZE] for at, row in enumerate(before.ids)}
    recorded = ConfidentialTerm.objects.order_by("pk").values_list("pk", "row_digest").iterator()
    now = {row: bytes.fromhex(digest) for row, digest in recorded}
    other = [row for row, digest in now.items() if old.get(row) != digest]
    if len(other) > _SHARE_READ_ONE_BY_ONE * len(old):
        return _read_whole()
    removed = [row for row in old if row not in now]
    terms = list(_read_rows(other, now))
    return TermsRead(before.index.changed(terms, {*other, *removed}), array("Q", now), b"".join(now.values()))


def _read_whole() -> TermsRead:
    ids, digests = array("Q"), bytearray()

    def terms() -> Iterator[Term]:
        for row in ConfidentialTerm.objects.order_by("pk").iterator():
            ids.append(row.pk)
            digests.extend(bytes.fromhex(row.digest()))
            yield row.as_term()

    index = TermIndex(terms())
    return TermsRead(index, ids, bytes(digests))


def _read_rows(rows: list[int], digests: dict[int, bytes]) -> Iterator[Term]:
    """The terms of these rows; puts the digests of what was read in the place of the recorded ones."""
    left = iter(rows)
    while some := list(islice(left, _AT_ONCE)):
        found = ConfidentialTerm.objects.in_bulk(some)
        for row in some:
            if row in found:
                digests[row] = bytes.fromhex(found[row].digest())
                yield found[row].as_term()
            else:  # removed since
                del digests[row]
