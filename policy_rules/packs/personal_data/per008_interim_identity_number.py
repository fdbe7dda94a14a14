from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import example
from policy_rules.packs.personal_data.identity_numbers import find_interim_numbers
from policy_rules.rule import rule


@rule(
    code="PER008",
    severity=Severity.WARNING,
    enforcement=Enforcement.OFF,
    because=(
        "Policy point 6: nothing about customers and staff that is theirs to keep. Schools and care give interim "
        "numbers (T-nummer) to those who have no personnummer yet; they have no check digit, so article numbers pass "
        "for them, and only a site that needs the rule switches it on (unverified). As of November 2026."
    ),
    bad=(
        example("Eleven 000101-T220 börjar på måndag."),
        example("Patient 20000101P220 är utskriven."),
        example("Student 000101-R220 starts on Monday.", language="en"),
        example("Interim number 20000101-S220 is in use.", language="en"),
    ),
    good=(
        example("Modell 001301-T220 finns i lager."),
        example("Vi ses den 1 januari 2000, T220 i sal 3."),
        example("Model 001301-T220 is in stock.", language="en"),
        example("Room T220, 1 January 2000.", language="en"),
    ),
)
def interim_identity_number(content: Content, facts: Facts) -> Iterator[Finding]:
    """Nobody's interim identity number is in a post; off until a site switches it on."""
    for text in content.texts:
        for start, end in find_interim_numbers(text.value, facts.today):
            yield Finding(
                message=_("This looks like somebody's interim identity number."),
                span=text.span(start, end),
                instead=_("Take it out, unless it is the number of a thing."),
            )
