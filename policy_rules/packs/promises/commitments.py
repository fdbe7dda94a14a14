"""How a result or a ware is promised for a day: *count on it being in place before midsummer*, *this year's result will
be clearly better*; and how the share is recommended: *buy before the report*.

Folded words one space apart (:mod:`policy_rules.text.words`).
"""

from __future__ import annotations

from collections.abc import Iterator

from policy_rules.facts import Company
from policy_rules.packs.promises.forecast_words import MONTHS_EN, MONTHS_SV, NO_PRODUCT, SOON_EN, SOON_SV
from policy_rules.packs.promises.speakers import names_us
from policy_rules.text.sentences import Said, Wordings, with_what_follows
from policy_rules.text.words import phrases, up_to

_SEASON_SV = (
    rf"(?:våren|hösten|sommaren|vintern|jul(?:en)?|påsk(?:en)?|midsommar|nyår|årsskiftet|semestern|{MONTHS_SV})"
)
_SEASON_EN = (
    rf"(?:(?:the )?(?:spring|summer|autumn|fall|winter|holidays|year end|end of (?:the year|\S+))|christmas|easter"
    rf"|midsummer|new year|{MONTHS_EN}|q[1-4])"
)
_WHEN_SV = (
    rf"(?:{SOON_SV}|(?:redan |senast |lagom )?(?:till|före|innan|i|under|från|efter) (?:mitten av |slutet av |början"
    rf" av )?"
    rf"{_SEASON_SV}|(?:första|andra|tredje|fjärde) kvartalet|nästa kvartal|i q[1-4])"
)
_WHEN_EN = (
    rf"(?:{SOON_EN}|(?:by|before|in|from|during|no later than|come|around) (?:early |late |mid |next )?{_SEASON_EN}"
    rf"|(?:the |in )?(?:first|second|third|fourth) quarter|this (?:spring|summer|autumn|winter|christmas))"
)
_WHEN = rf"(?:{_WHEN_SV}|{_WHEN_EN})"
_WARE_SV = (
    r"(?:\w*(?:funktion|modul|version|uppdatering|integration|koppling|automatik|släpp|tjänst|lösning|diarieföring"
    r"|inloggning|signering|app|läge|stöd|rapportering|utbyggnad|tillägg|plattform|modell)(?:en|n|et|t|erna|er|ar"
    r"|arna)?)"
)
_WARE_EN = (
    r"(?:features?|modules?|versions?|updates?|upgrade|releases?|integrations?|apps?|mode|support for|add ?ons?"
    r"|plug ?ins?"
    r"|platform|dashboard|login|filing|reporting|model|roll ?out|sync)"
)
_THERE_SV = (
    r"(?:på plats|klara?|klart|ute|live|tillgänglig\w*|i drift|släppt\w*|igång|i skarp drift|hos (?:er|dig)"
    r"|levererad\w*)"
)
_THERE_EN = r"(?:in place|ready|out|live|available|done|up and running|yours|shipped|delivered|there|with you)"

