"""What stands in a template until the real thing is known: Namn Namnsson, Exempelgatan 1, 012-345 67 89, sample text.

Numbers that authorities keep for fiction (PTS: 08-465 004 00; Ofcom: 020 7946 0xxx) are none: people use them on
purpose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_rules.text.sparing import finditer, sparing

_NOBODY = sparing(
    re.compile(
        r"(?i:\b(?:namn|förnamn|kund|exempel|test|demo|medarbetare) (?:namn|efternamn|kund|exempel|test|demo"
        r"|medarbetar)s?son\b"
        r"|\bj(?:ane|ohn) doe\b|\b(?:first|last)name (?:first|last)name\b"
        r"|\byour(?:name|\.name)@)"
        r"|\b(?:Job Title|Your Title|Your Name|Company Name|Ditt Namn|Din Titel)\b"
    )
)
#: Nomen nescio, in the middle of a sentence: "med talare NN från myndigheten". NN Group is a company.
_NN = sparing(
    re.compile(
        r"\b(?:med|av|till|från|talare|säger|hos|för|gäst|vd|chef|kollegan|artisten|with|by|to|from|speaker|says|guest"
        r"|welcomes|gratulerar|välkomnar|och|and|Gratulerar|Välkomnar|hälsa) (?P<value>N\.?N)(?![\w-]|\.\w"
        r"|\s(?:Group|Bank|Investment))"
    )
)
_NOWHERE = sparing(
    re.compile(
        r"(?i:\bexempel(?:gatan|vägen|stad(?:en)?|torget|by(?:n)?)\b|\b(?:gatu|väg)namnet \d|\bany ?town\b"
        r"|\bstad(?:en)?sberg\b"
        r"|\b\d{1,4} (?:main|example|sample|fake|any) (?:street|st\.?|road|avenue),? (?:any|your|city|town)"
        r"|\b(?:your|din|ditt|dina)-?(?:web ?site|site|domain|company|brand|hemsida|webbplats|domän|doman|foretag"
        r"|företag)"
        r"\.(?:com|se|org|net|nu|example)\b|\bexempel\.(?:se|com|nu|org)\b|@(?:foretag|företag|company|domän|doman"
        r"|domain)\.(?:se|com))"
        r"|(?:gatan|vägen|gränd|torget|Street|Road) X{1,3}\b"
    )
)
#: Keys pressed in a row: 012-345 67 89, 123-456-7890, 070-000 00 00, 555-5555. "08-123 45 67" is often just invented.
_NO_NUMBER = sparing(
    re.compile(
        r"(?<![\w-])(?:0?12[ -]345[ -]?67[ -]?89|(?:\+1[ -])?\(?123\)?[ .-]456[ .-]7890"
        r"|(?:\(?555\)?[ .-])?555[ .-]?5555|555[ -]?(?:0123|1234)|01234[ -]567[ -]?890|000[ -]000[ -]?0000?"
        r"|0\d{1,3}-000 ?00 ?00)(?![\w-])"
    )
)
_WORD = r"(?:text|test|bla|blah|rubrik|lorem|asdf|qwerty|foo|hej hopp|xxx)"
_FILLER = sparing(
    re.compile(
        rf"(?i:\b(?P<one>{_WORD})(?:[ ,.]{{1,2}}(?P=one)\b){{2,}}|\b(?:sample|placeholder|dummy|filler) text\b"
        rf"|\bexempeltext(?:en)?\b"
        r"|\bblindtext\b|\b(?:dolor sit amet|ipsum lorem)\b|(?<!\w)(?:asdf\w{0,4}|qwertyuiop"
        r"|foobar)(?!\w)"
        r"|\b(?:test ?inlägg|testpost|test post),? (?:ignorera|ignore|bortse|please|1|2)"
        r"|\breplace (?:this|it|me)(?: text)? with\b|\breplace with your\b|\bbyt ut (?:den här|denna) texten\b"
        r"|\bhär (?:skriver|lägger|fyller) du (?:i |in )?(?:ett|en|din|ditt|dina|några|något|texten|kort)\b"
        r"|\bavsluta med en uppmaning\b|\b(?:write|add|put) (?:a few|two|three|some|your) (?:lines?|sentences?"
        r"|words?) (?:about|on|here)\b"
        r"|\bend with a call to action\b|\bcall to action (?:here|goes)\b|\byour (?:text|message|content|logo"
        r"|headline) here\b)"
    )
)
#: "anställt X nya kollegor": a letter for a number. On X, the network, things are said and shown, not counted.
_LETTER_FOR_A_NUMBER = sparing(
    re.compile(
        r"(?<=[a-zåäö] )[XYZ](?= (?:nya|new|personer|medarbetare|anställda|kunder|kolleg[oe]r|år|dagar|veckor|månader"
        r"|platser|timmar"
        r"|butiker|procent|kronor|kr|people|employees|customers|colleagues|years|days|weeks|months|seats|places|hours"
        r"|stores)\b)"
        r"|(?<=\b[Dd]en )(?:xx|X|x|xx:e|YY) (?=[a-z])|\b(?:XX?|xx)(?:th|st|nd|rd) of\b|\bkl(?:\."
        r"|ockan)? ?xx(?:[.:]xx)?\b"
    )
)


def find_dummies(value: str) -> Iterator[tuple[int, int]]:
    """The places in ``value`` of such stand-ins."""
    for pattern in (_NOBODY, _NOWHERE, _NO_NUMBER, _FILLER, _LETTER_FOR_A_NUMBER):
        yield from (match.span() for match in finditer(pattern, value))
    yield from (match.span("value") for match in finditer(_NN, value))
