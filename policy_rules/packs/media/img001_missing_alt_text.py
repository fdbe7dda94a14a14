from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content, Image, Span
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import example
from policy_rules.rule import rule
from policy_rules.text.fold import fold

_FILE_NAME = re.compile(
    r"[^\s/]+\.(?:jpe?g|png|gif|webp|avif|heic|svg|tiff?|bmp)|(?:img|dsc[nf]?|pxl|image|foto|screenshot)[_ -]?[\d_-]+"
)
_SAYS_NOTHING = frozenset(
    (
        *("bild", "bilden", "en bild", "foto", "fotot", "ett foto", "fotografi", "illustration", "logga", "logotyp"),
        *("namnlös", "alt", "alttext", "alt-text", "bildtext", "bildbeskrivning", "beskrivning"),
        *("image", "an image", "the image", "picture", "a picture", "the picture", "photo", "a photo", "photograph"),
        *("graphic", "logo", "untitled", "alt text", "description", "image description"),
    )
)


def _image(alt: str, name: str = "varv.jpg") -> tuple[Image, ...]:
    return (Image(field="images:0", name=name, alt=alt, credit="Foto: Siv Ek"),)


@rule(
    code="IMG001",
    severity=Severity.ERROR,
    enforcement=Enforcement.WAIVABLE,
    looks_at="images",
    because=(
        "Policy point 2: posts hold a high quality, for those who hear them too. WCAG 2.2, success criterion 1.1.1 "
        "(unverified). As of November 2026."
    ),
    bad=(
        example("Nytt fartyg!", images=_image("")),
        example("Nytt fartyg!", images=_image("Bild")),
        example("Nytt fartyg!", images=_image("varv.jpg")),
        example("New ship!", language="en", images=_image("   ")),
        example("New ship!", language="en", images=_image("An image.")),
        example("New ship!", language="en", images=_image("IMG_2041")),
    ),
    good=(
        example("Nytt fartyg!", images=_image("Fartyget vid kaj i Göteborg, med flaggorna hissade.")),
        example("Vi ses på mässan!"),
        example("New ship!", language="en", images=_image("The ship at the quay in Gothenburg.")),
        example("New ship!", language="en", images=_image("Photo of the crew, waving.")),
    ),
)
def missing_alt_text(content: Content, facts: Facts) -> Iterator[Finding]:
    """Every picture says in words what it shows."""
    for image in content.images:
        message = _lack(image)
        if message:
            yield Finding(
                message=message,
                span=Span(f"{image.field}:alt", 0, len(image.alt)),
                instead=_("Say in a sentence what the picture shows and why it is there."),
            )


def _lack(image: Image) -> str:
    alt = fold(image.alt).value.strip(" .:!\n\t")
    if not alt:
        return _("The picture “%(name)s” has no alt text: those who cannot see it miss it.") % {"name": image.name}
    if alt == fold(image.name).value.strip() or _FILE_NAME.fullmatch(alt):
        return _("The alt text is the name of a file: it does not say what the picture shows.")
    if alt in _SAYS_NOTHING:
        return _("The alt text does not say what the picture shows.")
    return ""
