"""The charts: what they count, and how they tell it to those who do not see them."""

from __future__ import annotations

import datetime
import math
from unittest.mock import patch

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from approvals.admin.asking import midnight
from approvals.admin.desk import drawing, figures
from approvals.admin.desk.drawing import Series
from approvals.models import CheckRun, Decision, Post, RuleFound, Submission
from tests.factories.people import lawyer, marketer
from tests.factories.posts import published, submitted
from tests.factories.registers import ConfidentialTermFactory

CHARTS = "/admin/imprimatur/desk/charts/"
NOW = datetime.datetime(2026, 3, 31, 10, tzinfo=datetime.UTC)  # two days after Swedish summer time began


@pytest.fixture
def now():
    with patch.object(timezone, "now", return_value=NOW):
        yield NOW


@pytest.fixture
def lena(client, db):
    lena = lawyer()
    client.force_login(lena)
    return lena


def approvals(*hours: float, at: datetime.datetime = NOW) -> None:
    """An approval at that moment for each number, so many hours after its post was handed in."""
    for number, waited in enumerate(hours):
        post = Post.objects.bulk_create([Post(title="Utkast")])[0]
        submission = Submission(
            post=post,
            number=1,
            digest=f"{post.pk:032x}{number:032x}",
            authors=[],
            sealed_by="system",
            sealed_at=at - datetime.timedelta(hours=waited),
        )
        Submission.objects.bulk_create([submission])
        moves = {"from_state": "it_security_review", "to_state": "approved", "person": "system", "taken_at": at}
        Decision.objects.bulk_create([Decision(post=post, submission=submission, step="approve", **moves)])


def test_weeks_begin_on_monday_and_end_with_this_one(now):
    assert [str(day) for day in figures.weeks(3)] == ["2026-03-16", "2026-03-23", "2026-03-30"]


@pytest.mark.django_db
def test_a_week_begins_at_midnight_in_the_time_zone_of_the_site(now):
    approvals(1, at=midnight(datetime.date(2026, 3, 30)))
    approvals(1, at=midnight(datetime.date(2026, 3, 30)) - datetime.timedelta(seconds=1))

    assert figures.reached(figures.weeks(3)) == {"approved": [0, 1, 1]}


@pytest.mark.django_db
def test_a_post_counts_once_a_week_and_a_step_that_moves_nothing_does_not(now):
    approvals(1)
    again = Decision.objects.get()
    moves = {"from_state": "it_security_review", "to_state": "approved", "person": "system", "taken_at": NOW}
    Decision.objects.bulk_create([Decision(post=again.post, step="approve", **moves)])
    Decision.objects.bulk_create([Decision(post=again.post, step="retract", **moves | {"from_state": "approved"})])

    assert figures.reached(figures.weeks(1)) == {"approved": [1]}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("hours", "median", "most"),
    [([3], 3, 3), ([1, 2], 1, 2), ([5, 1, 3], 3, 5), (range(1, 11), 5, 9), (range(1, 12), 6, 10), ([2, 2, 2], 2, 2)],
)
def test_half_and_nine_of_ten_are_times_that_posts_really_took(now, hours, median, most):
    approvals(*hours)

    (took,) = figures.approved_within(figures.weeks(1))

    assert (took.median, took.most) == (datetime.timedelta(hours=median), datetime.timedelta(hours=most))


@pytest.mark.django_db
def test_the_figures_are_those_of_a_slow_obvious_count(now):
    """With and without microseconds, over both ends of a week and of a second."""
    waits = (0, 0.000001, 1 / 3, 1, 25.75, 999.999999)
    mondays = figures.weeks(3)
    for begun in map(midnight, mondays):
        for seconds in (-1, -0.000001, 0, 0.000001, 0.999999, 3 * 24 * 3600):
            approvals(*waits, at=begun + datetime.timedelta(seconds=seconds))

    ends = [midnight(monday) for monday in mondays[1:]] + [datetime.datetime.max.replace(tzinfo=datetime.UTC)]
    for week, (monday, end) in enumerate(zip(mondays, ends, strict=True)):
        inside = [
            one for one in Decision.objects.select_related("submission") if midnight(monday) <= one.taken_at < end
        ]
        took = sorted(one.taken_at - one.submission.sealed_at for one in inside)
        assert figures.reached(mondays)["approved"][week] == len({one.post_id for one in inside})
        ranks = math.ceil(len(took) / 2), math.ceil(len(took) * 9 / 10)
        assert figures.approved_within(mondays)[week] == figures.Took(*(took[rank - 1] for rank in ranks))


