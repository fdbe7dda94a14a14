"""The review page, and the sealed bytes behind it."""

from __future__ import annotations

from django.contrib.admin.utils import quote
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.widgets.button import HeaderButton

from approvals.admin.access import AbilityRequired
from approvals.admin.editor.prefill import CORRECTS
from approvals.admin.erasing.holds import known_holds
from approvals.admin.review.actions import Tried, actions_on
from approvals.admin.review.page import Page, read_page
from approvals.admin.review.verbs import VERBS, Verb
from approvals.admin.screens import UNPROCESSABLE, Screen
from approvals.admin.waiting import waits_on
from approvals.lifecycle import State
from approvals.models import Post
from approvals.outcome import Outcome
from approvals.refusing import Deed
from policy_rules import ruleset
from policy_rules.ruleset import ChecklistPoint, RegistersTampered

STALE, FORBIDDEN = 409, 403

ADD_A_POST = "wagtailsnippets_approvals_post:add"


class ReviewView(AbilityRequired, Screen):
    """The newest submission of a post as it was sealed, and what the viewer can do about it.

    A form sends ``do`` (a verb), ``saw`` (the digest on the page that was looked at) and what the verb asks for. An
    attempt that is refused comes back with its reasons and with what was typed; 409: the page had been overtaken.
    """

    abilities = ("view",)
    deed = Deed.TAKE_STEP
    header_icon = "view"
    template_name = "approvals/admin/review/review.html"
    http_method_names = ["get", "head", "post"]

    @cached_property
    def object(self) -> Post:
        return get_object_or_404(Post, pk=self.kwargs["pk"])

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        """Do it, or say why not."""
        verb = VERBS.get(request.POST.get("do", ""))
        if verb is None:
            raise BadRequest("There is nothing of that name to do here.")
        form = verb.form(request.POST, points=_checklist(), auto_id=_auto_id(verb, request))
        if not form.is_valid():
            return self._refused(Tried(verb, form), UNPROCESSABLE)
        outcome = verb.act(self.object, request.user, request.POST.get("saw", ""), form.cleaned_data)
        if not outcome.taken:
            return self._refused(Tried(verb, form, outcome.refusals), _status(outcome))
        messages.success(request, verb.done)
        if verb.then:
            verb.then(request, outcome, form.cleaned_data)
        return redirect(self._next_url())

    def _refused(self, tried: Tried, status: int) -> HttpResponse:
        self.object = Post.objects.get(pk=self.kwargs["pk"])  # a failed re-check moves it back to the policy check
        return self.render_to_response(self.get_context_data(tried=tried), status=status)

    def _next_url(self) -> str:
        """The editor for who got a draft back, the page for everybody else."""
        post = Post.objects.get(pk=self.object.pk)
        edit = AdminURLFinder(self.request.user).get_edit_url(post) if post.state == State.DRAFT else None
        return edit or reverse("imprimatur:review", args=[post.pk])

    def get_page_title(self):
        return _("Review")

    def get_page_subtitle(self):
        return str(self.object)

    def get_breadcrumbs_items(self):
        queue = {"url": reverse("imprimatur:queue"), "label": _("Review queue")}
        return [
            *self.breadcrumbs_items,
            *([queue] if waits_on(self.request.user) else []),
            {"url": "", "label": str(self.object), "sublabel": self.object.get_state_display()},
        ]

    @cached_property
    def header_buttons(self):
        timeline = reverse("imprimatur:timeline", args=[self.object.pk])
        return [HeaderButton(_("Timeline"), url=timeline, icon_name="history")]

    def get_context_data(self, *, tried: Tried | None = None, **kwargs):
        page = read_page(self.object, self.request.user)
        actions = actions_on(page, tried)
        findings = page.shown.findings if page.shown else ()
        return super().get_context_data(
            page=page,
            post=page.post,
            actions=actions,
            findings=[(finding, actions.waivers.get(finding.id)) for finding in findings],
            tried=tried,
            holds=known_holds(page.post, self.request.user),
            edit_url=self._edit_url(),
            correct_url=self._correct_url(page),
            **kwargs,
        )

    def _edit_url(self) -> str | None:
        return AdminURLFinder(self.request.user).get_edit_url(self.object)

    def _correct_url(self, page: Page) -> str:
        """Where a correction of what is live, or was retracted, is begun, for who can write one."""
        if not (page.live or page.retraction) or not self.request.user.has_perm("approvals.add_post"):
            return ""
        return f"{reverse(ADD_A_POST)}?{CORRECTS}={quote(self.object.pk)}"


def _checklist() -> tuple[ChecklistPoint, ...]:
    """The points that can be ticked; none while the registers cannot be trusted, which the door then says."""
    try:
        return ruleset.current().registers.checklist
    except RegistersTampered:
        return ()


def _auto_id(verb: Verb, request: HttpRequest) -> str:
    """The same ids as the form had on the page."""
    finding = request.POST.get("finding", "")
    return f"{verb.name}-{finding}-%s" if finding else f"{verb.name}-%s"


def _status(outcome: Outcome) -> int:
    if outcome.is_stale:
        return STALE
    return FORBIDDEN if outcome.is_forbidden else UNPROCESSABLE
