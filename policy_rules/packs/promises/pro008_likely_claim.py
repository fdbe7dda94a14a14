from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import example
from policy_rules.packs.promises.approved import approved_places
from policy_rules.packs.promises.comparisons import find_comparisons
from policy_rules.packs.promises.forecasts import find_forecasts
from policy_rules.packs.promises.green import green_phrases
from policy_rules.packs.promises.guarantees import find_guarantees
from policy_rules.packs.promises.superlatives import find_superlatives
from policy_rules.packs.promises.support import is_supported
from policy_rules.packs.promises.weighing import heavy_sentences
from policy_rules.rule import rule


@rule(
    code="PRO008",
    severity=Severity.NOTE,
    enforcement=Enforcement.ADVISORY,
    languages=("sv", "en"),
    because=(
        "Policy point 3: nothing is promised, foretold or claimed beyond what the company can show, in whatever words. "
        "Whoever advertises must be able to prove it: marknadsföringslagen (2008:486) 10 § (unverified). As of "
        "November 2026."
    ),
    bad=(
        example("Ditt barn simmar efter fem lektioner, utan undantag."),
        example("Marginalen är tillbaka på tio procent redan nästa kvartal."),
        example("Whatever the market does, your money grows with us.", language="en"),
        example("Our gin makes every other gin taste like tap water.", language="en"),
    ),
    good=(
        example("Simskolan har fem lektioner. Ditt barn får ett märke efter den sista."),
        example("Rapporten för nästa kvartal kommer den 24 oktober."),
        example("The market is open until four, and your stall is number ten.", language="en"),
        example("Our gin is made with juniper, lemon and tap water.", language="en"),
    ),
)
def likely_claim(content: Content, facts: Facts) -> Iterator[Finding]:
    """A sentence made of the words of a claim is read once more.

    It weighs words where PRO001 to PRO007 know phrases: it is silent where one of them knows the sentence, where a
    claim is approved, and where the post says what it rests on.
    """
    for text in content.texts:
        heavy = heavy_sentences(text.value)
        if not heavy:
            continue
        known, approved = _known(facts, text.value), tuple(approved_places(content, facts, text.value))
        for one in heavy:
            sentence = one.sentence
            if sentence.begin in known or is_supported(content, text.value, sentence.words):
                continue
            if any(start < sentence.end and sentence.begin < end for start, end in approved):
                continue
            yield Finding(
                message=_("This sounds like a claim that needs proof: %(words)s.") % {"words": _quoted(one.telling)},
                span=text.span(*one.place_in(text.value)),
                instead=_("Say what it rests on, such as a test, a figure and a date, or say only what you do."),
            )


def _known(facts: Facts, value: str) -> frozenset[int]:
    """Where the sentences begin that a rule has looked at which knows phrases."""
    found = (
        *find_guarantees(value, facts.company),
        *find_forecasts(value, facts.today, facts.company),
        *find_superlatives(value, facts.company),
        *find_comparisons(value, facts.competitors),
        *green_phrases(value),
    )
    return frozenset(said.sentence.begin for said in found)


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)
