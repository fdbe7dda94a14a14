from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.confidential.secrecy import find_secrecy
from policy_rules.packs.examples import example
from policy_rules.rule import rule


@rule(
    code="CON003",
    severity=Severity.ERROR,
    enforcement=Enforcement.WAIVABLE,
    because=(
        "Policy points 3 and 6: what is confidential is not disclosed, and news goes out by the company first. A "
        "business secret is protected only while its holder takes steps to keep it: lag (2018:558) om "
        "företagshemligheter 2 § (unverified). Inside information goes out by press release first, and is not to be "
        "passed on before: Regulation (EU) 596/2014, articles 10, 14 and 17 (unverified). As of November 2026."
    ),
    bad=(
        example("Endast för internt bruk: så ser kontoret ut efter flytten."),
        example("Det är inte offentligt än, men vi har skrivit på avtalet."),
        example("Facket vet inget än, men lagret stänger i höst."),
        example("Säg inget till någon, men vår ekonomichef slutar vid jul."),
        example("Strictly confidential: the shortlist for our next chair.", language="en"),
        example("I shouldn't be posting this, but the new office is in Cork.", language="en"),
        example("Keep it under your hat: our director is leaving.", language="en"),
        example("Don't tell anyone, but we have signed the contract.", language="en"),
    ),
    good=(
        example("Psst! På fredag berättar vi vad som händer i lokalen bredvid."),
        example("Vi behandlar dina uppgifter konfidentiellt."),
        example("Schemat är inte officiellt än."),
        example("Säg inget till chefen, men i dag bjuder vi på bullar."),
        example("Your data is treated as strictly confidential.", language="en"),
        example("We cannot comment on matters that are not public yet.", language="en"),
        example("The winners are not announced yet.", language="en"),
        example("Don't tell anyone, but the buns are half price today.", language="en"),
    ),
    unmasks="hashtags",
)
def not_meant_to_be_public(content: Content, facts: Facts) -> Iterator[Finding]:
    """A post does not go out that says of itself that it is not for the public.

    That is the mark of an internal document, or a writer who says that it is not announced yet, or asks readers to
    keep it to themselves. A teaser, a wink over a bargain and talk about confidentiality are left alone.
    """
    for text in content.everything:
        for said in find_secrecy(text.value, facts.today):
            yield Finding(
                message=_("“%(words)s” says that this is not for the public.")
                % {"words": text.value[said.start : said.end]},
                span=text.span(said.start, said.end),
                instead=_(
                    "Leave it out until the company itself has made it public, or take the words away if it has. "
                    "A policy reviewer can let it pass."
                ),
            )
