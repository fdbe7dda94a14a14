from __future__ import annotations

import json

import pytest
from wagtail.models import ModelLogEntry

from approvals.admin.editor.views import EditView
from approvals.models import Post, PostAuthor, person_of
from approvals.steps import take
from tests.approvals.admin.editor.forms import JSON, form_data, loaded, said, url
from tests.factories.people import UserFactory, marketer
from tests.factories.posts import PostFactory, submitted
from tests.factories.registers import AccountFactory

pytestmark = pytest.mark.django_db

OTHER_WORDS = "<p>Någon annan skrev detta medan jag var borta.</p>"
MY_WORDS = "<p>Precis detta skrev jag nyss.</p>"


@pytest.fixture
def anna(client):
    anna = marketer()
    client.force_login(anna)
    return anna


def words_of(post: Post) -> str:
    return Post.objects.get(pk=post.pk).body


# ---- drafts may lack anything ----------------------------------------------------------------------------------------


def test_autosave_keeps_a_draft_that_lacks_almost_everything(client, anna):
    data = form_data(title="", body="<p>Bara några ord</p>", markets=[], sponsorship="")

    answer = client.post(url("add"), data, **JSON)

    assert answer.status_code == 200, answer.content
    assert answer.json()["success"]
    post = Post.objects.get()
    assert "Bara några ord" in post.body
    assert (post.title, post.sponsorship, post.markets) == ("", "", [])


def test_saving_a_draft_that_lacks_almost_everything_keeps_it_and_stays_in_the_editor(client, anna):
    post = PostFactory(by=anna)

    answer = client.post(url("edit", post), form_data(post, title="", sponsorship="", markets=[]))

    assert answer.status_code == 302
    assert answer["Location"] == url("edit", post)


def test_whoever_saves_is_an_author(client, anna):
    post = PostFactory()

    client.post(url("edit", post), form_data(post))

    assert PostAuthor.objects.filter(post=post, person=person_of(anna)).exists()


def test_a_text_over_the_bounds_is_an_error_of_its_field_and_stays_on_the_screen(client, anna):
    too_long = "<p>" + "ord " * 30_000 + "</p>"

    answer = client.post(url("add"), form_data(body=too_long))

    assert answer.status_code == 200
    assert not Post.objects.exists()
    assert "100000" in "".join(answer.context["form"].errors["body"]).replace("\xa0", "").replace(" ", "")
    assert "ord ord ord" in said(answer)


def test_a_text_that_the_editor_did_not_write_is_a_bad_request(client, anna):
    block = {"key": "a", "text": "Hej", "type": "unstyled", "depth": 0, "inlineStyleRanges": [], "entityRanges": []}
    deep = json.dumps({"blocks": [block | {"type": "unordered-list-item", "depth": 9_999}], "entityMap": {}})
    lost = json.dumps({"blocks": [block | {"entityRanges": [{"offset": 0, "length": 3, "key": 9}]}], "entityMap": {}})
    for nonsense in ("{", "7", '{"blocks": 7}', deep, lost):
        assert client.post(url("add"), form_data() | {"body": nonsense}).status_code == 400, nonsense


def test_what_cleaning_takes_out_is_said(client, anna):
    answer = client.post(url("add"), form_data(body='<p>Läs <a href="ftp://example.com/a">mer</a></p>'), follow=True)

    assert "ftp://example.com/a" in said(answer)
    assert "ftp" not in Post.objects.get().body


def test_an_account_is_chosen_once(client, anna):
    account = AccountFactory()

    answer = client.post(url("add"), form_data(variants=[{"account": account.pk}, {"account": account.pk}]))

    assert answer.status_code == 200
    assert "An account is chosen twice" in said(answer)


# ---- nobody's words are overwritten unseen ---------------------------------------------------------------------------


def stale_form(anna) -> tuple[Post, dict]:
    post = PostFactory(by=anna)
    data = form_data(post, body=MY_WORDS)
    post.body = OTHER_WORDS
    post.save()
    post.save_revision(user=UserFactory(first_name="Berit", last_name="Bo"))
    return post, data


