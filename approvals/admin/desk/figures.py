"""What the charts show, counted by the database: no row of a post comes into memory."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Case, Count, DurationField, ExpressionWrapper, F, IntegerField, Q, Value, When, Window
from django.db.models.functions import RowNumber
from django.utils import timezone

from approvals.admin.asking import midnight
from approvals.models import Decision, RuleFound

WEEK = datetime.timedelta(weeks=1)
MOST_RULES = 15
"""Rules in the chart, those that found most."""


def weeks(number: int) -> list[datetime.date]:
    """The Mondays of the last ``number`` weeks, this one included, the oldest first."""
    today = timezone.localdate()
    monday = today - datetime.timedelta(days=today.weekday())
    return [monday - WEEK * back for back in reversed(range(number))]


def _week_of(moment: str, mondays: Sequence[datetime.date]) -> Case:
    """Which of the weeks, beginning at midnight in the site's time zone, a moment lies in."""
    begun = [(number, midnight(monday)) for number, monday in enumerate(mondays)]
    cases = [When(**{f"{moment}__gte": start}, then=Value(number)) for number, start in reversed(begun)]
    return Case(*cases, output_field=IntegerField())


def reached(mondays: Sequence[datetime.date]) -> Mapping[str, list[int]]:
    """State -> how many posts came to it in each week. One query."""
    moves = Decision.objects.filter(taken_at__gte=midnight(mondays[0])).exclude(from_state=F("to_state"))
    rows = moves.order_by().annotate(week=_week_of("taken_at", mondays)).values("week", "to_state")
    counts: dict[str, list[int]] = defaultdict(lambda: [0] * len(mondays))
    for row in rows.annotate(posts=Count("post", distinct=True)):
        counts[row["to_state"]][row["week"]] = row["posts"]
    return counts


@dataclass(frozen=True, slots=True)
class Took:
    """How long it took from handing in to approval: half of the posts at most ``median``, nine of ten ``most``."""

    median: datetime.timedelta
    most: datetime.timedelta


def approved_within(mondays: Sequence[datetime.date]) -> list[Took | None]:
    """For each week how long its approvals took; ``None``: there were none. One query, two rows a week.

    The percentiles are nearest ranks: each is a time that some post really took.
    """
    took = ExpressionWrapper(F("taken_at") - F("submission__sealed_at"), output_field=DurationField())
    approvals = Decision.objects.filter(step="approve", taken_at__gte=midnight(mondays[0])).order_by()
    ranked = approvals.annotate(week=_week_of("taken_at", mondays), took=took).annotate(
        rank=Window(RowNumber(), partition_by=F("week"), order_by="took"),
        count=Window(Count("pk"), partition_by=F("week")),
    )
    median, most = (F("count") + 1) / 2, (F("count") * 9 + 9) / 10
    times: dict[int, list[datetime.timedelta]] = defaultdict(list)
    for week, time in ranked.filter(Q(rank=median) | Q(rank=most)).values_list("week", "took").order_by("week", "took"):
        times[week].append(time)
    return [Took(times[week][0], times[week][-1]) if week in times else None for week in range(len(mondays))]


def findings(since: datetime.date) -> list[tuple[str, int]]:
    """The rules that found most from that day on, with the number of submissions in which they did. One query."""
    rows = RuleFound.objects.filter(found_at__gte=midnight(since)).order_by().values("code")
    counted = rows.annotate(submissions=Count("check_run__submission", distinct=True))
    return [(row["code"], row["submissions"]) for row in counted.order_by("-submissions", "code")[:MOST_RULES]]
