"""How paid and gifted posts sound when nobody says that they are, in Swedish and in English, as of November 2026.

Folded words one space apart (:mod:`policy_rules.text.words`). Wordings that honest posts use as well (a discount code
of our own, thanks to a colleague) need more than themselves: see :mod:`policy_rules.packs.disclosure.sign_search`.
"""

from __future__ import annotations

from policy_rules.packs.disclosure.labels import Kind, Standing, Wording
from policy_rules.text.words import phrases, up_to

LABELS = tuple(
    Wording(words, Standing.DOUBTFUL, kind)
    for kind, group in (
        (Kind.WORD, ("ad", "advert", "reklam", "annons", "spons", "sponsrat", "sponsrad", "sponsored", "gifted")),
        (
            Kind.PHRASE,
            (
                "betalt samarbete",
                "annonssamarbete",
                "reklamsamarbete",
                "reklaminlägg",
                "annonsinlägg",
                "sponsrat inlägg",
                "sponsored post",
                "sponsored content",
                "paid partnership",
                "paid promotion",
                "paid ad",
                "prgåva",
                "pr gåva",
            ),
        ),
    )
    for words in group
)
"""Labels that are themselves a sign, wherever the author said that nobody pays."""

ABOUT_ADVERTISING = phrases(
    r"#?(?:marknadsföring|marketing|kommunikation|varumärke|branding|reklambyrå|reklambranschen|advertising|adtech)"
)
"""Beside one of these, a label's word is what the post is about."""

ABOUT_A_JOB = phrases(
    r"(?:ledig|lediga|sommar|extra)\w* (?:tjänst\w*|jobb\w*)|#?(?:rekryter|jobbannons|platsannons)\w*"
    r"|(?:vi )?(?:söker|sökes)|(?:job|vacancy|we're hiring|we are hiring)"
)
"""In a sentence with one of these, an "annons" or "ad" is a job advertisement."""

_TO_TRY = r"(?:testa|prova|recensera|låna|bo|äta)"
_THING = (
    r"(?:produkt(?:en|er|erna)|skor(?:na)?|jackan|väskan|klockan|telefonen|mobilen|datorn|hörlurar(?:na)?|cykeln|bilen"
    r"|paketet|lådan|utskicket|presenten|presenterna|gåvan|gåvorna|smakprove[nt]|proverna|kläderna|klänningen|krämen"
    r"|goodiebagen|presentkortet|sminket|vistelsen|övernattningen|biljetterna|prylarna|boken|böckerna|chokladen)"
)

GIFTS = phrases(
    # PR-gåva, pressutskick, #giftedcollab
    r"#?pr ?(?:gåva|gåvor|utskick|paket|prylar|resa)|#?press(?:utskick|paket|resa|prov)",
    r"#?(?:giftedcollab|giftedproduct|prgift|prpackage|prsample)|#gåva",
    r"(?:pr|press) (?:gifts?|packages?|samples?|trip|unboxing)",
    # i utbyte mot en recension, in exchange for an honest review
    r"i utbyte mot (?:en |ett |min |mitt )?(?:\S+ )?(?:recension|omdöme|inlägg|omnämnande)",
    r"in exchange for (?:an? |my |our )?(?:\S+ )?(?:review|post|mention|feedback)",
    # jag fick låna en cykel av Nordvind
    rf"(?:jag|vi) (?:har )?(?:fått|fick|får) {up_to(6)}{_TO_TRY} {up_to(6)}(?:av|från|via|tack vare)",
    rf"(?:jag|vi) (?:har )?(?:fått|fick) (?:den här|det här|de här|denna|detta|dessa) {up_to(4)}(?:av|från)",
    rf"inbjud(?:en|na) av {up_to(5)}(?:att )?(?:uppleva|{_TO_TRY})",
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
    # sent me these shoes to review, received it for free
    rf"(?:sent|gave|lent|gifted) (?:me|us) {up_to(6)}(?:to (?:try|test|review)|for free|free of charge)",
    rf"(?:received|got|given) {up_to(6)}(?:for free|free of charge|as a gift|in exchange for)",
    rf"(?:got|get|able|allowed|chance) to (?:try|test|borrow|stay) {up_to(8)}courtesy of",
    r"complimentary (?:stay|products?|samples?|meal|trip|nights?|tickets?)",
    r"free (?:samples?|products?) (?:from|by|courtesy of)",
)
"""Somebody gave or lent the author something."""

_TACK = r"tack (?:till )?+(?!(?:alla|er|dig|våra?|mina?|de|den|dem)\b)\S+ (?:\S+ ){0,3}?"
_THANKS = r"(?:thanks|thank you) (?:to )?+(?!(?:everyone|everybody|all|you|our|the|those|my)\b)\S+ (?:\S+ ){0,3}?"

