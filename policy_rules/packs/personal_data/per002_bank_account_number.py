from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import example
from policy_rules.packs.personal_data.bank_accounts import find_bank_accounts
from policy_rules.rule import rule


@rule(
    code="PER002",
    severity=Severity.ERROR,
    enforcement=Enforcement.WAIVABLE,
    because=(
        "Policy point 6: nothing about customers and staff that is theirs to keep. Form and check digits of an IBAN: "
        "ISO 13616. As of November 2026."
    ),
    bad=(
        example("Sätt in pengarna på SE45 5000 0000 0583 9825 7466."),
        example("Swisha inte, betala till Kims konto NO9386011117947."),
        example("Betala till konto 8327-9, 123 456 789-7, det är mitt eget."),
        example("Send it to GB82 WEST 1234 5698 7654 32 today.", language="en"),
        example("Her IBAN is DE89-3704-0044-0532-0130-00.", language="en"),
    ),
    good=(
        example("Sätt in pengarna på SE45 5000 0000 0583 9825 7467."),
        example("Typgodkänd enligt SE12 3456."),
        example("Våra kunder öppnade 8327 konton i fjol."),
        example("Order SE4550000000058398257466123 has left.", language="en"),
        example("The IBAN of an account in Britain begins with GB and two digits.", language="en"),
    ),
)
def bank_account_number(content: Content, facts: Facts) -> Iterator[Finding]:
    """A bank account in a post is one that its owner wants the public to know.

    A collection's own account may be meant to be seen: a policy reviewer lets it pass.
    """
    for text in content.texts:
        for start, end in find_bank_accounts(text.value):
            yield Finding(
                message=_("This is the number of a bank account (IBAN)."),
                span=text.span(start, end),
                instead=_("Leave it out, or link to the page where the company itself says how to pay."),
            )
