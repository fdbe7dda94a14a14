from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from policy_rules.content import Content, Span
from policy_rules.facts import AccountProfile, Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.disclosure.account_examples import through
from policy_rules.rule import rule
from policy_rules.text.hosts import is_within
from policy_rules.text.lookalikes import looks_like

_OWN = AccountProfile("linkedin", "acme", "official", "Acme", "social@acme.example")
_UNDER_OWN = replace(_OWN, email="social@mail.acme.example")
_ELSEWHERE = replace(_OWN, email="acme.social@post.test")
_LOOKALIKE = replace(_OWN, email="social@acrne.example")
_EMPLOYEE = replace(_OWN, handle="annaek", capacity="employee", display_name="Anna Ek", email="anna@post.test")


@rule(
    code="DIS010",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    because=(
        "Policy point 1: an official account is registered with an e-mail address at the company's own domain, so that "
        "the company, and nobody else, can take it back. As of November 2026."
    ),
    bad=(
        through(_ELSEWHERE, "Vi öppnar i Luleå!"),
        through(_LOOKALIKE, "Vi öppnar i Luleå!"),
        through(_ELSEWHERE, "We open in Leeds!", language="en"),
        through(_LOOKALIKE, "We open in Leeds!", language="en"),
    ),
    good=(
        through(_OWN, "Vi öppnar i Luleå!"),
        through(_EMPLOYEE, "Fin helg i fjällen!"),
        through(_UNDER_OWN, "We open in Leeds!", language="en"),
        through(_EMPLOYEE, "A fine weekend in the hills!", language="en"),
    ),
)
def foreign_account_address(content: Content, facts: Facts) -> Iterator[Finding]:
    """The e-mail address of an official account is at the company's own domain, not at one that only looks like it."""
    account = facts.accounts.get((content.channel, content.handle.lower()))
    if account is None or account.capacity != "official" or not account.email or not facts.company.domains:
        return
    host = account.email.rpartition("@")[2]
    if any(is_within(host, domain) for domain in facts.company.domains):
        return
    imitated = next((domain for domain in facts.company.domains if looks_like(host, domain)), "")
    yield Finding(
        message=_message(account.handle, host, imitated),
        span=Span(content.text.field, 0, 0),
        instead=_("Register the account with an address at %(domain)s, on the channel and in the register.")
        % {"domain": facts.company.domains[0]},
    )


def _message(handle: str, host: str, imitated: str) -> str:
    values = {"account": handle, "host": host, "domain": imitated}
    if imitated:
        return _("The account %(account)s is registered at %(host)s, which only looks like %(domain)s.") % values
    return _("The account %(account)s is registered at %(host)s, which is not the company's.") % values
