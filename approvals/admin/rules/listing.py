"""The list of rules: what each says, what it costs on this site, and the way to its page."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.urls import reverse, reverse_lazy
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import HeaderButton

from approvals.admin.access import AbilityRequired
from approvals.admin.rules.here import RuleHere, rules_here
from approvals.admin.rules.trying import may_try
from approvals.admin.screens import Screen
from approvals.permissions import has_ability
from approvals.telling.rules import ENFORCEMENTS, SEVERITIES
from policy_rules.points import POINTS
from policy_rules.ruleset import RegistersTampered

ABILITY = "view"
"""Whoever may read posts may read the rules that they are checked with."""


def _any_or(choices: Iterable[tuple[object, object]]) -> list[tuple[object, object]]:
    return [("", _("All")), *choices]


class RuleFilters(forms.Form):
    """What to look for."""

    words = forms.CharField(label=_("Words or code"), required=False, max_length=100)
    point = forms.ChoiceField(
        label=_("Point of the policy"),
        required=False,
        choices=lambda: _any_or((number, f"{number} {title}") for number, title in POINTS.items()),
    )
    severity = forms.ChoiceField(label=_("Severity"), required=False, choices=_any_or(SEVERITIES.items()))
    enforcement = forms.ChoiceField(label=_("Enforcement here"), required=False, choices=_any_or(ENFORCEMENTS.items()))

    def of(self, rules: Iterable[RuleHere]) -> list[RuleHere]:
        """Those of ``rules`` that are looked for; what is no answer to a question is not asked."""
        self.is_valid()
        return [one for one in rules if all(self._holds(one))]

    def _holds(self, one: RuleHere) -> Iterable[bool]:
        wanted = self.cleaned_data
        if words := wanted.get("words", "").casefold().split():
            text = f"{one.rule.code} {one.rule.sentence} {one.rule.because}".casefold()
            yield all(word in text for word in words)
        if point := wanted.get("point"):
            yield int(point) in one.rule.points
        if severity := wanted.get("severity"):
            yield one.rule.severity == severity
        if enforcement := wanted.get("enforcement"):
            yield enforcement in {one.cost, *(place.decision.enforcement for place in one.exceptions)}


class RulesView(AbilityRequired, Screen):
    """Every rule in force, packs' and the site's own."""

    abilities = (ABILITY,)
    page_title = _("Rules")
    header_icon = "clipboard-list"
    template_name = "approvals/admin/rules/list.html"

    @cached_property
    def header_buttons(self):
        return [try_button()] if may_try(self.request.user) else []

    def get_context_data(self, **kwargs):
        filters = RuleFilters(self.request.GET)
        try:
            rules, problem = filters.of(rules_here().values()), ""
        except RegistersTampered as error:
            rules, problem = [], str(error)
        counted = ngettext("%(count)d rule", "%(count)d rules", len(rules)) % {"count": len(rules)}
        return super().get_context_data(filters=filters, rules=rules, problem=problem, counted=counted, **kwargs)


def try_button() -> HeaderButton:
    """The way to the playground."""
    return HeaderButton(_("Try a text"), url=reverse("imprimatur:playground"), icon_name="edit")


class RulesMenuItem(MenuItem):
    """The rules in the menu, for those who may read posts."""

    def __init__(self, **kwargs):
        super().__init__(
            _("Rules"), reverse_lazy("imprimatur:rules"), name="rules", icon_name="clipboard-list", **kwargs
        )

    def is_shown(self, request) -> bool:
        return has_ability(request.user, ABILITY)
