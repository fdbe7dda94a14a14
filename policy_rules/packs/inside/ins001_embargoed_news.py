from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Embargo, Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from policy_rules.rule import rule
from policy_rules.text.spotter import Spotter

_FACTS = replace(
    EXAMPLE_FACTS,
    embargoes=Spotter(
        [
            Embargo("Polaris 2", aliases=("Polarstjärnan",), lifts_on=datetime.date(2027, 3, 1)),
            Embargo("Harbour deal"),
            Embargo("Vega", lifts_on=datetime.date(2026, 11, 1)),
        ]
    ),
)


@rule(
    code="INS001",
    severity=Severity.ERROR,
    enforcement=Enforcement.WAIVABLE,
    because=(
        "Policy points 3 and 6: nothing is said of coming products or deals before the company has said it. Inside "
        "information goes out by press release first: Regulation (EU) 596/2014, articles 7, 10 and 17. "
        "As of November 2026."
    ),
    bad=(
        example("Nu kan vi berätta om Polaris 2!", facts=_FACTS),
        example("Tårta i dag för #Polarstjärnan.", facts=_FACTS),
        example("Now we can tell you about Polaris 2!", language="en", facts=_FACTS),
        example("Cake today for the Harbour deal.", language="en", facts=_FACTS),
    ),
    good=(
        example("Vega är här. Läs pressmeddelandet.", facts=_FACTS),
        example("Polaris syns i norr i kväll.", facts=_FACTS),
        example("Vega is here. Read the press release.", language="en", facts=_FACTS),
        example("A harbour tour is a good deal.", language="en", facts=_FACTS),
    ),
)
def embargoed_news(content: Content, facts: Facts) -> Iterator[Finding]:
    """News under embargo is not spoken of before the day it is lifted.

    The message holds only what the author wrote. The register's name and the day stand in ``private``.
    """
    for text in content.everything:
        for spotted in facts.embargoes.find(text.value):
            held = [row for row in spotted.rows if row.holds_on(facts.today)]
            if held:
                yield Finding(
                    message=_("This is news that must not be spoken of yet."),
                    span=text.span(spotted.start, spotted.end),
                    instead=_("Leave it out, or wait until the press release is out and the embargo is lifted."),
                    private=_private(held[0]),
                )


def _private(embargo: Embargo) -> str:
    if embargo.lifts_on is None:
        return _("Embargo: %(name)s. No day is set.") % {"name": embargo.name}
    return _("Embargo: %(name)s. Lifted on %(date)s.") % {"name": embargo.name, "date": embargo.lifts_on}
