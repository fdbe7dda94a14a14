from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Company, DomainStanding, Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from policy_rules.packs.links.passing import imitations, own_namesake
from policy_rules.packs.links.targets import is_for_examples
from policy_rules.rule import rule

_FACTS = replace(
    EXAMPLE_FACTS,
    company=Company("Norrsken AB", ("norrsken.se",)),
    domains={"norrsken.fi": DomainStanding.VETTED, "nordvind.com": DomainStanding.VETTED},
)


@rule(
    code="LIN014",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    because=(
        "Policy points 7 and 9: know whom you link to. Readers take every address with the company's name for the "
        "company's, and anybody may have registered it under an ending that the company has not. As of November 2026."
    ),
    bad=(
        example("Läs mer: https://norrsken.com/nytt", facts=_FACTS),
        example("Skriv till kundservice@norrsken.nu så hjälper vi dig.", facts=_FACTS),
        example("Read on: https://www.norrsken.co.uk/news", language="en", facts=_FACTS),
        example(html='<p><a href="https://norrsken.net/">Book</a></p>', language="en", facts=_FACTS),
    ),
    good=(
        example("Läs mer: https://norrsken.se/nytt eller https://norrsken.fi", facts=_FACTS),
        example("Skriv till kundservice@mail.norrsken.se", facts=_FACTS),
        example("Book: https://norrsken.fi/book", language="en", facts=_FACTS),
        example("Read on: https://acme.com/news", language="en"),
    ),
)
def own_name_under_another_ending(content: Content, facts: Facts) -> Iterator[Finding]:
    """A link or an e-mail address with our own name leads to a domain that is registered as ours.

    Domains that are kept for examples (RFC 2606) have no namesakes.
    """
    for host, domain, span in imitations(content, facts):
        if own_namesake(host, facts) and not is_for_examples(domain) and not is_for_examples(host):
            yield Finding(
                message=_("%(host)s has our name, but it is not registered here as ours: our domain is %(domain)s.")
                % {"host": host, "domain": domain},
                span=span,
                instead=_(
                    "Use %(domain)s. If this one is the company's too, have it put in the company profile or in the "
                    "register of domains."
                )
                % {"domain": domain},
            )
