"""Legal holds in the admin: those in force, how one is placed, and how one is lifted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse, reverse_lazy
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem

from approvals.admin.access import AbilityRequired, require
from approvals.admin.erasing.forms import HoldForm, LiftForm
from approvals.admin.screens import FormScreen
from approvals.erasing import holds
from approvals.models import LegalHold, Post
from approvals.permissions import has_ability
from approvals.refusing import Deed
from approvals.telling.kept_words import Words, open_words
from approvals.telling.people import Named, names_of
from approvals.telling.sentences import zoned

HOLDS = gettext_lazy("Legal holds")
KNOWS = ("hold", "read_ledger")
"""The abilities of those who may know of a hold; the first places and lifts them."""
LIFTED_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Held:
    """A hold in words: on whom, by whom and why; ``lifted`` and ``why_lifted`` are empty while it is in force."""

    row: LegalHold
    person: Named | None
    by: Named
    reason: Words
    lifted_by: Named | None = None
    why_lifted: Words | None = None

    @property
    def placed(self) -> str:
        return zoned(self.row.placed_at)

    @property
    def lifted(self) -> str:
        return zoned(self.row.lift.lifted_at) if self.lifted_by else ""


def told(rows: Iterable[LegalHold]) -> list[Held]:
    """``rows`` with names and reasons: two queries, one more where words were erased."""
    rows = list(rows)
    lifts = {row.pk: row.lift for row in rows if hasattr(row, "lift")}
    names = names_of({*(row.person for row in (*rows, *lifts.values())), *(row.held_person for row in rows)} - {""})
    words = open_words(row.reason for row in (*rows, *lifts.values()))
    return [
        Held(
            row=row,
            person=names.get(row.held_person),
            by=names[row.person],
            reason=words[row.reason],
            lifted_by=names[lifts[row.pk].person] if row.pk in lifts else None,
            why_lifted=words[lifts[row.pk].reason] if row.pk in lifts else None,
        )
        for row in rows
    ]


def known_holds(post: Post, user) -> list[LegalHold]:
    """The holds over ``post`` that ``user`` may know of."""
    return holds.over_post(post) if may_know(user) else []


def may_know(user) -> bool:
    """Whether ``user`` may know what is held: that a claim is expected is not everybody's business."""
    return any(has_ability(user, ability) for ability in KNOWS)


@method_decorator(sensitive_post_parameters("person", "reason"), name="dispatch")
class HoldsView(AbilityRequired, FormScreen):
    """What is held, and for those who may, a form to hold more."""

    abilities = KNOWS
    deed = Deed.PLACE_HOLD
    form_class = HoldForm
    page_title = HOLDS
    header_icon = "lock"
    template_name = "approvals/admin/erasing/holds.html"
    success_url = reverse_lazy("imprimatur:holds")

    def get_initial(self):
        return {"post": self.request.GET.get("post", "")}

    def get_context_data(self, **kwargs):
        rows = LegalHold.objects.select_related("post", "lift")
        return super().get_context_data(
            standing=told(rows.standing()),
            lifted=told(rows.filter(lift__isnull=False).order_by("-lift__pk")[:LIFTED_SHOWN]),
            may_hold=has_ability(self.request.user, "hold"),
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        """Raises ``PermissionDenied`` for those who only read."""
        require(has_ability(request.user, "hold"), request, self.deed)
        return super().post(request, *args, **kwargs)

    def form_valid(self, form):
        given = form.cleaned_data
        what = {
            "post": Post.objects.get(public_id=given["post"]) if given["post"] else None,
            "person": given["person"].code if given["person"] else "",
        }
        try:
            hold = holds.place(actor=self.request.user, reason=given["reason"], **what)
        except ValidationError as error:
            form.add_error(None, error)
            return self.form_invalid(form)
        said = _("The legal hold %(number)d stands.") % {"number": hold.number}
        if given["person"]:
            of_whom = {"number": hold.number, "person": given["person"]}
            said = _("The legal hold %(number)d on the person %(person)s stands.") % of_whom
        messages.success(self.request, said)
        return redirect(self.success_url)


@method_decorator(sensitive_post_parameters("reason"), name="dispatch")
class LiftView(AbilityRequired, FormScreen):
    """One hold, and the form that lifts it."""

    abilities = ("hold",)
    deed = Deed.LIFT_HOLD
    form_class = LiftForm
    page_title = gettext_lazy("Lift a legal hold")
    header_icon = "lock-open"
    template_name = "approvals/admin/erasing/lift.html"
    success_url = reverse_lazy("imprimatur:holds")

    @cached_property
    def object(self) -> LegalHold:
        rows = LegalHold.objects.select_related("post", "lift")
        return get_object_or_404(rows, number=self.kwargs["number"])

    def get_breadcrumbs_items(self):
        above = {"url": reverse("imprimatur:holds"), "label": HOLDS}
        return [*self.breadcrumbs_items, above, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        return super().get_context_data(held=told([self.object])[0], **kwargs)

    def form_valid(self, form):
        try:
            holds.lift(self.object, actor=self.request.user, reason=form.cleaned_data["reason"])
        except ValidationError as error:
            form.add_error(None, error)
            return self.form_invalid(form)
        messages.success(self.request, _("The legal hold %(number)d is lifted.") % {"number": self.object.number})
        return redirect(self.success_url)


class HoldsMenuItem(MenuItem):
    """The holds in the menu, for those who may know of them."""

    def __init__(self, **kwargs):
        super().__init__(HOLDS, reverse_lazy("imprimatur:holds"), name="holds", icon_name="lock", **kwargs)

    def is_shown(self, request) -> bool:
        return may_know(request.user)
