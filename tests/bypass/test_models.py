"""Ways around the door through Django's models. Each test names the layer that says no."""

from __future__ import annotations

import datetime
import json
import uuid
from io import BytesIO

import pytest
from django.core import serializers
from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import IntegrityError, InternalError, connection, transaction
from django.db.models import F
from django.utils import timezone
from django_fsm import TransitionNotAllowed
from PIL import Image as Picture
from wagtail.images.models import Image

from approvals import guards
from approvals.lifecycle import State
from approvals.models import (
    Decision,
    LiveRelease,
    Post,
    PostImage,
    PostIsNotADraft,
    PostVariant,
    Release,
    ReleaseEnd,
    SealedContent,
    Submission,
)
from approvals.models.insert_only import InsertOnlyError
from approvals.steps import take
from tests.factories.people import UserFactory, marketer, publisher
from tests.factories.posts import PostFactory, live_digest_of, published, submitted
from tests.factories.registers import AccountFactory, TopicFactory

pytestmark = pytest.mark.django_db

OTHER = "<p>Helt andra ord.</p>"
REFUSED_BY_DATABASE = (IntegrityError, InternalError)


def row(post: Post) -> Post:
    return Post.objects.get(pk=post.pk)


def refused_by_database():
    return pytest.raises(REFUSED_BY_DATABASE)


# ---- words that change after the seal -------------------------------------------------------------------------------


def test_save_is_refused_by_the_model():
    post = submitted()
    post.body = OTHER
    with pytest.raises(PostIsNotADraft):
        post.save()
    assert row(post).body != OTHER


def test_save_of_one_column_is_refused_by_the_model():
    post = submitted()
    post.body = OTHER
    with pytest.raises(PostIsNotADraft):
        post.save(update_fields=["body"])


def test_saving_a_revision_is_refused_by_the_model():
    post = submitted()
    with pytest.raises(PostIsNotADraft):
        post.save_revision(user=marketer())


@pytest.mark.parametrize(
    "values",
    [
        {"body": OTHER},
        {"title": "Ny"},
        {"language": "en"},
        {"markets": ["us"]},
        {"sponsorship": "we_pay"},
        {"sponsor": "Norrsken Bryggeri"},
        {"expires_at": datetime.datetime(2090, 1, 1, tzinfo=datetime.UTC)},
        {"corrects": F("id")},
        {"public_id": uuid.UUID(int=0)},
    ],
    ids=lambda values: next(iter(values)),
)
def test_update_is_refused_by_a_trigger(values):
    post = submitted()
    with refused_by_database(), transaction.atomic():
        Post.objects.filter(pk=post.pk).update(**values)


def test_bulk_update_is_refused_by_a_trigger():
    post = submitted()
    post.body = OTHER
    with refused_by_database(), transaction.atomic():
        Post.objects.bulk_update([post], ["body"])


def test_changing_a_channels_own_text_is_refused_by_a_trigger():
    post = submitted()
    with refused_by_database(), transaction.atomic():
        PostVariant.objects.filter(post=post).update(text="Helt andra ord.")


def test_adding_a_channel_is_refused_by_a_trigger():
    post, account = submitted(), AccountFactory()
    with refused_by_database(), transaction.atomic():
        PostVariant.objects.bulk_create([PostVariant(post=post, account=account)])


def test_taking_a_channel_away_is_refused_by_a_trigger():
    post = submitted()
    with refused_by_database(), transaction.atomic():
        PostVariant.objects.filter(post=post).delete()


def test_moving_a_channel_from_a_draft_is_refused_by_a_trigger():
    post, draft = submitted(), PostFactory()
    with refused_by_database(), transaction.atomic():
        PostVariant.objects.filter(post=draft).update(post=post)


def test_moving_a_channel_to_a_draft_is_refused_by_a_trigger():
    post, draft = submitted(), PostFactory()
    with refused_by_database(), transaction.atomic():
        PostVariant.objects.filter(post=post).update(post=draft)


