from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from policy_rules.content import Content, Link, Text
from policy_rules.facts import Company, Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import example
from policy_rules.rule import rule
from policy_rules.text.addresses import Address, read_address
from policy_rules.text.hosts import is_ip_address, is_masked, is_within, registered_name
from policy_rules.text.urls import Found, scan

_MARKDOWN = re.compile(r"\[(?P<words>[^\[\]\n]{1,200})\]\(\s?<?(?P<url>[^\s()<>]{1,2000})")
_WEB = frozenset(("http", "https"))
#: Names of software end so, in capitals: ASP.NET, Socket.IO, C3.AI.
_SOFTWARE = re.compile(r"\.(?:NET|IO|AI)$")
#: After one of these a name with a dot is a place to go to, however it is written: "logga in på Bank.se".
_LEADS_THERE = re.compile(r"\b(?:på|till|via|hos|från|besök|gå in på|at|on|to|from|visit|see|go to)\s+$", re.IGNORECASE)


@rule(
    code="LIN002",
    severity=Severity.ERROR,
    enforcement=Enforcement.WAIVABLE,
    looks_at="links",
    because=(
        "Policy points 7 and 9: know whom you link to, and let readers see it. Hosts as browsers read them: WHATWG URL "
        "standard; letters of several scripts: UTS #39. As of November 2026."
    ),
    bad=(
        example(html='<p>Logga in på <a href="https://evil.example/">www.bank.se</a></p>'),
        example("Logga in: https://bank.se@evil.example/konto"),
        example("Läs mer: http://192.0.2.7/rapport"),
        example("Läs villkoren på [bank.se](https://bonus.test/n?id=77) först."),
        example("Logga in: https://login-acme-example.evil.test/konto"),
        example("Log in at https://xn--pypal-4ve.com/", language="en"),
        example("Log in at https://аpple.com/", language="en"),
        example(html='<p><a href="https://acme.example.evil.test/">Our report</a></p>', language="en"),
    ),
    good=(
        example(html='<p><a href="https://www.acme.example/kampanj">acme.example</a></p>'),
        example("Läs mer: https://www.räksmörgås.se/meny och https://xn--rksmrgs-5wao1o.se/"),
        example(html='<p><a href="https://bank.se/">Läs mer hos banken</a></p>'),
        example("Read on: https://acme.example/a@b?next=https://bank.example", language="en"),
        example(html='<p>We like <a href="https://nodejs.org/">Node.js</a></p>', language="en"),
        example("Läs [hela artikeln](https://acme.example/nytt) på [acme.example](https://www.acme.example/)."),
        example(html='<p>Kurs i <a href="https://skola.example/">ASP.NET och Node.js</a></p>'),
        example(html='<p><a href="https://news.example/1">How Booking.com grew</a></p>', language="en"),
    ),
)
def disguised_link(content: Content, facts: Facts) -> Iterator[Finding]:
    """A link leads to where it seems to lead."""
    for link in content.links:
        message = _disguise(_with_its_words(link, content.text), facts.company)
        if message:
            yield Finding(
                message=message,
                span=link.span,
                instead=_("Link to the plain address of a site that you know, and show readers that same address."),
            )


def _with_its_words(link: Link, text: Text) -> Link:
    """The link with the words that Markdown gives it, ``[words](address)``: some tools and readers render it."""
    if link.span.field != text.field or link.url != link.label or "](" not in text.value:
        return link
    marked = _MARKDOWN.search(text.value)
    while marked and text.span(*marked.span("url")) != link.span:
        marked = _MARKDOWN.search(text.value, marked.end())
    return replace(link, label=marked["words"]) if marked else link


def _disguise(link: Link, company: Company) -> str:
    """What makes the link look like another one; empty when nothing does."""
    address = read_address(link.url)
    shown = _host_shown(link)
    if address.scheme == "mailto" and shown and registered_name(shown) != registered_name(address.host):
        return _("The link shows %(shown)s and writes to %(host)s.") % {"shown": shown, "host": address.host}
    if address.scheme not in _WEB:
        return ""
    if address.userinfo:
        return _("What stands before “@” in this address is not where it leads. It leads to %(host)s.") % {
            "host": address.host
        }
    if is_ip_address(address.host):
        return _("This link leads to a bare number (%(host)s): nobody can see whose it is.") % {"host": address.host}
    if is_masked(address.host):
        return _("The address %(host)s is written with letters that only look like others.") % {"host": address.host}
    if shown and registered_name(shown) != registered_name(address.host):
        return _("The link shows %(shown)s and leads to %(host)s.") % {"shown": shown, "host": address.host}
    return _passes_for_ours(address, company)


def _host_shown(link: Link) -> str:
    """The host in the words of the link, where they show just one: an address, or an e-mail address."""
    label = link.label.strip()
    name, _at, host = label.rpartition("@")
    if name and " " not in label and "/" not in label:
        return host
    shown = [found for found in scan(label) if not _is_a_name(label, found)]
    hosts = {found.host or read_address(label[found.start : found.end]).host for found in shown}
    return hosts.pop() if len(hosts) == 1 else ""


def _is_a_name(label: str, found: Found) -> bool:
    """Whether what looks like a host is the name of software, or of a company that the words speak about."""
    if not found.host:
        return False
    if _SOFTWARE.search(found.host):
        return True
    has_capitals = found.host != found.host.lower()
    is_alone = not any(map(str.isalnum, label[: found.start] + label[found.end :]))
    return has_capitals and not is_alone and not _LEADS_THERE.search(label[: found.start])


def _passes_for_ours(address: Address, company: Company) -> str:
    """``acme.example.evil.test`` begins like our own ``acme.example``, and so does ``acme-example.evil.test``."""
    read = f".{address.host}.".replace("-", ".")
    for domain in company.domains:
        if not is_within(address.host, domain) and f".{domain}.".replace("-", ".") in read:
            return _("The address begins like %(domain)s, but it belongs to %(owner)s.") % {
                "domain": domain,
                "owner": registered_name(address.host),
            }
    return ""
