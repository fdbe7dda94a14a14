"""Legal's desk: what is found by what."""

from __future__ import annotations

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from approvals.erasing import holds
from approvals.models import LedgerEntry, Person, Post
from approvals.steps import take
from approvals.takedowns import Trouble, open_tasks
from approvals.waiving import waive
from tests.approvals.admin.desk.desks import DESK, page_of, taken
from tests.factories.people import UserFactory, lawyer, marketer, policy_reviewer, publisher, security_reviewer
from tests.factories.posts import PostFactory, digest_of, published, submitted
from tests.factories.registers import AccountFactory, ConfidentialTermFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def lena(client):
    lena = lawyer()
    client.force_login(lena)
    return lena


def hits(client, **asked) -> list[str]:
    """The working titles that are found, in order."""
    page = page_of(client.get(DESK, asked))
    return [" ".join(cell.get_text().split()) for cell in page.select("table tbody td.title")]


def rewritten(post: Post, body: str, by) -> Post:
    """The post with another text, on its way out again."""
    assert take("revise", post, actor=by).taken
    post = Post.objects.get(pk=post.pk)
    post.body = body
    post.save()
    post.save_revision(user=by)
    return post


def test_a_hit_leads_to_its_timeline(client):
    post = submitted(title="Rosteriet")

    page = page_of(client.get(DESK))

    assert page.select_one("table td.title a")["href"] == f"/admin/imprimatur/timeline/{post.pk}/"


def test_what_happened_last_comes_first(client):
    published(title="Den första")
    PostFactory(title="Den andra")

    assert hits(client) == ["Den andra", "Den första"]


def test_a_person_is_found_by_what_they_wrote_approved_or_waived(client):
    anna = marketer(username="anna.e")
    ivar, petra = security_reviewer(username="ivar.k"), policy_reviewer(username="petra.l")
    published(title="Hennes", by=anna)
    published(title="Hans", approver=ivar, body="<p>Kaffe i parken på lördag.</p>")
    ConfidentialTermFactory(term="Projekt Järpe")
    barred = submitted(title="Undantaget", body="<p>Projekt Järpe kommer.</p>")
    finding = barred.submissions.get().check_runs.last().findings[0]["id"]
    assert waive(barred, finding, actor=petra, saw=digest_of(barred), reason="Känt sedan länge.").taken

    assert hits(client, person="anna.e") == ["Hennes"]
    assert hits(client, person="ivar.k") == ["Hans"]
    assert hits(client, person="petra.l") == ["Undantaget"]
    assert hits(client, person=Person.objects.get(user=anna).code) == ["Hennes"]
    assert hits(client, person="ingen alls") == []


def test_somebody_who_wrote_and_did_not_hand_in_is_found(client):
    anna, bo = marketer(), marketer(username="bo.s")
    post = PostFactory(title="Tillsammans", by=bo)
    post.save_revision(user=anna)
    assert take("submit", post, actor=anna).taken

    assert hits(client, person="bo.s") == ["Tillsammans"]


def test_a_person_and_a_period_mean_what_the_person_did_in_it(client):
    submitted(title="Rosteriet", by=marketer(username="anna.e"))
    security_reviewer(username="ivar.k")
    today = timezone.localdate()
    yesterday, tomorrow = today - datetime.timedelta(days=1), today + datetime.timedelta(days=1)

    assert hits(client, start=today, end=today) == ["Rosteriet"]
    assert hits(client, person="anna.e", start=today) == ["Rosteriet"]
    assert hits(client, person="anna.e", start=tomorrow) == []
    assert hits(client, end=yesterday) == []
    assert hits(client, person="ivar.k", start=today) == []


def test_a_post_is_found_by_its_public_id_and_its_title(client):
    post = submitted(title="Rosteriet i Luleå")
    submitted(title="Kafferast")

    assert hits(client, post=str(post.public_id)) == ["Rosteriet i Luleå"]
    assert hits(client, post="i luleå") == ["Rosteriet i Luleå"]


def test_a_channel_is_where_a_post_goes_out_or_once_did(client):
    anna = marketer()
    post = published(title="Flyttad", by=anna, accounts=[AccountFactory(channel="linkedin")])
    submitted(title="Annanstans", accounts=[AccountFactory(channel="x")])
    post = rewritten(post, post.body, anna)
    post.variants = []
    post.save()

    assert hits(client, channel="linkedin") == ["Flyttad"]
    assert hits(client, channel="x") == ["Annanstans"]


def test_a_rule_finds_the_posts_in_which_it_found_something(client):
    ConfidentialTermFactory(term="Projekt Järpe")
    submitted(title="Avslöjar", body="<p>Projekt Järpe kommer.</p>")
    submitted(title="Ren")

    assert hits(client, rule="con001") == ["Avslöjar"]
    assert hits(client, rule="XXX999") == []


def test_a_rule_finds_the_posts_that_it_kept_from_being_handed_in(client):
    anna = marketer()
    refused = PostFactory(title="Fylls i", body="<p>FÖRETAGET bjuder på kaffe.</p>", by=anna)
    PostFactory(title="Ren", by=anna)
    assert not take("submit", refused, actor=anna).taken

    assert hits(client, rule="pla001") == ["Fylls i"]
    assert hits(client, rule="refuse") == []


