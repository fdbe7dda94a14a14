from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import example
from policy_rules.packs.promises.approved import without_approved
from policy_rules.packs.promises.superlatives import find_superlatives
from policy_rules.packs.promises.support import is_supported
from policy_rules.rule import rule


@rule(
    code="PRO003",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    languages=("sv", "en"),
    because=(
        "Policy point 3: nothing is claimed that cannot be shown. Who says best, leading or first must be able "
        "to prove it: marknadsföringslagen (2008:486) 10 §, Directive 2005/29/EC articles 6 and 12 (unverified). "
        "As of November 2026."
    ),
    bad=(
        example("Vi är Sveriges bästa byrå!"),
        example("Acme är marknadsledande inom ventilation."),
        example("Här är världens första självlagande cykelslang."),
        example("Du hittar ingen godare glass."),
        example("Det snabbaste och säkraste systemet i Norden är vårt."),
        example("We are Sweden's best agency!", language="en"),
        example("Acme is the leading supplier of ventilation.", language="en"),
        example("Our service is second to none.", language="en"),
        example("You won't find a faster drill.", language="en"),
        example("Nothing beats our bread.", language="en"),
    ),
    good=(
        example("Bästa hälsningar från oss alla!"),
        example("Det bästa sättet att nå oss är via chatten."),
        example("Vi är Sveriges snabbaste bredband enligt Bredbandskollen 2026."),
        example("Vi har utsetts till Sveriges bästa arbetsgivare."),
        example("Inget slår en kopp kaffe."),
        example("Best wishes from all of us!", language="en"),
        example("The best way to reach us is the chat.", language="en"),
        example("We are Europe's fastest network according to Ookla 2026.", language="en"),
        example("We were named Ireland's best employer.", language="en"),
        example("Nothing beats a cup of coffee.", language="en"),
    ),
    unmasks="hashtags",
)
def unsupported_superlative(content: Content, facts: Facts) -> Iterator[Finding]:
    """Whoever is called best, leading or first says who has measured it.

    A source, an award, a footnote with its year or a link to a test is enough.
    """
    for text in content.texts:
        found = find_superlatives(text.value, facts.company)
        for said in without_approved(content, facts, text.value, found):
            if is_supported(content, text.value, said.sentence.words):
                continue
            yield Finding(
                message=_("“%(words)s” is a claim that must be proven, and the post does not say by what.")
                % {"words": text.value[said.start : said.end]},
                span=text.span(said.start, said.end),
                instead=_("Name the test or the survey with its year and link to it, or say what is good about it."),
            )
