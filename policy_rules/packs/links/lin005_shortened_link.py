from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import DomainStanding, Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from policy_rules.packs.links.targets import is_known, web_links
from policy_rules.packs.links.well_known import is_shortener
from policy_rules.rule import rule
from policy_rules.text.addresses import Address

_VETTED = replace(EXAMPLE_FACTS, domains={"acme.app.link": DomainStanding.VETTED})


@rule(
    code="LIN005",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    looks_at="links",
    because=(
        "Policy points 7 and 9: know whom you link to; readers see it too, and whoever holds the short address can "
        "change where it leads. As of November 2026."
    ),
    bad=(
        example("Anmäl dig här: https://bit.ly/3xAcme"),
        example("Anmäl dig: tinyurl.com/acme-dag"),
        example(html='<p><a href="https://lnkd.in/eXy12">Läs mer</a></p>'),
        example("Sign up: https://t.co/aBcD1234", language="en"),
        example("Sign up at bit.ly/acmeday", language="en"),
        example("Sign up: https://minilink.test/a", language="en"),
    ),
    good=(
        example("Anmäl dig här: https://acme.example/dag"),
        example("Vi slutar att använda bit.ly och visar hela adresser."),
        example("Hämta appen: https://acme.app.link/hem", facts=_VETTED),
        example("Bilen: https://mini.example/cooper och https://www.linkoping.se/nytt"),
        example("Watch: https://youtu.be/dQw4w9WgXcQ", language="en"),
        example("How bit.ly got its name: https://news.example/bit.ly/1", language="en"),
    ),
)
def shortened_link(content: Content, facts: Facts) -> Iterator[Finding]:
    """A link shows where it leads, not the address of a shortener.

    The company's own short domain is fine once it is in the register.
    """
    for link, address in web_links(content):
        path = _path(address)
        if path and is_shortener(address.host, path) and not is_known(address.host, facts):
            yield Finding(
                message=_("%(host)s hides where this link leads, and it can be led elsewhere later.")
                % {"host": address.host},
                span=link.span,
                instead=_("Open the link and use the address of the page where you end up."),
            )


def _path(address: Address) -> str:
    """What follows the host; empty for a bare host, which is the shortener itself."""
    return address.rest.strip("/\\").partition("/")[2].strip("/")
