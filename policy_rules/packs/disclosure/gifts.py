"""How people say that they were given, lent or sent something, in Swedish and in English, as of November 2026.

Folded words one space apart (:mod:`policy_rules.text.words`).
"""

from __future__ import annotations

from policy_rules.text.words import sought, up_to

_TO_TRY = r"(?:testa|prova|recensera|låna|bo|äta)"
_TRIED = r"(?:testade|provade|recenserade|lånade|bodde|åt|sov|övernattade|upplevde|testat|provat|bott|ätit)"
_THING = (
    r"(?:produkt(?:en|er|erna)?|skor(?:na)?|jackan|väskan|klockan|telefonen|mobilen|datorn|hörlurar(?:na)?|cykeln|bilen"
    r"|paketet|lådan|utskicket|presenten|presenterna|gåvan|gåvorna|smakprove[nt]|proverna|kläderna|klänningen|krämen"
    r"|goodiebagen|presentkortet|sminket|vistelsen|övernattningen|biljetterna|prylarna|boken|böckerna|chokladen)"
)
#: "To try": the thing just given, not "to test new models".
_NO_OBJECT = r"(?=$| (?:\.|#\S+|it|them|den|det|dem|och|and|so|så|hemma|at home|for|i|in)(?!\S))"
_CLAUSE_ENDS = r"(?=$| (?:\.|#\S+|och|and|i utbyte|in exchange|för att|so|to|till|så)(?!\S))"
_FREE = (
    rf"(?:(?:gratis|free){_CLAUSE_ENDS}|helt gratis|for free|free of charge|utan kostnad|kostnadsfritt|till skänks"
    r"|i utbyte mot|in exchange for"
    rf"|(?:(?:för )?att (?:testa|prova|recensera|behålla)|to (?:try|test|review|keep)(?: out)?){_NO_OBJECT})"
)
_AS_A_GIFT = r"(?:(?:i|som) (?:present|gåva|julklapp|tackgåva)|as an? (?:\S+ )?(?:gift|present)|as a thank you)"
_HANDED_OVER = (
    r"(?:skickade|skickat|gav|gett|givit|skänkte|skänkt|sponsrade|lånade ut|lånat ut"
    r"|sent|gave|given|gifted|shipped|mailed|posted|lent|loaned)"
)
_ME = (
    r"(?:till |to )?(?:mig|oss|me|us|hela (?:teamet|gänget|kontoret|avdelningen|personalen)|teamet"
    r"|(?:the|our) (?:whole |entire )?(?:team|office|department|crew|staff))"
)
_I_GOT = (
    r"(?:(?:(?:jag|vi|i|we|i've|we've) (?:har |have |just |precis |nyss ){0,2}|(?:^|(?<=\. )))"
    r"(?:fått|fick|får|got|received)|(?:fått|fick|får) (?:jag|vi)|(?:was|were) given)"
)
_TREAT = (
    r"(?:\S*resa|tripp|vistelse|övernattning|weekend|middag|kryssning|konsert|spa\S*|\S*biljett(?:er)?|hotell\S*|flyg"
    r"|\S*helg|trip|stay|dinner|cruise|tickets?|hotel|flights?|getaway|holiday|spa day|night)"
)

#: What customers send in, and nobody calls a gift.
_SENT_IN = (
    r"(?:\w*(?:bild|foto|mejl|brev|svar|fråg|hälsning|film|text|synpunkt|tips|kort)\w*|pictures?|photos?|e?mails?"
    r"|letters?"
    r"|answers?|questions?|cards?|videos?|feedback|notes?|tips?)(?!\S)"
)

