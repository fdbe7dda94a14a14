"""Looking for signs that somebody pays for a post, and leaving alone what only looks like one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from urllib.parse import parse_qsl

from policy_rules.content import Content, Link, Span, Text
from policy_rules.facts import Company
from policy_rules.packs.disclosure import favours, gifts, signs
from policy_rules.packs.disclosure.affiliates import (
    AFFILIATE_HOSTS,
    AFFILIATE_NETWORK_HOST,
    AFFILIATE_PARAMETERS,
    AMAZON_TAG,
    DISCOUNT_PARAMETERS,
    TELLING_SOURCES,
)
from policy_rules.packs.disclosure.label_search import CONNECTS, find_labels, leads_to_a_name
from policy_rules.text.addresses import read_address
from policy_rules.text.hosts import is_within, is_within_any
from policy_rules.text.names import find_name
from policy_rules.text.words import Phrase, Words, words_of


class Sign(Enum):
    """What kind of sign it is."""

    LABEL = "a label"
    DISCOUNT = "a discount code for a brand"
    GIFT = "a gift"
    AFFILIATE = "an affiliate link"
    COLLABORATION = "a collaboration with a brand"
    AMBASSADOR = "an ambassador of a brand"
    FAVOUR = "a favour told in passing"


@dataclass(frozen=True, slots=True)
class Found:
    """A sign and its place."""

    sign: Sign
    span: Span


#: A brand by its place in the sentence: a handle, or a name or domain after a preposition.
_BRAND = re.compile(
    r"(?:(?<!\w)@|\b(?i:hos|på|från|av|at|from|on|off|with|of|via|till|to)\s+[\"”“’']?(?=[A-ZÅÄÖ]|[\w-]{2,40}\.[a-z]))"
    r"(?P<name>\w[\w.&'’-]*)"
)
_NO_BRANDS = frozenset(
    "black cyber instagram facebook linkedin tiktok youtube twitter threads x monday tuesday wednesday thursday friday"
    " saturday sunday january february march april may june july august september october november december christmas"
    " easter jul påsk midsommar sverige sweden europe europa uk usa app google i code".split()
)
#: A code as shops write them: capitals, perhaps with a number.
_CODE = re.compile(r"\b[A-ZÅÄÖ]{3,}\d*\b|\b[A-ZÅÄÖ]+\d+\b")
#: "få 15% hos", "15 % off": a saving without a word for it.
_PERCENT = re.compile(
    r"\b(?:få|får|fås|ger|gav|get|gets|gives?|with|med) (?:er |dig |dej |you |upp till |up to |hela )?\d+\s?%"
    r"|\d\s?% (?:off|på|hos|at|on|med|with)\b",
    re.IGNORECASE,
)
_GIVER = re.compile(rf"([@#]?[\w&.'’-]+)\s+(?:{gifts.BEFORE_THE_VERB}\s+){{0,3}}$", re.IGNORECASE)
#: A name, and then nothing more or a new thought: "I samarbete med Nordvind: så packar du".
_SET_APART = re.compile(r"\s*[@#\"”“’']?[\w&.'’-]+(?:\s+[A-ZÅÄÖ0-9&][\w&.'’-]*){0,3}[\"”’']?\s*(?:$|[:|!.(–—•]|- )")
_FROM = ("av", "från", "via", "hos", "by", "from")
_AFTER = 80
_LONGEST_SENTENCE = 400


def find_signs(content: Content, company: Company) -> Iterator[Found]:
    """Every sign in the texts and links of ``content`` that somebody else than ``company`` pays for it."""
    for text in (content.text, *content.others):
        yield from _widest(_in_text(text, company))
    for link in content.links:
        sign = _in_link(link, company)
        if sign:
            yield Found(sign, link.span)


def _widest(found: Iterable[Found]) -> Iterator[Found]:
    """``found`` in order, without what lies inside another sign: one thing is said once."""
    reached = -1
    for one in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
        if one.span.end > reached:
            reached = one.span.end
            yield one


def _in_text(text: Text, company: Company) -> Iterator[Found]:
    words = words_of(text.value)
    for start, end in _labels(text, words, company):
        yield Found(Sign.LABEL, text.span(start, end))
    shows_a_code = any(sign in words.value for sign in signs.OF_A_CODE_OR_LINK) or signs.A_CODE.search(words.value)
    for pattern, sign, is_meant in (
        (gifts.GIFTS, Sign.GIFT, _is_gift),
        (gifts.THANKS, Sign.GIFT, _is_gift),
        (gifts.FROM_A_GIVER, Sign.GIFT, _is_from_a_giver),
        (gifts.BY_A_GIVER, Sign.GIFT, _is_by_a_giver),
        (signs.AFFILIATE_WORDS, Sign.AFFILIATE, _always),
        *([(signs.DISCOUNT_CODE, Sign.DISCOUNT, _is_discount)] if shows_a_code else ()),
        (signs.COLLABORATION, Sign.COLLABORATION, _is_collaboration),
        (signs.AMBASSADOR, Sign.AMBASSADOR, _is_ambassador),
        (favours.FAVOURS, Sign.FAVOUR, _is_beside_praise),
    ):
        for phrase in words.find(pattern):
            if is_meant(text, words, phrase, company):
                yield Found(sign, text.span(phrase.start, phrase.end))


def _labels(text: Text, words: Words, company: Company) -> Iterator[tuple[int, int]]:
    is_about_labels = any(words.find(signs.ABOUT_ADVERTISING))
    is_about_jobs = any(words.find(signs.ABOUT_A_JOB))
    for label in find_labels(text, signs.LABELS):
        name = label.wording.words
        if (is_about_labels and label.is_hashtag) or (is_about_jobs and name in ("annons", "ad", "advert")):
            continue
        if not _leads_to_company(text.value[label.end : label.end + _AFTER], company):
            yield label.start, label.end


def _always(text: Text, words: Words, phrase: Phrase, company: Company) -> bool:
    return True


def _is_beside_praise(text: Text, words: Words, phrase: Phrase, company: Company) -> bool:
    """In a post that praises, and speaks of somebody else than the company's own customers and staff."""
    rest = text.value[phrase.end : phrase.end + _AFTER].partition("\n")[0]
    if signs.OUR_SHOP.search(_sentence(words, phrase)) or _leads_to_company(rest, company):
        return False
    return bool(favours.PRAISE.search(words.value))


