"""What a writer finds on the dashboard: their own posts, those that came back first."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.ui.components import Component

from approvals.admin.editor.listing import written_by
from approvals.lifecycle import IN_REVIEW, State
from approvals.models import Decision, LiveRelease, Post
from approvals.permissions import has_ability
from approvals.telling.kept_words import Words, open_words

MOST_OF_A_KIND = 5
ADD, EDIT, LIST = (f"wagtailsnippets_approvals_post:{name}" for name in ("add", "edit", "list"))


@dataclass(frozen=True, slots=True)
class Mine:
    """A post of one's own with where it opens, and why it came back."""

    post: Post
    url: str
    reason: Words | None


@dataclass(frozen=True, slots=True)
class Pile:
    """The newest of one's posts that stand at the same point."""

    title: str
    posts: tuple[Mine, ...]


def piles_of(user) -> list[Pile]:
    """The posts that ``user`` wrote in, in piles: the same number of queries however many there are."""
    last = Decision.objects.filter(post=OuterRef("pk")).order_by("-pk")
    mine = written_by(Post.objects.order_by("-waiting_since", "-pk"), user).annotate(
        last_step=Coalesce(Subquery(last.values("step")[:1]), Value("")),
        last_reason=Subquery(last.values("reason")[:1]),
    )
    came_back = Q(state=State.DRAFT, last_step="request_changes")
    piles = {
        _("Sent back to you"): mine.filter(came_back),
        _("Drafts"): mine.filter(state=State.DRAFT).exclude(came_back),
        _("Waiting for others"): mine.filter(state__in=IN_REVIEW),
        _("Live"): mine.filter(live__in=LiveRelease.objects.at(timezone.now())),
    }
    found = {title: list(posts[:MOST_OF_A_KIND]) for title, posts in piles.items()}
    words = open_words(_reason(post) for posts in found.values() for post in posts)
    return [
        Pile(title, tuple(Mine(post, _url(post), words.get(_reason(post))) for post in posts))
        for title, posts in found.items()
        if posts
    ]


def _reason(post: Post) -> str:
    """The commitment of why a post came back; empty for one that did not."""
    came_back = post.state == State.DRAFT and post.last_step == "request_changes"
    return post.last_reason if came_back else ""


def _url(post: Post) -> str:
    return reverse(EDIT if post.state == State.DRAFT else "imprimatur:review", args=[post.pk])


def writes(user) -> bool:
    """Whether ``user`` can begin a post and hand it in."""
    return user.has_perm("approvals.add_post") and has_ability(user, "submit")


class MyPostsPanel(Component):
    """One's own posts on the dashboard, and where a new one begins."""

    name = "imprimatur_my_posts"
    template_name = "approvals/admin/mine/panel.html"
    order = 90

    def __init__(self, request):
        self.request = request

    def get_context_data(self, parent_context):
        """The piles, and two addresses."""
        return {"piles": piles_of(self.request.user), "add_url": reverse(ADD), "list_url": reverse(LIST)}
