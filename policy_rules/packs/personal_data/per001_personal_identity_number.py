from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import example
from policy_rules.packs.personal_data.identity_numbers import find_identity_numbers
from policy_rules.rule import rule


@rule(
    code="PER001",
    severity=Severity.ERROR,
    enforcement=Enforcement.MANDATORY,
    because=(
        "Policy point 6: nothing about customers and staff that is theirs to keep. Dataskyddslagen (2018:218) 3 kap. "
        "10 §: an identity number is used only where its purpose clearly calls for it (unverified); no post's does. "
        "Form and check digit: folkbokföringslagen (1991:481) 18 § (unverified). As of November 2026."
    ),
    bad=(
        example("Grattis till vinnaren, personnummer 850709-9805!"),
        example("Vi söker dig som bokade i lördags: 198507099805."),
        example("Kund (850709) 9805 har vunnit, grattis!"),
        example("Samordningsnummer 570574-9959 är nu registrerat."),
        example("Our winner is 8211059954, come and see us.", language="en"),
        example("Customer 19 850709 9805 has won.", language="en"),
        example("Patient no 090527+1474 thanks the team.", language="en"),
        example("Identity number １９８５０７０９ 9805", language="en"),
    ),
    good=(
        example("Acme AB, org.nr 556016-0680, bjuder på fika."),
        example("Din order 8211059954 är på väg."),
        example("Ring (08) 850 709 98 05 så berättar vi."),
        example("Invigning 2026-11-28 1800-2000."),
        example("Our company number is 8572090606.", language="en"),
        example("Serial number 150916-0006 is recalled.", language="en"),
    ),
)
def personal_identity_number(content: Content, facts: Facts) -> Iterator[Finding]:
    """Nobody's personal identity number is in a post.

    Personnummer and samordningsnummer with a day that exists and the right check digit, however they are written.
    """
    for text in content.texts:
        for start, end in find_identity_numbers(text.value, facts.today):
            yield Finding(
                message=_("This is somebody's personal identity number."),
                span=text.span(start, end),
                instead=_("Take it out. Name the person, if they agree, or write to them in private."),
            )
