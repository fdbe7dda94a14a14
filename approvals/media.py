"""What an image file really is, and what it says about people besides the picture.

The type is told by the bytes, never by the name. Only the formats are read that browsers and channels show and that
cannot carry a program; the values of the metadata (a position, a name) are not kept, only that they are there.
"""

from __future__ import annotations

import hashlib
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePath
from typing import BinaryIO

import filetype
from django.db.models import TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from PIL import ExifTags, Image, IptcImagePlugin

MAX_BYTES = 25_000_000
#: A 48-megapixel photograph passes. Decoded, this many pixels take 200 MB; Pillow itself warns at 89 million.
MAX_PIXELS = 50_000_000

_CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True)
class _Format:
    """A format that is read: Pillow's reader for it, the endings of its names, and the bytes it ends with."""

    reader: str
    endings: tuple[str, ...]
    last_bytes: bytes = b""


_PNG = _Format("PNG", (".png", ".apng"), b"IEND\xaeB`\x82")
_FORMATS = {
    "image/apng": _PNG,
    "image/avif": _Format("AVIF", (".avif",)),
    "image/gif": _Format("GIF", (".gif",), b";"),
    "image/jpeg": _Format("JPEG", (".jpg", ".jpeg", ".jpe", ".jfif"), b"\xff\xd9"),
    "image/png": _PNG,
    "image/webp": _Format("WEBP", (".webp",)),
}

KINDS = frozenset(_FORMATS)
"""The types that are read. Browsers show them, and none of them can carry a program."""

_MARKUP = re.compile(rb"<(?:script|html|body|iframe|svg|!doctype|\?php)\b", re.IGNORECASE)
_AUTHOR_TAGS = (ExifTags.Base.Artist, ExifTags.Base.Copyright, ExifTags.Base.XPAuthor)
_CAMERA_TAGS = (ExifTags.Base.Make, ExifTags.Base.Model)
_CAMERA_PRIVATE_TAGS = (ExifTags.Base.BodySerialNumber, ExifTags.Base.LensSerialNumber, ExifTags.Base.LensModel)
_IPTC_BY_LINE = (2, 80)


class Trace(TextChoices):
    """Something in an image file besides the picture."""

    EXIF = "exif", gettext_lazy("camera data (EXIF or XMP)")
    POSITION = "position", gettext_lazy("the place where it was taken (GPS)")
    CAMERA = "camera", gettext_lazy("the camera or its serial number")
    AUTHOR = "author", gettext_lazy("the name of an author or owner")
    COMMENT = "comment", gettext_lazy("a comment")
    THUMBNAIL = "thumbnail", gettext_lazy("a small copy, which may show what was cropped")
    TRAILING = "trailing", gettext_lazy("data after the end of the picture")
    ARCHIVE = "archive", gettext_lazy("a zip archive")
    MARKUP = "markup", gettext_lazy("HTML or a script")


class MediaRefused(Exception):
    """A file that cannot go out with a post. The message says why, and what would be fine."""


@dataclass(frozen=True, slots=True)
class MediaFacts:
    """What an image file is. ``metadata`` are codes of :class:`Trace`, in the order of that class."""

    sha256: str
    size: int
    kind: str
    width: int
    height: int
    metadata: tuple[str, ...]

    def disagrees_with(self, name: str) -> bool:
        """Whether the ending of ``name`` says another type than the bytes do."""
        return PurePath(name).suffix.lower() not in _FORMATS[self.kind].endings


def inspect(file: BinaryIO, *, max_bytes: int = MAX_BYTES) -> MediaFacts:
    """Read ``file`` once, from its start, and say what it is.

    Raises ``MediaRefused`` for a file over ``max_bytes``, for one that is no image of a format we know, for an SVG
    (it can carry a program), for one over ``MAX_PIXELS``, and for one that cannot be read to its end.
    """
    content, sha256 = _read(file, max_bytes)
    guess = filetype.image_match(content)
    kind = guess.mime if guess else ""
    if kind not in _FORMATS:
        raise MediaRefused(_why_not(content))
    width, height, found = _looked_at(content, _FORMATS[kind])
    found |= set(_besides_the_picture(content, _FORMATS[kind]))
    return MediaFacts(
        sha256=sha256,
        size=len(content),
        kind=kind,
        width=width,
        height=height,
        metadata=tuple(trace.value for trace in Trace if trace in found),
    )