GIFTS = sought(
    # PR-gåva, pressutskick, #giftedcollab
    r"#?pr ?(?:gåva|gåvor|utskick|paket|prylar|resa)|#?press(?:utskick|paket|resa|prov)",
    r"#?(?:giftedcollab|giftedproduct|prgift|prpackage|prsample)|#gåva",
    r"#pr(?:box|låda|lådan|leverans|event|mail|haul|unboxing|frukost|middag)|unboxing (?:(?!\.)\S+ ){0,8}@\S+|(?:they"
    r"|de|han|hon|@\S+) hooked me up(?! with)|blev (?:vi |jag )?bort ?bjud(?:na|en)"
    r"|(?:press ?trip|pressresa|bloggresa|blog trip|influencer trip) (?:to|till|with|med|hos)|@\S+ (?:popped|dropped"
    r"|put|slipped) (?:\S+ ){0,3}in the (?:post|mail) (?:for|to) (?:me|us)",
    r"(?:pr|press) (?:gifts?|packages?|samples?|trip|unboxing)",
    # i utbyte mot en recension, in exchange for an honest review
    r"i utbyte mot (?:en |ett |min |mitt )?(?:\S+ )?(?:recension|omdöme|inlägg|omnämnande|story|reel)",
    r"in (?:exchange|return) for (?:an? |my |our )?(?:\S+ )?(?:review|post|mention|feedback|story|stories|reel|tag)",
    r"(?:gratis|utan kostnad) mot (?:att|en|ett)|(?:free|free of charge) in return for",
    # jag fick låna en cykel av Nordvind
    rf"(?:jag|vi) (?:har )?(?:fått|fick|får) {up_to(6)}{_TO_TRY} {up_to(6)}(?:av|från|via|tack vare)",
    rf"(?:jag|vi) (?:har )?(?:fått|fick) (?:den här|det här|de här|denna|detta|dessa) {up_to(4)}(?:av|från)",
    rf"inbjud(?:en|na) av {up_to(5)}(?:att )?(?:uppleva|{_TO_TRY}|{_TRIED})",
    # recension: bilen lånade vi av återförsäljaren; review: on loan from the dealer
    rf"(?:recension\w*|test|provkörning) {up_to(12)}(?:lånade?|lånat|lån) {up_to(2)}(?:av|från) \S+",
    rf"(?:lånade?|lånat) {up_to(2)}(?:av|från) {up_to(3)}för (?:recension\w*|test\w*)",
    rf"(?:review|test drive|tested|tried) {up_to(12)}(?:on loan|borrowed) from \S+",
    r"(?:kram(?:ar)?|puss|kärlek|hugs?|love|shout ?out|kudos|props) (?:till |to )?@\S+ (?:för"
    r"|for) (?:\S+ ){0,2}(?:gåv\w+|present\w*"
    r"|paket\w*|gifts?|goodies|presents?|package)",
    # vi fick hem den nya ugnen för att testa, we were sent the new oven to try, supplied by them for this review
    rf"(?:jag|vi) (?:har )?(?:fått|fick) (?:hem|skickat|hemskickat) {up_to(6)}(?:för )?(?:att )?{_TO_TRY}",
    rf"(?:i|we|i've|we've) (?:were|was|got|have been|been|are) (?:sent|lent|loaned|given) {up_to(6)}to (?:try|test"
    rf"|review"
    rf"|keep|taste)(?: out)?",
    rf"(?:provided|supplied|sent) {up_to(3)}by {up_to(4)}for (?:this|the|our|my) (?:review|test|post)",
    rf"(?:tillhandahållits?|utlånad?|skickats) {up_to(3)}av {up_to(4)}för (?:det här |vårt |detta )?(?:testet|test"
    rf"|inlägget"
    rf"|recensionen)",
    rf"(?:bjöds|bjuds|bjuden|bjudna) {up_to(4)}av",
    # fått skorna gratis av, fick hem paketet från
    rf"(?:fått|fick|får) (?:hem )?{up_to(6)}(?:gratis|utan kostnad|kostnadsfritt|till skänks|i gåva) (?:av|från|hos)",
    rf"(?:fått|fick) hem \S+ {up_to(5)}från",
    rf"(?:fått|fick|får) (?:en|ett|min|mitt) {up_to(2)}(?:goodiebag|gåva|present|presentkort|gåvolåda) (?:av|från)",
    r"(?:är|var) (?:en )?gåv(?:a|or) (?:från|av)",
    # gifted by, was gifted this, kindly sent
    r"gifted (?:by|me|us|items?|products?|stay|experience|collab)",
    r"(?:was|were|been|got) gifted (?:this|these|the|a|an|my)",
    r"kindly (?:sent|gifted|provided|given|lent)",
    rf"invited by {up_to(5)}to (?:try|test|stay|review|experience)",
    # sent me these shoes to review, skickade dem till mig gratis, they sent it to me free
    rf"{_HANDED_OVER} {up_to(6)}{_ME} {up_to(6)}{_FREE}",
    rf"(?:received|got|given) {up_to(6)}(?:for free|free of charge|as a gift|in exchange for)",
    rf"(?:got|get|able|allowed|chance) to (?:try|test|borrow|stay) {up_to(8)}courtesy of",
    r"complimentary (?:stay|products?|samples?|meal|trip|nights?|tickets?)",
    r"free (?:samples?|products?) (?:from|by|courtesy of)",
    # jag har blivit sponsrad med, hooked me up with, received a free sample of the tea from
    r"jag (?:har blivit|blev|är) sponsrad (?:med|av)|hooked (?:me|us) up with",
    rf"(?:received|got|given|sent) {up_to(3)}(?:free|complimentary) "
    rf"(?:samples?|products?|box|bottles?|pairs?|goodies|stuff) {up_to(6)}from",
    # flew me to Rome, jag har inte betalat själv
    r"(?:flew|flown) (?:me|us) (?:out )?to|jag (?:har )?(?:inte|ej) (?:själv )?betalat (?:själv|för (?:den|det|dem))"
    r"|i (?:didn't|did not) pay for (?:it|them|this|these)",
    # som gäster hos, hosted by, #presstrip; skorna kom med posten @nordictrail
    r"(?:as|som|var|were|was) (?:an? |the )?(?:guests?|gäst|gäster) (?:of|hos|at|på|av)|hosted by|#(?:invited|hosted"
    r"|inbjuden|guestof"
    r"|press(?:stay|trip|event|resa|visning|inbjudan)\w*)",
    rf"(?:kom|dök upp|landade|came|arrived|landed|turned up) {up_to(2)}(?:med|på|i|in|with) (?:the )?(?:posten"
    rf"|brevlådan|mail|post|mailbox"
    rf"|letterbox) (?:(?!\.)\S+ ){{0,9}}@\S+|@\S+ {up_to(8)}(?:kom|dök upp|landade|came|arrived"
    rf"|landed) {up_to(2)}(?:med|på|i|in) (?:the )?"
    r"(?:posten|brevlådan|mail|post|mailbox|letterbox)",
    # @lumoskin sent me their whole range
    rf"@\S+ (?:\S+ )?(?:{_HANDED_OVER}|överraskade|surprised|treated|spoiled|spoilt|skämde bort|bjöd) (?:me|us|mig|oss)"
    rf" (?!(?:an? |en |ett |this |det här )?(?:{_SENT_IN}|message|meddelande|link|länk|tårta|cake|fika))(?:med |with "
    rf"|på |to )?"
    r"(?:this|these|their|the|a|an|some|all|den|det|de|en|ett|sin|sina|hela|nya|new|\d+)(?!\S)",
)
"""Somebody gave or lent the author something."""

