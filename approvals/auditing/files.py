"""Sealed files: their bytes are those that reviewers saw, and are told to be what they were then."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator

from django.utils.translation import gettext as _

from approvals.auditing.batches import batches
from approvals.ledger.audit import Audit
from approvals.ledger.defects import Defect
from approvals.models import SealedContent, SealedFile, Submission
from approvals.models.ledger import SealBroken

AT_ONCE = 100

Description = tuple[str, int, list[str]]
"""The type, the size and the traces of a file."""


class FilesAreWhole(Audit):
    """Every sealed file is the one whose hash reviewers saw, and what it is said to be is what they were told."""

    compares = {"approvals.SealedFile": ("sha256", "commitment", "kind", "size", "metadata")}

    def defects(self) -> Iterator[Defect]:
        handed_in = dict(_handed_in())
        for file in SealedFile.objects.order_by("pk").iterator(chunk_size=AT_ONCE):
            sealed = SealedContent.objects.filter(pk=file.commitment).first()
            try:
                content = sealed.reveal() if sealed else b""
            except SealBroken:
                continue  # the audit of sealed contents says so
            is_whole = (hashlib.sha256(content).hexdigest(), len(content)) == (file.sha256, file.size)
            description = (file.kind, file.size, file.metadata)
            if not is_whole or handed_in.get(file.sha256, description) != description:
                yield Defect("file.altered", _("A sealed file is not the one that was reviewed."), row=file.sha256[:12])


def _handed_in() -> Iterator[tuple[str, Description]]:
    """What submissions say of the files in them, by their SHA-256."""
    digests = Submission.objects.order_by("pk").values_list("digest", flat=True).iterator(chunk_size=AT_ONCE)
    for some in batches(digests, AT_ONCE):
        for payload in SealedContent.objects.filter(pk__in=some).values_list("value", flat=True):
            for image in json.loads(bytes(payload))["images"]:
                yield image["sha256"], (image["kind"], image["size"], image["traces"])