def _read(file: BinaryIO, max_bytes: int) -> tuple[bytes, str]:
    digest = hashlib.sha256()
    chunks: list[bytes] = []
    size = 0
    file.seek(0)
    while chunk := file.read(_CHUNK):
        size += len(chunk)
        if size > max_bytes:
            raise MediaRefused(_("The file is over %(limit)s MB. Save it smaller.") % {"limit": f"{max_bytes / 1e6:g}"})
        digest.update(chunk)
        chunks.append(chunk)
    return b"".join(chunks), digest.hexdigest()


def _why_not(content: bytes) -> str:
    if b"<svg" in content[:_CHUNK].replace(b"\0", b"").lower():
        return _("The file is an SVG drawing, which can carry a program. Save it as PNG or WebP.")
    return _("The file is no image that browsers show. JPEG, PNG, GIF, WebP and AVIF are fine.")


def _looked_at(content: bytes, known: _Format) -> tuple[int, int, set[Trace]]:
    """Width, height and what the metadata holds; every pixel is decoded, so a file that was cut short is found."""
    try:
        with Image.open(BytesIO(content), formats=[known.reader]) as image:
            width, height = image.size
            if width * height > MAX_PIXELS:
                raise _too_many_pixels()
            found = set(_metadata(image))
            image.draft("RGB", (max(1, width // 8), max(1, height // 8)))
            image.load()
    except MediaRefused:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_many_pixels() from error
    except Exception as error:  # Pillow's readers raise whatever damaged bytes lead them into
        raise MediaRefused(_("The image is damaged and cannot be read. Save it again and upload it anew.")) from error
    return width, height, found


def _too_many_pixels() -> MediaRefused:
    limit = MAX_PIXELS // 1_000_000
    return MediaRefused(_("The image has over %(limit)d million pixels. Save it smaller.") % {"limit": limit})


def _metadata(image: Image.Image) -> Iterator[Trace]:
    exif = image.getexif()
    private = exif.get_ifd(ExifTags.IFD.Exif)
    xmp = _xmp(image)
    iptc = IptcImagePlugin.getiptcinfo(image) or {}
    if exif or xmp:
        yield Trace.EXIF
    if exif.get_ifd(ExifTags.IFD.GPSInfo) or b"GPSLatitude" in xmp:
        yield Trace.POSITION
    if any(tag in exif for tag in _CAMERA_TAGS) or any(tag in private for tag in _CAMERA_PRIVATE_TAGS):
        yield Trace.CAMERA
    if any(tag in exif for tag in _AUTHOR_TAGS) or ExifTags.Base.CameraOwnerName in private:
        yield Trace.AUTHOR
    if b"dc:creator" in xmp or _IPTC_BY_LINE in iptc or image.info.get("Author"):
        yield Trace.AUTHOR
    if image.info.get("comment") or ExifTags.Base.UserComment in private or image.info.get("Comment"):
        yield Trace.COMMENT
    if exif.get_ifd(ExifTags.IFD.IFD1):
        yield Trace.THUMBNAIL


def _xmp(image: Image.Image) -> bytes:
    xmp = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or b""
    return xmp.encode() if isinstance(xmp, str) else xmp


def _besides_the_picture(content: bytes, known: _Format) -> Iterator[Trace]:
    if not content.rstrip(b"\0").endswith(known.last_bytes):
        yield Trace.TRAILING
    if content.startswith(b"RIFF") and int.from_bytes(content[4:8], "little") + 8 < len(content):
        yield Trace.TRAILING
    if zipfile.is_zipfile(BytesIO(content)):
        yield Trace.ARCHIVE
    if _MARKUP.search(content):
        yield Trace.MARKUP
