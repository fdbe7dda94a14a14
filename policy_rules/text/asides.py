"""What was said beside a text and has come along: a note to a colleague, a writing tool's answer, a name to come."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_rules.text.sparing import finditer, sparing

_TEXTS_SV = r"(?:förslag|utkast|inlägg|text|bildtext|rubrik|version|omskrivning)(?:et|en|er)?"
_TEXTS_EN = r"(?:draft|post|captions?|suggestions?|versions?|rewrite|copy|text|headlines?|tweet)"


def _apart(pattern: str) -> re.Pattern[str]:
    """``pattern``, in which a blank is whatever keeps words apart: ends of lines too, and blanks that do not break."""
    return sparing(re.compile(pattern.replace(" ", r"\s+")))


#: How a writing tool begins and ends: "Sure! Here's a friendly post about …", "Would you like it shorter?"
_ANSWER = _apart(
    rf"(?i:\b(?:självklart|absolut|visst|givetvis|javisst|naturligtvis)[!,.]? här (?:är|kommer|får du) "
    rf"(?:[\w-]+ ){{0,4}}?{_TEXTS_SV}\b(?= (?:på|till|om|för|som|i|med)\b|:)"
    rf"|\b(?:sure|certainly|of course|absolutely)(?: thing)?[!,.]? (?:here(?:['’]s| is| are)|below is) "
    rf"(?:[\w-]+ ){{0,5}}?{_TEXTS_EN}\b(?= (?:for|about|on|that|of|to|in|with)\b|:)"
    r"|\bwould you like (?:it|me to make it|a version|another version) (?:a bit |even |that is |that's )?"
    r"(?:shorter|longer|more \w+|in another \w+)\b"
    r"|\bvill du (?:ha den|att jag gör den|ha texten|att jag gör texten) (?:lite |ännu )?(?:kortare|längre|mer \w+)\b"
    r"|\b(?:let me know if you(?:['’]d| would) like|säg till om du vill ha) (?:me to |any |några |en )?"
    r"(?:changes to the (?:text|post|draft)|adjust(?: the (?:tone|text))?|ändringar i texten|annan ton)\b"
    r"|\bas an ai (?:language )?(?:model|assistant)\b|\bsom (?:en )?ai(?:-| )(?:språkmodell|modell|assistent)\b)"
)
#: A note to whoever is to look at it: "(Jen, is it 40 or 44? check before this goes out)", "(namn?)".
_NOTE = _apart(
    r"(?i:\([^()\n]{0,80}?\b(?:before (?:this|it) (?:goes|is) (?:out|live|published|posted)"
    r"|before (?:we )?(?:post|publish)(?:ing)?(?: this| it)?"
    r"|innan (?:vi|det|den|detta|inlägget) (?:\w+ )?(?:publicerar|publiceras|postar|postas|går ut|går live|lägger ut)"
    r"|(?:sätt|lägg|fyll|skriv|klistra) in (?:[\w-]+ ){1,5}?här)\b[^()\n]{0,80}\)"
    r"|\((?:namn|datum|siffra|titel|belopp|källa|name|date|figure|number|title|source|amount|spelling|stavning)"
    r"(?: )?\?\))"
)
#: Nomen nescio, where a name belongs.
_NOBODY = _apart(
    r"\b(?:[Gg]rattis|[Tt]ack|[Hh]ej|[Vv]älkommen|[Kk]ära|[Mm]öt|[Cc]ongratulations|[Tt]hank you|[Tt]hanks|[Ww]elcome"
    r"|[Dd]ear|[Mm]eet|[Bb]ilden:|[Ff]oto:|[Pp]hoto:)"
    r"(?: till| to)? (?:NN|N\.N\.)(?![\w.-])"
)


def find_asides(value: str) -> Iterator[tuple[int, int]]:
    """The places in ``value`` of what was not meant for its readers, most likely."""
    for pattern in (_ANSWER, _NOTE, _NOBODY):
        yield from (match.span() for match in finditer(pattern, value))
