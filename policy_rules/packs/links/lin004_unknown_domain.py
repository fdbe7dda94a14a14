from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import DomainStanding, Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from policy_rules.packs.links.malformed import flaw_of
from policy_rules.packs.links.passing import is_imitating
from policy_rules.packs.links.redirects import is_passed_on
from policy_rules.packs.links.targets import is_known, web_links
from policy_rules.packs.links.well_known import OPEN_TO_ALL
from policy_rules.rule import rule
from policy_rules.text.hosts import is_ip_address, is_masked, is_within_any

_FACTS = replace(EXAMPLE_FACTS, domains={"partner.example": DomainStanding.VETTED})


@rule(
    code="LIN004",
    severity=Severity.NOTE,
    enforcement=Enforcement.ADVISORY,
    looks_at="links",
    because="Policy point 7: check whom you link to; a link may look like a recommendation. As of November 2026.",
    bad=(
        example("Läs mer: https://nytt.example/artikel", facts=_FACTS),
        example(html='<p>Läs <a href="https://blogg.test/1">om oss</a></p>', facts=_FACTS),
        example("Read on: https://news.example/1", language="en", facts=_FACTS),
        example(html='<p>Read <a href="https://blog.test/1">about us</a></p>', language="en", facts=_FACTS),
    ),
    good=(
        example("Läs mer: https://www.partner.example/nytt", facts=_FACTS),
        example("Se filmen: https://www.youtube.com/watch?v=abc", facts=_FACTS),
        example("Läs mer: https://nytt.example/artikel"),
        example("Read on: https://acme.example/news", language="en", facts=_FACTS),
        example("Follow us: https://www.linkedin.com/company/acme", language="en", facts=_FACTS),
    ),
)
def unknown_domain(content: Content, facts: Facts) -> Iterator[Finding]:
    """A link to a domain that is not in the register is looked at once more.

    Nothing is said while the register is empty, about the channels' own sites, nor where another rule asks for more.
    """
    if not facts.domains:
        return
    for link, address in web_links(content):
        elsewhere = is_passed_on(link.url, address) or flaw_of(link.url, address.host)
        if _is_somebody_elses(address.host, facts) and not elsewhere:
            yield Finding(
                message=_("Nobody has vetted %(host)s: it is not in the register of domains.") % {"host": address.host},
                span=link.span,
                instead=_("See who is behind it. If posts will link there again, have it put in the register."),
            )


def _is_somebody_elses(host: str, facts: Facts) -> bool:
    """Whether neither the register nor another rule says anything about ``host``."""
    return not (
        is_known(host, facts)
        or is_within_any(host, OPEN_TO_ALL)
        or is_ip_address(host)
        or is_masked(host)
        or is_imitating(host, facts)
    )
