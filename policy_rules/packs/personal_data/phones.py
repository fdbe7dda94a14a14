"""Phone numbers that reach a person: mobile numbers, and any number that is said to be private.

A switchboard or a customer service wants to be called, so a number counts only where nothing says that it is one of
those. National numbering plans, reduced to what tells a mobile number, from memory (unverified). As of November 2026.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_rules.content import Content
from policy_rules.packs.personal_data.reading import A_THING, around, before, figures, find_in_numbers, words
from policy_rules.text.fold import fold
from policy_rules.text.sentences import Wordings
from policy_rules.text.words import phrases

_NUMBER = re.compile(
    r"(?<![0-9a-z])(?<![0-9][./-])(?:(?<![0-9][ ])|(?=0[0-9]{1,2}[-/]))"
    r"(?:\+|00|0|\((?=0[0-9]{1,4}\)))[0-9]?(?:(?! 0[0-9]{1,2}[-/])[ ()./-]{0,3}[0-9]){6,14}+"
    r"(?![0-9a-z])(?![-/.:][0-9])"
)
_AMERICAN = re.compile(r"(?<![0-9a-z])(?<![0-9][ ./-])\(?[2-9][0-9]{2}\)?[ .-][2-9][0-9]{2}[ .-][0-9]{4}(?![0-9a-z])")

#: By country calling code: what follows it in a mobile number. North America and Denmark do not tell them apart.
_MOBILE = {
    "46": re.compile(r"7[02369][0-9]{7}"),
    "47": re.compile(r"[49][0-9]{7}"),
    "358": re.compile(r"(?:4[0-9]|50)[0-9]{5,8}"),
    "44": re.compile(r"7[1-57-9][0-9]{8}"),
    "353": re.compile(r"8[3-9][0-9]{7}"),
    "49": re.compile(r"1[567][0-9]{8,9}"),
    "33": re.compile(r"[67][0-9]{8}"),
    "31": re.compile(r"6[0-9]{8}"),
}
_CODES_OF_MARKETS = {"se": "46", "no": "47", "fi": "358", "uk": "44", "ie": "353", "de": "49", "fr": "33", "us": "1"}
#: Not Finland's for Swedish: its mobile numbers begin like Malmö's and Skövde's.
_CODES_OF_LANGUAGES = {"sv": ("46",), "en": ("44", "353")}

_PRIVATE = words(
    r"privat | hem(?:ma|nummer|telefon|tel)\b"
    r" | (?:min|mitt|hans|hennes|deras|ditt)[^\W_]* (?:eget |egna |personliga |hemliga )?(?:mobil|nummer|tele?fon|cell)"
    r" | personlig[at]? (?:mobil|nummer)"
    r" | (?:my|his|her|their) (?:own |personal |private |home |direct )?(?:number|cell|mobile|phone|landline)"
    r" | (?:personal|home) (?:number|cell|mobile|phone|landline) | private | at home"
)
_BUSINESS = words(
    r"kund(?:tj[aä]nst|service|center) | v[aä]xel | support | jour | reception | best[aä]ll | bok(?:a|ning)"
    r" | butik | kontor | verkstad | s[aä]lj | press | media | larm | felanm[aä]l | akut | rekryter"
    r" | ring (?:till )?(?:oss|v[aå]r) | kontakta oss | n[aå]r oss | sms:?a oss"
    r" | v[aå]r(?:t|a)? (?:nummer|tele|team|linje) | chef | ansvarig | m[aä]klar | kontaktperson"
    r" | fr[aå]gor om (?:tj[aä]nsten|rollen|jobbet) | fackli | [oö]ppet | f[oö]retag | tips | order | hotline"
    r" | helpline | customer | service | switchboard | front desk | desk\b | sales | office | store | shop"
    r" | book(?:ing)?s?\b | call us | text us | reach us | contact us | our (?:number|line|team) | recruit"
    r" | hiring | manager | enquir | emergenc | toll[ -]free | lines? (?:is|are) open | whatsapp us | freephone"
)
_DATE = re.compile(r"[0-9]{1,2}([-/.])[0-9]{1,2}\1[0-9]{2,4}")
_FEWEST_DIGITS, _MOST_DIGITS = 7, 15
_DIGIT = (
    r"(?:noll|ett|två|tre|fyra|fem|sex|sju|åtta|nio|zero|oh|nought|one|two|three|four|five|six|seven|eight|nine"
    r"|double|dubbel)"
)
#: "noll sju noll, ett sju fyra": nobody hides the number of a switchboard.
_IN_WORDS = Wordings(phrases(rf"(?:noll|zero|nought|oh) (?:{_DIGIT} ){{6,15}}{_DIGIT}"))


def find_private_numbers(text: str, content: Content) -> Iterator[tuple[int, int]]:
    """The places of phone numbers in ``text`` that are somebody's own, as far as one can see.

    ``content`` says in which countries a number without a country's code may be dialled.
    """
    seen = fold(text)
    codes = _codes(content)
    value = figures(seen.value)
    for pattern in (_NUMBER, _AMERICAN):
        for match in find_in_numbers(pattern, value):
            if _is_private(match, codes):
                yield seen.place(*match.span())
    yield from _IN_WORDS.everywhere(text)


def _codes(content: Content) -> tuple[str, ...]:
    of_markets = (_CODES_OF_MARKETS.get(market, "") for market in content.markets)
    return tuple(dict.fromkeys((*filter(None, of_markets), *_CODES_OF_LANGUAGES.get(content.language, ()))))


def _is_private(match: re.Match[str], codes: tuple[str, ...]) -> bool:
    value, start, end = match.string, *match.span()
    said = around(value, start, end)
    if _PRIVATE.search(said):
        return _has_the_length_of_one(match[0])
    return _is_mobile(match[0], codes) and not _BUSINESS.search(said) and not A_THING.search(before(value, start))


def _has_the_length_of_one(written: str) -> bool:
    digits = re.sub("[^0-9]", "", written)
    return _FEWEST_DIGITS <= len(digits) <= _MOST_DIGITS and not _DATE.fullmatch(written)


def _is_mobile(written: str, codes: tuple[str, ...]) -> bool:
    digits = re.sub("[^0-9+]", "", written.replace("(0)", ""))
    if digits.startswith(("+", "00")):
        dialled = digits.removeprefix("+").removeprefix("00")
        return any(
            dialled.startswith(code) and rest.fullmatch(dialled[len(code) :]) is not None
            for code, rest in _MOBILE.items()
        )
    rest = digits.removeprefix("0")
    return any(code in _MOBILE and _MOBILE[code].fullmatch(rest) is not None for code in codes)
