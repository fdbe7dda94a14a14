from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import DomainStanding, Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from policy_rules.packs.links.passing import imitations
from policy_rules.rule import rule
from policy_rules.text.lookalikes import has_same_name

_FACTS = replace(
    EXAMPLE_FACTS,
    domains={"nordvind.example": DomainStanding.VETTED, "acme-jobb.example": DomainStanding.VETTED},
)


@rule(
    code="LIN006",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    because=(
        "Policy points 7 and 9: know whom you link to. Names that are mistaken for others: UTS #39; a slip of the "
        "fingers: Damerau, 1964. As of November 2026."
    ),
    bad=(
        example("Logga in: https://acme-support.example/konto"),
        example("Läs mer: https://acmé.example"),
        example("Skriv till faktura@acme-support.example i dag."),
        example("Boka: https://nordvlnd.example/boka", facts=_FACTS),
        example("Log in: https://arcme.example/login", language="en"),
        example("Our shop: https://www.acmeshop.test/", language="en"),
        example("Write to billing@acmee.test today.", language="en"),
        example("Book at https://mynordvind.example", language="en", facts=_FACTS),
    ),
    good=(
        example("Läs mer: https://www.acme.example/konto"),
        example("Sök jobb: https://acme-jobb.example", facts=_FACTS),
        example("Våra vänner: https://pinnacme.example och https://acne.example"),
        example("Read on: https://nordic.example and https://academy.example", language="en"),
        example("Book at https://boka.nordvind.example", language="en", facts=replace(_FACTS, domains={})),
    ),
)
def lookalike_domain(content: Content, facts: Facts) -> Iterator[Finding]:
    """No link or e-mail address leads to a domain that only looks like our own, or like one that we have vetted.

    The very same name under another ending is LIN014's business, or LIN009's.
    """
    for host, domain, span in imitations(content, facts):
        if not has_same_name(host, domain):
            yield Finding(
                message=_("%(host)s looks like %(domain)s, but it is another domain.")
                % {"host": host, "domain": domain},
                span=span,
                instead=_("Use %(domain)s. If this one is right, have it put in the register of domains.")
                % {"domain": domain},
            )
