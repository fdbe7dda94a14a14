"""What waits for me: the posts whose next step is mine to take, the one that has waited longest first."""

from __future__ import annotations

import django_filters
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
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
from approvals.lifecycle import STEPS, State
from approvals.models import Decision, Post, PostAuthor, PostVariant, PublishOrder, Submission, Waiver
from approvals.permissions import has_ability
from policy_rules.channels import CHANNELS
from policy_rules.markets import LANGUAGES

STEPS_THAT_WAIT = ("pass_policy", "approve", "publish")
ABILITIES = tuple(STEPS[name].may for name in STEPS_THAT_WAIT)

MOST_COUNTED = 100
"""Counting stops here for the badge and the dashboard: nobody plans their day by the difference."""

ON_THE_DASHBOARD = 5


def waits_on(user) -> bool:
    """Whether any post can ever wait for ``user``."""
    return any(has_ability(user, ability) for ability in ABILITIES)


def waiting_for(user) -> QuerySet[Post]:
    """The posts that wait for ``user``: in a state they can act on, and not shut to them by four eyes.

    The same as ``permissions.may`` says one post at a time, asked of all posts at once.
    """
    mine = Q(pk__in=[])
    for name in STEPS_THAT_WAIT:
        if has_ability(user, STEPS[name].may):
            mine |= _CONDITIONS[name](user)
    newest = Submission.objects.filter(post=OuterRef("pk")).order_by("-number").values("pk")[:1]
    return Post.objects.alias(newest=Subquery(newest)).filter(mine).order_by("waiting_since", "pk")


def _codes(user) -> list[str]:
    """The pseudonym of ``user``; none before their first act."""
    person = getattr(user, "imprimatur_person", None)
    return [person.code] if person else []


def _own_words(user) -> Exists:
    return Exists(PostAuthor.objects.filter(post=OuterRef("pk"), person__in=_codes(user)))


def _took(user, step: str) -> Exists:
    return Exists(Decision.objects.filter(submission=OuterRef("newest"), step=step, person__in=_codes(user)))


def _waived(user) -> Exists:
    return Exists(Waiver.objects.filter(submission=OuterRef("newest"), person__in=_codes(user)))


def _to_settle(user) -> Q:
    return Q(state=State.POLICY_CHECK) & ~_own_words(user) & ~_took(user, "approve")


def _to_approve(user) -> Q:
    return Q(state=State.IT_SECURITY_REVIEW) & ~_own_words(user) & ~_took(user, "pass_policy") & ~_waived(user)


def _to_publish(user) -> Q:
    """An order that stands waits for its time and for nobody; one that failed waits for a person."""
    ordered = Exists(PublishOrder.objects.filter(post=OuterRef("pk"), problem=""))
    return Q(state=State.APPROVED) & ~ordered


_CONDITIONS = {"pass_policy": _to_settle, "approve": _to_approve, "publish": _to_publish}


def count_waiting(request) -> int:
    """How many posts wait for the user of ``request``, at most ``MOST_COUNTED``; asked once a request."""
    if not hasattr(request, "_imprimatur_waiting"):
        request._imprimatur_waiting = waiting_for(request.user)[:MOST_COUNTED].count()
    return request._imprimatur_waiting


def say_count(count: int) -> str:
    """A count as a badge shows it."""
    return f"{MOST_COUNTED - 1}+" if count >= MOST_COUNTED else str(count)


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
        """The posts with a variant on this channel."""
        return queryset.filter(Exists(PostVariant.objects.filter(post=OuterRef("pk"), account__channel=value)))

    def goes_out_through(self, queryset, name, value):
        """The posts with a variant whose account is called something like this."""
        like = Q(account__handle__icontains=value) | Q(account__display_name__icontains=value)
        return queryset.filter(Exists(PostVariant.objects.filter(like, post=OuterRef("pk"))))


class ChannelsColumn(Column):
    """The accounts that a post goes out through."""

    cell_template_name = "approvals/admin/queue/channels_cell.html"


class QueueView(AbilityRequired, generic.IndexView):
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
            TitleColumn("title", label=_("Working title"), accessor=str, get_url=review_url),
            Column("state", label=_("Waits for"), accessor="get_state_display"),
            ChannelsColumn("variants", label=_("Goes out through")),
            Column("language", label=_("Language"), accessor="get_language_display"),
            DateColumn("waiting_since", label=_("Waiting since"), sort_key="waiting_since"),
        ]

    def get_base_queryset(self):
        return waiting_for(self.request.user).prefetch_related("variants__account")

    def paginate_queryset(self, queryset, page_size):
        """Remember the count of the whole queue for the badge in the menu, which would ask again."""
        paginator, *rest = super().paginate_queryset(queryset, page_size)
        if not self.is_filtering and not self.is_searching:
            self.request._imprimatur_waiting = min(paginator.count, MOST_COUNTED)
        return paginator, *rest


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
        count = count_waiting(request)
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
        first = waiting_for(self.request.user).prefetch_related("variants__account")[:ON_THE_DASHBOARD]
        count = count_waiting(self.request)
        said = ngettext("%(count)s post waits for you", "%(count)s posts wait for you", count)
        return {"posts": list(first), "count": count, "heading": said % {"count": say_count(count)}}
