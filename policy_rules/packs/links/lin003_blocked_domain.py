from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import DomainStanding, Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from policy_rules.packs.links.targets import standing_of
from policy_rules.rule import rule
from policy_rules.text.addresses import read_address

_FACTS = replace(
    EXAMPLE_FACTS,
    domains={"skum.example": DomainStanding.BLOCKED, "press.skum.example": DomainStanding.VETTED},
)


@rule(
    code="LIN003",
    severity=Severity.ERROR,
    enforcement=Enforcement.MANDATORY,
    looks_at="links",
    because=(
        "Policy point 7: check whom you link to; a link may look like a recommendation. The company's own register "
        "says whom not. As of November 2026."
    ),
    bad=(
        example("Läs mer: https://skum.example/erbjudande", facts=_FACTS),
        example(html='<p>Läs <a href="https://www.skum.example/">rapporten</a></p>', facts=_FACTS),
        example("Read on: http://SKUM.example", language="en", facts=_FACTS),
        example(html='<p><a href="mailto:info@skum.example">Write to them</a></p>', language="en", facts=_FACTS),
    ),
    good=(
        example("Läs mer: https://press.skum.example/1", facts=_FACTS),
        example("Vi polisanmäler skum.example och dem bakom.", facts=_FACTS),
        example("Read on: https://acme.example/news", language="en", facts=_FACTS),
        example("Write to press@acme.example about it.", language="en", facts=_FACTS),
    ),
)
def blocked_domain(content: Content, facts: Facts) -> Iterator[Finding]:
    """No link leads to a domain that the company has blocked.

    What lies under a domain counts as it does, unless the register says otherwise of that.
    """
    for link in content.links:
        host = read_address(link.url).host
        if host and standing_of(host, facts.domains) is DomainStanding.BLOCKED:
            yield Finding(
                message=_("The company has decided that no post links to %(host)s.") % {"host": host},
                span=link.span,
                instead=_("Link to another source, or ask those who keep the register of domains."),
            )
