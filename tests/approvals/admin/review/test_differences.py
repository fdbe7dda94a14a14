from __future__ import annotations

import datetime

import pytest
from django.utils import timezone

from approvals.models import Post, PostVariant
from approvals.steps import take
from tests.approvals.admin.review.pages import draft, handed_in, picture, visit, words
from tests.factories.people import marketer, publisher, security_reviewer
from tests.factories.posts import digest_of, published
from tests.factories.registers import AccountFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna():
    return marketer()


def again(post: Post, anna, change) -> Post:
    """``post`` withdrawn, changed by ``change`` and handed in once more."""
    if post.state != "draft":
        assert take("withdraw", post, actor=anna).taken
    post = Post.objects.get(pk=post.pk)
    change(post)
    post.save()
    post.save_revision(user=anna)
    outcome = take("submit", post, actor=anna)
    assert outcome.taken, outcome.why
    return Post.objects.get(pk=post.pk)


def changes(post: Post) -> dict[str, str]:
    """What the page says has changed, by its label."""
    page = visit(post, security_reviewer())
    return {
        words(row.dt): words(row.dd) if row.dd else "" for row in page.select("#differences-section .im-changes > div")
    }


def set_body(html: str):
    return lambda post: setattr(post, "body", html)


def test_a_first_submission_is_compared_with_nothing(anna):
    assert not visit(handed_in(draft(by=anna)), security_reviewer()).select("#differences-section")


def test_changed_words_are_shown_account_by_account_and_in_the_html(anna):
    post = handed_in(draft(by=anna, body="<p>Öppet till sex.</p>"))
    handle = post.variants.get().account.handle

    found = changes(again(post, anna, set_body("<p>Öppet till <b>sju</b>.</p>")))

    assert found[f"LinkedIn: {handle}"] == "Öppet till removed: sex added: sju ."
    assert "added: <b>sju</b>" in found["Formatted text (HTML)"]


def test_a_changed_format_alone_is_shown_too(anna):
    post = handed_in(draft(by=anna, body="<p>Öppet till sex.</p>"))

    assert list(changes(again(post, anna, set_body("<p>Öppet till <b>sex</b>.</p>")))) == ["Formatted text (HTML)"]


def test_an_account_that_came_or_went_is_named(anna):
    post = handed_in(draft(by=anna, body="<p>Hej.</p>"))
    old, new = post.variants.get().account.handle, AccountFactory(channel="x")

    def change(post):
        post.variants = [PostVariant(account=new)]

    found = changes(again(post, anna, change))

    assert found[f"LinkedIn: {old} (no longer)"] == "removed: Hej."
    assert found[f"X: {new.handle} (new)"] == "added: Hej."


def test_changed_settings_are_shown_before_and_after(anna):
    post = handed_in(draft(by=anna))

    def change(post):
        post.language = "en"
        post.expires_at = timezone.make_aware(datetime.datetime(2090, 1, 1, 12, 0))

    found = changes(again(post, anna, change))

    assert found["Language"] == "removed: Swedish added: English"
    assert found["Expires"] == "removed: – added: 2090-01-01 12:00:00 CET"


def test_changed_images_and_their_words_are_shown(anna):
    post = handed_in(draft(by=anna, images=[picture("gammal.png")]))

    def change(post):
        row = post.images.get()
        row.alt = "Rosteriet i kvällsljus"
        post.images = [row]

    assert changes(again(post, anna, change)) == {
        "gammal.png, alt text": "Rosteriet i removed: morgonljus added: kvällsljus"
    }


def test_a_post_that_is_handed_in_unchanged_says_so(anna):
    post = again(handed_in(draft(by=anna)), anna, lambda post: None)

    page = visit(post, security_reviewer())

    assert "Nothing: the same words, images and settings" in words(page.select_one("#differences-section"))


def test_a_revision_is_compared_with_the_live_release_and_with_what_was_handed_in_last(anna):
    post = published(by=anna)
    take("revise", post, actor=anna)
    post = again(Post.objects.get(pk=post.pk), anna, set_body("<p>Andra.</p>"))
    post = again(post, anna, set_body("<p>Tredje.</p>"))

    page = visit(post, publisher())

    assert [words(title) for title in page.select("#differences-section h3")] == [
        "From the last submission, number 2",
        "From the live release, submission 1",
    ]


def test_where_both_are_the_same_submission_it_is_compared_once(anna):
    post = published(by=anna)
    take("revise", post, actor=anna)
    post = again(Post.objects.get(pk=post.pk), anna, set_body("<p>Andra.</p>"))

    page = visit(post, publisher())

    assert [words(title) for title in page.select("#differences-section h3")] == ["From the live release, submission 1"]


def test_the_live_release_itself_is_not_compared_with_itself():
    post = published()

    assert not visit(post, publisher()).select("#differences-section")
    assert digest_of(post)
