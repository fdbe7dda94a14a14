from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.users.models import UserProfile

from approvals.models import Post
from approvals.steps import take
from tests.approvals.admin.editor.forms import said, url
from tests.factories.people import marketer, security_reviewer
from tests.factories.posts import PostFactory, published, submitted

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna(client):
    anna = marketer()
    client.force_login(anna)
    return anna


def listed(client, **parameters) -> list[Post]:
    return list(client.get(url("list"), parameters).context["object_list"])


def test_my_posts_are_those_that_i_write_in(client, anna):
    mine = PostFactory(by=anna)
    PostFactory()

    assert listed(client) == [mine]


def test_an_empty_list_is_one_language_and_leads_on(client, anna):
    UserProfile.objects.create(user=anna, preferred_language="sv")

    page = client.get(url("list")).content.decode()
    assert "Här finns inget än." in page
    assert f'<a href="{url("add")}">Lägg till det första</a>' in page

    assert "Inget här stämmer." in client.get(url("list"), {"q": "rosteriet"}).content.decode()


def test_my_posts_stay_mine_after_they_went_out(client, anna):
    post = published(by=anna)

    assert listed(client) == [post]


def test_everybodys_posts_are_there_to_read(client, anna):
    mine, other = PostFactory(by=anna), PostFactory()

    assert set(listed(client, whose="everybody")) == {mine, other}


def test_posts_are_filtered_by_state(client, anna):
    PostFactory(by=anna)
    waiting = submitted(by=anna)

    assert listed(client, state="it_security_review") == [waiting]


def test_posts_are_searched_by_title_and_text(client, anna):
    titled = PostFactory(by=anna, title="Sommarfest")
    worded = PostFactory(by=anna, body="<p>Kom på sommarfest!</p>")
    PostFactory(by=anna)

    assert set(listed(client, q="sommarfest")) == {titled, worded}


def test_a_draft_opens_in_the_editor_and_every_other_post_on_its_review_page(client, anna):
    draft, waiting = PostFactory(by=anna), submitted(by=anna)

    page = said(client.get(url("list")))

    assert f'href="{url("edit", draft)}"' in page
    assert f'href="{url("edit", waiting)}"' not in page
    assert f'href="/admin/imprimatur/review/{waiting.pk}/"' in page


def test_only_a_draft_that_was_never_submitted_offers_to_be_deleted(client, anna):
    scrap, evidence = PostFactory(by=anna), submitted(by=anna)
    take("withdraw", evidence, actor=anna)

    page = said(client.get(url("list")))

    assert url("delete", scrap) in page
    assert url("delete", evidence) not in page


def test_a_live_post_offers_to_be_corrected(client, anna):
    live, draft = published(by=anna), PostFactory(by=anna)

    page = said(client.get(url("list")))

    assert f"{url('add')}?corrects={live.pk}" in page
    assert f"{url('add')}?corrects={draft.pk}" not in page


def test_a_reviewer_reads_everybodys_posts_and_edits_none(client):
    post = PostFactory()
    client.force_login(security_reviewer())

    page = said(client.get(url("list"), {"whose": "everybody"}))

    assert f"/admin/imprimatur/review/{post.pk}/" in page
    assert url("edit", post) not in page


def test_a_long_list_takes_as_many_queries_as_a_short_one(client, anna):
    PostFactory(by=anna)
    client.get(url("list"))
    with CaptureQueriesContext(
        connection,
    ) as short:
        client.get(url("list"))
    for _number in range(4):
        PostFactory(by=anna)
    with CaptureQueriesContext(connection) as long:
        client.get(url("list"))

    assert len(long) == len(short)


def test_no_post_can_be_ticked_for_deletion_and_a_fresh_draft_can_be_deleted_by_itself(client, anna):
    fresh = PostFactory(by=anna)
    sealed = submitted(by=anna)

    page = said(client.get(url("list")))

    assert "bulk-action" not in page
    assert url("delete", fresh) in page
    assert url("delete", sealed) not in page


def test_a_draft_is_deleted_in_swedish_words_that_agree(client, anna):
    draft = PostFactory(by=anna)
    UserProfile.objects.create(user=anna, preferred_language="sv")

    assert "Vill du radera det här utkastet?" in said(client.get(url("delete", draft)))


def test_the_corrected_post_is_chosen_in_swedish(client, anna):
    UserProfile.objects.create(user=anna, preferred_language="sv")

    page = said(client.get(url("add")))

    assert "Choose post" not in page
    assert "Välj inlägget som var fel" in page
