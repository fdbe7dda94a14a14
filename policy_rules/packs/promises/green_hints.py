"""How wares are called green without a green word: what they do for nature, or for the buyer's conscience.

*Kinder to the planet*, *each bottle helps heal the oceans*, *we offset the lot*. The groups are those of
:mod:`policy_rules.packs.promises.green`. Folded words one space apart (:mod:`policy_rules.text.words`).
"""

from __future__ import annotations

from policy_rules.text.sentences import Wordings
from policy_rules.text.words import phrases, up_to

_NATURE_SV = (
    r"(?:(?:vår |hela |moder )?(?:planet(?:en)?|miljön?|naturen?|klimatet|haven|havet|jorden?|jordklotet|östersjön"
    r"|regnskog(?:en|arna)"
    r"|skogarna|djurlivet|bina|ekosystem\w*)|(?:framtida|kommande) generationer)"
)
_NATURE_EN = (
    r"(?:(?:the |our |mother )?(?:planet|earth|environment|nature|climate|oceans?|seas?|forests|rainforests?|wildlife"
    r"|bees"
    r"|ecosystems?|natural world|reefs?)|(?:the )?future generations)"
)
_SELLS_SV = (
    r"(?:köp|köper|välj|väljer|välja|handla|handlar|shoppa|beställ|byt|drick|dricker|varje (?:köp|flaska|burk|plagg"
    r"|order|paket|kopp|par|resa)"
    r"|när du|nya|vår|vårt|våra|med vår\w*|din|ditt|kr|kronor|\w*kollektion\w*|\w*produkt\w*)"
)
_SELLS_EN = (
    r"(?:buy|bought|buying|choose|choosing|shop|order|switch|drink|wear|every (?:bottle|purchase|order|pair|cup|bag"
    r"|item|parcel|box|sip|bite)"
    r"|each (?:bottle|purchase|order|pair|cup|bag|item)|when you|with each|with every|new|our|your|collection"
    r"|products?)"
)
_DOES_SV = (
    r"(?:rädda[rs]?|skydda[rs]?|hjälp(?:a|er)?|läk(?:a|er)|helar?|skona[rs]?|värna[rs]?|vårda[rs]?|krama[rs]?"
    r"|gynna[rs]?|hyllar?|älska[rs]?)"
)
_DOES_EN = (
    r"(?:saves?|saving|helps?|helping|heals?|healing|protects?|protecting|restores?|restoring|cleans?|cares? for"
    r"|caring for|loves?|loving"
    r"|respects?|looks? after|gives? back to|giving back to|cools?|rescues?|spares?)"
)
_KIND_SV = r"(?:snäll\w*|skonsam\w*|vänlig\w*|omtänksam\w*|varsam\w*|god|gott|bra|bättre|bästa?|lätt\w*|snällt|mild\w*)"
_KIND_EN = (
    r"(?:kind|kinder|kindest|gentle|gentler|good|great|better|best|light|lighter|easy|easier|easiest|soft|respectful"
    r"|considerate|safe)"
)
_NONE = r"(?:zero|no|without|noll|ingen|inget|inga|utan|minimal|minimum|låg|low|lowest|lägsta)"
_PRINT = (
    r"(?:impact|footprint|trace|harm|damage|burden|påverkan|miljöpåverkan|avtryck|fotavtryck|klimatavtryck|spår"
    r"|belastning|miljöbelastning|skada)"
)
_STYLE_EN = (
    r"(?:fashion|style|shopping|travel|flights?|flying|holidays?|cleaning|wardrobe|driving|jeans|clothes|shoes|wear"
    r"|deliver(?:y|ies)|laundry|living)"
)
_OFFSET = (
    r"(?:klimat)?kompensera\w*|cancel(?:s|led|ling)? out|(?:certified |carbon )credits|utsläppsrätter"
    r"|betalar för \S*skog\w*|skogsplantering|offsets?|offsetting|compensat\w*|planterar (?:vi )?(?:ett |\S+ )?träd"
    r"|(?:plant"
    r"|planting) (?:a |\S+ )?trees?|the trees we plant"
)
_FREE = (
    r"(?:utsläppsfri\w*|(?:noll|inga|inget|utan) (?:\S+ )?(?:utsläpp|klimatavtryck alls|klimatavtryck|avtryck"
    r"|koldioxid\w*|fotavtryck)"
    r"|(?:emission|carbon|co2|guilt)s? free"
    r"|(?:zero|no) (?:carbon|emissions?|co2|footprint|carbon footprint|(?:your|our|the|all) emissions|every \S+"
    r"|net emissions)|carbon footprint|(?:your|our|the|all) emissions|every \S+|gott samvete"
    r"|neutral\w*)"
)

