"""What came of asking where the links of posts lead."""

from __future__ import annotations

import datetime
import hashlib
import hmac
from collections.abc import Iterable
from urllib.parse import urldefrag

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from policy_rules.content import DeadLink
from policy_rules.observe.answer import Answer, Outcome

EXPIRES = datetime.timedelta(days=3)
"""What was seen longer ago says nothing any more."""

APART = datetime.timedelta(minutes=30)
"""Two failures that lie closer together are one."""

BELIEVED = 2
"""How often in a row a link must have failed in the same way before anybody is told."""

DOUBTED = (Outcome.NO_HOST, Outcome.BROKEN)
"""What may be our own network's fault, or be over in a moment, and is not believed at once."""


class LinkObservation(models.Model):
    """How a link answered when it was asked last.

    ``link`` is keyed: a row tells nothing of a draft to somebody who reads only this table. It is deleted by the first
    run after :data:`EXPIRES`, and so may outlive the words of a post, erased ones too, by about that long. ``times`` is
    how often in a row the link has failed as it did last, where that is doubted.
    """

    link = models.CharField(primary_key=True, max_length=64)
    outcome = models.CharField(_("outcome"), max_length=8, choices=[(one.value, one.value) for one in Outcome])
    status = models.PositiveSmallIntegerField(_("status"), default=0)
    times = models.PositiveSmallIntegerField(_("times"), default=0)
    seen_at = models.DateTimeField(_("seen"), db_index=True)

    class Meta:
        verbose_name = _("observation of a link")
        verbose_name_plural = _("observations of links")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.link[:12]} {self.outcome}"

    @staticmethod
    def key_of(url: str) -> str:
        """What the row about ``url`` is known by: the page alone counts, not the place in it."""
        page = urldefrag(url).url.encode("utf-8", "surrogatepass")
        return hmac.new(f"imprimatur.links{settings.SECRET_KEY}".encode(), page, hashlib.sha256).hexdigest()

    @classmethod
    def note(cls, url: str, answer: Answer, now: datetime.datetime) -> None:
        """Keep what ``url`` answered. Another run may be doing the same."""
        with transaction.atomic():
            first = {"outcome": answer.outcome, "seen_at": now}
            row, _is_new = cls.objects.select_for_update().get_or_create(first, pk=cls.key_of(url))
            if answer.outcome not in DOUBTED:
                row.times = 0
            elif not row.times or row.outcome != answer.outcome or row.seen_at <= now - EXPIRES:
                row.times = 1
            elif row.seen_at <= now - APART:
                row.times += 1
            row.outcome, row.status, row.seen_at = answer.outcome, answer.status, now
            row.save()

    @classmethod
    def dead_among(cls, urls: Iterable[str], now: datetime.datetime) -> dict[str, DeadLink]:
        """Those of ``urls`` that lead nowhere; one query, none without any."""
        urls_of: dict[str, list[str]] = {}
        for url in urls:
            urls_of.setdefault(cls.key_of(url), []).append(url)
        if not urls_of:
            return {}
        is_dead = Q(outcome=Outcome.GONE) | Q(outcome__in=DOUBTED, times__gte=BELIEVED)
        rows = cls.objects.filter(is_dead, pk__in=sorted(urls_of), seen_at__gt=now - EXPIRES)
        return {
            url: DeadLink(url, row.outcome, timezone.localdate(row.seen_at), row.status)
            for row in rows
            for url in urls_of[row.pk]
        }
