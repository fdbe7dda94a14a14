from __future__ import annotations

import pytest
from django.http import QueryDict
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from approvals.admin.editor.screen import Screen, read_screen
from approvals.models import Post
from tests.approvals.admin.editor.forms import form_data
from tests.factories.people import marketer
from tests.factories.posts import PostFactory
from tests.factories.registers import AccountFactory, TopicFactory

pytestmark = pytest.mark.django_db


def screen_of(data: dict, post: Post | None = None) -> Screen:
    sent = QueryDict(mutable=True)
    for name, value in data.items():
        sent.setlist(name, [str(one) for one in value] if isinstance(value, list) else [str(value)])
    form_class = Post.get_edit_handler().get_form_class()
    return read_screen(form_class(sent, instance=post or Post(), for_user=marketer()))


def test_what_is_on_the_screen_is_read_and_not_what_is_stored():
    post = PostFactory(body="<p>Sparat.</p>", topics=[TopicFactory()])
    topic = TopicFactory(slug="nytt")

    screen = screen_of(form_data(post, body="<p>På skärmen.</p>", markets=["uk"]) | {"topics": [topic.pk]}, post)

    assert "På skärmen." in screen.draft.html
    assert (screen.draft.markets, screen.draft.topics) == (("uk",), ("nytt",))
    assert "Sparat." in Post.objects.get(pk=post.pk).body


def test_rows_are_numbered_as_they_stand_on_the_screen():
    first, second, third = AccountFactory(), AccountFactory(), AccountFactory()
    rows = [
        {"account": first.pk, "text": "ett", "ORDER": "3"},
        {"account": second.pk, "text": "två", "ORDER": "2", "DELETE": "1"},
        {"account": third.pk, "text": "tre", "ORDER": "1"},
    ]

    screen = screen_of(form_data(variants=rows))

    assert [variant.account for variant in screen.draft.variants] == [third.pk, first.pk]
    assert (screen.inputs["variants:0"], screen.inputs["variants:1"]) == ("variants-2-text", "variants-0-text")
    assert (screen.source("variants:0"), screen.source("variants:1")) == ("tre", "ett")


def test_rows_without_a_choice_say_nothing_yet():
    account = AccountFactory()

    screen = screen_of(form_data(variants=[{"account": "", "text": "Utan konto"}, {"account": account.pk}]))

    assert [variant.account for variant in screen.draft.variants] == [account.pk]
    assert screen.inputs["variants:0"] == "variants-1-text"


def test_line_breaks_are_counted_as_the_screen_counts_them():
    screen = screen_of(form_data(variants=[{"account": AccountFactory().pk, "text": "  Ett\r\nTvå\r\n"}]))

    assert screen.source("variants:0") == "  Ett\nTvå\n"


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_the_words_of_an_image_are_found_by_their_inputs():
    image = get_image_model().objects.create(title="Rosteriet", file=get_test_image_file())

    screen = screen_of(form_data(images=[{"image": image.pk, "alt": "Fasaden", "credit": "Anna"}]))

    assert screen.source("images:0:alt") == "Fasaden"
    assert screen.inputs["images:0:credit"] == "images-0-credit"
    assert screen.inputs["images:0:name"] == "images-0-alt"
    for whole in ("images:0", "images:0:name"):
        with pytest.raises(KeyError):
            screen.source(whole)


def test_the_sponsor_and_the_topics_have_their_inputs():
    screen = screen_of(form_data(sponsorship="we_are_paid", sponsor="Siv AB"))

    assert screen.source("sponsor") == "Siv AB"
    assert (screen.inputs["sponsor"], screen.inputs["topics"]) == ("sponsor", "topics")


def test_a_value_that_makes_no_sense_is_left_out_and_named():
    screen = screen_of(form_data(expires_at="i morgon", markets=["mars"]))

    assert screen.draft.expires_at is None
    assert sorted(error.split(":")[0] for error in screen.errors) == ["Expires", "Markets"]


def test_what_is_missing_is_no_error_on_the_drafting_table():
    assert screen_of(form_data(title="", body="", markets=[], sponsorship="", language="")).errors == ()
