"""What the charts show, counted by the database: of each approval a number comes into memory, of other rows nothing."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.db.models import Count, DurationField, F, Func, IntegerField, QuerySet, Value
from django.utils import timezone

from approvals.admin.asking import midnight
from approvals.models import Decision, RuleFound

WEEK = datetime.timedelta(weeks=1)
CHUNK = 2_000
MOST_RULES = 15
"""Rules in the chart, those that found most."""


def weeks(number: int) -> list[datetime.date]:
    """The Mondays of the last ``number`` weeks, this one included, the oldest first."""
    today = timezone.localdate()
    monday = today - datetime.timedelta(days=today.weekday())
    return [monday - WEEK * back for back in reversed(range(number))]


def _week_by_week(mondays: Sequence[datetime.date], rows: Callable[[QuerySet], QuerySet]) -> QuerySet:
    """What ``rows`` makes of the decisions of each week, which know its number as ``week``, in one query.

    A week begins at midnight in the site's time zone, and is a range of an index that holds all that is asked.
    """
    begun = [*map(midnight, mondays), None]
    first, *others = (rows(_decisions(week, start, end)) for week, (start, end) in enumerate(pairwise(begun)))
    return first.union(*others, all=True)


def _decisions(week: int, start: datetime.datetime, end: datetime.datetime | None) -> QuerySet:
    taken = Decision.objects.filter(taken_at__gte=start).order_by()
    taken = taken.filter(taken_at__lt=end) if end else taken
    return taken.annotate(week=Value(week, output_field=IntegerField()))


def reached(mondays: Sequence[datetime.date]) -> Mapping[str, list[int]]:
    """State -> how many posts came to it in each week. One query."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0] * len(mondays))
    for week, state, posts in _week_by_week(mondays, _counted_moves):
        counts[state][week] = posts
    return counts


def _counted_moves(decisions: QuerySet) -> QuerySet:
    moves = decisions.exclude(from_state=F("to_state"))
    return moves.values_list("week", "to_state").annotate(posts=Count("post", distinct=True))


@dataclass(frozen=True, slots=True)
class Took:
    """How long it took from handing in to approval: half of the posts at most ``median``, nine of ten ``most``."""

    median: datetime.timedelta
    most: datetime.timedelta


def approved_within(mondays: Sequence[datetime.date]) -> list[Took | None]:
    """For each week how long its approvals took; ``None``: there were none. One query, two numbers an approval.

    The percentiles are nearest ranks: each is a time that some post really took.
    """
    times: list[list[datetime.timedelta]] = [[] for _monday in mondays]
    for week, time in _week_by_week(mondays, _timed_approvals).iterator(chunk_size=CHUNK):
        times[week].append(time)
    return [_ranked(sorted(one)) if one else None for one in times]


def _timed_approvals(decisions: QuerySet) -> QuerySet:
    took = _Elapsed(F("taken_at"), F("submission__sealed_at"))
    return decisions.filter(step="approve").annotate(took=took).values_list("week", "took")


def _ranked(times: Sequence[datetime.timedelta]) -> Took:
    count = len(times)
    return Took(times[(count + 1) // 2 - 1], times[(count * 9 + 9) // 10 - 1])


class _Elapsed(Func):
    """The time between two columns, the later one first. On SQLite Django's subtraction calls Python for each row."""

    output_field = DurationField()
    template = "(%(expressions)s)"
    arg_joiner = " - "

    def as_sqlite(self, compiler, connection, **context):
        """Whole seconds by the calendar; microseconds, which may be missing, by their digits."""
        later, earlier = (compiler.compile(one)[0] for one in self.source_expressions)
        seconds = "(JULIANDAY(SUBSTR({0}, 1, 19)) - JULIANDAY(SUBSTR({1}, 1, 19))) * 86400"
        rest = "SUBSTR({0} || '.000000', 21, 6) - SUBSTR({1} || '.000000', 21, 6)"
        return f"(CAST(ROUND({seconds}) AS INTEGER) * 1000000 + {rest})".format(later, earlier), ()


def findings(since: datetime.date) -> list[tuple[str, int]]:
    """The rules that found most from that day on, with the number of submissions in which they did. One query."""
    rows = RuleFound.objects.filter(found_at__gte=midnight(since)).order_by().values("code")
    counted = rows.annotate(submissions=Count("check_run__submission", distinct=True))
    return [(row["code"], row["submissions"]) for row in counted.order_by("-submissions", "code")[:MOST_RULES]]