def test_changing_the_alt_text_of_an_image_is_refused_by_a_trigger():
    anna = marketer()
    post, file = PostFactory(by=anna), BytesIO()
    Picture.new("RGB", (4, 3), "teal").save(file, "PNG")
    image = Image.objects.create(title="Rosteriet", file=ContentFile(file.getvalue(), name="rosteriet.png"))
    post.images = [PostImage(image=image, alt="Rosteriet i morgonljus")]
    post.save()
    post.save_revision(user=anna)
    assert take("submit", post, actor=anna).taken
    with refused_by_database(), transaction.atomic():
        PostImage.objects.filter(post=post).update(alt="Helt andra ord")


def test_adding_a_topic_is_refused_by_a_trigger():
    post, topic = submitted(), TopicFactory()
    with refused_by_database(), transaction.atomic():
        Post.topics.through.objects.create(post=post, topic=topic)


def test_a_fixture_with_other_words_is_refused_by_a_trigger(tmp_path):
    post = submitted()
    fixture = json.loads(serializers.serialize("json", [row(post)]))
    fixture[0]["fields"]["body"] = OTHER
    file = tmp_path / "posts.json"
    file.write_text(json.dumps(fixture))
    with refused_by_database():
        call_command("loaddata", file, verbosity=0)
    assert row(post).body != OTHER


# ---- states without decisions ---------------------------------------------------------------------------------------


def test_assigning_a_state_is_refused_by_the_field():
    post = PostFactory()
    with pytest.raises(AttributeError):
        post.state = State.PUBLISHED


def test_a_step_of_the_lifecycle_changes_memory_only():
    post = PostFactory()
    post.submit()
    post.save()
    assert row(post).state == State.DRAFT


@pytest.mark.parametrize("state", [state for state in State if state != State.DRAFT])
def test_updating_the_state_is_refused_by_a_trigger(state):
    post = PostFactory()
    with refused_by_database(), transaction.atomic():
        Post.objects.filter(pk=post.pk).update(state=state)


def test_skipping_ahead_is_refused_by_a_trigger():
    post = submitted()
    with refused_by_database(), transaction.atomic():
        Post.objects.filter(pk=post.pk).update(state=State.PUBLISHED)


def test_a_post_that_begins_published_is_refused_by_the_model():
    with pytest.raises(PostIsNotADraft):
        Post.objects.create(title="Direkt ut", sponsorship="none", state=State.PUBLISHED)


def test_a_bulk_created_published_post_is_refused_by_a_trigger():
    with refused_by_database(), transaction.atomic():
        Post.objects.bulk_create([Post(title="Direkt ut", sponsorship="none", state=State.PUBLISHED)])


def test_a_fixture_with_a_published_post_is_refused_by_a_trigger(tmp_path):
    fixture = json.loads(serializers.serialize("json", [PostFactory()]))
    fixture[0]["pk"] += 1
    fixture[0]["fields"] |= {"state": State.PUBLISHED, "public_id": "00000000-0000-0000-0000-000000000000"}
    file = tmp_path / "posts.json"
    file.write_text(json.dumps(fixture))
    with refused_by_database():
        call_command("loaddata", file, verbosity=0)


def test_a_fixture_that_publishes_a_draft_is_ignored_by_the_model(tmp_path):
    post = PostFactory()
    fixture = json.loads(serializers.serialize("json", [post]))
    fixture[0]["fields"]["state"] = State.PUBLISHED
    file = tmp_path / "posts.json"
    file.write_text(json.dumps(fixture))
    call_command("loaddata", file, verbosity=0)
    assert row(post).state == State.DRAFT


def test_a_revision_that_claims_another_state_is_ignored_by_the_model():
    post = PostFactory()
    revision = post.latest_revision
    revision.content |= {"state": State.PUBLISHED, "public_id": "00000000-0000-0000-0000-000000000000"}
    revision.save()
    restored = row(post).latest_revision.as_object()
    assert restored.state == State.DRAFT
    assert restored.public_id == post.public_id


def test_publishing_a_revision_is_refused_by_the_lifecycle():
    post = PostFactory()
    with pytest.raises(TransitionNotAllowed):
        post.latest_revision.publish()


def test_wagtails_scheduler_finds_nothing_to_publish():
    post = PostFactory()
    call_command("publish_scheduled", verbosity=0)
    assert row(post).state == State.DRAFT
    assert not LiveRelease.objects.exists()


# ---- evidence that goes away or is made up --------------------------------------------------------------------------