def test_a_stale_save_is_refused_and_its_words_stay_on_the_screen(client, anna):
    post, data = stale_form(anna)

    answer = client.post(url("edit", post), data)

    assert answer.status_code == 200
    assert words_of(post) == OTHER_WORDS
    assert "<bdi>Berit Bo</bdi> saved a newer version" in said(answer)
    assert "detta skrev jag nyss" in said(answer)


def test_a_save_at_the_same_moment_as_another_is_refused(client, anna, monkeypatch):
    """Both had looked whether the other was there, and found nobody."""
    post = PostFactory(by=anna)
    data = form_data(post, body=MY_WORDS)

    def slow_check(view, form):
        valid = super(EditView, view).is_valid(form)
        other = Post.objects.get(pk=post.pk)
        other.body = OTHER_WORDS
        other.save()
        other.save_revision(user=UserFactory())
        return valid

    monkeypatch.setattr(EditView, "is_valid", slow_check, raising=False)
    answer = client.post(url("edit", post), data)

    assert "at this very moment" in said(answer)
    assert "detta skrev jag nyss" in said(answer)
    assert words_of(post) == OTHER_WORDS


def test_the_page_after_a_stale_save_is_still_stale(client, anna):
    """Autosave would otherwise do at once what the plain save was refused."""
    post, data = stale_form(anna)

    page = client.post(url("edit", post), data)
    again = data | {
        "loaded_revision_id": post.latest_revision_id,
        "loaded_revision_created_at": page.context["loaded_revision_created_at"],
    }

    assert client.post(url("edit", post), again, **JSON).status_code == 409
    assert words_of(post) == OTHER_WORDS


def test_a_newer_version_is_replaced_by_whoever_says_so(client, anna):
    post, data = stale_form(anna)
    newest = Post.objects.get(pk=post.pk).latest_revision_id

    answer = client.post(url("edit", post), data | {"replace_revision_id": newest})

    assert answer.status_code == 302
    assert "detta skrev jag nyss" in words_of(post)


def test_a_newer_version_than_the_one_to_be_replaced_is_not_overwritten(client, anna):
    post, data = stale_form(anna)
    known = Post.objects.get(pk=post.pk).latest_revision_id
    post.save_revision(user=UserFactory())

    client.post(url("edit", post), data | {"replace_revision_id": known})

    assert words_of(post) == OTHER_WORDS


def test_an_own_autosave_does_not_make_the_form_stale(client, anna):
    post = PostFactory(by=anna)
    data = form_data(post, body=MY_WORDS)
    autosaved = client.post(url("edit", post), data, **JSON).json()["revision_id"]

    answer = client.post(url("edit", post), data | {"seen_revision_id": autosaved})

    assert answer.status_code == 302


def test_a_form_that_does_not_say_what_it_saw_is_stale(client, anna):
    post = PostFactory(by=anna)
    data = {key: value for key, value in form_data(post, body=MY_WORDS).items() if not key.startswith("loaded")}

    client.post(url("edit", post), data)

    assert "detta skrev jag nyss" not in words_of(post)


def test_a_stale_autosave_is_refused(client, anna):
    post, data = stale_form(anna)

    answer = client.post(url("edit", post), data, **JSON)

    assert (answer.status_code, answer.json()["error_code"]) == (409, "invalid_revision")
    assert words_of(post) == OTHER_WORDS


# ---- autosave keeps the log short ------------------------------------------------------------------------------------


def test_an_autosave_that_overwrites_its_own_revision_leaves_no_log_row(client, anna):
    post = PostFactory(by=anna)
    data = form_data(post, body=MY_WORDS)
    first = client.post(url("edit", post), data, **JSON).json()["revision_id"]
    before = ModelLogEntry.objects.count()

    again = client.post(url("edit", post), data | {"overwrite_revision_id": first}, **JSON)

    assert again.json()["revision_id"] == first
    assert ModelLogEntry.objects.count() == before