#: A ware or a deed of ours, for a time to come.
_WARES = Wordings(
    phrases(
        # räkna med att diarieföringen är på plats före midsommar
        rf"(?:räkna|räknar|lita|utgå) (?:med|på|från) (?:att )?{up_to(8)}{_THERE_SV} {up_to(3)}{_WHEN_SV}",
        rf"(?:count|bank|rely|plan|bet) on {up_to(8)}{_THERE_EN} {up_to(3)}{_WHEN_EN}",
        rf"{_WARE_SV} {up_to(5)}(?:är|blir|finns|kommer att vara|kommer vara|ska vara|står) {up_to(2)}{_THERE_SV}"
        rf" {up_to(3)}{_WHEN_SV}",
        rf"{_WARE_EN} {up_to(5)}(?:will be|is going to be|'ll be|is|are|goes) {up_to(2)}{_THERE_EN}"
        rf" {up_to(3)}{_WHEN_EN}",
        rf"(?:nästa|kommande|next|upcoming) (?:{_WARE_SV}|{_WARE_EN}) {up_to(5)}(?:ute|out|live|landar|kommer|lands"
        rf"|ships|arrives) {up_to(3)}{_WHEN}",
        # ni som köper nu får nästa modul gratis
        rf"(?:som|who|anyone who|if you) (?:\S+ )?(?:köper|tecknar|beställer|skriver på|går med|buys?|signs?|orders?"
        rf"|joins?) (?:\S+ ){{0,2}}?(?:nu|i dag|idag|now|today) {up_to(2)}(?:får|gets?|will get|receives?) {up_to(4)}"
        rf"(?:nästa|kommande|när (?:den|det|de) (?:kommer|släpps|är klar)|next|upcoming|coming|when (?:it|they)"
        rf" (?:arrives?|comes?|ships?|launch\w*|lands?|is ready))",
        rf"{_WHEN} (?:har|kommer|will|ska|have|has) (?:varenda|varje|alla|samtliga|every|all|each)"
        rf" (?:\S+ )?(?:kund\w*|användare|medlem\w*|customers?|users?|members?|clients?) {up_to(5)}(?:nya|new|den|the)",
        rf"{_WHEN} (?:every|all|each) (?:\S+ )?(?:customers?|users?|members?|clients?) (?:will|is going to) {up_to(4)}"
        rf"(?:new|the|have)",
    )
)
_FIGURE_SV = (
    r"(?:(?:rörelse|års|kvartals|helårs)?resultat(?:et)?|vinst(?:en)?|bokslut(?:et)?|kvartalet|omsättning(?:en)?"
    r"|försäljning(?:en)?|lönsamhet(?:en)?|utdelning(?:en)?|siffrorna|(?:årets|kvartalets) siffror)"
)
_FIGURE_EN = (
    r"(?:(?:this|next) (?:year|quarter|half)'?s (?:result|results|profits?|figures|numbers|sales|revenue|earnings)"
    r"|(?:result|results|profits?|figures|numbers|sales|revenue|earnings|dividend) (?:for )?(?:this|next|the)"
    r" (?:year|quarter|half)|(?:the|our) (?:result|profits?|revenue|dividend|quarter|year end figures|full year))"
)
_BEST_SV = (
    r"(?:bättre|högre|starkare|rekord\w*|(?:en )?höjdare|över (?:förväntan|fjolåret|förra)|klart över|krossa\w*|slå"
    r"|slår|spräcka\w*|överträffa\w*|lysande|fantastisk\w*|svart|svarta|dubbelt|glädje\w*|god läsning)"
)
_BEST_EN = (
    r"(?:better|higher|stronger|(?:a )?record\w*|ahead of|above|well over|crush\w*|smash\w*|beat\w*|blow|top|exceed\w*"
    r"|leave \S+ \S+ (?:\S+ )?behind|excellent|fantastic|great|in the black|double|good reading|knock)"
)
_TO_COME_SV = r"(?:kommer (?:att )?|ska |lär |blir |ser ut att |väntas |borde |kan bara )"
_TO_COME_EN = r"(?:will |is going to |are going to |'ll |looks? (?:like |set )?(?:to )?|should |is set to |are set to )"
_SHARE = r"(?:\w*aktien?|\w*aktier(?:na)?|kursen|aktiekursen|shares?|(?:the|our|my|your) stocks?|share price)"
_REPORT = (
    r"(?:\w*rapporten|siffrorna|bokslutet|bokslutskommunikén|pressmeddelandet|beskedet|börsen (?:öppnar|stänger)|alla"
    r" andra|\w+ (?:rapport|siffror)|the (?:\S+ )?(?:report|results?|numbers|figures|announcement|earnings|agm"
    r"|press release|market opens)|everyone else|everybody else)"
)

