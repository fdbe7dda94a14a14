from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Consent, Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from policy_rules.rule import rule
from policy_rules.text.people import PeopleSpotter
from policy_rules.text.spotter import Spotted

_FACTS = replace(
    EXAMPLE_FACTS,
    consents=PeopleSpotter(
        (
            Consent("Kim Ek", aliases=("Kimmie",), was_withdrawn=True),
            Consent("Robin Alm", channels=frozenset(("newsroom",))),
            Consent("Robin Alm", valid_until=datetime.date(2026, 1, 31)),
            Consent("Lo Berg", valid_until=datetime.date(2027, 1, 31)),
        )
    ),
)


@rule(
    code="PER007",
    severity=Severity.ERROR,
    enforcement=Enforcement.WAIVABLE,
    because=(
        "Policy point 6: people are written about only as they agreed to. The consents are the company's own register; "
        "that one may be withdrawn at any time: GDPR, article 7 (3). As of November 2026."
    ),
    bad=(
        example("Kim Eks idé blev vår bästsäljare!", facts=_FACTS),
        example("Robin Alm berättar om sin dag.", channel="x", facts=_FACTS),
        example("Med på bild: Ek, Kim (till vänster).", facts=_FACTS),
        example("Thanks to Kim A. Ek for the idea.", language="en", facts=_FACTS),
        example("Kimmie shows us around.", language="en", facts=_FACTS),
        example("We thank Lo Berg and Robin Alm.", language="en", channel="linkedin", facts=_FACTS),
    ),
    good=(
        example("Lo Berg visar runt i labbet.", facts=_FACTS),
        example("Vi tackar Anna Ek, Kim Berg och Lo Alm.", facts=_FACTS),
        example("Lo Maria Berg shows us the lab.", language="en", facts=_FACTS),
        example("Robin Alm berättar om sin dag.", channel="newsroom", facts=_FACTS),
        example("Lo Berg shows us around.", language="en", facts=_FACTS),
        example("Our colleague Kim Ekman shows us around.", language="en", facts=_FACTS),
    ),
)
def person_without_consent(content: Content, facts: Facts) -> Iterator[Finding]:
    """A person in the register of consents is named only where a consent holds, on this channel and this day.

    One consent that holds is enough. "Lars Berg" is found as "Lars Erik Berg" and as "Berg, Lars" too. The message
    tells nothing from the register; ``private`` does.
    """
    for text in content.everything:
        for person in _without_those_inside(facts.consents.find(text.value)):
            if not any(consent.holds_for(content.channel, facts.today) for consent in person.rows):
                yield Finding(
                    message=_("This person has not agreed to be written about here, or does no longer."),
                    span=text.span(person.start, person.end),
                    instead=_("Ask the person, and have the consent put in the register, or write without the name."),
                    private=" ".join(_private(consent) for consent in person.rows),
                )


def _without_those_inside(people: list[Spotted[Consent]]) -> Iterator[Spotted[Consent]]:
    """The people whose name is not just part of a longer one: "Kim" inside "Kim Ek" is nobody else."""
    longest = (0, 0)
    for person in sorted(people, key=lambda one: (one.start, -one.end)):
        place = (person.start, person.end)
        if person.end > longest[1] or place == longest:
            yield person
            longest = place


def _private(consent: Consent) -> str:
    values = {
        "name": consent.name,
        "channels": ", ".join(sorted(consent.channels)) or _("all channels"),
        "date": consent.valid_until,
    }
    if consent.was_withdrawn:
        return _("Consent of %(name)s: withdrawn.") % values
    if consent.valid_until:
        return _("Consent of %(name)s: %(channels)s, until %(date)s.") % values
    return _("Consent of %(name)s: %(channels)s.") % values
