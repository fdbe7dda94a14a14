from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import example
from policy_rules.packs.personal_data.children import find_children
from policy_rules.rule import rule


@rule(
    code="PER011",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    because=(
        "Policy point 6: nothing about customers and staff that is theirs to keep. Children deserve particular "
        "protection: GDPR, recital 38. As of November 2026."
    ),
    bad=(
        example("Grattis Ebba, 7 år, i klass 1B på Ängsskolan, som vann!"),
        example("Elliot, nio år, cyklar ensam hem från träningen. Hälsa på honom!"),
        example("Happy 8th birthday to little Maisie Cooper in Class 3!", language="en"),
        example("Well done Jake Ansell (9)! He walks home along the canal every day.", language="en"),
    ),
    good=(
        example("Ebba, 7 år, vann vår teckningstävling."),
        example("Eleverna i klass 1B på Ängsskolan har ritat våra påsar."),
        example("Maisie, 8, won our drawing contest.", language="en"),
        example("The pupils of Class 3 drew our bags.", language="en"),
    ),
)
def child_that_can_be_found(content: Content, facts: Facts) -> Iterator[Finding]:
    """A post does not tell where a child whom it names can be found.

    A name with an age and a class, a school or a way home. A first name and an age, or a class together, are left
    alone.
    """
    for text in content.texts:
        for said in find_children(text.value):
            yield Finding(
                message=_("This tells who a child is and where it can be found."),
                span=text.span(said.start, said.end),
                instead=_("A first name and an age are enough, and a parent has to agree to them."),
            )
