"""How a result is promised without a promising word: what becomes of the reader, and nothing that leaves it open.

*With our box you halve your bill in a month* promises as much as *we guarantee*. A wording here says what the reader
will gain or be rid of; some wordings promise by themselves, others only beside a term (*in three weeks*), a certainty
(*every time*, *full stop*) or the company's own means (*with our ...*). A sentence that leaves it open (*can*, *up to*,
*often*), teaches or asks promises nothing. Folded words one space apart (:mod:`policy_rules.text.words`).
"""

from __future__ import annotations

from collections.abc import Iterator

from policy_rules.packs.promises.turns import TURNS
from policy_rules.text.sentences import Said, Wordings, with_what_follows
from policy_rules.text.words import phrases, up_to

_COUNT = (
    r"(?:\d+|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|fjorton|trettio|några|bara \S+|a|one|two|three|four|five"
    r"|six|seven|eight|ten|twelve|fourteen|thirty|ninety|a few|just \S+|only \S+)"
)
_TIME_SV = r"(?:minut\w*|timm\w*|dag|dagar|dygn|natt|nätter|veck\w*|månad\w*|kvartal|år|behandling\w*|gång\w*|pass)"
_TIME_EN = r"(?:minutes?|hours?|days?|nights?|weeks?|months?|quarters?|years?|sessions?|treatments?|uses|washes)"
_SUM = r"\d+(?: \d+){0,2}(?: (?:kr|kronor|sek|euros?|dollars?|pounds|tusen|miljoner|k))?"

_BY_WHEN_SV = (
    rf"(?:på|inom|efter|under|om) (?:bara |endast |drygt |knappt )?{_COUNT} {_TIME_SV}|redan (?:första|andra|samma"
    rf"|efter|i|"
    r"inom|nästa|från)|(?:från|vid) (?:dag ett|dag 1|första)|första (?:månaden|dagen|veckan|året|natten|gången"
    r"|försöket)"
    r"|direkt|omedelbart|över en natt"
)
_BY_WHEN_EN = (
    rf"(?:in|within|after|over|inside) (?:just |only |under |less than |as little as )?(?:the )?(?:first "
    rf"|next )?{_COUNT} "
    rf"{_TIME_EN}|from (?:the )?(?:very )?(?:first|day one|day 1)|(?:on|by) day (?:one|1|two|\d+)|first time|overnight"
    r"|instantly|immediately|straight away|in no time|a day|a (?:week|month)"
)
_SURELY_SV = (
    r"punkt(?: slut)?(?=$| \.)|varje (?:gång|dag|natt|månad|år|termin)|så enkelt är det|(?:svårare"
    r"|konstigare) än så är det"
    r" inte|utan undantag|alltid|någonsin|för (?:alltid|evigt|gott)|resten av (?:livet|ditt liv)|hela livet|livet ut"
    r"|med råge|(?:det )?kan (?:du|ni) räkna med|räkna med det|utan (?:tvekan|tvivel)|garanterat|hundra procent"
    r"|100 procent|oavsett|vad som än|hur \S+ (?:det|du|marknaden) än|inga (?:om|men|undantag)|(?:så )?säkra är vi"
    r"|aldrig|varenda"
)
_SURELY_EN = (
    r"(?:full stop|period)(?=$| \.)|every (?:time|day|night|month|year|term|single \S+)|(?:it(?:'s| is)|really is"
    r"|is) (?:really "
    r"|just )?(?:that|as) (?:simple|easy)|simple as that|easy as that|no (?:ifs|buts|exceptions|matter"
    r"|questions asked|catch)"
    r"|without (?:exception|fail)|always|ever|forever|for (?:life|good|ever)|(?:rest of your|whole) life|guaranteed|100"
    r"|(?:one )?hundred per ?cent|whatever|never|you can (?:count|bank|rely|bet) on (?:it|that)|trust us|believe us"
)
_SURELY = phrases(_SURELY_SV, _SURELY_EN)
_MARKED = phrases(
    _BY_WHEN_SV,
    _BY_WHEN_EN,
    _SURELY_SV,
    _SURELY_EN,
    # with our box, when you choose us, med vår metod, när du anlitar oss
    r"(?:med|genom|via|tack vare) (?:vår|vårt|våra|oss|acme\w*)|hos oss|när (?:du|ni) (?:anlitar|väljer|byter till"
    r"|köper"
    r"|bokar)|(?:byt|gå över) till (?:oss|vår\w*)",
    r"(?:with|through|using|thanks to) (?:our|us|this|acme\w*)|when you (?:choose|switch|hire|join|buy|book|move|sign)"
    r"|(?:switch|swap|move) to (?:us|our|acme\w*)",
)
_OPEN = phrases(
    r"kan|kunde|skulle|kanske|upp till|upp emot|ofta|oftast|brukar|ibland|i (?:snitt|genomsnitt|bästa fall)"
    r"|förhoppningsvis|många|flera|vissa|hjälpa?r?|målet|chans\w*|möjlighet\w*|hoppas|försöker|tror|vill|önskar"
    r"|räknas|medel\w*|ungefär|cirka|är du (?:inte )?nöjd|rabatt\w*|rea|rean|ordinarie|medlem\w*|lön|timlön",
    r"can|could|may|might|would|up to|often|usually|typically|on average|average|many|some|most|helps?|helping|aims?"
    r"|hope|hopes|try|trying|want|wants|roughly|(?:about|around) \d+|if you(?:'re| are) (?:not|un)|discount|sale"
    r"|members?|salary"
    r"|off",
)
#: It is taught, told of others, asked about or warned against.
_TAUGHT = phrases(
    r"så (?:här )?(?:gör|halverar|sparar|slipper|klarar|blir|får|undviker|minskar|sänker)|tips|tipsar|guide\w*|knep|råd"
    r"|lär dig|webbinari\w*|seminari\w*|föredrag|läs|avsnitt\w*|bok|boken|krönika|enligt|undersökning\w*|rapport\w*"
    r"|studi\w+|berättar|säger|skriver|frågar|tävling\w*|regler\w*|lag|lagen|bluff\w*|bedräg\w*|varna\w*|påstå\w*"
    r"|lova\w*|myt"
    r"|myten|förr|spel\w*|match\w*|lag|korpen|inte",
    r"how to|how (?:you|we|they|a|the|one)|tips|guide|ways|learn|webinar|seminar|talk|read|episode|book|according"
    r"|survey"
    r"|report|study|says?|said|told|tells?|asked|competition|rules?|law|scams?|fraud\w*|warn\w*|claim\w*|promise\w*"
    r"|myth"
    r"|game|match|team|if you (?:don't|do not|forget)|not|didn't|don't|doesn't|won't|isn't",
)

