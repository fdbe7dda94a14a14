from __future__ import annotations

import datetime
import io
import uuid
from functools import partial
from itertools import pairwise
from unittest.mock import patch

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from approvals import beside, checking, observing
from approvals import draft as drafts
from approvals.beside import Authors
from approvals.lifecycle import State
from approvals.management.commands import observe_links
from approvals.models import CheckRun, LinkObservation, Post
from approvals.models.observation import APART, EXPIRES
from approvals.observing import links_due, observe
from approvals.steps import take
from policy_rules import ruleset
from policy_rules.observe.answer import Answer, Outcome
from policy_rules.observe.asking import ask as ask_the_web
from tests.factories.people import marketer
from tests.factories.posts import PostFactory, approved, published, submitted
from tests.factories.registers import AccountFactory
from tests.policy_rules.observe.server import serving, status

pytestmark = pytest.mark.django_db

PAGE = "https://www.norrsken.se/dag"
BODY = f'<p>Läs <a href="{PAGE}">mer</a>.</p>'
FINE, GONE, BROKEN = Answer(Outcome.FINE, 200), Answer(Outcome.GONE, 404), Answer(Outcome.BROKEN, 500)
NO_HOST = Answer(Outcome.NO_HOST)
NOON = timezone.make_aware(datetime.datetime(2030, 5, 6, 12, 0))


@pytest.fixture(autouse=True)
def _is_on(settings):
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"OBSERVE_LINKS": True}


class Web:
    """A web that answers as it is told; ``asked`` is each address that somebody asked for."""

    def __init__(self, **answers: Answer) -> None:
        self.asked, self.answer = [], FINE
        self.answers = answers

    def __call__(self, url: str) -> Answer:
        self.asked.append(url)
        return self.answers.get(url, self.answer)


def look(web: Web, at: datetime.datetime = NOON):
    with patch.object(timezone, "now", return_value=at):
        return observe(ask=web, sleep=lambda seconds: None)


def codes(post: Post, at: datetime.datetime = NOON) -> list[str]:
    with patch.object(timezone, "now", return_value=at):
        report = checking.run(drafts.read(post), authors=Authors())
    return [one.finding.code for one in report.found if one.finding.code == "LIN010"]


# ---- which links are asked ------------------------------------------------------------------------------------------


def test_the_links_of_what_can_still_be_changed_are_asked():
    for number, make in enumerate((PostFactory, submitted, approved)):
        make(body=f"<p>Se https://www.norrsken.se/{number}</p>")
    assert set(links_due()) == {f"https://www.norrsken.se/{number}" for number in range(3)}
    assert {State.DRAFT, State.APPROVED} < set(observing.IN_HAND)


def test_what_is_out_or_put_away_is_not_asked():
    published(body=BODY)
    anna = marketer()
    assert take("archive", PostFactory(by=anna, body=BODY), actor=anna).taken
    assert links_due() == []


def test_the_links_that_rules_read_are_those_that_are_asked():
    post = PostFactory(
        body=f'{BODY}<p>norrsken.se/natt, <a href="mailto:a@norrsken.se">brev</a></p>',
        accounts=[AccountFactory(), AccountFactory()],
    )
    post.variants.filter(pk=post.variants.first().pk).update(text="Se www.norrsken.se/egen")
    post = Post.objects.get(pk=post.pk)
    read = {link.url for content in drafts.contents(drafts.read(post)) for link in content.links}
    assert set(links_due()) == {url for url in read if url.startswith("http")}
    assert len(links_due()) == 3


def test_a_page_is_asked_once_for_all_places_in_it():
    PostFactory(body=f"<p>{PAGE}#ett {PAGE}#två</p>")
    PostFactory(body=BODY)
    assert len(links_due()) == 1


def test_one_post_makes_us_ask_a_hundred_times_at_most_however_many_texts_it_has():
    PostFactory(body=BODY)
    post = PostFactory(
        body="".join(f"<p>https://www.norrsken.se/{number}</p>" for number in range(90)),
        accounts=[AccountFactory(), AccountFactory()],
    )
    for variant in post.variants.all():
        own = " ".join(f"https://www.norrsken.se/{variant.pk}/{number}" for number in range(20))
        post.variants.filter(pk=variant.pk).update(text=own)
    assert len(links_due()) == observing.MOST_OF_A_POST + 1


def test_an_answer_stands_for_a_while_and_a_failure_not_so_long():
    PostFactory(body=BODY)
    web = Web()
    look(web)
    look(web, NOON + datetime.timedelta(hours=23))
    assert len(web.asked) == 1
    web.answer = BROKEN
    look(web, NOON + datetime.timedelta(hours=25))
    look(web, NOON + datetime.timedelta(hours=27))
    assert len(web.asked) == 3


