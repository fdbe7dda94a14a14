"""Takedown tasks: as a list, in the menu, and on the dashboard. They are settled on the review page of their post."""

from __future__ import annotations

import django_filters
from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet
from django.urls import reverse, reverse_lazy
from django.utils.functional import cached_property
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.sidebar import LinkMenuItem
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import HeaderButton

from approvals.admin.access import AbilityRequired
from approvals.admin.on_every_page import standing
from approvals.admin.waiting import say_count
from approvals.models import TakedownClosing, TakedownTask
from approvals.permissions import has_ability

ON_THE_DASHBOARD = 5
OPEN = "open"


def tasks() -> QuerySet[TakedownTask]:
    """Every task with its post and what was found; the open ones first, and of those the oldest."""
    settled = ExpressionWrapper(Q(closing__isnull=False), output_field=BooleanField())
    rows = TakedownTask.objects.select_related("release__post", "closing").prefetch_related("found")
    return rows.annotate(is_settled=settled).order_by("is_settled", "opened_at", "pk")


def codes_of(task: TakedownTask) -> str:
    """The rules that say no, each once."""
    return ", ".join(sorted({code for row in task.found.all() for code in row.codes}))


def standing_of(task: TakedownTask) -> str:
    """Open, or how it was settled."""
    closing = getattr(task, "closing", None)
    return closing.get_how_display() if closing else gettext("Open")


def review_url(task: TakedownTask) -> str:
    """Where it is settled."""
    return reverse("imprimatur:review", args=[task.release.post_id])


class RulesColumn(Column):
    """The rules that say no; on a phone the whole list is seen, as in the review queue."""

    class Media:
        css = {"all": ["approvals/queue/queue.css"]}

    def get_value(self, instance: TakedownTask) -> str:
        return codes_of(instance)


class TakedownFilters(WagtailFilterSet):
    """By how they stand."""

    standing = django_filters.ChoiceFilter(
        label=_("Standing"),
        choices=[(OPEN, _("Open")), *TakedownClosing.How.choices],
        method="stand",
        empty_label=_("All"),
    )

    class Meta:
        model = TakedownTask
        fields = ["standing"]

    def stand(self, queryset, name, value):
        """The open tasks, or those that were settled in one way."""
        return queryset.open() if value == OPEN else queryset.filter(closing__how=value)


class TakedownsView(AbilityRequired, generic.IndexView):
    """The tasks as a listing of Wagtail's."""

    abilities = ("retract",)
    any_permission_required = None
    model = TakedownTask
    page_title = _("Takedown tasks")
    header_icon = "warning"
    index_url_name = "imprimatur:takedowns"
    index_results_url_name = "imprimatur:takedowns_results"
    results_template_name = "approvals/admin/looking_back/takedowns_results.html"
    filterset_class = TakedownFilters
    is_searchable = False
    paginate_by = 20
    default_ordering = ("is_settled", "opened_at", "pk")
    show_export_buttons = False

    @cached_property
    def columns(self):
        return [
            TitleColumn(
                "post", label=_("Working title"), accessor="release.post", get_url=review_url, classname="im-name"
            ),
            RulesColumn("rules", label=_("Rules that say no")),
            DateColumn("opened_at", label=_("Opened"), sort_key="opened_at"),
            Column("standing", label=_("Standing"), accessor=standing_of),
        ]

    @cached_property
    def header_buttons(self):
        return [HeaderButton(gettext("Looking back"), url=reverse("imprimatur:look_back"), icon_name="history")]

    def get_base_queryset(self):
        return tasks()


class TakedownMenuItem(MenuItem):
    """The tasks in the menu, with the number of open ones."""

    def __init__(self, **kwargs):
        super().__init__(
            _("Takedown tasks"), reverse_lazy("imprimatur:takedowns"), name="takedowns", icon_name="warning", **kwargs
        )

    def is_shown(self, request) -> bool:
        """For those who can settle one."""
        return has_ability(request.user, "retract")

    def render_component(self, request) -> LinkMenuItem:
        """The item with the count of this moment."""
        count = standing(request).takedowns
        label = gettext("Takedown tasks (%(count)s)") % {"count": say_count(count)} if count else self.label
        return LinkMenuItem(self.name, label, self.url, icon_name=self.icon_name, classname=self.classname)


class TakedownPanel(Component):
    """The oldest open tasks on the dashboard."""

    name = "imprimatur_takedowns"
    template_name = "approvals/admin/looking_back/takedowns_panel.html"
    order = 80

    def __init__(self, request):
        self.request = request

    def get_context_data(self, parent_context):
        """The first tasks, and how many there are in all."""
        count = standing(self.request).takedowns
        said = ngettext(
            "%(count)s live post no longer passes the rules", "%(count)s live posts no longer pass the rules", count
        )
        shown = tasks().open()[:ON_THE_DASHBOARD] if count else ()
        return {
            "tasks": [(task, codes_of(task), review_url(task)) for task in shown],
            "heading": said % {"count": say_count(count)},
        }
