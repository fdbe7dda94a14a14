from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import example
from policy_rules.rule import rule
from policy_rules.text.placeholders import find_placeholders


@rule(
    code="PLA001",
    severity=Severity.ERROR,
    enforcement=Enforcement.MANDATORY,
    because=(
        "Policy point 2: posts hold a high quality. The policy itself is a template with FÖRETAGET and [brackets] to "
        "fill in; what is copied from a template goes out only when they are. As of November 2026."
    ),
    bad=(
        example("På FÖRETAGET ser vi fram emot våren."),
        example("Välkommen till invigningen den [datum] i [lokal eller plats]!"),
        example("Vi växer! [här är det lämpligt att lägga till information]"),
        example("Hej {{ förnamn }}, nu öppnar vi!"),
        example("We at COMPANY look forward to spring.", language="en"),
        example("Says <name>, head of research. TODO: add the quote.", language="en"),
        example("Lorem ipsum dolor sit amet.", language="en"),
        example("FÖRETAGET SÖKER DIG"),
        example("Vi öppnar den ÅÅÅÅ-MM-DD. Mejla [e-post]!"),
        example("INSERT TEXT HERE", language="en"),
    ),
    good=(
        example("Företaget växer, och vi söker kollegor."),
        example("VI VÄXER: NU SÖKER FÖRETAGSBYRÅN KOLLEGOR\nLäs mer på vår webb."),
        example("Jackan finns i strl XX och XXX. Lista dina TODO i appen!"),
        example("Utsläppen sjönk med 12 procent [1], säger Anna [sic]."),
        example("”Vi är [...] mycket nöjda”, säger Anna. <3"),
        example("The company grows, and we look for colleagues.", language="en"),
        example("COMPANY UPDATE: WE ARE HIRING", language="en"),
        example("“[The company] did well”, she said [2]. XXL sizes are back.", language="en"),
        example("Our to-do list, and a TODO app we like.", language="en"),
    ),
)
def unresolved_placeholder(content: Content, facts: Facts) -> Iterator[Finding]:
    """Every blank of a template is filled in before a post goes out."""
    for text in content.everything:
        for start, end in find_placeholders(text.value):
            yield Finding(
                message=_("“%(words)s” is still to be filled in.") % {"words": text.value[start:end]},
                span=text.span(start, end),
                instead=_instead(text.value[start:end]),
            )


def _instead(words: str) -> str:
    if words.isupper() and words.isalpha():
        return _("Put the real name in its place. If you mean the word itself, write it in small letters.")
    return _("Put the real words in its place, or take it out.")
