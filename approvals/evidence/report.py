"""The pages of a bundle that people read and print: what happened to each post, and what exactly went out."""

from __future__ import annotations

import datetime
import hashlib
import zipfile
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin

from django.template.loader import render_to_string
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language
from wagtail.admin.utils import get_admin_base_url

from approvals.evidence.rulesets import Rulesets
from approvals.evidence.scope import Scope
from approvals.evidence.submissions import handed
from approvals.ledger import canonical, checkpoint, kinds
from approvals.ledger.keys import Signer
from approvals.models import LedgerEntry, Post
from approvals.telling.events import Event, events_of
from approvals.telling.people import sealed_names_of
from approvals.telling.rules import Wordbook, wordbook
from approvals.telling.sentences import Told, tell, zoned

NOTE = "report.note"


def write(scope: Scope, archive: zipfile.ZipFile, *, made_at: datetime.datetime, by: Signer) -> None:
    """Add the pages to ``archive``, in the language of the moment: an overview, and a page a post.

    Beside them lies a note in which the ledger's key signs their digests, spelt as `sha256sum` does, and when they were
    made: that of ``by``, which must be one that signs in the bundle's ledger. Without it a page could say anything, and
    nothing else in the bundle would contradict it.
    """
    always = {
        "origin": by.origin,
        "fingerprint": by.public_key.fingerprint,
        "made_at": zoned(made_at),
        "checkpoint": checkpoint.latest(),
        "language": get_language(),
        "keys_at": _address("wagtailapi_v3:ledger"),
        "verifier_at": _address("wagtailapi_v3:ledger_verifier"),
    }
    posts = [(public_id, _title(public_id)) for public_id in scope.posts]
    pages = [_add(archive, "index", {**always, "posts": posts, "asked": scope.asked})]
    words = wordbook()
    for public_id, title in posts:
        pages.append(_add(archive, public_id, {**always, **_page(public_id, title, words)}, "post"))
    text = "\n".join([f"{by.origin}/report", canonical.instant(made_at), *pages, ""])
    archive.writestr(NOTE, by.sign_text(text))


def _address(name: str) -> str:
    """Where strangers find what the API publishes under ``name``; empty on a site that does not serve the API.

    The path alone where the site has not said what its address is (``WAGTAILADMIN_BASE_URL``).
    """
    try:
        return urljoin(get_admin_base_url() or "", reverse(name))
    except NoReverseMatch:
        return ""


def _add(archive: zipfile.ZipFile, name: str, context: dict, template: str = "index") -> str:
    """Add a page; the line about it that is signed."""
    page = render_to_string(f"approvals/evidence/{template}.html", context).encode()
    archive.writestr(f"report/{name}.html", page)
    return f"{hashlib.sha256(page).hexdigest()}  report/{name}.html"


def _page(public_id: str, title: str, words: Wordbook) -> dict[str, Any]:
    """What is said of one post. Rules and points of the checklist are called as they are today."""
    rulesets = Rulesets()
    return {
        "public_id": public_id,
        "title": title,
        "events": [_said(event, words) for event in _events(public_id)],
        "handed": list(handed(public_id, rulesets, words.rules)),
        "rulesets": list(rulesets.listed()),
    }


def _said(event: Event, words: Wordbook) -> dict[str, Any]:
    """An event with the rules that it names and the points that were ticked, each as (code, what it says)."""
    ticked = event.told.data.get("checklist", ()) if isinstance(event.told, Told) else ()
    return {
        "event": event,
        "rules": [(code, words.rules.get(code, "")) for code in dict.fromkeys(event.codes)],
        "ticked": [(code, words.checklist.get(code, "")) for code in ticked],
    }


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
