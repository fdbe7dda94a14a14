from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import example
from policy_rules.packs.promises.approved import without_approved
from policy_rules.packs.promises.studies import find_unnamed_studies
from policy_rules.rule import rule


@rule(
    code="PRO009",
    severity=Severity.NOTE,
    enforcement=Enforcement.ADVISORY,
    languages=("sv", "en"),
    because=(
        "Policy points 2 and 3: what is said can be shown, and others can look it up. Whoever advertises must be"
        " able to "
        "prove it: marknadsföringslagen (2008:486) 10 §; ICC's code on advertising asks that studies are not misused "
        "(both unverified). As of November 2026."
    ),
    bad=(
        example("Undersökningar visar att 83 procent slänger mat i onödan."),
        example("Det är vetenskapligt bevisat att vårt te gör dig piggare."),
        example("Studies show that two out of three customers switch banks.", language="en"),
        example("Experts agree that our method works.", language="en"),
    ),
    good=(
        example("En undersökning från Novus visar att 83 procent handlar på nätet."),
        example("Undersökningar visar att 83 procent slänger mat: https://acme.example/matsvinn"),
        example("Våra experter svarar på frågor på torsdag."),
        example("A survey by YouGov shows that 83 per cent shop online.", language="en"),
        example("Studies show that half of us throw food away: https://acme.example/waste", language="en"),
        example("Our own survey of 400 customers shows that half want evening hours.", language="en"),
    ),
)
def unnamed_study(content: Content, facts: Facts) -> Iterator[Finding]:
    """A figure or a certainty from a study says which study it is.

    Studies that show, research that proves and experts who agree, with a figure or a claim beside them. A name in the
    same sentence, a source or a link anywhere in the post is enough, and so are surveys of one's own.
    """
    for text in content.texts:
        found = find_unnamed_studies(content, text.value, facts.company)
        for said in without_approved(content, facts, text.value, found):
            yield Finding(
                message=_("“%(words)s”: the post does not say who has found this, or where it can be read.")
                % {"words": text.value[said.start : said.end]},
                span=text.span(said.start, said.end),
                instead=_("Name the study with its year, or link to it."),
            )