#: What is measured of a company, and none of it.
_PRINTS = (
    r"(?:\w*(?:avtryck(?:et)?|klimatpåverkan|miljöpåverkan|miljöbelastning(?:en)?|utsläpp(?:en)?)|(?:carbon "
    r"|environmental"
    r" |ecological |climate )?(?:footprint|emissions)|impact on (?:the |our )?(?:climate|environment|planet|nature)"
    r"|(?:environmental|climate|ecological) impact)"
)
_PRINTS_ALONE = r"(?:(?:klimat|miljö|fot)?avtryck|(?:klimat|miljö)påverkan|footprint|(?:climate|environmental) impact)"
_NIL = r"(?:noll|zero|nothing|nil|ingenting|none)"

_GENERIC = (
    rf"{_KIND_SV} (?:\S+ )?(?:för|mot|till|med) (?:både )?(?:dig|oss|plånboken|huden|kroppen|barnen) (?:och"
    rf"|som) (?:för |mot )?{_NATURE_SV}"
    rf"|{_KIND_SV} (?:val(?:et)? )?(?:för|mot) {_NATURE_SV}"
    rf"|{_NATURE_SV} (?:tackar|kommer att tacka|ler|jublar|mår (?:bra|bättre))|gör (?:{_NATURE_SV}"
    rf"|något \S+ för {_NATURE_SV})(?: en tjänst)?"
    rf"|{_DOES_SV} {up_to(2)}{_NATURE_SV} {up_to(6)}{_SELLS_SV}|{_SELLS_SV} {up_to(6)}{_DOES_SV} {_NATURE_SV}"
    r"|(?:med|för|ger) (?:ett )?(?:gott|rent|renare|grönt|grönare|bättre|lätt|lättare) (?:klimat|miljö)?samvete"
    r"|utan (?:dåligt (?:klimat)?samvete|flygskam"
    r"|klimatångest|köpskam)|(?:renare|grönare|lättare) samvete"
    r"|(?:a |ett )?(?:rent|grönt|clear|clean|green) (?:samvete|conscience) (?:i|med|in|with) (?:varje|alla|every|each)"
    rf"|(?:städar (?:upp )?|rensar|räddar|läker|renar|cleaning (?:up )?|cleans (?:up )?|saving|healing|rescuing)"
    rf" {up_to(1)}"
    rf"(?:{_NATURE_SV}|världshaven|{_NATURE_EN}) (?:en|ett|one|a) \S+ (?:i taget|at a time)"
    rf"|lämnar (?:inga|minimala) (?:\S+ )?(?:spår|avtryck)|{_NONE} (?:\S+ )?{_PRINT} (?:på|on|to|för"
    rf"|for) (?:{_NATURE_SV}|{_NATURE_EN})"
    r"|(?:grön|grönt|gröna) (?:el|energi|ström|bränsle|leverans\w*|frakt\w*|transport\w*|bil\w*|hem|kaffe|mode|kläder"
    r"|teknik|datacenter|moln\w*|betong|stål)"
    r"|(?:miljö|klimat)(?:medvet\w*|ansvar\w*|anpassad\w*|vänligast\w*|hjälte\w*|klok\w*)|planetvänlig\w*|(?:låg"
    r"|lägre|minimal) (?:miljö|klimat)påverkan"
    rf"|{_KIND_EN} (?:\S+ )?(?:to|for|on|with) (?:both )?(?:you|your \S+|us|skin|the skin) (?:and|as) (?:to |for "
    rf"|on )?{_NATURE_EN}"
    rf"|{_KIND_EN} (?:choice |option |way |\S+ )?(?:for|to|on|towards) {_NATURE_EN}"
    rf"|{_NATURE_EN} (?:(?:will |would )?thanks? (?:you|us)|smiles?|says thank you|approved|loving|positive|saving"
    rf"|first|minded|safe|kind|happy)"
    rf"|(?:do|doing|does) {_NATURE_EN} a favour|do(?:ing)? (?:your|our) bit for {_NATURE_EN}|(?:good"
    rf"|great) news for {_NATURE_EN}"
    rf"|{_SELLS_EN} {up_to(6)}{_DOES_EN} {_NATURE_EN}|{_DOES_EN} {_NATURE_EN} {up_to(5)}{_SELLS_EN}"
    rf"|helps? (?:to )?{_DOES_EN} {_NATURE_EN}"
    rf"|guilt free {_STYLE_EN}|{_STYLE_EN} without the guilt|(?:a |with a )?(?:clear|clean|cleaner|green"
    rf"|greener) conscience"
    rf"|{_NONE} (?:environmental|ecological|climate) {_PRINT}|leaves? (?:no|zero) (?:trace|footprint|mark)"
    rf"|treads? lightly|without costing {_NATURE_EN}"
    rf"|{_NATURE_SV} (?:själv\w* )?(?:gillar|älskar|uppskattar|godkänner)|(?:som|att) {_NATURE_SV} (?:gillar|älskar"
    rf"|tackar)|{_NATURE_EN} (?:loves?|likes?|approves?|appreciates?)"
    rf"|(?:helt |totalt |fullkomligt )?(?:ofarlig\w*|oskadlig\w*|skonsam\w*|riskfri\w*) för {_NATURE_SV}|(?:totally "
    rf"|completely )?(?:harmless|safe|no harm|non toxic|benign|friendly) (?:to|for) {_NATURE_EN}"
    rf"|(?:don't|doesn't|do not|does not|without|won't|utan att|inte) (?:costs?|costing|hurt\w*|harm\w*|ruin\w*"
    rf"|trash\w*|damag\w*|kostar?|skadar?|förstör\w*|belastar?|tär på) {_NATURE_EN}|(?:utan att|inte) (?:kosta|skada"
    rf"|förstöra|belasta|tära på) {_NATURE_SV}"
    r"|(?:sip|shop|dress|live|eat|drink|travel|wash|clean|cook|sleep|wear|commute|made|produced|grown|farmed"
    r"|brewed) (?:more )?sustainably|(?:bo|ät|drick|res|klä dig|tvätta|städa|shoppa|tillverkad"
    r"|producerad) (?:mer )?hållbart"
    r"|(?:a |the )greener (?:way|future|home|wash|clean|commute|choice|tomorrow|you)|(?:grönare"
    r"|mer hållbar) (?:vardag\w*|sätt|hem|framtid|tvätt|jul|sommar|garderob)|gör (?:\S+ )(?:grönare|mer hållbar\w*)"
    r"|vardagen grönare"
    r"|(?:eco|miljö|klimat|planet) ?(?:conscious|minded|aware|savvy|friendlier|kloka?|klokt|riktiga?t?|valet)"
    r"|(?:naturens|nature's) (?:egen|eget|egna|own)|samvetsfrid|klimatsmart\w* (?:i|med|till|på|hem|resa|resor|mat"
    r"|middag)"
    r"|(?:välj|köp|handla|gå|choose|buy|go|think) (?:grönt|green)(?=$| \.)|(?:är|nu|is|are|now) (?:helt |100 |fullt "
    r"|fully )(?:procent |per ?cent )?(?:hållbar\w*|sustainable)"
    r"|sustainable (?:\S+ )?(?:style|wardrobe|swim\w*|living|homes?|bedding|beauty|skincare|food|meals?|wines?|stays?"
    r"|interiors?|toys?|gifting|jewellery|underwear|denim|knitwear|candles?|flowers)"
    r"|hållbar\w* (?:\S+ )?(?:stil|garderob|hem|hudvård|smink|inredning|mat|middag\w*|vin\w*|bad\w*|leksak\w*"
    r"|semester\w*|blommor)(?! i (?:frysen|kylen))"
    r"|clean (?:and )?green|green (?:electricity|power|fuel|deliver(?:y|ies)|shipping|fashion|coffee|driving|steel"
    r"|concrete|hosting|car|cars|technology|home|homes)"
    r"|low impact (?:\S+)|environmentally (?:responsible|sound|aware|considerate)|(?:earth|planet|ocean|climate"
    r"|nature|reef|bee) (?:loving|positive|minded|approved"
    r"|saving|first|kind|caring)"
)
_NEUTRAL = (
    rf"(?:{_OFFSET}) {up_to(10)}{_FREE}|{_FREE} {up_to(10)}(?:{_OFFSET})|(?:leaves?|has|have|with|lämnar|har"
    rf"|med) (?:no|zero|a zero|noll|inget|inga) "
    r"(?:carbon|klimat|co2|koldioxid) ?(?:footprint|avtryck)|(?:all|every|each|alla|varje|hela) (?:\S+ ){1,4}?(?:is"
    r"|are|blir|är) (?:\S+ )?(?:carbon |klimat)?(?:offset"
    r"|kompenserad\w*)"
    # brought our footprint down to zero, raderat vårt klimatavtryck, ingen påverkan alls
    rf"|{_PRINTS} {up_to(3)}(?:ner |nere |down |now |is |are |är |nu |blir |blev |lika med )+{up_to(1)}(?:till |på "
    rf"|to |at "
    rf"|lika med "
    rf")?{_NIL}"
    rf"|{_NIL} {_PRINTS_ALONE}|(?:eliminera\w*|radera\w*|nolla\w*|suddat ut|utplåna\w*|tagit bort|eliminat\w+|eras\w+"
    rf"|wip\w+ out|cancel\w*|zeroed) {up_to(3)}{_PRINTS}"
    rf"|(?:påverkar|belastar|affects?|impacts?|touch(?:es)?|harms?) (?:inte |not )?(?:miljön|klimatet|planeten|naturen"
    rf"|the (?:environment|climate|planet)) (?:inte )?(?:alls|överhuvudtaget|över huvud taget|det minsta|in no way)"
    rf"|(?:no|zero) emissions no waste|(?:inga|noll) utsläpp (?:och )?(?:inget|noll) (?:avfall|svinn)"
)
_FREE_SOME_DAY = (
    r"(?:helt|fullt|100|vara|bli|blir|är|fully|entirely|be|become|is|are|go|going) (?:procent |per ?cent |helt "
    r"|fully )?(?:cirkulär\w*|circular|förnybar\w*|renewable"
    r"|plastfri\w*|plastic free|avfallsfri\w*|zero waste|avskogningsfri\w*|deforestation free|eldriv\w*|elektrisk\w*"
    r"|electric|fossil\w*|utsläppsfri\w*|koldioxidfri\w*)"
)
_CUT = (
    r"(?:noll|netto noll|netto ?noll)(?: )?utsläpp\w*|net zero|zero (?:emissions?|carbon)|without a (?:gram|trace"
    r"|drop) of (?:co2|carbon|oil|diesel)|utan ett (?:gram|enda gram) \S+|utsläpp\w* (?:\S+ ){0,3}(?:ett minne blott"
    r"|historia|är borta)"
    r"|(?:gå|går|gå helt|kör|köra|körs|drivs|run|runs|running|drive|driving) (?:helt )?(?:på|on) (?:el|electricity"
    r"|batteri\w*|batteries|biogas|vätgas|hydrogen|förnybar\w* \S+|renewables?)|"
    r"\w*(?:utsläpp(?:en)?|klimatavtryck(?:et)?|klimatpåverkan) (?:\S+ ){0,3}?(?:nere på|noll|halvera\w*|borta"
    r"|försvunn\w*|nära noll)|(?:ner|nere) (?:till|på) (?:noll|netto noll)"
    r"|(?:half|halve|halving|a third of|a quarter of|zero|none of) (?:the |our |of our |all )?(?:\S+ )?(?:emissions"
    r"|footprint|carbon)"
    r"|nothing we (?:make|sell|do|ship) (?:will|shall)|(?:emissions|footprint) (?:\S+ ){0,3}?(?:down to|to|at|near"
    r"|reach) (?:zero|half)|halva utsläppen"
    r"|hälften (?:av|så stora|så mycket) (?:\S+ ){0,2}(?:utsläpp\w*|klimatavtryck\w*)"
)

HINTS = Wordings(
    phrases(
        rf"(?P<neutral>{_NEUTRAL})", rf"(?P<cut>{_CUT})", rf"(?P<free>{_FREE_SOME_DAY})", rf"(?P<generic>{_GENERIC})"
    ),
)
