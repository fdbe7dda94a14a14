"""The whole ledger for Legal: the newest entries first, found by kind, person, post and period, and as a file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from uuid import UUID

import django_filters
from django.db.models import QuerySet
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic.base import BaseListingView
from wagtail.admin.widgets.button import HeaderButton

from approvals.admin.access import AbilityRequired
from approvals.admin.asking import MOST_MATCHED, WHICH_ZONE, day_input, midnight, midnight_after, people_like
from approvals.admin.handing_out import asked_of, hand_out
from approvals.anchors.standing import standing
from approvals.evidence.lists import TooManyRows
from approvals.ledger.kinds import KINDS
from approvals.ledger.tree import leaf_hash
from approvals.models import LedgerEntry, Post
from approvals.permissions import has_ability
from approvals.refusing import Deed
from approvals.telling.events import events_of
from approvals.telling.sentences import Told, tell

LIST = "ledger"
PAGE = 50
CHUNK = 500
"""Rows of a file that are made at a time."""

_PLACEHOLDERS = re.compile(r"\{\w+\}(?: \{\w+\})*")


class LedgerFilters(WagtailFilterSet):
    """What lawyers ask for. Every question here has an index behind it."""

    kind = django_filters.ChoiceFilter(
        label=_("Kind"), choices=lambda: kind_choices(), method="of_kind", empty_label=_("All")
    )
    person = django_filters.CharFilter(
        label=_("Person"), method="by_person", help_text=_("A name, a user name or a pseudonym.")
    )
    post = django_filters.CharFilter(
        label=_("Post"), method="about_post", help_text=_("Its public id, or words of its working title.")
    )
    start = django_filters.DateFilter(label=_("From"), method="from_day", widget=day_input(), help_text=WHICH_ZONE)
    end = django_filters.DateFilter(
        label=_("To and including"), method="to_day", widget=day_input(), help_text=WHICH_ZONE
    )

    class Meta:
        model = LedgerEntry
        fields = ["kind", "person", "post", "start", "end"]

    def of_kind(self, queryset, name, value):
        return queryset.of_kind(value)

    def by_person(self, queryset, name, value):
        return queryset.by(people_like(value.strip()))

    def about_post(self, queryset, name, value):
        return queryset.about(*_posts_like(value.strip()))

    def from_day(self, queryset, name, value):
        return queryset.between(midnight(value), None)

    def to_day(self, queryset, name, value):
        return queryset.between(None, midnight_after(value))


def kind_choices() -> list[tuple[str, str]]:
    """Every kind with its sentence, the values left open."""
    return [(kind.name, f"{kind.name}: {_PLACEHOLDERS.sub('…', str(kind.says))}") for kind in KINDS.values()]


def _posts_like(words: str) -> list[UUID]:
    """The public ids that ``words`` may mean."""
    try:
        return [UUID(words)]
    except ValueError:
        return list(Post.objects.filter(title__icontains=words).values_list("public_id", flat=True)[:MOST_MATCHED])


class SentenceColumn(Column):
    """An entry in words, with its reasons and the way to the timeline of its post."""

    cell_template_name = "approvals/admin/ledger/sentence_cell.html"

    def get_cell_context_data(self, instance, parent_context):
        """With the way to erase the words that are shown, for those who may."""
        context = super().get_cell_context_data(instance, parent_context)
        may_erase = has_ability(parent_context["request"].user, "erase")
        return context | {"event": instance, "may_erase": may_erase}

    class Media:
        css = {"all": ["approvals/ledger/ledger.css", "approvals/desk/desk.css"]}


class ActorColumn(Column):
    """Who did it."""

    cell_template_name = "approvals/admin/ledger/actor_cell.html"


class TimeColumn(Column):
    """A time to the second, with its zone."""

    cell_template_name = "approvals/admin/ledger/time_cell.html"


class LedgerView(AbilityRequired, BaseListingView):
    """A page of the ledger. Pages follow each other by number, so the last costs as much as the first."""

    abilities = ("read_ledger",)
    deed = Deed.EXPORT_LIST
    of_list = LIST
    model = LedgerEntry
    page_title = _("Ledger")
    header_icon = "list-ol"
    index_url_name = "imprimatur:ledger"
    index_results_url_name = "imprimatur:ledger_results"
    results_template_name = "approvals/admin/ledger/results.html"
    filterset_class = LedgerFilters
    verbose_name_plural = _("ledger entries")

    def post(self, request, *args, **kwargs):
        """What the filters let through as a file, or back to the page that says why not."""
        entries = self._found().order_by("seq")
        try:
            return hand_out(LIST, _rows(entries), request=request, asked=asked_of(self.filters.form))
        except TooManyRows as error:
            messages.error(request, str(error))
            return redirect(f"{self.index_url}?{request.GET.urlencode()}")

    @cached_property
    def columns(self):
        return [
            Column("seq", label=_("Number"), accessor="told.seq", width="8%"),
            TimeColumn("at", label=_("When"), accessor="told.at", width="12%"),
            ActorColumn("actor", label=_("Who"), accessor="told.actor", width="14%"),
            SentenceColumn("sentence", label=_("What"), accessor="told.sentence"),
        ]

    @property
    def header_buttons(self):
        return [HeaderButton(_("Export evidence"), url=reverse("imprimatur:evidence"), icon_name="download")]

    def _found(self) -> QuerySet[LedgerEntry]:
        """What the filters let through, in no order. A filter that cannot be read lets nothing through."""
        if self.filters and not self.filters.is_valid():
            return LedgerEntry.objects.none()
        return self.filter_queryset(LedgerEntry.objects.all())

    def get_queryset(self) -> list:
        """One page, told; ``self.older`` is the number to go on before, or ``None`` at the end."""
        found = self._found().order_by("-seq")
        before = self.request.GET.get("before", "")
        if before.isdecimal():
            found = found.filter(seq__lt=int(before[:18]))
        page = list(found[: PAGE + 1])
        self.older = page[PAGE - 1].seq if len(page) > PAGE else None
        return events_of(tell(page[:PAGE]))

    def get_context_data(self, **kwargs):
        query = self.request.GET.copy()
        query["before"] = self.older or ""
        older = query.urlencode() if self.older else ""
        anchors = None if "before" in self.request.GET else standing()
        return super().get_context_data(older=older, anchors=anchors, **kwargs)


def _rows(entries: QuerySet[LedgerEntry]) -> Iterator[list]:
    """The file's rows: what the screen says, and beside it the pseudonyms, ids and digests as they are signed."""
    yield [
        gettext("Number"),
        gettext("Time (UTC)"),
        gettext("Kind"),
        gettext("Person"),
        gettext("Name"),
        gettext("Post"),
        gettext("Digest"),
        gettext("Sentence"),
        gettext("Leaf hash"),
    ]
    stored = entries.iterator(chunk_size=CHUNK)
    while chunk := list(islice(stored, CHUNK)):
        for entry, told in zip(chunk, tell(chunk), strict=True):
            cells = _cells(told) if isinstance(told, Told) else ["", "", "", "", "", "", str(told)]
            yield [told.seq, *cells, leaf_hash(entry.body.encode()).hex()]


def _cells(told: Told) -> list[str]:
    return [
        told.at.isoformat(),
        told.kind,
        told.actor.code,
        told.actor.name,
        told.data.get("post", ""),
        told.data.get("digest", ""),
        told.sentence,
    ]


class LedgerMenuItem(MenuItem):
    """The ledger in the menu, for those who may read it."""

    def __init__(self, **kwargs):
        super().__init__(_("Ledger"), reverse_lazy("imprimatur:ledger"), name="ledger", icon_name="list-ol", **kwargs)

    def is_shown(self, request) -> bool:
        return has_ability(request.user, "read_ledger")
