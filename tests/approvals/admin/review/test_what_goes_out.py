from __future__ import annotations

import hashlib

import pytest

from approvals.models import Post, Submission
from approvals.steps import take
from policy_rules.text.html import read_html
from tests.approvals.admin.review.pages import draft, handed_in, picture, visit, words
from tests.factories.people import marketer, security_reviewer
from tests.factories.posts import digest_of, published

pytestmark = pytest.mark.django_db


@pytest.fixture
def ivar():
    return security_reviewer()


def card(page, number: int = 0):
    return page.select(".im-card")[number]


def test_each_account_shows_the_exact_sealed_text(ivar):
    post = handed_in(draft(body="<p>Hej <b>alla</b>.</p><p>Kom!</p>", texts={"linkedin": "", "x": "Kort  hej."}))

    page = visit(post, ivar)

    assert [text.get_text() for text in page.select(".im-card .im-text")] == ["Hej alla.\n\nKom!", "Kort  hej."]
    assert "Own text" not in words(card(page, 0))
    assert "Own text" in words(card(page, 1))


def test_the_length_is_counted_as_the_channel_counts(ivar):
    post = handed_in(draft(texts={"x": "Läs https://example.com/" + "a" * 100}))

    assert "27 of 280 characters" in words(card(visit(post, ivar)))


def test_a_limit_that_the_site_set_since_is_the_one_that_counts(ivar, settings):
    post = handed_in(draft(body="<p>Hejsan.</p>"))
    settings.IMPRIMATUR = {**settings.IMPRIMATUR, "CHANNEL_LIMITS": {"linkedin": 5}}

    assert "7 of 5 characters: too long" in words(card(visit(post, ivar)))


def test_the_fold_is_shown_where_the_channel_folds(ivar):
    post = handed_in(draft(body=f"<p>{'a' * 210}{'b' * 7}</p>"))

    text = card(visit(post, ivar)).select_one(".im-text")
    fold = text.select_one(".im-fold")

    assert fold.previous_sibling == "a" * 210
    assert fold.next_sibling == "b" * 7
    assert "7 behind the fold" in words(card(visit(post, ivar)))


def test_characters_that_nobody_sees_are_named(ivar):
    post = handed_in(draft(texts={"linkedin": "Hämta fil\u202egnp.exe här."}))

    text = card(visit(post, ivar)).select_one(".im-text")

    assert "\u202e" not in text.get_text()
    assert text.select_one(".im-unseen").get_text() == "RIGHT-TO-LEFT OVERRIDE"


def test_the_page_shows_the_submission_and_not_the_draft(ivar):
    anna = marketer()
    post = handed_in(draft(by=anna, body="<p>Förseglat.</p>"))
    take("request_changes", post, actor=ivar, saw=digest_of(post), reason="Skriv om.")
    post = Post.objects.get(pk=post.pk)
    post.body = "<p>Ändrat sedan dess.</p>"
    post.save()

    page = visit(post, ivar)

    assert "Förseglat." in words(page)
    assert "Ändrat sedan dess." not in words(page)
    assert "back on the drafting table" in words(page)


def test_the_digest_is_short_with_the_whole_of_it_at_hand(ivar):
    post = handed_in(draft())
    details = visit(post, ivar).select_one(".im-facts details")

    assert details.summary.get_text(strip=True) == f"{digest_of(post)[:12]}…"
    assert details.select_one("p.im-code").get_text() == digest_of(post)


def test_the_sealed_bytes_can_be_had_and_their_hash_is_the_digest(ivar, client):
    post = handed_in(draft())
    client.force_login(ivar)

    response = client.get(visit(post, ivar).select_one('a[href*="/payload/"]')["href"])

    assert hashlib.sha256(response.content).hexdigest() == digest_of(post)
    assert response["Content-Disposition"].startswith("attachment")


def test_authors_and_who_handed_in_are_named(ivar):
    post = handed_in(draft(by=marketer(first_name="Anna", last_name="Ek")))

    assert "Written by Anna Ek" in words(visit(post, ivar).select_one(".im-facts"))


def test_settings_that_go_out_are_listed_in_words(ivar):
    settings = words(visit(handed_in(draft(language="en")), ivar).select_one("#settings-section"))

    assert "Language English" in settings
    assert "Markets Sweden" in settings
    assert "Sponsorship None: nobody pays or gives anything" in settings


def test_the_formatted_text_is_shown_with_its_links_in_tabs_of_their_own(ivar):
    body = '<p>Läs <a href="https://norrsken.example/">mer</a>.</p>'
    page = visit(handed_in(draft(body=body)), ivar)

    link = page.select_one(".im-text--formatted a")

    assert (link["href"], link["target"]) == ("https://norrsken.example/", "_blank")
    assert "noopener" in link["rel"]
    assert page.select_one("pre.im-source").get_text() == body


def test_images_come_from_the_sealed_copy(ivar):
    post = handed_in(draft(images=[picture()]))
    image = visit(post, ivar).select_one(".im-image img")

    assert image["alt"] == "Rosteriet i morgonljus"
    assert image["src"].startswith(f"/admin/imprimatur/review/{post.pk}/1/files/")


def test_a_post_that_was_never_handed_in_has_nothing_to_review(ivar):
    page = visit(draft(), ivar)

    assert "Nothing of this post was handed in yet" in words(page)
    assert not page.select(".im-card")


def test_a_live_post_can_be_corrected_by_who_may_write(ivar):
    post = published()

    link = visit(post, marketer()).find("a", string="Correct this")

    assert link["href"].endswith(f"?corrects={post.pk}")
    assert not visit(post, ivar).find("a", string="Correct this")


def test_a_text_that_would_be_rendered_otherwise_now_is_shown_as_sealed_and_said(ivar, monkeypatch):
    post = handed_in(draft(body="<p>Som det var.</p>"))
    monkeypatch.setattr("approvals.draft.read_html", _shout)

    page = visit(post, ivar)

    assert card(page).select_one(".im-text").get_text() == "Som det var."
    assert "renders the HTML in another way" in words(page)


def _shout(source, **options):
    return read_html(source.upper().replace("<P>", "<p>").replace("</P>", "</p>"), **options)


def test_the_newest_submission_is_the_one(ivar):
    anna = marketer()
    post = handed_in(draft(by=anna, body="<p>Ett.</p>"))
    take("withdraw", post, actor=anna)
    post = Post.objects.get(pk=post.pk)
    post.body = "<p>Två.</p>"
    post.save_revision(user=anna)
    post.save()
    post.save_revision(user=anna)
    take("submit", post, actor=anna)

    assert Submission.objects.filter(post=post).count() == 2
    assert card(visit(post, ivar)).select_one(".im-text").get_text() == "Två."
