"""What paid and gifted posts look like when nobody says so: wordings and links. Swedish and English, as of November 2026.

Each pattern is folded text in which a space parts words (:mod:`policy_rules.text.words`). All are bounded, so that a
search stays linear in the text. Wordings that honest posts use as well (a discount code of our own, thanks to a
colleague) need more than themselves: see :mod:`policy_rules.packs.disclosure.sign_search`.
"""

from __future__ import annotations

from policy_rules.packs.disclosure.labels import Kind, Standing, Wording
from policy_rules.text.words import phrases

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

_GIVEN = r"(?:testa|prova|recensera|låna|bo|äta)"
_THING = (
    r"(?:produkt|sko|jack|väsk|klock|telefon|mobil|dator|hörlur|cykel|bil|paket|låd|utskick|present|gåva|gåvor|prov|"
    r"smakprov|kläd|klänning|kräm|smink|vistelse|övernattning|biljett|prylar)\w*"
)

GIFTS = phrases(
    r"(?:#?pr ?|press)(?:gåva|gåvor|utskick|paket|prylar|resa|prov)",
    r"#?(?:giftedcollab|giftedproduct|prgift|prpackage|prsample|gåva)",
    r"i utbyte mot (?:en |ett |min |mitt )?(?:\S+ )?(?:recension|omdöme|inlägg|omnämnande)",
    rf"(?:jag|vi) (?:har )?(?:fått|fick|får) (?:(?!\.)\S+ ){{0,6}}?{_GIVEN} (?:(?!\.)\S+ ){{0,6}}?(?:av|från|via|tack vare)",
    r"(?:fått|fick|får) (?:hem )?(?:(?!\.)\S+ ){0,6}?(?:gratis|utan kostnad|kostnadsfritt|till skänks|i gåva) (?:av|från|hos)",
    r"(?:fått|fick) hem (?:(?!\.)\S+ ){1,6}?från",
    r"(?:är|var) (?:en )?gåv(?:a|or) (?:från|av)",
    r"gifted (?:by|me|us|items?|products?|stay|experience|collab)",
    r"(?:was|were|been|got) gifted (?:this|these|the|a|an|my)",
    r"kindly (?:sent|gifted|provided|given|lent)",
    r"(?:sent|gave|lent|gifted) (?:me|us) (?:(?!\.)\S+ ){0,6}?(?:to (?:try|test|review)|for free|free of charge)",
    r"(?:received|got|given) (?:(?!\.)\S+ ){0,6}?(?:for free|free of charge|as a gift|in exchange for)",
    r"in exchange for (?:an? |my |our )?(?:\S+ )?(?:review|post|mention|feedback)",
    r"complimentary (?:stay|products?|samples?|meal|trip|nights?|tickets?)",
    r"free (?:samples?|products?) (?:from|by|courtesy of)",
    r"(?:pr|press) (?:gift|gifts|package|packages|sample|samples|trip|unboxing)",
)
"""Somebody gave the author something."""

_WHOM_SV = r"(?:till )?+(?!(?:alla|er|dig|våra?|mina?|de|den|dem)\b)(?:\S+ ){1,4}?"
_WHOM_EN = r"(?!(?:everyone|everybody|all|you|our|the|those|my)\b)(?:\S+ ){1,4}?"
THANKS = phrases(
    rf"tack {_WHOM_SV}för (?:(?:de|den|det|dessa|mina|min|mitt|lånet av|att jag fick|nya|fina) ){{0,4}}{_THING}",
    rf"tack {_WHOM_SV}för att (?:jag|vi) (?:fick|får|fått) {_GIVEN}",
    rf"(?:thanks|thank you) (?:to )?+{_WHOM_EN}for (?:sending|gifting|lending) (?:me|us|over|this|these)",
    rf"(?:thanks|thank you) (?:to )?+{_WHOM_EN}for letting (?:me|us) (?:try|test|borrow|review|stay)",
    rf"(?:thanks|thank you) (?:to )?+{_WHOM_EN}for (?:the|this|my|these) (?:\S+ )?(?:free|gift|gifts|goodies|samples?|pr)",
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
    r"(?P<mine>(?:min|mitt|mina|my) )?(?:\S+ )?(?:rabatt|kampanj|erbjudande)kod(?:en|er|erna)?",
    r"(?P<my>my )?(?:\S+ )?(?:discount|promo|promotional|coupon|voucher|referral) codes?",
    r"(?:med|ange|använd|uppge|skriv|via) (?P<min>min )?kod(?:en)? [a-zåäö0-9]{3,}",
    r"(?:use|with|enter|using|apply) (?P<own>my )?(?:the )?code [a-z0-9]{3,}",
)
"""A discount code; a group matches where it is the author's own."""

