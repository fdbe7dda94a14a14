from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import example
from policy_rules.rule import rule
from policy_rules.text.addresses import Address, read_address

_FINE = frozenset(("http", "https", "mailto", "tel"))
_NEED_A_HOST = frozenset(("http", "https", "mailto"))


@rule(
    code="LIN001",
    severity=Severity.ERROR,
    enforcement=Enforcement.MANDATORY,
    looks_at="links",
    because=(
        "Policy points 7 and 9: links lead where they say, and spread no malware. What browsers do with an address: "
        "WHATWG URL standard, section 4.4. As of November 2026."
    ),
    bad=(
        example(html='<p><a href="javascript:alert(1)">Läs mer</a></p>'),
        example(html='<p><a href=" JaVa&#10;Script:alert(1)">Läs mer</a></p>'),
        example("Läs mer: javascript:alert(document.cookie)"),
        example(html='<p><a href="/om-oss">Om oss</a></p>'),
        example(html='<p><a href="data:text/html;base64,PHA+">Read on</a></p>', language="en"),
        example(html='<p><a href="acme.example/about">About us</a></p>', language="en"),
        example("Fetch it from ftp://files.acme.example/report.pdf", language="en"),
        example(html='<p><a href="https://">Read on</a></p>', language="en"),
    ),
    good=(
        example(html='<p><a href="https://acme.example/om-oss">Om oss</a></p>'),
        example(html='<p><a href="mailto:press@acme.example">Mejla oss</a> eller <a href="tel:+46812345">ring</a></p>'),
        example("Vi lär ut JavaScript: grunderna. Data: nya rön."),
        example("Read on at acme.example/about or http://acme.example", language="en"),
        example("JavaScript: the good parts. Note: file: and data: are schemes.", language="en"),
    ),
)
def forbidden_scheme(content: Content, facts: Facts) -> Iterator[Finding]:
    """A link leads to a web address, an e-mail address or a telephone number, and to nothing else."""
    for link in content.links:
        address = read_address(link.url)
        if address.scheme in _FINE and (address.host or address.scheme not in _NEED_A_HOST):
            continue
        yield Finding(
            message=_message(address),
            span=link.span,
            instead=_("Give the whole address, beginning with https:// (or mailto: or tel:)."),
        )


def _message(address: Address) -> str:
    if not address.rest and not address.scheme:
        return _("This link leads nowhere.")
    if not address.scheme:
        return _("This link has no full address. Readers in a channel are not on your site, so it leads them nowhere.")
    if address.scheme in _FINE:
        return _("This link names nobody to connect to.")
    return _("“%(scheme)s:” leads to no web page: such links can run code or open files on the reader's device.") % {
        "scheme": address.scheme
    }
