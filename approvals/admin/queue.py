"""The review queue: as a list, in the menu, and on the dashboard."""

from __future__ import annotations

import django_filters
from django.db.models import Aggregate, Exists, OuterRef, Q, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Concat
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

from approvals.admin.access import AbilityRequired
from approvals.admin.on_every_page import standing
from approvals.admin.paging import OneQueryAPage
from approvals.admin.waiting import ABILITIES, STEPS_THAT_WAIT, say_count, waiting_for, waits_on
from approvals.lifecycle import STEPS
from approvals.models import Post, PostVariant
from approvals.telling.places import account_label
from policy_rules.channels import CHANNELS
from policy_rules.markets import LANGUAGES

ON_THE_DASHBOARD = 5


class Lines(Aggregate):
    """The values of a group, one a line."""

    output_field = TextField()

    def as_sqlite(self, compiler, connection, **context):
        """``GROUP_CONCAT(value, line break)``"""
        return self.as_sql(compiler, connection, template="GROUP_CONCAT(%(expressions)s, CHAR(10))", **context)

    def as_postgresql(self, compiler, connection, **context):
        """``STRING_AGG(value, line break)``"""
        return self.as_sql(compiler, connection, template="STRING_AGG(%(expressions)s, CHR(10))", **context)


def with_accounts(posts: QuerySet[Post]) -> QuerySet[Post]:
    """``posts`` with ``sent_by``: the channel and handle of each account, one a line, in the same query."""
    accounts = (
        PostVariant.objects.filter(post=OuterRef("pk"))
        .order_by()
        .values("post")
        .annotate(lines=Lines(Concat("account__channel", Value(" "), "account__handle")))
    )
    return posts.annotate(sent_by=Subquery(accounts.values("lines")))


class QueueFilters(WagtailFilterSet):
    """By what is waited for, where the post goes out, and its language."""

    state = django_filters.ChoiceFilter(
        label=_("Waits for"),
        choices=[(state, state.label) for name in STEPS_THAT_WAIT for state in STEPS[name].moves],
        empty_label=_("All"),
    )
    channel = django_filters.ChoiceFilter(
        label=_("Channel"),
        choices=[(channel.code, channel.label) for channel in CHANNELS.values()],
        method="goes_out_on",
        empty_label=_("All"),
    )
    account = django_filters.CharFilter(label=_("Account"), method="goes_out_through")
    language = django_filters.ChoiceFilter(label=_("Language"), choices=LANGUAGES, empty_label=_("All"))

    class Meta:
        model = Post
        fields = ["state", "channel", "account", "language"]

    def goes_out_on(self, queryset, name, value):
        """The posts with an account on this channel."""
        return queryset.filter(Exists(PostVariant.objects.filter(post=OuterRef("pk"), account__channel=value)))

    def goes_out_through(self, queryset, name, value):
        """The posts with an account that is called something like this."""
        like = Q(account__handle__icontains=value) | Q(account__display_name__icontains=value)
        return queryset.filter(Exists(PostVariant.objects.filter(like, post=OuterRef("pk"))))


class AccountsColumn(Column):
    """The accounts that a post goes out through."""

    cell_template_name = "approvals/admin/queue/accounts_cell.html"

    class Media:
        css = {"all": ["approvals/queue/queue.css"]}

    def get_value(self, instance: Post) -> list[str]:
        """Their names, as the review page gives them."""
        return sorted(account_label(*line.split(" ", 1)) for line in (instance.sent_by or "").splitlines())


class QueueView(OneQueryAPage, AbilityRequired, generic.IndexView):
    """The queue as a listing of Wagtail's, with filters and a search in the titles."""

    abilities = ABILITIES
    any_permission_required = None
    model = Post
    page_title = _("Review queue")
    header_icon = "tasks"
    index_url_name = "imprimatur:queue"
    index_results_url_name = "imprimatur:queue_results"
    results_template_name = "approvals/admin/queue/results.html"
    filterset_class = QueueFilters
    search_fields = ["title"]
    is_searchable = True
    paginate_by = 20
    default_ordering = ("waiting_since", "pk")
    show_export_buttons = False

    @cached_property
    def columns(self):
        return [
            TitleColumn("title", label=_("Working title"), accessor=str, get_url=review_url, classname="im-name"),
            Column("state", label=_("Waits for"), accessor="get_state_display"),
            AccountsColumn("sent_by", label=_("Goes out through"), classname="im-name"),
            Column("language", label=_("Language"), accessor="get_language_display", classname="im-more"),
            DateColumn("waiting_since", label=_("Waiting since"), sort_key="waiting_since"),
        ]

    def get_base_queryset(self):
        return waiting_for(self.request.user)

    def shown(self, queryset: QuerySet[Post]) -> QuerySet[Post]:
        """With the accounts."""
        return with_accounts(queryset)


def review_url(post: Post) -> str:
    """The address of the review page."""
    return reverse("imprimatur:review", args=[post.pk])


class QueueMenuItem(MenuItem):
    """The queue in the menu, with the number of posts that wait."""

    def __init__(self, **kwargs):
        super().__init__(
            _("Review queue"), reverse_lazy("imprimatur:queue"), name="review-queue", icon_name="tasks", **kwargs
        )

    def is_shown(self, request) -> bool:
        """For those whom something can wait for."""
        return waits_on(request.user)

    def render_component(self, request) -> LinkMenuItem:
        """The item with the count of this moment and this person."""
        count = standing(request).waiting
        label = gettext("Review queue (%(count)s)") % {"count": say_count(count)} if count else self.label
        return LinkMenuItem(self.name, label, self.url, icon_name=self.icon_name, classname=self.classname)


class QueuePanel(Component):
    """The head of the queue on the dashboard."""

    name = "imprimatur_queue"
    template_name = "approvals/admin/queue/panel.html"
    order = 100

    def __init__(self, request):
        self.request = request

    def get_context_data(self, parent_context):
        """The first posts, and how many there are in all."""
        count = standing(self.request).waiting
        said = ngettext("%(count)s post waits for you", "%(count)s posts wait for you", count)
        return {
            "posts": waiting_for(self.request.user)[:ON_THE_DASHBOARD],
            "heading": said % {"count": say_count(count)},
        }
