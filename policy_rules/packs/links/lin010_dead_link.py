from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from policy_rules.content import Content, DeadBecause, DeadLink
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import example
from policy_rules.packs.links.targets import web_links
from policy_rules.rule import Example, rule

_THE_OTHER_DAY = datetime.date(2026, 11, 21)


def _seen(url: str, because: DeadBecause, status: int, text: str, *, language: str = "sv") -> Example:
    post = example(text, language=language)
    return replace(post, content=replace(post.content, dead=(DeadLink(url, because, _THE_OTHER_DAY, status),)))


@rule(
    code="LIN010",
    severity=Severity.WARNING,
    enforcement=Enforcement.ADVISORY,
    looks_at="dead",
    because=(
        "Policy point 2: posts hold a high quality, and a link that leads nowhere does not. What the answers of a site "
        "mean: RFC 9110, section 15. As of November 2026."
    ),
    bad=(
        _seen("https://acme.example/dag", "gone", 404, "Anmäl dig: https://acme.example/dag"),
        _seen("https://acmedagen.example", "no_host", 0, "Läs mer på https://acmedagen.example."),
        _seen("https://acme.example/days", "gone", 410, "Sign up: https://acme.example/days", language="en"),
        _seen("https://acme.example/live", "broken", 502, "Watch it on https://acme.example/live", language="en"),
    ),
    good=(
        example("Anmäl dig: https://acme.example/dag"),
        _seen("https://acme.example/dag", "gone", 404, "Anmäl dig: https://acme.example/dagen"),
        example("Sign up: https://acme.example/days", language="en"),
        _seen("https://acme.example/live", "broken", 502, "We are live. Watch us on acme.example!", language="en"),
    ),
)
def dead_link(content: Content, facts: Facts) -> Iterator[Finding]:
    """A link leads to a page that is there.

    Told only where the site asks its links: of a page that its own site says is gone, and of a host that nobody knew,
    or that gave no answer or an error, several times in a row. A page that asks for a password, or that turns away
    whoever is no browser, is not told.
    """
    dead = {link.url: link for link in content.dead}
    for link, address in web_links(content) if dead else ():
        if seen := dead.get(link.url):
            yield Finding(
                message=_said(seen, address.host),
                span=link.span,
                instead=_("Open the link. If the page has moved, use its new address; if it is gone, link to another."),
            )


def _said(link: DeadLink, host: str) -> str:
    about = {"host": host, "day": link.seen.isoformat(), "status": link.status}
    if link.because == "no_host":
        return _("On %(day)s there was no site by the name of %(host)s.") % about
    if link.because == "gone":
        return _("On %(day)s, %(host)s said that it has no such page (%(status)d).") % about
    if link.status:
        return _("%(host)s answered with an error each time it was asked, last on %(day)s (%(status)d).") % about
    return _("%(host)s never answered when it was asked, last on %(day)s.") % about
