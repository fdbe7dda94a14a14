"""How people say that they speak for themselves, and how they speak of their employer. Swedish and English.

Folded words one space apart (:mod:`policy_rules.text.words`). The Swedish sentence is the policy's own; the English one
follows what Intel and IBM print. *RT is not endorsement* and *in my opinion* are no disclaimers: neither says whose
views these are not.
"""

from __future__ import annotations

from policy_rules.text.words import phrases

SENTENCES = {
    "sv": "De åsikter och synpunkter som redovisas här är mina egna och delas inte nödvändigtvis av min arbetsgivare{name}.",
    "en": "The views expressed here are my own and are not necessarily shared by my employer{name}.",
}
"""Language -> the disclaimer we offer; ``{name}`` is empty or a comma and the company's name."""

SHORT_SENTENCES = {
    "sv": "Åsikterna är mina egna, inte min arbetsgivares.",
    "en": "Views are my own, not my employer's.",
}
"""Language -> the disclaimer we offer where a channel has no room for more."""

_VIEWS = (
    r"(?:views?|opinions?|thoughts?|posts?|tweets?|toots?|postings?|statements?|comments?|ideas|content|words|takes?"
    r"|reflections?|musings?|perspectives?|remarks?|everything|anything)"
)
_ASIDE = (
    r"(?:that|which|i|are|is|expressed|shared|share|express|stated|posted|post|presented|published|voiced|given|write|say"
    r"|here|herein|above|below|in|on|this|these|the|my|site|page|account|profile|blog|feed|article|video|mentioned|made)"
)
_ENTIRELY = r"(?:all|entirely|solely|strictly|purely|just|only|simply|completely|exclusively|always|very|much|of|course)"
_DISTANCED = r"(?:my employer\S*|(?:the|my|our|his|her) company\S*|positions?|strateg\S+|opinions?|views?|policy|policies)"
_ALONE = r"(?:(?<=^)|(?<=\. ))"
_ENDS = r"(?=$| \.| #)"

_ENGLISH = (
    rf"{_VIEWS}(?: (?:and|or) {_VIEWS})?(?: {_ASIDE}){{0,8}}? (?:are|is) (?:{_ENTIRELY} ){{0,3}}(?:my own|mine|personal)",
    rf"(?:all )?{_VIEWS}(?: {_ASIDE}){{0,4}}? (?:all )?(?:my own|mine|own|personal){_ENDS}",
    rf"{_VIEWS}(?: {_ASIDE}){{0,4}}? my own",
    rf"{_ALONE}(?:(?:these|this) (?:are|is) )?(?:all )?(?:my )?own {_VIEWS}(?: only)?{_ENDS}",
    rf"(?:this is|these are|it's|just|only|purely|strictly|solely) (?:{_ENTIRELY} ){{0,2}}my (?:own |personal |private ){{1,2}}"
    rf"{_VIEWS}",
    rf"(?:personal|private) (?:views?|opinions?)(?: only{_ENDS}| not)",
    rf"my (?:own )?{_VIEWS} (?:and |but )?not (?:necessarily )?(?:(?:those|that) of )?(?:my |the )?(?:employer\S*|company\S*|\S+'s)",
    r"(?:speak|speaking|post|posting|write|writing|tweet|tweeting|comment|commenting|here) (?:only |solely |just |strictly )?"
    r"(?:for myself|as a private (?:person|individual|citizen))",
    r"in (?:a|my) (?:own |purely |strictly |entirely )?(?:personal|private) capacity",
    rf"(?:not|don't|doesn't|aren't) (?:necessarily )?(?:represent|represents|reflect|reflects|shared by|endorsed by|be those of"
    rf"|(?:those|that|the (?:views|opinions|positions?)) of) (?:(?!\.)\S+ ){{0,6}}?{_DISTANCED}",
    rf"{_VIEWS} (?:(?!\.)\S+ ){{0,10}}?(?:not|aren't|don't) (?:necessarily )?(?:those of|shared by|endorsed by|represent|reflect)",
    r"(?:not|don't|never) (?:speak|speaking|post|posting|write|writing|tweet|tweeting|here) (?:for|on behalf of)"
    r" (?!(?:the|everyone|everybody|all|them|you|him|her|a|an)\b)\S+",
)

_ÅSIKTER = (
    r"(?:åsikt(?:er|erna|en)?|synpunkt(?:er|erna)?|tankar(?:na)?|reflektion(?:er|erna)?|uttalande(?:n|na)?|inlägg(?:et|en)?"
    r"|orden|uppfattning(?:ar|arna)?|kommentar(?:er|erna)?|ståndpunkt(?:er|erna)?|allt|tweets|texten|innehållet)"
)
_HÄR = (
    r"(?:som|jag|här|det|den|redovisas|redovisar|uttrycks|uttrycker|framförs|framför|delas|delar|skriver|skrivs|ovan|nedan|i"
    r"|på|inlägget|inlägg|detta|sidan|kontot|profilen|bloggen|publiceras|lägger|upp|mina)"
)
_HELT = r"(?:helt|bara|enbart|endast|alla|uteslutande|och|hållet|enkom|förstås|såklart|givetvis|naturligtvis)"
_ARBETSGIVAREN = (
    r"(?:min arbetsgivare\S*|arbetsgivare\S*|mitt företag\S*|företagets|åsikt\S*|syn|ståndpunkt\S*|inställning|uppfattning\S*"
    r"|hållning|linje)"
)

