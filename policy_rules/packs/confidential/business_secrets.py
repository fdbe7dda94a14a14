"""Figures and recipes that a company keeps, told with their numbers. In Swedish and in English.

Folded words one space apart (:mod:`policy_rules.text.words`), as of November 2026.
"""

from __future__ import annotations

from collections.abc import Iterator

from policy_rules.packs.beside import Beside, find_beside
from policy_rules.text.sentences import Said, Wordings
from policy_rules.text.words import phrases

_NUMBER = phrases(
    r"\d\S*|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|femton|tjugo|trettio|fyrtio|femtio|sextio|halva"
    r"|hälften|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|fifty|sixty|half"
)
_OWN = phrases(r"vi|vår|våra|vårt|oss|jag|kunden|we|our|us|i|my|the client|we've|we're")
#: Figures that were published, or of others, or a lesson.
_PUBLISHED = phrases(
    r"kvartal\w*|delår\w*|bokslut\w*|årsredovisning\w*|pressmeddelande\w*|publicera\w*|resultatet för"
    r"|statistik\w*|genomsnitt\w*|snitt\w*|branschen\w*|enligt|rapport\w*|kurs\w*|tips|räkneexempel\w*"
    r"|exempel\w*|webbinari\w*|insamling\w*|skänk\w*|rabatt(?:en)? på|spara|erbjudande\w*|kommunen|regionen"
    r"|regering\w*|"
    r"hushålls?\w*|biljett\w*|valet|offert inom|begär offert|få offert|kostnadsfri\w*|svar inom|vinst\w*"
    r"|tävling\w*|felmarginal\w*|marginaler(?:na)?|med god marginal|marginalen på \S+ är låg"
    r"|procents? marginal i|prisgaranti",
    r"quarter\w*|interim|annual (?:report|results)|published|announced|results (?:for|are)|statistics"
    r"|average|industry|according|report|course|tips|for example|example|webinar|fundrais\w*|donat\w*"
    r"|discount|save|offers?|council's|government|household|free quote|get a quote|quote within|competition"
    r"|margin of error|by a (?:wide|narrow|small) margin"
    r"|the margins|profit margins? (?:are|is) (?:under|low|tight)|trade body|podcast|book|nhs england|ons",
)
_FIGURES = Beside(
    Wordings(
        phrases(
            r"inköpspris\w*|(?:brutto|netto|vinst|täcknings)?marginal(?:en)?|täckningsbidrag\w*"
            r"|påslag(?:et)?|anbud(?:et|ssumma\w*|spris\w*)?|(?:vår|våra|vårt) (?:\S+ )?(?:offert(?:en)?"
            r"|budget(?:en)?|självkostnad\w*|likviditet|orderbok\w*|timpris\w*)|självkostnad\w*|säljtavla\w*"
            r"|affärer i röret|pipeline\w*|kundlista\w*|lönelista\w*|avtalspris\w*|förlikning(?:en"
            r"|ssumma\w*)?"
            r"|rabattnivå\w*|tillverkningskostnad\w*|kostar oss|vi betalar (?:leverantören|fabriken)"
            r"|(?:kund\w*|alla andra|resten|övriga) (?:\S+ ){0,4}?(?:betalar|får betala)|(?:betalar"
            r"|debiterar|fakturerar|tar) (?:\S+ ){0,8}?(?:alla andra|andra kunder|övriga|resten)",
            r"(?:gross|net|profit|operating|our) margins?|margin (?:is|on|of)|mark ?up|(?:cost|purchase"
            r"|buying|trade) price|costs us|we pay (?:the |our )?(?:suppliers?|factory)|our (?:\S+ )?(?:bid"
            r"|tender|quote|number for|budget|runway|burn rate|churn|win rate|pipeline|cash)|bid (?:is|was"
            r"|of)|pipeline|open deals|sales board|settle(?:ment|d for)|customer list|rate card"
            r"|(?:charge|charges|charging|bill|billing|pays?|paying) (?:\S+ ){0,8}?(?:everybody else"
            r"|everyone else|others|other customers|the rest)|(?:everybody else|everyone else|others"
            r"|the rest) (?:\S+ )?(?:pays?|gets?)|makes? us \d+|burning \d+|months of (?:cash|runway)",
        )
    ),
    (
        _NUMBER,
        _OWN,
        phrases(r"\d\S*|miljon\w*|procent|kronor|kr|million|per cent|percent|pounds|dollars|euros?|grand|pence"),
    ),
    unless=_PUBLISHED,
)
_NEVER_TOLD = Beside(
    Wordings(
        phrases(
            r"(?:hemligheten|hemlighet|affärshemlighet\w*|företagshemlighet\w*|yrkeshemlighet\w*"
            r"|hemliga (?:\S+ )?(?:recept\w*|formel\w*|process\w*|blandning\w*|metod\w*|ingrediens\w*"
            r"|krydd\w*))|aldrig (?:\S+ ){0,3}?(?:berättat?|avslöjat?|delat|skrivit ner|skrivits ner|visat)"
            r"|(?:hållit|håller) (?:\S+ )?(?:hemlig\w*|inom (?:huset|familjen))|bara (?:vi|tre|två|fyra"
            r"|vd'n) (?:\S+ )?(?:känner till|vet|kan)",
            r"(?:trade |family |our |house |best kept )?secret(?:s)? (?:recipe|formula|process|method|blend"
            r"|mix|ingredients?|settings?|sauce|behind|to|of|is)|trade secrets?|never (?:\S+ )?(?:told"
            r"|written down|shared|revealed|been written|shown)|kept (?:it|this|that"
            r"|them) (?:\S+ )?(?:in ?house|in house|in the family|to ourselves|secret)"
            r"|only (?:three|two|four) (?:people|of us) (?:\S+ )?know",
        )
    ),
    (
        phrases(
            r"nu vet ni|men okej|okej då|här (?:är|kommer|har)|varsågod\w*|så här|är det dags|idag|i dag"
            r"|grader|dygn|delar|stam",
            r"here goes|here it is|here's|here you|now you know|ok(?:ay)?|fine|go on then|until now|today"
            r"|degrees|parts|per cent|percent|at \d+",
        ),
        phrases(
            r"\d+ ?(?:grader|dygn|delar|procent|gram|g|kg|liter|dl|cl|minuter|timmar|varv|bar|c|ph)|(?:en"
            r"|två|tre|fyra|fem) (?:\S+ )?(?:del|delar|dygn|nypa|nypor|timmar|droppar)|\d+ (?:\S+ )?till \d+"
            r"|ph \d",
            r"\d+ ?(?:degrees|parts?|grams?|g|kg|litres?|liters?|ml|minutes|hours|days|per cent|percent|rpm"
            r"|bar|c|f|psi)|\d+ (?=borax|\w+ ?(?:acid|oil|salt|oxide))|(?:one|two|three|four|five) (?:parts?"
            r"|pinch\w*|drops|hours|days)|\d+ to \d+|ph \d",
        ),
    ),
    sentences=2,
)


def find_business_secrets(value: str) -> Iterator[Said]:
    """Words in ``value`` that give away a figure or a recipe that is the company's own, the first of each sentence."""
    yield from find_beside(value, _FIGURES, _NEVER_TOLD)
