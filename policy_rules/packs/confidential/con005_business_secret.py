from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.confidential.business_secrets import find_business_secrets
from policy_rules.packs.examples import example
from policy_rules.rule import rule


@rule(
    code="CON005",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    because=(
        "Policy point 6: nothing confidential about business, customers and staff. Figures and know-how are a "
        "business secret while their holder takes steps to keep them: lag (2018:558) om företagshemligheter 2 § and "
        "Directive (EU) 2016/943, article 2 (unverified). As of November 2026."
    ),
    bad=(
        example("Vi lade 4,3 miljoner i anbudet på skolan."),
        example("Inköpspriset är 2 140 kr, och vi säljer den för 8 990."),
        example("Our gross margin on the new range is 61 per cent.", language="en"),
        example("We have always kept it in the family, but here goes: two parts syrup at 61 degrees.", language="en"),
    ),
    good=(
        example("Marginalen i branschen är 3 procent, enligt Svensk Kafferapport 2025."),
        example("Begär offert på vår webb, så får du svar inom 24 timmar."),
        example("Get a quote in 24 hours.", language="en"),
        example("The secret ingredient is love, and a lot of butter.", language="en"),
    ),
    unmasks="hashtags",
)
def business_secret(content: Content, facts: Facts) -> Iterator[Finding]:
    """A post gives away no figure and no recipe that is the company's own to keep.

    Margins, costs, bids, settlements and what one customer pays, with a number; and a recipe or a process that was
    never told. Published results, averages of a trade and the baker's wink are left alone.
    """
    for text in content.texts:
        for said in find_business_secrets(text.value):
            yield Finding(
                message=_("“%(words)s” gives away what the company keeps to itself.")
                % {"words": text.value[said.start : said.end]},
                span=text.span(said.start, said.end),
                instead=_(
                    "Leave the figure or the recipe out. If it is public, say where it was published; a policy "
                    "reviewer can let it pass."
                ),
            )
