from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import example
from policy_rules.packs.personal_data.home_addresses import find_home_addresses
from policy_rules.rule import rule


@rule(
    code="PER006",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    because=(
        "Policy point 6: nothing about customers and staff that is theirs to keep. Where a person lives is personal "
        "data: GDPR, article 4 (1). As of November 2026."
    ),
    bad=(
        example("Kim bor på Björkgatan 12 B och fick sin cykel i dag."),
        example("Kims hemadress är Norra vägen 4."),
        example("Hem till Björkallén 7, lgh 1201, kom tårtan."),
        example("Paketet gick till:\nAnna Ek\nBjörkgatan 12\n123 45 Småstad"),
        example("Presentkortet går till Sven Åberg, Ringvägen 3, Kalmar."),
        example("Our winner lives at 12 Elm Street.", language="en"),
        example("The cake went to 12 Elm Street, flat 3.", language="en"),
        example("We left it at her house, 4b Mill Lane.", language="en"),
        example("The voucher goes to Steven Oak, 3 Ring Street in Cardiff.", language="en"),
    ),
    good=(
        example("Vi öppnar butik på Björkgatan 12 på lördag!"),
        example("Nytt kontor: Norra vägen 4, 123 45 Småstad."),
        example("Ledig lägenhet: Björkgatan 12, lgh 1201. Visning på söndag."),
        example("Björkgatan 12 är ett hus från 1902."),
        example("Visit our showroom at 12 Elm Street.", language="en"),
        example("For rent: 12 Elm Street, flat 3.", language="en"),
        example("Our office has moved to 4 Mill Lane.", language="en"),
    ),
)
def home_address(content: Content, facts: Facts) -> Iterator[Finding]:
    """A post does not say where somebody lives.

    A street and a number count beside words of home, or between a person's name and a postcode, or behind the name of
    somebody who has won, is thanked or gets something. Where a shop or an
    office is, everybody may know.
    """
    for text in content.texts:
        for start, end in find_home_addresses(text.value):
            yield Finding(
                message=_("This tells where somebody lives."),
                span=text.span(start, end),
                instead=_("Leave the address out; the town is enough, if the person agrees to it."),
            )
