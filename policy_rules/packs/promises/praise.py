"""How a company says that nothing is above it without a superlative of the usual kind.

*You won't find a faster drill*, *the obvious first choice*, *the gold standard*. Folded words one space apart
(:mod:`policy_rules.text.words`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_rules.text.sentences import Said, Wordings
from policy_rules.text.words import phrases, up_to

_BETTER_SV = (
    r"(?:bättre|godare|billigare|snabbare|enklare|smartare|skönare|säkrare|tryggare|snyggare|mjukare|starkare|lättare"
    r"|finare|roligare|\w{3,}are)"
)
_BETTER_EN = (
    r"(?:better|finer|faster|cheaper|smarter|safer|softer|stronger|easier|fresher|quicker|lighter|quieter|warmer"
    r"|tastier|comfier|more \S+)"
)
_EST = (
    r"(?:best|finest|greatest|biggest|largest|thinnest|sweetest|handiest|prettiest|brightest|deepest|widest|fastest"
    r"|cheapest|smartest|safest|softest|strongest|easiest|freshest|quickest|lightest|quietest"
    r"|warmest|tastiest"
    r"|comfiest|crispiest|juiciest|friendliest|cosiest|sharpest|toughest|slimmest|sleekest|purest|richest|boldest"
    r"|cleverest|most \S+)"
)
_LAUDED_SV = (
    r"(?:bästa?|godaste?|billigaste?|snabbaste?|enklaste?|smartaste?|skönaste?|säkraste?|tryggaste?|snyggaste?"
    r"|mjukaste?|starkaste?"
    r"|lättaste?|finaste?|roligaste?|vassaste?|fräschaste?|krispigaste?|saftigaste?|tystaste?|trognaste?"
    r"|mest (?:prisvärda?|omtyckta?"
    r"|älskade?|avancerade?|hållbara?|pålitliga?|kompletta?|personliga?|uppskattade?))"
)
_FIELD_SV = (
    r"(?:branschen|marknaden|världen|sverige|norden|europa|stan|staden|landet|länet|regionen|klassen|genren|segmentet"
    r"|norr\w*|området|bygden|kommunen)"
)
_FIELD_EN = (
    r"(?:the )?(?:business|market|world|country|industry|city|town|region|class|trade|game|planet|land|sector|segment"
    r"|area|county|neighbourhood|nordics|uk|eu|coast)"
)
_NAME_EN = (
    r"(?:name|choice|partner|brand|app|tool|platform|provider|supplier|broker|bank|bakery|hotel|agency|software"
    r"|service|team|product|range|company|firm|dealer|studio|store)"
)

_PRAISE = Wordings(
    phrases(
        # det självklara förstavalet; i absolut toppklass; nummer ett på värmepumpar
        r"(?:självklara |naturliga |givna )(?:första ?valet|första val|valet för|valet när|valet i)"
        r"|förstavalet (?:för|när|i|inom|bland)",
        r"(?:i|av|håller|absolut|är|en|ett|vår) (?:absolut )?(?:topp|världs|yttersta |yppersta )klass(?! (?:\d|a|b"
        r"|c)(?!\S))(?! (?:delta|tävla|spela|löp)\w*)"
        r"|av (?:allra )?(?:högsta|yppersta) (?:klass|märke)",
        r"(?:nummer ett|nr 1|#1|etta|ettan) (?:på|i|inom|för|bland|när det gäller) \S+(?! (?:serien|tabellen|listan"
        r"|korpen))",
        r"(?:go to )?(?:number one|no 1|#1) (?:for|in|on|at|among|choice|destination|name|brand) ?\S*",
        r"(?:sätter|satt|set|sets|setting|är|are|is|the) (?:the )?(?:new )?(?:gold standard|guldstandard\w*|benchmark"
        r"|branschstandard\w*|standarden för)"
        r"|(?:sets?|setting) the standard|(?:raised?|raises|höjer|höjt) (?:the bar|ribban) (?:for|i|för)",
        r"the (?:obvious|natural|clear|only sensible) choice (?:for|when|in)|(?:provider|supplier|partner|brand|bank"
        r"|broker|agency|employer"
        r"|destination) of choice",
        # du hittar ingen bättre; there's no faster way; it doesn't get any better; finns inget godare
        rf"(?:(?:du|ni|man) )?(?:hittar|får|köper|finner) (?:(?:du|ni|man) )?(?:helt enkelt |aldrig "
        rf"|knappast )?(?:ing(?:en|et|a)|inte|aldrig)"
        rf" (?:(?:en|ett|något|någon|några) )?{up_to(1)}{_BETTER_SV}(?! (?:än (?:så|väntat|förra)|i dag))",
        rf"finns (?:det )?(?:helt enkelt )?(?:ing(?:en|et|a)|inte (?:någon|något|ett|en)) (?:annan "
        rf"|annat )?{up_to(1)}{_BETTER_SV}(?! (?:sätt|tid|anledning|känsla))",
        rf"{_BETTER_SV} {up_to(2)}(?:finns inte|går inte att (?:få|hitta|köpa)|blir det inte|kan det inte bli"
        rf"|hittar du inte)|kan (?:det )?inte bli {_BETTER_SV}",
        rf"(?:you )?(?:won't|will not|will never|'ll never|can't|cannot|couldn't) (?:ever )?(?:find|get|buy|beat"
        rf"|ask for) (?:an?|any|anything|anyone)? ?{up_to(1)}{_BETTER_EN}"
        r"(?! (?:than (?:last|before|expected)))|(?:can't|cannot|won't) be (?:beaten|beat|topped|bettered|outdone)"
        r"|hard to beat",
        rf"(?:there is|there's|there are) (?:simply |just )?(?:no|nothing|nobody) {up_to(1)}{_BETTER_EN}(?! (?:time"
        rf"|reason|feeling|way to (?:end|start|spend|celebrate)))",
        rf"(?:doesn't|does not|don't|do not) get (?:any |much )?{_BETTER_EN}|no one (?:in|on) {_FIELD_EN} (?:does"
        rf"|makes|has|can)",
        # if there's a better supper on the coast, nobody's found it
        rf"if (?:there's|there is) an? {_BETTER_EN} {up_to(8)}(?:nobody\S*|no one\S*"
        rf"|we haven't|we've yet)",
        rf"(?:finns|fanns) det (?:en|ett) {_BETTER_SV} {up_to(5)}har (?:ingen|vi inte)",
        # the finest sourdough this side of the Atlantic; the most trusted name in home insurance
        rf"{_EST} {up_to(3)}(?:this side of|money can buy|around|you(?:'ll| will| can) (?:ever )?(?:find|get|buy|try"
        rf"|taste)|available|imaginable|known to|going)(?!\S)",
        rf"(?:home (?:of|to)|serving|makers of|we (?:make|bake|brew|build|sell|serve|offer|have)|you get|get|offering"
        rf"|with|for) the {_EST} \S+",
        rf"the (?:\S+ )?most (?:trusted|loved|reliable|advanced|powerful|popular|complete|innovative|respected"
        rf"|comfortable|affordable|efficient"
        rf"|sought after|experienced|secure|intelligent|flexible|recommended|downloaded|used"
        rf"|chosen) {up_to(2)}{_NAME_EN}",
        rf"{_EST} (?:\S+ )?(?:on|in|of) {_FIELD_EN}(?!\S)",
        r"(?:nothing|nobody|inget|ingenting) \S+ (?:\S+ )?(?:like|som) (?:acme\w*|us|ours?|vår\w*|oss)|(?:bäst|best"
        r"|störst|billigast|snabbast) (?:överallt|everywhere|på allt|at everything)",
        rf"(?:{_BETTER_SV}|{_BETTER_EN}) (?:än|than) (?:allt|något|någon|anything|any \S+|all) (?:annat )?(?:du"
        rf"|you)(?:'ve| have)?(?: har)? (?:någonsin|ever)",
        rf"(?:our|vår|vårt|våra) (?:\S+ )?(?:team|support|service|kundtjänst|supportteam) (?:is|are|är) (?:the |den "
        rf"|det )?(?:{_EST}|{_LAUDED_SV}|\w{{3,}}ast) (?:in|i|on|på) \S+",
        # inget bageri bakar saftigare bullar; däckverkstaden är snabbast i Halland; the greatest mattress ever made
        rf"(?:ing(?:en|et|a)|no) (?:annan |annat |other )?\S+ {up_to(3)}(?:bakar|gör|bygger|säljer|brygger|har"
        rf"|erbjuder|levererar|ger|lagar|bakes?|makes?|builds?|sells?|brews?|has|offers?|delivers?|gives?|knows?"
        rf"|cares?) (?:you |dig )?"
        rf"{up_to(2)}(?:{_BETTER_SV}|{_BETTER_EN}|så mycket|lika \S+|as (?:much|well|good)|so much)",
        rf"(?:vår|vårt|våra|our|acme\w*) (?:\S+ ){{1,3}}?(?:är|are|is) (?:den |det |de |the )?(?:absolut "
        rf"|allra )?(?:{_LAUDED_SV}|(?!först)\w{{3,}}ast|{_EST}) (?:i|på|in|on|of|av) \S+",
        rf"the {_EST} \S+ (?:\S+ )?ever (?:made|built|baked|brewed|sold|designed|created|written)|(?:den|det"
        rf"|de) {_LAUDED_SV} \S+ som någonsin (?:gjorts|byggts|bakats|sålts|tillverkats|skapats)",
        rf"(?:possibly|probably|arguably|simply|quite simply|easily|förmodligen|troligen|utan tvekan|kanske"
        rf"|helt enkelt) (?:the |den |det |de )?(?:allra )?(?:{_EST}|{_LAUDED_SV})(?! att(?!\S))",
        r"(?:the only|den enda|det enda) \S+ (?:\S+ )?(?:you should|you(?:'ll| will) ever|you need|worth|du (?:bör"
        r"|behöver|någonsin))",
        r"(?:world's|planet's|country's|nation's|europe's|world|britain's|ireland's|sweden's) (?:thinn|light|slimm"
        r"|soft|strong|sharp|quiet|small|bright|tough|long last)\w*est",
        r"(?:very |absolute )?(?:top|peak) of the (?:market|game|league|class|industry|pile)|(?:leads?|tops?|owns?"
        r"|dominat\w+) the (?:market|field|category)|(?:toppar|dominerar|äger|leder) (?:marknaden|branschen|kategorin)"
        r"|(?:utan|sans) dess like|utan like|ohotad\w*|obestridd\w*|oomtvistad\w*|undisputed|unchallenged|uncontested"
        r"|loved by (?:everybody|everyone|all)|älskad av alla",
        r"(?:nobody|no one|ingen) (?:has |have |har )?(?:come|came|gets?|kommit|kommer) (?:anywhere )?(?:near|close"
        r"|i närheten)|wrote the book on|skrev boken om",
        r"(?:there's|there is|först kommer|finns) (?:acme|us|vi|oss) (?:och|and)(?: then)? (?:there's |there is "
        r"|sedan |så )?(?:the rest|everyone else|everybody else|resten|alla andra)|(?:bra|good) (?:bättre"
        r"|better) (?:och|and) (?:acme\w*|vi|us)"
        r"|(?:proffsens|kännarnas|experternas|kockarnas|hantverkarnas|svenska folkets) (?:egna )?(?:förstaval|val"
        r"|favorit)|the (?:professional|expert|chef|connoisseur|builder|nation)s?'?s? (?:first )?choice"
        r"|(?:professionals|experts|chefs)' (?:first )?choice",
        r"(?:landets|sveriges|nordens|europas|världens|branschens|marknadens) mest (?:erfarna|kunniga|kompetenta"
        r"|välrenommerade|anlitade) \S+(?: \S+)?",
        # stans godaste; bäst i stan; den godaste pizzan i stan; utklassar allt annat
        rf"{_LAUDED_SV} {up_to(2)}(?:i|på|inom|norr om|söder om|för pengar|som (?:finns|går att)) {_FIELD_SV}?",
        rf"(?:vi|våra|vår|vårt|acme) (?:har|är|säljer|gör|bakar|serverar|erbjuder|bygger|levererar) (?:de|den|det"
        rf"|alltid )?(?:allra |absolut )?{_LAUDED_SV}",
        r"svårslag(?:en|et|na)|svåröverträffa\w*|(?:kommer|kommit) (?:ens |bara )?i närheten(?! av (?:oss|skolan"
        r"|stationen))|(?:comes?|came) (?:even )?close(?=$| \.| to (?:us|our|it))"
        r"|(?:utan|saknar) konkurren(?:s|ter)|head and shoulders above|a cut above|top of the range in|peerless"
        r"|ahead of the (?:pack|field|competition|curve)",
        r"(?:nobody|no one|ingen) \S+ {0,1}(?:\S+ ){1,4}(?:like|than|as well as|som|bättre än|mer än) (?:we|us|vi"
        r"|acme\w*)(?: do| does| gör|$| \.)",
        r"(?:kungen|drottningen|kings?|queens?) (?:av|of) (?!hearts|england|sverige|sweden|the road|pop)\S+",
        r"the (?:ultimate|definitive) \S+|(?:den|det) ultimata \S+",
        r"(?:a|en) (?:world first|världsnyhet)|världsunik\w*|(?:unik\w*|ensamma?|först) (?:i|om|på|med) (?:världen"
        r"|sverige|norden|marknaden|branschen|sitt slag)"
        r"|(?:first|only) (?:of its kind|one of its kind|company (?:in|to))|leads? the way in|leder utvecklingen",
    ),
)
#: People, feelings, days and contests; what is measured, wished, asked for or thanked for.
_ELSE = phrases(
    r"väg\w*|sätt\w*|tid|tiden|dag\w*|känsla\w*|kolleg\w*|medarbetar\w*|gäng\w*|lag|laget|lagen|minne\w*"
    r"|hälsning\w*|vän\w*|sommar\w*|jul\w*|helg\w*"
    r"|jobb\w*|publik\w*|deltagare|tips|frågor|fråga|svar|bild\w*|foto\w*|motto|mål|målet|vision\w*"
    r"|ambition\w*|bli|sträva\w*|drömm\w*|vill"
    r"|tävling\w*|serien|tabell\w*|match\w*|korpen|cup\w*|temperatur\w*|tillåtna|ord|inte bara|sidan|säger|skriver"
    r"|tycker|frågade|sa|enligt|inte (?:bäst|störst)"
    r"|kund(?:er|erna)?|land|stad|sjö\w*|berg\w*|bygg\w*|park\w*|kommun\w*|universitet\w*|hus|äldsta|valet"
    r"|valrörelse\w*",
    r"way|ways|time|day|days|feeling|colleagues?|people|team|crew|audience|memor\w*|wishes|friends?|summer|christmas"
    r"|weekend|job|jobs|part|thing|moment|tips"
    r"|questions?|answers?|photos?|goal|vision|ambition|become|strive|dream|want|aim|mission|contest|competition"
    r"|league|match|tournament|temperature|said|says"
    r"|think|asked|according|customers?|clients?|country|city|lake|mountain|building|park|university|house|oldest"
    r"|guide|common"
    r"|we could|of you|news|reason|wind farm"
    r"|port|museum|festival|exhibition|event|read|luck",
)
#: Our own people may be boasted of as well.
_OURS_FIRST = re.compile(r"(?:our|vår|vårt|våra) ")


def find_praise(value: str) -> Iterator[Said]:
    """Claims in ``value`` that nothing is above the company or its wares, one a sentence."""
    for said in _PRAISE.once_a_sentence(value):
        if not said.sentence.is_question and not _is_else(said):
            yield said


def _is_else(said: Said) -> bool:
    return bool(_ELSE.search(_near(said))) and not _OURS_FIRST.match(said.match[0])


def _near(said: Said) -> str:
    """The phrase with the words right before it and the one behind."""
    return " ".join((*said.before.split()[-3:], said.match[0], *said.after.split()[:1]))
