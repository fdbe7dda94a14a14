"""Where a value belongs and none is: a merge that found nothing (``undefined``, ``null kr``), a gap (``kl. ,``)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_rules.text.sparing import finditer, sparing

_NOTHING = r"(?:undefined|null|NaN|None|nil|#N/A|#REF!|#VALUE!|\(null\)|\(blank\))"
_GREETING = (
    r"(?:Hej|Hejsan|Hallå|Kära|Välkommen|Tack|Grattis|Hi|Hello|Hey|Dear|Welcome|Thanks|Thank you|Congratulations"
    r"|Congrats)"
)
_UNIT = r"(?:kr\b|kronor|SEK|EUR|USD|GBP|€|£|\$|:-|%|öre)"
#: What a program writes for what it does not have, in the place of a name, a price or a number.
_EMPTY_VALUE = sparing(
    re.compile(
        rf"\b{_GREETING}(?: till| to)? {_NOTHING}(?=[,!.?\s]|$)|(?:: |\b(?:på|för|från|till|bara|only|from"
        rf"|for) ){_NOTHING}"
        rf"(?= ?{_UNIT})|(?<![\w'\"“”-])NaN(?![\w'\"“”-])|\[object Object\]|(?<!\w)#(?:N/A|REF!|VALUE!|NAME\?)"
        r"|(?<=: )(?:undefined|NaN|null)(?=[,.!?]|\n|$)|\((?:null|undefined)\)"
    )
)
_MONTH_SV = r"(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)"
_MONTH_EN = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
#: "den  maj", "the of May", "kl. ,", "at  pm": the words around a day or an hour, without it.
_NO_DAY = sparing(
    re.compile(
        rf"\b[Dd]en  ?{_MONTH_SV}\b(?!\s(?:månad|som|vi|då|när|jag|du))|\b[Tt]he  ?of {_MONTH_EN}\b"
        rf"|\bon the (?:st|nd|rd|th)\b|\b[Dd]en  ?:e {_MONTH_SV}\b"
    )
)
_NO_HOUR = sparing(
    re.compile(
        r"\bkl\.?(?:\s{0,3}(?=[,;!)])|\s{2,}(?=[a-zåäö])|\s?[–-]\s?(?=[,.;!)]|$)"
        r"|\s(?=(?:i|på|till|och|hos)\s))|\bat  ?(?:am|pm|o'clock)\b|\bfrom  ?to  ?(?:am|pm|on)\b"
    )
)
#: "till , vår nya chef", "Hej ,": a name is missing between a small word and the comma.
_NO_NAME = sparing(
    re.compile(
        r"\b(?:[Tt]ill|[Ff]rån|[Aa]v|[Mm]ed|[Hh]os|[Ss]äger|Hej|Kära|Dear|Hi|Hello|[Bb]y|[Ff]rom|[Ww]ith"
        r"|[Ss]ays)\s{1,3},(?=\s)"
    )
)
#: "för  kr", "växte med ?? procent", "£00.00": an amount that nobody put in.
_NO_AMOUNT = sparing(
    re.compile(
        r"\b(?:[Ff]ör|[Ff]rån|kostar|endast|bara|med|på|[Oo]nly|[Ff]rom|by)\s{1,3}(?:kr|kronor|procent|percent|%"
        r"|:-)(?=[\s,.!)]|$)"
        r"|(?<![\w?!])\?{1,4} ?(?:%|procent|percent|kr\b|kronor|miljoner|mkr|MSEK|st\b|personer|people|kunder"
        r"|customers)"
        r"|(?<![\w?!.])\?{2,4}(?= [a-zåäö])|(?<![\d.,])[£$€]0{2,}(?:[.,]0{2})?(?![\d.,])"
        r"|(?<![\w.,:+-])(?<!\d )0{2,4}(?: ?(?:kr\b|kronor|SEK|%|procent))|(?<![\w.,:-])00 ?[–-] ?00(?![\w.:])"
    )
)


def find_unfilled(value: str) -> Iterator[tuple[int, int]]:
    """The places in ``value`` of such gaps."""
    for pattern in (_EMPTY_VALUE, _NO_DAY, _NO_HOUR, _NO_NAME, _NO_AMOUNT):
        yield from (match.span() for match in finditer(pattern, value))
