from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content, Link
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Fix, Severity
from policy_rules.packs.examples import example
from policy_rules.packs.links.redirects import is_passed_on, target_of
from policy_rules.packs.links.targets import is_known, web_links
from policy_rules.rule import rule

_SAFE = "https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Facme.example%2Fdag&data=05"


@rule(
    code="LIN007",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    looks_at="links",
    because=(
        "Policy points 7 and 9: readers see where a link leads, and nobody in between counts or stops them. Own "
        "observation of these services' addresses (unverified). As of November 2026."
    ),
    bad=(
        example("Läs mer: https://www.google.com/url?q=https://acme.example/nytt&sa=D"),
        example("Läs mer: https://l.facebook.com/l.php?u=https%3A%2F%2Facme.example%2Fnytt&h=AT0"),
        example(html=f'<p>Anmäl dig <a href="{_SAFE.replace("&", "&amp;")}">här</a></p>'),
        example("Watch: https://www.youtube.com/redirect?event=video&q=https%3A%2F%2Facme.example", language="en"),
        example("Läs mer: https://nyheter.test/?redirect=https://acme.example/nytt"),
        example(f"Sign up: {_SAFE}", language="en"),
    ),
    good=(
        example("Läs mer: https://acme.example/nytt?utm_source=linkedin&utm_medium=social"),
        example("Logga in: https://acme.example/redirect?url=https://bank.example"),
        example("Dela: https://www.facebook.com/sharer/sharer.php?u=https://acme.example/nytt"),
        example("Find us: https://www.google.com/maps/search/?api=1&query=Acme", language="en"),
        example("Share: https://twitter.com/intent/tweet?url=https://acme.example", language="en"),
    ),
)
def tracking_redirect(content: Content, facts: Facts) -> Iterator[Finding]:
    """A link leads straight to its page, not through a service that counts or checks those who follow it.

    Marks of a campaign (utm_source and the like) are fine: they lead nowhere else. So is an address that a page shares,
    checks, shows or comes back to after signing in.
    """
    for link, address in web_links(content):
        if is_known(address.host, facts) or not is_passed_on(link.url, address):
            continue
        target = target_of(link.url, address)
        yield Finding(
            message=_("This link leads through %(host)s, which sees everyone who follows it.") % {"host": address.host},
            span=link.span,
            instead=_("Link straight to %(target)s") % {"target": target}
            if target
            else _("Open the link and use the address of the page where you end up."),
            fix=_straight(link, target),
        )


def _straight(link: Link, target: str) -> Fix | None:
    """Only an address that stands in the text as it is can be exchanged there."""
    is_bare = link.url == link.label and link.span.end - link.span.start == len(link.url)
    return Fix(link.span, target) if target and is_bare else None