_CLIENT_SV = (
    r"(?:kunder\w*|elever\w*|deltagare\w*|patienter\w*|medlemmar\w*|kursdeltagare|sökande|användare\w*|gäster\w*)"
)
_CLIENT_EN = (
    r"(?:customers?|clients?|students?|learners?|pupils?|patients?|members?|graduates?|participants?|candidates?|users?"
    r"|trainees?|applicants?|guests?|couples?|sellers?|owners?)"
)
_TROUBLE_SV = (
    r"\w*(?:problem\w*|fel|stopp|inbrott|läckage\w*|haveri\w*|mögel|intrång|avbrott\w*|förlust\w*|förseningar\w*|strul"
    r"|bekymmer\w*|krångel|skador|skador\w*|missnöjd\w*|virus|bakterier|fläckar\w*|ohyra|attack\w*|huvudvärk|smärt\w*"
    r"|värk"
    r"|överraskningar|risk\w*|avgifter\w*|kostnader)"
)
_TROUBLE_EN = (
    r"(?:problems?|errors?|downtime|outages?|break ?ins?|burglar\w*|leaks?|losses|delays?|hassles?|worries|bugs"
    r"|damage|mould"
    r"|virus(?:es)?|germs?|bacteria|stains?|pests?|attacks?|threats?|hackers?|breach(?:es)?|pain|headaches?|weeds?"
    r"|odou?rs?"
    r"|surprises|complaints|risks?|failures?|defects)"
)
_BETTER_SV = (
    r"(?:\w+kr?oner|jobb\w*|drömjobb\w*|resultat\w*|betalt|lån\w*|godkän\w*|(?:bättre|högre|lägre|fler|mer|dubbelt"
    r"|snabbare)"
    r" \S+|rik\w*|frisk\w*|smal\w*|skuldfri\w*|smärtfri\w*|rökfri\w*|säljer|säljs|vinner|sparar|tjänar|lyckas|slipper"
    r"|klarar|växer|ökar|halveras|dubblas|fördubblas)"
)
_BETTER_EN = (
    r"(?:hired|promoted|funded|fit|rich|ranked|results?|slim|fluent|debt free|paid|the job|a job|more \S+|higher \S+"
    r"|lower \S+|better \S+|to (?:the )?(?:number one|page one|first page|top)|on (?:page one|the first page)|win"
    r"|succeed"
    r"|pass|save|sell|earn|grow|never)"
)

