from __future__ import annotations

import hashlib
import struct
import zipfile
import zlib
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ExifTags, Image, PngImagePlugin

from approvals.media import MediaFacts, MediaRefused, Trace, inspect

FORMATS = {
    "JPEG": "image/jpeg",
    "PNG": "image/png",
    "GIF": "image/gif",
    "WEBP": "image/webp",
    "AVIF": "image/avif",
}


def picture(form: str = "PNG", size: tuple[int, int] = (40, 30), **options) -> bytes:
    """A small image."""
    file = BytesIO()
    Image.new("RGB", size, "teal").save(file, form, **options)
    return file.getvalue()


PICTURES = [picture(form) for form in FORMATS]


def look(content: bytes) -> MediaFacts:
    return inspect(BytesIO(content))


def exif(**tags) -> Image.Exif:
    """EXIF data with tags by their name."""
    data = Image.Exif()
    for name, value in tags.items():
        data[ExifTags.Base[name]] = value
    return data


@pytest.mark.parametrize(("form", "kind"), FORMATS.items())
def test_an_image_is_told_by_its_bytes(form, kind):
    content = picture(form)
    assert look(content) == MediaFacts(hashlib.sha256(content).hexdigest(), len(content), kind, 40, 30, ())


@pytest.mark.parametrize("size", [(1, 1), (4, 3), (7, 900), (900, 7)])
def test_an_image_may_be_as_small_as_it_likes(size):
    facts = look(picture("JPEG", size))
    assert (facts.width, facts.height) == size


def test_an_animated_png_is_an_image_too():
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    file = BytesIO()
    frames[0].save(file, "PNG", save_all=True, append_images=frames[1:])
    assert inspect(file).kind == "image/apng"
    assert not inspect(file).disagrees_with("moving.png")


def test_a_picture_in_several_sizes_is_a_jpeg():
    file = BytesIO()
    Image.new("RGB", (8, 8)).save(file, "MPO", save_all=True, append_images=[Image.new("RGB", (4, 4))])
    assert inspect(file).kind == "image/jpeg"


class Counting(BytesIO):
    """A file that remembers how it was read."""

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self.reads: list[int] = []

    def read(self, size=-1, /):
        chunk = super().read(size)
        self.reads.append(len(chunk))
        return chunk


def test_a_file_is_read_once_from_its_start_and_in_chunks():
    content = picture("PNG") + bytes(200_000)
    file = Counting(content)
    file.seek(7)
    assert inspect(file).size == len(content)
    assert sum(file.reads) == len(content)
    assert max(file.reads) <= 65_536


def test_a_file_over_the_bound_is_refused_without_reading_on():
    file = Counting(bytes(1_000_000))
    with pytest.raises(MediaRefused, match=r"over 0\.1 MB"):
        inspect(file, max_bytes=100_000)
    assert sum(file.reads) < 200_000


def test_a_file_as_large_as_the_bound_passes():
    content = picture()
    assert inspect(BytesIO(content), max_bytes=len(content)).size == len(content)


