"""Takedown tasks: what was found in live releases, and how each was settled, is what was recorded."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from django.utils.translation import gettext as _

from approvals.auditing.mirroring import Image, Mirror
from approvals.ledger import canonical
from approvals.ledger.audit import Audit
from approvals.ledger.defects import Defect
from approvals.ledger.verify import Entry
from approvals.models import TakedownClosing, TakedownFindings, TakedownTask

AT_ONCE = 500


class TakedownTasks(Mirror):
    """Which releases a person was asked about."""

    name = "takedown"
    kinds = ("takedown.opened",)
    compares = {"approvals.TakedownTask": ("release", "opened_at")}

    def key(self, entry: Entry) -> str:
        return entry.data["digest"]

    def values(self, entry: Entry) -> tuple:
        return (entry.data["post"],)

    def images(self) -> Iterator[Image]:
        for row in TakedownTask.objects.select_related("release").order_by("pk").iterator(chunk_size=AT_ONCE):
            yield Image(row.release.digest, (str(row.release.public_id),), f"takedown {row.pk}", row.opened_at)


class TakedownsFound(Mirror):
    """What was found in them, as a digest of codes and places."""

    name = "takedown_findings"
    kinds = ("takedown.opened", "takedown.extended")
    compares = {"approvals.TakedownFindings": ("task", "ruleset_digest", "findings", "takes_down", "found_at")}

    def key(self, entry: Entry) -> str:
        return entry.data["digest"]

    def values(self, entry: Entry) -> tuple:
        return tuple(entry.data[name] for name in ("ruleset", "codes", "findings", "count", "decides"))

    def images(self) -> Iterator[Image]:
        rows = TakedownFindings.objects.select_related("task__release").order_by("pk")
        for row in rows.iterator(chunk_size=AT_ONCE):
            findings = hashlib.sha256(canonical.encode(row.findings)).hexdigest()
            decides = "rule" if row.takes_down else "person"
            values = (row.ruleset_digest, row.codes, findings, len(row.findings), decides)
            yield Image(row.task.release.digest, values, f"findings of takedown {row.task_id}", row.found_at)


class TakedownClosings(Mirror):
    """Who settled which task, and how."""

    name = "takedown_closing"
    kinds = ("takedown.closed",)
    compares = {"approvals.TakedownClosing": ("task", "how", "person", "reason", "closed_at")}

    def key(self, entry: Entry) -> str:
        return entry.data["digest"]

    def values(self, entry: Entry) -> tuple:
        return entry.data["how"], entry.actor, entry.data["reason"]

    def images(self) -> Iterator[Image]:
        rows = TakedownClosing.objects.select_related("task__release").order_by("pk")
        for row in rows.iterator(chunk_size=AT_ONCE):
            values = (row.how, row.person, row.reason)
            yield Image(row.task.release.digest, values, f"end of takedown {row.task_id}", row.closed_at)


class TakedownsSettled(Audit):
    """A task that says that its release ended is about one that did, in that way; an ended release has none open."""

    def defects(self) -> Iterator[Defect]:
        tasks = TakedownTask.objects.select_related("release__end", "closing").order_by("pk")
        for task in tasks.iterator(chunk_size=AT_ONCE):
            ended = getattr(getattr(task.release, "end", None), "kind", "")
            closing = getattr(task, "closing", None)
            if (ended and closing is None) or (closing and closing.how not in (ended, TakedownClosing.How.KEPT)):
                message = _("A takedown task does not say what became of its release.")
                yield Defect("takedown.unsettled", message, row=task.release.digest[:12])
