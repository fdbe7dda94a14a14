"""How a text says of itself that it is not for the public, in Swedish and in English, and what only sounds like it.

Folded words one space apart (:mod:`policy_rules.text.words`), as of November 2026.
"""

from __future__ import annotations

from policy_rules.text.sentences import Wordings
from policy_rules.text.words import phrases, up_to

_YET_SV, _YET_EN = r"(?:än|ännu)", r"(?:yet|till \S+)"
_PUBLIC_SV = (
    r"(?:offentlig(?:t|a|gjord|gjort)?|officiell(?:t|a)?|tillkännage(?:t|tt)|annonsera(?:d|t|de)|kommunicera(?:d|t|de)"
    r"|publikt?)"
)
_PUBLIC_EN = r"(?:public|official|announced|disclosed|public knowledge|common knowledge)"
_NOT_SV, _NOT_EN = r"(?:inte|ej|inget|ingenting)", r"(?:not|isn't|aren't|hasn't been|haven't been|hasn't|haven't)"
_THIS_SV, _THIS_EN = r"(?:det här|det|detta|den här)", r"(?:this|it|that)"
_SAY_SV = r"(?:säga|berätta|avslöja|skriva|posta|dela|lägga ut|visa)"
_SAY_EN = r"(?:post|posting|say|saying|share|sharing|tell|telling|show|showing|write|writing|reveal|revealing)"
_TELL_SV, _TELL_EN = r"(?:säga|berätta|avslöja)", r"(?:say|tell|reveal)"
_NEWS_SV = r"(?:det här|det|detta|nyheten|beskedet|affären|köpet|avtalet|budet|allt)"
_NEWS_EN = r"(?:it|this|that|they|the news|the deal|everything)"
_STAFF_SV = (
    r"(?:personalen|facket|de anställda|medarbetarna|kollegorna|styrelsen|hyresgästerna|aktieägarna|marknaden|pressen"
    r"|de berörda|teamet|gänget|kunderna|de|dom|ingen annan|ingen utanför \S+|hr)"
)
_STAFF_EN = (
    r"(?:staff|employees|workers|the teams?|the crew|the unions?|the board|shareholders|the market|the press|tenants"
    r"|customers|hr|nobody (?:else|outside (?:\S+ )?\S+)|no one (?:else|outside (?:\S+ )?\S+))"
)
#: "They do not know yet who won" is suspense, and no secret.
_NO_QUESTION_SV = r"(?! (?:om|vem|vad|hur|vilk\w+|var|när|att)(?!\S))"
_NO_QUESTION_EN = r"(?! (?:who|what|which|if|whether|how|when|where)(?!\S))"
_NO_QUESTION_WORD_SV = r"(?!\.|vem |vad |hur |vilk|vart )\S+"

#: Marks of documents, wherever they stand.
MARKINGS = Wordings(
    phrases(
        r"(?:endast|bara|enbart) för (?:internt bruk|intern användning|styrelsen|ledningsgruppen|ledningen)",
        r"(?:ej|inte) (?:för|avsedd för|avsett för) (?:vidare |extern |allmän )?"
        r"(?:spridning|offentliggörande|publicering)",
        r"får (?:ej|inte) (?:spridas|vidarebefordras|delas) (?:utanför|externt|vidare)",
        r"(?:sekretess|tystnadsplikt) råder (?:fortfarande )?(?:kring|runt|om|fram till|tills|till)",
        rf"(?:arbetar|jobbar|är|går|ligger) {up_to(3)}under (?:nda|embargo|sekretess)",
        r"(?:bara|endast|enbart) internt (?:än|tills vidare|så länge|än så länge)",
        r"(?:for )?internal (?:use|eyes|circulation|distribution) only|for internal use(?! by)|company internal",
        r"(?:strictly )?not for (?:external |public |onward |further |wider |general )?"
        r"(?:distribution|circulation|publication|release|sharing)",
        r"(?:do not|don't) (?:distribute|circulate|forward|share) (?:this |it |these )?"
        r"(?:externally|outside|beyond|further)",
        r"not to be (?:shared|passed on|circulated|forwarded)(?! with(?!\S))",
        r"for (?:the )?board(?: members?)?(?:'s)? (?:eyes )?only|board eyes only|commercial in confidence",
        rf"(?:we|i|we're|i'm|it's|it is|this is|that's|project) {up_to(3)}under (?:an |a strict )?(?:nda|embargo)",
        r"embargo(?:ed)? (?:until|till|t o m|fram till|tills|to \d+|\d+) \S+",
    )
)

