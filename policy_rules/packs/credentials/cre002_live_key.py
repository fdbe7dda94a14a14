from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.credentials.secrets import Kind, secrets_in
from policy_rules.packs.examples import example
from policy_rules.rule import rule


@rule(
    code="CRE002",
    severity=Severity.ERROR,
    enforcement=Enforcement.MANDATORY,
    because=(
        "Policy point 6: secrets of the house never go out. The forms of keys as the services that give them out "
        "describe them (unverified). As of November 2026."
    ),
    bad=(
        example("Vi bytte till AKIAQ3EGRVXW2LJH7TZM i går."),
        example("Vi bytte till AKIA Q3EGRVXW2LJH7TZM i går."),
        example("Nyckeln: LTAI5tQmZ8RkXw2VbN4cYh7P"),
        example("Deploy with ASIAW4XKRPZ3ME6UTL2D and go.", language="en"),
        example("The vault gave us s.9xV4tB8nLq1R7k2mZ9wYb3Nc today.", language="en"),
        example("We use 8f14e45fceea167a5a36dedd4bea2543-us21 for our letters.", language="en"),
    ),
    good=(
        example("Skriv AKIAIOSFODNN7EXAMPLE där din nyckel ska stå."),
        example("Nycklar hos Amazon börjar med AKIA."),
        example("ASIA PACIFIC 2026 GROWTH REPORT is out.", language="en"),
        example("Write AKIAXXXXXXXXXXXXXXXX where your key goes.", language="en"),
        example("Our API-first strategy for 2027 is live_from_the_keynote.", language="en"),
    ),
)
def live_key(content: Content, facts: Facts) -> Iterator[Finding]:
    """No key to a service is in a post.

    One that says that it is an example is left alone; one that runs along the alphabet is CRE004's.
    """
    for text in content.everything:
        for secret in secrets_in(text.value):
            if secret.kind is Kind.LIVE_KEY:
                yield Finding(
                    message=_("This has the form of a working key to %(service)s.") % {"service": secret.service},
                    span=text.span(secret.start, secret.end),
                    instead=_(
                        "Take it out, have the key revoked, and tell the security contact. To show what a key looks "
                        "like, write EXAMPLE in its place."
                    ),
                )
