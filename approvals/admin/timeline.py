"""The history of one post, told from the ledger so that a lawyer can read it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets.button import HeaderButton

from approvals.admin.access import AbilityRequired
from approvals.admin.erasing.holds import known_holds, may_know
from approvals.admin.screens import Screen
from approvals.ledger import kinds
from approvals.models import LedgerEntry, Post
from approvals.permissions import has_ability
from approvals.telling.events import Event, events_of
from approvals.telling.handed_in import HandedIn, handed_in
from approvals.telling.rules import Wordbook, wordbook
from approvals.telling.sentences import Told, tell

MOST_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Cited:
    """A rule that an entry names, how often, and what it says: empty where it is not in force any more."""

    code: str
    times: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Happened:
    """An event with the rules that it names, the points that were ticked, and what it sealed."""

    event: Event
    cited: tuple[Cited, ...]
    ticked: tuple[str, ...]
    sealed: HandedIn | None


class TimelineView(AbilityRequired, Screen):
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
        buttons = [HeaderButton(_("What goes out"), url=review, icon_name="view")]
        if has_ability(self.request.user, "read_ledger"):
            url = f"{reverse('imprimatur:evidence')}?post={self.object.public_id}"
            buttons.append(HeaderButton(_("Export evidence"), url=url, icon_name="download"))
        return buttons

    def get_context_data(self, **kwargs):
        after = self.request.GET.get("after", "")
        entries = LedgerEntry.objects.about(self.object.public_id)
        if not may_know(self.request.user):
            entries = entries.besides(*kinds.LEGALS_OWN)
        if after.isdecimal():
            entries = entries.filter(seq__gt=int(after[:18]))
        page = list(entries[: MOST_AT_ONCE + 1])
        told = tell(page[:MOST_AT_ONCE])
        words, sealed = wordbook(), handed_in(told)
        return super().get_context_data(
            post=self.object,
            holds=known_holds(self.object, self.request.user),
            may_hold=has_ability(self.request.user, "hold"),
            may_erase=has_ability(self.request.user, "erase"),
            events=[_happened(event, words, sealed) for event in events_of(told, self.object)],
            goes_on_after=page[MOST_AT_ONCE - 1].seq if len(page) > MOST_AT_ONCE else None,
            **kwargs,
        )


def _happened(event: Event, words: Wordbook, sealed: Mapping[int, HandedIn]) -> Happened:
    data = event.told.data if isinstance(event.told, Told) else {}
    return Happened(
        event,
        tuple(Cited(code, times, words.rules.get(code, "")) for code, times in Counter(event.codes).items()),
        tuple(words.checklist.get(code, code) for code in data.get("checklist", ())),
        sealed.get(event.told.seq),
    )
