"""The newsroom shows live releases of its channel, and nothing else."""

from __future__ import annotations

import logging
import uuid
from unittest.mock import patch

import pytest
from django.db import InterfaceError, OperationalError, connection
from django.test.utils import CaptureQueriesContext, override_script_prefix
from django.urls import reverse

from approvals.ledger import checkpoint
from approvals.ledger.errors import BadNote
from approvals.steps import take
from tests.factories.people import marketer, publisher
from tests.factories.posts import live_digest_of, published, submitted
from tests.factories.registers import AccountFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def newsroom():
    return AccountFactory(channel="newsroom")


def address(post) -> str:
    return reverse("story", args=[post.public_id])


def test_the_front_page_shows_what_was_approved(client, newsroom):
    published(accounts=[newsroom], body="<p>Rosteriet i Luleå är öppet.</p>")
    assert "Rosteriet i Luleå är öppet." in client.get("/").content.decode()


def test_what_goes_out_elsewhere_is_not_in_the_newsroom(client, newsroom):
    published(accounts=[AccountFactory(channel="x")], body="<p>Bara på X.</p>")
    assert "Bara på X." not in client.get("/").content.decode()


def test_an_empty_newsroom_says_so(client):
    assert "Nothing is published yet" in client.get("/").content.decode()


def test_a_draft_that_is_being_revised_does_not_show(client, newsroom):
    anna = marketer()
    post = published(by=anna, accounts=[newsroom], body="<p>Öppet i helgen.</p>")
    take("revise", post, actor=anna)
    post.refresh_from_db()
    post.body = "<p>Stängt i helgen.</p>"
    post.save()
    page = client.get(address(post)).content.decode()
    assert "Öppet i helgen." in page
    assert "Stängt i helgen." not in page


def test_a_retracted_story_is_gone_and_says_why(client, newsroom):
    post = published(accounts=[newsroom])
    take(
        "retract",
        post,
        actor=publisher(),
        saw=live_digest_of(post),
        reason="Fel pris.",
        public_reason="Priset var fel.",
    )
    response = client.get(address(post))
    assert response.status_code == 410
    assert "Priset var fel." in response.content.decode()
    assert "Fel pris." not in response.content.decode()


def test_a_post_that_was_never_published_is_as_unknown_as_one_that_never_was(client, newsroom):
    post = submitted(accounts=[newsroom])
    assert client.get(address(post)).status_code == 404
    assert client.get(reverse("story", args=[uuid.uuid4()])).status_code == 404


def test_a_cursor_that_is_none_is_no_page(client):
    assert client.get("/?from=nonsense").status_code == 404


def test_log_ins_are_shown_in_the_demo_only(client, settings):
    settings.DEBUG = False
    assert "norrsken-demo" not in client.get("/").content.decode()
    settings.DEBUG = True
    assert "norrsken-demo" in client.get("/").content.decode()


def test_the_front_page_asks_as_many_queries_for_many_stories_as_for_one(client, newsroom):
    published(accounts=[newsroom])
    client.get("/")
    with CaptureQueriesContext(connection) as one:
        client.get("/")
    for number in range(3):
        published(accounts=[newsroom], body=f"<p>Nyhet nummer {number} från rosteriet.</p>")
    with CaptureQueriesContext(connection) as many:
        client.get("/")
    assert len(many) == len(one) <= 7


@pytest.mark.parametrize("path", ["/", "/corrections/", "/posts/00000000-0000-4000-8000-000000000000/", "/nowhere/"])
def test_every_page_hands_out_the_newest_checkpoint(client, newsroom, path):
    published(accounts=[newsroom])

    assert client.get(path).headers[checkpoint.HEADER] == checkpoint.latest().header


def test_what_stays_in_the_house_carries_none(client, newsroom):
    published(accounts=[newsroom])
    client.force_login(marketer())

    assert checkpoint.HEADER not in client.get(reverse("wagtailadmin_home")).headers


def test_what_stays_in_the_house_carries_none_under_a_prefix_either(client, newsroom):
    published(accounts=[newsroom])
    client.force_login(marketer())

    with override_script_prefix("/cms/"):
        inside, outside = (client.get(path, SCRIPT_NAME="/cms") for path in ("/admin/", "/"))

    assert inside.status_code == 200
    assert checkpoint.HEADER not in inside.headers
    assert checkpoint.HEADER in outside.headers


@pytest.mark.parametrize("why", [OperationalError("away"), InterfaceError("closed"), BadNote("no note")])
def test_a_checkpoint_that_cannot_be_read_takes_no_page_away_and_is_logged(client, newsroom, caplog, why):
    post = published(accounts=[newsroom])
    client.raise_request_exception = False

    with patch.object(checkpoint, "latest", side_effect=why):
        pages = [client.get(path) for path in (address(post), "/nowhere/")]
        of_the_api = client.get("/api/v3/corrections/")

    assert [page.status_code for page in pages] == [200, 404]
    assert not any(checkpoint.HEADER in page.headers for page in pages)
    assert of_the_api.status_code == 500
    logged = [one for one in caplog.records if one.name == "approvals.api.stamping"]
    assert {(one.levelno, one.exc_info[1]) for one in logged} == {(logging.ERROR, why)}


def test_a_newsroom_before_the_first_entry_answers_all_the_same(client):
    assert checkpoint.HEADER not in client.get("/").headers


def test_the_corrections_are_listed_with_what_readers_were_told(client, newsroom):
    post = published(accounts=[newsroom])
    reason = {"reason": "Fel.", "public_reason": "Datumet var fel."}
    assert take("retract", post, actor=publisher(), saw=live_digest_of(post), **reason).taken

    page = client.get(reverse("corrections")).content.decode()

    assert "Datumet var fel." in page
    assert address(post) in page
    assert client.get(reverse("corrections"), {"from": "x"}).status_code == 404


def test_a_newsroom_without_corrections_says_so(client):
    assert "Nothing has been corrected or retracted yet." in client.get(reverse("corrections")).content.decode()
