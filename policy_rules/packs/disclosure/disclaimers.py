"""How people say that they speak for themselves, in Swedish and in English.

Folded words one space apart (:mod:`policy_rules.text.words`); beside each pattern stands what it is for. *RT is not
endorsement* and *in my opinion* are no disclaimers: neither says whose views these are not.
"""

from __future__ import annotations

from policy_rules.text.words import sought, up_to

SENTENCES = {
    "sv": (
        "De åsikter och synpunkter som redovisas här är mina egna och delas inte nödvändigtvis av "
        "min arbetsgivare{name}."
    ),
    "en": "The views expressed here are my own and are not necessarily shared by my employer{name}.",
}
"""Language -> the disclaimer we offer: the policy's own, and after Intel's and IBM's. ``{name}`` may be empty."""

SHORT_SENTENCES = {
    "sv": "Åsikterna är mina egna, inte min arbetsgivares.",
    "en": "Views are my own, not my employer's.",
}
"""Language -> the disclaimer we offer where a channel has no room for more."""

_FIRST = r"(?:^|(?<=\. ))"
#: Nothing comes after it, or no more than whose they are not: "Opinions mine, not my employer's".
_LAST = r"(?=$| \.| #| only\b| alone\b| (?:and |but |och |men )?(?:not|inte|ej)\b)"

_VIEWS = (
    r"(?:views?|opinions?|thoughts?|posts?|tweets?|toots?|postings?|statements?|comments?|ideas|content|words|takes?"
    r"|reflections?|musings?|perspectives?|remarks?|everything|anything)"
)
_EXPRESSED_HERE = (
    r"(?:that|which|i|are|is|expressed|shared|share|express|stated|posted|post|presented|published|voiced|given|write"
    r"|say|here|herein|above|below|in|on|this|these|the|my|site|page|account|profile|blog|feed|article|video|mentioned"
    r"|made)"
)
_ENTIRELY = (
    r"(?:all|entirely|solely|strictly|purely|just|only|simply|completely|exclusively|always|very|much|of|course)"
)
_OF_WORK = r"(?:my employer\S*|(?:the|my|our) company\S*|positions?|strateg\S+|opinions?|views?|policy|policies)"
_ANYONE_ELSE = r"(?!(?:the|everyone|everybody|all|them|you|him|her|a|an)\b)\S+"

_ENGLISH = (
    # The views and opinions expressed here are entirely my own
    rf"{_VIEWS} (?:(?:and|or) {_VIEWS} )?{up_to(8, _EXPRESSED_HERE)}(?:are|is) {up_to(3, _ENTIRELY)}"
    r"(?:my own|mine|personal)",
    # All views my own. Opinions mine.
    rf"(?:all )?{_VIEWS} {up_to(4, _EXPRESSED_HERE)}(?:all )?(?:(?:mine|own|personal){_LAST}|my own)",
    # My own views. Own views only.
    rf"{_FIRST}(?:(?:these|this) (?:are|is) )?(?:all )?(?:my )?own {_VIEWS}(?: only)?{_LAST}",
    # These are just my personal thoughts
    rf"(?:this is|these are|it's|just|only|purely|strictly|solely) {up_to(2, _ENTIRELY)}"
    rf"my (?:own |personal |private ){{1,2}}{_VIEWS}",
    # Views expressed are those of the author
    rf"{_VIEWS} {up_to(8, _EXPRESSED_HERE)}(?:are|is) {up_to(3, _ENTIRELY)}those of the author",
    # Personal opinions only. Personal views.
    rf"(?:personal|private) (?:views?|opinions?)(?: only{_LAST}| not)|{_FIRST}(?:personal|private) {_VIEWS}{_LAST}",
    # What I write is my personal view
    rf"(?:what|whatever) i (?:write|say|post|share|think) {up_to(3, _EXPRESSED_HERE)}(?:is"
    rf"|are) {up_to(3, _ENTIRELY)}my "
    rf"(?:own |personal |private ){{1,2}}{_VIEWS}",
    # This is me speaking, not the company
    rf"this is (?:just |only )?(?:me|myself) (?:speaking|talking|writing|posting|here) (?:and )?not {_ANYONE_ELSE}"
    rf"|this is (?:just |only )?(?:me|myself) (?:speaking|talking|writing|posting) not (?:the|my) (?:company|employer)",
    # This is not an official statement
    r"not (?:an |the |my employer's |our )?official (?:positions?|views?|statements?|policy|opinions?)",
    # My views, not my employer's
    rf"my (?:own )?{_VIEWS} (?:and |but )?not (?:necessarily )?(?:(?:those|that) of )?(?:my |the )?"
    r"(?:employer\S*|company\S*|\S+'s)",
    # Not my employer's views
    rf"not (?:necessarily )?(?:my |the )(?:employer|company)\S* {_VIEWS}",
    # Speaking for myself
    r"(?:speak|speaking|post|posting|write|writing|tweet|tweeting|comment|commenting|here) "
    r"(?:only |solely |just |strictly )?(?:for myself|as a private (?:person|individual|citizen))",
    # In my personal capacity
    r"in (?:a|my) (?:own |purely |strictly |entirely )?(?:personal|private) capacity",
    # This post does not necessarily reflect the views of my employer
    r"(?:not|don't|doesn't|aren't) (?:necessarily )?(?:represents?|reflects?|shared by|endorsed by|be those of"
    rf"|(?:those|that|the (?:views|opinions|positions?)) of) {up_to(6)}{_OF_WORK}",
    # Opinions here are not those of Acme
    rf"{_VIEWS} {up_to(10)}(?:not|aren't|don't) (?:necessarily )?(?:those of|shared by|endorsed by|represent|reflect)",
    # I don't speak for Acme
    r"(?:not|don't|never) (?:speak|speaking|post|posting|write|writing|tweet|tweeting|here) (?:for|on behalf of) "
    rf"{_ANYONE_ELSE}",
)