FROM_A_GIVER = sought(
    rf"{_I_GOT} {up_to(5)}(?:av|från|from|by) (?P<giver>(?!\.)\S+) {up_to(5)}"
    rf"(?:{_FREE}|{_AS_A_GIFT})",
    # our friends at Nordvind let us train on the house
    rf"(?:at|from) (?P<host>(?!\.)\S+) {up_to(2)}(?:let|sent|gave|treated|offered|hosted) (?:us|me|our \S+"
    rf"|the (?:team|office"
    rf"|staff)) {up_to(6)}(?:on the house|for free|free of charge|at no cost)",
    rf"(?:hos|på|från) (?P<värd>(?!\.)\S+) {up_to(2)}(?:lät|skickade|gav|bjöd) (?:oss|mig|hela \S+|teamet) {up_to(6)}"
    rf"(?:gratis|utan kostnad|kostnadsfritt)",
)
"""The same, where it stands before a name (``giver``) that it is no private matter."""

BY_A_GIVER = sought(
    rf"(?:{_HANDED_OVER} {up_to(6)}{_ME} {up_to(6)}|{_HANDED_OVER} {_ME} {up_to(6)}){_AS_A_GIFT}",
    rf"(?:(?:lånade|lånat) {up_to(4)}(?:till )?mig|(?:lent|loaned) me)",
    rf"(?:bjudit|bjöd|bjuder|bjudits|invited|treated|took|taken) (?:in |med )?{_ME} (?:på|till|to|on|for) "
    rf"{up_to(3)}{_TREAT}",
)
"""The same, where a name stands before it: *Nordvind bjöd mig på en resa*."""

