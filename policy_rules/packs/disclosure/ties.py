"""How people let slip that they have a tie to what they praise: a job, a family, a share. Swedish and English.

Folded words one space apart (:mod:`policy_rules.text.words`), as of November 2026; own observation.
"""

from __future__ import annotations

from policy_rules.text.words import sought, up_to

_KIN = (
    r"(?:fru|frugan|hustru|man|make|maka|sambo|partner|bror|brorsa|syster|syrra|mamma|pappa|mor|far|son|dotter|kusin"
    r"|svåger|svägerska|svärmor|svärfar|svärson|svärdotter|morbror|farbror|moster|faster|kompis|polare|vän|kille|tjej"
    r"|flickvän|pojkvän|barndomsvän"
    r"|husband|wife|spouse|fiancée?|boyfriend|girlfriend|brother|sister|mum|mom|dad|father|mother|son|daughter|cousin"
    r"|uncle|aunt|nephew|niece|(?:brother|sister|mother|father) in law|best (?:friend|mate)|friend|mate|flatmate"
    r"|roommate|better half|other half)"
)
_MY_KIN = rf"(?:(?:min|mitt|my) (?:\S+ )?{_KIN}|frugan|hustrun|maken|sambon|brorsan|syrran|morsan|farsan)"
_SERVES = (
    r"(?:driver|äger|jobbar|arbetar|sitter|grundade|grundat|startade|startat|leder|ligger bakom|står bakom"
    r"|har (?:startat|grundat|byggt|skapat)|(?:är|blev) (?:\S+ )?(?:vd|chef|delägare|ägare|grundare|säljare|anställd)"
    r"|owns|runs|works|founded|started|co founded|sits|manages|built|made|designed|leads|heads"
    r"|(?:is|was) (?:\S+ ){0,2}(?:ceo|founder|owner|director|head|boss|manager|partner|employee|behind))"
)
_FIRM = (
    r"(?:\S*firma|bolag|företag|butik|\S*bageri|café|kafé|restaurang|krog|salong|byrå|startup|märke|gård|verkstad"
    r"|bakery|company|shop|café|cafe|restaurant|salon|firm|start up|store|brand|studio|agency|business|gym|brewery|bar)"
)