#: These promise by themselves.
_PLAIN = Wordings(
    phrases(
        # larmet stoppar varje inbrott; kills every germ
        rf"(?:stoppar|löser|tar bort|eliminerar|förhindrar|botar|utrotar|raderar|dödar|fixar) (?:varje|alla|allt"
        rf"|samtliga)"
        rf" {up_to(2)}{_TROUBLE_SV}",
        rf"(?:stops?|solves?|removes?|eliminates?|prevents?|cures?|kills?|erases?|blocks?|fix(?:es)?) (?:every|all|any)"
        rf" (?:single )?{up_to(2)}{_TROUBLE_EN}",
        r"(?:suddar ut|tar bort|utplånar|raderar|får bort|botar|erases?|wipes? out|banish(?:es)?|removes?|melts? away"
        r"|cures?) "
        r"(?:dina |din |your |alla |all |the |every )?(?:\w*(?:rynkor\w*|akne\w*|smärt\w*|värk\w*|ångest\w*|migrän\w*"
        r"|eksem\w*|celluliter\w*)|wrinkles|acne|(?:\w+ )?pain|headaches?|migraines?|cellulite"
        r"|(?:belly )?fat|eczema|anxiety|insomnia)",
        r"(?:ditt|din|dina|er|ert|your) \S+ (?:\S+ )?(?:ointaglig\w*|oförstörbar\w*|bulletproof|unbreakable"
        r"|indestructible|impenetrable|fireproof for life)"
        r"|(?:är|blir|is|are) (?:ditt|din|dina|your) \S+ (?:ointaglig\w*|oförstörbar\w*|bulletproof|unbreakable"
        r"|indestructible|impenetrable)",
        # du behöver aldrig mer rensa; never clean a gutter again
        r"(?<!vi )(?:du|ni|slipp|och|att) (?:(?:kommer|ska|behöver|skall) )?(?:att )?aldrig (?:mer|igen"
        r"|någonsin)(?: mer| igen)?"
        r" (?:att )?(?:behöva )?(?!glöm)[a-zåäö]+a(?: |$)\S*",
        r"(?:(?:kommer|behöver|ska) (?:du|ni) aldrig (?:mer|igen|någonsin)) (?:att )?\S+",
        rf"(?<!we )(?<!i )(?<!they )(?<!will )never (?:have to |need to |ever )?(?!seen|been|thought|say|be the same"
        rf"|let"
        rf"|forget|before|look back)(?!\S+ed )[a-z]+ (?!us )\S+ {up_to(4)}again",
        r"you(?:'ll| will) never (?:have|need) to \S+",
        # vi ser till att du får jobbet; we'll get you hired
        rf"ser (?:vi )?till att (?:du|ni|din \S+|er \S+|dina \S+) (?:alltid |verkligen )?(?:får |blir )?{_BETTER_SV}",
        rf"(?:make sure|ensure|see to it) (?:that )?(?:you|your \S+) (?:always |will )?(?:get |are |is )?{_BETTER_EN}",
        rf"(?:will|'ll|we|\S+'ll|mentors|coaches|team) (?:get|make) you {_BETTER_EN}",
        # du kan vara säker på att ditt tak håller; rest assured that your roof will
        r"(?:var|vara) (?:helt )?(?:säkra?|trygga?|lugna?|förvissad\w*) (?:på|med|om|i) (?:att )?(?:du|ni|din|ditt"
        r"|dina|er|ert"
        r"|era)(?! (?:uppgifter|personuppgifter))",
        r"(?:rest assured|be (?:sure|certain|confident|assured)|you can be (?:sure|certain"
        r"|confident)) (?:that )?(?:you(?:'ll"
        r"| will)|your (?:\S+ ){1,3}?will|our \S+ will (?:save|make|get|double|cut))",
        r"utan (?:tvekan|tvivel) (?:kommer|blir|får|ser) (?:du|ni|din|ditt|dina|er|ert|era)",
        # alla våra elever klarar; every student passes
        rf"(?:alla(?: våra)?|samtliga|varje|100 procent av) (?:\S+ )?{_CLIENT_SV} (?:\S+ )?(?:klarar|lyckas|vinner"
        rf"|går (?:ner"
        r"|upp)|når|säljer|sparar|blir (?:nöjd\w*|friska?|godkänd\w*|rika?)|får (?:jobb|godkänt|resultat|anställning))",
        rf"(?:all(?: of)?(?: our)?|every|each)(?: one of our| single)? {_CLIENT_EN} (?:\S+ )?(?:pass(?:es)?|succeeds?"
        rf"|wins?|saves?"
        r"|profits?|recovers?|lands? (?:a|the)|gets? (?:a job|hired|results|the job|in)|leaves? (?:happy|satisfied)"
        r"|sees? results|reach(?:es)?|lose)(?! (?:a|an|the|their) (?:laptop|badge|locker|bag|card))",
        # satsa 10 000 och ta ut 20 000; put 5,000 in, take 7,500 out; varje investerad krona åter
        rf"(?:investera|sätt in|satsa|placera|invest|put(?: in)?|turn|förvandla|gör om) {_SUM} {up_to(8)}(?:ta ut"
        rf"|få (?:ut"
        rf"|tillbaka)|till|into|take(?: out)?|get (?:back|out)|walk away with|withdraw|och få|and get) {_SUM}",
        rf"varje (?:investerad|satsad) krona {up_to(2)}(?:tillbaka|åter|igen|ger)|(?:får|ger) {up_to(2)}(?:tillbaka"
        rf"|åter) "
        rf"varje (?:investerad|satsad) krona|every (?:pound|dollar|euro|penny) (?:you )?(?:invest|spen[dt]"
        rf"|put)\w* {up_to(4)}"
        rf"(?:returns?|back|brings?|earns?|comes? back)",
        # betalar sig på två månader; pays for itself in six months
        rf"betalar (?:sig|tillbaka sig)(?: själv\w?| tillbaka)? (?:på|inom|efter|redan|direkt)"
        rf"|tjänar in sig {up_to(1)}(?:på"
        r"|inom|efter|redan)|pays? (?:for )?itself (?:back )?(?:in|within|after|from|many|several|every)",
        r"(?:no|isn't any|is not any) way (?:that )?(?:you|it|this|your \S+) (?:can|could|will|won't) (?:lose|fail"
        r"|go wrong)"
        r"|(?:finns inte|aldrig) en chans att (?:du|ni|det) (?:förlorar|misslyckas)",
        rf"slipp(?:er)? (?:alla? |allt )?{up_to(1)}{_TROUBLE_SV} {up_to(4)}(?:för (?:alltid|gott|evigt)"
        rf"|en gång för alla|resten av livet)",
        rf"(?:say goodbye to|be rid of|get rid of|no more) {up_to(2)}{_TROUBLE_EN} {up_to(3)}(?:forever|for good"
        rf"|once and for all|for ever)",
        # can't be hacked
        r"(?:cannot|can't|can never|could never|impossible to|omöjlig\w* att|går inte att|kan inte"
        r"|kan aldrig) (?:be )?(?:hack\w*"
        r"|breach\w*|crack\w*|burgle\w*|forcera\w*|stjäla\w*|knäck\w*)",
        # du går ner fem kilo på fyra veckor; lose ten pounds in three weeks
        rf"(?:går (?:du )?ner|gå ner|tappar (?:du )?|tappa) {_COUNT} (?:kilo|kg|storlekar|centimeter"
        rf"|cm) {up_to(2)}(?:på|inom|till)",
        rf"(?:lose|drop|shed) (?:\S+ )?{_COUNT} (?:kilos?|kg|pounds|lbs|stone|inches|dress sizes) {up_to(3)}(?:in"
        rf"|within|by|before)",
        rf"100 (?:procent |per ?cent )?(?:satisfied|happy|nöjda) (?:kunder|customers|clients) {up_to(1)}(?:varje"
        rf"|every|alltid|always)",
    ),
)

