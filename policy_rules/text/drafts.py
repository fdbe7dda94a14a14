"""What says that a text is not done: DRAFT, v2_final, "(kolla med Lena)", "citat kommer", "fylla i här"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_rules.text.sparing import finditer, sparing

_NAME = r"[A-ZÅÄÖ][a-zåäöé]{1,20}"
_MARKED = sparing(
    re.compile(
        r"(?:\A|\n)\W{0,3}(?:UTKAST|Utkast|DRAFT|Draft|KLADD|Kladd|WIP|ARBETSVERSION|FÖRSLAG|EJ KLAR|NOT FINAL)"
        r"(?=\s?[:–—|!-]|\s(?:v|nr|no\.?|#)?\.?\d|\s*\n)"
        r"|[\[(](?:utkast|draft|UTKAST|DRAFT|kladd|wip|WIP)(?: v?\d+)?[\])]"
        r"|(?i:\b(?:do not|don't) (?:publish|post|release) (?:yet|this|before|until)|\bnot for publication\b"
        r"|\bpublicera (?:inte|ej) (?:än|ännu|detta|före|innan)|\b(?:får )?(?:ej|inte) publiceras(?: än| ännu| före"
        r"| innan|\b)"
        r"|[–—-] do not publish\b|\bej för publicering\b|\bskicka inte ut (?:än|ännu|detta)\b)"
        r"|(?i:\w_(?:final|slutlig|slutgiltig|utkast|draft|klar)(?:_?\d+)?(?![\w.])|\bv\d{1,2}[_ -]?(?:final|utkast"
        r"|draft|slutlig)\b"
        r"|\b(?:version|ver\.?) \d+ ?(?:final|utkast|draft)\b)"
    )
)
#: Who is to be asked, by name: "(kolla med Lena)", "(check with Sam if we can say this)".
_ASKED = sparing(
    re.compile(
        r"\((?:[^()\n]{0,40}\b)?(?:[Kk]olla|[Ss]täm av|[Dd]ubbelkolla|[Ff]råga|[Vv]änta på|[Cc]heck|[Aa]sk|[Cc]onfirm"
        r"|[Vv]erify"
        rf"|[Ww]ait for|OK from|ok från)(?: med| av med| hos| with| by)? {_NAME}\b[^()\n]{{0,60}}\)"
        r"|\((?:[^()\n]{0,20}\b)?(?:kolla|stäm av|dubbelkolla|kontrollera|check|confirm|verify)(?: att| om| if| that"
        r"| this)?"
        r"(?: det| detta| siffr\w+| datum\w*| namn\w*| we can| numbers?| figures?| name| date| spelling"
        r"| stavning\w*)[^()\n]{0,60}\)"
        r"|\((?:KOLLA|STÄM AV|DUBBELKOLLA|FRÅGA|CHECK|ASK|CONFIRM)(?: [A-ZÅÄÖ]+){1,3} (?:OM|INNAN|ATT"
        r"|IF|BEFORE|THAT)\b[^()\n]{0,60}\)"
        r"|\((?:det|den|vilken|vilket) som (?:blir|passar|gäller)(?: av)?\)|\((?:whichever|either) (?:works|it is"
        r"|we choose)\)"
        r"|\(\?{1,3}\)|\((?:bild|foto|film|logga|länk|citat|siffra|image|photo|video|picture|quote|link|logo)(?:en|et)?"
        r"(?: på| av| till| från| of| from| by| to)?(?: \S{1,20}){0,4} (?:här|here)\)"
    )
)
#: What is still to come, and by whom: "Adressen får Kim fylla i här", "bild kommer från byrån", "quote to follow".
_TO_COME = sparing(
    re.compile(
        rf"\b(?:får|kan|ska|låt|låter) {_NAME} (?:fylla i|lägga (?:in|till)|komplettera|skriva in|kolla|stämma av)\b"
        rf"|\b{_NAME} (?:fyller i|lägger in|kompletterar|skriver in|skickar) (?:bilden|citatet|siffrorna"
        r"|länken|resten)\b"
        rf"|\b{_NAME} (?:to|will) (?:fill in|add|supply|send|provide) (?:the|a) (?:quote|photo|link|image"
        r"|number|figure)\b"
        r"|(?i:\b(?:citat|bild|länk|siffra|siffror|rubrik|namn|datum|pris|logga|bildtext)(?:en|et)? "
        r"(?:kommer|följer|saknas|tillkommer)(?: från [a-zåäö]+| senare| sen| snart| i morgon| imorgon)?"
        r"(?=[.!,;:)\"”]|$)"
        r"|\b(?:quote|image|photo|link|caption|logo|copy|headline|figure|picture)s? (?:to (?:follow|come|be added)|tk"
        r"|is coming|pending|missing)\b"
        r"|\b(?:text(?:en)?|stycket|avsnittet|siffror(?:na)?|inlägget|ingressen|datum(?:et)?|plats(?:en)?|namnet"
        r"|priset|beloppet|citatet|tiden)"
        r" (?:\w+ ){0,3}?(?:ska|måste|behöver|får) (?:kompletteras|fyllas i|skrivas|läggas in|uppdateras|kollas"
        r"|stämmas av|bytas ut)\b"
        r"|\b(?:text|copy|section|paragraph|this|quote|figures?|numbers?|date|venue) (?:still )?(?:needs? to be|to be"
        r"|must be)"
        r" (?:completed|filled in|added|written|updated|checked|inserted|confirmed by)\b"
        r"|\b(?:här )?(?:ska|skall) (?:det )?(?:stå|in) (?:en |ett |mer )?(?:text|citat|siffra|bild|namn|länk)\b)"
        r"|(?<![\w-])TK(?![\w-])"
    )
)
_FILL_IN = sparing(
    re.compile(
        r"(?i:\bfyll(?:as|s|a)? i (?:\w+ ){0,2}?här\b(?! nedan|för)|\bfylls i (?:senare|sen|av|innan|när)\b"
        r"|\bto be filled in\b|\bfill in here\b"
        r"|\bkompletteras (?:senare|sen|innan|före|av)\b(?! med))"
    )
)
#: A form that the reader is to fill in.
_A_FORM = re.compile(r"(?i:formulär|ansök|enkät|anmäl|blankett|uppgifter|form\b|survey|du kan|kan du|your )")
_SEEN_BEFORE = 60


def find_drafts(value: str) -> Iterator[tuple[int, int]]:
    """The places in ``value`` that say so."""
    for pattern in (_MARKED, _ASKED, _TO_COME):
        yield from (match.span() for match in finditer(pattern, value))
    for match in finditer(_FILL_IN, value):
        if not _A_FORM.search(value, max(0, match.start() - _SEEN_BEFORE), match.end() + _SEEN_BEFORE):
            yield match.span()
