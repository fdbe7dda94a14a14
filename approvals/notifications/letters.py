"""The e-mails themselves: each reader gets their own, in their own language and time zone."""

from __future__ import annotations

import datetime
import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.formats import date_format
from wagtail.admin.utils import get_admin_base_url

from approvals.ledger import checkpoint
from approvals.lifecycle import State
from approvals.models import Post
from approvals.notifications.quietly import never_fails

WIDTH = 64
"""A header is folded at spaces; one without any would be longer than some mail servers take."""


@dataclass(frozen=True, slots=True)
class Letter:
    """What to say to each of ``readers`` about ``post``, or about what stands on ``page``, a path of the admin.

    ``subject`` and ``sentence`` are translated for each reader and filled in with ``words`` and the post's title.
    ``reason`` is what a person wrote; ``rules`` are the codes of the rules that it is about.
    """

    readers: list
    subject: str
    sentence: str
    post: Post | None = None
    page: str = ""
    words: Mapping[str, object] = field(default_factory=dict)
    reason: str = ""
    rules: tuple[str, ...] = ()


def send(letters: Iterable[Letter], note: str) -> None:
    """Send every letter to each of its readers, and with it the ledger's signed checkpoint ``note``.

    Who is a reader of several gets the first one only. A copy of the checkpoint in a mailbox shows later whether
    entries were cut off. Raises what the mail server raises when nothing can be sent at all.
    """
    addressed = {}
    for letter in letters:
        for reader in letter.readers:
            addressed.setdefault(reader.pk, (letter, reader))
    if not addressed:
        return
    folded = " ".join(textwrap.wrap(checkpoint.header(note), WIDTH))
    headers = {"Auto-Submitted": "auto-generated", checkpoint.HEADER: folded}
    with get_connection() as connection:
        for letter, reader in addressed.values():
            _send_one(connection, letter, reader, headers)


@never_fails
def _send_one(connection: BaseEmailBackend, letter: Letter, reader, headers: dict[str, str]) -> None:
    with translation.override(language_of(reader)), timezone.override(_zone_of(reader)):
        message = _compose(letter, reader, headers)
    connection.send_messages([message])


def language_of(user) -> str:
    """The language that ``user`` chose in the admin, else the site's."""
    profile = getattr(user, "wagtail_userprofile", None)
    return (profile and profile.preferred_language) or settings.LANGUAGE_CODE


def _zone_of(user) -> str:
    profile = getattr(user, "wagtail_userprofile", None)
    return profile.get_current_time_zone() if profile else settings.TIME_ZONE


def _compose(letter: Letter, reader, headers: dict[str, str]) -> EmailMultiAlternatives:
    words = {key: _spoken(value) for key, value in letter.words.items()} | {"title": str(letter.post or "")}
    site = getattr(settings, "WAGTAIL_SITE_NAME", "Imprimatur")
    subject = f"[{site}] {letter.subject % words}"
    context = {
        "subject": letter.subject % words,
        "sentence": letter.sentence % words,
        "reason": letter.reason.strip(),
        "rules": letter.rules,
        "link": _address(letter.page or _page_of(letter.post)),
        "account": _address(reverse("wagtailadmin_account") + "#tab-notifications"),
    }
    message = EmailMultiAlternatives(
        " ".join(subject.split()),  # a title from elsewhere may hold line breaks, which no header may
        render_to_string("approvals/email/letter.txt", context),
        getattr(settings, "WAGTAILADMIN_NOTIFICATION_FROM_EMAIL", None),
        [reader.email],
        headers=headers,
    )
    message.attach_alternative(render_to_string("approvals/email/letter.html", context), "text/html")
    return message


def _spoken(value: object) -> str:
    if not isinstance(value, datetime.datetime):
        return str(value)
    local = timezone.localtime(value)
    return f"{date_format(local, 'DATETIME_FORMAT')} {local.tzname()}"


def _page_of(post: Post) -> str:
    """Where one goes on from here: the editor for a draft, the review page for every other post."""
    name = "wagtailsnippets_approvals_post:edit" if post.state == State.DRAFT else "imprimatur:review"
    return reverse(name, args=[post.pk])


def _address(path: str) -> str:
    """An address that works in an e-mail; empty while the site does not say where its admin is."""
    base = get_admin_base_url()
    return base.rstrip("/") + path if base else ""