def test_a_plain_save_leaves_a_log_row(client, anna):
    post = PostFactory(by=anna)
    before = ModelLogEntry.objects.count()

    client.post(url("edit", post), form_data(post))

    assert ModelLogEntry.objects.count() == before + 1


# ---- after the seal --------------------------------------------------------------------------------------------------


@pytest.fixture
def sealed(anna):
    """A post that was handed in, and the form that was open meanwhile."""
    post = PostFactory(by=anna)
    data = form_data(post, body=MY_WORDS)
    assert take("submit", post, actor=anna).taken
    return post, data


def test_an_autosave_that_comes_after_the_seal_is_refused_and_says_where_the_words_are(client, sealed):
    post, data = sealed
    before = words_of(post)

    answer = client.post(url("edit", post), data, **JSON)

    assert answer.status_code == 409
    assert "What you typed is still on this screen" in answer.json()["error_message"]
    assert words_of(post) == before


def test_a_save_that_comes_after_the_seal_is_refused_and_its_words_stay_on_the_screen(client, sealed):
    post, data = sealed
    before = words_of(post)

    answer = client.post(url("edit", post), data)

    assert answer.status_code == 200
    assert words_of(post) == before
    assert "detta skrev jag nyss" in said(answer)
    assert "content-locked" not in said(answer)


def test_a_superuser_does_not_save_after_the_seal_either(client, sealed):
    post, data = sealed
    client.force_login(UserFactory(is_superuser=True))
    before = words_of(post)

    assert client.post(url("edit", post), data, **JSON).status_code == 409
    assert words_of(post) == before


def test_a_revision_is_not_put_back_after_the_seal(client, sealed):
    post, data = sealed
    before = words_of(post)
    revert = url("history", post) + f"revisions/{post.latest_revision_id}/revert/"

    assert client.get(revert).status_code == 302
    client.post(revert, data)

    assert words_of(post) == before


def test_a_revision_of_a_draft_is_put_back(client, anna):
    post = PostFactory(by=anna, body="<p>Som det var.</p>")
    before = post.latest_revision_id
    client.post(url("edit", post), form_data(post, body="<p>Som det blev.</p>"))
    revert = url("history", post) + f"revisions/{before}/revert/"

    assert client.get(revert).status_code == 200
    client.post(revert, form_data(post, body="<p>Som det var.</p>"))

    assert "Som det var." in words_of(post)


def test_a_post_that_is_no_draft_opens_on_its_review_page(client, sealed):
    post, _data = sealed

    answer = client.get(url("edit", post))

    assert answer.status_code == 302
    assert answer["Location"] == f"/admin/imprimatur/review/{post.pk}/"


# ---- deleting --------------------------------------------------------------------------------------------------------


def bulk_delete(client, *posts: Post):
    ids = "&".join(f"id={post.pk}" for post in posts)
    return client.post(f"/admin/bulk/approvals/post/delete/?next=/admin/&{ids}")


def test_bulk_delete_leaves_posts_that_were_ever_submitted(client, anna):
    evidence, scrap = submitted(by=anna), PostFactory(by=anna)

    bulk_delete(client, evidence, scrap)

    assert list(Post.objects.all()) == [evidence]


def test_a_post_that_was_ever_submitted_is_not_deleted(client, anna):
    post = submitted(by=anna)
    take("withdraw", post, actor=anna)

    assert client.get(url("delete", post)).status_code == 302
    client.post(url("delete", post))

    assert Post.objects.filter(pk=post.pk).exists()


def test_a_draft_that_was_never_submitted_is_deleted(client, anna):
    post = PostFactory(by=anna)

    client.post(url("delete", post))

    assert not Post.objects.exists()


def test_the_loaded_revision_is_named_in_the_form(client, anna):
    post = PostFactory(by=anna)

    assert f'name="loaded_revision_id" value="{loaded(post)["loaded_revision_id"]}"' in said(
        client.get(url("edit", post))
    )