@pytest.mark.parametrize("content", PICTURES)
def test_a_file_that_was_cut_short_is_refused(content):
    with pytest.raises(MediaRefused, match="damaged"):
        look(content[: len(content) * 2 // 3])


@pytest.mark.parametrize("content", [b"", b"x", b"%PDF-1.7", b"MZ", b"PK\x03\x04", picture("BMP"), picture("TIFF")])
def test_what_no_browser_shows_as_an_image_is_refused(content):
    with pytest.raises(MediaRefused, match="JPEG, PNG, GIF, WebP and AVIF are fine"):
        look(content)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_an_svg_is_refused_because_it_can_carry_a_program(encoding):
    svg = '<?xml version="1.0"?><!-- x --><SVG xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></SVG>'
    with pytest.raises(MediaRefused, match="can carry a program"):
        look(svg.encode(encoding))


def huge_png(width: int, height: int) -> bytes:
    """A PNG that claims a size, in a hundred bytes."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [header, b"IDAT" + zlib.compress(b""), b"IEND"]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk)) for chunk in chunks
    )


@pytest.mark.parametrize("size", [(50_001, 1_000), (60_000, 60_000)])
def test_an_image_that_would_fill_the_memory_is_refused_before_it_is_decoded(size, monkeypatch):
    monkeypatch.setattr(PngImagePlugin.PngImageFile, "load", lambda image: pytest.fail("decoded"))
    with pytest.raises(MediaRefused, match="over 50 million pixels"):
        look(huge_png(*size))


@pytest.mark.parametrize(
    ("name", "disagrees"),
    [("a.jpg", False), ("A.JPEG", False), ("a.png.jpg", False), ("a.png", True), ("a.exe", True), ("jpg", True)],
)
def test_a_name_that_says_another_type_is_noticed(name, disagrees):
    assert look(picture("JPEG")).disagrees_with(name) is disagrees


# ---- what a file says besides the picture ------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_position_a_camera_and_an_author_are_found(form):
    data = exif(Make="Canon", Artist="Someone")
    data.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (59.0, 19.0, 30.0)
    assert look(picture(form, exif=data)).metadata == ("exif", "position", "camera", "author")


def test_an_orientation_alone_is_only_camera_data():
    assert look(picture("JPEG", exif=exif(Orientation=6))).metadata == ("exif",)


@pytest.mark.parametrize(
    ("tag", "value", "trace"),
    [
        (ExifTags.Base.BodySerialNumber, "123", Trace.CAMERA),
        (ExifTags.Base.CameraOwnerName, "Someone", Trace.AUTHOR),
        (ExifTags.Base.UserComment, b"ASCII\0\0\0hello", Trace.COMMENT),
    ],
)
def test_private_camera_data_is_found(tag, value, trace):
    data = exif(Orientation=1)
    data.get_ifd(ExifTags.IFD.Exif)[tag] = value
    assert trace.value in look(picture("JPEG", exif=data)).metadata


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_xmp_is_read_too(form):
    xmp = b"<x:xmpmeta><exif:GPSLatitude>59</exif:GPSLatitude><dc:creator>Someone</dc:creator></x:xmpmeta>"
    if form == "PNG":
        text = PngImagePlugin.PngInfo()
        text.add_itxt("XML:com.adobe.xmp", xmp.decode())
        content = picture(form, pnginfo=text)
    else:
        content = picture(form, xmp=xmp)
    assert look(content).metadata == ("exif", "position", "author")


def test_a_comment_is_found():
    assert look(picture("JPEG", comment=b"for internal use")).metadata == ("comment",)
    assert look(picture("GIF", comment=b"for internal use")).metadata == ("comment",)


def test_the_author_of_a_png_is_found():
    text = PngImagePlugin.PngInfo()
    text.add_text("Author", "Someone")
    assert look(picture("PNG", pnginfo=text)).metadata == ("author",)


def test_the_author_in_an_iptc_block_is_found():
    by_line = b"\x1c\x02\x50\x00\x07Someone"
    resource = b"8BIM\x04\x04\x00\x00" + struct.pack(">I", len(by_line)) + by_line
    segment = b"Photoshop 3.0\x00" + resource
    jpeg = picture("JPEG")
    with_iptc = jpeg[:2] + b"\xff\xed" + struct.pack(">H", len(segment) + 2) + segment + jpeg[2:]
    assert look(with_iptc).metadata == ("author",)


def test_a_thumbnail_is_found():
    data = exif(Orientation=1)
    data.get_ifd(ExifTags.IFD.IFD1)[ExifTags.Base.Compression] = 6
    content = picture("JPEG", exif=with_thumbnail(data))
    assert Trace.THUMBNAIL.value in look(content).metadata


def with_thumbnail(data: Image.Exif) -> bytes:
    """EXIF bytes whose second directory, the thumbnail's, is not empty (Pillow writes only the first)."""
    raw = data.tobytes()
    tiff = raw.removeprefix(b"Exif\0\0")
    order = "<" if tiff[:2] == b"II" else ">"
    (first,) = struct.unpack_from(f"{order}I", tiff, 4)
    (count,) = struct.unpack_from(f"{order}H", tiff, first)
    link = first + 2 + 12 * count
    second = struct.pack(f"{order}HHHIHHI", 1, ExifTags.Base.Compression, 3, 1, 6, 0, 0)
    return b"Exif\0\0" + tiff[:link] + struct.pack(f"{order}I", len(tiff)) + tiff[link + 4 :] + second


@pytest.mark.parametrize("form", ["JPEG", "PNG", "GIF", "WEBP"])
def test_data_after_the_picture_is_found(form):
    assert look(picture(form) + b"more").metadata == ("trailing",)


@pytest.mark.parametrize("form", FORMATS)
def test_an_archive_behind_the_picture_is_found(form):
    archive = BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("secret.txt", "x")
    assert Trace.ARCHIVE.value in look(picture(form) + archive.getvalue()).metadata


@pytest.mark.parametrize("hidden", [b"<script>alert(1)</script>", b"<HTML >", b"<!DOCTYPE html>", b"<?php system($x);"])
def test_markup_in_the_file_is_found(hidden):
    assert Trace.MARKUP.value in look(picture("JPEG", comment=b"x" + hidden)).metadata


def test_every_trace_has_words():
    assert all(trace.label != trace.name.title() for trace in Trace)


@given(st.sampled_from(PICTURES), st.data())
def test_damaged_bytes_are_read_or_refused_but_never_crash(content, data):
    damaged = bytearray(content)
    for _ in range(data.draw(st.integers(1, 6))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    with suppress(MediaRefused):
        assert look(bytes(damaged)).kind in {*FORMATS.values(), "image/apng"}
