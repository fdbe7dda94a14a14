from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.credentials.secrets import Kind, secrets_in
from policy_rules.packs.examples import example
from policy_rules.rule import rule

_BODY = "MIIEowIBAAKCAQEAx7dTq3vWcY0f9GmB2kUuLs5eRjZ8oPnHhVi4Xw1tCyD6Mb"


@rule(
    code="CRE001",
    severity=Severity.ERROR,
    enforcement=Enforcement.MANDATORY,
    because=(
        "Policy point 6: secrets of the house never go out. Forms: RFC 7468 (PEM), OpenSSH's PROTOCOL.key, RFC 9580 "
        "(OpenPGP), PuTTY's key file. As of November 2026."
    ),
    bad=(
        example(f"Så här gjorde vi:\n-----BEGIN RSA PRIVATE KEY-----\n{_BODY}\n-----END RSA PRIVATE KEY-----"),
        example(f"-----BEGIN OPENSSH PRIVATE KEY----- {_BODY[:30]} är nyckeln."),
        example(f"-----BEGIN EC PRIVATE KEY-----\n{_BODY}", language="en"),
        example(f"Import this: -----BEGIN PGP PRIVATE KEY BLOCK-----\n\n{_BODY}", language="en"),
    ),
    good=(
        example("En privat nyckel lämnar aldrig sin maskin."),
        example(f"Vår öppna nyckel:\n-----BEGIN PUBLIC KEY-----\n{_BODY.lower()}\n-----END PUBLIC KEY-----"),
        example("A private key never leaves its machine.", language="en"),
        example("-----BEGIN CERTIFICATE----- is where it starts.", language="en"),
    ),
)
def private_key(content: Content, facts: Facts) -> Iterator[Finding]:
    """No private key is in a post. Public keys and certificates may be."""
    for text in content.everything:
        for secret in secrets_in(text.value):
            if secret.kind is Kind.PRIVATE_KEY:
                yield Finding(
                    message=_("This is a private key. Whoever reads it can sign and log in with it."),
                    span=text.span(secret.start, secret.end),
                    instead=_(
                        "Take it out, make a new key, and tell the security contact: this one is secret no more."
                    ),
                )
