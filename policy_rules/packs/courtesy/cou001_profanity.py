from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.courtesy.swearwords import find_oaths
from policy_rules.packs.examples import example
from policy_rules.rule import rule
from policy_rules.text.languages import languages_of
from policy_rules.text.urls import scan


@rule(
    code="COU001",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    because=(
        "Policy point 4: language is kept clean; swear words and other words that give offence are avoided. "
        "As of November 2026."
    ),
    bad=(
        example("Vilken jävla soppa det blev."),
        example("Fy fan vad gott!"),
        example("Det var ett riktigt skitjobb."),
        example("WTF, redan december?"),
        example("F a n vad kallt det är."),
        example("What a fucking mess.", language="en"),
        example("This is bullshit.", language="en"),
        example("Damn, that was quick.", language="en"),
        example("We f*cked up.", language="en"),
        example("Fy fan vad gott!", language="en"),
    ),
    good=(
        example("Jag är ett stort fan av ost."),
        example("Sommaren är slut, sänk farten vid skolan."),
        example("Välkommen till Skitviken."),
        example("Hello Kitty och Dick Svensson."),
        example("Grupp A, B, C och F är klara."),
        example("Hello from Scunthorpe!", language="en"),
        example("Join the fan club of Dickson.", language="en"),
        example("The dam and the bass are fine.", language="en"),
        example("Assess your risks.", language="en"),
    ),
)
def profanity(content: Content, facts: Facts) -> Iterator[Finding]:
    """Nobody swears in the company's name.

    Whole words in the language of the text, whichever is declared; in one without a list of its own, the oaths that are
    oaths everywhere. What is innocent there, or part of a name, is left alone.
    """
    for text in content.texts:
        places = find_oaths(text.value, languages_of(text.value, content.language))
        urls = [(url.start, url.end) for url in scan(text.value)] if places else []
        for start, end in places:
            if any(begin <= start < finish for begin, finish in urls):
                continue
            yield Finding(
                message=_("“%(words)s” is a swear word or sounds like one.") % {"words": text.value[start:end]},
                span=text.span(start, end),
                instead=_("Say it without the swear word: the sentence is as strong, and nobody stumbles."),
            )
