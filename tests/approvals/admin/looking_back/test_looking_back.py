"""Looking back and its tasks, as those see them whom they concern."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from approvals import looking_back
from approvals.models import LookBack, Post, TakedownClosing
from tests.factories.people import lawyer, marketer, policy_reviewer, publisher, security_reviewer
from tests.factories.posts import live_digest_of, published
from tests.factories.registers import ConfidentialTermFactory
from tests.journeys.story import do

pytestmark = pytest.mark.django_db

LOOK_BACK = "/admin/imprimatur/look-back/"
TAKEDOWNS = "/admin/imprimatur/takedowns/"


def text_of(response) -> str:
    return " ".join(BeautifulSoup(response.content, "html.parser").get_text().split())


@pytest.fixture
def post() -> Post:
    """A live post with an open task."""
    post = published(by=marketer(), title="Järpen", body="<p>Projekt Järpe öppnar i Luleå.</p>")
    ConfidentialTermFactory(term="Projekt Järpe")
    looking_back.look_back()
    return post


def review(post: Post) -> str:
    return f"/admin/imprimatur/review/{post.pk}/"


# ---- the page --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("somebody", [publisher, lawyer, policy_reviewer])
def test_those_whom_it_concerns_see_how_it_went(client, post, somebody):
    client.force_login(somebody())
    text = text_of(client.get(LOOK_BACK))
    assert "Everything in flight and live was looked at with the rules of today." in text
    assert "Finished" in text


@pytest.mark.parametrize("somebody", [marketer, security_reviewer])
def test_others_are_sent_away(client, somebody):
    client.force_login(somebody())
    assert client.get(LOOK_BACK).status_code == 302


def test_a_site_without_posts_has_nothing_to_say(client):
    client.force_login(lawyer())
    assert "Everything in flight and live was looked at" in text_of(client.get(LOOK_BACK))


def test_what_has_not_begun_is_said(client, post):
    ConfidentialTermFactory(term="Projekt Ripa")
    client.force_login(lawyer())
    assert "the look-back has not begun yet" in text_of(client.get(LOOK_BACK))


def test_how_far_it_has_come_is_a_bar_with_a_name(client, post):
    LookBack.objects.update(outcome="running", looked_at=3, total=12)
    client.force_login(lawyer())
    for url in (LOOK_BACK, f"{LOOK_BACK}progress/"):
        page = BeautifulSoup(client.get(url).content, "html.parser")
        bar = page.select_one("progress")
        assert (bar["value"], bar["max"]) == ("3", "12")
        assert page.find(id=bar["aria-labelledby"]).get_text() == "Looking back now"
        assert "3 of 12 posts" in page.get_text()


# ---- the tasks -------------------------------------------------------------------------------------------------------


def test_open_tasks_come_first_and_settled_ones_say_how(client, post):
    kept = published(title="Tjädern", body="<p>Projekt Tjäder öppnar i Luleå.</p>")
    ConfidentialTermFactory(term="Projekt Tjäder")
    looking_back.look_back()
    pia = publisher()
    client.force_login(pia)
    do("retract", post, pia, reason="Hemligt.")
    page = BeautifulSoup(client.get(TAKEDOWNS).content, "html.parser")
    rows = [" ".join(row.get_text().split()) for row in page.select("#listing-results tbody tr")]
    assert [(kept.title in rows[0], "Open" in rows[0]), (post.title in rows[1], "Retracted" in rows[1])] == [
        (True, True),
        (True, True),
    ]
    assert "CON001" in rows[0]
    filtered = text_of(client.get(f"{TAKEDOWNS}?standing=open"))
    assert kept.title in filtered
    assert post.title not in filtered


def test_those_who_cannot_settle_one_do_not_see_the_list(client, post):
    client.force_login(policy_reviewer())
    assert client.get(TAKEDOWNS).status_code == 302


def test_an_empty_list_says_so(client):
    client.force_login(publisher())
    assert "Nothing that is live goes against the rules" in text_of(client.get(TAKEDOWNS))


def test_the_dashboard_and_the_menu_count_what_is_open(client, post):
    client.force_login(publisher())
    response = client.get("/admin/")
    assert "1 live post no longer passes the rules" in text_of(response)
    assert "Takedown tasks (1)" in response.content.decode()


# ---- the review page -------------------------------------------------------------------------------------------------


def test_the_review_page_says_what_is_wrong_and_offers_both_ways_out(client, post):
    client.force_login(publisher())
    page = BeautifulSoup(client.get(review(post)).content, "html.parser")
    assert "they say no to submission 1, which is live" in " ".join(page.get_text().split())
    assert {field["value"] for field in page.select("input[name=do]")} >= {"retract", "keep"}


def test_keeping_it_from_the_page_settles_the_task(client, post):
    client.force_login(publisher())
    sent = {"do": "keep", "saw": live_digest_of(post), "reason": "Det är känt."}
    assert client.post(review(post), sent).status_code == 302
    assert TakedownClosing.objects.get().how == "kept"
    assert "they say no to" not in text_of(client.get(review(post)))


def test_keeping_it_without_a_reason_is_refused_on_the_page(client, post):
    client.force_login(publisher())
    response = client.post(review(post), {"do": "keep", "saw": live_digest_of(post), "reason": ""})
    assert response.status_code == 422
    assert "Say why it may stay as it is." in text_of(response)


def test_whoever_only_reads_sees_the_notice_and_no_way_out(client, post):
    client.force_login(policy_reviewer())
    page = BeautifulSoup(client.get(review(post)).content, "html.parser")
    assert "which is live" in page.get_text()
    assert not {field["value"] for field in page.select("input[name=do]")} & {"retract", "keep"}


def test_a_revision_on_the_drafting_table_hides_nothing_of_what_is_live(client, post):
    anna = post.submissions.first().authors[0]
    from approvals.models import Person

    do("revise", post, Person.objects.get(code=anna).user)
    client.force_login(publisher())
    page = BeautifulSoup(client.get(review(post)).content, "html.parser")
    assert "which is live" in page.get_text()
    assert {field["value"] for field in page.select("input[name=do]")} >= {"retract", "keep"}
