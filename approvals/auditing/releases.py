"""Releases: each was approved by others than its authors, and the tables that serve it say what it says."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from approvals.auditing.batches import batches
from approvals.ledger.audit import Audit
from approvals.ledger.defects import Defect
from approvals.ledger.verify import Entry
from approvals.lifecycle import STEPS
from approvals.models import SYSTEM, LiveRelease, Release, ReleasedWords, ReleaseFacet, SealedContent

AT_ONCE = 100


@dataclass(slots=True)
class _History:
    """What entries say was done to one submission."""

    authors: set[str] = field(default_factory=set)
    settlers: set[str] = field(default_factory=set)
    is_settled: bool = False
    approver: str = ""
    last_step: str = ""


class ReleasesWereApproved(Audit):
    """The entries alone show that a release was settled and approved by different people, none of them an author."""

    def __init__(self) -> None:
        self.histories: dict[str, _History] = defaultdict(_History)
        self.found: list[Defect] = []

    def read(self, entry: Entry) -> None:
        history = self.histories[entry.data["digest"]] if entry.data.get("digest") else _History()
        match entry.kind:
            case "submission.sealed":
                history.authors = set(entry.data["authors"])
            case "waiver.given":
                history.settlers.add(entry.actor)
            case "step.taken":
                self._read_step(history, entry)
            case "release.printed" if not _is_proved(history):
                message = _("What went out was not checked and approved by others than its authors.")
                self.found.append(Defect("release.unapproved", message, entry.seq))

    def _read_step(self, history: _History, entry: Entry) -> None:
        history.last_step = entry.data["step"]
        if history.last_step == "pass_policy":
            history.is_settled = True
            history.settlers |= {entry.actor} - {SYSTEM}
        elif history.last_step == "approve":
            history.approver = entry.actor

    def defects(self) -> Iterator[Defect]:
        yield from self.found


def _is_proved(history: _History) -> bool:
    judges = {*history.settlers, history.approver}
    return (
        history.is_settled
        and history.last_step == "approve"
        and not history.authors & judges
        and history.approver not in history.settlers | {SYSTEM}
    )


class NothingWentOutInAPause(Audit):
    """The entries alone show that no release was printed between a pause and its end."""

    def __init__(self) -> None:
        self.is_paused = False
        self.found: list[Defect] = []

    def read(self, entry: Entry) -> None:
        match entry.kind:
            case "publishing.paused" | "publishing.resumed":
                self.is_paused = entry.kind == "publishing.paused"
            case "release.printed" if self.is_paused:
                message = _("It went out while publishing was paused.")
                self.found.append(Defect("release.paused", message, entry.seq))

    def defects(self) -> Iterator[Defect]:
        yield from self.found


class StepsWereChecked(Audit):
    """Every step that rests on the rules names the ruleset of a check that was recorded for it."""

    def __init__(self) -> None:
        self.checked: set[tuple[str, ...]] = set()
        self.found: list[Defect] = []

    def read(self, entry: Entry) -> None:
        key = tuple(entry.data.get(name, "") for name in ("post", "step", "digest", "ruleset"))
        if entry.kind == "check.run":
            self.checked.add(key)
        elif entry.kind == "step.taken" and _rests_on_rules(entry.data["step"]) and key not in self.checked:
            message = _("A step was taken without a check by the ruleset that it names.")
            self.found.append(Defect("step.unchecked", message, entry.seq))

    def defects(self) -> Iterator[Defect]:
        yield from self.found


def _rests_on_rules(step: str) -> bool:
    return step in STEPS and STEPS[step].runs_rules


class LivePointers(Audit):
    """What is served is what was printed and has not ended."""

    compares = {"approvals.LiveRelease": ("post", "release", "printed_at", "expires_at")}

    def __init__(self) -> None:
        self.live: dict[str, tuple[str, int]] = {}

    def read(self, entry: Entry) -> None:
        if entry.kind == "release.printed":
            self.live[entry.data["post"]] = (entry.data["digest"], entry.seq)
        elif entry.kind == "release.ended" and entry.data["how"] == "retracted":
            self.live.pop(entry.data["post"], None)

    def defects(self) -> Iterator[Defect]:
        for pointer in LiveRelease.objects.select_related("release", "post").iterator(chunk_size=AT_ONCE):
            release = pointer.release
            digest, seq = self.live.pop(str(pointer.post.public_id), ("", None))
            shown = (release.digest, pointer.printed_at, pointer.expires_at)
            if shown != (digest, release.printed_at, release.expires_at):
                message = _("What is served is not what was printed and is still live.")
                yield Defect("live.altered", message, seq, release.digest[:12])
        for digest, seq in self.live.values():
            yield Defect("live.missing", _("A live release is not served."), seq, digest[:12])


class FacetsMatch(Audit):
    """What a release can be found by is what its payload says."""

    compares = {"approvals.ReleaseFacet": ("release", "kind", "value"), "approvals.ReleasedWords": ("release", "text")}

    def defects(self) -> Iterator[Defect]:
        for releases in batches(Release.objects.order_by("pk").iterator(chunk_size=AT_ONCE), AT_ONCE):
            facets = defaultdict(set)
            asked_for = ReleaseFacet.objects.filter(release__in=releases).exclude(kind=ReleaseFacet.Kind.WORDS)
            for release, kind, value in asked_for.values_list("release", "kind", "value"):
                facets[release].add((kind, value))
            words = dict(ReleasedWords.objects.filter(release__in=releases).values_list("release", "text"))
            sealed = SealedContent.objects.in_bulk([release.digest for release in releases])
            for release in releases:
                payload = sealed.get(release.digest)
                found_by = facets[release.pk], words.get(release.pk)
                if payload and found_by != _found_by(json.loads(bytes(payload.value))):
                    message = _("A release is found by other things than it says.")
                    yield Defect("facet.altered", message, row=release.digest[:12])


def _found_by(body: Mapping) -> tuple[set[tuple[str, str]], str]:
    """The facets and the words of a payload."""
    return set(ReleaseFacet.facets_of(body)), ReleasedWords.text_of(body)