#: Marks that are words of everyday too: they count where they stand by themselves.
LONE_MARKINGS = Wordings(
    phrases(
        r"(?:strikt |strängt )?(?:konfidentiell|konfidentiellt|sekretessbelagt|hemligstämplat)",
        r"(?:strictly |highly |company |private and |privileged and )?confidential|internal only|endast internt",
        r"(?P<shouted>internt|internal)",
    )
)

#: Where the writer says that it is not public, or that they may not say it.
SAYS_SO = Wordings(
    phrases(
        # inte offentligt än, innan det är officiellt, före pressmeddelandet
        rf"{_NOT_SV} (?:helt |riktigt )?{_PUBLIC_SV} (?:{_THIS_SV} )?{_YET_SV}|inte {_YET_SV} {_PUBLIC_SV}",
        rf"{_YET_SV} (?:inte|ej) (?:\S+ )?{_PUBLIC_SV}|inte gått ut med (?:\S+ )?{_YET_SV}",
        rf"än så länge (?:är det )?inte {_PUBLIC_SV}",
        rf"innan {_NEWS_SV} (?:är|blir|görs|hinner bli) {_PUBLIC_SV}",
        rf"innan {_NEWS_SV} (?:går ut|når) (?:till |i |på )?(?:pressen|media|marknaden|börsen|personalen|facket|nätet)",
        r"(?:före|innan) pressmeddelandet",
        r"innan (?:vi|de|dom|ledningen|chefen) (?:hinner |har )?(?:berätta\w*|informera\w*|går ut|sagt något) "
        rf"(?:det )?(?:för|till) {_STAFF_SV}|innan {_STAFF_SV} (?:\S+ )?(?:vet|får (?:veta|reda|höra))",
        r"(?:vår|våra|en) (?:oannonserade?|hemlighållna)",
        # borde nog inte skriva det här, inte meningen att
        rf"(?:borde|får|bör) (?:\S+ ){{0,2}}inte (?:få )?{_SAY_SV} (?:det här|detta)",
        r"inte meningen att (?:jag|vi|det här|det) (?:\S+ )?(?:skulle|ska|får)|talar bredvid mun|försäger (?:mig|oss)",
        rf"(?:det|det här|detta) är (?:fortfarande|egentligen|{_YET_SV}|än så länge|strikt|helt) "
        r"(?:konfidentiell\w*|internt|sekretess\w*|hemligstämpla\w*)",
        # not public yet, yet to be announced, before it is announced
        rf"{_NOT_EN} (?:\S+ )?{_PUBLIC_EN} {_YET_EN}|not yet (?:been |made )?{_PUBLIC_EN}|still under wraps",
        rf"{_NOT_EN} (?:yet )?(?:gone|been made) public",
        r"(?:haven't|hasn't|have not|has not) (?:\S+ )?(?:announced|disclosed) (?:this|it|that) (?:\S+ )?yet",
        rf"before {_NEWS_EN}(?:'s| is| are| gets?| has been|'ve been) (?:\S+ )?{_PUBLIC_EN}"
        rf"|before {_NEWS_EN} (?:goes?|becomes?) (?:public|official)",
        r"before (?:\S+ ){1,3}?hits? the (?:wires?|press|papers|news|headlines|market)",
        r"(?:before|ahead of) (?:the (?:official )?|(?!\.)\S+'s )(?:announcement|press release)(?! (?:of|by|from))",
        rf"before (?:we|they|hr|management) (?:tells?|told|informs?|talks? to|speaks? to|briefs?) {_STAFF_EN}"
        rf"|before {_STAFF_EN} (?:knows?|hears?|finds? out|is told|are told)",
        r"our (?:unannounced|undisclosed)",
        # shouldn't be posting this, not supposed to say
        rf"(?<!you )(?<!nobody )(?<!they )(?<!people )(?:shouldn't|should not) (?:really |probably |even )?(?:be )?"
        rf"{_SAY_EN} (?:you )?{_THIS_EN}",
        rf"not (?:\S+ )?(?:supposed|allowed|meant|permitted) to (?:be )?{_SAY_EN} (?:you )?{_THIS_EN}",
        r"not (?:supposed|meant|allowed) to be (?:posting|sharing|saying|telling|public)",
        r"in(?:to)? trouble for (?:posting|sharing|saying)",
        rf"{_THIS_EN}(?:'s| is) (?:all |still |strictly |highly |technically ){{0,2}}"
        r"(?:confidential|embargoed|under wraps|under embargo|not for the public)",
    )
)

