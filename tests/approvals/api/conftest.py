"""A post with everything on it, for the tests that look at what goes out."""

from __future__ import annotations

import io

import pytest
from django.core.files.base import ContentFile
from PIL import Image as Picture
from wagtail.images import get_image_model

from approvals.models import Post, PostImage
from approvals.steps import take
from tests.factories.people import marketer, publisher, security_reviewer
from tests.factories.posts import PostFactory, digest_of


@pytest.fixture
def picture() -> bytes:
    """A small PNG."""
    file = io.BytesIO()
    Picture.new("RGB", (8, 6), "teal").save(file, "PNG")
    return file.getvalue()


@pytest.fixture
def illustrated(db, settings, tmp_path, picture) -> Post:
    """A published post with an image, a link, a topic and a sponsor. The image's file is gone from the library."""
    settings.MEDIA_ROOT = tmp_path
    anna = marketer()
    image = get_image_model().objects.create(title="Rosteriet", file=ContentFile(picture, "rosteriet.png"))
    post = PostFactory(
        by=anna,
        body='<p>Annons för Acme AB: nytt kaffe. <a href="https://norrsken.example/kaffe">Läs mer</a></p>',
        sponsorship="we_are_paid",
        sponsor="Acme AB",
    )
    post.images = [PostImage(image=image, alt="En kaffekvarn", credit="Norrsken Kaffe", rights="Egen bild")]
    post.save()
    post.save_revision(user=anna)
    for step, actor in (("submit", anna), ("approve", security_reviewer()), ("publish", publisher())):
        outcome = take(step, post, actor=actor, saw="" if step == "submit" else digest_of(post))
        assert outcome.taken, outcome.why
    image.file.storage.delete(image.file.name)
    return post
