"""Insults, sneers and threats in Swedish and in English.

Folded words one space apart (:mod:`policy_rules.text.words`), as of November 2026. Words that are abuse by themselves
count unless the writers speak of themselves; words that are something else as well (a clown, a mug, a cowboy) count
where they are said of somebody. Criticism of what is done is none: "the app is useless" stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_rules.packs.beside import Beside, first_of_each
from policy_rules.packs.courtesy.leering import find_leering
from policy_rules.text.sentences import Said, Wordings, sentences_of
from policy_rules.text.words import phrases, words_of

_ABUSE = Wordings(
    phrases(
        r"idiot(?:en|er|erna|isk|iska|gäng\w*)?|dumskall\w*|dumbom\w*|dummerjöns|korkskall\w*|puckad\w*"
        r"|puckon?|pucko|stolpskott\w*|klåpare\w*|latmask\w*|gnällspik\w*"
        r"|gnällkärring\w*|surkärring\w*|kärring(?:en|ar|arna)?|gubbstrut\w*|tönt(?:ar|en|iga)?|fårskall\w*"
        r"|träskall\w*|tjockskall\w*|odåg\w+|slöfock\w*|miffon?|sinnesslö\w*"
        r"|efterbliv\w*|imbecill\w*|lögnhals\w*|girigbuk\w*|fjant(?:ar|en|iga)?|bonnläpp\w*|hjärndöd\w*"
        r"|dumm?a? i huvudet|tappad\w* bakom|bakom flötet|nollkoll|snyltare\w*|fega? kräk"
        r"|(?:inte|knappast) (?:den |de )?(?:vassaste|skarpaste)|inget ljus|äckel|avskum|pellejön\w*"
        r"|dårfink\w*|slashas\w*|dumhuvud\w*|blåst(?:a)? typ\w*|ljushuvud\w*|nollor(?:na)?|håll (?:tyst"
        r"|klaffen|mun)"
        r"|dra (?:åt skogen|dit pepparn)|far åt pepparn|kyss mig|dumma människor|trångsynt\w*|överbetald\w*"
        r"|maktfullkomlig\w*",
        r"idiots?|idiotic|morons?|moronic|imbeciles?|cretins?|half ?wits?|dimwits?|nitwits?|nincompoops?"
        r"|buffoons?|jobsworths?|keyboard warriors?|sheeple|whingers?|moaners|cry ?bab(?:y|ies)|thickos?"
        r"|dunces?|ignoramus\w*|airheads?|bimbos?|scumbags?|scum|lowlifes?|charlatans?|simpletons?"
        r"|brain ?dead|(?:not|hardly) the (?:sharpest|brightest)|thick as|waste of space|shut up|shut your"
        r"|get (?:lost|stuffed)|drop dead|overpaid|overprivileged|spineless|gormless|useless (?:lot|bunch"
        r"|sods?)|lazy (?:sods?|lot|gits?|so and so)|gits|wally|wallies|berks?|knuckle ?draggers?"
        r"|mouth ?breathers?"
        r"|pond life|riff ?raff|inbred\w*|bunch of amateurs|cheapskates?|tightwads?|drama queens?|(?:sad"
        r"|bitter) (?:little )?(?:man|men|woman|people|act|lot)",
    )
)
#: They speak of themselves, or the word is part of a name, a play or a joke about the weather.
_OF_OURSELVES = re.compile(
    r"(?:(?<!\S)(?:vi|jag|oss|mig|själv|we|i|we're|i'm|us|me|myself|our boss|vår chef|vår vd|känner(?: \S+)?"
    r"|feel(?: \S+)?|felt(?: \S+)?|without|utan) (?:\S+ ){0,2})$"
)
_NO_ABUSE = phrases(
    r"idiotsäk\w*|pjäs\w*|teater\w*|roman(?:en)?|dostojevskij\w*|film(?:en)?|bok(?:en)?|serien|kabaré"
    r"|revy\w*|sluta kalla|ingen är (?:en )?|mobb\w*|kallade? (?:mig|oss|honom|henne)|näthat\w*|hatbrott\w*"
    r"|citat\w*|årets|"
    r"cirkus\w*|kalas\w*|barn\w*|snöflingor|semester",
    r"play|theatre|novel|film|movie|book|dostoevsky|series|nobody is|bully\w*|called (?:me|us|him|her|names)"
    r"|online abuse|hate|quote|board|circus|party|idiot ?proof|idiot's guide|green day|complete idiot's",
)
_DOUBTFUL = Wordings(
    phrases(
        r"(?:bara|endast|enbart) en (?:riktig |äkta )?(?:stolpe|åsna|dåre|amatör|clown|pajas|nolla|tok|fåne)"
        r"|(?:veckans|dagens|månadens) (?:idiot|dåre|clown|pajas|nolla|pucko|sopa)"
        r"|(?:är|var|som|för|vilka?|era?|din|ett gäng|en hop|en samling|jäkla|rena|riktiga|riktig|dessa"
        r"|de där|såna|sådana) (?:en |ett |bara |så )?(?:clowner?|pajas(?:ar)?|åsn\w+|dår(?:e|ar)|noll(?:a"
        r"|or)|mupp(?:ar)?|amatörer|cowboys|losers?"
        r"|parasiter|skurkar|bedragare|lögnare|mesar|fårskock|tokar|fånar|sopa|sopor|as|pack|byfånar"
        r"|gamla gubbar|dinosaurier)|clowner hela|hela bunten(?= \.|$| från)"
        r"|(?:jäkla|dumma|lata|korkade|giriga|fega|arroganta|inskränkta|okunniga) (?:kund\w*|människ\w*"
        r"|typer|politiker\w*|tjänstemän|handläggare\w*|gubb\w*|tant\w*|folk|konkurrent\w*|typ)",
        r"(?:only an?|any|what an?|what|such|you|you're|those|these|some|total|absolute|complete|utter"
        r"|bunch of|load of|gang of|shower of|like an?|all|are|is an?|is|bloody|whole) (?:total |complete "
        r"|absolute |old |lazy |little |bunch of |pack of |load of )?"
        r"(?:clowns?|mugs?|muppets?|cowboys|losers?|peasants?|snowflakes|karens?|gammons?|vermin|parasites?"
        r"|crooks?|fools?|donkeys?|weirdos?|creeps?|dinosaurs|amateurs|sheep|liars?|rats?|pigs?|cows?"
        r"|monkeys|nobodies|numbskulls?|lemons)"
        r"(?! (?:and|club|day|shop|show|boots|tree|farm))|you (?:muppets?|clowns?|melts?|plebs?|peasants?)"
        r"|(?:stupid|dumb|thick|ignorant|greedy|clueless|arrogant) (?:customers?|people|clients?"
        r"|politicians?|councillors?|officials?|folk|punters?|rivals?|competitors?|lot)",
    )
)
_INNOCENT = phrases(
    r"cirkus\w*|kalas\w*|barn(?:en)?|djurpark\w*|kaffe\w*|te|porslin\w*|västern|disney|fårskinn\w*"
    r"|lantgård\w*|åsneridning|biologi\w*|växt\w*|trädgård\w*|museum|dinosauriemuseum|läs på|lurade? av"
    r"|bluff\w*|varna\w*|polis\w*",
    r"circus|party|kids|children|zoo|coffee|tea|china|western|farm|fields?|animals?|biology|garden|museum"
    r"|kermit|sesame|nobody's fools?|april|scam\w*|fraud\w*|police|pest|pets?|winter|snow|paper|nobody is",
)

_TARGET = phrases(
    r"konkurrent\w*|grann\w+|deras|dem|dom|de|honom|henne|kommun\w*|politiker\w*|myndighet\w*|handläggar\w*"
    r"|kund(?:en|er|erna)|recens\w+|du|ni|dig|er|juryn|folk|vissa|han|hon",
    r"competitors?|rivals?|neighbours?|they|their|them|him|her|his|council\w*|politicians?|officials?"
    r"|customers?|reviewers?|you|people|some|jury|judges|next door|down the road|he|she",
)
_SNEER = Wordings(
    phrases(
        r"(?:är|känns som|vilket) ett skämt(?= till|$| \.)|försöker sig på|(?:så |hur )?(?:gulligt|gulliga"
        r"|rart|sött|söta)(?=$| \.)|(?:er |deras |sin )?lilla (?:hobby\w*|lekstuga|verksamhet)"
        r"|hobbyverksamhet\w*"
        r"|skulle (?:\S+ )?inte (?:känna igen|hitta|klara|kunna) (?:(?!\.)\S+ ){1,8}?(?:om|ens)|(?:har "
        r"|hade )?aldrig (?:kunnat|lyckats|lärt sig|klarat) (?:\S+ ){1,6}|(?:någon"
        r"|nån) borde (?:\S+ )?(?:berätta|förklara|säga|lära|visa)"
        r"|juryn måste|(?:ingen är|knappast) förvånad|förvånar (?:ingen|knappast)|lyckats med konststycket"
        r"|(?:trodde|visste) inte (?:att )?(?:de|man|dom) (?:delade|gav) ut|kan (?:inte )?ens (?:stava|räkna"
        r"|skilja|hålla)"
        r"|vet (?:knappt|inte ens) (?:vad|hur|skillnaden)|knappt vet (?:vad|hur)|klarar inte (?:ens|av)"
        r"|man blir (?:ju )?inte klok på|inte kan (?:skilja|stava|räkna)|lycka till(?: nästa gång"
        r"| med (?:det|er|den saken|era?))(?=$| \.| lilla)"
        r"|igen ingen|hur ett rör fungerar|tagit sig vatten över|vad annat var att vänta"
        r"|som väntat (?:\S+ ){0,4}?(?:igen|fel|sena)|stackars (?:de|dem|kunderna|den) som|synd om (?:de|dem"
        r"|deras)|akta er för|håll er borta från|varför gå till|mest (?:för|till) prydnad|dags att (?:inse"
        r"|erkänna|ge upp)|gått i (?:konken|graven|putten)|(?:kunde"
        r"|hade) inte (?:ha )?hänt (?:\S+ )?(?:trevligare|bättre)|fråga (?:\S+ ){0,3}?vad (?:de"
        r"|som) (?:egentligen|verkligen)|fuska\w*|genvägar|skadeglad\w*|passar på att (?:hälsa|påminna)",
        r"(?:är|var|blir) (?:\S+ )?(?:hopplös\w*|patetisk\w*|skrattretande|oseriös\w*|inkompetent\w*|giriga?"
        r"|ohederlig\w*|korrupt\w*|en skam för|en fars|löjlig\w*|amatörmässig\w*|livsfarlig\w*|lögnare"
        r"|bedragare)",
        r"(?:is|are|was|were) (?:\S+ )?(?:clueless|laughable|pathetic|a disgrace|a shambles|shameless"
        r"|crooked|incompetent|full of it|lying|greedy|sloppy|dodgy|a menace|a farce|cowboys|crooks|liars"
        r"|hopeless|a liability|asleep at the wheel|living in the past)",
        r"(?:couldn't|can't|cannot|wouldn't|could not) (?:\S+ )?(?:organi[sz]e an?|run a"
        r"|find (?:\S+ ){1,4}?with|hit a barn|fit an? \S+ if|know (?:an?|their|his|her"
        r"|the) (?:\S+ ){1,5}?(?:from|if)|recogni[sz]e an?|boil an? \S+|sell \S+ to|spell"
        r"|tell (?:\S+ ){1,3}?from)|proof that (?:any|even|anyone)|bless(?=$| \.| them| him| 'em)"
        r"|you know where to go|didn't (?:know|realise|realize) they (?:gave|handed|did|had)"
        r"|somebody (?:should|ought to|please) (?:tell|teach|explain|show)"
        r"|someone (?:should|ought to|please) (?:tell|teach|explain|show)|nice try|a for effort"
        r"|good luck with that|what (?:do|did) you expect|(?:is|are|what) a (?:complete |total |bad "
        r"|sick )?joke|joke of a|the whole lot of them|in their dreams|amateur hour"
        r"|clown show|shower of|if you like (?:(?!\.)\S+ ){1,5}?(?:that|which) (?:wobbl|break|fall|leak|rust"
        r"|fail|smell|crash)\w*|on (?:its|their) (?:shiny )?(?:new )?award(?= didn't| \.)"
        r"|must have been (?:short of|desperate|asleep|drunk|stuck)"
        r"|(?:gave|hand out|give) prizes for|shift a rust bucket|rust ?buckets?|death ?traps?"
        r"|no wonder (?:they|their)|stay (?:well )?(?:away|clear) (?:from|of) (?:them|that lot)|that lot"
        r"|couldn't have happened to (?:an? )?(?:nicer|better|lovelier)|(?:really|actually) in (?:their|the)"
        r"|cut(?:ting|s)? corners|go on ask|ask (?:\S+ ){1,4}?what(?:'s| is) really|karma|had it coming"
        r"|bless their|why (?:go|shop|eat|stay) (?:at|to|with)|so called (?:experts?|professionals?"
        r"|competitors?)|the other lot",
    )
)
_FRIENDLY = phrases(
    r"vi själva|oss själva|vår egen|väder\w*|vädret|vintern|barn(?:en)?|katt\w*|hund\w*|tack|bebis\w*"
    r"|valp\w*|nyblivna|bedrägeri\w*|bluff\w*|phishing|falska",
    r"ourselves|our own|weather|winter|kids|children|cats?|dogs?|puppy|baby|thank\w*|cheers|scam\w*|phishing"
    r"|fraud\w*|recipe|april fool\w*",
)

_THREAT = Wordings(
    phrases(
        r"vet (?:vem|var) (?:du|ni) (?:är|bor|jobbar|håller|parkerar)|(?:har|sparat|antecknat"
        r"|noterat) (?:ditt|era|dina|er) (?:namn|adress|adresser|registreringsnummer|ip\w*)|glömmer (?:inte"
        r"|aldrig) (?:ansikten?|namn|sånt|vem|ett ansikte|dig)"
        r"|(?:sånt|sådant|det|det här|detta) (?:får|kan få|ska få|kommer att få"
        r"|lär få) (?:\S+ )?(?:konsekvenser|efterspel|följder)|(?:kommer|lär"
        r"|ska) (?:(?!inte |aldrig )\S+ ){0,2}?(?:få )?(?:att )?ångra (?:dig|er|sig)|(?:passa|akta) (?:dig"
        r"|er)(?: noga)?(?=$"
        r"| \.| framöver| nästa)"
        r"|tänk på det (?:nästa gång|innan|när)|vi (?:ses|hörs|syns) i (?:rätten|domstol\w*|tingsrätten)"
        r"|(?:våra?|min) (?:jurist|jurister|advokat|advokater|killar|grabbar|vakter) (?:\S+ ){0,3}?(?:gillar"
        r"|älskar|väntar|kommer|hälsar|läser|tar|längtar)"
        r"|(?:hittar|söker upp|kommer hem till|hälsar på) (?:dig|er)|(?:bra|en bra|en duktig) (?:advokat"
        r"|försäkring)|sova? med ett öga|sista varningen|stämmer (?:dig|er|skiten|var och en|alla som)"
        r"|ni är varnade|du är varnad|ska få (?:se|igen|betala för)"
        r"|vore synd om|olyckor händer|hänga ut|hänger ut (?:dig|er|alla|varje|var)|ring(?:er|t)? (?:din"
        r"|er) (?:chef|arbetsgivare)|pratat med (?:din|er) (?:chef|arbetsgivare)",
        r"know (?:who you are|where you (?:live|work|park))|better hope|you(?:'ll| will"
        r"|'re going to) (?:regret|be sorry|be hearing from our|wish you)|watch your (?:back|step|mouth)"
        r"|our (?:solicitors?|lawyers?|legal team|lads|boys|bouncers?|dog) (?:\S+ ){0,3}?"
        r"(?:love|loves|knows?|will|enjoys?|would|wouldn't|can't wait|is waiting|are waiting|is hungry"
        r"|are hungry)|see you in court|(?:come|coming) (?:after|for|to find|round to see) (?:you|anyone"
        r"|whoever)|(?:never|don't|won't) forget (?:a |your )?(?:faces?|names?)"
        r"|think about that (?:next|before|when)|sleep with one eye|consider (?:this"
        r"|yourself) (?:\S+ )?(?:\S+ )?(?:warning|warned)|or else(?=$| \.)|(?:we'll|we will|i'll) (?:find"
        r"|remember|sue|expose|out) (?:you|every|each|anyone|whoever)|name and shame|(?:have|got"
        r"|know) your (?:name|address|ip|boss|employer|registration)"
        r"|(?:be a|would be a) shame if (?:something|anything)|accidents happen|pay for (?:this|that"
        r"|what you)|make you (?:pay|sorry)|hope (?:you have|you've got) a good (?:lawyer|solicitor)"
        r"|your (?:boss|employer) (?:will|would|might) (?:be|like|love)|never meet(?=$| \.)"
        r"|know what's good for you",
    )
)
_NO_THREAT = phrases(
    r"försäkringsbolag\w*|klimat\w*|rabatt\w*|erbjudande\w*|miljö\w*|hittar dig|sms|kund\w* som|konto\w*"
    r"|cookies|gdpr|integritet\w*|tomten|spöken?|halloween",
    r"insurance|climate|discount|offers?|you'll regret missing|miss(?:ing)? (?:out|it|this)|account|privacy"
    r"|cookies|santa|ghosts?|halloween|allerg\w*|never forget (?:a )?(?:birthday|face to)|free",
)
_NAMES_OTHERS = re.compile(
    r"(?<=[\wåäö,] )[A-ZÅÄÖÉ][\wåäöé&]+(?: (?:[A-ZÅÄÖÉ&][\wåäöé]*))?|^[A-ZÅÄÖÉ][\wåäöé]+ [A-ZÅÄÖÉ][\wåäöé]+"
)


def find_abuse(value: str) -> Iterator[Said]:
    """Words in ``value`` that insult somebody or sneer at them, the first of each sentence."""
    doubtful = Beside(_DOUBTFUL, (), _INNOCENT).find(value)
    return first_of_each((*_insults(value), *doubtful, *_sneers(value), *find_leering(value)))


def find_threats(value: str) -> Iterator[Said]:
    """Words in ``value`` that threaten those who read them, the first of each sentence."""
    yield from Beside(_THREAT, (), _NO_THREAT).find(value)


def _insults(value: str) -> Iterator[Said]:
    for said in _ABUSE.once_a_sentence(value):
        if not (_OF_OURSELVES.search(said.before) or _NO_ABUSE.search(said.sentence.words)):
            yield said


def _sneers(value: str) -> Iterator[Said]:
    for said in _SNEER.once_a_sentence(value):
        if _OF_OURSELVES.search(said.before) or _FRIENDLY.search(said.sentence.words):
            continue
        if _TARGET.search(said.sentence.words) or _names_others(value, said):
            yield said


def _names_others(value: str, said: Said) -> bool:
    """Whether the sentence or the one before it has a word in the middle that begins with a capital."""
    words, sentences = words_of(value), sentences_of(value)
    at = next(number for number, one in enumerate(sentences) if one.begin == said.sentence.begin)
    for one in sentences[max(0, at - 1) : at + 1]:
        start, end = words.place(one.begin, one.end)
        if _NAMES_OTHERS.search(value[start:end]):
            return True
    return False
