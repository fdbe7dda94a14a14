"""Ways around the door over HTTP: Wagtail's own pages, forged forms, things that change beside the post.

What the editor, the review page and the API do with honest requests is tested beside them; so are autosave, stale
forms, copies and bulk deletion (``tests/approvals/admin/editor``), the stock API (``tests/approvals/api``) and
superusers (``tests/approvals/admin/review``). Each test here names the layer that says no.
"""

from __future__ import annotations

import hashlib
import json
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import NoReverseMatch, reverse
from PIL import Image as Picture
from wagtail.images import get_image_model
from wagtail.models import Collection

from approvals.lifecycle import State
from approvals.models import LiveRelease, Post, PostImage, PostVariant, Release
from approvals.steps import take
from tests.approvals.admin.editor.forms import JSON, form_data, said, url
from tests.approvals.admin.review.pages import do
from tests.approvals.api.requests import bearer, post_url
from tests.factories.people import UserFactory, marketer, publisher, security_reviewer
from tests.factories.posts import PostFactory, approved, digest_of, published, submitted
from tests.factories.registers import TopicFactory

pytestmark = pytest.mark.django_db

OTHER = "<p>Helt andra ord.</p>"


@pytest.fixture
def root(client):
    """Somebody whom no permission stops, logged in."""
    root = UserFactory(is_superuser=True)
    client.force_login(root)
    return root


@pytest.fixture
def anna(client):
    """A marketer, logged in."""
    anna = marketer()
    client.force_login(anna)
    return anna


def row(post: Post) -> Post:
    return Post.objects.get(pk=post.pk)


def words_of(post: Post) -> tuple:
    return row(post).body, *PostVariant.objects.filter(post=post).values_list("account", "text")


def png(colour: str) -> bytes:
    file = BytesIO()
    Picture.new("RGB", (8, 6), colour).save(file, "PNG")
    return file.getvalue()


# ---- Wagtail's addresses -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    ["unpublish", "revisions_unschedule", "workflow_action", "confirm_workflow_cancellation", "workflow_preview"],
)
def test_wagtails_ways_to_publish_have_no_address(name):
    """View: the model has neither draft state nor workflow, so Wagtail makes no such views."""
    with pytest.raises(NoReverseMatch):
        reverse(f"wagtailsnippets_approvals_post:{name}", args=[1])


@pytest.mark.parametrize("action", ["action-publish", "action-submit", "action-workflow-action", "action-unpublish"])
def test_the_names_of_wagtails_buttons_only_save(client, root, action):
    """View: an action that is not offered is a plain save."""
    post = PostFactory(by=root)
    client.post(url("edit", post), form_data(post, **{action: "1"}))
    assert row(post).state == State.DRAFT
    assert not Release.objects.exists()


@pytest.mark.parametrize("name", ["step-publish", "step-approve", "step-pass_policy", "step-revise"])
def test_the_editor_takes_no_step_that_it_does_not_offer(client, root, name):
    """View: only the steps of a draft are actions of the editor."""
    post = PostFactory(by=root)
    client.post(url("edit", post), form_data(post, **{f"action-{name}": "1"}))
    assert row(post).state == State.DRAFT
    assert not post.decisions.exists()


def test_unlocking_a_sealed_post_opens_nothing(client, root):
    """Model: the lock of a sealed post is no lock that anybody put there."""
    post = submitted(by=root)
    data = form_data(post, body=OTHER)
    before = words_of(post)
    for name in ("lock", "unlock"):
        client.post(url(name, post))
    assert client.post(url("edit", post), data, **JSON).status_code == 409
    assert (row(post).state, words_of(post)) == (State.IT_SECURITY_REVIEW, before)


def test_a_preview_of_a_sealed_post_keeps_nothing(client, root):
    """View: a preview lives in the session of whoever looks."""
    post = submitted(by=root)
    before = words_of(post)
    client.post(url("preview_on_edit", post), form_data(post, body=OTHER))
    assert words_of(post) == before


def test_deleting_everything_in_the_list_leaves_what_was_submitted(client, root):
    """Permission policy: a post that was ever submitted is nobody's to delete, whatever is ticked."""
    evidence, scrap = submitted(), PostFactory()
    client.post("/admin/bulk/approvals/post/delete/?next=/admin/&id=all")
    assert list(Post.objects.all()) == [evidence]
    assert not Post.objects.filter(pk=scrap.pk).exists()