SAVINGS = phrases(r"rabatt\w*|spara\w*|billigare|procent|off|save|saves|discounts?|cheaper|rabattkod\w*")
OUR_SHOP = phrases(
    r"(?:vår|vårt|våra|our)",
    r"hos oss",
    r"with us",
)
"""A sentence with one of these speaks of what the company itself sells."""

COLLABORATION = phrases(
    r"i samarbete med",
    r"in (?:collaboration|partnership|association|collab) with",
    r"(?:sponsored|sponsrat|sponsras|sponsrad) (?:by|av)",
)
FIRST_PERSON = phrases(
    r"jag|mig|min|mitt|mina|my|me|mine|i'm|i've|i'll",
    # Alone, "i" is Swedish for "in".
    r"i (?:am|have|had|was|love|like|tried|try|use|used|wear|tested|test|got|get|just|really|will|can)",
)
WORKING_TOGETHER = phrases(
    r"(?:utveckl|forsk|arranger|anordn|driv|bygg|genomför|ordna|grunda|utbild|samla|undersök|hjälp|stött|stödj|bjud)\w*",
    r"(?:starta|startar|startade|håller|höll|hållit)",
    r"(?:develop|research|organis|organiz|host|build|built|launch|found|train|stud|support|support|host)\w*",
    r"(?:run|runs|running|ran)",
)
"""What companies do together, nobody paying for a post."""

PUBLIC_BODY = phrases(
    r"(?:\S*(?:universitet|högskola|kommun|skola|verket|myndighet|sjukhus|museum|förening)(?:en|et|s)?|region\w*)",
    r"(?:kth|lth|chalmers|polisen|unicef|who|eu|wwf|röda|rädda|länsstyrelsen|forskare|university|college|council|museum)",
    r"(?:hospital|institute|ministry|agency|charity|foundation|school|red cross)",
)

AMBASSADOR = phrases(
    r"(?:jag är|som|är|i'm|i am|as|being) (?:(?:an?|en|ny|new|proud|stolt|official|officiell|the|brand) ){0,4}"
    r"ambassad(?:ör|or) (?:för|for)",
    r"(?:jag är|som|är|i'm|i am|as|being) (?:(?:an?|en|ny|new|proud|stolt|official|officiell|the) ){0,4}(?:varumärkes|brand )"
    r"ambassad(?:ör|or)",
    r"#\w{3,}ambassad(?:ör|or)",
)

AFFILIATE_PARAMETERS = frozenset(
    "affid aff_id affiliate affiliate_id affiliateid aff aff_sub awinaffid awc clickref irclickid irgwc tduid"
    " afftrack sscid ranmid ransiteid cjevent pjid".split()
)
DISCOUNT_PARAMETERS = frozenset("discount coupon couponcode discount_code discountcode promo promocode rabattkod".split())
#: Amazon's partner tag counts on Amazon only: elsewhere ``tag`` is a topic.
AMAZON_TAG = "tag"
#: From memory: unverified.
AFFILIATE_HOSTS = frozenset(
    "amzn.to awin1.com shareasale.com go.skimresources.com click.linksynergy.com track.adtraction.com"
    " clk.tradedoubler.com click.adrecord.com rstyle.me liketk.it shopltk.com prf.hn anrdoezrs.net jdoqocy.com"
    " tkqlhce.com dpbolvw.net kqzyfj.com pxf.io sjv.io evyy.net s.click.aliexpress.com shop-my.us bit.tradedoubler.com".split()
)
