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
from policy_rules.text.lookalikes import has_same_name

_FACTS = replace(
    EXAMPLE_FACTS,
    company=Company("Norrsken AB", ("norrsken.se",)),
    domains={"norrsken.fi": DomainStanding.VETTED, "nordvind.com": DomainStanding.VETTED},
)


@rule(
    code="LIN009",
    severity=Severity.NOTE,
    enforcement=Enforcement.ADVISORY,
    because=(
        "Policy point 7: know whom you link to. Under another ending the same name may be anybody's, or just as well "
        "that of the same company. As of November 2026."
    ),
    bad=(
        example("Skriv till boka@nordvind.se", facts=_FACTS),
        example("Boka: https://www.nordvind.se", facts=_FACTS),
        example("Read on: https://www.nordvind.co.uk/news", language="en", facts=_FACTS),
        example(html='<p><a href="https://nordvind.net/">Book</a></p>', language="en", facts=_FACTS),
    ),
    good=(
        example("Läs mer: https://norrsken.se/nytt eller https://norrsken.fi", facts=_FACTS),
        example("Läs mer: https://acme.se/nytt"),
        example("Book: https://boka.nordvind.com", language="en", facts=_FACTS),
        example("Read on: https://acme.com/news", language="en"),
    ),
)
def name_under_another_ending(content: Content, facts: Facts) -> Iterator[Finding]:
    """A link to a name that we have vetted, under another ending, is looked at once more.

    Our own name is LIN014's. Domains that are kept for examples (RFC 2606) have no namesakes.
    """
    for host, domain, span in imitations(content, facts):
        if not has_same_name(host, domain) or own_namesake(host, facts):
            continue
        if not is_for_examples(domain) and not is_for_examples(host):
            yield Finding(
                message=_("%(host)s has the name of %(domain)s under another ending: it may be somebody else's.")
                % {"host": host, "domain": domain},
                span=span,
                instead=_("Use %(domain)s. If this one is right, have it put in the register of domains.")
                % {"domain": domain},
            )
