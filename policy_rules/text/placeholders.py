"""Words that were meant to be filled in: ``FÖRETAGET``, ``[datum]``, ``{{ name }}``, ``TODO: add the quote``.

Some can be nothing else. Others (``XXX``, ``TBD``, ``{variant}``) are at times just what the writer means to say, and
are doubtful. Linear in the text: every pattern has a fixed length or begins and ends with a sign of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from policy_rules.text.asides import find_asides
from policy_rules.text.brackets import find_brackets
from policy_rules.text.date_blanks import find_date_blanks
from policy_rules.text.drafts import find_drafts
from policy_rules.text.dummies import find_dummies
from policy_rules.text.fold import fold
from policy_rules.text.keeping import kept
from policy_rules.text.sparing import finditer, sparing
from policy_rules.text.template_words import ORDERS, names_a_thing, stands_in_a_headline
from policy_rules.text.unfilled import find_unfilled


class Placeholder(NamedTuple):
    """A placeholder in ``value[start:end]``."""

    start: int
    end: int
    is_doubtful: bool = False


#: The policy's own blank for the company's name, in folded text; whether it is in capitals is asked afterwards.
_THE_COMPANY = re.compile(r"(?<![^\W_])företaget(?='?s?(?![^\W_]))'?s?")
#: In capitals these stand for a name that nobody has filled in yet, unless everything around them is in capitals too.
_STANDS_FOR_A_NAME = re.compile(
    r"(?<![\w#@/-])(?:FÖRETAGSNAMN|FÖRETAGSNAMNET|KUNDNAMN|PRODUKTNAMN|DITT NAMN|DITT FÖRETAG"
    r"|COMPANY(?:[ _]?NAME)?(?:['’]S|['’]s)?|YOUR[ _](?:COMPANY|NAME|BRAND|LINK|TEXT)|CUSTOMER[ _]NAME|PRODUCT[ _]NAME"
    r"|FIRST[ _]?NAME|LAST[ _]?NAME|BRAND[ _]NAME)(?![\w-])"
)
_PUT_HERE = (
    r"text|copy|caption|title|headline|heading|name|link|url|image|photo|picture|video|quote|logo|date|number|figure"
    r"|hashtag|company|product|content|statistic|cta"
)
_LÄGG_HÄR = (
    r"text|bildtext|rubrik|ingress|namn|länk|url|bild|foto|film|citat|logotyp|logga|datum|siffra|hashtag|företag"
    r"|produkt"
    r"|innehåll"
)
#: Orders to whoever fills the template in: INSERT TEXT HERE, infoga bild här, (infoga länk), text goes here.
_ORDER = re.compile(
    rf"(?i:\binsert (?:\w+ ){{0,2}}?(?:{_PUT_HERE})s?(?: \w+)? here\b|\b(?:infoga|lägg in|klistra in|skriv in) "
    rf"(?:\w+ ){{0,2}}?(?:{_LÄGG_HÄR})(?:en|et)? här\b|\((?:insert|infoga|lägg in|fyll i) (?:\w+ )?"
    rf"(?:{_PUT_HERE}|{_LÄGG_HÄR})\)|\b(?:{_PUT_HERE}) goes here\b|(?<![\w-])(?:rubrik|ingress|bildtext|text|citat"
    rf"|bild|länk) (?:kommer|ska in|läggs in|skrivs) här\b"
    rf"|(?<=/)(?:your|din|insert|infoga)[-_](?:link|url|page|länk|lank|sida)(?:[-_](?:here|här|har))?(?![\w-])"
    r"|\b(?:type|enter|write|add|paste|put) (?:your|the) (?:\w+ ){0,3}?(?:text|copy|caption|title|headline|heading"
    r"|quote) here\b"
    r"|\b(?:ange|skriv|fyll i|lägg) (?:\w+ ){0,3}?(?:text|bildtext|rubrik|ingress|citat)(?:en|et)? här(?! nedan)\b"
    rf"|\b(?:your|sample) text here\b|\bdin text här\b)"
    rf"|\bINSERT[ _](?:YOUR[ _])?(?:{_PUT_HERE.upper()})(?![\w-])|\bINFOGA[ _](?:{_LÄGG_HÄR.upper()})(?![\w-])"
)
_TO_DO = re.compile(r"(?<![\w#@/.-])(?:TODO|FIXME|TBD|TBC|XXX+)(?![\w-])(?!\s+(?:app|list|lista|listan|lists|apps)\b)")
_SIZES = re.compile(r"(?i:\b(?:strl|storlek\w*|stl|sizes?|sized)\b)|\bX{0,3}[SL]\b")
#: "dina TODO", "the TODO": a thing that the writer speaks of.
_SPOKEN_OF = re.compile(
    r"\b(?:din|ditt|dina|min|mitt|mina|vår|vårt|våra|en|ett|alla|your|my|our|the|an?|all|every|each|their|his|her)\s+$",
    re.IGNORECASE,
)
_BLANK_AMOUNT = re.compile(
    r"(?<![\w-])X{2,6}(?=[ \u00a0]?(?:%|kr\b|SEK|EUR|USD|GBP|MSEK|mkr|procent\b|percent\b"
    r"|(?i:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*\b))"
    r"|(?<=[a-zåäö] )X{2,3}(?= (?i:nya|nye|new|personer|medarbetare|anställda|kunder|kolleg[oe]r|år|dagar|veckor"
    r"|månader"
    r"|platser|timmar|people|employees|customers|colleagues|years|days|weeks|months|seats|places|hours)\b)"
    r"|(?<![\w-])(?:\+?[0-9]{2,3}[ –-]X{2,4}(?:[ -]X{2,4}){1,3}|0X{1,3}[ –-]X{2,4}(?: X{2,4}){0,3})(?![\w-])"
    r"|(?<![\w-])[$€£]X{1,6}(?:[.,]X{3})*(?!\w)|(?<=\w )_{4,}(?= \w|[.,!])|(?<![\w/])XX/XX(?![\w/])|(?i:\bkl\.? ?"
    r"|\bklockan )XX(?:[.:]XX)?(?!\w)"
)
_LOREM = re.compile(r"\blorem\s+ipsum\b(?P<more>\s+dolor(?:\s+sit\s+amet)?)?", re.IGNORECASE)
_BRACES = re.compile(
    r"\{\{[^{}\n]{0,80}\}\}|\{%[^{}\n]{0,80}%\}|(?<!\w)\*\|[A-Z_:]{2,30}\|\*"
    r"|\$?\{(?P<one>[A-Za-zÅÄÖåäö_][\wåäö. -]{1,40})\}|(?<!\w)%(?P<percent>[A-ZÅÄÖ][A-ZÅÄÖ_]{2,30})%(?!\w)"
    r"|(?P<marks>##|@@|\$|__|~~)(?P<marked>[A-Za-zÅÄÖåäö_]{3,30})(?P=marks)(?!\w)|<<(?P<merged>[^<>\n]{2,30})>>"
    r"|(?<![\w{])\{(?P<number>\d)\}|<%=? ?[\w.]{2,40} ?%>"
)
_NOBODYS_NAME = re.compile(
    r"(?i:\b(?:förnamn|namn) (?:efternamn|namnsson)\b|\bfirst ?name last ?name\b)|\bNN säger\b|\bsäger NN\b"
)
_QUOTES = tuple("\"'“”‘’»«")
_SAYS = re.compile(r",? (?:säger|sade|sa|says|said)\b")
for _pattern in (_STANDS_FOR_A_NAME, _ORDER, _TO_DO, _BLANK_AMOUNT, _LOREM, _BRACES, _NOBODYS_NAME):
    sparing(_pattern)
#: Each finds what most often waits for others.
_DOUBTFUL = (find_asides, find_drafts, find_dummies, find_unfilled)
_SEEN_AROUND = 60
_ENDS_A_SENTENCE = ".!?:;([{/*–—\n"


def find_placeholders(value: str) -> Iterator[tuple[int, int]]:
    """The places in ``value`` of what can be nothing but a placeholder, in order.

    Not footnotes ([1]), editorial brackets ([sic], [the company] in a quotation) or hearts (<3).
    """
    return ((found.start, found.end) for found in _all(value) if not found.is_doubtful)


def find_doubtful_placeholders(value: str) -> Iterator[tuple[int, int]]:
    """The places in ``value`` of what is most often a placeholder, in order."""
    return ((found.start, found.end) for found in _all(value) if found.is_doubtful)


def stands_for_a_name(word: str) -> bool:
    """Whether ``word`` is a placeholder for a name, like ``FÖRETAGET``."""
    return bool(_STANDS_FOR_A_NAME.match(word)) or any(found.start == 0 for found in _companies(word))


@kept
def _all(value: str) -> tuple[Placeholder, ...]:
    """All placeholders, in order; what lies inside another one is left out."""
    found = sorted(
        (
            *_companies(value),
            *_names(value),
            *_orders(value),
            *_to_dos(value),
            *_braces(value),
            *(Placeholder(*place) for place in find_brackets(value)),
            *(Placeholder(*place, is_doubtful=True) for find in _DOUBTFUL for place in find(value)),
            *(Placeholder(*place, is_doubtful) for *place, is_doubtful in find_date_blanks(value)),
        ),
        key=lambda one: (one.start, -one.end, one.is_doubtful),
    )
    kept: list[Placeholder] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def _companies(value: str) -> Iterator[Placeholder]:
    """FÖRETAGET in capitals, in headlines too: the policy's templates say it so, and it never goes out."""
    folded = fold(value)
    if "företaget" not in folded.value:
        return
    for match in _THE_COMPANY.finditer(folded.value):
        start, end = folded.place(*match.span())
        if value[start : folded.place(match.start(), match.start() + len("företaget"))[1]].isupper():
            yield Placeholder(start, end)


