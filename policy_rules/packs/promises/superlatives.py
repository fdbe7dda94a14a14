"""How a company calls itself or its wares the best, in Swedish and in English, and what only sounds like it.

Folded words one space apart (:mod:`policy_rules.text.words`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from policy_rules.facts import Company
from policy_rules.packs.promises.praise import find_praise
from policy_rules.packs.promises.speakers import speaks_for
from policy_rules.packs.promises.unequalled import find_unequalled
from policy_rules.text.sentences import Said, Wordings
from policy_rules.text.words import phrases, up_to

_WHERE_SV = (
    r"(?:sveriges|nordens|skandinaviens|europas|världens|jordens|landets|norges|danmarks|finlands|stockholms"
    r"|göteborgs|malmös"
    r"|uppsalas|västerås|stadens|stans|ortens|länets|regionens|marknadens|branschens|skånes|norrlands|västsveriges"
    r"|hela sveriges)"
)
#: Superlatives that nobody boasts of: how common, how old, how hard, what weather.
_NO_PRAISE_SV = (
    r"(?!vanlig|förekomm|säms|svår|jobbig|farlig|dödlig|skadlig|kall|varm|blåsig|regnig|torr|äldst|yngst|sena|tidigast"
    r"|flesta|nästa|första|sista|mesta|utsatt|fattig|tråkig|omdiskuter|längst|norr|syd|söder|väst|öst)"
)
_NO_PRAISE_EN = (
    r"(?! (?:common|frequent|dangerous|deadly|difficult|polluted|vulnerable|expensive|boring|debated|wanted))"
)
_NO_PRAISE_EST = (
    r"(?!small|heav|busi|dark|old|young|lat|near|clos|cold|hott|wett|dri|hard|tough|short|north|south|east|west"
    r"|earli|saddest|worst)"
)
_LAUDED_SV = rf"{_NO_PRAISE_SV}[a-zåäö]{{3,}}(?:aste?|sta?)"
_MOST_SV = (
    r"(?:(?:absolut|överlägset|allra|utan tvekan|i särklass|kanske) )?(?:bästa?|största|främsta|ledande|snabbaste"
    r"|lägsta|högsta"
    r"|första|enda|mest(?! (?:vanlig|förekomm|utsatt|farlig|omdiskuter|fattig|kritiser|använda (?:lösen|ord)))"
    rf"|tryggaste|{_NO_PRAISE_SV}[a-zåäö]{{3,}}aste|vassaste|nummer ett|nr 1|#1)"
)
_WHERE_EN = (
    r"(?:world's|sweden's|scandinavia's|europe's|(?:the )?nordics'|nordic region's|(?:the )?uk's|britain's|ireland's"
    r"|england's"
    r"|scotland's|america's|germany's|norway's|denmark's|finland's|industry's|market's|country's|nation's|city's"
    r"|london's"
    r"|stockholm's|dublin's|region's|town's|planet's|earth's)"
)
_MOST_EN = (
    rf"(?:(?:very|absolute|undisputed) )?(?:most{_NO_PRAISE_EN}|"
    r"best|largest|biggest|leading|foremost|fastest|cheapest|safest|smartest"
    r"|greenest"
    r"|strongest|finest|first|only|lowest|highest|smallest|favou?rite|greatest|sharpest|brightest|quickest|coolest"
    r"|freshest|softest|lightest|quietest|cleanest|boldest|toughest|number one|no 1|#1|premier|top"
    r"|[a-z]{3,}iest)"
)
_WARE_SV = (
    r"(?:\S*tjänst(?:en)?|\S*produkt(?:en|er|erna)?|\S*lösning(?:en|ar)?|\S*pris(?:et|er|erna)?|\S*service(?:n)?"
    r"|\S*system(?:et)?"
    r"|\S*utbud(?:et)?|\S*kvalitet(?:en)?|\S*val(?:et)?|\S*leverantör(?:en)?|\S*byrå(?:n)?|\S*bank(?:en)?"
    r"|\S*verktyg(?:et)?"
    r"|\S*app(?:en)?|\S*bil(?:en)?|\S*sortiment(?:et)?|\S*villkor(?:en)?|\S*erbjudanden?|\S*partner(?:n)?)"
)
_FIRM_EN = (
    r"(?:provider|supplier|manufacturer|company|brand|platform|producer|developer|maker|retailer|bank|agency|partner"
    r"|vendor"
    r"|consultancy|solution|specialist|player|operator|distributor|service|software|tool|app|marketplace|network"
    r"|expert|experts"
    r"|choice|store|firm|insurer|builder|bakery|hotel|restaurant|gym|employer|clinic|product|name|destination"
    r"|authority)s?"
)
_PLACE_EN = (
    r"(?:the )?(?:world|market|sweden|town|industry|business|country|planet|universe|uk|city|region|europe|london"
    r"|nordics"
    r"|scandinavia|ireland|street)"
)

_SUPERLATIVES = Wordings(
    phrases(
        rf"(?<!av ){_WHERE_SV} {_MOST_SV}",
        r"(?:marknads|bransch|världs)(?:ledande|ledare|ledaren)",
        r"(?<!av )de[nt] (?:absolut |överlägset )?(?:ledande|främsta|största|bästa) (?:leverantören|aktören|bolaget"
        r"|företaget|byrån"
        r"|banken|tillverkaren|kedjan|butiken|plattformen|tjänsten|partnern|experten|specialisten)",
        rf"(?:den|det|de) (?:absolut |allra )?(?:bästa|lägsta|snabbaste|billigaste|smartaste"
        rf"|säkraste) {_WARE_SV} {up_to(2)}"
        r"(?:på marknaden|i (?:sverige|norden|världen|branschen|stan|landet|europa))",
        r"(?:bäst|billigast|snabbast|störst|säkrast|lägst pris\w*|lägsta priser\w*|lägsta priset) (?:på marknaden"
        r"|på (?:hela )?(?:orten|stan)|i (?:hela )?(?:kommunen|regionen|länet|byn|sverige|norden|världen"
        r"|branschen|stan|landet|europa|test))",
        # vi är helt enkelt bäst; ingen bygger hus som vi; saknar motstycke; service i världsklass
        r"(?:vi är|vi har varit) (?:\S+ )?(?:enkelt )?(?:bäst|störst|snabbast|billigast|ledande|främst)(?=$| \.)",
        rf"ingen (?:annan )?(?!.{{0,30}} (?:vet|tycker|tror))(?:\S+) {up_to(3)}som (?:vi|oss)(?=$| \.| gör)",
        rf"ing(?:en|a) (?:annan|andra) \S+ {up_to(6)}som (?:vi|oss)(?=$| \.)|no other \S+ {up_to(6)}(?:as (?:we|us"
        rf"|ours)|like (?:us|we))"
        r"(?=$| \.| do| can)",
        r"(?:saknar|utan) (?:motstycke|like|jämförelse)|i en klass för sig"
        r"|(?:teknik|kvalitet|service|produkter|lösningar|support|mat) i världsklass",
        r"lowest prices? (?:in|on) (?:the )?(?:whole )?(?:town|market|city|country|county|area|region"
        r"|nordics|sweden|uk)",
        r"(?:we are|we're) (?:simply |quite simply |just )?(?:the )?(?:best|fastest|biggest|cheapest)(?=$| \.)",
        rf"(?:nobody|no one) \S+ {up_to(3)}like (?:us|we do)",
        r"without (?:an )?(?:equal|peer|rival)|in a (?:class|league) of (?:its|our|their) own"
        r"|world class (?:technology|quality|service|products|solutions|support|food)|(?:hands down"
        r"|by far) the \S+ \S+ \S+",
        rf"(?:the|its) (?:\S+ )?{_NO_PRAISE_EST}[a-z]+est {up_to(2)}of (?:the (?:decade|century)|all time)"
        rf"|(?:årtiondets|decenniets|århundradets) {_LAUDED_SV}",
        rf"(?:den|det|de) {_LAUDED_SV} {up_to(3)}(?:du|ni) någonsin|the {_NO_PRAISE_EST}[a-z]+est {up_to(3)}you(?:'ll"
        rf"| will| have|'ve)?"
        r" ever",
        # den säkraste barnstolen på marknaden, överlägset tystast
        rf"de[nt]? (?:absolut |allra |överlägset |i särklass )?{_LAUDED_SV} (?!\.)\S+ {up_to(1)}(?:på marknaden"
        rf"|som (?:går"
        r" att|finns att) (?:köpa|få|hitta|beställa)|(?:du|man) kan (?:köpa|få|hitta))",
        r"(?:överlägset|i särklass|utan konkurrens) (?:mest \S+|\w+(?:aste?|st|sta)|bra)",
        rf"de[nt] mest \S+ {up_to(3)}(?:på marknaden|i (?:sverige|norden|världen|branschen|stan|landet|europa))",
        r"(?P<who_sv>\S+) är (?:helt klart |överlägset |absolut )?(?:bäst|störst|ledande|främst|snabbast|billigast"
        r"|nummer ett)"
        r" (?:på|i|inom|med|av alla|bland)",
        r"(?P<who_en>\S+) (?:are|is) (?:simply |by far |still )*+(?:the )?(?:best|largest|biggest|leading|fastest"
        r"|cheapest|number one)"
        r" (?:at|in|on|for|within|when)",
        r"först i (?:världen|sverige|norden|europa|branschen)",
        r"(?:vi|som|är) (?:\S+ )?(?:nummer ett|nr 1|#1) (?:i|på|inom|för)",
        r"(?:sveriges|på marknaden|i sverige) (?:nummer ett|nr 1|#1)",
        r"oslagbar(?:t|a)?|oöverträffa(?:d|t|de)|(?:vår|vårt|våra) överlägs(?:en|et|na)|överlägs(?:en|et"
        r"|na) (?:kvalitet|teknik|service|produkt\w*)",
        r"ingen (?:annan )?(?:\S+ )?(?:gör det bättre|slår oss|kan mäta sig)|garanterat (?:lägst"
        r"|bäst)\w* pris\w*",
        rf"(?<!of ){_WHERE_EN} {_MOST_EN}",
        rf"(?<!of )the (?:undisputed |absolute |world's |global )*+(?:leading|#1|number one|no 1|top|foremost"
        rf"|premier|largest|biggest) (?:\S+ ){{0,3}}?{_FIRM_EN}",
        r"(?:market|industry|world) (?:leading|leaders?)",
        rf"(?<!of )the (?:absolute |very )?(?:{_NO_PRAISE_EST}[a-z]+est|most{_NO_PRAISE_EN} \S+) {up_to(3)}(?:in"
        rf"|on) {_PLACE_EN}",
        r"(?:we are|we're|is|as) (?:the )?(?:number one|#1|no 1) (?:in|for|at|on|among)",
        r"best in class|second to none|unrivalled|unrivaled|unmatched|unparalleled|unbeatable|unsurpassed"
        r"|best in the (?:business|world)",
        r"(?:nobody|no one|no other \S+) (?:does it better|beats us|comes close|can match)",
    ),
)

#: After "Sveriges största", "the world's best" ...: a place, an event, a worry or a person, not what the company sells.
_OF_SOMETHING_ELSE = phrases(
    r"\w*mäss(?:a|an|or)|\w*konferens\w*|\w*festival\w*|\w*tävling\w*|\w*lopp(?:et)?|\w*evenemang\w*|\w*event\w*"
    r"|\w*mötesplats\w*|\w*marknad(?:en)?"
    r"|\w*utmaning\w*|\w*problem\w*|\w*fråg(?:a|or|an)|\w*stad|\w*städer|\w*stadskärn\w*|\w*kommun(?:er)?|\w*sjö\w*"
    r"|\w*berg|ö|öar|\w*flod\w*|\w*park"
    r"|\w*universitet\w*|\w*högskol\w*|\w*forskare|\w*expert(?:er)?|\w*föreläsare|\w*talare|\w*artist\w*"
    r"|\w*idrott\w*|lag|landslag|ungdomslag|\w*spelare"
    r"|kolleg(?:a|or|er|orna)|\w*medarbetare|\w*team|gäng|mamma|pappa|chef|jobb|publik|kvinnlig\w*"
    r"|löpare|simmare|åkare|person(?:er)?"
    r"|kvinna|man|bröllop\w*"
    r"|\w*arbetsgivare|\w*myndighet\w*|\w*djur|land|landet|länder|slott|rådhus|höghus|\w*byggnad|\w*kyrka|\w*museum"
    r"|\w*bibliotek"
    r"|\w*hav|\w*naturreservat|\w*lösenord\w*"
    r"|partier?|\w*fond(?:er)?|\w*tidning\w*|\w*byggprojekt|\w*undersökning\w*|\w*händelse\w*|fotboll\w*"
    r"|\w*forskning|träd|skog\w*",
    r"streets?|roads?|hills?|bridges?|towers?|fairs?|trade (?:fair|show)s?|conferences?|festivals?|events?"
    r"|competitions?|races?|challenges?|problems?"
    r"|questions?|issues?|cit(?:y|ies)"
    r"|towns?|lakes?|mountains?|rivers?|islands?|universit(?:y|ies)|researchers?|scientists?|experts|artists?"
    r"|athletes?|teams?"
    r"|colleagues?|people|mum|mom|dad|boss|job|audience|wom[ae]n|runners?|swimmers?|skiers?|drivers?"
    r"|singers?|countr(?:y|ies)|buildings?|museums?"
    r"|passwords?|librar(?:y|ies)|oceans?|forests?"
    r"|cause|causes|killers?|diseases?|employers|economies|emitters|players|minds|exhibition|gathering|summit|ports?"
    r"|airports?|parks?|history",
)
_HEAD = 4
#: Where the superlative holds: no part of what it is said of.
_PLACE = re.compile(r" (?:in|on|på|i) ")
#: Of people these are said in fondness.
_FOND = ("bästa", "best")
_DEAR = phrases(r"kund\w*|följare|grannar|customers?|clients?|followers|neighbours|readers|fans")
#: The noun, if there is one, comes before these.
_BEGINS_ANOTHER = frozenset(
    "i på inom för av som med till och hos när där från vid in on for of with that and at when where from by to".split()
)
#: The company says what it wants to become, or asks to be told.
_WISHED = phrases(
    r"bli|blir|vision\w*|mål|målet|ambition\w*|strävar?|strävan|drömmer|drömmen|want|become|becoming|vision|aim|aims"
    r"|goal|ambition"
    r"|strive|striving|mission|dream"
)
#: We are not the cheapest.
_DENIED = phrases(r"(?:inte|ej|aldrig|not|never)(?! (?:bara|enbart|only|just))")
#: What is told of a thing that somebody else builds or has: "the world's largest wind farm is being built off ...".
_STANDS_SOMEWHERE = re.compile(
    r"^ (?:\S+ ){0,4}?(?:(?:is|are) being (?:built|held|put|laid)|(?:stands|lies) (?:in|on|at|off|near)|(?:byggs"
    r"|hålls|ligger|står|invigs|växer) "
    r"(?:nu |just nu )?(?:i|på|vid|utanför|nära))(?!\S)"
)


def find_superlatives(value: str, company: Company) -> Iterator[Said]:
    """Superlatives in ``value`` that the company claims for itself or its wares, one a sentence."""
    found: dict[int, Said] = {}
    for said in (*_superlatives(value, company), *find_praise(value), *find_unequalled(value, company)):
        found.setdefault(said.sentence.begin, said)
    yield from found.values()


def _superlatives(value: str, company: Company) -> Iterator[Said]:
    for said in _SUPERLATIVES.once_a_sentence(value):
        if (
            said.sentence.is_question
            or not speaks_for(company, said)
            or _WISHED.search(said.before)
            or _DENIED.search(said.match[0])
            or _STANDS_SOMEWHERE.search(said.after)
            or _is_about_something_else(said)
        ):
            continue
        yield said


def _is_about_something_else(said: Said) -> bool:
    """Whether the noun that the superlative belongs to is none of the company's wares."""
    inside = _PLACE.split(said.match[0], maxsplit=1)[0]
    noun = " ".join((inside, *takewhile(_is_within, said.after.split()[:_HEAD])))
    return bool(_OF_SOMETHING_ELSE.search(noun)) or (
        any(word in said.match[0].split() for word in _FOND) and bool(_DEAR.search(noun))
    )


def _is_within(word: str) -> bool:
    """Whether ``word`` may stand between a superlative and its noun."""
    return word not in _BEGINS_ANOTHER