# ---- how they are asked ---------------------------------------------------------------------------------------------


def test_hosts_take_turns_and_none_is_asked_twice_within_a_second():
    for path in "abc":
        PostFactory(body=f"<p>https://www.norrsken.se/{path} https://www.sydpol.se/{path}</p>")
    web, pauses = Web(), []
    observe(ask=web, sleep=pauses.append)
    hosts = [url.split("/")[2] for url in web.asked]
    assert all(one != other for one, other in pairwise(hosts))
    assert len(pauses) == 4
    assert all(0 <= pause <= observing.PAUSE for pause in pauses)


def test_a_host_that_finds_us_too_many_is_left_alone_until_the_next_time():
    PostFactory(body="<p>https://www.norrsken.se/a https://www.norrsken.se/b https://www.sydpol.se/</p>")
    web = Web()
    web.answer = Answer(Outcome.UNCLEAR, 429)
    look(web)
    assert len(web.asked) == 2
    web.answer = FINE
    look(web)
    assert len(web.asked) == 3


def test_a_host_that_gave_no_answer_twice_is_left_alone_until_the_next_time():
    PostFactory(body="".join(f"<p>https://www.norrsken.se/{path} https://www.sydpol.se/{path}</p>" for path in "abcd"))
    asked = []

    def web(url: str) -> Answer:
        asked.append(url)
        return Answer(Outcome.BROKEN) if "norrsken" in url else BROKEN

    look(web)
    assert [url[-1] for url in asked if "norrsken" in url] == ["a", "b"]
    assert sum("sydpol" in url for url in asked) == 4
    asked.clear()
    look(web, NOON + datetime.timedelta(hours=2))
    assert [url[-1] for url in asked if "norrsken" in url] == ["c", "d"]


def test_a_run_comes_to_an_end_and_the_next_one_goes_on_with_what_was_asked_longest_ago(monkeypatch):
    PostFactory(body="<p>https://www.norrsken.se/a https://www.sydpol.se/b</p>")
    web, clock = Web(), [0.0]

    def slow(url: str) -> Answer:
        clock[0] += observing.LONGEST
        return web(url)

    monkeypatch.setattr(observing.time, "monotonic", lambda: clock[0])
    web.answer = BROKEN
    for hour in range(3):
        look(slow, NOON + datetime.timedelta(hours=2 * hour))
    assert [url[-1] for url in web.asked] == ["a", "b", "a"]


def test_a_run_that_was_killed_goes_on_with_what_was_not_asked():
    PostFactory(body="<p>https://www.norrsken.se/a https://www.sydpol.se/b</p>")
    first = Web()

    def killed(url: str) -> Answer:
        if first.asked:
            raise KeyboardInterrupt
        return first(url)

    with pytest.raises(KeyboardInterrupt):
        look(killed)
    second = Web()
    look(second)
    assert len(first.asked) == len(second.asked) == 1
    assert first.asked != second.asked


def test_nothing_is_asked_inside_a_transaction(transactional_db):
    PostFactory(body=BODY)
    inside = []
    observe(ask=lambda url: inside.append(connection.in_atomic_block) or FINE)
    assert inside == [False]


# ---- what is told ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("answer", [GONE, Answer(Outcome.GONE, 410)])
def test_a_page_that_is_gone_is_told_at_once(answer):
    post, web = PostFactory(body=BODY), Web()
    web.answer = answer
    look(web)
    assert codes(post) == ["LIN010"]


@pytest.mark.parametrize("answer", [BROKEN, NO_HOST])
def test_what_may_be_our_own_fault_is_told_the_second_time(answer):
    post, web = PostFactory(body=BODY), Web()
    web.answer = answer
    look(web)
    assert codes(post) == []
    look(web, NOON + datetime.timedelta(hours=1))
    assert codes(post) == ["LIN010"]


def test_two_failures_at_one_moment_are_one():
    post = PostFactory(body=BODY)
    for after in (0, 1, APART.total_seconds() - 1):
        LinkObservation.note(PAGE, BROKEN, NOON + datetime.timedelta(seconds=after))
    assert codes(post) == []


def test_a_run_that_is_overtaken_counts_on_from_what_the_other_one_kept():
    """Another run writes the row as soon as this one has seen that there is none."""
    post, passed = PostFactory(body=BODY), []

    def overtake(execute, sql, params, many, context):
        result = execute(sql, params, many, context)
        if "linkobservation" in sql and sql.startswith("SELECT") and not passed:
            passed.append(sql)
            an_hour_ago = NOON - datetime.timedelta(hours=1)
            row = LinkObservation(link=LinkObservation.key_of(PAGE), outcome="broken", times=1, seen_at=an_hour_ago)
            LinkObservation.objects.bulk_create([row])
        return result

    with connection.execute_wrapper(overtake):
        LinkObservation.note(PAGE, BROKEN, NOON)
    assert passed
    assert codes(post) == ["LIN010"]


