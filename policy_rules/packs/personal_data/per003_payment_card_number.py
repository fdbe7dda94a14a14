from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import example
from policy_rules.packs.personal_data.payment_cards import find_cards
from policy_rules.rule import rule


@rule(
    code="PER003",
    severity=Severity.ERROR,
    enforcement=Enforcement.WAIVABLE,
    because=(
        "Policy point 6: nothing about customers and staff that is theirs to keep. A card's whole number is shown to "
        "nobody who has no need of it: PCI DSS 4.0, requirement 3.4 (unverified). As of November 2026."
    ),
    bad=(
        example("Betala med 4111 1111 1111 1111 så fixar vi resten."),
        example("Kunden uppgav kort 5500005555555559."),
        example("Pay with 4111-1111-1111-1111 today.", language="en"),
        example("Card: 3782 822463 10005", language="en"),
    ),
    good=(
        example("Kortet som slutar på 1111 är spärrat."),
        example("Följ ditt paket 4111111111111111."),
        example("Ring 4111 1111 1111 1112, om du vågar."),
        example("Your card ending in 1111 is blocked.", language="en"),
        example("Order 5500005555555559 is on its way.", language="en"),
    ),
)
def payment_card_number(content: Content, facts: Facts) -> Iterator[Finding]:
    """No payment card's number is in a post; its last four digits tell its owner enough.

    The networks' test numbers look just the same to readers, so a policy reviewer lets those pass.
    """
    for text in content.texts:
        for start, end in find_cards(text.value):
            yield Finding(
                message=_("This is the number of a payment card."),
                span=text.span(start, end),
                instead=_("Take it out. The last four digits are enough for its owner to know which card it is."),
            )
