"""Words and brackets that were meant to be filled in: ``FÖRETAGET``, ``[datum]``, ``{{ name }}``, ``TODO``.

Linear in the text: every pattern has a fixed length or begins and ends with a sign of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

#: In capitals these stand for a name that nobody has filled in yet.
_STANDS_FOR_A_NAME = re.compile(
    r"(?<![\w#@/-])(?:FÖRETAGET|FÖRETAGETS|FÖRETAGSNAMN|FÖRETAGSNAMNET|KUNDNAMN|PRODUKTNAMN|DITT NAMN|DITT FÖRETAG"
    r"|COMPANY(?:[ _]?NAME)?(?:['’]S|['’]s)?|YOUR[ _](?:COMPANY|NAME|BRAND|LINK|TEXT)|CUSTOMER[ _]NAME|PRODUCT[ _]NAME"
    r"|FIRST[ _]?NAME|LAST[ _]?NAME|BRAND[ _]NAME|INSERT[ _][A-ZÅÄÖ]{3,20})(?![\w-])"
)
_TO_DO = re.compile(r"(?<![\w#@/.-])(?:TODO|FIXME|TBD|XXX+)(?![\w-])(?!\s+(?:app|list|lista|listan|lists|apps)\b)")
_BLANK_AMOUNT = re.compile(
    r"(?<![\w-])X{2,6}(?=[ \u00a0]?(?:%|kr\b|SEK|EUR|USD|GBP|MSEK|mkr|procent\b|percent\b"
    r"|(?i:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*\b))"
    r"|(?<![\w-])[$€£]X{2,6}\b"
)
_LOREM = re.compile(r"\blorem\s+ipsum\b(?:\s+dolor(?:\s+sit\s+amet)?)?", re.IGNORECASE)
_BRACES = re.compile(
    r"\{\{[^{}\n]{0,80}\}\}|\{%[^{}\n]{0,80}%\}|\$?\{[A-Za-zÅÄÖåäö_][\wåäö. -]{1,40}\}|(?<!\w)%[A-Z][A-Z_]{2,30}%(?!\w)"
    r"|(?<!\w)\*\|[A-Z_:]{2,30}\|\*"
)
_BRACKETED = re.compile(r"\[(?P<square>[^\[\]\n]{1,200})\](?![(:])|<(?P<angle>[^<>\n=/]{1,60})>")
_ELLIPSIS = re.compile(r"\s*(?:\.{3}|…|_{2,}|-{3,}|\?{2,}|X{2,}|x{2,})\s*")
_QUOTES = re.compile(r"[\"“”„«»]")

_THINGS = frozenset(
    "namn namnet förnamn efternamn företag företaget företagets företagsnamn datum datumet tid tidpunkt klockslag"
    " plats ort länk länken url webbadress rubrik roll belopp summa pris antal siffra siffror procent produkt produkten"
    " produktnamn kund kunden kundnamn kundens ämne bildtext hashtag hashtags mejladress adress telefonnummer telefon"
    " kontaktperson citat stad månad år xx xxx"
    " name names firstname lastname surname company companyname brand date time place location venue link url headline"
    " amount price number percentage product productname customer client topic caption hashtag email e-mail address"
    " phone contact quote city month year placeholder tbd tbc todo here cta".split()
)
_TELLS = frozenset(
    "infoga lägg fyll skriv ange byt ersätt klistra här komplettera välj ditt din"
    " insert add fill enter replace put your type choose select paste write".split()
)
#: In a quotation these begin what an editor has made clear: "[The company] grows".
_SPECIFIC = frozenset(
    "the a an our their its den det de en ett vårt deras sitt företaget bolaget kunden produkten".split()
)
_NEWS = frozenset(("new", "ny", "nytt", "nya"))
_MOST_WORDS = 4
_FEWEST_WORDS_OF_AN_ORDER = 2


def find_placeholders(value: str) -> Iterator[tuple[int, int]]:
    """The places of placeholders in ``value``.

    Not footnotes ([1]), editorial brackets ([sic], [the company] in a quotation), hearts (<3) or headlines in capitals.
    """
    for pattern in (_TO_DO, _BLANK_AMOUNT, _LOREM, _BRACES):
        yield from (match.span() for match in pattern.finditer(value))
    for match in _STANDS_FOR_A_NAME.finditer(value):
        if not _is_in_a_headline(value, *match.span()):
            yield match.span()
    quotes = _Quotations(value)
    for match in _BRACKETED.finditer(value):
        if _is_to_fill_in(match, quotes):
            yield match.span()


def stands_for_a_name(word: str) -> bool:
    """Whether ``word`` is a placeholder for a name, like ``FÖRETAGET``."""
    return bool(_STANDS_FOR_A_NAME.match(word))


def _is_in_a_headline(value: str, start: int, end: int) -> bool:
    """Whether the words around are in capitals too: then these are shouted, not waiting for a name."""
    line = value[max(0, start - 60) : start].rpartition("\n")[2] + " " + value[end : end + 60].partition("\n")[0]
    words = re.findall(r"[^\W\d_]{2,}", line)
    return bool(words) and all(word.isupper() for word in words)


class _Quotations:
    """Which places of a text are inside quotation marks: after an odd number of them."""

    def __init__(self, value: str) -> None:
        self._marks = [match.start() for match in _QUOTES.finditer(value)]

    def surround(self, place: int) -> bool:
        """Whether ``place`` is inside a quotation."""
        return bisect_right(self._marks, place) % 2 == 1


def _is_to_fill_in(match: re.Match[str], quotes: _Quotations) -> bool:
    content = match["square"] or match["angle"]
    if _ELLIPSIS.fullmatch(content):
        return bool(match["square"]) and not quotes.surround(match.start())
    words = re.findall(r"[\w-]+", content.lower().replace("_", " "))
    if not words or not any(character.isalpha() for character in content):
        return False
    if words[0] in _TELLS and len(words) >= _FEWEST_WORDS_OF_AN_ORDER:
        return True
    if words[0] in _NEWS or (words[0] in _SPECIFIC and quotes.surround(match.start())):
        return False
    names_a_thing = words[-1] in _THINGS or (words[0] in _THINGS and len(words) <= _FEWEST_WORDS_OF_AN_ORDER)
    return names_a_thing and len(words) <= _MOST_WORDS
