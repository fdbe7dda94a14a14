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
    code="CRE004",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    because=(
        "Policy point 6: secrets of the house never go out. What keys look like that no list has: letters, digits and "
        "capitals by chance, beside words that say so; JSON web tokens: RFC 7519. As of November 2026."
    ),
    bad=(
        example("Vår API-nyckel är q7Rk2mZ9xV4tB8nL, testa gärna."),
        example("Nyckel till API:et, som alla kan: 9c1f0b7ad2e84c5f8a3e6d71b0c2d4e6"),
        example("access_token=9c1f0b7ad2e84c5f8a3e6d71"),
        example("The token: 3d6f1a2b-8c4e-4f7a-9b2d-5e1c7a9f0b3d", language="en"),
        example("9c1f0b7ad2e84c5f8a3e6d71b0c2d4e6 is the key.", language="en"),
        example("Found in the log: x7Gq2LmP9vRt4KsZ8wYb3NcD", language="en"),
        example("Key of the demo: AKIA1234567890ABCDEF", language="en"),
    ),
    good=(
        example("Nyckeln till framgång 2026: team, teknik, tålamod."),
        example("Kontrollsumma sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
        example("Använd koden SOMMAR2026 i kassan."),
        example("Our API key figures for 2026: 99.99 % uptime.", language="en"),
        example("9c1f0b7ad2e84c5f8a3e6d71b0c2d4e6 is the checksum of the key file.", language="en"),
        example("Fixed in commit 3d6f1a2b8c4e4f7a9b2d5e1c7a9f0b3d12345678.", language="en"),
    ),
)
def likely_secret(content: Content, facts: Facts) -> Iterator[Finding]:
    """What looks like a key or a token is looked at before it goes out."""
    for text in content.texts:
        for secret in secrets_in(text.value):
            if secret.kind is Kind.LIKELY:
                yield Finding(
                    message=_("This looks like a key or a token."),
                    span=text.span(secret.start, secret.end),
                    instead=_(
                        "Take it out if it opens anything. To show what one looks like, write EXAMPLE in its place."
                    ),
                )
