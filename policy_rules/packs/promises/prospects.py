"""How a company speaks of its future without a forecasting word: the time says that it is to come.

*Next year will be our best ever*, *in three years we have shops all over Europe*, *in stores by Easter*. Folded words
one space apart (:mod:`policy_rules.text.words`).
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
    NEW_EN,
    NEW_SV,
    NO_PRODUCT,
    PRODUCT_EN,
    PRODUCT_SV,
    SOON_EN,
    SOON_SV,
)
from policy_rules.text.sentences import Said, Wordings
from policy_rules.text.words import phrases, up_to

_PERIOD_SV = (
    r"(?:nästa (?:år|kvartal|halvår)|(?:hel|räkenskaps|verksamhets)?året|kvartalet|halvåret|andra halvåret"
    r"|året som kommer"
    r"|(?:första|andra|tredje|fjärde) kvartalet|20\d\d|bokslutet|resultatet)"
)
_PERIOD_EN = (
    r"(?:next (?:year|quarter)|the (?:full |financial |coming |fiscal )?(?:year|quarter|half)|this (?:year|quarter)"
    r"|full year"
    r"|the (?:first|second|third|fourth) (?:quarter|half)|(?:first|second|third|fourth|record) (?:quarter|half)"
    r"|q[1-4]|h[12]|20\d\d)"
)
_GOOD_SV = (
    r"(?:bästa|bättre|rekord\w*|starkt|starkare|stark|lönsam\w*|plus|vinst\w*|svarta siffror|största|större|lysande"
    r"|fantastisk\w*|mycket bra|genombrott\w*|grönt)"
)
_GOOD_EN = (
    r"(?:best|better|record|strong|stronger|profitable|profit|black|biggest|bigger|breakthrough|great|fantastic"
    r"|positive"
    r"|ahead of|above|higher|even better)"
)
_GOES_SV = r"(?:blir|slutar|landar|ska bli|kommer att bli|kommer bli|ser ut att|hamnar|går|stänger|väntas|lär)"
_GOES_EN = (
    r"(?:will be|is going to be|'ll be|ends?|will end|looks|is looking|is shaping up|shaping up|lands|closes"
    r"|will close|promises to be|should be)"
)
_FAR_SV = (
    r"(?:om|inom|på) (?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|femton|tjugo|några|ett par|\d+) år|(?:år |senast |till "
    r"|före )20\d\d|20\d\d"
)
_FAR_EN = (
    r"(?:in|within|over the next) (?:two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|a few"
    r"|\d+) years(?: time)?"
    r"|by (?:this time next year|the end of (?:next year|the decade|20\d\d)|20\d\d|next (?:summer|spring|autumn"
    r"|winter|year))"
    r"|(?:this time|a year from) (?:next year|now)|in 20\d\d"
)
_SPREAD_SV = (
    r"(?:butiker|kontor|kunder|anställda|medarbetare|fabriker|restauranger|hotell|länder|marknader|användare|medlemmar"
    r"|laddplatser|marknadsledande|störst|dubbelt så \S+|i hela (?:\S+)|börsnoterade?|på börsen|utomlands|lönsam\w*"
    r"|varje (?:\S+ )?(?:stad|ort|kommun|land))"
)
_SPREAD_EN = (
    r"(?:stores|shops|offices|customers|employees|people|factories|restaurants|hotels|countries|markets|users"
    r"|subscribers"
    r"|members|market leader|the largest|the biggest|twice the size|all over \S+|across (?:europe|the (?:world"
    r"|country|globe|continent|nordics)|asia|africa|america)|listed|public|profitable"
    r"|debt free|every (?:\S+ )?(?:city|town|country|county))"
)
_WORKS = r"(?:förhandl\w*|utveckling|gång|väg|the works|the pipeline|development|testing|the making|final testing)"
_THING_SV = (
    rf"(?:{PRODUCT_SV}|\w+versionen|\w+(?:bussen|pumpen|appen|cykeln|bilen|modellen|maskinen|klockan|skon|serien)"
    rf"|{NEW_SV} \S+)"
)
_THING_EN = rf"(?:{PRODUCT_EN}|{NEW_EN} \S+)"
_WHEN_SV = (
    rf"(?:{SOON_SV}|(?:till|redan i|från|i|före|lagom till) (?:våren|hösten|sommaren|vintern|jul|påsk|nyår"
    rf"|{MONTHS_SV})|(?:första|andra|sista) veckan i (?:{MONTHS_SV})|under 20\d\d)"
)
_WHEN_EN = (
    rf"(?:{SOON_EN}|(?:by|before|in|from|around|this|next|as early as|in time for|come) (?:easter|christmas|spring"
    rf"|summer|autumn"
    rf"|fall|winter|the holidays|{MONTHS_EN})|the (?:first|second|last) week of (?:{MONTHS_EN})|in 20\d\d)"
)

_PROSPECTS = Wordings(
    phrases(
        # nästa år blir vårt bästa någonsin; the second half will be stronger
        rf"(?P<period>{_PERIOD_SV} (?:\S+ )?{_GOES_SV} {up_to(4)}{_GOOD_SV}"
        rf"|{_GOES_SV} {_PERIOD_SV} {up_to(4)}{_GOOD_SV})",
        rf"(?P<period_en>{_PERIOD_EN} (?:\S+ )?{_GOES_EN} {up_to(4)}{_GOOD_EN})",
        # om tre år har vi butiker i hela Europa; by 2030 we're in forty countries
        rf"(?P<far>(?:{_FAR_SV}) (?:har|är|finns|driver|säljer|jobbar|arbetar|ska|kommer) (?:vi|bolaget"
        rf"|koncernen) {up_to(6)}{_SPREAD_SV})",
        rf"(?P<far_we>(?:vi|bolaget|koncernen) (?:har|är|finns|driver|säljer|ska"
        rf"|kommer) {up_to(6)}{_SPREAD_SV} {up_to(3)}(?:{_FAR_SV}))",
        rf"(?P<far_en>(?:{_FAR_EN}) (?:we|the company|the group)(?:'ll|'re)? {up_to(7)}{_SPREAD_EN})",
        rf"(?P<far_en_we>(?:we|the company|the group)(?:'ll| will| plan to"
        rf"| are going to)? {up_to(7)}{_SPREAD_EN} {up_to(3)}(?:{_FAR_EN}))",
        # from 80 people to 400 by the end of next year
        rf"(?P<far_from>from \d+ (?:\S+ )?to \d+ {up_to(2)}(?:{_FAR_EN})"
        rf"|från \d+ (?:\S+ )?till \d+ {up_to(2)}(?:{_FAR_SV}))",
        # i april rullar bussen ut ur fabriken; hits the shelves in March; in the works
        rf"(?P<out>(?:rullar|kommer|når|landar|finns|släpps) {up_to(6)}(?:ut ur (?:fabriken|\S+)|ut på marknaden"
        rf"|i butik(?:en|erna)?"
        rf"|i hyllan|på hyllorna|till (?:android|iphone|ios|windows|mac)|hos (?:dig|er)) {up_to(5)}(?:{_WHEN_SV})"
        rf"|(?:{_WHEN_SV}) (?:rullar|kommer|når|landar|finns|släpps) {up_to(6)}(?:ut ur|ut på marknaden|i butik(?:en"
        rf"|erna)?|i hyllan"
        rf"|på hyllorna|till (?:även )?(?:android|iphone|ios|windows|mac)|hos (?:dig|er))"
        rf"|(?:{_WHEN_SV}) kommer (?:appen|\w*tjänsten|\w*modellen|\w*versionen) {up_to(2)}till)",
        rf"(?P<out_en>(?:hits?|reach(?:es)?|is in|are in|lands? in|comes? to|arrives? in|will be in|in) (?:the "
        rf"|your )?(?:shelves|stores|shops"
        rf"|showrooms|app store|dealers) {up_to(3)}(?:{_WHEN_EN})|(?:{_WHEN_EN}) {up_to(6)}(?:hits?"
        rf"|reach(?:es)?) (?:the |your )?(?:shelves|stores"
        rf"|shops|showrooms)|(?:be|is|are) with you (?:{_WHEN_EN}))",
        rf"(?P<works>{_THING_SV} {up_to(3)}(?:är|ligger) (?:redan )?(?:under|på|i) {_WORKS}(?! (?:till|hem|in|från"
        rf"|att bli)(?!\S))"
        rf"|{_THING_EN} {up_to(4)}(?:is|are) (?:already )?(?:in|under) {_WORKS})",
        # the CFO is confident that sales land above; vi vågar säga att kvartalet slutar på plus; allt pekar mot rekord
        rf"(?P<sure>(?:confident|optimistic|bullish|sure|convinced) (?:that |about |of |on )?{up_to(4)}{FIGURE_EN}"
        rf"|(?:övertygade?|optimistiska?|säkra?) (?:om|på|inför|över) (?:att )?{up_to(4)}{FIGURE_SV}|vågar (?:vi "
        rf"|jag )?(?:redan )?"
        rf"(?:säga|lova|tro|spå)|(?:points?|pointing) to {up_to(3)}(?:record|strong\w*|better|higher|{FIGURE_EN})"
        rf"|pekar (?:mot|på) {up_to(3)}(?:rekord\w*|stark\w*|bättre|högre|{FIGURE_SV}))",
        # we see earnings doubling over the next three years; efterfrågan på våra batterier tredubblas till 2030
        rf"(?P<seen>(?:we|i) (?:see|expect|foresee) {up_to(3)}{FIGURE_EN} (?:per share )?\w+ing"
        rf"|(?:efterfrågan|intresset|försäljningen|volymerna) (?:på|för|av) vår\w* {up_to(3)}(?:\w*dubblas|ökar|växer"
        rf"|exploderar)"
        rf" {up_to(3)}(?:{_FAR_SV}|{SOON_SV})|(?:demand|sales|volumes) (?:for"
        rf"|of) our {up_to(3)}(?:will )?(?:\w*doubles?|triples?|grows?"
        rf"|explodes?|soars?) {up_to(3)}(?:{_FAR_EN}|{SOON_EN}))",
    ),
)
_YEAR = re.compile(r"(?<!\S)20\d\d(?!\S)")
_NO_PRODUCT = phrases(NO_PRODUCT)
#: It has been, or others say so, or it is asked of readers and roles.
_ELSE = phrases(
    r"blev|var|slutade|landade|ökade|hade|gick|öppnade|lanserade|var|blivit|varit|enligt (?!vår|vd|oss)\S+|rollen"
    r"|tjänsten som"
    r"|branschen|marknaden|riksbanken|konjunktur\w*|analytiker\w*|festen|tävling\w*|mässan|föreställning\w*|match\w*"
    r"|säsong\w*|lag|laget|väder\w*|vi vet inte|kan inte|kommenterar inte|inte|jubileum|fira\w*|målet är",
    r"was|were|had|ended|closed|grew|opened|launched|has been|have been|according to (?!our|the ceo|the board)\S+"
    r"|the role"
    r"|the market|the industry|analysts|economists|party|competition|season|match|weather|team|cannot|can't|don't"
    r"|do not"
    r"|won't comment|not|anniversary|celebrat\w*|resolution|students?|school",
)
_NEEDS_PRODUCT = frozenset(("out", "out_en", "works"))
_NEEDS_OWN = phrases(
    r"vi|vår|vårt|våra|we|our|we're|we'll|us|acme\w*|bolaget|koncernen|the company|the group|kvartalet|quarter"
    r"|helåret|full year"
)


def find_prospects(value: str, today: datetime.date) -> Iterator[Said]:
    """Statements in ``value`` about what is to come of the company or its wares on ``today``, one a sentence."""
    for said in _PROSPECTS.once_a_sentence(value):
        words, kind = said.sentence.words, said.match.lastgroup
        if _ELSE.search(words) or any(int(year[0]) <= today.year for year in _YEAR.finditer(said.match[0])):
            continue
        if kind in _NEEDS_PRODUCT:
            if not _NO_PRODUCT.search(words):
                yield said
        elif kind not in ("period", "period_en") or _NEEDS_OWN.search(words):
            yield said
