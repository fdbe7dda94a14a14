from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import example
from policy_rules.packs.personal_data.papers import find_papers
from policy_rules.rule import rule


@rule(
    code="PER012",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    because=(
        "Policy point 6: nothing about customers and staff that is theirs to keep. A day of birth, a passport, a car "
        "and an account single a person out: GDPR, article 4 (1). As of November 2026."
    ),
    bad=(
        example("I dag firar vi Jonas i växeln, född den 3 september 1981."),
        example("Bilen med registreringsnummer ABC 123 tillhör Robin Alm."),
        example("Passport 533401372 belongs to Lucas Meyer. Collect it at the desk.", language="en"),
        example("Refund for Colin Bates: sort code 20-11-43, account 73914462.", language="en"),
    ),
    good=(
        example("Författaren Selma Ek, född den 3 mars 1958, firas på biblioteket."),
        example("Registreringsnumret ser ut så här: ABC 123."),
        example("Bring your passport to collect the parcel.", language="en"),
        example("The composer Ruth Moss, born 4 May 1961, opens the concert.", language="en"),
    ),
)
def what_singles_a_person_out(content: Content, facts: Facts) -> Iterator[Finding]:
    """A post does not single out a person whom it names by a day of birth, a passport, a car or an account.

    Those of history and of art are left alone, and so are the accounts and cars of the company.
    """
    for text in content.texts:
        for said in find_papers(text.value):
            yield Finding(
                message=_("This singles out somebody who is named."),
                span=text.span(said.start, said.end),
                instead=_("Leave the day, the number or the car out; tell it to the person alone."),
            )
