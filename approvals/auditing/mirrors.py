"""The tables that entries mirror one to one: submissions, decisions, check runs, waivers, releases and more."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from approvals.auditing.mirroring import Image, Mirror
from approvals.ledger import canonical
from approvals.ledger.verify import Entry
from approvals.models import AdoptedPolicy, CheckRun, Decision, PublishingPause, Release, ReleaseEnd, Submission, Waiver

AT_ONCE = 500


class Submissions(Mirror):
    """Who handed in what, and who had written it."""

    name = "submission"
    kinds = ("submission.sealed",)
    compares = {"approvals.Submission": ("post", "number", "digest", "authors", "sealed_at", "sealed_by")}

    def key(self, entry: Entry) -> str:
        return entry.data["digest"]

    def values(self, entry: Entry) -> tuple:
        return entry.data["post"], entry.data["number"], entry.data["authors"], entry.actor

    def images(self) -> Iterator[Image]:
        for row in Submission.objects.select_related("post").order_by("pk").iterator(chunk_size=AT_ONCE):
            values = (str(row.post.public_id), row.number, row.authors, row.sealed_by)
            yield Image(row.digest, values, f"submission {row.digest[:12]}", row.sealed_at)


class Decisions(Mirror):
    """Each step that was taken, by whom, looking at what. The key is the post: its steps are told in order."""

    name = "decision"
    kinds = ("step.taken",)
    compares = {
        "approvals.Decision": (
            "post",
            "submission",
            "step",
            "from_state",
            "to_state",
            "person",
            "digest",
            "ruleset_digest",
            "reason",
            "checklist",
            "taken_at",
        )
    }

    def key(self, entry: Entry) -> str:
        return entry.data["post"]

    def values(self, entry: Entry) -> tuple:
        said = entry.data
        names = ("step", "from", "to", "digest", "ruleset", "reason", "checklist")
        return entry.actor, *(said[name] for name in names)

    def images(self) -> Iterator[Image]:
        rows = Decision.objects.select_related("post", "submission").order_by("pk")
        for row in rows.iterator(chunk_size=AT_ONCE):
            sealed = row.submission.digest if row.submission else ""
            digest = row.digest if row.digest == sealed else f"{row.digest} of {sealed}"
            values = (
                row.person,
                row.step,
                row.from_state,
                row.to_state,
                digest,
                row.ruleset_digest,
                row.reason,
                row.checklist,
            )
            yield Image(str(row.post.public_id), values, f"decision {row.pk}", row.taken_at)


class CheckRuns(Mirror):
    """What the rules found, as a digest of codes and places."""

    name = "check_run"
    kinds = ("check.run",)
    compares = {"approvals.CheckRun": ("submission", "step", "ruleset_digest", "findings", "run_at")}

    def key(self, entry: Entry) -> str:
        return entry.data["digest"]

    def values(self, entry: Entry) -> tuple:
        return tuple(entry.data[name] for name in ("step", "ruleset", "findings", "count"))

    def images(self) -> Iterator[Image]:
        for row in CheckRun.objects.select_related("submission").order_by("pk").iterator(chunk_size=AT_ONCE):
            findings = hashlib.sha256(canonical.encode(row.findings)).hexdigest()
            values = (row.step, row.ruleset_digest, findings, len(row.findings))
            yield Image(row.submission.digest, values, f"check run {row.pk}", row.run_at)


class Waivers(Mirror):
    """Who let which finding pass."""

    name = "waiver"
    kinds = ("waiver.given",)
    compares = {"approvals.Waiver": ("submission", "finding", "code", "person", "reason", "fingerprint", "given_at")}

    def key(self, entry: Entry) -> tuple[str, str]:
        return entry.data["digest"], entry.data["finding"]

    def values(self, entry: Entry) -> tuple:
        return entry.data["code"], entry.actor, entry.data["reason"], entry.data["fingerprint"]

    def images(self) -> Iterator[Image]:
        for row in Waiver.objects.select_related("submission").order_by("pk").iterator(chunk_size=AT_ONCE):
            key = (row.submission.digest, row.finding)
            values = (row.code, row.person, row.reason, row.fingerprint)
            yield Image(key, values, f"waiver {row.pk}", row.given_at)


class Releases(Mirror):
    """What went out, of which submission, until when."""

    name = "release"
    kinds = ("release.printed",)
    compares = {
        "approvals.Release": ("submission", "post", "public_id", "digest", "person", "printed_at", "expires_at")
    }

    def key(self, entry: Entry) -> str:
        return entry.data["digest"]

    def values(self, entry: Entry) -> tuple:
        return entry.data["post"], entry.data["post"], entry.data["digest"], entry.actor, entry.data["expires_at"]

    def images(self) -> Iterator[Image]:
        rows = Release.objects.select_related("post", "submission").order_by("pk")
        for row in rows.iterator(chunk_size=AT_ONCE):
            expires_at = canonical.instant(row.expires_at) if row.expires_at else ""
            posts = (str(row.post.public_id), str(row.public_id))
            values = (*posts, row.submission.digest, row.person, expires_at)
            yield Image(row.digest, values, f"release {row.digest[:12]}", row.printed_at)


class ReleaseEnds(Mirror):
    """How a release ended, and what readers are told."""

    name = "release_end"
    kinds = ("release.ended",)
    compares = {"approvals.ReleaseEnd": ("release", "kind", "person", "public_reason", "ended_at")}

    def key(self, entry: Entry) -> str:
        return entry.data["digest"]

    def values(self, entry: Entry) -> tuple:
        return entry.data["how"], entry.actor, entry.data["public_reason"]

    def images(self) -> Iterator[Image]:
        for row in ReleaseEnd.objects.select_related("release").order_by("pk").iterator(chunk_size=AT_ONCE):
            values = (row.kind, row.person, row.public_reason)
            yield Image(row.release.digest, values, f"end of {row.release.digest[:12]}", row.ended_at)


class Pauses(Mirror):
    """When publishing was paused and resumed. They have one key, so that their order counts."""

    name = "pause"
    kinds = ("publishing.paused", "publishing.resumed")
    compares = {"approvals.PublishingPause": ("is_paused", "person", "reason", "at")}

    def key(self, entry: Entry) -> str:
        return ""

    def values(self, entry: Entry) -> tuple:
        return entry.kind == "publishing.paused", entry.actor, entry.data["reason"]

    def images(self) -> Iterator[Image]:
        for row in PublishingPause.objects.order_by("pk").iterator(chunk_size=AT_ONCE):
            yield Image("", (row.is_paused, row.person, row.reason), f"pause {row.pk}", row.at)


class Policies(Mirror):
    """Which policy was adopted when. They have one key, so that their order counts."""

    name = "policy"
    kinds = ("policy.adopted",)
    compares = {"approvals.AdoptedPolicy": ("content", "review_by", "person", "at")}

    def key(self, entry: Entry) -> str:
        return ""

    def values(self, entry: Entry) -> tuple:
        return entry.data["policy"], entry.data["review_by"], entry.actor

    def images(self) -> Iterator[Image]:
        for row in AdoptedPolicy.objects.order_by("pk").iterator(chunk_size=AT_ONCE):
            yield Image("", (row.content, row.review_by.isoformat(), row.person), f"policy {row.pk}", row.at)