THANKS = phrases(
    rf"{_TACK}för (?:(?:de|den|det|dessa|mina|min|mitt|lånet av|era|er|ert|nya|fina) ){{0,4}}{_THING}",
    rf"{_TACK}för att (?:jag|vi) (?:fick|får|fått) {_TO_TRY}",
    rf"{_THANKS}for (?:sending|gifting|lending) (?:me|us|over|this|these)",
    rf"{_THANKS}for letting (?:me|us) (?:try|test|borrow|review|stay)",
    rf"{_THANKS}for (?:the|this|my|these) (?:\S+ )?(?:free|gifts?|goodies|samples?|pr)",
)
"""Thanks to somebody for things, not for deeds."""

AFFILIATE_WORDS = phrases(
    r"#?affiliate links?|#?affiliatelänk\w*|#?(?:ad|annons|reklam)länk(?:en|ar|arna)?|#adlinks?|#affiliate",
    r"(?:earn|get|receive) (?:an? )?(?:\S+ )?commissions?",
    r"(?:får|tjänar) (?:(?:jag|vi) )?(?:en )?(?:\S+ )?(?:provision|kickback)",
    r"as an amazon associate",
)
"""The author earns on what readers buy."""

DISCOUNT_CODE = phrases(
    r"(?P<mina>(?:min|mitt|mina|my) )?(?:\S+ )?(?:rabatt|kampanj|erbjudande)kod(?:en|er|erna)?",
    r"(?P<mine>my )?(?:\S+ )?(?:discount|promo|promotional|coupon|voucher|referral) codes?",
    r"(?:med|ange|använd|uppge|skriv|via) (?P<min>min )?kod(?:en)? [a-zåäö0-9]{3,}",
    r"(?:use|with|enter|using|apply) (?P<my>my )?(?:the )?code [a-z0-9]{3,}",
    r"(?:use|using|enter|använd|ange|med|with) [a-zåäö]{3,15}\d{1,3}",
    r"(?:kod(?:en)?|code) (?:[a-zåäö]+\d+|[a-zåäö0-9]{3,} (?:ger|för|for|gives|gets|saves))",
    r"(?P<mitt>min|my) (?:referral |discount |promo |affiliate )?(?:länk|rabattlänk|link)",
)
"""A discount code; a group matches where the author calls it their own."""

SAVINGS = phrases(r"rabatt\w*|spara\w*|billigare|procent|off|saves?|discounts?|cheaper")
OUR_SHOP = phrases(r"vår|vårt|våra|our|hos oss|with us")
"""A sentence with one of these speaks of what the company itself sells."""

COLLABORATION = phrases(
    r"i samarbete med",
    r"in (?:collaboration|partnership|association|collab) with|collab (?:with|med)",
    r"(?:i've|i'm|i|i have|i am) (?:proudly )?(?:partner|team)(?:ed|ing) (?:up )?with",
)
FIRST_PERSON = phrases(
    r"jag|mig|min|mitt|mina|my|me|mine|i'm|i've|i'll",
    # Alone, "i" is Swedish for "in".
    r"i (?:am|have|had|was|love|like|tried|try|used?|wear|tested|test|got|get|just|really|will|can"
    r"|partnered|teamed)",
)
WORKING_TOGETHER = phrases(
    r"(?:utveckl|forsk|arranger|anordn|driv|bygg|genomför|ordna|grunda|utbild|samla|undersök|hjälp|stött|stödj|bjud)\w*",
    r"startar?|startade|håller|höll|hållit",
    r"(?:develop|research|organis|organiz|host|build|built|launch|found|train|stud|support)\w*|run|runs|running|ran",
)
"""What companies do together, nobody paying for a post."""

PUBLIC_BODY = phrases(
    r"\S*(?:universitet|högskola|kommun|skola|verket|myndighet|sjukhus|museum|förening)(?:en|et|s)?|region\w*",
    r"kth|lth|chalmers|polisen|unicef|who|eu|wwf|röda|rädda|länsstyrelsen|forskare",
    r"university|college|council|museum|hospital|institute|ministry|agency|charity|foundation|school|red cross",
)

_I_AM = r"(?:jag är|som|är|i'm|i am|as|being) (?:(?:an?|en|ny|new|proud|stolt|official|officiell|the) ){0,4}"

AMBASSADOR = phrases(
    rf"{_I_AM}(?:brand )?(?:varumärkes)?ambassad(?:ör|or) (?:för|for)",
    rf"{_I_AM}(?:varumärkes|brand )ambassad(?:ör|or)",
    r"#\w{3,}ambassad(?:ör|or)",
)
