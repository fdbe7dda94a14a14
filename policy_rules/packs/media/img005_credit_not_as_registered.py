from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content, Span
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.media.pictures import registered, with_picture
from policy_rules.rule import rule
from policy_rules.text.words import words_of


@rule(
    code="IMG005",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    looks_at="images",
    because=(
        "Policy point 7: others' material goes out with its source. The company's own register says whom to name. "
        "As of November 2026."
    ),
    bad=(
        registered(with_picture(credit="Foto: Bo Alm"), credit="Siv Ek"),
        registered(with_picture(credit=""), credit="Foto: Siv Ek"),
        registered(with_picture("New ship!", language="en", credit="Photo: Acme"), credit="Siv Ek"),
        registered(with_picture("New ship!", language="en", credit=""), credit="Siv Ek / Bildverket"),
    ),
    good=(
        registered(with_picture(credit="FOTO: SIV EK"), credit="Siv Ek"),
        registered(with_picture("Nytt fartyg! Foto: Siv Ek.", credit=""), credit="Siv Ek"),
        registered(
            with_picture("New ship!", language="en", credit="Photo: Siv Ek/Bildverket"), credit="Siv Ek / Bildverket"
        ),
        registered(with_picture("New ship!", language="en")),
    ),
)
def credit_not_as_registered(content: Content, facts: Facts) -> Iterator[Finding]:
    """A picture in the register of assets is credited as the register says."""
    for image in content.images:
        asset = facts.assets.get(image.sha256)
        if asset is None or not asset.credit.strip():
            continue
        places = (image.credit, content.text.value, *(text.value for text in content.others))
        if not any(_names(place, asset.credit) for place in places):
            yield Finding(
                message=_("“%(name)s” is to be credited to %(credit)s.") % {"name": image.name, "credit": asset.credit},
                span=Span(f"{image.field}:credit", 0, len(image.credit)),
                instead=_("Write “%(credit)s” as its credit.") % {"credit": asset.credit},
            )


def _names(text: str, credit: str) -> bool:
    return f" {words_of(credit).value} " in f" {words_of(text).value} "
