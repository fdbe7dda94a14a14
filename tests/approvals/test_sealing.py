"""What is sealed is what was looked at."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from PIL import Image as Picture
from wagtail.images.models import Image

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