def _names(value: str) -> Iterator[Placeholder]:
    for match in finditer(_STANDS_FOR_A_NAME, value):
        if not stands_in_a_headline(value, *match.span()):
            yield Placeholder(*match.span())
    for match in finditer(_NOBODYS_NAME, value):
        yield Placeholder(*match.span(), is_doubtful=True)


def _orders(value: str) -> Iterator[Placeholder]:
    yield from (Placeholder(*match.span()) for match in finditer(_ORDER, value))
    yield from (Placeholder(*match.span()) for match in finditer(_BLANK_AMOUNT, value))
    for match in finditer(_LOREM, value):
        if _is_spoken_of(value, *match.span()):
            continue
        yield Placeholder(*match.span(), is_doubtful=not match["more"])


def _is_spoken_of(value: str, start: int, end: int) -> bool:
    """Whether ``value[start:end]`` stands in quotation marks of its own, as no one's words: what does "…" mean?"""
    is_quoted = value[max(0, start - 1) : start] in _QUOTES and value[end : end + 1] in _QUOTES
    return is_quoted and not _SAYS.match(value, end + 1) and value[: start - 1].rstrip()[-1:] not in (*":–—-", "")


def _to_dos(value: str) -> Iterator[Placeholder]:
    for match in finditer(_TO_DO, value):
        start, end = match.span()
        before, after = value[max(0, start - _SEEN_AROUND) : start], value[end : end + _SEEN_AROUND]
        if _SPOKEN_OF.search(before) or (match[0][0] == "X" and _SIZES.search(f"{before} {after}")):
            continue
        yield Placeholder(start, end, is_doubtful=match[0] not in ("TODO", "FIXME") or not _is_a_note(before, after))


def _is_a_note(before: str, after: str) -> bool:
    """Whether something to do is noted down: at the start of a sentence, alone or with what is to be done after it."""
    opens = not before.strip(" \t\"'”“’") or before.rstrip(" \t")[-1:] in _ENDS_A_SENTENCE
    rest = after.lstrip(" \t")
    word = re.match(r"[^\W\d_]*", rest)[0].lower()
    return opens and (not rest or rest[0] in ":])}\n.!-–—" or word in ORDERS)


def _braces(value: str) -> Iterator[Placeholder]:
    for match in finditer(_BRACES, value):
        field = match["one"] or match["percent"] or match["marked"] or match["merged"] or match["number"]
        yield Placeholder(*match.span(), is_doubtful=bool(field) and not names_a_thing(field))