def test_posts_are_not_made_in_the_window_that_chooses_one(client, root):
    """Address: the chooser of corrected posts has none that makes one."""
    window = reverse("wagtailsnippetchoosers_approvals_post:choose")
    assert client.get(window).status_code == 200
    assert client.post(f"{window}create/", form_data(state="approved")).status_code == 404
    assert not Post.objects.exists()


# ---- forged forms ----------------------------------------------------------------------------------------------------


def test_fields_that_the_form_does_not_have_are_not_read(client, anna):
    """View: the form has the fields of a draft, not where the post stands."""
    post = PostFactory(by=anna)
    forged = {"state": "published", "public_id": "0" * 32, "origin_digest": "0" * 64, "locked": "on"}
    client.post(url("edit", post), form_data(post, **forged))
    now = row(post)
    assert (now.state, now.public_id, now.locked) == (State.DRAFT, post.public_id, False)
    assert take("submit", post, actor=anna).taken  # the words are still known to be those that she saved


def test_a_new_post_begins_as_a_draft_whatever_the_form_says(client, anna):
    """View: see above."""
    client.post(url("add"), form_data(variants=[], state="approved", live="on"))
    assert Post.objects.get().state == State.DRAFT


def test_the_channels_of_a_sealed_post_are_not_changed_through_the_form_of_a_draft(client, anna):
    """View: an inline row belongs to the post of its form."""
    sealed, draft = submitted(), PostFactory(by=anna)
    before = words_of(sealed)
    stolen = sealed.variants.get()
    data = form_data(draft, variants=[{"id": stolen.pk, "account": stolen.account_id, "text": "Helt andra ord."}])
    client.post(url("edit", draft), data)
    assert words_of(sealed) == before


def test_the_revision_of_one_post_is_not_put_back_into_another(client, anna):
    """View: a revision is looked for among those of its post."""
    mine, other = PostFactory(by=anna), PostFactory(body=OTHER)
    revert = url("edit", mine).replace("/edit/", "/history/") + f"revisions/{other.latest_revision_id}/revert/"
    assert client.post(revert, form_data(mine)).status_code == 404
    assert words_of(mine)[0] != OTHER


def test_putting_back_somebodys_words_makes_them_an_author_again(client, anna):
    """Model: four eyes goes by who wrote the words, not by who put them back."""
    bo = UserFactory(groups=["Marketers", "IT/security reviewers"])
    post = PostFactory(by=bo, body=OTHER)
    hers = post.latest_revision
    post.body = "<p>Annas ord om rosteriet.</p>"
    post.save()
    post.save_revision(user=anna)
    for step, actor in (("submit", anna), ("withdraw", anna)):
        assert take(step, post, actor=actor).taken
    released_without_bo(post, anna)
    take("revise", post, actor=anna)
    revert = url("edit", post).replace("/edit/", "/history/") + f"revisions/{hers.pk}/revert/"
    client.post(revert, form_data(post, body=OTHER))
    assert OTHER[3:-4] in row(post).body
    assert take("submit", post, actor=anna).taken
    refused = take("approve", post, actor=bo, saw=digest_of(post))
    assert [refusal.code for refusal in refused.refusals] == ["own_words"]


def released_without_bo(post: Post, anna) -> None:
    """Release the post; its list of authors begins anew."""
    for step, actor in (("submit", anna), ("approve", security_reviewer()), ("publish", publisher())):
        outcome = take(step, post, actor=actor, saw="" if step == "submit" else digest_of(post))
        assert outcome.taken, outcome.why


# ---- what changes beside the post ------------------------------------------------------------------------------------


@pytest.fixture
def illustrated(settings, tmp_path):
    """A published post with a picture in Wagtail's library."""
    settings.MEDIA_ROOT = tmp_path
    anna = marketer()
    image = get_image_model().objects.create(title="Rosteriet", file=ContentFile(png("teal"), "rosteriet.png"))
    post = PostFactory(by=anna)
    post.images = [PostImage(image=image, alt="En kaffekvarn", credit="Norrsken Kaffe", rights="Egen bild")]
    post.save()
    post.save_revision(user=anna)
    released_without_bo(post, anna)
    return row(post)


