"""The list of standing waivers: which hold, which end soon, and which are in nobody's way and could go."""

from __future__ import annotations

import datetime

import django_filters
from django.db.models import Max, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn

from approvals.admin.exchange import RegisterIndexView
from approvals.admin.precision import precision_button
from approvals.models import StandingWaiverUse
from policy_rules import ruleset
from policy_rules.models import StandingWaiver
from policy_rules.ruleset import RegistersTampered

SOON = datetime.timedelta(days=30)
LONG_UNUSED = datetime.timedelta(days=90)

STANDINGS = [
    ("active", gettext_lazy("In force")),
    ("expiring", gettext_lazy("In force, ends within 30 days")),
    ("unused", gettext_lazy("In force, not used for 90 days or not at all")),
    ("stale", gettext_lazy("In force, but nothing is left that it could waive")),
    ("expired", gettext_lazy("Expired")),
]


def waivable_rules() -> frozenset[str]:
    """The rules whose findings can be waived somewhere on this site; a waiver of another one is stale.

    None while the registers cannot be trusted: then nothing is waived.
    """
    try:
        rules = ruleset.current()
    except RegistersTampered:
        return frozenset()
    return frozenset(rule.code for rule in rules.rules if rules.enforcement.can_be_waived(rule.code))


class StandingWaiverFilters(WagtailFilterSet):
    """By what is to be done about them, rule and channel."""

    standing = django_filters.ChoiceFilter(
        label=gettext_lazy("Standing"), choices=STANDINGS, method="by_standing", empty_label=gettext_lazy("All")
    )

    class Meta:
        model = StandingWaiver
        fields = ["standing", "channel"]

    def by_standing(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """The rows of one of :data:`STANDINGS`."""
        today = timezone.localdate()
        if value == "expired":
            return queryset.filter(valid_until__lt=today)
        long_ago = timezone.now() - LONG_UNUSED
        wanted = {
            "active": Q(),
            "expiring": Q(valid_until__lte=today + SOON),
            "unused": Q(last_used__isnull=True) | Q(last_used__lt=long_ago),
            "stale": ~Q(rule__in=waivable_rules()),
        }
        return queryset.filter(wanted[value], valid_until__gte=today)


class StandingWaiverIndexView(RegisterIndexView):
    """With the day on which each one was used last, and the rules that it could still be about."""

    @cached_property
    def header_more_buttons(self):
        """With the way to how often each rule is waived."""
        return [*super().header_more_buttons, precision_button()]

    def get_base_queryset(self) -> QuerySet:
        self.waivable = waivable_rules()
        uses = StandingWaiverUse.objects.filter(waiver=OuterRef("pk")).order_by().values("waiver")
        return super().get_base_queryset().annotate(last_used=Subquery(uses.annotate(day=Max("used_at")).values("day")))

    def get_context_data(self, *args, **kwargs):
        context = super().get_context_data(*args, **kwargs)
        for row in context["object_list"]:
            row.is_stale = row.rule not in self.waivable
        return context


def standing_of(row: StandingWaiver) -> str:
    """What is to be done about a row of the list, in a few words."""
    left = row.valid_until - timezone.localdate()
    if left < datetime.timedelta(0):
        return _("Expired")
    if row.is_stale:
        return _("Stale: its rule is off or gone, or its findings cannot be waived")
    marks = []
    if left <= SOON:
        marks.append(_("Ends soon"))
    if row.last_used is None:
        marks.append(_("Not used yet"))
    elif row.last_used < timezone.now() - LONG_UNUSED:
        marks.append(_("Not used for 90 days"))
    return ", ".join(marks) or _("In force")


COLUMNS = [
    "words",
    Column("rule", label=gettext_lazy("Rule"), sort_key="rule"),
    Column("channel", label=gettext_lazy("Channel"), accessor=lambda row: row.get_channel_display() or _("Every one")),
    Column("valid_until", label=gettext_lazy("Valid until"), sort_key="valid_until"),
    DateColumn("last_used", label=gettext_lazy("Used last")),
    Column("standing", label=gettext_lazy("Standing"), accessor=standing_of),
]
