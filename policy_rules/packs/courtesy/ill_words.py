"""Words that run somebody down, in Swedish and in English.

Folded words one space apart (:mod:`policy_rules.text.words`).
"""

from __future__ import annotations

from policy_rules.text.words import phrases

ILL_WORDS = phrases(
    r"dålig(?:a|t)?|sämre|sämst\w*|usel|usla|uselt|urusel\w*|undermålig\w*|skräp\w*|värdelös\w*|opålitlig\w*"
    r"|oseriös\w*|överpris\w*|ockerpris\w*|dyra? och|svindyr\w*|fusk\w*"
    r"|lurar|lurad\w*|lurat|bluff\w*|ljuger|ljög|lögn\w*|misslycka\w*|fiasko\w*|skandal\w*|katastrof\w*|haveri\w*"
    r"|kraschar|kraschat|krånglig\w*|krånglar|osäkra?|osäkert|osäkerhet\w*|bristfällig\w*|brister"
    r"|föråldrad\w*|gammalmodig\w*|trasig\w*|buggig\w*|skämt|pinsam\w*|slarv\w*|missnöjd\w*|besvik\w*"
    r"|trött(?:nat)?(?:a)?|(?:klarar|kan|hänger|håller|orkar|hinner) (?:\S+ )?inte(?: med)?|svik\w*|svek\w*|plagi\w*"
    r"|kopierar|stjäl|stulit|vilseled\w*|konkurs\w*|girig\w*|arrogant\w*|inkompetent\w*|ohederlig\w*|hopplös\w*"
    r"|lovar runt|håller tunt|skandalös\w*|skam|skamlig\w*|urdåli\w*|kass|kassa produkter|kasst|bråte|soptipp|sopor"
    r"|larvig\w*|patetisk\w*|ute efter"
    r"|dolda avgifter|ojuste?|oetisk\w*|smutsig\w*|långsam\w*|segt?|urmodig\w*|avskyr|hatar|undvik|akta (?:dig|er)"
    r"|varnar|varning|falsk\w*|eländ\w*|klant\w*|strul\w*|sölig\w*|fumlig\w*|amatör\w*|oduglig\w*|medioker\w*"
    r"|töntig\w*|chanslös\w*|ynklig\w*|snåla?"
    r"|kaos|kaotisk\w*|överskattad\w*|fula?|fult|dinosaurie\w*|stackars|ligger efter|sackar efter|blåser (?:sina|folk"
    r"|kunde\w+|alla|oss)|blåst på"
    r"|mjölkar|skor sig|ingen vettig|(?:vem|vilka) (?:\S+ )?(?:fortfarande|längre)|i sina sinnens fulla bruk"
    r"|lovar (?:\S+ ){0,3}(?:men|och) (?:håller|levererar) (?:\S+ )?(?:lite|inget|inte|noll)|skillnaden mot|less på"
    r"|fått nog"
    r"|(?:kunde\w+|personalen?|anställda) (?:\S+ )?(?:lämnar|flyr|överger|rymmer)|lämnar i tusental|hoppar av"
    r"|tappa(?:t|r) (?:greppet|stinget|bollen|sugen)|går utför|utförsbacke\w*|rasar|sjunkande|dekis|fallrepet"
    r"|sista versen"
    r"|sett sina bästa dagar|sengångare"
    r"|(?:ännu ett|ytterligare ett|ett till|återigen|än en gång) (?:avbrott|haveri|läckage|driftstopp|försening\w*)"
    r"|lättade?|clowner|pajas\w*|skojare|ingen saknar"
    r"|problem\w*|tappar kunder|förlorar kunder|flyr|flopp\w*",
    r"bad|badly|worse|worst|terrible|terribly|awful|horrible|rubbish|garbage|trash|junk|useless|worthless|unreliable"
    r"|dishonest|overpriced|expensive|rip ?off|ripping|cheat\w*|scam\w*|fraud\w*|lies|lying|lied|liars?"
    r"|fail(?:s|ed|ing|ure|ures)?|fiasco|scandal\w*|disaster\w*|breakdown\w*|crash(?:es|ed|ing)?|clunky|insecure"
    r"|unsafe|outdated|obsolete|broken|buggy|joke|laughable|embarrass\w*|sloppy|careless|poor|poorly|disappoint\w*"
    r"|tired of|sick of|fed up|can't keep up|cannot keep up|struggl\w*|betray\w*|copycats?|copies|copied|steals?"
    r"|stole|stolen|mislead\w*|bankrupt\w*|greedy|arrogant|incompetent|unethical|hopeless|pathetic|lousy|mediocre"
    r"|inferior"
    r"|subpar|shady|dodgy|slow|sluggish|hidden fees|avoid|beware|warning|nightmare|frustrat\w*|ruin\w*|mess|hates?"
    r"|dirty|fake|problems?|botch\w*|bungl\w*|blunder\w*|(?:messe[ds]|messing|screw\w*) (?:\S+ )?up|amateur\w*"
    r"|clueless|chao(?:s|tic)|overrated"
    r"|weak|ugly|dinosaurs?|(?:lag|lags|lagging|fall|falls|falling) behind|behind the times|(?:in|out of) (?:their"
    r"|his|her"
    r"|your) (?:right )?minds?|who (?:\S+ )?still|milk(?:s|ing)? (?:its|their)|promises? (?:\S+ ){0,3}(?:and"
    r"|but) (?:delivers?|keeps?) (?:\S+ )?(?:little|nothing|less|not)|the difference from"
    r"|(?:had it|had enough|done) with|(?:customers?|clients|staff) (?:\S+ )?(?:leav\w+|flee\w*|quit\w*|abandon\w*"
    r"|desert\w*)"
    r"|in droves|(?:lost|losing) (?:the plot|(?:its|their) (?:way|grip|touch|edge))|downhill|sinking|past (?:its"
    r"|their) (?:prime|best)"
    r"|seen better days|on (?:its|their) last legs|in decline|second rate|sloth|flop\w*|losing customers|ignores?"
    r"|(?:another|yet another|one more) (?:outage|breach|delay|leak|recall|failure)|relieved|clowns?|cowboys|jokers"
    r"|nobody misses|friends don't let"
    r"|disgrac\w*|shambles|shameful|a shame|ripped off|cheap and nasty|shoddy|stinks?|sucks?",
)

#: An ill word after one of these is denied: "inget ont", "not bad".
DENIED = phrases(
    r"inte|inget|ingen|inga|aldrig|varken|utan|slippa|hjälper|hjälp|stödjer|tillsammans|not|no|never|nothing|neither"
    r"|nor|without|isn't|aren't|helps?|together"
)

#: What we do not do, others do: "unlike Nordvind, we do not cheat".
CONTRASTED = phrases(r"till skillnad (?:från|mot)|i motsats till|unlike|as opposed to|in contrast (?:to|with)")

#: What is bad is the weather, or a fate that both share.
OF_SOMETHING_ELSE = phrases(
    r"väder|vädret|vägar|vägarna|väglag\w*|halka|isen|storm\w*|snö\w*|match\w*|tack|grattis|gratulera\w*|weather"
    r"|roads?|ice|storms?|snow|match|game|thanks?|thank you"
    r"|congratulat\w*|condolences|(?:are|so|we're) sorry|beklagar|tråkigt att|brand|branden|fire|accident|olycka\w*"
    r"|lider med|tänker på"
)