_GAIN_SV = (
    r"(?:halverar|dubblar|fördubblar|tredubblar|tiodubblar|slipper|vinner|lyckas|klarar|kapar|behärskar|återfår"
    r"|sänker|ökar"
    r"|minskar|sover|talar flytande|säljer (?:mer|fler|allt)|tjänar (?:in |mer|dubbelt|minst|extra|\d)"
    rf"|sparar (?:in )?(?:minst |över )?(?:\d+|hälften|tusentals|pengar|en tredjedel)|blir {up_to(3)}(?:yngre|rik"
    rf"|rikare"
    r"|godkänd\w*|smal\w*|frisk\w*|smärtfri\w*|skuldfri\w*|rökfri\w*|av med|fria? från|miljonär|flytande|starkare"
    r"|proffs)"
    r"|får (?:jobbet|drömjobbet|fast jobb|anställning|tillbaka \S+|resultat|dubbelt|fler \S+|högre \S+)"
    r"|ser (?:du |ni )?(?:skillnad\w*|resultat\w*)|märker (?:du |ni )?(?:skillnad\w*|resultat\w*))"
)
_GAIN_EN = (
    r"(?:halve|double|triple|quadruple|save (?:at least |over )?(?:\d+|half|thousands|hundreds|a fortune)"
    r"|earn (?:at least "
    r"|over )?(?:\d+|twice|double|more|an extra)|win|succeed|pass|cut (?:your )?\S+|slash (?:your )?\S+"
    r"|boost (?:your )?\S+"
    r"|sleep|look (?:\S+ )?(?:younger|years younger|slimmer)|feel (?:\S+ )?(?:younger|better|stronger)"
    r"|lose weight|sell (?:more|out|everything|your home|your house)|get (?:hired|the job|promoted|results|rich|fit"
    r"|your money back twice)|be (?:fluent|pain free|debt free|rich|fit|profitable|a millionaire)|become (?:fluent"
    r"|pain free"
    r"|debt free|rich|fit)|(?:see|notice|feel) (?:the |a |real )?(?:results?|difference|improvement)|grow|master)"
)
#: These promise beside a term, a certainty or the company's own means.
_BESIDE = Wordings(
    phrases(
        r"(?:du|ni) kommer att (?:spara|tjäna|vinna|sälja|lyckas|halvera|dubbla|slippa|klara|öka|sänka)(?!\S)",
        rf"(?:du|ni|kunderna|våra kunder) (?:\S+ )?{_GAIN_SV}|{_GAIN_SV} (?:du|ni)(?!\S)",
        rf"(?:ger|skaffar|ordnar) (?:dig|er) (?:jobbet|drömjobbet|{_BETTER_SV})",
        rf"(?:din|ditt|dina|er|ert|era) (?:\S+ ){{1,3}}?(?:halveras|(?:för|tre)?dubblas|försvinner|är borta"
        rf"|blir {up_to(3)}"
        r"(?:yngre|bättre|starkare))",
        rf"you(?:'ll| will)? (?:\S+ )?{_GAIN_EN}|(?:(?<=^)|(?<=\. )|(?<=and )){_GAIN_EN}",
        r"your (?:\S+ ){1,3}?(?:doubles?|triples?|halves|disappears?|vanish(?:es)?|is gone|are gone|will (?:double"
        r"|triple"
        r"|disappear|vanish|soar|stay (?:\S+ )?free)|stays? (?:\S+ )free)",
        rf"(?:din|ditt|dina|er|ert|era|your) {up_to(3)}(?:håller|räcker|lasts?|will last) (?:dubbelt|twice"
        rf"|three times|livet|a "
        r"lifetime|for ever|forever)|(?:makes?|gör att) (?:your|din|ditt|dina) \S+ (?:last|håller) \S+",
        rf"(?:inga|ingen|inget|noll|aldrig några|aldrig något|zero|no|never any|not a single|inte en enda) {up_to(1)}"
        rf"(?:{_TROUBLE_SV}|{_TROUBLE_EN})",
        r"(?:bara|only|hundra procent|100 procent|100 per ?cent|100) (?:nöjda|glada|satisfied|happy) (?:kunder|gäster"
        r"|customers"
        r"|clients|guests)",
    ),
)


def find_outcomes(value: str) -> Iterator[Said]:
    """Results in ``value`` that the reader is told to have for certain, one a sentence."""
    for said in (*_PLAIN.once_a_sentence(value), *TURNS.once_a_sentence(value)):
        if not _is_left_open(said, f"{said.before}{said.after}"):
            yield said
    for said in _BESIDE.once_a_sentence(value):
        behind = with_what_follows(value, said.sentence).removeprefix(said.sentence.words)
        is_marked = any(map(_MARKED.search, (said.before, said.after, behind)))
        if is_marked and not _is_left_open(said, said.sentence.words):
            yield said


def _is_left_open(said: Said, words: str) -> bool:
    return bool(
        said.sentence.is_question or _OPEN.search(_SURELY.sub("", words)) or _TAUGHT.search(said.before + said.after)
    )
