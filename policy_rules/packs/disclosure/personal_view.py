"""Where an employee speaks of the company's business, and where they say that they speak for themselves."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from policy_rules.content import Content, Span, Text
from policy_rules.facts import Company
from policy_rules.packs.disclosure.disclaimers import DISCLAIMER
from policy_rules.packs.disclosure.own_business import SPEAKS_OF_WORK
from policy_rules.text.addresses import read_address
from policy_rules.text.hosts import is_within
from policy_rules.text.names import find_proper_name
from policy_rules.text.urls import scan
from policy_rules.text.words import words_of

_REACH = 80
_SENTENCE_END = re.compile(r"[.!?\u2026](?=\s|$)|\n")
_NAME = r"[\"”“’'(]?(?P<{}>[A-ZÅÄÖ][\w&-]*(?:\s+[A-ZÅÄÖ0-9&][\w&-]*){{0,4}})"
#: The words before the name of whoever does not share the author's views.
_DISTANCED = re.compile(
    r"(?i:min arbetsgivare|my employer)[,:]?\s+" + _NAME.format("employer") + "|"
    r"(?i:those of|shared by|endorsed by|(?:views|opinions|positions?) of|behalf of|speak(?:ing)? for"
    r"|represents?|reflects?"
    r"|(?:delas|speglar|representerar|företräder|återspeglar|avspeglar) (?:inte|ej)(?: nödvändigtvis)?(?: av)?"
    r"|\b(?:inte|not))\s+" + _NAME.format("other")
)
_PRONOUNS = frozenset(("i", "my", "our", "min", "mitt", "mina", "vår", "vårt", "the", "any"))


class NamedEmployer(NamedTuple):
    """The employer that a disclaimer names, and its place in the text."""

    name: str
    start: int
    end: int


def texts(content: Content) -> tuple[Text, ...]:
    """The texts in which people speak; alt texts describe."""
    return (content.text, *content.others)


def mention_of_business(content: Content, company: Company) -> Span | None:
    """The first place where the post speaks of the company's business; ``None`` when it speaks of other things."""
    for text in texts(content):
        places = find_proper_name(text.value, company.name)
        if places:
            urls = [(found.start, found.end) for found in scan(text.value)]
            places = [place for place in places if not _is_inside(place, urls)]
        places += [(phrase.start, phrase.end) for phrase in words_of(text.value).find(SPEAKS_OF_WORK)]
        if places:
            return text.span(*min(places))
    for link in content.links:
        if any(is_within(read_address(link.url).host, domain) for domain in company.domains):
            return link.span
    return None


def _is_inside(place: tuple[int, int], urls: list[tuple[int, int]]) -> bool:
    """Whether a place belongs to a URL: where that leads is asked of the links."""
    before = bisect_right(urls, place) - 1
    return any(start <= place[0] < end for start, end in urls[max(0, before) : before + 2])


def has_disclaimer(content: Content) -> bool:
    """Whether the author says, anywhere in the post, that they speak for themselves."""
    return any(DISCLAIMER.search(words_of(text.value).value) for text in texts(content))


def named_employers(text: Text) -> Iterator[NamedEmployer]:
    """The employers named in the sentences of ``text`` that are disclaimers."""
    reached = 0
    for phrase in words_of(text.value).find(DISCLAIMER):
        start = max(reached, phrase.start)
        reached = _sentence_end(text.value, phrase.end)
        for match in _DISTANCED.finditer(text.value, start, reached):
            name = match[match.lastgroup]
            if name.lower().split()[0] not in _PRONOUNS:
                yield NamedEmployer(name, *match.span(match.lastgroup))


def _sentence_end(value: str, start: int) -> int:
    end = min(len(value), start + _REACH)
    found = _SENTENCE_END.search(value, start, end)
    return found.start() if found else end
