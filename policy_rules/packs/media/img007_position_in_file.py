from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content, Span
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.media.pictures import with_picture
from policy_rules.rule import rule


@rule(
    code="IMG007",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    looks_at="images",
    because=(
        "Policy points 6 and 9: nothing gets out beside the post. Where somebody was is personal data: GDPR, article 4 "
        "(unverified). As of November 2026."
    ),
    bad=(
        with_picture(traces=("exif", "position")),
        with_picture("Hemma hos kunden.", traces=("position",)),
        with_picture("New ship!", language="en", traces=("exif", "position")),
        with_picture("At our customer's.", language="en", traces=("position",)),
    ),
    good=(
        with_picture(traces=("exif",)),
        with_picture(),
        with_picture("New ship!", language="en", traces=("exif",)),
        with_picture("Our position on ships.", language="en"),
    ),
)
def position_in_file(content: Content, facts: Facts) -> Iterator[Finding]:
    """The file of a picture does not tell where it was taken."""
    for image in content.images:
        if "position" in image.traces:
            yield Finding(
                message=_("The file “%(name)s” tells where the picture was taken (GPS).") % {"name": image.name},
                span=Span(image.field, 0, 0),
                instead=_("Save the picture without its position, and upload it anew."),
            )
