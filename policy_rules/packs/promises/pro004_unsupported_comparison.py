from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Competitor, Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from policy_rules.packs.promises.approved import without_approved
from policy_rules.packs.promises.comparisons import find_comparisons
from policy_rules.packs.promises.support import is_supported
from policy_rules.rule import rule
from policy_rules.text.spotter import Spotter

_FACTS = replace(EXAMPLE_FACTS, competitors=Spotter([Competitor("Nordvind")]))


@rule(
    code="PRO004",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    languages=("sv", "en"),
    because=(
        "Policy points 3 and 4: nothing is claimed that cannot be shown, and others are not run down. A comparison is "
        "fair only of what can be checked: Directive 2006/114/EC article 4, marknadsföringslagen (2008:486) 18 § "
        "(unverified). As of November 2026."
    ),
    bad=(
        example("Vi är billigare än konkurrenterna."),
        example("Snabbare leverans än andra leverantörer!"),
        example("Vår app är enklare än Nordvinds.", facts=_FACTS),
        example("Andra byråer tar tre veckor på sig. Hos oss är du klar på tre dagar."),
        example("We are cheaper than the competition.", language="en"),
        example("Faster delivery than any other supplier!", language="en"),
        example("Other agencies need a month. We need a weekend.", language="en"),
        example("Our app is easier than Nordvind's.", language="en", facts=_FACTS),
    ),
    good=(
        example("Det gick bättre än väntat."),
        example("Vårt nya lager är större än det gamla."),
        example("Vi är billigare än konkurrenterna enligt Elskling 2026."),
        example("Andra byråer i huset är också med. Vi bjuder på korv."),
        example("It went better than expected.", language="en"),
        example("Other bakeries join in too. We sell buns for the lifeboats.", language="en"),
        example("Our new warehouse is bigger than the old one.", language="en"),
        example("We are cheaper than the competition according to Which? 2026.", language="en"),
    ),
    unmasks="hashtags",
)
def unsupported_comparison(content: Content, facts: Facts) -> Iterator[Finding]:
    """Whoever is called better than others says who has compared them.

    A comparison with last year, with what was expected or with the old model is nobody else's business.
    """
    for text in content.texts:
        found = find_comparisons(text.value, facts.competitors)
        for said in without_approved(content, facts, text.value, found):
            if is_supported(content, text.value, said.sentence.words):
                continue
            yield Finding(
                message=_("“%(words)s” compares us with others, and the post does not say who has compared.")
                % {"words": text.value[said.start : said.end]},
                span=text.span(said.start, said.end),
                instead=_("Name the comparison with its year and link to it, or say only what our own offer is."),
            )