def _is_gift(text: Text, words: Words, phrase: Phrase, company: Company) -> bool:
    """From somebody with a name; from the company to its own staff and followers it is none."""
    rest = text.value[phrase.end : phrase.end + _AFTER].partition("\n")[0]
    if phrase.match[0].rpartition(" ")[2] in _FROM and not leads_to_a_name(rest):
        return False
    return not find_name(text.value[phrase.start : phrase.end] + rest, company.name)


def _is_from_a_giver(text: Text, words: Words, phrase: Phrase, company: Company) -> bool:
    """Whether a name other than the company's stands where the gift comes from."""
    group = next(name for name, word in phrase.match.groupdict().items() if word)
    start, end = words.place(*phrase.match.span(group))
    return _is_a_giver(text.value[start:end], company)


def _is_by_a_giver(text: Text, words: Words, phrase: Phrase, company: Company) -> bool:
    """Whether such a name stands before what was done."""
    before = _GIVER.search(text.value[max(0, phrase.start - _AFTER) : phrase.start])
    return bool(before) and _is_a_giver(before[1], company)


def _is_a_giver(name: str, company: Company) -> bool:
    bare = name.lstrip("@#")
    is_name = bare != name or bare[:1].isupper()
    return is_name and bare.lower() not in gifts.NO_GIVERS and not find_name(name, company.name)


def _is_discount(text: Text, words: Words, phrase: Phrase, company: Company) -> bool:
    """The author's own code, or one that saves money at a brand that is not the company itself."""
    sentence = _sentence(words, phrase)
    near = text.value[max(0, phrase.start - _AFTER) : phrase.end + _AFTER]
    saves = bool(signs.SAVINGS.search(sentence) or _PERCENT.search(near))
    shows_a_code = bool(_CODE.search(text.value, phrase.start, phrase.end))
    if any(phrase.match.groupdict().values()):
        return saves or shows_a_code
    if not saves or signs.OUR_SHOP.search(sentence):
        return False
    is_called_a_code = "code" in phrase.match[0] or "kod" in phrase.match[0]
    around = text.value[max(0, phrase.start - 2 * _AFTER) : phrase.end + 2 * _AFTER]
    return (shows_a_code or is_called_a_code) and _names_a_brand(around, company)


