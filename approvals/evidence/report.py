"""The pages of a bundle that people read and print: what happened to each post, and what exactly went out."""

from __future__ import annotations

import datetime
import json
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import get_language

from approvals.evidence.scope import Scope
from approvals.ledger import checkpoint, kinds
from approvals.ledger.keys import signer
from approvals.models import CheckRun, LedgerEntry, Post, SealedContent, Submission
from approvals.telling.events import Event, events_of
from approvals.telling.kept_pictures import sealed_pictures
from approvals.telling.kept_words import erasures_of
from approvals.telling.people import sealed_names_of
from approvals.telling.sentences import Told, tell, zoned
from policy_rules.channels import CHANNELS


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it was sealed; ``file`` is its place in the bundle, empty when it is gone: ``erased`` says why."""

    file: str
    erased: str
    alt: str
    credit: str
    rights: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Handed:
    """A submission: what was handed in, and what the rules said of it at each step. ``erased``: why it has no body."""

    number: int
    digest: str
    body: Mapping[str, Any]
    erased: str
    channels: tuple[tuple[str, str, str], ...]
    pictures: tuple[Picture, ...]
    checks: tuple[CheckRun, ...]
    is_released: bool


def write(scope: Scope, archive: zipfile.ZipFile, *, made_at: datetime.datetime) -> None:
    """Add the pages to ``archive``, in the language of the moment: an overview, and a page a post."""
    always = {
        "origin": signer().origin,
        "fingerprint": signer().public_key.fingerprint,
        "made_at": zoned(made_at),
        "checkpoint": checkpoint.latest(),
        "language": get_language(),
    }
    posts = [(public_id, _title(public_id)) for public_id in scope.posts]
    _add(archive, "index", {**always, "posts": posts, "asked": scope.asked})
    for public_id, title in posts:
        page = {"public_id": public_id, "title": title, "events": _events(public_id), "handed": _handed(public_id)}
        _add(archive, public_id, {**always, **page}, "post")


def _add(archive: zipfile.ZipFile, name: str, context: dict, template: str = "index") -> None:
    archive.writestr(f"report/{name}.html", render_to_string(f"approvals/evidence/{template}.html", context))


def _title(public_id: str) -> str:
    """The working title of today: it is no evidence, but people know the post by it."""
    return Post.objects.filter(public_id=public_id).values_list("title", flat=True).first() or ""


def _events(public_id: str) -> list[Event]:
    entries = LedgerEntry.objects.about(public_id).order_by("seq")
    events = events_of(tell(entries, sealed_names_of), Post.objects.filter(public_id=public_id).first())
    return [_as_opened(event) for event in events]


def _as_opened(event: Event) -> Event:
    """``event`` with the words that the bundle opens: why something is held is none of them."""
    if not isinstance(event.told, Told) or event.told.kind not in kinds.HOLDS:
        return event
    return replace(event, reasons=tuple((label, words.left_out()) for label, words in event.reasons))


def _handed(public_id: str) -> Iterator[Handed]:
    rows = Submission.objects.filter(post__public_id=public_id).select_related("release").order_by("number")
    sealed_files = sealed_pictures(public_id)
    erased = erasures_of({*sealed_files, *(file for files in sealed_files.values() for file in files)})
    for row in rows:
        sealed = SealedContent.objects.filter(pk=row.digest).first()
        body = json.loads(sealed.reveal()) if sealed else {}
        yield Handed(
            number=row.number,
            digest=row.digest,
            body=body,
            erased=erased.get(row.digest, ""),
            channels=tuple(_channel(one) for one in body.get("channels", ())),
            pictures=tuple(_pictures(body.get("images", ()), sealed_files.get(row.digest, ()), erased)),
            checks=tuple(row.check_runs.order_by("pk")),
            is_released=hasattr(row, "release"),
        )


def _channel(said: Mapping[str, Any]) -> tuple[str, str, str]:
    channel = CHANNELS.get(said["channel"])
    return (str(channel.label) if channel else said["channel"], said["handle"], said["text"])


def _pictures(
    images: Sequence[Mapping[str, Any]], sealed: Sequence[str], erased: Mapping[str, str]
) -> Iterator[Picture]:
    there = set(SealedContent.objects.filter(pk__in=sealed).values_list("pk", flat=True))
    for one, commitment in zip_longest(images, sealed[: len(images)], fillvalue=""):
        file = f"../values/{commitment}.{one['kind'].rpartition('/')[2]}" if commitment in there else ""
        yield Picture(file, erased.get(commitment, ""), one["alt"], one["credit"], one["rights"], one["sha256"])
