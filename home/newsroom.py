"""The newsroom: what the company says in its own name, read from live releases and from nothing else."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from approvals.api import corrections, releases
from approvals.api.cursor import Position
from approvals.api.filters import CorrectionFilters, PostFilters
from approvals.api.releases import Served
from approvals.models.ledger import SealBroken

NEWSROOM = "newsroom"
PAGE_SIZE = 20


@dataclass(frozen=True, slots=True)
class Story:
    """A live release as a reader sees it. ``headline`` is its first line, ``html`` was cleaned and sealed."""

    public_id: str
    digest: str
    published_at: datetime.datetime
    language: str
    headline: str
    html: str
    images: list[dict]
    topics: list[str]
    channels: list[str]
    corrects: str

    @classmethod
    def of(cls, served: Served) -> Story:
        """Read it from the sealed payload."""
        content = json.loads(served.payload)
        text = content["channels"][0]["text"] if content["channels"] else ""
        return cls(
            public_id=str(served.public_id),
            digest=served.digest,
            published_at=served.published_at,
            language=content["language"],
            headline=next((line for line in text.splitlines() if line.strip()), ""),
            html=mark_safe(content["html"]),
            images=content["images"],
            topics=content["topics"],
            channels=[row["channel"] for row in content["channels"]],
            corrects=content["corrects"] or "",
        )


def newest(cursor: str = "") -> tuple[list[Story], str]:
    """The newest stories of the newsroom, or those after ``cursor``, and the cursor of the next (empty at the end).

    Raises ``Http404`` for a cursor that is none.
    """
    filters = PostFilters.model_construct(channel=NEWSROOM, limit=PAGE_SIZE, cursor=_position(cursor))
    page = releases.read_slice(filters, timezone.now())
    following = page.following.encode() if page.following else ""
    return [Story.of(served) for served in page.served], following


def _position(cursor: str) -> Position | None:
    try:
        return Position.decode(cursor) if cursor else None
    except ValueError as error:
        raise Http404(_("This page of the newsroom does not exist.")) from error


def corrected(request: HttpRequest) -> HttpResponse:
    """What was corrected or retracted, on every channel: the register that the API serves, for people."""
    position = _position(request.GET.get("from", ""))
    entries, following = corrections.read_slice(CorrectionFilters.model_construct(limit=PAGE_SIZE, cursor=position))
    context = {"entries": entries, "following": following.encode() if following else ""}
    return render(request, "home/corrections.html", context)


def story(request: HttpRequest, public_id) -> HttpResponse:
    """One story. Gone (410) with the public reason when its release has ended, unknown (404) before there was one."""
    now = timezone.now()
    try:
        served = releases.find(public_id, now)
    except SealBroken as error:
        raise Http404(_("This post cannot be shown.")) from error
    if served:
        return render(request, "home/story.html", {"story": Story.of(served)})
    gone = releases.why_gone(public_id, now)
    if gone is None:
        raise Http404(_("There is no such post."))
    return render(request, "home/gone.html", {"gone": gone}, status=410)
