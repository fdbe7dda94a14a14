from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from policy_rules.content import Content, Text
from policy_rules.facts import Facts, RumourTopic
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from policy_rules.packs.inside.answers import is_answered
from policy_rules.rule import rule
from policy_rules.text.sentences import sentences_of
from policy_rules.text.spotter import Spotted, Spotter
from policy_rules.text.words import words_of

_FACTS_SV = replace(
    EXAMPLE_FACTS,
    rumours=Spotter([RumourTopic("börsnotering", aliases=("IPO",), answer="Vi kommenterar inte rykten.")]),
)
_FACTS_EN = replace(
    EXAMPLE_FACTS,
    rumours=Spotter([RumourTopic("stock listing", aliases=("IPO",), answer="We do not comment on rumours.")]),
)


@rule(
    code="INS002",
    severity=Severity.ERROR,
    enforcement=Enforcement.WAIVABLE,
    because=(
        "Policy point 6: speculation is best left unanswered. Who denies once and is silent the next time has "
        "confirmed. As of November 2026."
    ),
    bad=(
        example("Nej, det blir ingen börsnotering i år.", facts=_FACTS_SV),
        example("Ryktet om en IPO är överdrivet.", facts=_FACTS_SV),
        example("Blir det en IPO? Vi kommenterar inte rykten. Den dröjer till maj.", facts=_FACTS_SV),
        example("No, there is no stock listing this year.", language="en", facts=_FACTS_EN),
        example("The talk of an IPO is exaggerated.", language="en", facts=_FACTS_EN),
    ),
    good=(
        example("Om ryktet om en börsnotering: vi kommenterar inte rykten.", facts=_FACTS_SV),
        example("Blir det en IPO? Vi kommenterar inte rykten. #norrsken\n\nPå fredag är det fest!", facts=_FACTS_SV),
        example("Blir det en IPO? Vi kommenterar inte rykten.", facts=_FACTS_SV),
        example("On the talk of an IPO: we do not comment on rumours.", language="en", facts=_FACTS_EN),
        example("Is there an IPO? We do not comment on rumours.", language="en", facts=_FACTS_EN),
    ),
    unmasks="sentences",
)
def rumour(content: Content, facts: Facts) -> Iterator[Finding]:
    """A rumour gets its approved answer, word for word, and nothing else on the same line."""
    for text in content.everything:
        spotted = facts.rumours.find(text.value)
        for one, topic in _unanswered(text, spotted):
            yield Finding(
                message=_("This is a rumour on which the company says one thing only."),
                span=text.span(one.start, one.end),
                instead=_instead(topic),
            )


def _unanswered(text: Text, spotted: list[Spotted[RumourTopic]]) -> Iterator[tuple[Spotted[RumourTopic], RumourTopic]]:
    if not spotted:
        return
    words, sentences = words_of(text.value), sentences_of(text.value)
    starts = [words.place(sentence.begin, sentence.begin + 1)[0] for sentence in sentences]
    for one in spotted:
        number = max(0, bisect_right(starts, one.start) - 1)
        if not any(is_answered(text.value, number, one.start, topic) for topic in one.rows):
            yield one, one.rows[0]


def _instead(topic: RumourTopic) -> str:
    if not topic.answer:
        return _("Say nothing about it.")
    return _("Say nothing about it, or just this: “%(answer)s”") % {"answer": topic.answer}
