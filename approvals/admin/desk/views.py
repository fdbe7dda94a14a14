"""The desk: posts found by person, post, period, channel, rule, state and words, and taken out as a file."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views import generic

from approvals.admin.access import AbilityRequired
from approvals.admin.desk import taking
from approvals.admin.desk.filters import DeskFilters
from approvals.admin.desk.places import DESK
from approvals.admin.handing_out import asked_of
from approvals.admin.paging import OneQueryAPage
from approvals.admin.queue import AccountsColumn, with_accounts
from approvals.anchors.standing import standing
from approvals.erasing import holds
from approvals.lifecycle import State
from approvals.models import LiveRelease, Post, Release, SealedContent, Submission
from approvals.permissions import has_ability
from approvals.refusing import Deed


def timeline_url(post: Post) -> str:
    """Where the story of a post is told."""
    return reverse("imprimatur:timeline", args=[post.pk])


class HitColumn(TitleColumn):
    """The way to the timeline, with the looks of the desk, and whether the post is held."""

    cell_template_name = "approvals/admin/desk/hit_cell.html"

    def get_cell_context_data(self, instance, parent_context):
        """With the way to erase the words of the post, for those who may, where there are any that may go."""
        may_erase = instance.is_erasable and not instance.legal_holds
        may_erase = may_erase and has_ability(parent_context["request"].user, "erase")
        return super().get_cell_context_data(instance, parent_context) | {"may_erase": may_erase}

    class Media:
        css = {"all": ["approvals/desk/desk.css"]}


def with_release(posts: QuerySet[Post]) -> QuerySet[Post]:
    """``posts`` with ``went_out``: when the newest release of each was printed."""
    releases = Release.objects.filter(post=OuterRef("pk")).order_by("-pk")
    return posts.annotate(went_out=Subquery(releases.values("printed_at")[:1]))


def with_erasable(posts: QuerySet[Post]) -> QuerySet[Post]:
    """``posts`` with ``is_erasable``: words of it are kept, none of them are live, and nobody reviews them."""
    kept = Submission.objects.filter(post=OuterRef("pk"), digest__in=SealedContent.objects.values("pk"))
    live = LiveRelease.objects.filter(post=OuterRef("pk"))
    return posts.annotate(is_erasable=Exists(kept) & ~Exists(live) & Q(state__in=(State.DRAFT, State.ENDED)))


class DeskView(OneQueryAPage, AbilityRequired, generic.IndexView):
    """The posts as a listing of Wagtail's, what happened last first. A POST takes what was found out of the house."""

    abilities = ("read_ledger",)
    of_list = taking.LIST
    any_permission_required = None
    model = Post
    page_title = DESK
    header_icon = "folder-open-inverse"
    index_url_name = "imprimatur:desk"
    index_results_url_name = "imprimatur:desk_results"
    results_template_name = "approvals/admin/desk/results.html"
    filterset_class = DeskFilters
    is_searchable = False
    paginate_by = 20
    default_ordering = ("-waiting_since", "-pk")
    show_export_buttons = False

    @property
    def deed(self) -> Deed:
        """What a POST takes out: a list or a bundle."""
        return Deed.EXPORT_EVIDENCE if self.request.POST.get("form") == taking.BUNDLE else Deed.EXPORT_LIST

    @cached_property
    def columns(self):
        return [
            HitColumn("title", label=_("Working title"), accessor=str, get_url=timeline_url, classname="im-name"),
            Column("state", label=_("State"), accessor="get_state_display"),
            AccountsColumn("sent_by", label=_("Goes out through"), classname="im-more"),
            DateColumn("went_out", label=_("Went out"), classname="im-wide-only"),
            DateColumn("waiting_since", label=_("In this state since"), sort_key="waiting_since"),
        ]

    def get_base_queryset(self) -> QuerySet[Post]:
        return Post.objects.all()

    def filter_queryset(self, queryset: QuerySet[Post]) -> QuerySet[Post]:
        """A filter that cannot be read lets nothing through."""
        return self.filters.filter_queryset(queryset) if self.filters.is_valid() else queryset.none()

    def shown(self, queryset: QuerySet[Post]) -> QuerySet[Post]:
        """With the accounts, when it went out, and whether its words may be erased."""
        return with_erasable(with_release(with_accounts(queryset)))

    def get_context_data(self, **kwargs):
        """With how much of the ledger is anchored."""
        return super().get_context_data(anchors=standing(), **kwargs)

    def paginate_queryset(self, queryset: QuerySet[Post], page_size: int) -> tuple:
        """The page, each post with its ``legal_holds``."""
        found = super().paginate_queryset(queryset, page_size)
        posts = list(found[2])
        held = holds.over_posts(posts)
        for post in posts:
            post.legal_holds = held[post.pk]
        return (*found[:2], posts, found[3])

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        """What was found, as the file that is asked for, or back to the page that says why not."""
        posts = self.filter_queryset(self.get_base_queryset())
        try:
            return taking.take_out(posts, request=request, asked=asked_of(self.filters.form))
        except taking.CannotTake as error:
            messages.error(request, str(error))
            return redirect(f"{self.index_url}?{request.GET.urlencode()}")


class DeskMenuItem(MenuItem):
    """The desk in the menu, for those who may read the evidence."""

    def __init__(self, **kwargs):
        super().__init__(
            DESK,
            reverse_lazy("imprimatur:desk"),
            name="desk",
            icon_name="folder-open-inverse",
            **kwargs,
        )

    def is_shown(self, request) -> bool:
        return has_ability(request.user, "read_ledger")
