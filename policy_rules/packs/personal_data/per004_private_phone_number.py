from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import example
from policy_rules.packs.personal_data.phones import find_private_numbers
from policy_rules.rule import rule


@rule(
    code="PER004",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    because=(
        "Policy point 6: nothing about customers and staff that is theirs to keep. A phone number is personal data: "
        "GDPR, article 4 (1). As of November 2026."
    ),
    bad=(
        example("Ring Kim på 070-174 06 05 om du vill veta mer."),
        example("Hon svarar hemma på 08-465 004 10."),
        example("Kims nummer: +46 (0)70 174 06 05"),
        example("Text Kim on 07700 900123 for more.", language="en", markets=("uk",)),
        example("You can reach him on +46 70 174 06 05.", language="en"),
        example("Her private number is (212) 555-0142.", language="en", markets=("us",)),
    ),
    good=(
        example("Kundtjänst svarar på 0771-123 456, eller sms:a oss på 070-174 06 05."),
        example("Växeln: 08-465 004 00"),
        example("Order 0701740605 är skickad."),
        example("Call us on 020 7946 0018, or our hotline 07700 900123.", language="en", markets=("uk",)),
        example("Opened 05-11-2026, closed 06-11-2026.", language="en"),
    ),
)
def private_phone_number(content: Content, facts: Facts) -> Iterator[Finding]:
    """A post gives the numbers of the company, not those of a person.

    A mobile number counts unless the words around speak of a service, a shop or a role; any number does that is said
    to be private.
    """
    for text in content.texts:
        for start, end in find_private_numbers(text.value, content):
            yield Finding(
                message=_("This looks like somebody's own phone number."),
                span=text.span(start, end),
                instead=_("Give the company's number and say whose it is, for example “Customer service: ...”."),
            )
