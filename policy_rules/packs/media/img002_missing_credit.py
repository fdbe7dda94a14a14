from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from django.utils.translation import gettext as _

from policy_rules.content import Content, Image, Span
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.media.pictures import registered, with_picture
from policy_rules.rule import rule

#: Photographs are kept so; drawings and screenshots as PNG, GIF or SVG.
_PHOTOGRAPHS = frozenset((".jpg", ".jpeg", ".jpe", ".jfif", ".heic", ".avif"))
#: "Foto: Siv Ek", "Fotograf Siv Ek", "Photo by Siv Ek", "Bild: TT".
_CREDIT = re.compile(
    r"\b(?:foto(?:graf(?:i|er)?)?|photo(?:s|graph(?:s|er|y)?)?|bild(?:er)?|images?|pictures?|credits?)\b"
    r"[ \t]{0,3}(?:[:/©]|(?:by|av|från|from|courtesy of)[ \t]{1,3}(?:@|the\b|(?-i:[A-ZÅÄÖÉ])))|[©📷📸]",
    re.IGNORECASE,
)


@rule(
    code="IMG002",
    severity=Severity.NOTE,
    enforcement=Enforcement.ADVISORY,
    looks_at="images",
    because=(
        "Policy point 7: others' material goes out only with permission, and with its source. The photographer's right "
        "to be named: upphovsrättslagen (1960:729) 3 § (unverified). As of November 2026."
    ),
    bad=(
        with_picture(credit=""),
        with_picture("Lansering i Malmö.", name="Lansering-1.JPEG", credit="  "),
        with_picture("New ship!", language="en", credit=""),
        with_picture("Launched in Malmö.", language="en", name="launch.heic", credit=""),
    ),
    good=(
        with_picture(),
        with_picture("Nytt fartyg! Foto: Siv Ek", credit=""),
        with_picture(name="diagram.png", credit=""),
        with_picture("New ship! 📷 Siv Ek", language="en", credit=""),
        with_picture("New ship!", language="en", credit="", rights="Our own picture"),
        registered(with_picture("New ship!", language="en", credit="")),
    ),
)
def missing_credit(content: Content, facts: Facts) -> Iterator[Finding]:
    """A photograph goes out with the name of whoever took it.

    What the register of assets holds is IMG005's business.
    """
    bare = [image for image in content.images if _is_bare_photograph(image) and image.sha256 not in facts.assets]
    if not bare or any(_CREDIT.search(text.value) for text in (content.text, *content.others)):
        return
    for image in bare:
        yield Finding(
            message=_("Nobody is credited for the photograph “%(name)s”.") % {"name": image.name},
            span=Span(f"{image.field}:credit", 0, len(image.credit)),
            instead=_("Say who took it, or under rights that it is the company's own."),
        )


def _is_bare_photograph(image: Image) -> bool:
    is_photograph = PurePath(image.name).suffix.lower() in _PHOTOGRAPHS or "camera" in image.traces
    return is_photograph and not image.credit.strip() and not image.rights.strip()