_ÅSIKTER = (
    r"(?:åsikt(?:er|erna|en)?|synpunkt(?:er|erna)?|tankar(?:na)?|reflektion(?:er|erna)?|uttalande(?:n|na)?"
    r"|inlägg(?:et|en)?|orden|uppfattning(?:ar|arna)?|kommentar(?:er|erna)?|ståndpunkt(?:er|erna)?|allt|tweets|texten"
    r"|innehållet)"
)
_SOM_UTTRYCKS_HÄR = (
    r"(?:som|jag|här|det|den|redovisas|redovisar|uttrycks|uttrycker|framförs|framför|delas|delar|skriver|skrivs|ovan"
    r"|nedan|i|på|inlägget|inlägg|detta|sidan|kontot|profilen|bloggen|publiceras|lägger|upp|mina)"
)
_HELT = r"(?:helt|bara|enbart|endast|alla|uteslutande|och|hållet|enkom|förstås|såklart|givetvis|naturligtvis)"
_ARBETETS = (
    r"(?:min arbetsgivare\S*|arbetsgivare\S*|mitt företag\S*|företagets|åsikt\S*|syn|ståndpunkt\S*|inställning"
    r"|uppfattning\S*|hållning|linje)"
)
_SPEGLAR = r"(?:delas|speglar|representerar|företräder|återspeglar|uttrycker|avspeglar)"

_SWEDISH = (
    # De åsikter och synpunkter som redovisas här är helt mina egna
    rf"{_ÅSIKTER} (?:(?:och|eller) {_ÅSIKTER} )?{up_to(6, _SOM_UTTRYCKS_HÄR)}är {up_to(3, _HELT)}"
    r"(?:mina(?: egna)?|mitt eget|min egen|egna|privata|personliga)",
    # Det jag skriver här står för mig
    rf"det (?:jag|som) (?:skriver|skrivs|säger|tycker|uttrycks|framförs|står) {up_to(3, _SOM_UTTRYCKS_HÄR)}(?:är|står) "
    rf"{up_to(3, _HELT)}(?:mina egna|mitt eget|för mig)",
    # Alla åsikter mina egna
    rf"(?:alla )?{_ÅSIKTER} {up_to(3, _SOM_UTTRYCKS_HÄR)}(?:mina )?egna",
    # Åsikter mina, inte arbetsgivarens. Mina tankar och inte Acmes.
    rf"(?:{_ÅSIKTER} mina|mina {_ÅSIKTER}) (?:och |men )?(?:inte|ej) (?:nödvändigtvis )?\S+|{_ÅSIKTER} mina{_LAST}",
    # Mina egna åsikter. Privata åsikter.
    rf"{_FIRST}(?:mina )?(?:egna|privata|personliga) {_ÅSIKTER}{_LAST}",
    # Jag skriver som privatperson, i eget namn
    r"som privatperson|i (?:mitt )?eget namn|å (?:mina )?egna vägnar|för (?:min )?egen räkning",
    # Jag talar bara för mig själv
    r"(?:talar|skriver|pratar|svarar) (?:här )?(?:bara |endast |enbart )?för mig själv",
    # Jag uttalar mig privat
    r"(?:skriver|uttalar mig|postar|twittrar|tycker) (?:här )?(?:helt )?privat",
    # Inläggen representerar inte min arbetsgivares ståndpunkter
    rf"{_SPEGLAR} (?:inte|ej) (?:nödvändigtvis )?{up_to(6)}{_ARBETETS}",
    # min arbetsgivare står inte bakom det här
    r"arbetsgivare\S* (?:står|ställer sig) inte bakom|personliga reflektioner (?:från|av) mig",
    # Åsikterna delas inte av Acme
    rf"{_ÅSIKTER} {up_to(10)}{_SPEGLAR} (?:inte|ej)",
    # ... inte min arbetsgivares
    r"inte (?:nödvändigtvis )?(?:(?:min )?arbetsgivar(?:es|ens)|mitt företags|mitt jobbs)",
    # Det här är jag som skriver, inte företaget
    r"(?:det här|detta) är (?:bara )?jag som (?:skriver|talar|pratar|tycker) (?:och )?inte",
    # Inte Acmes officiella linje
    rf"inte {up_to(3)}officiella (?:linje|ståndpunkt|hållning|åsikt)\w*",
    # Jag representerar inte Acme här
    r"jag (?:representerar|företräder) (?:inte|ej) (?!(?:alla|er|dig|den|det)\b)\S+",
    # Jag står för mina egna åsikter
    rf"står (?:här )?för mina egna {_ÅSIKTER}",
    # Jag uttalar mig inte för Acme
    r"(?:talar|skriver|uttalar mig) (?:inte|ej) (?:här )?(?:för|å) (?!(?:alla|er|dig|oss|den|det|att)\b)\S+",
    # Det här är mina privata reflektioner
    r"(?:detta|det här|det) är (?:bara |enbart |helt ){0,2}(?:mina|min) (?:högst |rent )?"
    rf"(?:egna|egen|personliga|privata) (?:{_ÅSIKTER}|uppfattning|bild)",
    # Åsikterna står jag själv för
    rf"{_ÅSIKTER} {up_to(3, _SOM_UTTRYCKS_HÄR)}står jag (?:helt |själv |ensam ){{0,2}}för",
    # Jag står själv för åsikterna
    rf"jag står (?:helt |själv |ensam ){{1,2}}för {_ÅSIKTER}",
)

DISCLAIMER = sought(*_ENGLISH, *_SWEDISH)
"""The author speaks for themselves."""
