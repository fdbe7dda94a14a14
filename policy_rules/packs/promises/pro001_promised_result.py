from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Claim, Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from policy_rules.packs.promises.approved import without_approved
from policy_rules.packs.promises.guarantees import find_guarantees
from policy_rules.rule import rule

_APPROVED = replace(
    EXAMPLE_FACTS,
    claims=(
        Claim("Vi garanterar 99,9 procents drifttid", "sv"),
        Claim("We guarantee an uptime of 99.9 percent", "en"),
    ),
)


@rule(
    code="PRO001",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    languages=("sv", "en"),
    because=(
        "Policy point 3: nobody promises more than the company can keep, and nothing about results beyond its official "
        "line. An unkept guarantee misleads: marknadsföringslagen (2008:486) 10 § (unverified). As of November 2026."
    ),
    bad=(
        example("Vi garanterar att du sparar 30 procent på ditt första år."),
        example("Garanterad avkastning på åtta procent!"),
        example("Vi lovar att alla problem är borta på måndag."),
        example("Med oss får du garanterat högre försäljning."),
        example("Med vår styrenhet halverar du elkostnaden redan första månaden."),
        example("Säg hejdå till huvudvärk och högt blodtryck!"),
        example("We guarantee that you will save 30 percent in your first year.", language="en"),
        example("Guaranteed returns of eight percent!", language="en"),
        example("We promise that every problem is gone by Monday.", language="en"),
        example("Success is guaranteed with our new method.", language="en"),
        example("Every student passes. Every term.", language="en"),
        example("Put the worry about infections behind you once and for all.", language="en"),
    ),
    good=(
        example("Garantin gäller i två år."),
        example("Vi garanterar inte plats till alla."),
        example("Det blir garanterat en lång kö, så kom tidigt."),
        example("Vi garanterar 99,9 procents drifttid.", facts=_APPROVED),
        example("Med vår styrenhet kan du sänka elkostnaden."),
        example("Säg hejdå till pappersblanketten: från måndag är ansökan digital."),
        example("Guaranteed delivery is what our competitor promises.", language="en"),
        example("We cannot guarantee a seat for everyone.", language="en"),
        example("Ways to halve your energy bill in a month: a free webinar.", language="en"),
        example("The guarantee covers parts and labour.", language="en"),
        example("We guarantee an uptime of 99.9 percent.", language="en", facts=_APPROVED),
        example("Have your blood pressure measured for free on Tuesday.", language="en"),
    ),
    unmasks="hashtags",
)
def promised_result(content: Content, facts: Facts) -> Iterator[Finding]:
    """Nobody guarantees a result that the company has not approved to guarantee.

    Terms of sale (a warranty, money back), what others promise, and promises denied are left alone.
    """
    for text in content.texts:
        guarantees = find_guarantees(text.value, facts.company)
        for said in without_approved(content, facts, text.value, guarantees):
            yield Finding(
                message=_("“%(words)s” promises a result.") % {"words": text.value[said.start : said.end]},
                span=text.span(said.start, said.end),
                instead=_(
                    "Say what you do, or what customers have seen so far. A claim in the register of approved claims "
                    "is fine, word for word."
                ),
            )
