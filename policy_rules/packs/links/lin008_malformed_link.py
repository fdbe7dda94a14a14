from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content, Link, Span
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import example
from policy_rules.packs.links.malformed import flaw_of, miswritten
from policy_rules.packs.links.targets import web_links
from policy_rules.rule import rule


@rule(
    code="LIN008",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    because=(
        "Policy point 2: posts hold a high quality, and a link that leads nowhere does not. Parts of an address: "
        "RFC 3986, section 3; endings: the public suffix list. As of November 2026."
    ),
    bad=(
        example("Läs mer: http:/acme.example/nytt"),
        example("Läs mer: https//acme.example/nytt"),
        example("Läs mer på www..norrsken.se"),
        example("Läs mer: https:// www.norrsken.se/nytt"),
        example("Läs mer på https://intranät/nyheter"),
        example(html='<p><a href="https://acme.example/nytt).">Läs mer</a></p>'),
        example("Read on: https:://acme.example/news", language="en"),
        example("Read on: https://https://acme.example/news", language="en"),
        example("Read on at https://www.norrsken.cmo/news", language="en"),
        example(html='<p><a href="https://acme.example/our news">Read on</a></p>', language="en"),
    ),
    good=(
        example("Läs mer (https://acme.example/nytt). Eller på www.norrsken.se..."),
        example("Adresser börjar med http:// eller https:// och sedan ett namn."),
        example(html='<p><a href="https://sv.wikipedia.org/wiki/Acme_(bolag)">Läs mer</a></p>'),
        example("Read on: https://acme.example/a//b?x=1#y, or at www.norrsken.se.", language="en"),
        example("HTTP/2 and HTTPS: what is new. Www was young then...", language="en"),
    ),
)
def malformed_link(content: Content, facts: Facts) -> Iterator[Finding]:
    """A link is written so that it leads somewhere.

    One without any address, or without http, is LIN001's business.
    """
    for link, address in web_links(content):
        if flaw := flaw_of(link.url, address.host):
            yield Finding(message=flaw, span=link.span, instead=_instead())
    for start, end in miswritten(content.text.value):
        span = content.text.span(start, end)
        if not any(_covers(link, span) for link in content.links):
            yield Finding(
                message=_("“%(address)s” is no link: readers cannot follow it.")
                % {"address": content.text.value[start:end]},
                span=span,
                instead=_instead(),
            )


def _covers(link: Link, span: Span) -> bool:
    """Whether ``span`` is a part of ``link``: of its address, which was looked at already, or of its words."""
    is_marked = not link.url.endswith(link.label)
    begins = span.start >= link.span.start if is_marked else span.start > link.span.start
    return link.span.field == span.field and begins and span.start < link.span.end


def _instead() -> str:
    return _("Open the page and copy its whole address from the browser.")
