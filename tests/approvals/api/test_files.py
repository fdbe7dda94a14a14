"""Images: the sealed copy, while a live release shows it."""

from __future__ import annotations

import hashlib
import io

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image as Picture
from wagtail.images import get_image_model

from approvals.ledger import commitments
from approvals.models import LiveRelease, PostImage, SealedContent, SealedFile
from approvals.steps import take
from tests.approvals.api.requests import POSTS, post_url, printed
from tests.factories.people import marketer, publisher, security_reviewer
from tests.factories.posts import PostFactory, digest_of

pytestmark = pytest.mark.django_db


def png(colour: str = "teal") -> bytes:
    file = io.BytesIO()
    Picture.new("RGB", (8, 6), colour).save(file, "PNG")
    return file.getvalue()


def kept(content: bytes, kind: str = "image/png", value: bytes | None = None) -> str:
    """The SHA-256 of a file that lies in the seal; ``value`` replaces its bytes."""
    sha256 = hashlib.sha256(content).hexdigest()
    copy = commitments.seal(content)
    copy.value = content if value is None else value
    SealedContent.objects.bulk_create([copy])
    SealedFile.objects.bulk_create(
        [SealedFile(sha256=sha256, commitment=copy.commitment, kind=kind, size=len(content))]
    )
    return sha256


def file_url(sha256: str) -> str:
    return f"{POSTS}files/{sha256}"


def test_the_image_of_a_live_release_is_the_copy_that_was_approved(client, tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path
    anna, content = marketer(), png()
    image = get_image_model().objects.create(title="Rosteriet", file=ContentFile(content, "rosteriet.png"))
    post = PostFactory(by=anna)
    post.images = [PostImage(image=image, alt="En kaffekvarn", credit="Norrsken Kaffe", rights="Egen bild")]
    post.save()
    post.save_revision(user=anna)
    for step, actor in (("submit", anna), ("approve", security_reviewer()), ("publish", publisher())):
        saw = "" if step == "submit" else digest_of(post)
        outcome = take(step, post, actor=actor, saw=saw)
        assert outcome.taken, outcome.why
    image.file.storage.delete(image.file.name)

    named = client.get(post_url(post)).json()["content"]["images"][0]
    answer = client.get(file_url(named["sha256"]))
    assert (answer.status_code, answer.content) == (200, content)
    assert hashlib.sha256(answer.content).hexdigest() == named["sha256"]


def test_a_file_comes_with_headers_that_let_it_do_nothing(client):
    sha256 = kept(png())
    printed(files=[sha256])
    headers = client.get(file_url(sha256)).headers
    assert headers["Content-Type"] == "image/png"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert headers["Content-Disposition"] == f'inline; filename="{sha256[:16]}.png"'
    assert headers["Cache-Control"] == "public, no-cache"
    assert headers["ETag"] == f'"{sha256}"'


@pytest.mark.parametrize("kind", ["text/html", "image/svg+xml", ""])
def test_a_type_that_could_carry_a_program_is_handed_over_as_a_plain_file(client, kind):
    sha256 = kept(b"<script>alert(1)</script>", kind=kind)
    printed(files=[sha256])
    headers = client.get(file_url(sha256)).headers
    assert headers["Content-Type"] == "application/octet-stream"
    assert headers["Content-Disposition"].startswith("attachment;")


def test_a_file_that_the_reader_has_is_neither_sent_nor_read(client, django_assert_num_queries):
    sha256 = kept(png())
    printed(files=[sha256])
    with django_assert_num_queries(3):
        again = client.get(file_url(sha256), headers={"If-None-Match": f'"{sha256}"'})
    assert (again.status_code, again.content) == (304, b"")


def test_a_file_goes_with_the_last_release_that_shows_it(client):
    sha256 = kept(png())
    first, second = printed(files=[sha256]), printed(files=[sha256])
    LiveRelease.objects.filter(release=first).delete()
    assert client.get(file_url(sha256)).status_code == 200
    LiveRelease.objects.filter(release=second).delete()
    gone = client.get(file_url(sha256), headers={"If-None-Match": f'"{sha256}"'})
    assert gone.status_code == 404
    assert gone.headers["Content-Type"] == "application/problem+json"
    assert gone.headers["Cache-Control"] == "no-store"


def test_a_file_expires_with_its_release(client):
    sha256 = kept(png())
    printed(files=[sha256], expires_at=timezone.now())
    assert client.get(file_url(sha256)).status_code == 404


def test_a_file_that_no_release_shows_cannot_be_told_from_none(client):
    unshown, absent = client.get(file_url(kept(png()))), client.get(file_url("0" * 64))
    assert (unshown.status_code, unshown.content) == (absent.status_code, absent.content) == (404, unshown.content)


def test_another_facet_with_the_same_value_shows_no_file(client):
    sha256 = kept(png())
    printed(topics=[sha256])
    assert client.get(file_url(sha256)).status_code == 404


@pytest.mark.parametrize("name", ["x", "%00", "..", "0" * 63, "A" * 5000, "../../../etc/passwd/"])
def test_what_is_no_hash_is_an_unknown_file(client, name):
    assert client.get(file_url(name)).status_code == 404


def test_a_file_that_was_changed_behind_our_back_is_not_served(client):
    sha256 = kept(png(), value=png("red"))
    printed(files=[sha256])
    answer = client.get(file_url(sha256))
    assert answer.status_code == 500
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_a_file_under_the_name_of_another_is_not_served(client):
    """The row that says which bytes belong to a hash was forged; the bytes themselves are sealed."""
    other = commitments.seal(png("red"))
    SealedContent.objects.bulk_create([other])
    sha256 = hashlib.sha256(png()).hexdigest()
    SealedFile.objects.bulk_create([SealedFile(sha256=sha256, commitment=other.commitment, kind="image/png", size=1)])
    printed(files=[sha256])
    assert client.get(file_url(sha256)).status_code == 500