TIES = sought(
    # min man är vd för, my husband runs it, frugan råkar sitta i ledningsgruppen
    rf"{_MY_KIN} {up_to(3)}(?:råkar |happens to )?(?:{_SERVES}|sitta|sit|jobba|work|run|own|äga|driva|vara|be)",
    rf"(?:min|mitt|my) {_KIN}(?:'?s) {up_to(2)}{_FIRM}",
    rf"(?:är|it's|is|was) (?:ju |faktiskt |actually )?(?:min|my) {_KIN} (?:som|who|that)",
    rf"(?:en|a|an|några) (?:god |nära |gammal |good |close |old )?(?:vän|kompis|friend|mate|pal)\w* (?:till mig "
    rf"|till oss |of mine "
    rf"|of ours )?(?:som |who |that )?{_SERVES}",
    rf"(?:vår|min|our|my) (?:gamla|gamle|förra|tidigare|old|former|ex) (?:kollega|chef|colleague|boss|coworker"
    rf"|partner) "
    rf"(?:\S+ ){{0,2}}{_SERVES}",
    # råkar sitta i deras styrelse, I'm on their board
    r"(?:sitter|sitta|sit|serve|serving|i'm|i am) (?:själv |jag |ju |även |också |also |happily )?(?:i|on|with) "
    r"(?:deras|bolagets|företagets|their|the|its) (?:\S+ )?(?:styrelse|ledning\w*|board|payroll|advisory board"
    r"|management team)",
    r"(?:jag )?(?:sitter|sitta) (?:själv )?i (?:styrelsen|ledningsgruppen) (?:för|på|i|hos|där)",
    r"(?:i|jag) (?:sit|am|sitter) (?:\S+ )?(?:on|i) (?:the board of|styrelsen för|styrelsen i)",
    # shares
    r"(?<!you )(?<!du )(?<!ni )(?<!vi )(?<!we )(?<!de )(?<!they )(?:äger|har|innehar|hold|own|holding|holds|bought"
    r"|köpt|with|have|got) (?:själv |also |a |en |ett |lite |några "
    r"|some |few |small |liten |litet |bit |of ){0,4}(?:aktier|andelar|aktiepost|ägarandel|shares?|stake|equity"
    r"|stock|options) (?:i|in|där|there)",
    r"äger (?:själv |också |jag |ju )?(?:en |ett )?(?:\S+ )?(?:del|bit|tredjedel|andel|hörn) (?:av|i|in)",
    r"(?:som|är|as an?|being an?|i'm an?|i am an?) (?:\S+ )?(?:delägare|aktieägare|investerare|medgrundare|investor"
    r"|shareholder|co founder|cofounder|part owner|angel investor)",
    r"(?:disclosure|disclaimer|transparens) (?:\S+ ){0,3}(?:aktieägare|delägare|investerare|investor|shareholder"
    r"|anställd"
    r"|employee|jobbar|work)",
    r"(?:har |have |jag |i |i've |we |we've |vi )(?:\S+ )?(?:investerat|invested) i[n]? (?:dem|det|bolaget|them|it"
    r"|this)",
    # a job there, told by the way
    r"(?:jobbar|arbetar|jobba|arbeta|anställd|sitter) (?:själv |ju |faktiskt |förvisso |visserligen |också )?(?:där"
    r"|hos dem|åt dem"
    r"|på deras|för dem)(?! (?:som|du|vi|de|alla))",
    r"(?:i|i'm|who|also|do|happen to|and|ok) (?:also |do |happen to |actually |just )?(?:work|working|employed) "
    r"(?:there|for them|at their|with them)",
    r"(?:bygger|kodar|utvecklar|byggt|kodat|utvecklat|skapat|ritat|designat|designar|gjort|säljer) (?:den|det|appen|dem"
    r"|deras \S+|prylen|tjänsten)(?: själv)?(?: på dagarna| till vardags| om dagarna| på jobbet| för dem| åt dem"
    r"| så jag"
    r"| så vi)",
    r"jag har (?:själv )?(?:kodat|byggt|utvecklat|skapat|ritat|designat|gjort) (?:den|det|dem)",
    r"(?:i|also|happens? to) (?:also |happens? to |actually ){0,2}(?:write|build|make|design|code|wrote|built|made"
    r"|designed|coded|sell|market) (?:it|them|their \S+)(?: for a living| by day| myself| at work)?",
    r"(?:day job|dagjobb\w*|vardagsjobb\w*) (?:\S+ ){0,3}(?:bygga|sälja|koda|build|sell|code|there|där|making|building"
    r"|selling|at|på|hos)|my job there|mitt jobb där|(?:their|deras) (?:payroll|lönelista\w*)|on (?:the|their) payroll",
    r"(?:betalar|betala|pays?|paying) (?:min |mitt |my )(?:lön|hyra|bolån|salary|wages?|rent|mortgage|bills)",
    r"(?:lönen|min lön|my (?:salary|wages?|paycheck|pay cheque)) (?:kommer|comes) (?:ju |also )?(?:därifrån|från|from"
    r"|out of)",
    r"till vardags (?:jobbar|arbetar|bygger|kodar|säljer)|(?:jobbar|arbetar|bygger|kodar"
    r"|säljer) (?:\S+ ){0,2}till vardags",
    r"som (?:också|även|dessutom|förresten|råkar) (?:jobba\w*|arbeta\w*|vara anställd) (?:hos|på|för) (?:oss|bolaget"
    r"|företaget)|who (?:also|happens to) works? (?:here|for us|with us|at the company|in our)",
    # biased, and says so in passing
    r"(?:jag (?:är|kanske är|må vara) |kanske |lite |aningen |förstås |så )(?:partisk|jävig|färgad|inte objektiv)"
    r"|i'm (?:\S+ )?biased"
    r"|i (?:may|might) be (?:\S+ )?biased|(?:slightly|little|bit|totally|admittedly|perhaps|may be) biased"
    r"|vested interest",
    r"(?:may or may not|might) (?:hold|own|have|work|be)",
)
"""The author, or somebody close, works there, owns it or earns on it."""
