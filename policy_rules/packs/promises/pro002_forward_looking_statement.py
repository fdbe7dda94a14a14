from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Claim, Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from policy_rules.packs.promises.approved import without_approved
from policy_rules.packs.promises.forecasts import find_forecasts
from policy_rules.rule import rule

_APPROVED = replace(
    EXAMPLE_FACTS,
    claims=(
        Claim("Vi räknar med att omsättningen växer med fem procent 2027", "sv"),
        Claim("We expect revenue to grow by five percent in 2027", "en"),
    ),
)


@rule(
    code="PRO002",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    languages=("sv", "en"),
    because=(
        "Policy point 3: nothing is said about future results or coming products beyond the company's official line. "
        "For listed companies also Regulation (EU) 596/2014, articles 7 and 17. As of November 2026."
    ),
    bad=(
        example("Vi räknar med att omsättningen ökar med 15 procent nästa år."),
        example("Aktien kommer att stiga kraftigt."),
        example("I höst lanserar vi en helt ny modell."),
        example("Vinsten väntas överträffa fjolåret."),
        example("Nästa år blir vårt bästa någonsin."),
        example("Räkna med att modulen är på plats före midsommar."),
        example("Köp Acme innan rapporten på torsdag."),
        example("We expect revenue to grow by 15 percent next year.", language="en"),
        example("Our share price will soar.", language="en"),
        example("We will launch a brand new model this autumn.", language="en"),
        example("Profit is expected to exceed last year's.", language="en"),
        example("In three years we have shops all over Europe.", language="en"),
        example("The new module will be in place before midsummer, you can plan on it.", language="en"),
        example("Pick up some Acme shares before the report on Thursday.", language="en"),
    ),
    good=(
        example("Vi kommer att finnas på mässan i Malmö."),
        example("Omsättningen ökade med 15 procent under 2025."),
        example("Delårsrapporten kommer att publiceras den 24 oktober."),
        example("Vi räknar med att omsättningen växer med fem procent 2027.", facts=_APPROVED),
        example("Räkna med köer i kassan före jul."),
        example("We will be at the trade fair in Leeds.", language="en"),
        example("Revenue grew by 15 percent in 2025.", language="en"),
        example("The interim report will be published on 24 October.", language="en"),
        example("We expect revenue to grow by five percent in 2027.", language="en", facts=_APPROVED),
        example("Expect queues at the checkout before Christmas.", language="en"),
    ),
    unmasks="sentences",
)
def forward_looking_statement(content: Content, facts: Facts) -> Iterator[Finding]:
    """Results and products to come are spoken of in approved words only.

    What has happened, when a report is published, where to meet, and what others forecast of a market are left alone.
    """
    for text in content.texts:
        forecasts = find_forecasts(text.value, facts.today, facts.company)
        for said in without_approved(content, facts, text.value, forecasts):
            yield Finding(
                message=_("“%(words)s” says what results or products are to come.")
                % {"words": text.value[said.start : said.end]},
                span=text.span(said.start, said.end),
                instead=_(
                    "Say what has happened, or link to the published forecast. A statement in the register of approved "
                    "claims is fine, word for word."
                ),
            )