def test_a_rule_finds_what_a_look_back_found_in_it(client):
    post, other = published(title="Ute"), published(title="Också ute", body="<p>Kaffe i parken på lördag.</p>")
    for one, codes in ((post, ["LIN003", "CON001"]), (other, ["LIN004"])):
        findings = tuple({"code": code, "places": []} for code in codes)
        assert open_tasks([Trouble(one.pk, one.releases.get().pk, findings)], "0" * 64) == 1

    assert hits(client, rule="con001") == hits(client, rule="LIN003") == ["Ute"]
    assert hits(client, rule="LIN004") == ["Också ute"]
    assert hits(client, rule="LIN005") == []


def test_a_state_is_where_a_post_stands_now(client):
    published(title="Ute")
    PostFactory(title="Väntar")

    assert hits(client, state="published") == ["Ute"]


@pytest.mark.parametrize("words", ["LULEÅ", "rosteri", "kopp nya", "roste\u00adri", "Välkommen in"])
def test_words_that_went_out_are_found_whatever_their_case_and_order(client, words):
    published(title="Ute")
    submitted(title="Inte ute")

    assert hits(client, words=words) == ["Ute"]


@pytest.mark.parametrize("words", ["kopparslagare", "lulea", "luleå kopparslagare", "channels", "%", "_"])
def test_words_that_did_not_go_out_are_not_found(client, words):
    published()

    assert hits(client, words=words) == []


def test_words_of_a_release_that_was_superseded_are_found_still(client):
    anna = marketer()
    post = rewritten(published(title="Rättad", by=anna), "<p>Vi har öppet på fredagar.</p>", anna)
    for step, actor in (("submit", anna), ("approve", security_reviewer()), ("publish", publisher())):
        assert take(step, post, actor=actor, saw="" if step == "submit" else digest_of(post)).taken

    assert hits(client, words="rosteri") == ["Rättad"]
    assert hits(client, words="fredagar") == ["Rättad"]
    assert hits(client, words="rosteri fredagar") == []


@pytest.mark.parametrize("asked", [{"start": "igår"}, {"state": "gone"}, {"words": "x" * 201}])
def test_what_cannot_be_read_shows_nothing_rather_than_everything(client, asked):
    submitted()

    assert hits(client, **asked) == []
    assert taken(client, **asked)[1:] == []


def test_a_day_that_cannot_be_read_is_said_to_be_so_and_that_nothing_was_searched(client):
    said = " ".join(page_of(client.get(DESK, {"start": "igår"})).select_one("main").get_text(" ").split())

    assert "Nothing was searched: a field of the filters cannot be read. From: Enter a valid date." in said
    assert "There is no post yet." not in said


def erase_links(client) -> list[str]:
    return [link["href"] for link in page_of(client.get(DESK)).select("table a[href*='/erase/']")]


def test_words_are_offered_for_erasure_where_they_may_go_and_to_nobody_else(client, lena):
    back = submitted(title="Tillbaka")
    take("withdraw", back, actor=back.revisions.first().user, saw=digest_of(back), reason="Nej.")
    held = submitted(title="Spärrad")
    take("withdraw", held, actor=held.revisions.first().user, saw=digest_of(held), reason="Nej.")
    published(title="Ute")
    submitted(title="Granskas")
    PostFactory(title="Aldrig inlämnad")
    holds.place(actor=lena, reason="Tvist.", post=held)

    assert erase_links(client) == [f"/admin/imprimatur/erase/?post={back.public_id}"]

    client.force_login(UserFactory(groups=["Auditors"]))
    assert erase_links(client) == []


def test_the_time_zone_of_a_period_is_said(client):
    assert b"midnight in Europe/Stockholm" in client.get(DESK).content


def test_an_auditor_reads_and_changes_nothing(client):
    post = published()
    client.force_login(UserFactory(groups=["Auditors"]))

    assert hits(client) == [post.title]
    assert client.get(f"/admin/imprimatur/timeline/{post.pk}/").status_code == 200
    review = page_of(client.get(f"/admin/imprimatur/review/{post.pk}/"))
    assert not review.select("main form button[name=do]")


@pytest.mark.parametrize("somebody", [marketer, policy_reviewer, security_reviewer, publisher])
def test_nobody_else_sits_there(client, somebody):
    client.force_login(somebody())

    assert client.get(DESK).status_code == 302
    assert client.get(f"{DESK}results/").status_code == 302
    assert client.post(DESK, {"form": "csv"}).status_code == 302
    assert b"/admin/imprimatur/desk/" not in client.get("/admin/").content
    assert not LedgerEntry.objects.of_kind("list.exported").exists()


def test_more_posts_take_no_more_queries(client):
    published()
    asked = {"person": "a", "words": "kaffe", "channel": "linkedin"}
    client.get(DESK, asked)
    counts = []
    for number in range(2):
        with CaptureQueriesContext(connection) as queries:
            client.get(DESK, asked)
        counts.append(len(queries))
        published(body=f"<p>Kaffe i parken, gång {number}.</p>")

    assert counts[0] == counts[1]