@pytest.mark.django_db
def test_each_week_has_its_own_times(now):
    approvals(1)
    approvals(7, at=NOW - 2 * figures.WEEK)

    earlier, none, latest = figures.approved_within(figures.weeks(3))

    assert none is None
    assert (earlier.median, latest.median) == (datetime.timedelta(hours=7), datetime.timedelta(hours=1))


@pytest.mark.django_db
def test_a_rule_counts_once_a_submission_however_often_it_was_asked():
    ConfidentialTermFactory(term="Projekt Järpe")
    post = submitted(body="<p>Projekt Järpe kommer. Projekt Järpe är här.</p>")
    run = CheckRun.objects.latest("pk")
    again = CheckRun(submission=run.submission, step="approve", ruleset_digest="", findings=run.findings)
    CheckRun.objects.bulk_create([again])
    RuleFound.objects.bulk_create([RuleFound(check_run=again, code="CON001", found_at=again.run_at)])
    assert post.submissions.count() == 1

    found = dict(figures.findings(timezone.localdate()))

    assert found["CON001"] == 1
    assert figures.findings(timezone.localdate() + datetime.timedelta(days=1)) == []


def test_every_drawing_has_a_name_a_description_and_a_table(client, lena):
    ConfidentialTermFactory(term="Projekt Järpe")
    submitted(body="<p>Projekt Järpe kommer.</p>")
    published()

    page = BeautifulSoup(client.get(CHARTS).content, "html.parser")

    drawings = page.select("main svg[role=img]")
    assert len(drawings) == 3
    for one in drawings:
        named = [page.find(id=name) for name in one["aria-labelledby"].split()]
        assert [words.name for words in named] == ["title", "desc"]
        assert all(words.get_text() for words in named)
        assert one.find_parent("section").select("details table tbody tr")
        assert not one.select("script, [style], [onload]")


def test_the_table_says_what_the_drawing_shows(client, lena):
    published()

    page = BeautifulSoup(client.get(CHARTS).content, "html.parser")
    section = page.find(id="im-states").find_parent("section")

    shown = [title.get_text() for title in section.select("rect title")]
    headings = [cell.get_text() for cell in section.select("thead th")[1:]]
    week, *counts = [cell.get_text() for cell in section.select("tbody tr")[-1].find_all(["th", "td"])]
    assert shown == [f"{week}, {name}: {count}" for name, count in zip(headings, counts, strict=True)]
    assert {"Approved", "Published"} <= set(headings)


def test_a_site_where_nothing_happened_says_so(client, lena):
    page = client.get(CHARTS).content.decode()

    assert page.count("Nothing happened in that time.") == 3


@pytest.mark.parametrize(("asked", "weeks"), [("26", 26), ("52", 52), ("", 12), ("9999999", 12), ("x", 12)])
def test_the_period_is_one_of_a_few(client, lena, asked, weeks):
    published()

    page = BeautifulSoup(client.get(CHARTS, {"weeks": asked}).content, "html.parser")

    assert len(page.find(id="im-states").find_parent("section").select("tbody tr")) == weeks


def test_more_posts_take_no_more_queries(client, lena):
    published()
    client.get(CHARTS)
    counts = []
    for number in range(2):
        with CaptureQueriesContext(connection) as queries:
            client.get(CHARTS)
        counts.append(len(queries))
        published(body=f"<p>Kaffe i parken, gång {number}.</p>")

    assert counts[0] == counts[1]


def test_only_legal_sees_them(client, db):
    client.force_login(marketer())

    assert client.get(CHARTS).status_code == 302


@given(st.lists(st.lists(st.integers(0, 10**6), min_size=3, max_size=3), min_size=1, max_size=5), st.booleans())
def test_no_bar_leaves_the_canvas(values, stacked):
    series = [Series(f"s{n}", "x", row) for n, row in enumerate(values)]

    canvas = drawing.columns(["a", "b", "c"], series, stacked=stacked)

    for bar in canvas.bars:
        assert drawing.LEFT <= bar.x <= bar.x + bar.width <= drawing.WIDTH
        assert drawing.TOP - 0.1 <= bar.y <= bar.y + bar.height <= drawing.HEIGHT - drawing.BOTTOM + 0.1
    assert len(canvas.bars) == sum(value > 0 for row in values for value in row)
