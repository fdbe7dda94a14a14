from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import example
from policy_rules.packs.links.spelled_out import find_spelled_out
from policy_rules.rule import rule


@rule(
    code="LIN013",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    because=(
        "Policy points 7 and 9: know whom you link to. An address in words leads past every check, ours and the "
        "channels'; such forms are told to those who warn of malware (“defanged”, unverified). As of November 2026."
    ),
    bad=(
        example("Formuläret finns på bit punkt ly snedstreck acmehost."),
        example("Gå in på bonus[.]com och hämta din gåva."),
        example("Anmälan: acme (punkt) com"),
        example("Read it on acme dot com slash offers.", language="en"),
        example("Grab the deck at bit . ly / 3kd9", language="en"),
        example("Type 0xC0.0xA8.0x01.0x01 in your browser.", language="en"),
    ),
    good=(
        example("Från punkt a till punkt b. Se nästa punkt nu."),
        example("Dot com-bubblan är över, sista punkt se nedan."),
        example("Läs mer på acme.example. Se även https://acme.example/nytt."),
        example("Write to kim at acme dot example.", language="en"),
        example("From the dot com boom to today: connect the dots.", language="en"),
        example("Read more at https://acme.example/a[1](2).", language="en"),
    ),
)
def spelled_out_address(content: Content, facts: Facts) -> Iterator[Finding]:
    """An address stands in a post as an address, so that it can be checked and followed."""
    for text in (content.text, *content.others):
        for start, end in find_spelled_out(text.value):
            yield Finding(
                message=_("“%(words)s” is an address in disguise: nobody can check where it leads.")
                % {"words": text.value[start:end]},
                span=text.span(start, end),
                instead=_("Write the plain address. If a filter stops it there, ask the security contact why."),
            )
