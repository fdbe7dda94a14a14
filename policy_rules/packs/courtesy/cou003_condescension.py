from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.courtesy.belittling import find_belittling
from policy_rules.packs.courtesy.condescension import find_condescension
from policy_rules.packs.courtesy.slights import find_slights
from policy_rules.packs.examples import example
from policy_rules.rule import rule


@rule(
    code="COU003",
    severity=Severity.NOTE,
    enforcement=Enforcement.ADVISORY,
    languages=("sv", "en"),
    because="Policy point 4: nobody is spoken of, or to, in a condescending tone. As of November 2026.",
    bad=(
        example("Men lilla gumman, så fungerar det inte."),
        example("Du har uppenbarligen inte läst vårt inlägg."),
        example("Skaffa dig ett liv."),
        example("Appar kan kännas övermäktiga i din ålder, be något barnbarn reda ut det."),
        example("Det måste vara jobbigt för din familj."),
        example("Lite självinsikt klär alla."),
        example("Calm down, dear.", language="en"),
        example("You obviously have not read our post.", language="en"),
        example("Get a life.", language="en"),
        example("You know a lot about cars for a woman.", language="en"),
        example("Must be exhausting for your family.", language="en"),
        example("A little self-awareness would not hurt.", language="en"),
    ),
    good=(
        example("Läs på om dina rättigheter innan du skriver på."),
        example("Vi förstår att du är besviken."),
        example("Har du läst vår guide?"),
        example("I en viss ålder kan det vara bra att kolla synen. Boka tid!"),
        example("Vi förstår att väntan är jobbig för er familj."),
        example("Do your homework before you sign a lease.", language="en"),
        example("We understand that you are disappointed.", language="en"),
        example("Dear customers, we are open on Sunday.", language="en"),
        example("Grandchildren go free on Sunday! Bring grandma.", language="en"),
        example("It is not your fault if the parcel is late.", language="en"),
    ),
    unmasks="hashtags",
)
def condescension(content: Content, facts: Facts) -> Iterator[Finding]:
    """Nobody is spoken down to.

    Told-you-so and brush-offs, age, sex and origin, pity for a critic's family, and lessons in manners for readers.
    Help, apologies and what the company says of itself are left alone.
    """
    for text in content.texts:
        remarks = {
            said.sentence.begin: said
            for find in (find_belittling, find_slights, find_condescension)
            for said in find(text.value)
        }
        for said in remarks.values():
            yield Finding(
                message=_("“%(words)s” may sound condescending.") % {"words": text.value[said.start : said.end]},
                span=text.span(said.start, said.end),
                instead=_("Explain it as you would to a colleague, or leave the remark out."),
            )