def _is_collaboration(text: Text, words: Words, phrase: Phrase, company: Company) -> bool:
    """A named partner beside an "I", as a label, or in a giveaway; not what companies do together, nor a public body.

    "I samarbete med Nordvind visar vi vårt kök" is news of two companies; "I samarbete med Nordvind: ..." is a label.
    """
    rest = text.value[phrase.end : phrase.end + _AFTER].partition("\n")[0]
    if not leads_to_a_name(rest) or _leads_to_company(rest, company):
        return False
    sentence = _sentence(words, phrase)
    if signs.PUBLIC_BODY.search(Words(rest).value) or signs.WORKING_TOGETHER.search(sentence):
        return False
    if signs.FIRST_PERSON.search(sentence):
        return True
    is_set_apart = bool(
        _SET_APART.match(rest) or signs.GIVEAWAY.search(sentence) or signs.RECOMMENDING.search(sentence)
    )
    return is_set_apart and _opens_a_sentence(text.value, phrase.start)


def _is_ambassador(text: Text, words: Words, phrase: Phrase, company: Company) -> bool:
    rest = text.value[phrase.end : phrase.end + _AFTER]
    own = find_name(text.value[phrase.start : phrase.end], company.name) or _leads_to_company(rest, company)
    if phrase.match["many"]:
        return not own and leads_to_a_name(rest) and not signs.PUBLIC_BODY.search(Words(rest).value)
    return not own and (phrase.match[0].startswith("#") or phrase.match[0].endswith("r") or leads_to_a_name(rest))


def _sentence(words: Words, phrase: Phrase) -> str:
    """The words of the sentence that a phrase stands in."""
    begin, finish = phrase.match.span()
    before = words.value[max(0, begin - _LONGEST_SENTENCE) : begin].rpartition(" . ")[2]
    return before + words.value[begin : finish + _LONGEST_SENTENCE].partition(" . ")[0]


def _opens_a_sentence(value: str, start: int) -> bool:
    before = value[max(0, start - _AFTER) : start].rpartition("\n")[2].rstrip()
    return not any(map(str.isalnum, before)) or before[-1] in ".!?:(–—|*"


def _leads_to_company(rest: str, company: Company) -> bool:
    """Whether the next name is the company's own: "för Acme"."""
    connected = CONNECTS.match(rest)
    name = rest[connected.end() :] if connected else rest
    return any(not any(map(str.isalnum, name[:start])) for start, _ in find_name(name, company.name))


def _names_a_brand(value: str, company: Company) -> bool:
    """Whether a name stands where a shop's or a maker's name stands, other than the company's."""
    names = (match["name"] for match in _BRAND.finditer(value))
    return any(name.lower().rstrip(".") not in _NO_BRANDS and not find_name(name, company.name) for name in names)


def _in_link(link: Link, company: Company) -> Sign | None:
    address = read_address(link.url)
    if any(is_within(address.host, domain) for domain in company.domains):
        return None
    query = address.rest.partition("?")[2].partition("#")[0]
    parameters = {name.lower(): value.lower() for name, value in parse_qsl(query)}
    if is_within_any(address.host, AFFILIATE_HOSTS) or AFFILIATE_NETWORK_HOST.search(address.host):
        return Sign.AFFILIATE
    if _earns(address.host, parameters):
        return Sign.AFFILIATE
    return Sign.DISCOUNT if parameters.keys() & DISCOUNT_PARAMETERS else None


def _earns(host: str, parameters: dict[str, str]) -> bool:
    """Whether the address says who is paid for the visit."""
    if parameters.keys() & AFFILIATE_PARAMETERS:
        return True
    if AMAZON_TAG in parameters and ".amazon." in f".{host}":
        return True
    return not TELLING_SOURCES.isdisjoint((parameters.get("utm_medium"), parameters.get("utm_source")))
