from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from django.utils.translation import gettext as _

from policy_rules.content import Content, Span
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.media.pictures import with_picture
from policy_rules.rule import rule

#: Media types (IANA) and the endings of their files.
_ENDINGS = {
    "image/apng": (".png", ".apng"),
    "image/avif": (".avif",),
    "image/gif": (".gif",),
    "image/heic": (".heic", ".heif"),
    "image/jpeg": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "image/png": (".png", ".apng"),
    "image/webp": (".webp",),
}


@rule(
    code="IMG010",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    looks_at="images",
    because=(
        "Policy points 8 and 9: a file is what its name says. Types by their first bytes: IANA media types, WHATWG "
        "MIME sniffing. As of November 2026."
    ),
    bad=(
        with_picture(kind="image/png"),
        with_picture(kind="application/pdf"),
        with_picture("New ship!", language="en", name="ship.exe", kind="image/png"),
        with_picture("New ship!", language="en", name="ship.png.html", kind="image/png"),
    ),
    good=(
        with_picture(kind="image/jpeg"),
        with_picture(name="VARV.JPEG", kind="image/jpeg"),
        with_picture("New ship!", language="en", name="ship", kind="image/png"),
        with_picture("New ship!", language="en", name="ship.webp"),
    ),
)
def name_of_another_type(content: Content, facts: Facts) -> Iterator[Finding]:
    """A file is a picture, of the type that its name ends in."""
    for image in content.images:
        ending = PurePath(image.name).suffix.lower()
        if not image.kind or (image.kind in _ENDINGS and ending in ("", *_ENDINGS[image.kind])):
            continue
        yield Finding(
            message=_("“%(name)s” is not what its name says: its bytes are %(kind)s.")
            % {"name": image.name, "kind": image.kind},
            span=Span(image.field, 0, 0),
            instead=_("Open the picture, export it anew as JPEG or PNG, and upload that file."),
        )
