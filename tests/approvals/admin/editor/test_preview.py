from __future__ import annotations

import pytest
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.users.models import UserProfile

from approvals.models import Post
from tests.approvals.admin.editor.forms import form_data, said, url
from tests.factories.people import marketer
from tests.factories.posts import PostFactory
from tests.factories.registers import AccountFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna(client):
    anna = marketer()
    client.force_login(anna)
    return anna


def preview(client, address: str, data: dict, **parameters) -> str:
    assert client.post(address, data).json()["is_valid"]
    return said(client.get(address, parameters))


def test_every_account_shows_the_text_that_goes_out_there(client, anna):
    linkedin, x = AccountFactory(), AccountFactory(channel="x", handle="norrsken")
    rows = [{"account": linkedin.pk}, {"account": x.pk, "text": "Kort och gott."}]

    page = preview(client, url("preview_on_add"), form_data(body="<p>Den långa texten.</p>", variants=rows))

    linkedin_card, x_card = page.split("card--linkedin")[1].split("card--x")
    assert "Den långa texten." in linkedin_card
    assert "Kort och gott." in x_card
    assert "Den långa texten." not in x_card


def test_one_account_can_be_looked_at_alone(client, anna):
    linkedin, x = AccountFactory(), AccountFactory(channel="x", handle="norrsken")
    data = form_data(variants=[{"account": linkedin.pk}, {"account": x.pk}])

    page = preview(client, url("preview_on_add"), data, mode=x.pk)

    assert "card--x" in page
    assert "card--linkedin" not in page


def test_the_length_is_counted_as_the_channel_counts(client, anna):
    x = AccountFactory(channel="x", handle="norrsken")
    long = "https://www.example.com/en/mycket/lang/adress/som/raknas/som/tjugotre"
    data = form_data(body=f"<p>{long}</p>", variants=[{"account": x.pk}])

    assert "23 of 280" in preview(client, url("preview_on_add"), data)


def test_a_text_over_the_limit_says_so(client, anna):
    x = AccountFactory(channel="x", handle="norrsken")
    data = form_data(body="<p>" + "å" * 281 + "</p>", variants=[{"account": x.pk}])

    assert "too long for this channel" in preview(client, url("preview_on_add"), data)


def test_the_fold_is_marked(client, anna):
    text = "Början " * 31 + "efter vecket"
    data = form_data(body=f"<p>{text}</p>", variants=[{"account": AccountFactory().pk}])

    before, after = preview(client, url("preview_on_add"), data).split("card__fold")

    assert "Början" in before
    assert "efter vecket" in after
    assert "efter vecket" not in before


# Wagtail leaves the temporary file of a new rendition to the garbage collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_images_are_shown_with_their_alt_text(client, anna):
    image = get_image_model().objects.create(title="Rosteriet", file=get_test_image_file())
    images = [{"image": image.pk, "alt": "Rosteriets framsida", "credit": "Foto: Anna"}, {"image": image.pk}]
    data = form_data(variants=[{"account": AccountFactory().pk}], images=images)

    page = preview(client, url("preview_on_add"), data)

    assert 'alt="Rosteriets framsida"' in page
    assert "Foto: Anna" in page
    assert "No alt text yet" in page


def test_words_on_the_screen_are_shown_and_not_stored(client, anna):
    post = PostFactory(by=anna)

    page = preview(client, url("preview_on_edit", post), form_data(post, body="<p>Inte sparat.</p>"))

    assert "Inte sparat." in page
    assert "Inte sparat." not in Post.objects.get(pk=post.pk).body


def test_the_preview_speaks_the_language_of_whoever_looks_at_it(client, anna):
    UserProfile.objects.create(user=anna, preferred_language="sv")
    data = form_data(language="en", variants=[{"account": AccountFactory().pk}])

    page = preview(client, url("preview_on_add"), data)

    assert '<html lang="sv">' in page
    assert '<div class="card__text" lang="en">' in page


def test_a_post_without_accounts_says_what_to_do(client, anna):
    assert "Add an account" in preview(client, url("preview_on_add"), form_data())


def test_what_the_author_typed_is_text_and_no_markup(client, anna):
    data = form_data(variants=[{"account": AccountFactory().pk, "text": "<script>alert(1)</script>"}])

    assert "<script>alert" not in preview(client, url("preview_on_add"), data)


def test_a_revision_is_shown_as_it_was(client, anna):
    post = PostFactory(by=anna, body="<p>Som det var.</p>")
    revision = post.latest_revision
    client.post(url("edit", post), form_data(post, body="<p>Som det är.</p>"))

    page = said(client.get(url("history", post) + f"revisions/{revision.pk}/view/"))

    assert "Som det var." in page
    assert "Som det är." not in page
