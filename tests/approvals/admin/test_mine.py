from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from approvals.admin.mine import piles_of
from approvals.models import Post
from approvals.steps import take
from tests.factories.people import lawyer, marketer, security_reviewer
from tests.factories.posts import PostFactory, approved, digest_of, published, submitted

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna():
    return marketer()


def piles(user) -> dict[str, list[str]]:
    return {pile.title: [mine.post.title for mine in pile.posts] for pile in piles_of(user)}


def dashboard(client, user) -> BeautifulSoup:
    client.force_login(user)
    return BeautifulSoup(client.get("/admin/").content, "html.parser")


def sent_back(*, by, reason: str, **values) -> Post:
    post = submitted(by=by, **values)
    assert take("request_changes", post, actor=security_reviewer(), saw=digest_of(post), reason=reason).taken
    return post


def test_a_writer_finds_their_own_posts_in_piles(anna):
    PostFactory(by=anna, title="Utkast")
    sent_back(by=anna, title="Åter", reason="Länka.")
    submitted(by=anna, title="Väntar")
    approved(by=anna, title="Godkänt")
    published(by=anna, title="Ute")
    PostFactory(title="Någon annans")

    assert piles(anna) == {
        "Sent back to you": ["Åter"],
        "Drafts": ["Utkast"],
        "Waiting for others": ["Godkänt", "Väntar"],
        "Live": ["Ute"],
    }


def test_a_retracted_post_is_not_called_live(anna):
    post = published(by=anna)
    assert piles(anna) == {"Live": [post.title]}
    boss = marketer(is_superuser=True)
    digest = post.releases.get().digest

    assert take("retract", post, actor=boss, saw=digest, reason="Fel datum.").taken

    assert piles(anna) == {}


def test_what_was_sent_back_shows_why_and_opens_in_the_editor(client, anna):
    post = sent_back(by=anna, title="Åter", reason="Skriv vem som granskade.")

    panel = dashboard(client, anna).find(id="my-posts-section")

    assert "Skriv vem som granskade." in panel.get_text()
    assert panel.find("a", string="Åter")["href"] == f"/admin/snippets/approvals/post/edit/{post.pk}/"


def test_what_waits_opens_on_its_review_page(client, anna):
    post = submitted(by=anna, title="Väntar")

    panel = dashboard(client, anna).find(id="my-posts-section")

    assert panel.find("a", string="Väntar")["href"] == f"/admin/imprimatur/review/{post.pk}/"


def test_whoever_wrote_nothing_is_shown_where_to_begin(client, anna):
    panel = dashboard(client, anna).find(id="my-posts-section")

    assert "You have not written anything yet." in panel.get_text()
    assert panel.find("a", string="Write a new post")["href"] == "/admin/snippets/approvals/post/add/"


def test_somebody_who_does_not_write_has_no_such_panel(client):
    assert dashboard(client, lawyer()).find(id="my-posts-section") is None


def test_many_posts_take_as_many_queries_as_one_of_a_kind(anna):
    sent_back(by=anna, reason="Ett.")
    PostFactory(by=anna)
    with CaptureQueriesContext(connection) as few:
        piles_of(anna)
    for _number in range(3):
        sent_back(by=anna, reason="Två.")
        PostFactory(by=anna)

    with CaptureQueriesContext(connection) as many:
        piles_of(anna)

    assert len(many) == len(few)
