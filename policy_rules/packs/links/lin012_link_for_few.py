from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import example
from policy_rules.packs.links.insiders import is_for_insiders, is_of_one_reader
from policy_rules.packs.links.malformed import flaw_of
from policy_rules.packs.links.targets import web_links
from policy_rules.rule import rule
from policy_rules.text.hosts import is_ip_address


@rule(
    code="LIN012",
    severity=Severity.WARNING,
    enforcement=Enforcement.ADVISORY,
    looks_at="links",
    because=(
        "Policy points 7 and 9: know what you link to. Sessions in addresses: OWASP Session Management Cheat Sheet "
        "(unverified); addresses of teams' own tools: own observation (unverified). As of November 2026."
    ),
    bad=(
        example("Se vår plan: https://acme.sharepoint.com/sites/ledning/plan.docx"),
        example("Ditt avtal: https://minasidor.acme.example/?session=9c1f0b7ad2e84c5f"),
        example("Testa nya webben: https://staging.acme.example/start"),
        example("The text: https://docs.google.com/document/d/1aBcD/edit", language="en"),
        example("Choose a new one: https://acme.example/choose?reset_token=kanelbulle", language="en"),
        example("Download: http://acme.example:8443/setup", language="en"),
    ),
    good=(
        example("Anmäl dig: https://docs.google.com/forms/d/e/1FAIpQLSc/viewform"),
        example("Läs mer: https://acme.example:443/nytt?utm_source=linkedin&sida=2"),
        example("Testa dig själv: https://acme.example/test/quiz"),
        example("Slides: https://www.slideshare.net/acme/deck", language="en"),
        example("Our session on https://conf.example/?sessions=all&track=tokens", language="en"),
        example("Code: https://github.com/acme/app", language="en"),
    ),
)
def link_for_few(content: Content, facts: Facts) -> Iterator[Finding]:
    """A link leads to what all readers may see, not to a team's own place or to one reader's session."""
    for link, address in web_links(content):
        if is_ip_address(address.host) or flaw_of(link.url, address.host):
            continue
        if is_of_one_reader(address):
            message = _("This address seems to carry somebody's session or one-time key: others may get in with it.")
        elif is_for_insiders(address):
            message = _("%(host)s is most often for insiders: readers may be shut out, or see what is not theirs.") % {
                "host": address.host
            }
        else:
            continue
        yield Finding(
            message=message,
            span=link.span,
            instead=_("Open the link where you are not logged in, and use the address of a page that all may see."),
        )
