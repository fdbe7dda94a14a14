"""How paid and gifted posts sound when nobody says that they are, in Swedish and in English, as of November 2026.

Folded words one space apart (:mod:`policy_rules.text.words`). Wordings that honest posts use as well (a discount code
of our own, thanks to a colleague) need more than themselves: see :mod:`policy_rules.packs.disclosure.sign_search`.
"""

from __future__ import annotations

import re

from policy_rules.packs.disclosure.labels import Kind, Standing, Wording
from policy_rules.text.words import phrases, sought

LABELS = tuple(
    Wording(words, Standing.DOUBTFUL, kind)
    for kind, group in (
        (Kind.WORD, ("ad", "advert", "reklam", "annons", "spons", "sponsrat", "sponsrad", "sponsored", "gifted")),
        (Kind.WORD, ("werbung", "reklame", "annonse", "mainos", "publicité", "fógra")),
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
                "bezahlte werbepartnerschaft",
                "kaupallinen yhteistyö",
                "collaboration commerciale",
                "pr gåva",
            ),
        ),
    )
    for words in group
)
"""Labels that are themselves a sign, wherever the author said that nobody pays."""

ABOUT_ADVERTISING = sought(
    r"#?(?:marknadsföring|marketing|kommunikation|varumärke|branding|reklambyrå|reklambranschen|advertising|adtech)"
)
"""Beside one of these, a label's word is what the post is about."""

ABOUT_A_JOB = sought(
    r"(?:ledig|lediga|sommar|extra)\w* (?:tjänst\w*|jobb\w*)|#?(?:rekryter|jobbannons|platsannons)\w*"
    r"|(?:vi )?(?:söker|sökes)|(?:job|vacancy|we're hiring|we are hiring)"
)
"""In a sentence with one of these, an "annons" or "ad" is a job advertisement."""

AFFILIATE_WORDS = sought(
    r"#?affiliate links?|#?affiliatelänk\w*|#?(?:ad|annons|reklam)länk(?:en|ar|arna)?|#adlinks?|#affiliate",
    r"(?:earn|get|receive) (?:an? )?(?:\S+ )?commissions?",
    r"(?:får|tjänar) (?:(?:jag|vi) )?(?:en )?(?:\S+ )?(?:provision|kickback)",
    r"as an amazon associate",
    r"provision (?:utgår|betalas|på köp)|(?:get|take|earn|receive|make) (?:a|some) (?:small )?(?:cut|kickback"
    r"|percentage)"
    r"|(?:får|tar|tjänar) (?:vi |jag )?(?:en )?(?:liten )?(?:slant|andel|del|peng) (?:av|på|när"
    r"|om) (?:(?!\.)\S+ ){0,3}?(?:köp\w*"
    r"|handlar|beställer)",
    r"(?:i|we|jag|vi) (?:also |också )?(?:get|earn|får|tjänar) (?:a |en )?(?:little |liten |lite )?(?:something|slant"
    r"|kickback|bonus|thank you|peng) (?:too|back|också|tillbaka|as well|för det|for it)",
    # Säg att ni kommer från oss, tell them we sent you
    r"(?:säg|säger|hälsa|uppge|nämn) (?:bara )?att (?:du|ni) kommer från (?:oss|mig)|att (?:vi|jag) skickade (?:dig"
    r"|er)",
    r"tell them (?:we|i|that we) sent you|mention (?:us|me) (?:at|when|in|to)",
    # Handla via min länk i bion, shop through my link
    r"(?:handla|handlar|shoppa|shoppar|köp|köper|köpa|beställ|beställer|beställa) (?:\S+ ){0,3}?"
    r"(?:via|genom|från|med|på) min(?:a)? (?:\S+ )?länk(?:en|ar|arna)?",
    r"(?:shop|shopping|buy|order|purchase) (?:\S+ ){0,3}?(?:via|through|using|with|from) my (?:\S+ )?links?",
)
"""The author earns on what readers buy."""

OF_A_CODE_OR_LINK = ("kod", "code", "länk", "link")
A_CODE = re.compile(r"\d(?<=[a-zåäö]\d)")
"""Quick to look for, and one of them in every text that :data:`DISCOUNT_CODE` matches."""

DISCOUNT_CODE = sought(
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

COLLABORATION = sought(
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
    r"(?:utveckl|forsk|arranger|anordn|driv|bygg|genomför|ordna|grunda|utbild|samla|undersök|hjälp|stött|stödj"
    r"|bjud)\w*",
    r"startar?|startade|håller|höll|hållit",
    r"(?:develop|research|organis|organiz|host|build|built|launch|found|train|stud|support)\w*|run|runs|running|ran",
)
"""What companies do together, nobody paying for a post."""

GIVEAWAY = phrases(
    r"lottar|lotta|vinn|vinna|tävla|tävling\w*|utlottning\w*|giveaway|win|raffle|erbjuder (?:jag|er|dig)"
)
"""What a brand lends its name and its things to."""

RECOMMENDING = phrases(
    r"tips(?:ar)?|guid(?:e|en|ar)|lista(?:r|n)|topplista\w*|recept(?:et)?|favoriter|bästa|tips|recipes?|guide"
    r"|favou?rites"
    r"|ways to|things to|list(?:ing)?"
)
"""What is told to readers for a brand: its tips, its recipes."""

PUBLIC_BODY = phrases(
    r"\S*(?:universitet|högskola|kommun|skola|verket|myndighet|sjukhus|museum|förening)(?:en|et|s)?|region\w*",
    r"\S*(?:fonden|missionen|hjälpen|barnen|barn)|kth|lth|chalmers|polisen|unicef|who|eu|wwf|röda|rädda|länsstyrelsen"
    r"|forskare",
    r"university|college|council|museum|hospital|institute|ministry|agency|charity|foundation|fund|trust|school"
    r"|red cross",
)

_I_AM = r"(?:jag är|som|är|i'm|i am|as|being) (?:(?:an?|en|ny|new|proud|stolt|official|officiell|the) ){0,4}"

AMBASSADOR = sought(
    rf"{_I_AM}(?:brand )?(?:varumärkes)?ambassad(?:ör|or) (?:för|for)",
    rf"{_I_AM}(?:varumärkes|brand )ambassad(?:ör|or)",
    r"#\w{3,}ambassad(?:ör|or)",
    r"(?:(?<=del av )|(?<=part of )|(?<=of the )|(?<=medlem i ))#\w{3,}(?:team|crew|squad|fam|family|familjen)",
    r"(?:vi är|we are|we're|som|as|being) (?:(?:nya|new|proud|stolta|official|officiella|the) ){0,3}"
    r"(?P<many>(?:varumärkes|brand )?ambassad(?:örer|ors)) (?:för|for|of)",
)
