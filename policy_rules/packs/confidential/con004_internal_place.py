from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.confidential.internal_places import find_internal_places
from policy_rules.packs.examples import example
from policy_rules.rule import rule


@rule(
    code="CON004",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    because=(
        "Policy points 6 and 9: nothing about the company's systems that helps whoever wants to get in. Private "
        "networks: RFC 1918; names inside: RFC 6762. As of November 2026."
    ),
    bad=(
        example("Bilderna ligger på \\\\fil01\\ekonomi\\fest, kopiera fritt."),
        example("Skrivaren har adressen 10.14.2.31."),
        example("All steps are in H:\\Finance\\2026\\close.xlsx.", language="en"),
        example("The new printer is at 192.168.40.12.", language="en"),
    ),
    good=(
        example("Logga in på routern på 192.168.1.1."),
        example("Vi söker en tekniker som kan VPN."),
        example("Version 10.2.14.3 of our app is out.", language="en"),
        example("Join us at our webinar on safe networks.", language="en"),
    ),
)
def internal_place(content: Content, facts: Facts) -> Iterator[Finding]:
    """A post does not say where the company's own systems are.

    Hosts inside, private networks, shares and drives, and links to meetings that are not for everybody. What every
    router at home has is left alone.
    """
    for text in content.texts:
        for start, end in find_internal_places(text.value):
            yield Finding(
                message=_("This is an address inside the company."),
                span=text.span(start, end),
                instead=_("Leave it out; tell those who need it in a place of their own."),
            )