def test_a_picture_that_is_replaced_in_the_library_stays_what_it_was(client, root, illustrated):
    """Gate: the sealed copy goes out; the library is not asked again."""
    image = illustrated.images.get().image
    form = {
        "title": "Annat",
        "file": SimpleUploadedFile("annan.png", png("red"), "image/png"),
        "collection": Collection.get_first_root_node().pk,
    }
    assert client.post(reverse("wagtailimages:edit", args=[image.pk]), form).status_code == 302
    with get_image_model().objects.get(pk=image.pk).open_file() as file:
        assert file.read() == png("red")
    named = client.get(post_url(illustrated)).json()["content"]["images"][0]["sha256"]
    assert named == hashlib.sha256(png("teal")).hexdigest()
    assert client.get(f"/api/v3/posts/files/{named}").content == png("teal")


def test_a_picture_that_a_post_shows_is_not_deleted(client, root, illustrated):
    """Model: the image of a post is protected; the screen says so and does not break."""
    image = illustrated.images.get().image
    answer = client.post(reverse("wagtailimages:delete", args=[image.pk]))
    assert answer.status_code in (200, 302)
    assert illustrated.images.get().image == image


def test_a_topic_that_a_sealed_post_has_is_not_removed(client, root):
    """Model: what a sealed post points at stays in its register; the screen says so and does not break."""
    topic = TopicFactory()
    post = PostFactory(by=root)
    post.topics = [topic]
    post.save()
    post.save_revision(user=root)
    assert take("submit", post, actor=root).taken
    answer = client.post(reverse("register_topic:delete", args=[topic.pk]), follow=True)
    assert "still in use" in said(answer)
    assert list(row(post).topics.all()) == [topic]


def test_deleting_an_author_changes_no_verdict(client, root):
    """Evidence: the submission names pseudonyms; a person who comes back under the same name is another one."""
    bo = UserFactory(username="bo", groups=["Marketers", "IT/security reviewers"])
    post = submitted(by=bo)
    authors = post.submissions.get().authors
    client.post(reverse("wagtailusers_users:delete", args=[bo.pk]))
    assert row(post).submissions.get().authors == authors


# ---- people who change mid-way ---------------------------------------------------------------------------------------


def test_a_reviewer_who_left_the_group_while_reading_decides_nothing():
    """Permissions: groups are read again inside the step."""
    post, bo = submitted(), security_reviewer()
    assert bo.has_perm("approvals.approve_post")  # Django keeps this answer with the object
    bo.groups.set(marketer().groups.all())
    assert "do not have the permission" in said(do(post, bo, "approve"))
    assert row(post).state == State.IT_SECURITY_REVIEW


def test_a_colleague_who_was_switched_off_while_reading_decides_nothing(client):
    """View: the session of an inactive user is no session."""
    post, bo = submitted(), security_reviewer()
    client.force_login(bo)
    type(bo).objects.filter(pk=bo.pk).update(is_active=False)
    answer = client.post(f"/admin/imprimatur/review/{post.pk}/", {"do": "approve", "saw": digest_of(post)})
    assert answer.status_code == 302
    assert "/login/" in answer["Location"]
    assert row(post).state == State.IT_SECURITY_REVIEW


def test_a_token_is_worth_no_more_than_its_person(client):
    """Permissions: a token that was made in better days gives no permission."""
    post, pia = approved(), publisher()
    headers = bearer(pia)
    pia.groups.clear()
    answer = client.post(
        post_url(post, "steps/publish/"),
        json.dumps({"digest": digest_of(post)}),
        content_type="application/json",
        headers=headers,
    )
    assert answer.status_code in (403, 404)
    assert not LiveRelease.objects.exists()


def test_an_author_who_becomes_a_reviewer_mid_way_does_not_approve():
    """Permissions: four eyes goes by the sealed authors, not by groups."""
    anna = marketer()
    post = submitted(by=anna)
    anna.groups.set(security_reviewer().groups.all())
    assert "You wrote in this submission" in said(do(post, anna, "approve"))
    assert row(post).state == State.IT_SECURITY_REVIEW


def test_a_newer_submission_is_not_published_on_the_approval_of_an_older_one():
    """Gate: the approval names the digest that was read."""
    anna = marketer()
    post = approved(by=anna)
    old = digest_of(post)
    for step in ("withdraw", "submit"):
        assert take(step, post, actor=anna).taken
    do(post, publisher(), "publish", saw=old)
    assert not Release.objects.exists()
    assert published(by=anna).state == State.PUBLISHED
