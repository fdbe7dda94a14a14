from __future__ import annotations

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from PIL import ExifTags
from PIL import Image as Picture
from wagtail.images.models import Image

from approvals.models import PostImage, SealedFile
from tests.approvals.admin.review.pages import draft, handed_in, picture, visit, words
from tests.factories.people import security_reviewer
from tests.factories.posts import submitted

pytestmark = pytest.mark.django_db


def photograph(name: str) -> PostImage:
    """A JPEG that knows where and by whom it was taken."""
    exif = Picture.Exif()
    exif[ExifTags.Base.Artist] = "Ann"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (65.0, 35.0, 0.0)
    file = BytesIO()
    Picture.new("RGB", (16, 12), "teal").save(file, "JPEG", exif=exif)
    image = Image.objects.create(title=name, file=ContentFile(file.getvalue(), name=name))
    return PostImage(image=image, alt="Rosteriet", credit="", rights="")


def listed(post):
    return visit(post, security_reviewer()).select_one("#files-section .im-list > li")


def test_a_file_is_told_by_its_bytes_with_size_and_hash():
    shown = picture("logo.png")
    post = handed_in(draft(images=[shown]))

    said = words(listed(post))

    assert shown.image.filename in said
    assert "Type image/png, by its bytes" in said
    assert "4 × 3" in said
    assert SealedFile.objects.get().sha256 in said
    assert "It carries" not in said


def test_what_a_photograph_says_besides_the_picture_is_said():
    said = words(listed(handed_in(draft(images=[photograph("fika.jpg")]))))

    assert "It carries the place where it was taken (GPS)." in said
    assert "It carries the name of an author or owner." in said


def test_a_name_of_another_type_is_said():
    assert "Its name speaks of another type than its bytes." in words(
        listed(handed_in(draft(images=[photograph("a.png")])))
    )


def test_a_post_without_files_says_so():
    assert "No file goes out." in words(visit(submitted(), security_reviewer()).select_one("#files-section"))
