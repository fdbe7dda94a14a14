"""What is open: each case with its age and the way to where it is settled."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.timesince import timesince
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from approvals.admin.access import AbilityRequired
from approvals.admin.desk.places import below_the_desk
from approvals.admin.precision import SEES_WAIVERS
from approvals.admin.screens import Screen
from approvals.admin.standing_waivers import SOON
from approvals.admin.takedowns import codes_of
from approvals.lifecycle import State
from approvals.models import AdoptedPolicy, Post, PublishOrder, TakedownTask
from approvals.permissions import has_ability
from policy_rules.models import StandingWaiver

MOST = 20
"""Cases of one kind on the page, the most pressing ones."""

LATE = datetime.timedelta(minutes=15)
"""An order is carried out within minutes; after this something is wrong."""


@dataclass(frozen=True, slots=True)
class Case:
    """Something that somebody should see to. ``age`` says how pressing it is; ``url`` is where it is settled."""

    title: str
    about: str
    age: str
    url: str


@dataclass(frozen=True, slots=True)
class Kind:
    """The open cases of one kind; ``url`` leads to all of them, if there is such a page for the viewer."""

    name: str
    label: str
    cases: list[Case]
    url: str = ""

    @property
    def shown(self) -> list[Case]:
        """Those that are on the page."""
        return self.cases[:MOST]

    @property
    def count(self) -> str:
        """How many there are, as far as anybody counts."""
        return str(len(self.cases)) if len(self.cases) <= MOST else f"{MOST}+"


def open_cases(user) -> list[Kind]:
    """Every kind that ``user`` may know of, in at most six queries."""
    retracts = has_ability(user, "retract")
    kinds = [
        Kind("takedowns", _("Takedown tasks"), list(_takedowns()), reverse("imprimatur:takedowns") if retracts else ""),
        Kind("corrections", _("Corrections under way"), list(_corrections())),
        Kind("orders", _("Posts that should have gone out"), list(_orders())),
    ]
    if user.has_perm(SEES_WAIVERS):
        url = f"{reverse('register_standingwaiver:index')}?standing=expiring"
        kinds.append(Kind("waivers", _("Standing waivers that end soon"), list(_waivers()), url))
    return [*kinds, Kind("policy", _("Policy to be looked at again"), list(_policy()))]


def _takedowns() -> Iterator[Case]:
    tasks = TakedownTask.objects.open().select_related("release__post").prefetch_related("found")
    for task in tasks.order_by("opened_at", "pk")[: MOST + 1]:
        post = task.release.post
        yield Case(str(post), codes_of(task), _open_for(task.opened_at), _review(post))


def _corrections() -> Iterator[Case]:
    """Those that have not gone out: a correction that is live and is being revised corrects already."""
    posts = Post.objects.filter(corrects__isnull=False, releases__isnull=True).exclude(state=State.ENDED)
    for post in posts.select_related("corrects").order_by("created_at", "pk")[: MOST + 1]:
        said = _("%(state)s; corrects “%(title)s”") % {"state": post.get_state_display(), "title": post.corrects}
        yield Case(str(post), said, _open_for(post.created_at), _review(post))


def _orders() -> Iterator[Case]:
    late = Q(go_out_at__lt=timezone.now() - LATE) | ~Q(problem="")
    orders = PublishOrder.objects.filter(late).select_related("post")
    for order in orders.order_by("go_out_at", "pk")[: MOST + 1]:
        about = _("Refused: %(codes)s") % {"codes": order.problem} if order.problem else _("Not tried yet")
        yield Case(str(order.post), about, _overdue(order.go_out_at), _review(order.post))


def _waivers() -> Iterator[Case]:
    today = timezone.localdate()
    waivers = StandingWaiver.objects.filter(valid_until__gte=today, valid_until__lte=today + SOON)
    for waiver in waivers.order_by("valid_until", "pk")[: MOST + 1]:
        days = (waiver.valid_until - today).days
        age = ngettext("Ends in %(days)d day", "Ends in %(days)d days", days) % {"days": days}
        yield Case(
            str(waiver), waiver.reason, age if days else _("Ends today"), reverse("register_standingwaiver:index")
        )


def _policy() -> Iterator[Case]:
    policy = AdoptedPolicy.in_force()
    today = timezone.localdate()
    if policy and policy.review_by < today:
        adopted = _("Adopted on %(day)s") % {"day": timezone.localdate(policy.at).isoformat()}
        days = (today - policy.review_by).days
        age = ngettext("Overdue by %(days)d day", "Overdue by %(days)d days", days) % {"days": days}
        yield Case(_("The policy in force"), adopted, age, reverse("imprimatur:our_policy"))


def _open_for(since: datetime.datetime) -> str:
    return _("Open for %(age)s") % {"age": timesince(since, depth=1)}


def _overdue(since: datetime.datetime) -> str:
    return _("Overdue by %(age)s") % {"age": timesince(since, depth=1)}


def _review(post: Post) -> str:
    return reverse("imprimatur:review", args=[post.pk])


class CasesView(AbilityRequired, Screen):
    """All that is open, on one page."""

    abilities = ("read_ledger",)
    page_title = gettext_lazy("Open cases")
    header_icon = "warning"
    template_name = "approvals/admin/desk/cases.html"

    def get_breadcrumbs_items(self):
        return below_the_desk(self)

    def get_context_data(self, **kwargs):
        kinds = open_cases(self.request.user)
        return super().get_context_data(kinds=[kind for kind in kinds if kind.cases], **kwargs)
