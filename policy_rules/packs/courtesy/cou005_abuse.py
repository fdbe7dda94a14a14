from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.courtesy.abuse import find_abuse
from policy_rules.packs.examples import example
from policy_rules.rule import rule


@rule(
    code="COU005",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    because=(
        "Policy point 4: nobody is spoken of, or to, in a condescending tone, and nothing ill is said of competitors. "
        "To call somebody names in public may be an offence: brottsbalken (1962:700) 5 kap. 3 § (unverified). As of "
        "November 2026."
    ),
    bad=(
        example("Handläggarna är ett gäng latmaskar."),
        example("Byggbolaget Kvist har aldrig kunnat hålla en tid. Vilka klåpare."),
        example("Vår nya receptionist är ögongodis."),
        example("Att Kvist fortfarande har kunder säger mer om kundernas tålamod än om bolagets kompetens."),
        example("The planners are a bunch of overpaid jobsworths.", language="en"),
        example("Harper and Sons couldn't organise a raffle.", language="en"),
        example("The new intern tried on high heels and gave the lads in accounts a twirl.", language="en"),
        example("Welcome to software that wasn't built by amateurs.", language="en"),
    ),
    good=(
        example("Appen är oduglig och kundtjänsten svarar inte."),
        example("Jag kände mig som en idiot när jag hade glömt nycklarna."),
        example("Clowner och åsnor på barnkalaset!"),
        example("Amatörer och proffs möts på lördagens lopp."),
        example("Höga klackar och korta kjolar: höstens mode är här."),
        example("The app is useless and nobody answers the phone.", language="en"),
        example("I felt like an idiot when I forgot the keys.", language="en"),
        example("Mugs, cowboy boots and muppets at the car boot sale!", language="en"),
        example("The play is staged by amateurs from the village.", language="en"),
    ),
    unmasks="hashtags",
)
def abuse(content: Content, facts: Facts) -> Iterator[Finding]:
    """Nobody is insulted or sneered at.

    Names that are called, sneers at a named rival, an authority or a customer, jokes about how colleagues look, and
    rivals' people called amateurs. Fair criticism of what somebody does
    is left alone, and so are writers who laugh at themselves.
    """
    for text in content.texts:
        for said in find_abuse(text.value):
            yield Finding(
                message=_("“%(words)s” insults somebody or runs them down.")
                % {"words": text.value[said.start : said.end]},
                span=text.span(said.start, said.end),
                instead=_("Say what is wrong in plain words, or leave it out."),
            )
