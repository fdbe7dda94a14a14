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
    code="CRE003",
    severity=Severity.ERROR,
    enforcement=Enforcement.WAIVABLE,
    because=(
        "Policy point 6: secrets of the house never go out. Passwords in addresses: RFC 3986, 3.2.1; in headers: "
        "RFC 7617. As of November 2026."
    ),
    bad=(
        example("Gästnätet: Acme-Guest, lösenord: Sommar2026"),
        example("Lösenordet till demon är kaffe123, prova själva!"),
        example("Portkoden är 4711, kom upp och fika."),
        example("Koden till grinden är 4711#, gå bara in."),
        example("Log in as demo, password: hunter2", language="en"),
        example("Just run curl -u app:s3cr3tpw and see.", language="en"),
        example("Run mysql -u root -pS3cr3tBanana shop to see it.", language="en"),
        example("Authorization: Basic ZGVtbzpodW50ZXIy", language="en"),
    ),
    good=(
        example("Lösenord: därför räcker de inte längre."),
        example("Det vanligaste lösenordet är 123456. Byt!"),
        example("Glömt ditt lösenord? Återställ det på acme.example."),
        example("Koden till porten får du i receptionen."),
        example("A password is not enough in 2026.", language="en"),
        example("Password: use at least 12 characters.", language="en"),
        example("Set it with password=$PASSWORD in your shell.", language="en"),
    ),
)
def password_given_away(content: Content, facts: Facts) -> Iterator[Finding]:
    """No password is in a post, said or hidden in an address.

    Posts that teach about passwords may quote bad ones: "the most common password is 123456".
    """
    for text in content.everything:
        for secret in secrets_in(text.value):
            if secret.kind is Kind.PASSWORD:
                yield Finding(
                    message=_("This gives a password away."),
                    span=text.span(secret.start, secret.end),
                    instead=_("Take it out and change it. Give a guest's password at the door, not in a post."),
                )
