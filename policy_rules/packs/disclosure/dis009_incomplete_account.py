from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from policy_rules.content import Content, Span
from policy_rules.facts import AccountProfile, Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.disclosure.account_examples import through
from policy_rules.rule import rule

_COMPLETE = AccountProfile("linkedin", "acme", "official", "Acme", "social@acme.example")
_NAMELESS = replace(_COMPLETE, display_name="")
_UNREACHABLE = replace(_COMPLETE, email="")
_EMPLOYEE = replace(_COMPLETE, handle="annaek", capacity="employee", display_name="Anna Ek, Acme", email="")


@rule(
    code="DIS009",
    severity=Severity.NOTE,
    enforcement=Enforcement.ADVISORY,
    because=(
        "Policy point 1: say who you are. Profiles are complete, and official accounts can be written to. What is "
        "checked is the company's own register of accounts. As of November 2026."
    ),
    bad=(
        through(_NAMELESS, "Vi öppnar i Luleå!"),
        through(_UNREACHABLE, "Vi öppnar i Luleå!"),
        through(_NAMELESS, "We open in Leeds!", language="en"),
        through(_UNREACHABLE, "We open in Leeds!", language="en"),
    ),
    good=(
        through(_COMPLETE, "Vi öppnar i Luleå!"),
        through(_EMPLOYEE, "Fin helg i fjällen!"),
        through(_COMPLETE, "We open in Leeds!", language="en"),
        through(_EMPLOYEE, "A fine weekend in the hills!", language="en"),
    ),
)
def incomplete_account(content: Content, facts: Facts) -> Iterator[Finding]:
    """The account that a post goes out through says who speaks, and an official one can be written to."""
    account = facts.accounts.get((content.channel, content.handle.lower()))
    if account is None:
        return
    message = _what_lacks(account)
    if message:
        yield Finding(
            message=message % {"account": account.handle},
            span=Span(content.text.field, 0, 0),
            instead=_("Complete the profile on the channel, then the account in the register."),
        )


def _what_lacks(account: AccountProfile) -> str:
    """What is to be said of ``account``; empty when it lacks nothing."""
    is_nameless = not account.display_name.strip()
    is_unreachable = account.capacity == "official" and not account.email.strip()
    if is_nameless and is_unreachable:
        return _("The account %(account)s has neither a display name nor an e-mail address in the register.")
    if is_nameless:
        return _("The account %(account)s has no display name in the register.")
    return _("The account %(account)s has no e-mail address in the register.") if is_unreachable else ""