#: Where readers are asked to keep it to themselves, or those whom it is about do not know.
KEEPS_QUIET = Wordings(
    phrases(
        rf"(?:håll|håller) (?:ni |du )?{_THIS_SV} (?:gärna |så länge )?(?:för (?:er|dig) själva?|mellan oss|internt"
        r"|inom (?:huset|gruppen|företaget|laget|familjen|fyra väggar))(?! om (?:du|ni)(?!\S))",
        r"(?:det här|detta) (?:stannar|får stanna|måste stanna) (?:mellan oss|inom (?:huset|företaget|väggarna))",
        rf"{_THIS_SV} (?:har|hörde|läste|såg) (?:ni|du) (?:aldrig|inte) (?:hört |läst |sett |fått )?"
        r"(?:(?:av|från) (?:mig|oss)|här)",
        r"(?:har|hörde) (?:ni|du) (?:det )?inte (?:hört |fått )?(?:av|från) (?:mig|oss)",
        r"låtsas (?:som |om |att ){0,2}(?:ni|du) (?:inte|inget|ingenting) (?:vet|vetat|hört|sett|märkt)",
        r"låtsas (?:som |om |att ){0,2}(?:ni|du) (?:vet|hört|sett) (?:inget|ingenting)",
        r"keep (?:it|this|that|the news) (?:all |please |strictly )?(?:to yourself|to yourselves|between us"
        r"|between ourselves|under your hats?|internal|in the room|in the family|off the record|on the quiet)",
        r"(?:this|it) (?:stays?|remains?|must stay) (?:strictly )?(?:between us|internal|in the room|in this room)",
        r"under your hats?|let (?:this|it) leave (?:the|this) (?:room|building|office)",
        rf"you (?:didn't|did not|never|haven't) (?:hear|heard|see|seen|get|read) {_THIS_EN} (?:from (?:me|us)|here)",
        r"pretend (?:that )?you (?:don't know|haven't heard|didn't (?:see|hear|read|know))",
        # facket vet inget än, har inte fått veta än
        rf"{_STAFF_SV} (?:vet|anar|känner till) (?:\S+ )?{_NOT_SV} "
        rf"(?:om det |något |om detta )?{_YET_SV}{_NO_QUESTION_SV}",
        rf"{_STAFF_SV} (?:vet|anar) {_YET_SV} {_NOT_SV}{_NO_QUESTION_SV}",
        rf"{_STAFF_SV} (?:är|har) (?:{_YET_SV} )?inte (?:blivit )?informera(?:d|de|t|ts) {_YET_SV}",
        rf"inte (?:fått (?:veta|reda på|höra|besked)|informerats) {up_to(3, _NO_QUESTION_WORD_SV)}{_YET_SV}"
        rf"|{_STAFF_SV} har {_YET_SV} inte (?:fått (?:veta|höra|besked)|informerats|blivit informera\w+)",
        rf"(?:hr|chefen|ledningen) har (?:\S+ )?inte (?:\S+ )?(?:pratat|talat|berättat|förhandlat) (?:med |för )?"
        rf"{up_to(4)}{_YET_SV}",
        rf"vi har inte (?:\S+ )?(?:berättat|informerat|sagt något) (?:det )?(?:för |till )?{_STAFF_SV} {_YET_SV}",
        # staff don't know yet, HR hasn't spoken to them yet
        rf"{_STAFF_EN} (?:don't|doesn't|do not|does not|haven't|hasn't|have not|has not|aren't|isn't) (?:\S+ )?"
        r"(?:know|known|been told|heard|told|aware|informed|been informed) "
        rf"(?:(?:about |of )?(?:it|this|anything) )?yet{_NO_QUESTION_EN}",
        rf"{_STAFF_EN} knows? (?:nothing )?(?:(?:about |of )?(?:it|this|anything) )?yet{_NO_QUESTION_EN}",
        rf"(?:hr|management) (?:hasn't|haven't|has not|have not) (?:even )?(?:spoken|talked|broken the news|told) "
        rf"{up_to(5)}yet|(?:not|hasn't|haven't) been told yet|have yet to be told",
        r"(?:we|they|nobody|no one) (?:hasn't|haven't|has not|have not|has|have) (?:even )?"
        rf"(?:told|spoken to|talked to|informed) (?:the |our )?{_STAFF_EN} yet",
    )
)

