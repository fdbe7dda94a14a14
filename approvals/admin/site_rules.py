"""Site rules in the admin: written in a form, tried on what went out, and only then put in force."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core import signing
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.views.generic import PermissionCheckedMixin
from wagtail.admin.widgets.button import Button, HeaderButton

from approvals.admin.access import ChangesRegister
from approvals.admin.changes.said import say_that_it_waits
from approvals.admin.exchange import RegisterIndexView
from approvals.admin.screens import Screen
from approvals.admin.trials import counts_of
from approvals.permissions import has_ability
from approvals.trial import try_rule
from policy_rules import activation, site_rules
from policy_rules.models import SiteRule
from policy_rules.models.site_rule import UNTRIED

SECONDS_KEPT = 3_600


@dataclass(frozen=True, slots=True)
class Example:
    """A text that proves a rule, and whether the rule does with it what it should."""

    text: str
    is_right: bool


class RuleIndexView(RegisterIndexView):
    """The list of site rules, each with the way to try it."""

    try_url_name = None

    def get_list_more_buttons(self, instance):
        """With the trial, for those who may change rules."""
        buttons = super().get_list_more_buttons(instance)
        if self.user_has_permission("change"):
            url = reverse(self.try_url_name, args=[instance.pk])
            buttons.append(Button(_("Try on what went out"), url=url, icon_name="view", priority=15))
        return buttons


class LeadsToTrial:
    """After saving, one tries the rule."""

    try_url_name = None

    def get_success_url(self):
        """The trial of this very rule."""
        return reverse(self.try_url_name, args=[self.object.pk])


class TriesChanges:
    """A change of what a rule in force looks for is shown with what it would find, and saved when it comes again."""

    def get_object(self, queryset=None):
        """The row; what this person saw it tried with counts as tried."""
        row = super().get_object(queryset)
        if row.is_active and (seen := seen_tried(row, self.request)):
            row.tried = seen
        return row

    def form_invalid(self, form):
        """Show the form again; where only the trial is missing, that is no mistake of anybody's."""
        if _lacks_trial(form):
            self.produced_error_message = None
        return super().form_invalid(form)

    def get_context_data(self, **kwargs):
        """With the trial, when that is all that is missing."""
        context = super().get_context_data(**kwargs)
        form = context["form"]
        return context | trial_of(form.instance, self.request) if _lacks_trial(form) else context


class TryView(ChangesRegister, PermissionCheckedMixin, Screen):
    """What a rule does with its examples and would have found in what went out; here it is switched on and off."""

    model = SiteRule
    permission_required = "change"
    index_url_name = None
    edit_url_name = None
    try_url_name = None
    page_title = gettext_lazy("Try on what went out")
    header_icon = "view"
    template_name = "approvals/admin/registers/try_rule.html"
    _show_breadcrumbs = True

    @cached_property
    def row(self) -> SiteRule:
        """The rule as it is saved."""
        return get_object_or_404(SiteRule, pk=self.kwargs["pk"])

    def get_breadcrumbs_items(self):
        """Below the rule."""
        above = [
            {"url": reverse(self.index_url_name), "label": capfirst(SiteRule._meta.verbose_name_plural)},
            {"url": reverse(self.edit_url_name, args=[self.row.pk]), "label": str(self.row)},
        ]
        return [*self.breadcrumbs_items, *above, {"url": "", "label": self.page_title}]

    def get_page_subtitle(self):
        """Which rule."""
        return str(self.row)

    @cached_property
    def header_buttons(self):
        """Back to the form."""
        url = reverse(self.edit_url_name, args=[self.row.pk])
        return [HeaderButton(_("Edit the rule"), url=url, icon_name="edit")]

    def get_context_data(self, **kwargs):
        """What the rule would have found. The posts are for those who may see posts; the others see numbers."""
        rule = self.row.as_rule()
        return super().get_context_data(
            row=self.row,
            catches=_examples(self.row.texts_to_catch(), site_rules.missed(rule)),
            leaves_alone=_examples(self.row.texts_to_leave(), site_rules.caught_by_mistake(rule)),
            problems=_problems(self.row),
            **trial_of(self.row, self.request),
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        """Switch the rule on, or off."""
        try:
            if "switch_off" in request.POST:
                waiting = activation.deactivate(self.row, actor=request.user, reason=request.POST.get("why", ""))
                said = _("%(code)s is switched off.")
            else:
                waiting = activation.activate(self.row, tried=self._tried(), actor=request.user)
                said = _("%(code)s is in force.")
        except ValidationError as error:
            return self._refuse(" ".join(error.messages))
        if waiting is None:
            messages.success(request, said % {"code": self.row.code})
        else:
            say_that_it_waits(request, waiting)
        return redirect(self.index_url_name)

    def _tried(self) -> str:
        """What the rule looked for when this person saw this page. Raises ``ValidationError`` for another one."""
        if seen := seen_tried(self.row, self.request):
            return seen
        raise ValidationError(_("This page is too old. Look at what the rule would have found once more."))

    def _refuse(self, why: str) -> HttpResponse:
        return self.render_to_response(self.get_context_data(refused=why), status=422)


def _lacks_trial(form) -> bool:
    return form.errors.keys() == {NON_FIELD_ERRORS} and form.has_error(NON_FIELD_ERRORS, UNTRIED)


def trial_of(row: SiteRule, request) -> dict[str, Any]:
    """What ``row``, saved or not, would have found, for a page; and the proof that this person has seen it."""
    trial = try_rule(row.as_rule())
    return {
        **counts_of(trial),
        "sees_posts": has_ability(request.user, "view"),
        "tried": _signer(row, request).sign(row.looks_for()),
    }


def seen_tried(row: SiteRule, request) -> str:
    """What ``row`` looked for when this person saw it tried, not long ago; empty when that was never so."""
    try:
        return _signer(row, request).unsign(request.POST.get("tried", ""), max_age=SECONDS_KEPT)
    except signing.BadSignature:
        return ""


def _signer(row: SiteRule, request) -> signing.TimestampSigner:
    return signing.TimestampSigner(salt=f"try:{row.pk}:{request.user.pk}")


def _problems(row: SiteRule) -> list[str]:
    """Why the rule cannot be put in force yet."""
    try:
        row.require_proven()
    except ValidationError as error:
        return error.messages
    return []


def _examples(texts: tuple[str, ...], wrong: list[str]) -> list[Example]:
    return [Example(text, text not in wrong) for text in texts]
