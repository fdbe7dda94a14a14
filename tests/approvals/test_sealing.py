"""What is sealed is what was looked at."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from PIL import Image as Picture
from wagtail.images.models import Image

from approvals import draft as drafts
from approvals import media, sealing
from approvals.models import PostImage, SealedFile
from tests.factories.posts import PostFactory

pytestmark = pytest.mark.django_db


def test_an_image_that_changes_while_it_is_read_is_not_sealed(monkeypatch):
    post, file = PostFactory(), BytesIO()
    Picture.new("RGB", (4, 3), "teal").save(file, "PNG")
    image = Image.objects.create(title="Rosteriet", file=ContentFile(file.getvalue(), name="rosteriet.png"))
    PostImage.objects.create(post=post, image=image)
    of_other_bytes = replace(media.inspect(file, max_bytes=10_000), sha256="0" * 64)
    monkeypatch.setattr(media, "inspect", lambda file, max_bytes: of_other_bytes)
    with pytest.raises(media.MediaRefused):
        sealing.keep_files(post)
    assert not SealedFile.objects.exists()


def test_a_sealed_draft_says_of_its_images_what_their_files_are():
    """The rules ask about it at every step, long after the file was looked at."""
    file = BytesIO()
    Picture.new("RGB", (40, 30), "teal").save(file, "JPEG", comment=b"Siv")
    image = Image.objects.create(title="Rosteriet", file=ContentFile(file.getvalue(), name="rosteriet.jpg"))
    post = PostFactory()
    PostImage.objects.create(post=post, image=image, alt="Rosteriet")
    sealed = sealing.seal(drafts.read(post), sealing.keep_files(post))
    (content, *_) = drafts.contents(sealing.unseal(sealed.payload))
    (seen,) = content.images
    assert (seen.sha256, seen.kind) == (hashlib.sha256(file.getvalue()).hexdigest(), "image/jpeg")
    assert (seen.size, seen.traces) == (len(file.getvalue()), ("comment",))


def test_the_rules_are_told_which_account_a_text_goes_out_through():
    variant = drafts.Variant(account=1, channel="linkedin", handle="acme", capacity="official")
    draft = replace(drafts.read(PostFactory()), variants=(variant,))
    assert [content.handle for content in drafts.contents(draft)] == ["acme"]
