"""The history of one post, told from the ledger so that a lawyer can read it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import HeaderButton

from approvals.admin.access import AbilityRequired
from approvals.admin.kept_words import Words, open_words
from approvals.admin.sentences import Told, Unreadable, tell
from approvals.ledger import canonical
from approvals.models import CheckRun, LedgerEntry, Post

MOST_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Event:
    """An entry with all that is known about it: ``reasons`` by their label, ``codes`` of findings or refusals."""

    told: Told | Unreadable
    reasons: tuple[tuple[str, Words], ...] = ()
    codes: tuple[str, ...] = ()


class TimelineView(AbilityRequired, WagtailAdminTemplateMixin, TemplateView):
    """Every entry of the ledger about a post, the oldest first, in pages by number and never by counting."""

    abilities = ("view", "read_ledger")
    page_title = gettext_lazy("Timeline")
    header_icon = "history"
    template_name = "approvals/admin/timeline/timeline.html"

    @cached_property
    def object(self) -> Post:
        return get_object_or_404(Post, pk=self.kwargs["pk"])

    def get_page_subtitle(self):
        return str(self.object)

    def get_breadcrumbs_items(self):
        review = reverse("imprimatur:review", args=[self.object.pk])
        return [
            *self.breadcrumbs_items,
            {"url": review, "label": str(self.object)},
            {"url": "", "label": self.page_title},
        ]

    @property
    def header_buttons(self):
        review = reverse("imprimatur:review", args=[self.object.pk])
        return [HeaderButton(_("What goes out"), url=review, icon_name="view")]

    def get_context_data(self, **kwargs):
        after = self.request.GET.get("after", "")
        entries = LedgerEntry.objects.about(self.object.public_id)
        if after.isdecimal():
            entries = entries.filter(seq__gt=int(after[:18]))
        page = list(entries[: MOST_AT_ONCE + 1])
        events = events_of(tell(page[:MOST_AT_ONCE]), self.object)
        return super().get_context_data(
            post=self.object,
            events=events,
            goes_on_after=page[MOST_AT_ONCE - 1].seq if len(page) > MOST_AT_ONCE else None,
            **kwargs,
        )


def events_of(told: list[Told | Unreadable], post: Post | None = None) -> list[Event]:
    """``told`` with reasons opened, and what the rules found in ``post``: two queries, however many there are."""
    words = open_words(one.data.get(key, "") for one in told if isinstance(one, Told) for key in _REASONS)
    codes = _codes_of_runs(post) if post else {}
    return [_event(one, words, codes) if isinstance(one, Told) else Event(one) for one in told]


_REASONS = ("reason", "public_reason")


def _event(told: Told, words: Mapping[str, Words], runs: Mapping[tuple[str, str], tuple[str, ...]]) -> Event:
    labels = {"reason": _("Reason"), "public_reason": _("What readers are told")}
    commitments = ((key, told.data.get(key, "")) for key in _REASONS)
    reasons = tuple((labels[key], words[commitment]) for key, commitment in commitments if commitment)
    codes = (*told.data.get("codes", ()), *told.data.get("rules", ()))
    if told.kind == "check.run":
        codes = runs.get((told.data["digest"], told.data["findings"]), ())
    return Event(told, reasons, codes)


def _codes_of_runs(post: Post) -> dict[tuple[str, str], tuple[str, ...]]:
    """The codes that each check run of the post found, by the submission's digest and the digest of the findings.

    An entry names its findings by their digest, so that a run whose row was altered finds no entry.
    """
    rows = CheckRun.objects.filter(submission__post=post).values_list("submission__digest", "findings")
    return {
        (digest, hashlib.sha256(canonical.encode(findings)).hexdigest()): tuple(finding["code"] for finding in findings)
        for digest, findings in rows
    }
