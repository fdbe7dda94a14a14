"""How it goes, where one would rather look than read: three charts, each with its figures as a table."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from approvals.admin.access import AbilityRequired
from approvals.admin.desk import drawing, figures
from approvals.admin.desk.drawing import Canvas, Series
from approvals.admin.desk.places import below_the_desk
from approvals.admin.screens import Screen
from approvals.lifecycle import State

PERIODS = (12, 26, 52)
"""Weeks that one can look back."""

HOUR = datetime.timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing, what it is called and shows, and the same as a table."""

    name: str
    title: str
    description: str
    canvas: Canvas
    headings: list[str]
    rows: list[list[str]]
    legend: Sequence[Series] = ()

    @property
    def is_empty(self) -> bool:
        return not self.canvas.bars


def by_state(mondays: Sequence[datetime.date]) -> Chart:
    """Posts by state and week."""
    counts = figures.reached(mondays)
    series = [Series(str(state.label), f"im-bar--{state.value}", counts[state]) for state in State if state in counts]
    labels = _labels(mondays)
    return Chart(
        name="states",
        title=_("Posts by state and week"),
        description=_("How many posts came to each state in each week; a draft is one that was sent back or revised."),
        canvas=drawing.columns(labels, series, stacked=True),
        headings=[_("Week from"), *(one.name for one in series)],
        rows=[[label, *(str(one.values[n]) for one in series)] for n, label in enumerate(labels)],
        legend=series,
    )


def time_to_approve(mondays: Sequence[datetime.date]) -> Chart:
    """How long a submission waits until it is approved."""
    took = figures.approved_within(mondays)
    series = [
        Series(_("Half within"), "im-bar--median", [_hours(one and one.median) for one in took]),
        Series(_("Nine of ten within"), "im-bar--most", [_hours(one and one.most) for one in took]),
    ]
    labels = _labels(mondays)
    return Chart(
        name="approval",
        title=_("Time to approve"),
        description=_("From handing in to approval, by the week of the approval: median and 90th percentile."),
        canvas=drawing.columns(labels, series, stacked=False, say=_say_hours),
        headings=[_("Week from"), *(one.name for one in series)],
        rows=[
            [label, *(_say_hours(one.values[n]) if took[n] else "–" for one in series)]
            for n, label in enumerate(labels)
        ],
        legend=series,
    )


def findings_by_rule(since: datetime.date) -> Chart:
    """Which rules find something."""
    found = figures.findings(since)
    return Chart(
        name="findings",
        title=_("Findings by rule"),
        description=_("In how many submissions each rule found something; the rules that found most."),
        canvas=drawing.rows(found, "im-bar--found"),
        headings=[_("Rule"), _("Submissions")],
        rows=[[code, str(count)] for code, count in found],
    )


def _labels(mondays: Sequence[datetime.date]) -> list[str]:
    return [date_format(monday, _("j M")) for monday in mondays]


def _hours(time: datetime.timedelta | None) -> float:
    return time / HOUR if time else 0


def _say_hours(hours: float) -> str:
    return _("%(hours)s h") % {"hours": number_format(hours, 0 if hours == int(hours) else 1)}


class ChartsView(AbilityRequired, Screen):
    """The charts of the last weeks: three queries, whatever there is."""

    abilities = ("read_ledger",)
    page_title = gettext_lazy("Charts")
    header_icon = "view"
    template_name = "approvals/admin/desk/charts.html"

    def get_breadcrumbs_items(self):
        return below_the_desk(self)

    def get_context_data(self, **kwargs):
        asked = self.request.GET.get("weeks", "")
        number = next((period for period in PERIODS if str(period) == asked), PERIODS[0])
        mondays = figures.weeks(number)
        charts = [by_state(mondays), time_to_approve(mondays), findings_by_rule(mondays[0])]
        return super().get_context_data(
            charts=charts, periods=PERIODS, weeks=number, since=mondays[0], left=drawing.LEFT, **kwargs
        )