@pytest.mark.parametrize("code", [401, 403, 429])
def test_a_page_that_turns_us_away_is_never_told(code):
    post, web = PostFactory(body=BODY), Web()
    web.answer = Answer.of(code)
    for day in range(3):
        look(web, NOON + datetime.timedelta(days=2 * day))
    assert codes(post, NOON + datetime.timedelta(days=4)) == []


@pytest.mark.parametrize("between", [FINE, Answer(Outcome.UNCLEAR, 403), NO_HOST])
def test_failures_with_another_answer_between_them_are_not_in_a_row(between):
    post = PostFactory(body=BODY)
    for hour, answer in enumerate((BROKEN, between, BROKEN)):
        LinkObservation.note(PAGE, answer, NOON + datetime.timedelta(hours=hour))
    assert codes(post) == []


def test_a_page_that_came_back_is_told_no_more():
    post = PostFactory(body=BODY)
    LinkObservation.note(PAGE, GONE, NOON)
    LinkObservation.note(PAGE, FINE, NOON + datetime.timedelta(hours=7))
    assert codes(post) == []


def test_what_was_seen_long_ago_says_nothing_and_is_deleted():
    post = PostFactory(body=BODY)
    LinkObservation.note(PAGE, GONE, NOON)
    assert codes(post, NOON + EXPIRES - datetime.timedelta(seconds=1)) == ["LIN010"]
    assert codes(post, NOON + EXPIRES) == []
    post.delete()
    look(Web(), NOON + EXPIRES - datetime.timedelta(seconds=1))
    assert LinkObservation.objects.exists()
    look(Web(), NOON + EXPIRES)
    assert not LinkObservation.objects.exists()


def test_nothing_is_told_and_nothing_is_read_where_the_site_does_not_ask(settings):
    post = PostFactory(body=BODY)
    LinkObservation.note(PAGE, GONE, NOON)
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"OBSERVE_LINKS": False}
    assert codes(post) == []
    contents, registers = drafts.contents(drafts.read(post)), ruleset.current().registers
    with CaptureQueriesContext(connection) as captured:
        beside.filled(contents, str(post.public_id), Authors(), registers)
    assert not any("linkobservation" in query["sql"] for query in captured.captured_queries)


def test_many_links_cost_one_query_and_none_costs_none():
    registers = ruleset.current().registers
    costs = []
    for body in ("<p>Inget.</p>", BODY, BODY + "<p>norrsken.se/natt sydpol.se/dag</p>"):
        contents = drafts.contents(drafts.read(PostFactory(body=body)))
        with CaptureQueriesContext(connection) as captured:
            beside.filled(contents, str(uuid.uuid4()), Authors(), registers)
        costs.append(len(captured))
    assert costs == [costs[0], costs[0] + 1, costs[0] + 1]


def test_an_author_is_told_and_the_check_run_of_the_submission_says_so():
    LinkObservation.note(PAGE, GONE, timezone.now())
    runs = CheckRun.objects.filter(submission__post=submitted(by=marketer(), body=BODY))
    assert all("LIN010" in [found["code"] for found in run.findings] for run in runs)
    assert runs


def test_the_row_tells_nothing_to_somebody_without_the_key(settings):
    known = LinkObservation.key_of(PAGE)
    assert LinkObservation.key_of(f"{PAGE}#where") == known != LinkObservation.key_of(f"{PAGE}?where")
    settings.SECRET_KEY = "another"
    assert LinkObservation.key_of(PAGE) != known


# ---- the command ----------------------------------------------------------------------------------------------------


def test_the_command_asks_a_real_server_and_prints_numbers_only():
    def respond(handler):
        status(200 if handler.path == "/dag" else 404)(handler)

    with serving(respond) as site:
        post = PostFactory(body=f"<p>{site.url('/dag')} {site.url('/natt')} http://10.0.0.1/</p>")
        here = partial(observe, ask=partial(ask_the_web, reach=site.reach()), sleep=lambda seconds: None)
        out = io.StringIO()
        with patch.object(observe_links, "observe", here):
            call_command("observe_links", stdout=out)
    assert out.getvalue().strip() == "Links asked: 3. Led somewhere: 1; nowhere: 1; unclear: 1."
    assert codes(post, timezone.now()) == ["LIN010"]


def test_the_command_asks_nobody_unless_the_site_says_so(settings):
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"OBSERVE_LINKS": False}
    PostFactory(body=BODY)
    with patch.object(observe_links, "observe") as asked, pytest.raises(CommandError) as refused:
        call_command("observe_links")
    assert refused.value.returncode == 2
    assert not asked.called
    assert not LinkObservation.objects.exists()