#: A reserve counts where the writer goes on with a "but" (:data:`GOES_ON`).
RESERVES = Wordings(
    phrases(
        rf"(?:jag|vi) (?:får|borde|bör) (?:nog |egentligen |väl |ju )*+inte {_TELL_SV}"
        rf"|(?:får|borde|bör) (?:jag|vi) (?:\S+ )?inte {_TELL_SV}|(?:får|borde|bör) (?:egentligen|nog) inte {_SAY_SV}",
        rf"(?:kan|får) (?:jag |vi )?inte {_SAY_SV} (?:vem|vilk\w+|vad|var|när|namnet)",
        rf"inte {_PUBLIC_SV} förrän|(?:släpps|offentliggörs|berättas|presenteras) (?:först|inte förrän)",
        r"lovat (?:att )?(?:hålla tyst|inte säga)|bund(?:en|na) av (?:\S+ )?sekretess\w*|har tystnadsplikt",
        r"skrivit på (?:ett )?(?:sekretessavtal|nda)",
        r"vill (?:helst )?inte att (?:vi|jag) (?:pratar|säger|berättar|nämner|visar|skriver)",
        r"har bett (?:oss|mig) (?:att )?(?:hålla tyst|inte (?:säga|berätta|nämna|prata|visa|skriva))",
        r"officiellt (?:vet|får|kan|har) (?:\S+ )?(?:inget|inte|ingenting)",
        rf"(?:{_STAFF_SV}|alla andra) får (?:inte )?(?:veta|reda på|höra) (?:\S+ )?"
        r"(?:först|på|i morgon|imorgon|nästa|förrän)",
        rf"(?<!you )(?<!you're )(?<!you are )not (?:\S+ )?(?:supposed|allowed|meant|permitted) to {_TELL_EN}",
        rf"(?<!you )(?:shouldn't|can't|cannot) (?:really )?{_SAY_EN} (?:you )?(?:who|which|what|where|when|the name)",
        rf"(?:won't|will not|not) be {_PUBLIC_EN} (?:until|till|before)|{_NOT_EN} {_PUBLIC_EN} (?:until|till|before)",
        r"sworn to secrecy|bound by (?:an |our )?(?:nda|confidentiality)|signed an nda",
        r"(?:asked|told|begged) (?:me|us) not to (?:say|tell|talk|mention|name|share|reveal|post)"
        r"|(?:would|'d) rather (?:i|we) (?:didn't|kept)|promised not to (?:say|tell|talk|mention|name|reveal)",
        r"officially (?:i|we|nobody) (?:\S+ )?(?:know|knows|nothing|don't|can't|cannot)",
        rf"(?:{_STAFF_EN}|they|everyone else) (?:finds? out|hears?|will (?:find out|hear|know)) (?:on|next|tomorrow)",
        r"(?:press release|announcement|results|figures|pressmeddelandet|resultatet|siffrorna"
        r"|rapporten|delårsrapporten)"
        r" (?:goes?|comes?|is|are|går|kommer|släpps) (?:out |ut )?(?:first |först )?(?:on |på )?"
        r"(?:\w+day|\w+dag|tomorrow|i morgon|imorgon)"
        r"(?= (?:but|men) (?:\S+ ){0,3}(?:get|tell|får|säga|berätta|redan nu|already))",
    )
)

#: How the writer goes on with what was not to be told.
GOES_ON = phrases(
    r"men|fast|but|though|however|still|oops|whoops|too late|sorry not sorry|hoppsan|ojdå|för sent|can say"
    r"|all i'll say|kan säga|rhymes with|begins with|think"
)

#: Or only says when there will be more.
TEASES = phrases(
    r"håll utkik|håll ut|återkommer|berättar (?:mer|allt|snart|på)|får (?:du|ni) (?:veta|se)|snart|ställ dig"
    r"|anmäl\w*|välkommen|välkomna|vi ses|ni kan (?:gissa|ana)|fredag är",
    r"keep \S+ (?:free|open)|watch this space|stay tuned|see you|soon|tell you (?:more|soon|on|all)|join|sign up"
    r"|drop by|more (?:on|to come|next)|come (?:by|along|back)|find out|mark your|keep an eye",
)

