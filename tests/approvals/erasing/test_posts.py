from __future__ import annotations

import gc
from io import BytesIO

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import ContentFile
from django.core.mail import get_connection, send_mail
from PIL import Image as Pillow
from wagtail.images import get_image_model
from wagtail.log_actions import log
from wagtail.models import Collection

from approvals.erasing import holds
from approvals.erasing.posts import erase_post, plan_for
from approvals.models import LedgerEntry, Post, PostImage, ReleasedWords, SealedContent, SealedFile
from approvals.steps import take
from tests.approvals.erasing.dumps import traces
from tests.evidence import defects
from tests.factories.people import lawyer, marketer, publisher, security_reviewer
from tests.factories.posts import CLEAN, PostFactory, digest_of, live_digest_of, published, submitted

pytestmark = pytest.mark.django_db

SECRET = "Åsa Lindqvist-Öberg"
WORDS = f"<p>Vårt nya rosteri i Luleå är öppet. {SECRET} står vid kvarnen.</p>"


def retracted(**values) -> Post:
    post = published(**values)
    outcome = take(
        "retract",
        post,
        actor=publisher(),
        saw=live_digest_of(post),
        reason=f"{SECRET} bad om det.",
        public_reason="Borttaget.",
    )
    assert outcome.taken, outcome.why
    return Post.objects.get(pk=post.pk)


def withdrawn(*, by=None, **values) -> Post:
    by = by or marketer()
    post = submitted(by=by, **values)
    outcome = take("withdraw", post, actor=by, saw=digest_of(post), reason="Inte klar.")
    assert outcome.taken, outcome.why
    return Post.objects.get(pk=post.pk)


def erase(post: Post, ground: str = "unlawful", **values):
    return erase_post(post, ground=ground, actor=values.pop("actor", None) or lawyer(), **values)


def picture(title: str):
    """An image of the library whose file, name and metadata hold the title."""
    file = BytesIO()
    Pillow.new("RGB", (12, 12), "brown").save(file, "JPEG", comment=title.encode())
    name = f"{title}.jpg"
    return get_image_model().objects.create(title=title, file=ContentFile(file.getvalue(), name=name))


def with_picture(post: Post, image) -> Post:
    PostImage.objects.create(post=post, image=image, alt=f"{SECRET} maler kaffe", credit=SECRET, rights="Egen bild")
    return post


def test_the_words_go_and_every_proof_holds():
    post = retracted(body=WORDS, title=f"Rosteriet, med {SECRET}")
    digest = digest_of(post)
    erase(post)
    assert not SealedContent.objects.filter(pk=digest).exists()
    assert LedgerEntry.objects.of_kind("post.erased").get().said["data"]["values"].count(digest) == 1
    assert defects() == []


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.django_db(transaction=True)
def test_a_dump_of_the_database_shows_no_trace_of_the_words(tmp_path, settings):
    settings.EMAIL_FILE_PATH = tmp_path / "mail"
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    Collection.objects.get_or_create(name="Root", defaults={"path": "0001", "depth": 1})
    by, image = marketer(), picture(SECRET)
    image.get_rendition("width-10")
    gc.collect()  # Wagtail leaves the file that it made the rendition in to the collector
    post = PostFactory(by=by, title=f"Rosteriet, med {SECRET}", body=WORDS)
    with_picture(post, image)
    post.save_revision(user=by)
    log(post, "wagtail.edit", user=by, data={"said": SECRET})
    log(image, "wagtail.create", user=by)
    take("submit", post, actor=by)
    post = Post.objects.get(pk=post.pk)
    assert post.state == "it_security_review"
    take("withdraw", post, actor=by, saw=digest_of(post), reason=f"{SECRET} vill inte.")
    send_mail(f"Väntar: {post.title}", f"{SECRET}", None, ["a@norrsken.example"], connection=get_connection())
    post = Post.objects.get(pk=post.pk)
    assert post.state == "draft"
    assert traces(SECRET)
    assert list((tmp_path / "mail").glob("*"))
    erase(post)
    assert traces(SECRET) == []
    assert not any(SECRET.encode() in file.read_bytes() for file in (tmp_path / "mail").glob("*"))
    assert defects() == []


