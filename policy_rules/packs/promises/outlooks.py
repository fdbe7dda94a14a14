"""How a company looks ahead in words of its own: a time to come, and a figure or a ware of ours.

*2027 is the year we turn the corner*, *a plug-in hybrid joins our range next autumn*. Folded words one space apart
(:mod:`policy_rules.text.words`).
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from policy_rules.packs.promises.forecast_words import (
    FIGURE_EN,
    FIGURE_SV,
    MONTHS_EN,
    MONTHS_SV,
    NO_PRODUCT,
    SOON_EN,
    SOON_SV,
)
from policy_rules.text.sentences import Said, Wordings, with_what_follows
from policy_rules.text.words import phrases

_AHEAD = phrases(
    rf"{SOON_SV}|(?:till|lagom till|före|inför|redan i|efter) (?:skolstarten|våren|hösten|sommaren|vintern|jul|påsk"
    rf"|midsommar|nyår|årsskiftet|semestern|{MONTHS_SV})"
    rf"|i (?:år|höst|{MONTHS_SV})|nästa \S+|när (?:fabriken|anläggningen|linjen|verket) (?:\S+ ){{0,3}}(?:går|står|är"
    rf"|öppnar)|härnäst|ge (?:det|den|oss) (?:ett|två|några) år|om ett år",
    rf"{SOON_EN}|(?:by|before|in|in time for|in the|this|next|come) (?:school|spring|summer|autumn|fall|winter"
    rf"|christmas|easter|year end|the holidays|{MONTHS_EN})|on \d+ (?:{MONTHS_EN})|next \S+"
    rf"|full year|the rest of the year|give it (?:a|two|three|a few) (?:years?|quarters?|months?)|a year from now"
    rf"|once the (?:plant|factory|line) (?:is|opens)|comes? on stream",
)
_FIGURES = Wordings(
    phrases(
        rf"{FIGURE_SV}|svarta siffror|röda siffror|(?:miljard|miljoner) i (?:vinst|omsättning)|(?:prenumeranterna"
        rf"|kunderna|användarna|medlemmarna|butikerna) blir|kvartal(?:et)?",
        rf"{FIGURE_EN}|in the black|turn(?:s|ing)? the corner|output|stronger full year|full year|break even"
        rf"|m in sales|quarter|the year (?:we|that we)|subscribers will",
    )
)
_GOES = phrases(
    r"ser (?:mycket |riktigt )?ut|vass\w*|stark\w*|vänder|uppåt|gör|tar|blir|når|passerar|landar|ökar|växer|lyfter"
    r"|dubbl\w*|förväntning\w*|siktar|räknar|svarta siffror|bedömning|tro mig|tillväxt i år",
    r"will|sights|anticipat\w*|expect\w*|strong\w*|record|lift\w*|turn\w*|doubl\w*|tripl\w*|grow\w*|reach\w*|hit"
    r"|pass|better|best|black|cheap|halfway|target\w*|goal|heading|see",
)
_WARES = Wordings(
    phrases(
        r"förbeställ\w*|förhandsboka|pre ?orders?|kommer (?:vi )?med (?:en|ett) (?:ny |nytt )?\w*(?:app|bil|cykel"
        r"|tjänst|modell|serie|maskin|plattform|verktyg|produkt)|släpps (?:den|i|på)|ships (?:in|on|from)|(?:out"
        r"|available|on sale) (?:from|on|in)",
        r"(?:efterföljaren|uppföljaren|arvtagaren) till|(?:något|någonting) (?:helt |riktigt )?nytt|nästa version"
        r"|släpper (?:vi )?(?:lös|den|vår\w*|version|\S+ \d)"
        r"|smygtitt|ett (?:litet )?avslöjande|version \d+|får stöd för|(?:blir|är) snart (?:klar|här|redo)"
        r"|snart är (?:den|det|de) här",
        r"(?:the )?(?:successor|follow up|sequel) to|something (?:completely |entirely |really )?new|next version"
        r"|sneak (?:peek|preview)|bringing out|version \d+"
        r"|joins? our (?:range|line ?up|family|fleet|portfolio)|(?:we're|we are|we) (?:bring|add|drop|unveil|unleash"
        r"|debut)(?:ing)?|drops (?:on|in|next|this)|comes? on stream|coming soon",
    )
)
_OURS = phrases(
    r"vi|vår|vårt|våra|oss|acme\w*|jag|bolaget|koncernen|mig",
    r"we|our|us|we're|we've|acme\w*|the company|the group|shareholders|the stock|my|you asked for",
    r"your (?:diaries|calendars?)|for the acme|nya acme\\w*|pre ?orders?|förbeställ",
)
_THE_STOCK = Wordings(
    phrases(
        r"(?:our )?(?:investors|shareholders|owners) (?:will|are going to|can look forward)|(?:våra )?(?:aktieägar"
        r"|ägar|investerar)\w* (?:kommer att|får|kan se fram|lär)",
        r"demand (?:that )?(?:will|is set to|is expected to) \S+|(?:tror|räknar|hoppas) (?:vi )?(?:att "
        r"|på att )?(?:\S+ ){0,3}slår (?:alla )?(?:försäljnings)?rekord\w*|slår alla försäljningsrekord",
        r"(?:aktien?|the (?:stock|share)s?|our (?:stock|shares?)) (?:is|are|är) (?:\S+ )?"
        r"(?:cheap|billig\w*|undervärderad\w*|undervalued|a bargain|ett fynd|köpläge|a (?:clear |strong )?buy)",
    )
)
#: It has been, or it is about something else: a menu, a course, a match; or nobody says more than that.
_ELSE = phrases(
    r"blev|var|byter|slutade|landade|ökade|minskade|hade|gick|uppgick|öppnade|lanserade|blivit|varit|föreslår"
    r"|publiceras|rapport\w*|delårsrapport\w*|bokslutskommuni\w*|stämma\w*|rollen|söker|meny\w*|kurs\w*|nummer"
    r"|tidning\w*|podd\w*|avsnitt\w*|branschen|konjunktur\w*|riksbanken|analytiker\w*|match\w*|laget|lag|fest\w*"
    r"|mässa\w*|jubileum\w*|inte|ingen prognos|konsert\w*|utställning\w*|bok|skatt\w*|moms|rot|utbildning\w*"
    r"|budget\w*|webbinari\w*|seminari\w*|anmäl\w*|biljett\w*|deklar\w*|kollega|kollegor|öppettider|stängt|öppet|frakt\w*|porto\w*|avgift\w*",
    r"was|were|had|switch|switching|ended|closed|rose|fell|grew|amounted|opened|launched|has been|have been|proposes?"
    r"|report|published|meeting|agm|role|hiring|apply|menu|course|courses|issue|magazine|podcast|episode|industry"
    r"|inflation|bank of"
    r"|analysts expect|economists|match|team|party|fair|anniversary|not|don't|no forecast|concert|exhibition|book|tax"
    r"|vat|training|webinar|seminar|tickets?|sign up|colleagues?|opening hours|closed|open|mortgage|interest rate"
    r"|exam|results in|shipping|postage|delivery (?:fees?|charges?)",
)
_NO_PRODUCT = phrases(NO_PRODUCT)
_YEAR = re.compile(r"(?<!\S)20\d\d(?!\S)")


def find_outlooks(value: str, today: datetime.date) -> Iterator[Said]:
    """Sentences of ``value`` on a time to come, as seen on ``today``, and on figures or wares of the company's."""
    yield from _THE_STOCK.once_a_sentence(value)
    for said in _FIGURES.once_a_sentence(value):
        if _is_ahead(said, said.sentence.words, today) and _GOES.search(said.sentence.words):
            yield said
    for said in _WARES.once_a_sentence(value):
        unit = with_what_follows(value, said.sentence)
        if _is_ahead(said, unit, today) and not _NO_PRODUCT.search(unit):
            yield said


def _is_ahead(said: Said, unit: str, today: datetime.date) -> bool:
    has_a_time = _AHEAD.search(unit) or any(int(year[0]) > today.year for year in _YEAR.finditer(unit))
    return bool(has_a_time and _OURS.search(unit)) and not _ELSE.search(unit)