#: What a shop says with a wink too: it counts beside something that weighs (:data:`WEIGHTY`).
WINKS = Wordings(
    phrases(
        r"(?:säg|säger|berätta|nämn|skvallra) (?:bara )?(?:inget|ingenting|inte|inte något) "
        r"(?:det |det här |detta |om det )?(?:till|för|vidare)|säg (?:inget|ingenting) (?:än|högt)",
        r"(?:sprid|sprids|dela|skvallra) (?:det )?inte (?:det |det här |detta )?(?:vidare)?|inte ett ord (?:till|om)",
        r"bara mellan oss|mellan oss sagt|oss emellan|i (?:största |djupaste )?förtroende|håll (?:gärna )?tyst",
        rf"(?:inte|ej) {up_to(2)}(?:släpp|lansera|presentera|publicera)(?:d|t|ts|de|ta) (?:\S+ )?{_YET_SV}",
        rf"innan (?:{_NEWS_SV}|den|de|siffrorna|rapporten) (?:går ut|släpps|presenteras|kommer ut)",
        r"(?:är|var) (?:fortfarande |egentligen |ännu |än så länge )?(?:hemligt?|hemliga|topphemligt)"
        r"|dödar (?:mig|oss) (?:om|för)",
        r"(?:do not|don't) (?:tell|breathe a word|say a word|mention|repeat|spread|say anything)",
        r"not a word (?:to|about)|between you and me|just between us|between ourselves|mum's the word|off the record"
        r"|act surprised|hush hush|on the (?:quiet|qt)|in (?:strict |strictest )?confidence|our little secret",
        r"kill me for",
        r"(?:not|isn't|aren't|hasn't been|haven't been) (?:\S+ )?(?:released|launched|published|out|unveiled) yet"
        r"|un(?:announced|released|published)",
        r"before (?:it|they|the numbers|the figures)(?:'s| is| are)? (?:released|out|published)",
        r"(?:is|are|'s|it's|still|technically) (?:still |technically |supposed to be |top ){0,2}(?:a secret|secret)",
    )
)

#: What a company does not tell before its time.
WEIGHTY = phrases(
    r"stäng(?:er|s|ning\w*)|läggs? (?:ner|ned)|lägger (?:ner|ned)|nedlägg\w*|varsl?\w*|uppsäg\w*|säger upp"
    r"|sägs upp|slutar|avgår|får gå|sparken|köp(?:er|et|te)|förvärv\w*|sälj(?:er|s)|såld\w*|uppköp\w*|fusion\w*"
    r"|(?:går|slås|slår) ihop|samgå\w*|tar över|avtal\w*|kontrakt\w*|skriv(?:it|er) på|signera\w*|order|ordern"
    r"|affär(?:en)?|bud|budet",
    r"anbud\w*|upphandling\w*|kund|kunden|vd|vd'n|\w+chef|styrelse\w*|ledningsgrupp\w*|kvartal\w*|q[1-4]"
    r"|omsättning\w*|vinst\w*|resultat(?:et)?|siffror(?:na)?|förlust\w*|miljon\w*|miljard\w*|lanser\w*|prototyp\w*"
    r"|flytt\w*|byter namn",
    r"nytt namn|nyemission\w*|börs\w*|investerare\w*|omorganis\w*|höjer (?:priset|priserna)|prishöjning\w*"
    r"|dotterbolag\w*",
    r"patent\w*|modell(?:en)?|testat|testkört|kört|fabrik\w*|nya kontor\w*",
    r"clos(?:es|ing|ed|ure)|shut\w*|lay ?offs?|laid off|redundan\w*|job cuts|sack(?:ed|ing)|fired|let go"
    r"|leav(?:es|ing)|resign\w*|step(?:s|ping) down|buy(?:s|ing)|bought|acqui\w+|merg\w+|takeover"
    r"|tak(?:es|ing|e) over|sell(?:s|ing)|sold|deals?|contracts?|sign(?:ed|ing|s)?|bids?|tenders?|client|ceo|cfo"
    r"|directors?|board|quarter\w*|q[1-4]",
    r"revenues?|turnover|profits?|loss(?:es)?|figures|numbers|millions?|billions?|launch\w*|prototypes?|relocat\w*"
    r"|moving to|rebrand\w*|renam\w*|ipo|investors?|funding|reorg\w*|restructur\w*|price (?:rise|increase)s?"
    r"|patents?|subsidiary|won the|model|plant|factory|new office|order(?:ed|s)?|hired|chosen us"
    r"|warning|royal",
    r"varning\w*|beställt|beställer|bygga|vindpark\w*|får bygga|anställ\w*",
)

