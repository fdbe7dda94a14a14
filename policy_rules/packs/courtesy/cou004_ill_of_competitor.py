from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from policy_rules.content import Content, Text
from policy_rules.facts import Competitor, Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.courtesy.ill_words import CONTRASTED, DENIED, ILL_WORDS, OF_SOMETHING_ELSE
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from policy_rules.rule import rule
from policy_rules.text.sentences import Sentence, sentences_of
from policy_rules.text.spotter import Spotted, Spotter
from policy_rules.text.words import words_of

_FACTS = replace(EXAMPLE_FACTS, competitors=Spotter([Competitor("Nordvind", aliases=("NV Energi",))]))
#: So many words before an ill word may deny it.
_REACH = 3
#: A sentence that begins so goes on about whom the one before it named.
_THROWN_AFTER = 2
_GOES_ON = ("de ", "deras ", "dom ", "they ", "their ", "they're ")


@rule(
    code="COU004",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    languages=("sv", "en"),
    because="Policy point 4: nobody speaks ill of competitors. As of November 2026.",
    bad=(
        example("Trött på Nordvinds usla service?", facts=_FACTS),
        example("NV Energi lurar sina kunder.", facts=_FACTS),
        example("Tired of Nordvind's terrible service?", language="en", facts=_FACTS),
        example("Nordvind cheats its customers.", language="en", facts=_FACTS),
    ),
    good=(
        example("Grattis Nordvind till priset!", facts=_FACTS),
        example("Vi har inget dåligt att säga om Nordvind.", facts=_FACTS),
        example("Nordvind är med på mässan. Vädret är dåligt.", facts=_FACTS),
        example("Congratulations to Nordvind!", language="en", facts=_FACTS),
        example("We have nothing bad to say about Nordvind.", language="en", facts=_FACTS),
        example("Nordvind is at the fair. The weather is bad.", language="en", facts=_FACTS),
    ),
    unmasks="hashtags",
)
def ill_of_competitor(content: Content, facts: Facts) -> Iterator[Finding]:
    """No competitor is run down.

    A competitor of the register beside an ill word in one sentence, or in the next when that goes on about "them".
    """
    for text in content.texts:
        named = facts.competitors.find(text.value)
        if not named:
            continue
        for start, end in _ill_words_near(text, named):
            yield Finding(
                message=_("“%(words)s” runs a competitor down.") % {"words": text.value[start:end]},
                span=text.span(start, end),
                instead=_("Say what is good about our own offer and leave the competitor out."),
            )


def _ill_words_near(text: Text, named: list[Spotted[Competitor]]) -> Iterator[tuple[int, int]]:
    words = words_of(text.value)
    places = iter([spotted.start for spotted in named])
    at = next(places, None)
    was_named = False
    for sentence in sentences_of(text.value):
        _, end = words.place(sentence.begin, sentence.begin + len(sentence.words))
        is_named = at is not None and at < end
        while at is not None and at < end:
            at = next(places, None)
        if is_named or (was_named and _goes_on(sentence)):
            found = _first_ill_word(sentence)
            if found:
                yield words.place(sentence.begin + found[0], sentence.begin + found[1])
        was_named = is_named


def _goes_on(sentence: Sentence) -> bool:
    """Whether ``sentence`` still speaks of whoever the one before named: "They ...", or a word thrown after them."""
    return sentence.words.startswith(_GOES_ON) or sentence.words.count(" ") < _THROWN_AFTER


def _first_ill_word(sentence: Sentence) -> tuple[int, int] | None:
    if OF_SOMETHING_ELSE.search(sentence.words):
        return None
    is_contrasted = CONTRASTED.search(sentence.words) is not None
    for match in ILL_WORDS.finditer(sentence.words):
        before = sentence.words[: match.start()].rsplit(" ", _REACH + 1)[-_REACH - 1 :]
        if is_contrasted or not DENIED.search(" ".join(before)):
            return match.span()
    return None