#: Results to come, and what becomes of the share: these tell by themselves.
_RESULTS = Wordings(
    phrases(
        rf"{_TO_COME_SV}(?:\S+ )?{_FIGURE_SV} {up_to(4)}{_BEST_SV}",
        rf"{_FIGURE_SV} {_TO_COME_SV}{up_to(4)}{_BEST_SV}",
        rf"{_FIGURE_EN} {up_to(2)}{_TO_COME_EN}{up_to(4)}{_BEST_EN}",
        rf"(?:sales|profits?|revenue|earnings|results?) {_TO_COME_EN}{up_to(4)}(?:blow|crush|smash|beat|knock|top)"
        rf" {up_to(2)}"
        r"(?:last year|expectations|all|every|the)",
        r"(?:vi|bolaget) (?:går|styr|är på väg|rusar|seglar) (?:\S+ )?mot (?:(?:vårt|ett|det|ännu ett) )?(?:\S+ )?"
        r"(?:bästa (?:år|kvartal|resultat)\w*|rekord\w*|\w*vinst\w*)",
        r"(?:we|we're|company|group) (?:are |is )?(?:heading|headed|on course|on our way|racing|sailing) (?:for|to"
        r"|towards)"
        r" (?:(?:our|a|the|another) )?(?:\S+ )?(?:best (?:year|quarter|result)|record|profit)",
        r"utdelning(?:en)? (?:är|blir) (?:redan )?(?:säkrad|säker|trygg|hög\w*|höjd)|(?:the|our) dividend (?:is"
        r"|will be)"
        r" (?:already )?(?:safe|secure|secured|raised|higher|bigger)",
        # the share goes to the moon; hold on to your shares; shareholders can sleep well
        rf"{_SHARE} (?:\S+ )?(?:ska|kommer|lär|är på väg|går|is|are|will|goes?) {up_to(3)}(?:till månen|to the moon"
        rf"|through"
        rf" the roof|genom taket|raketa|rocket|take off|rusa|lyfta|fly)",
        r"(?:aktieägar|ägar|investerar|sparar)(?:e|na|ne|en) (?:kan|får|har) (?:\S+ )?(?:sova|se fram|gnugga|le"
        r"|jubla|vara"
        r" lugna|glädja|andas|anledning|något att)",
        r"(?:shareholders?|investors?|owners) (?:can|may|have|will) (?:\S+ )?(?:sleep|look forward|rub|smile|rejoice"
        r"|relax|celebrate|breathe|be (?:happy|pleased|smiling)|reason|something to)",
        rf"(?:som|who|anyone|those|everyone) (?:\S+ )?(?:sitter på|äger|har köpt|håller i|owns?|owning|holds?"
        rf"|holding|with"
        rf"|sitting on|bought) {up_to(3)}{_SHARE} {up_to(5)}(?:se fram|sova|gnugga|le|skratta|glad\w*|fin|rik\w*"
        rf"|belön\w*"
        rf"|nöjd\w*|look forward|sleep|rub|smile|laugh|happy|rich|rewarded|nice|pleased)",
        rf"(?:köp|köpa|handla|fyll på|passa på|ladda|sälj|buy|buying|grab|load up|get in|stock up|sell)"
        rf" {up_to(5)}(?:innan|före|before|ahead of) {_REPORT}",
    )
)
#: What to do with the share, where it is ours.
_ADVICE = Wordings(
    phrases(
        rf"(?:köp|köpa|fyll på|fylla på|passa på|plocka upp|ladda|behåll|håll (?:i|fast)|sälj inte|skulle inte sälja"
        rf"|buy|pick up|picking up|grab|load up|stock up|hold on|hang on|keep|don't sell|would not sell|wouldn't sell"
        rf"|get (?:some|hold of|your hands on)) {up_to(6)}{_SHARE}",
        rf"(?:läge|dags|tid|time|moment|chance) (?:att|to|for) (?:\S+ )?(?:köpa|handla|buy|buying|pick up)"
        rf" {up_to(5)}{_SHARE}",
        r"(?:köpläge|fynd|en riktig raket|a bargain|a steal|a buy|undervalued|undervärderad\w*)",
    )
)
_OURS = phrases(
    r"vi|vår|vårt|våra|oss|jag|ni|er|era|du|din|(?:räkna|räknar|lita) (?:med|på)|kund\w*|nästa version",
    r"we|our|us|i|you|your|we're|we'll|we've|i'm|those|anyone|(?:count|bank|rely|bet) on|customers?|next (?:release"
    r"|version)",
)
_NO_PRODUCT = phrases(NO_PRODUCT)
_WARE = phrases(_WARE_SV, _WARE_EN)
_SHARES = phrases(_SHARE)
#: It has been, belongs to others, is a bank's trade in shares, or is a road, a meeting, a building or a vote.
_ELSE = phrases(
    r"kommunen\w*|trafikverket|regionen\w*|staten|vägen|vägar\w*|bron|spåret|hissen|bygget|skylt\w*|köer|omröstning\w*"
    r"|valet|domen|stämman|årsstämm\w*|anmäl\w*|biljett\w*|analytiker\w*|fond\w*|courtage\w*|depå\w*|isk|sparform\w*"
    r"|marknaden|branschen|försenad\w*|tyvärr|match\w*|tävling\w*|prov\w*|lag|laget|mot\w*cykel|julskink\w*|blev|var"
    r"|hade|lämnar ingen|ingen prognos|kommenterar|enligt|aktieutbildning\w*|nybörj\w*|så köper du|inte om att köpa",
    r"council\w*|highways?|road|bridge|track|lift|building work|signs|queues|vote|votes|election|ruling|annual meeting"
    r"|agm (?:is|on)|register|tickets?|analysts|funds?|brokerage|isa|market|industry|sorry|delayed|match|exam|team|was"
    r"|were(?! you)|had|no forecast|comment|according|beginners?|how to buy|lessons?|car share|share your|share"
    r" this|share a"
    r"|ride share|price match",
)


def find_commitments(value: str, company: Company) -> Iterator[Said]:
    """Wares and results that ``value`` holds out for a time to come, and advice on the share of ``company``."""
    for said in _RESULTS.once_a_sentence(value):
        if not _ELSE.search(said.sentence.words):
            yield said
    for said in _ADVICE.once_a_sentence(value):
        if (
            names_us(company, said.sentence.words)
            and _speaks_of_a_share(said)
            and not _ELSE.search(said.sentence.words)
        ):
            yield said
    for said in _WARES.once_a_sentence(value):
        unit = with_what_follows(value, said.sentence)
        if _OURS.search(unit) and not (_ELSE.search(said.sentence.words) or _is_no_ware(said)):
            yield said


def _is_no_ware(said: Said) -> bool:
    return bool(_NO_PRODUCT.search(said.match[0])) and not _WARE.search(said.match[0])


def _speaks_of_a_share(said: Said) -> bool:
    return bool(_SHARES.search(said.sentence.words))
