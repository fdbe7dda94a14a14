"""Jokes about how colleagues look, and rivals' people called amateurs.

Folded words one space apart (:mod:`policy_rules.text.words`), in Swedish and in English, as of November 2026.
"""

from __future__ import annotations

from collections.abc import Iterator

from policy_rules.packs.beside import Beside, find_beside
from policy_rules.text.sentences import Said, Wordings
from policy_rules.text.words import phrases

_COLLEAGUES = phrases(
    r"praktikant\w*|kolleg\w*|receptionist\w*|sekreterar\w*|lärling\w*|sommarjobbar\w*|nyanställd\w*|trainee\w*"
    r"|chef(?:en)?"
    r"|(?:tjejen|tjejerna|killen|killarna|brudarna|damerna|grabbarna|flickorna|pojkarna) (?:på|i|från|hos)"
    r"|(?:nya|våra|vår) (?:\S+ )?(?:tjej|kille|tjejer|killar|damer|flickor|brudar|säljare|sköterska|servitris|kassörska"
    r"|medarbetare|hostess\w*|servitör\w*)|hon|han|jobbar över|på (?:kontoret|lagret|ekonomi)",
    r"interns?|colleagues?|receptionists?|secretar(?:y|ies)|apprentices?|trainees?|new (?:girl|boy|guy|hire|starter"
    r"|lady"
    r"|recruit)|(?:girls?|boys|lads|ladies|guys|women|men) (?:in|at|from|on)|our (?:\S+ )?(?:girls?|boys|ladies"
    r"|lads|nurses?"
    r"|waitress\w*|saleswom[ae]n|hostess\w*|staff|team|boss|manager)|she|he|she's|he's|work(?:ing)? (?:late|overtime)"
    r"|in (?:accounts|sales|the office)",
)
#: These leer by themselves, where they are said of somebody at work.
_LEERING = Beside(
    Wordings(
        phrases(
            r"ögongodis|läckerbit\w*|sexig\w*|sexbomb\w*|urringning\w*|urringad\w*|tuttar\w*|pattar\w*|bystig\w*"
            r"|behag\w*"
            r"|rumpa(?:n)?|snygg rumpa|välsvarvad\w*|kurvor(?:na)?|hetaste (?:tjej|kille|kolleg|medarbet|praktikant)\w*"
            r"|het (?:ny|brud|tjej|praktikant)|smaskens|mumsbit\w*|klä av (?:sig|henne|honom)|strippa\w*|lapdance"
            r"|våt t shirt"
            r"|snurra (?:lite|runt lite|ett varv)(?: för)?|visa upp sig|dregla\w*|vissla\w* efter",
            r"eye candy|sexy|sex bomb|cleavage|boobs?|tits|busty|bum(?! bags?)|bottom (?:pinch\w*|pat\w*)|curves|curvy"
            r"|hott(?:ie|est|y)|babes?|totty|stunner|crumpet|phwoar|strip(?:per|tease|ped off)|lap ?dance|wet t ?shirt"
            r"|(?:gave|give|gives|did|do) (?:\S+ ){0,6}?a twirl|drool\w*|wolf whistl\w*|easy on the eye|nice"
            r" (?:legs|pair)",
        )
    ),
    (_COLLEAGUES,),
    unless=phrases(
        r"kollektion\w*|klänning\w*|underkläder\w*|köp|rabatt\w*|lyckohjul\w*|tombola\w*|väg(?:en)?|dans(?:en|kurs)?\w*"
        r"|hund\w*|katt\w*|valp\w*|recept(?:et|en)?|kaka|kakor|bröd|trakasseri\w*|uppförandekod\w*|nolltolerans"
        r"|anmäl\w*|film\w*"
        r"|teater\w*|bok(?:en)?|graf(?:en)?|statistik\w*|diagram\w*|tomten|lussetåg\w*",
        r"collection|dress(?:es)?|underwear|buy|discount|wheel|tombola|road|dance class|dancing|dogs?|cats?"
        r"|pupp(?:y|ies)"
        r"|recipe|cakes?|bread|harass\w*|code of conduct|zero tolerance|report it|film|theatre|play|book|chart"
        r"|graph|data"
        r"|statistic\w*|learning curve|cyber|sale|santa|gin|sauce",
    ),
)
#: Clothes and legs leer where somebody looks on.
_LOOKED_AT = Beside(
    Wordings(
        phrases(
            r"klackar(?:na)?|kjol(?:en|ar|arna)?|kortkort\w*|bikini\w*|baddräkt\w*|tights|ben(?:en)?|byxor(?:na)?"
            r"|klänning(?:en"
            r"|ar)?|skjort\w* uppknäppt\w*|duschen|bastun",
            r"heels|skirts?|mini ?skirts?|bikinis?|swimsuits?|tights|legs|leggings|dress(?:es)?|unbuttoned|shower"
            r"|sauna",
        )
    ),
    (
        _COLLEAGUES,
        phrases(
            r"(?:för|inför|åt) (?:grabbarna|killarna|gubbarna|pojkarna|herrarna|juryn)|tiopoäng\w*|\w+ av tio|\d+ av 10"
            r"|poäng|betyg\w*|juryn|undra på|killarna (?:jobbar|stannar|kom)|grabbarna (?:jobbar|stannar)|titta\w*"
            r"|spana\w*"
            r"|vissla\w*|dregla\w*|snurra|mannekäng\w*|missa\w* inte|utsikt\w*|blev varm\w*|svettas|ögonen|njut\w*",
            r"for the (?:lads|boys|guys|men|chaps|gents|jury)|ten out of ten|\w+ out of ten|\d+ out of 10|points"
            r"|marks|rated"
            r"|jury|no wonder|(?:boys|lads|men|guys) (?:work|stay|came|are)|watch\w*|stare\w*|ogl\w*|whistl\w*|drool\w*"
            r"|twirl|catwalk|don't miss|the view|hot under|eyes|enjoy\w*",
        ),
    ),
    unless=phrases(
        r"kollektion\w*|höstens mode|mode(?:t)?|köp|rabatt\w*|butik\w*|storlek\w*|stol\w*|bord\w*|ergonomi\w*|yoga"
        r"|pass(?:et)?"
        r"|lopp(?:et)?|skor(?:na)?|trakasseri\w*|brut\w*|operera\w*|rehab\w*|dans\w*|bröllop\w*|ballong\w*",
        r"collection|fashion|buy|discount|shop|store|size|chairs?|tables?|ergonom\w*|yoga|class|race|shoes"
        r"|harass\w*|broke\w*"
        r"|surgery|rehab|dance|wedding|marathon|run",
    ),
)
#: Those who work for others: amateurs, copyists, hired from a nursery.
_AMATEURS = Beside(
    Wordings(
        phrases(
            r"(?:glada |rena |riktiga )?amatörer|amatörmässig\w*|hemmabygg\w*|hobbybygg\w*|skriver av varandra"
            r"|(?:byggt|byggd|byggda|gjort|gjord|skrivet|drivs|sköts|skött|ihopsnickra\w*|bemanna\w*|inhyrd\w*"
            r"|rekryterad\w*"
            r"|anställd\w*) (?:\S+ )?(?:av|från|på) (?:\S+ )?(?:amatörer|nybörjare|lekmän|praktikanter"
            r"|skolungdom\w*|dagis"
            r"|barn|apor|clowner|cirkus\w*|gatan|förskola\w*)",
            r"amateurs?|amateurish|home ?made software|copy (?:\S+ )?homework|(?:built|made|run|written|staffed"
            r"|hired|recruited"
            r"|designed|coded|cobbled together) (?:\S+ )?(?:by|from|at) (?:an? |the )?(?:\S+ )?(?:amateurs?"
            r"|beginners|interns"
            r"|schoolboys|schoolkids|children|kids|toddlers|monkeys|clowns|circus|nursery|kindergarten|playground"
            r"|street)",
        )
    ),
    (
        phrases(
            r"konkurrent\w*|deras|andra|inte|till skillnad|från|byta?|byter|lämna\w*|bolagets|personal(?:en)?"
            r"|tekniker\w*"
            r"|system(?:et)?|leverantör\w*|verkar|motparten|rival\w*",
            r"competitors?|their|others|not|wasn't|isn't|weren't|unlike|switching|switch|leave|leaving|staff|engineers?"
            r"|technicians?|software|system|vendor|supplier|rivals?|seem\w*|other lot",
        ),
    ),
    unless=phrases(
        r"proffs|amatörer och|för (?:både )?amatörer|teater\w*|pjäs\w*|kör(?:en)?|orkester\w*|lopp(?:et)?"
        r"|tävling\w*|cykl\w*"
        r"|golf\w*|foto\w*|fotboll\w*|musik\w*|astronom\w*|kock\w*|trädgård\w*|konst\w*|match\w*|utställning\w*|radio"
        r"|ritade av barn|skola\w*|våra egna praktikanter|stolta",
        r"professionals?|amateurs and|for (?:both )?amateurs|theatre|play|choir|orchestra|race|competition|cycl\w*|golf"
        r"|photo\w*|football|music\w*|astronom\w*|cooks?|garden\w*|art|match|exhibition|radio|drawn by children|school"
        r"|our own interns|proud",
    ),
)
#: What is said to tell more of a rival's customers than of the rival.
_SAYS_MORE = Beside(
    Wordings(
        phrases(
            r"säger (?:\S+ ){0,3}?(?:mer|mest|en del|allt) om (?:\S+ ){1,4}?än (?:om )?|fortfarande har (?:några"
            r" )?kunder"
            r"(?: kvar)?|har (?:några )?kunder kvar",
            r"says (?:\S+ ){0,3}?(?:more|a lot|everything|all you need to know) about (?:\S+ ){1,4}?than|still"
            r" (?:has|have)"
            r" (?:any )?customers(?: left)?|(?:has|have) any customers left|lucky to have (?:any )?customers",
        )
    ),
    (
        phrases(
            r"kund\w*|tålamod\w*|kompetens\w*|konkurrent\w*|kvalitet\w*|service\w*|bolag\w*|tur",
            r"customers?|patience|skills?|competen\w*|competitors?|quality|service|company|luck|loyalty",
        ),
    ),
    unless=phrases(r"våra kunder|vi fortfarande|vi har|our customers|we still|we have|tack|thanks?|thank"),
)


def find_leering(value: str) -> Iterator[Said]:
    """Words in ``value`` that leer at colleagues, or belittle those who work for others: the first of each sentence."""
    yield from find_beside(value, _LEERING, _LOOKED_AT, _AMATEURS, _SAYS_MORE)
