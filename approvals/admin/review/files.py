"""Every file that goes out, proved against its digest, for whoever looks at what it carries besides the picture."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from approvals.admin.review.sealed import SealedPost
from approvals.media import MediaFacts, Trace
from approvals.models import SealedContent, SealedFile
from approvals.models.ledger import NotSealed, SealBroken
from approvals.telling.kept_pictures import erased_pictures


@dataclass(frozen=True, slots=True)
class ListedFile:
    """A file of the payload. ``is_proved``: the kept bytes are those whose digest was sealed.

    ``erased`` says when and why there are no bytes any more.
    """

    number: int
    name: str
    facts: MediaFacts
    is_proved: bool
    erased: str = ""

    @property
    def is_misnamed(self) -> bool:
        """Whether the ending of its name says another type than its bytes do."""
        return self.facts.disagrees_with(self.name)

    @property
    def traces(self) -> tuple[str, ...]:
        """What it carries besides the picture, in words."""
        return tuple(str(Trace(code).label) for code in self.facts.metadata)


def files_of(sealed: SealedPost) -> tuple[ListedFile, ...]:
    """The files of the payload, in order, each opened and proved; one at a time is in memory."""
    images = sealed.body["images"]
    files = tuple(_listed(number, row) for number, row in enumerate(images, start=1))
    if all(file.is_proved for file in files):
        return files
    erased = erased_pictures(sealed.submission, images)
    return tuple(file if file.is_proved else replace(file, erased=erased.get(file.facts.sha256, "")) for file in files)


def _listed(number: int, row: Mapping[str, Any]) -> ListedFile:
    try:
        kept, content = open_file(row["sha256"])
        size, metadata, is_proved = len(content), tuple(kept.metadata), True
    except (NotSealed, SealBroken):
        size, metadata, is_proved = 0, (), False
    facts = MediaFacts(
        sha256=row["sha256"],
        size=size,
        kind=row["kind"],
        width=row["width"],
        height=row["height"],
        metadata=metadata,
    )
    return ListedFile(number, row["name"], facts, is_proved)


def open_file(sha256: str) -> tuple[SealedFile, bytes]:
    """A kept file and its bytes. Raises ``NotSealed`` when it is gone, ``SealBroken`` when it is another one."""
    kept = SealedFile.objects.filter(pk=sha256).first()
    if kept is None:
        raise NotSealed(f"There is no sealed file {sha256}.")
    content = SealedContent.open(kept.commitment)
    if hashlib.sha256(content).hexdigest() != sha256:
        raise SealBroken(f"The sealed file {sha256} is another one.")
    return kept, content
