from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.courtesy.abuse import find_threats
from policy_rules.packs.examples import example
from policy_rules.rule import rule


@rule(
    code="COU006",
    severity=Severity.ERROR,
    enforcement=Enforcement.WAIVABLE,
    because=(
        "Policy points 4 and 5: we are polite, and threaten nobody who voices an opinion. Unlawful threat: "
        "brottsbalken (1962:700) 4 kap. 5 § (unverified). As of November 2026."
    ),
    bad=(
        example("Vi vet vem du är, så tänk på det nästa gång du skriver."),
        example("Sånt får konsekvenser. Vi glömmer inte ansikten."),
        example("Whoever left that review had better hope we never meet.", language="en"),
        example("Our lawyers love people like this.", language="en"),
    ),
    good=(
        example("Vi vet var du hittar de bästa kantarellerna."),
        example("Stormen får konsekvenser för tågen i helgen."),
        example("We know where the best mushrooms grow.", language="en"),
        example("See you in Leeds on Friday, or online.", language="en"),
    ),
    unmasks="hashtags",
)
def threat(content: Content, facts: Facts) -> Iterator[Finding]:
    """A post threatens nobody.

    Neither with harm nor with lawyers, nor with telling the world who somebody is.
    """
    for text in content.texts:
        for said in find_threats(text.value):
            yield Finding(
                message=_("“%(words)s” reads as a threat.") % {"words": text.value[said.start : said.end]},
                span=text.span(said.start, said.end),
                instead=_("Leave it out, and answer calmly. Where the law is needed, it is not done in a post."),
            )
