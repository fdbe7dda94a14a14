"""Where a claim says what it rests on: a test, a study, an award, a year."""

from __future__ import annotations

import re

from policy_rules.content import Content
from policy_rules.text.words import phrases, words_of

_SOURCE = phrases(
    r"enligt (?!oss|vår|vårt|våra|mig|min|många|alla)\S+|källa|källor|i test av|test av|undersökning(?:en)? (?:av"
    r"|från|visar)",
    r"(?:mätning|mätningar|studie|studien|rapport|siffror) (?:av|från|visar)|mätt (?:av|enligt)|granskad av"
    r"|visar (?:en|ett) \S+",
    r"according to (?!us|our|me|my|many|everyone)\S+|sources?|as (?:measured|tested|rated|ranked) by|(?:tested"
    r"|measured|rated) by",
    r"(?:study|survey|test|report|ranking|research|data|figures) (?:by|from|of|shows?|conducted)",
)
_AWARD = phrases(
    r"utse[dt]d?a?|utsetts|utsågs|utses|utnämn\w*|framröstad\w*|röst\w*|rösta\w*|korad\w*|korat|rankad\w*|rankas"
    r"|prisad\w*|nominera\w*"
    r"|finalist\w*|tävla\w*|utmärkelsen?|(?:får|fick|fått|tilldela\w*) (?:\S+ ){0,3}\w*priset|pristagare|vann|vinnare"
    r"|vunnit|listan|topplista\w*",
    r"named|awarded|voted?|ranked|ranking|rated|nominated|nominees?|finalists?|award|awards|prize|won|winners?|winning"
    r"|shortlist\w*|recognised|recognized|elected|contest",
)
_LINK_TO_PROOF = re.compile(
    r"test|rapport|report|ranking|study|studie|undersok|survey|award|research|proof|bevis|kalla|source|statist"
    r"|jamfor|compare",
    re.IGNORECASE,
)
_FOOTNOTE = re.compile(r"^\s*(?:\*+|\[\d+\]|\(\d+\)|[¹²³])\s*\S.{0,200}?\b(?:19|20)\d\d\b", re.MULTILINE)


def is_supported(content: Content, value: str, sentence: str) -> bool:
    """Whether ``sentence`` of ``value``, or the post around it, says what a claim rests on."""
    return bool(
        _SOURCE.search(sentence)
        or _AWARD.search(sentence)
        or _FOOTNOTE.search(value)
        or any(_LINK_TO_PROOF.search(link.url.partition("://")[2].partition("/")[2]) for link in content.links)
        or _names_a_source(words_of(value).value)
    )


def _names_a_source(words: str) -> bool:
    """Whether the post names its source in a sentence of its own: "Källa: Novus 2026"."""
    return bool(re.search(r"(?<!\S)(?:källa|källor|source|sources) (?!code)\S+", words))
