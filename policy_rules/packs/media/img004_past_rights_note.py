from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content, Text
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.media.last_days import last_day
from policy_rules.packs.media.pictures import with_picture
from policy_rules.rule import rule


@rule(
    code="IMG004",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    looks_at="images",
    because="Policy point 7: others' material goes out only with permission. As of November 2026.",
    bad=(
        with_picture(rights="Bildbyrå, licens t.o.m. 2025-12-31"),
        with_picture(rights="Köpt av byrån, gäller till och med 30 juni 2026"),
        with_picture("New ship!", language="en", rights="Stock licence, valid until 31 Dec 2025"),
        with_picture("New ship!", language="en", rights="Licensed until June 30, 2026"),
    ),
    good=(
        with_picture(rights="Bildbyrå, licens t.o.m. 2027-12-31"),
        with_picture(rights="Köpt 2025-12-31, utan slutdatum"),
        with_picture("New ship!", language="en", rights="Licensed until 22 November 2026"),
        with_picture("New ship!", language="en", rights="Our own, taken on 1 May 2024"),
    ),
)
def past_rights_note(content: Content, facts: Facts) -> Iterator[Finding]:
    """The rights that a picture's author wrote down have not run out."""
    for image in content.images:
        found = last_day(image.rights)
        if found and found.day < facts.today:
            yield Finding(
                message=_("The rights to “%(name)s” ran out on %(day)s.")
                % {"name": image.name, "day": found.day.isoformat()},
                span=Text.plain(f"{image.field}:rights", image.rights).span(found.start, found.end),
                instead=_("Use another picture, or write down until when the rights are renewed."),
            )
