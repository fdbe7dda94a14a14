"""The words of forecasts in Swedish and in English: what is forecast, how it moves, and what says that it is to come.

Alternatives of a pattern over folded words one space apart (:mod:`policy_rules.text.words`).
"""

from __future__ import annotations

MONTHS_SV = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
MONTHS_EN = "january|february|march|april|may|june|july|august|september|october|november|december"

FIGURE_SV = (
    r"(?:(?:netto|export|hel|års)?omsättning(?:en|ens)?|(?:\w*intäkt(?:er|erna))|(?:netto|export"
    r"|rekord)?försäljning(?:en|ens)?"
    r"|\w*vinst(?:en|er|erna)?|(?:rörelse|års|netto|kvartals|helårs|rekord)resultat(?:et)?|resultatet|lönsamhet(?:en)?"
    r"|\w*marginal(?:en|er|erna)?|\w*tillväxt(?:en)?|utdelning(?:en)?|aktie|aktien|aktiens|aktiekurs(?:en)?"
    r"|aktievärde\w*"
    r"|börskurs(?:en)?|orderingång(?:en)?|orderbok(?:en)?|order|ordern|ordrar|ordrarna|beställningar(?:na)?|ebitda?"
    r"|kassaflöde(?:t)?|marknadsandel(?:en|ar|arna)?|rekord(?:år|kvartal|halvår)(?:et)?)"
)
MOVE_SV = (
    r"(?:ha (?:\w+at|\w+rt|växt|stigit|nått|tagit)|ök(?:a|ar|as)|väx(?:a|er)|stig(?:a|er)|(?:för|tre|fyr|fem"
    r"|tio)?dubbla[rs]?|förbättra[rs]?|stärk(?:a|er|s|as)"
    r"|når?|nås|uppgår?|landar?|överträffa[rs]?|passera[rs]?|blir?|slår?|minska[rs]?|sjunk(?:a|er)|fall(?:a|er)"
    r"|vänd(?:a|er)|överstig(?:a|er)|hamnar?|vinn(?:a|er)|tar?|får?|rusar?|lyft(?:a|er)|ligg(?:a|er)|skjuta|skjuter"
    r"|explodera[rs]?|leverera[rs]?|generera[rs]?|tjänar?|fortsätt(?:a|er)|visar?|gör|göra|accelerera[rs]?)"
)
TO_COME_SV = (
    r"(?:kommer(?: (?:vi|jag|den|det|också|även|snart|inte|sannolikt|troligen))*+(?: att)?|ska|skall|bör(?: kunna)?"
    r"|kan komma att|lär(?! (?:sig"
    r"|oss|dig|er|mig|ut|känna))|torde|väntas"
    r"|förväntas|beräknas"
    r"|bedöms|spås|prognostiseras|räknar (?:vi |jag )?med(?: att)?|räknas|tror (?:vi |jag )?(?:att|på)"
    r"|siktar (?:vi )?(?:på|mot)(?: att)?|planerar (?:vi )?(?:att|för)|avser (?:vi )?att|hoppas (?:vi )?(?:på|att)"
    r"|bedömer (?:vi )?(?:att)?|(?:för)?väntar (?:vi )?(?:oss|sig)(?: att)?|mål(?:et)? är(?: att)?|på väg (?:att|mot)"
    r"|ser ut att|guidar (?:för|om|mot)|prognos(?:en)? (?:är|för)|spår(?: att)?)"
)
AIM_SV = (
    r"(?:räknar (?:vi |jag )?med|räkna med|ser (?:vi )?fram(?: emot|för (?:oss|sig))|siktar (?:vi )?(?:på|mot)"
    r"|tror (?:vi |jag )?på"
    r"|(?:för)?väntar (?:vi )?(?:oss|sig)"
    r"|hoppas (?:vi )?på|guidar (?:för|om|mot)|prognos(?:en)? (?:är|för)|spår|planerar (?:vi )?för|på väg mot"
    r"|mål(?:et)? är)"
)
SOON_SV = (
    r"(?:nästa (?:år|månad|vecka|kvartal|sommar|höst|vår|vinter)|inom kort|snart|i (?:höst|sommar|vinter)"
    r"|i vår(?=$| (?:lanserar|släpper|introducerar|kommer))|(?:till|före|efter|under) (?:våren|hösten|sommaren|vintern"
    r"|årsskiftet|jul|nyår)|kommande (?:år|året|åren|kvartal|kvartalet|månader|månaderna)|framöver|senare i år"
    rf"|om (?:en|ett|två|tre|några|ett par) (?:veckor|vecka|månader|månad|år)|i (?:{MONTHS_SV})|den \d+ (?:{MONTHS_SV})"
    r"|nästa (?:års))"
)