def test_what_went_out_stays_unless_the_ground_reaches_it():
    post = retracted(body=WORDS)
    released = digest_of(post)
    assert [one for one in plan_for(post, "objection").stays if "17(3)" in one.why]
    erase(post, "objection")
    post = Post.objects.get(pk=post.pk)
    assert SealedContent.objects.filter(pk=released).exists()
    assert not post.body
    assert not post.revisions.exists()
    assert defects() == []
    assert ReleasedWords.objects.filter(release__digest=released).exists()
    erase(post, "legal_duty")
    assert not SealedContent.objects.filter(pk=released).exists()
    assert not ReleasedWords.objects.exists()
    assert defects() == []


def test_what_is_live_is_retracted_first():
    post = published(body=WORDS)
    with pytest.raises(ValidationError, match="Retract it first"):
        erase(post)
    assert SealedContent.objects.filter(pk=digest_of(post)).exists()


def test_what_is_in_review_is_sent_back_first():
    with pytest.raises(ValidationError, match="in review"):
        erase(submitted())


def test_only_legal_erases():
    post = withdrawn()
    with pytest.raises(PermissionDenied):
        erase(post, actor=security_reviewer())


@pytest.mark.parametrize("ground", ["", "embarrassing", "retention"])
def test_a_person_names_a_ground_in_law(ground: str):
    with pytest.raises(ValidationError, match="no legal ground"):
        erase(withdrawn(), ground)


def test_a_hold_stops_it_until_it_is_lifted():
    post, legal = withdrawn(), lawyer()
    hold = holds.place(actor=legal, reason="A claim is expected.", post=post)
    with pytest.raises(ValidationError, match="hold 1"):
        erase(post)
    holds.lift(hold, actor=legal, reason="The claim was settled.")
    erase(post)
    assert defects() == []


@pytest.mark.parametrize("scope", ["person", "everything"])
def test_a_hold_on_somebody_who_acted_on_it_or_on_everything_stops_it_too(scope: str):
    by = marketer()
    post = submitted(by=by)
    take("withdraw", post, actor=by, saw=digest_of(post), reason="Inte klar.")
    post = Post.objects.get(pk=post.pk)
    person = by.imprimatur_person.code if scope == "person" else ""
    holds.place(actor=lawyer(), reason="A claim is expected.", person=person)
    with pytest.raises(ValidationError, match="legal hold"):
        erase(post)


def test_a_hold_needs_a_reason_and_legal():
    with pytest.raises(ValidationError, match="reason"):
        holds.place(actor=lawyer(), reason=" ")
    with pytest.raises(PermissionDenied):
        holds.place(actor=publisher(), reason="I want it.")


def test_a_picture_of_another_post_stays():
    by, image = marketer(), picture("rosteri")
    posts = [with_picture(PostFactory(by=by), image) for _ in range(2)]
    for post in posts:
        post.save_revision(user=by)
        take("submit", post, actor=by)
        post = Post.objects.get(pk=post.pk)
        take("withdraw", post, actor=by, saw=digest_of(post), reason="Inte klar.")
    first, second = (Post.objects.get(pk=post.pk) for post in posts)
    file = SealedFile.objects.get()
    erase(first)
    assert SealedFile.objects.filter(pk=file.pk).exists()
    assert get_image_model().objects.filter(pk=image.pk).exists()
    erase(second)
    assert not SealedFile.objects.exists()
    assert not SealedContent.objects.filter(pk=file.commitment).exists()
    assert not get_image_model().objects.exists()
    assert defects() == []


def test_a_picture_that_was_erased_can_be_sealed_anew():
    by = marketer()
    for _ in range(2):
        post = with_picture(PostFactory(by=by), picture("rosteri"))
        post.save_revision(user=by)
        assert take("submit", post, actor=by).taken
        post = Post.objects.get(pk=post.pk)
        take("withdraw", post, actor=by, saw=digest_of(post), reason="Inte klar.")
        erase(Post.objects.get(pk=post.pk))
    assert defects() == []


def test_an_erased_draft_can_be_written_anew():
    post = withdrawn()
    erase(post)
    post = Post.objects.get(pk=post.pk)
    post.title, post.body = "Igen", CLEAN
    post.save()
    assert Post.objects.get(pk=post.pk).body == CLEAN
