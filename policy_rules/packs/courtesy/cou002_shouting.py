from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.courtesy.shouting import find_shouting
from policy_rules.packs.examples import example
from policy_rules.rule import rule


@rule(
    code="COU002",
    severity=Severity.NOTE,
    enforcement=Enforcement.ADVISORY,
    because=(
        "Policy point 4: short texts sound harder to their reader than to their writer. Capitals read as shouting, and "
        "screen readers may spell them. As of November 2026."
    ),
    bad=(
        example("Vi säger det igen: DET ÄR INTE VÅRT FEL."),
        example("Nu öppnar vi!!!"),
        example("MISSA INTE VÅRT STORA ERBJUDANDE I HELGEN"),
        example("We say it again: IT IS NOT OUR FAULT.", language="en"),
        example("Doors open now!!!", language="en"),
        example("DO NOT MISS OUR GREAT OFFER THIS WEEKEND", language="en"),
    ),
    good=(
        example("VI SÖKER EN ELEKTRIKER\nDu har körkort och gillar folk."),
        example("SMHI, MSB och SOS Alarm deltar."),
        example("BLACK WEEK hos oss till söndag!"),
        example("WE ARE HIRING ELECTRICIANS\nYou have a licence and like people.", language="en"),
        example("NATO, UNICEF and NASA take part.", language="en"),
        example("BLACK WEEK until Sunday!", language="en"),
    ),
)
def shouting(content: Content, facts: Facts) -> Iterator[Finding]:
    """A post speaks in an ordinary voice.

    Acronyms, names, a heading above its text and two words for effect are fine.
    """
    for text in content.texts:
        for start, end in find_shouting(text.value):
            yield Finding(
                message=_("“%(words)s” reads as shouting.") % {"words": text.value[start:end]},
                span=text.span(start, end),
                instead=_("Write it in small letters with one exclamation mark at most."),
            )