FIGURE_EN = (
    r"(?:revenues?|(?:net )?sales(?! (?:teams?|managers?|reps?|force|office|department|people|staff|event|pitch"
    r"|kickoff|meeting|training|conference|tax|start|open))"
    r"|turnover"
    r"|profits?|profitability|earnings|ebitda?|margins?|growth|(?:share|stock) price|our stock|the stock|shares"
    r"|dividends?|record (?:year|quarter|half)"
    r"|order (?:intake|book|backlog)|orders|backlog|cash flow|market shares?|eps)"
)
MOVE_EN = (
    r"(?:have (?:grown|risen|doubled|tripled|halved|\w+ed)|grow|increase|double|triple|quadruple|rise|improve|pass"
    r"|cross|reach|exceed|beat|surpass|hit|top|deliver|generate|achieve"
    r"|outperform|soar|climb|jump|fall|drop|decline|decrease|recover|rebound|accelerate|continue|be (?:profitable"
    r"|higher"
    r"|lower|up|down|past|stronger|record|flat|above|below)|become profitable|come in|land|win|gain|take|capture|secure"
    r"|break even|turn|post|set|go (?:up|down|through)|make|skyrocket|explode|expand|strengthen|amount)"
)
TO_COME_EN = (
    r"(?:will|(?:we|it|they|i)'ll|shall|should|(?:could|may|might)(?: well| soon| even)?|(?:is|are|am|we're"
    r"|i'm) (?:also |now |still )?(?:going|expected|set"
    r"|likely"
    r"|projected|forecast|forecasted|predicted|poised|about|planned|scheduled) to|(?:we're |are |is )?expect(?:s|ing)?"
    r"(?: to| that)?|(?:aim|plan|intend|hope|look)(?:s|ing|ning)? to|on track (?:to|for)|anticipat(?:e|es|ing)"
    r"|forecasts?"
    r"|project(?:s|ing)?|believes?|predicts?|(?:goal|target|aim|guidance|forecast|outlook) (?:is|for)|head(?:ed"
    r"|ing) for)"
)
AIM_EN = (
    r"(?:(?:we're |are |is )?expect(?:s|ing)?|on track for|look(?:ing)? forward to|anticipat(?:e|es|ing)|forecasts?"
    r"|project(?:s|ing)?|predicts?"
    r"|looking at(?= (?:a|another) record)|(?:aim|target)(?:s|ing)? (?:for|at)|head(?:ed|ing) for|(?:guidance"
    r"|forecast|outlook) (?:is|for)|guid(?:es"
    r"|ing) for)"
)
SOON_EN = (
    r"(?:next (?:year|month|week|quarter|spring|summer|autumn|fall|winter)|soon|this (?:spring|summer|autumn|fall"
    r"|winter)"
    r"|(?:before|by|after) (?:spring|summer|autumn|christmas|the summer|the end of the year|year end)|later this year"
    rf"|in the (?:coming|next) \S+(?: \S+)?|in (?:{MONTHS_EN})|on \d+ (?:{MONTHS_EN})|in (?:two|three"
    rf"|a few) (?:weeks|months))"
)

NEW_SV = r"(?:ny|nya|nytt|nästa|kommande|uppdaterade)"
NEW_EN = r"(?:new|next|upcoming|updated)"
PRODUCT_SV = (
    r"(?:\w*produkt(?:en|er|erna)?|app|appen|\w*version(?:en)?|\w*modell(?:en|er)?|\w*plattform(?:en)?|\w*tjänst(?:en)?"
    r"|generation(?:en)?|\w*kollektion(?:en)?|\w*funktion(?:en|er)?|\w*serie(?:n)?|\w*bil|\w*bilen|\w*cykel|\w*cykeln"
    r"|\w*telefon(?:en)?|\w*pump|\w*pumpen|\w*verktyg(?:et)?|\w*mjukvara|\w*lösning(?:en)?|\w*maskin(?:en)?"
    r"|\w*robot(?:en)?|\w*sensor(?:n)?|\w*batteri(?:et)?|\w*sortiment(?:et)?|\w*system(?:et)?|\w*lampa|\w*lampan"
    r"|\w*klocka)"
)
PRODUCT_EN = (
    r"(?:products?|apps?|versions?|models?|platforms?|devices?|generation|range|collections?|features?|line|services?"
    r"|solutions?|chips?|cars?|bikes?|phones?|pumps?|tools?|software|edition|series|robots?|machines?|sensors?"
    r"|batter(?:y|ies)"
    r"|vehicles?|scooters?|systems?|lamps?|watch)"
)
#: These are opened, held or printed: no product.
NO_PRODUCT = (
    r"(?:webbplats\w*|hemsida\w*|webbsida\w*|\w*kampanj\w*|podd\w*|podcast\w*|\w*enkät\w*|\w*program|\w*programmet"
    r"|\w*utbildning\w*"
    r"|\w*kurs|\w*kursen|\w*initiativ\w*|\w*tävling\w*|\w*rapport\w*|nyhetsbrev\w*|\w*projekt\w*|\w*bok|\w*boken"
    r"|\w*insamling\w*|\w*nätverk\w*"
    r"|\w*strategi\w*|\w*studie\w*|\w*stipend\w*|biljett\w*|raket\w*|avsnitt\w*|film\w*|blogg\w*|\w*pris|\w*priset"
    r"|\w*resultat\w*"
    r"|websites?|site|campaigns?|surveys?|program|programmes?|programs|competition|reports?|newsletter|courses?"
    r"|initiative|scheme"
    r"|books?|network|strategy|study|grants?|tickets?|rockets?|satellites?|episodes?|films?|videos?|blog|awards?"
    r"|results|figures"
    r"|findings|statement|project|consultation|training|boats?|ship|applications|photos|fund|appeal|fundraiser)"
)
