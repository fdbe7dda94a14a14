"""The page of one rule: what it says and why, what it costs here, what it catches and how to be fine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from approvals.admin.access import AbilityRequired
from approvals.admin.rules.here import Place, RuleHere, rules_here
from approvals.admin.rules.listing import ABILITY, try_button
from approvals.admin.rules.marks import Mark, marked_texts
from approvals.admin.rules.trying import may_try
from approvals.admin.screens import Screen
from approvals.admin.trials import counts_of
from approvals.trial import count_found
from policy_rules.models import RuleEnforcement, SiteRule
from policy_rules.portraits.portrait import Portrait, Sample, portrait
from policy_rules.ruleset import RegistersTampered

DECISIONS = "register_ruleenforcement"
COUNTED = "counted"


@dataclass(frozen=True, slots=True)
class ShownSample:
    """An example with its finds marked and numbered."""

    circumstances: str
    language: str
    texts: tuple[SafeString, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class ShownPlace:
    """A decision about the rule; ``reason`` and the way to change it only for those who may see and have them."""

    place: Place
    reason: str
    change_url: str


class RuleView(AbilityRequired, Screen):
    """One rule. 404 for a code that no rule in force has."""

    abilities = (ABILITY,)
    header_icon = "clipboard-list"
    template_name = "approvals/admin/rules/rule.html"

    @cached_property
    def here(self) -> RuleHere:
        try:
            return rules_here()[self.kwargs["code"]]
        except (KeyError, RegistersTampered) as error:
            raise Http404 from error

    def get_page_title(self):
        return self.here.rule.code

    def get_page_subtitle(self):
        return self.here.rule.sentence

    def get_breadcrumbs_items(self):
        rules = {"url": reverse("imprimatur:rules"), "label": _("Rules")}
        return [*self.breadcrumbs_items, rules, {"url": "", "label": self.here.rule.code}]

    @cached_property
    def header_buttons(self):
        return [try_button()] if may_try(self.request.user) else []

    def get_context_data(self, **kwargs):
        shown = portrait(self.here.rule)
        bad, good = _samples(shown)
        return super().get_context_data(
            here=self.here,
            portrait=shown,
            bad=bad,
            good=good,
            places=_places(self.here, self.request.user),
            decide_url=_decide_url(self.request.user),
            write_url=_write_url(self.here, self.request.user),
            **self._counts(),
            **kwargs,
        )

    def _counts(self) -> dict[str, Any]:
        """How much the rule finds in what went out, for whoever asked and may decide what that costs."""
        if COUNTED not in self.request.GET or not _decide_url(self.request.user):
            return {}
        return counts_of(count_found(self.here.rule))


def _samples(shown: Portrait) -> tuple[list[ShownSample], list[ShownSample]]:
    """The examples, with every find on the page under a number of its own."""
    numbers = count(1)

    def show(samples: Iterable[Sample]) -> Iterator[ShownSample]:
        for sample in samples:
            marks = tuple(Mark(next(numbers), finding) for finding in sample.findings)
            yield ShownSample(
                circumstances="; ".join(sample.circumstances),
                language=sample.content.language,
                texts=marked_texts(sample.content, marks),
                marks=marks,
            )

    return list(show(shown.bad)), list(show(shown.good))


def _places(here: RuleHere, user) -> list[ShownPlace]:
    rows = {}
    if user.has_perm("policy_rules.view_ruleenforcement"):
        rows = {(row.market, row.channel): row for row in RuleEnforcement.objects.filter(rule=here.rule.code)}
    may_change = user.has_perm("policy_rules.change_ruleenforcement")
    found = []
    for place in here.places:
        row = rows.get((place.decision.market, place.decision.channel))
        url = reverse(f"{DECISIONS}:edit", args=[row.pk]) if row and may_change else ""
        found.append(ShownPlace(place, row.reason if row else "", url))
    return found


def _decide_url(user) -> str:
    """Where a new decision is made, for who may."""
    return reverse(f"{DECISIONS}:add") if user.has_perm("policy_rules.add_ruleenforcement") else ""


def _write_url(here: RuleHere, user) -> str:
    """Where a rule that people of this site wrote is changed, for who may."""
    if not (here.is_own and user.has_perm("policy_rules.change_siterule")):
        return ""
    row = SiteRule.objects.filter(code=here.rule.code).first()
    return reverse("register_siterule:edit", args=[row.pk]) if row else ""