BEFORE_THE_VERB = (
    r"(?:har|hade|have|has|had|just|kindly|so|very|generously|snällt|generöst|precis|nyss|även|också|i dag)"
)
"""What may stand between such a name and what it did."""

NO_GIVERS = frozenset(
    "jag vi du ni han hon hen de dom dem man någon alla ingen min mina mitt mamma pappa mormor farmor farfar morfar"
    " syrran brorsan sambon frun maken kunden kunder kunderna chefen chefer kollegan kollegor kollegorna teamet tomten"
    " vännen vänner den det som i we you he she they it who everyone someone nobody my our mum mom dad grandma"
    " santa customers colleagues friends".split()
)
"""Words that stand where a giver's name stands, and are none."""

_TACK = r"tack (?:till )?+(?!(?:alla|er|dig|våra?|mina?|de|den|dem)\b)\S+ (?:\S+ ){0,3}?"
_THANKS = r"(?:thanks|thank you) (?:to )?+(?!(?:everyone|everybody|all|you|our|the|those|my)\b)\S+ (?:\S+ ){0,3}?"

THANKS = sought(
    rf"{_TACK}för (?:(?:de|den|det|dessa|mina|min|mitt|lånet av|era|er|ert|nya|fina) ){{0,4}}{_THING}",
    rf"{_TACK}för att (?:jag|vi) (?:fick|får|fått) {_TO_TRY}",
    rf"{_THANKS}for (?:sending|gifting|lending) (?:me|us|over|this|these)",
    # "ni" is a company, and so is a handle; "du" is most often a person
    rf"{_TACK}för {up_to(3)}(?!{_SENT_IN})(?!\.)\S+ (?:som )?ni (?:skickade|skickat|gav|gett|lånade ut|sände)"
    r" (?:till )?(?:oss|mig)",
    rf"tack (?:till )?+@\S+ för {up_to(3)}(?!{_SENT_IN})(?!\.)\S+ (?:som )?du (?:skickade|gav"
    rf"|lånade ut) (?:till )?(?:oss|mig)",
    rf"(?:thanks|thank you) (?:to )?+@\S+ for {up_to(3)}(?!{_SENT_IN})(?!\.)\S+ (?:that )?you (?:sent|gave"
    rf"|lent) (?:to )?"
    r"(?:us|me)",
    rf"{_THANKS}for (?:inviting|having|hosting) (?:me|us) {up_to(6)}(?:for free|free of charge|on the house"
    rf"|as (?:your )?guests)",
    rf"{_TACK}som (?:stod|står|stått) för {up_to(4)}(?:boende\w*|resa\w*|resor\w*|logi\w*|hotell\w*|flyg\w*"
    rf"|biljetter\w*"
    r"|utrustning\w*)",
    rf"{_THANKS}(?:who|that|for) (?:kindly )?(?:cover(?:ed|ing)|paid for|paying for) {up_to(4)}(?:rooms?|meals?"
    rf"|travel|trip|stay"
    r"|flights?|tickets?|accommodation|bill|costs?)",
    rf"{_THANKS}for letting (?:me|us) (?:try|test|borrow|review|stay)",
    rf"{_THANKS}for (?:the|this|my|these) (?:\S+ )?(?:free|gifts?|goodies|samples?|pr)",
)
"""Thanks to somebody for things, not for deeds."""
