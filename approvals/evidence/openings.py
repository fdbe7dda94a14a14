"""The values behind the commitments of some posts: payloads, pictures, reasons, findings, and who acted."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from approvals.evidence.scope import Scope
from approvals.ledger import canonical, kinds
from approvals.media import KINDS
from approvals.models import CheckRun, LedgerEntry, SealedContent, SealedFile

AT_ONCE = 8  # each may be a picture
ASKED_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Opening:
    """A value as it goes into a bundle. ``ending`` is that of its file."""

    commitment: str
    salt: bytes
    value: bytes
    ending: str


@dataclass
class Named:
    """What the entries about the posts name: commitments, pseudonyms, and the digests of findings.

    Why something is held is not among it: that is counsel's, and a bundle is for strangers.
    """

    commitments: dict[str, str] = field(default_factory=dict)
    people: set[str] = field(default_factory=set)
    findings: set[str] = field(default_factory=set)

    def read(self, entry: LedgerEntry) -> None:
        """Take from an entry what it names."""
        said = entry.said
        kind, data = said["kind"], said["data"]
        for one in kinds.get(kind).commitments(data) if kind not in kinds.HOLDS else ():
            self.commitments[one.digest] = ".json" if kind == "submission.sealed" else ".txt"
        self.people |= {said["actor"], *data.get("authors", ())}
        if kind == "submission.sealed":
            self.commitments |= dict.fromkeys(data["files"], ".bin")
        elif kind == "check.run":
            self.findings.add(data["findings"])


def named_by(scope: Scope) -> Named:
    """What the entries about the posts of ``scope`` name, with those that introduce the people among them."""
    named = Named()
    for posts in _parts(scope.posts, ASKED_AT_ONCE):
        for entry in LedgerEntry.objects.about(*posts).iterator():
            named.read(entry)
    for entry in LedgerEntry.objects.of_kind("person.introduced").iterator():
        if entry.said["data"]["person"] in named.people:
            named.commitments[entry.said["data"]["identity"]] = ".json"
    return named


def of(named: Named) -> Iterator[Opening]:
    """Open all that is there; an erased value is left out. Raises ``SealBroken`` for one that was exchanged."""
    for some in _parts(sorted(named.commitments), AT_ONCE):
        files = dict(SealedFile.objects.filter(commitment__in=some).values_list("commitment", "kind"))
        for row in SealedContent.objects.filter(pk__in=some).order_by("pk"):
            kind = files.get(row.commitment, "")
            ending = f".{kind.rpartition('/')[2]}" if kind in KINDS else named.commitments[row.commitment]
            yield Opening(row.commitment, bytes(row.salt), row.reveal(), ending)
    yield from _findings(named)


def _findings(named: Named) -> Iterator[Opening]:
    """Codes and places of findings lie in the check runs; an entry names them by their digest."""
    left = set(named.findings)
    digests = [commitment for commitment, ending in sorted(named.commitments.items()) if ending == ".json"]
    for some in _parts(digests, ASKED_AT_ONCE):
        for findings in CheckRun.objects.filter(submission__digest__in=some).values_list("findings", flat=True):
            value = canonical.encode(findings)
            digest = hashlib.sha256(value).hexdigest()
            if digest in left:
                left.remove(digest)
                yield Opening(digest, b"", value, ".json")


def _parts(values: Iterable[str], size: int) -> Iterator[list[str]]:
    values = list(values)
    return (values[at : at + size] for at in range(0, len(values), size))