_SWEDISH = (
    rf"{_ÅSIKTER}(?: (?:och|eller) {_ÅSIKTER})?(?: {_HÄR}){{0,6}}? är (?:{_HELT} ){{0,3}}"
    r"(?:mina(?: egna)?|mitt eget|min egen|egna|privata|personliga)",
    rf"det (?:jag|som) (?:skriver|skrivs|säger|tycker|uttrycks|framförs|står)(?: {_HÄR}){{0,3}}? (?:är|står) (?:{_HELT} ){{0,3}}(?:mina egna|mitt eget|för mig)",
    rf"(?:alla )?{_ÅSIKTER}(?: {_HÄR}){{0,3}}? (?:mina )?egna",
    rf"{_ALONE}(?:mina )?(?:egna|privata|personliga) {_ÅSIKTER}{_ENDS}",
    r"som privatperson|i (?:mitt )?eget namn|å (?:mina )?egna vägnar|för (?:min )?egen räkning",
    r"(?:talar|skriver|pratar|svarar) (?:här )?(?:bara |endast |enbart )?för mig själv",
    r"(?:skriver|uttalar mig|postar|twittrar|tycker) (?:här )?(?:helt )?privat",
    rf"(?:delas|speglar|representerar|företräder|återspeglar|uttrycker|avspeglar) (?:inte|ej) (?:nödvändigtvis )?"
    rf"(?:(?!\.)\S+ ){{0,6}}?{_ARBETSGIVAREN}",
    rf"{_ÅSIKTER} (?:(?!\.)\S+ ){{0,10}}?(?:delas|speglar|representerar|återspeglar|avspeglar) (?:inte|ej)",
    r"inte (?:nödvändigtvis )?(?:min arbetsgivares|mitt företags|mitt jobbs)",
    r"(?:talar|skriver|uttalar mig) (?:inte|ej) (?:här )?(?:för|å) (?!(?:alla|er|dig|oss|den|det|att)\b)\S+",
    r"(?:detta|det här|det) är (?:bara |enbart |helt ){0,2}(?:mina|min) (?:högst |rent )?(?:egna|egen|personliga|privata)"
    rf" (?:{_ÅSIKTER}|uppfattning|bild)",
    rf"{_ÅSIKTER}(?: {_HÄR}){{0,3}}? står jag (?:helt |själv |ensam ){{0,2}}(?:själv )?för",
    rf"jag står (?:helt |själv |ensam ){{1,2}}för {_ÅSIKTER}",
)

DISCLAIMER = phrases(*_ENGLISH, *_SWEDISH)
"""The author speaks for themselves."""

_OWN_THINGS = (
    r"(?:produkt|tjänst|kund|lansering|app|plattform|lösning|leverans|försäljning|omsättning|resultat|rapport|kvartal|vd|ledning"
    r"|strategi|kontor|butik|webbshop|medarbetare|marknad|fabrik|varumärke|erbjudande|kampanj|uppdatering|arbetsplats"
    r"|tjänsteutbud|verksamhet|bransch|kollektion|sortiment)\w*"
)
_OWN_THINGS_EN = (
    r"(?:products?|services?|customers?|clients?|launch|app|platform|solutions?|deliver(?:y|ies)|sales|revenue|results|quarter"
    r"|report|ceo|leadership|strategy|offices?|stores?|shop|brand|campaign|release|roadmap|factory|staff|employees|business)"
)

SPEAKS_OF_WORK = phrases(
    r"min arbetsgivare\S*|mitt företag\S*|min arbetsplats|vårt (?:företag|bolag)\S*|mitt jobb (?:på|hos)",
    rf"(?:vår|vårt|våra) (?:(?!\.)\S+ ){{0,2}}?{_OWN_THINGS}",
    r"(?:vi|oss) (?:på|hos) jobbet",
    r"vi (?:nu )?(?:lanserar|släpper|rekryterar|anställer)|vi söker (?:nya |nu |fler )?(?:kollegor|medarbetare|en|dig)",
    r"my (?:employer|company|workplace)\S*|our company\S*|my job at|where i work|here at work",
    rf"our (?:(?!\.)\S+ ){{0,2}}?{_OWN_THINGS_EN}",
    r"(?:we are|we're) (?:hiring|launching|releasing|recruiting)|join our team|we just (?:launched|released|shipped)",
)
"""The author speaks of the business that employs them, without its name."""