@pytest.mark.parametrize("model", [Submission, Decision, Release, SealedContent])
def test_evidence_is_neither_changed_nor_deleted_through_the_models(model):
    published()
    with pytest.raises(InsertOnlyError):
        model.objects.all().delete()
    with pytest.raises(InsertOnlyError):
        model.objects.update()
    with pytest.raises(InsertOnlyError):
        model.objects.first().delete()


def test_deleting_a_submitted_post_is_refused_by_the_model():
    with pytest.raises(PermissionDenied):
        submitted().delete()


def test_deleting_submitted_posts_in_bulk_is_refused_by_the_query_set():
    submitted()
    PostFactory()
    with pytest.raises(PermissionDenied):
        Post.objects.all().delete()
    assert Post.objects.count() == 2


def test_deleting_an_author_leaves_the_evidence():
    anna = marketer()
    post = published(by=anna)
    authors = post.submissions.get().authors
    anna.delete()
    assert row(post).submissions.get().authors == authors


def test_a_release_of_what_nobody_approved_is_refused_by_a_trigger():
    submission = submitted().submissions.get()
    release = Release(
        submission=submission,
        post=submission.post,
        public_id=submission.post.public_id,
        digest=submission.digest,
        person="system",
        printed_at=submission.sealed_at,
    )
    with refused_by_database(), transaction.atomic():
        Release.objects.bulk_create([release])


def test_serving_the_release_of_another_post_is_refused_by_a_trigger():
    post, other = published(), published()
    with connection.cursor() as cursor:  # else a constraint refuses: a release is served once
        cursor.execute(guards.vendor_of(connection).drop("approvals_liverelease", "imprimatur_live_delete"))
    LiveRelease.objects.filter(post=other).delete()
    another = other.releases.get()
    with refused_by_database(), transaction.atomic():
        LiveRelease.objects.filter(post=post).update(release=another, printed_at=another.printed_at)


@pytest.mark.parametrize(
    "change", [{"expires_at": None}, {"printed_at": datetime.datetime(2030, 1, 1, tzinfo=datetime.UTC)}]
)
def test_serving_a_release_for_another_time_is_refused_by_a_trigger(change):
    post = published(expires_at=timezone.now() + datetime.timedelta(days=1))
    with refused_by_database(), transaction.atomic():
        LiveRelease.objects.filter(post=post).update(**change)


def test_ending_a_release_without_a_record_is_refused_by_a_trigger():
    published()
    with refused_by_database(), transaction.atomic():
        LiveRelease.objects.all().delete()


def test_a_release_that_was_ended_behind_the_doors_back_is_not_served(client):
    post = published()
    ReleaseEnd.objects.create(release=post.releases.get(), kind="retracted", person="system")
    assert client.get(f"/api/v3/posts/{post.public_id}/").status_code == 410


def test_the_public_id_of_a_post_that_took_a_step_is_kept_by_a_trigger():
    anna = marketer()
    post = submitted(by=anna)
    take("withdraw", post, actor=anna)
    with refused_by_database(), transaction.atomic():
        Post.objects.filter(pk=post.pk).update(public_id=uuid.uuid4())


@pytest.mark.parametrize("delete", [lambda post: post.delete(), lambda post: Post.objects.filter(pk=post.pk).delete()])
def test_deleting_a_draft_that_was_put_away_once_is_refused_by_the_model(delete):
    anna = marketer()
    post = PostFactory(by=anna)
    for step in ("archive", "revise"):
        assert take(step, post, actor=anna).taken
    with pytest.raises(PermissionDenied):
        delete(row(post))


def test_serving_a_release_again_that_was_retracted_is_refused_by_a_trigger():
    post = published()
    ended = post.releases.get()
    assert take("retract", post, actor=publisher(), saw=live_digest_of(post), reason="Fel pris.").taken
    with refused_by_database(), transaction.atomic():
        LiveRelease.objects.create(post=post, release=ended, printed_at=ended.printed_at)


def test_a_superuser_has_no_other_way():
    root = UserFactory(is_superuser=True)
    post = submitted(by=root)
    post.body = OTHER
    with pytest.raises(PostIsNotADraft):
        post.save_revision(user=root)