#: A wink over a bargain, a bun or a parcel.
PLAYFUL = phrases(
    r"rabatt\w*|rea|rean|erbjudande\w*|halva priset|extrapris\w*|gratis|bjuder|bullar\w*|tomten|julklapp\w*"
    r"|paket\w*|provkör\w*|presentkort\w*|medlemskap\w*|koden|förhandsbok\w*|förboka\w*|boka|väntelista\w*"
    r"|lösenord\w*|pin ?kod\w*|bankid|gissa|hemligheten bakom|recept\w*|kaffe\w*|tårta\w*",
    r"discounts?|half price|on offer|special offer|free|on sale|buns?|santa|presents?|gifts?|passwords?|pin"
    r"|pre ?order\w*|waiting list|wait ?list|guess|recipes?|cake|the secret (?:behind|of|to)|discount code",
)

#: Talk about secrets and how they are kept, and what press releases tell of countries: no mark of the text itself.
TALKS_ABOUT = phrases(
    r"anonym\w*|visselblås\w*|patient\w*|personuppgift\w*|uppgifter(?:na)?|gdpr|policy\w*|utbildning\w*|kurs\w*"
    r"|guide\w*"
    r"|(?:din|ditt|dina|era|ert) (?:\S+ )?(?:anmälan|ansökan|cv|svar|data|ärenden?|medverkan|frågor|kontakt)"
    r"|riktlinj\w*|rutin\w*|klassning\w*|klassificer\w*|märk(?:t|ta|er|ning)|stämpla\w*|söker (?:en|ett|dig|nu)"
    r"|erfarenhet\w*|enligt lag\w*|lagen|direkt eller indirekt|usa|samtal\w*|stödlinje\w*|kurator\w*|du säger"
    r"|behandla\w*|hantera\w*|handlar om|vad (?:är|innebär|betyder)|hävt|hävd|hävdes|upphört"
    r"|(?:kan|får) (?:\S+ ){0,2}inte (?:visa|berätta om)",
    r"anonym\w*|whistle ?blow\w*|hot ?line|help ?line|patients?|personal data|gdpr|policy|policies|training"
    r"|courses?"
    r"|your (?:\S+ )?(?:data|details|information|answers?|cv|application|responses?|reports?|questions?|conversations?)"
    r"|guides?|guidelines|tips|classif\w+|mark(?:ed|ing|ings)|stamp(?:ed|ing)?|labell?\w*|hiring|experience"
    r"|(?:can't|cannot|can not) (?:\S+ )?(?:show|name|share)|directly or indirectly|in or into|in whole or"
    r"|united states|lifted|expired|is over|what (?:is|does)|by law|how to|counsel\w*|treat\w*|handled?|how we"
    r"|calls?|confidential(?:ity)? (?:policy|agreement|reporting|support|advice|service|conversation|help|contact)",
)

#: Who declines to speak of it keeps it.
DECLINES = phrases(
    r"kommenterar (?:inte|aldrig|ej)"
    r"|(?:kan|får|vill|ska) (?:\S+ )?(?:inte|aldrig|ej) (?:kommentera|uttala|lämna ut|gå in på)"
    r"|(?:skriver|talar|pratar|berättar) (?:inte|aldrig) om",
    r"(?:do not|don't|cannot|can't|can not|never|won't|will not|unable to) (?:\S+ )?"
    r"(?:comment|discuss|speculate|speak about|talk about|write about)",
)

#: Whose date is not told, where it is no secret of a company.
OTHERS = phrases(
    r"schema\w*|tider(?:na)?|datum\w*|program\w*|val|valet|val\w*resultat\w*|vinnar\w*|match\w*|lottning\w*"
    r"|spelschema\w*|startlist\w*|laguppställning\w*|nominer\w*|biljett\w*|artist\w*|talar(?:e|na)|regering\w*"
    r"|riksdag\w*|domen|betyg\w*|antagning\w*|film\w*|bok|boken|skiva\w*|menyn?|priser(?:na)?|läget|kommittén\w*"
    r"|juryn\w*|beslutet|toalett\w*|strand\w*|badplats\w*|lekplats\w*|stigen|leden|hissen|rampen|parkering\w*|lokalen",
    r"dates?|schedules?|time ?tables?|times|programmes?|programs?|elections?|winners?|finalists?|line ?ups?"
    r"|fixtures?|draw|venues?|speakers?|tickets?|nominations?|governments?|parliament|court|ruling|verdict|grades?"
    r"|film|movie|book|album|menu|prices|toilets?|loos?|beach|playground|footpath|trail|lift|ramp|car park"
    r"|garden|pool|path|gallery|terrace|committee(?:'s)?|jury(?:'s)?|council(?:'s)?|exam\w*",
)
