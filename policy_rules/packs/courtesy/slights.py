"""How somebody is looked down on for what they are, or taught manners: age, sex, origin, a critic's family.

Each kind is a cue and, where the cue is an everyday word too, what must stand beside it. Folded words one space apart
(:mod:`policy_rules.text.words`), in Swedish and in English, as of November 2026.
"""

from __future__ import annotations

from collections.abc import Iterator

from policy_rules.packs.beside import Beside, find_beside
from policy_rules.text.sentences import Said, Wordings
from policy_rules.text.words import phrases, up_to

_KIN_SV = (
    r"(?:familj(?:en)?|fru|man|make|maka|sambo|barn(?:en)?|mamma|mor|pappa|syster|grannar|kollegor|arbetskamrater"
    r"|chef|vänner|flickvän|pojkvän|närmaste)"
)
_KIN_EN = (
    r"(?:family|wife|husband|partner|kids|children|mother|mum|mom|dad|father|sister|neighbours|neighbors|colleagues"
    r"|coworkers|boss|friends|girlfriend|boyfriend|spouse)"
)
_HARD_SV = (
    r"(?:jobbigt|tröttsamt|trist|tungt|påfrestande|svårt|prövande|utmattande|lätt|roligt|kul|ett helvete|mysigt"
    r"|härligt)"
)
_HARD_EN = (
    r"(?:exhausting|hard|tiring|awful|tough|difficult|a nightmare|dreadful|fun|lovely|a joy|trying|draining|hell)"
)

#: Those are told to have little hope of managing, for their years.
_AGE = Beside(
    Wordings(
        phrases(
            r"(?:i|vid) (?:en viss|din|er|hans|hennes|den|deras|eran) ålder|(?:din|er|hans|hennes|deras) generation"
            r"|i dina år|när man (?:kommit|är) (?:upp|till) (?:\S+ )?(?:åren|ålder)|till (?:åren|ålders)(?: kom\S*)?"
            r"|barnbarn\w*|inte (?:\S+ )?(?:lastgammal|purung|någon ungdom)|mormor|farmor|nån yngre|någon yngre",
            r"(?:at|of) (?:a certain|your|his|her|their|that) (?:age|vintage|years)|your generation|people (?:of"
            r" )?your age"
            r"|at your (?:time|stage) of life|grand ?(?:child\w*|kids?|sons?|daughters?)|someone younger|somebody"
            r" younger"
            r"|not getting any younger|no spring chicken",
        )
    ),
    (
        phrases(
            r"övermäktig\w*|krånglig\w*|knepig\w*|svår\w*|hänga? med|reda(?: \S+)? ut|klarar?|förstå|begrip\w*|hålla i"
            r"|låta någon|kanske bäst|be (?:\S+ ){0,2}?(?:barnbarn|någon)|fråga (?:\S+ ){0,2}?barnbarn|till och med"
            r" (?:ni|du)"
            r"|även (?:ni|du)|dags att|borde|kanske inte|lugn\w*|teknik\w*|appar?|internet|dator\w*|mobil\w*",
            r"overwhelm\w*|confus\w*|tricky|hard|difficult|keep up|manage\w*|understand|grasp|work it out|figure it out"
            r"|let (?:somebody|someone)|(?:ask|get|have) (?:\S+ ){0,3}?(?:grand\w*|someone|somebody)|even you|time to"
            r"|should|perhaps|maybe|technology|apps?|internet|computers?|hold the",
        ),
        phrases(r"du|dig|ni|er|din|ditt|dina|era|ert|you|your|you're|he|she|him|her|han|hon"),
    ),
    unless=phrases(
        r"boka\w*|optiker\w*|gratis|halva priset|bio|följ med|ta med|söndag|lördag|syn(?:en)?|hörsel\w*|hälso\w*"
        r"|pension\w*"
        r"|spara\w*|försäkring\w*|rabatt\w*|grattis|fyller|present\w*|julklapp\w*|vi hjälper (?:dig|er) gärna|kurs\w*"
        r"|arv\w*|testamente\w*|film\w*|bok|lek\w*|museet|välkom\w*",
        r"book|optician\w*|free|half price|cinema|bring|sunday|saturday|sight|hearing|health|pension\w*|sav(?:e|ings?)"
        r"|insurance|discount|congrat\w*|birthday|gifts?|presents?|we are happy to help|happy to help|course|inherit\w*"
        r"|will and|film|museum|welcome|play",
    ),
    sentences=1,
)
#: Their sex or where they come from is what makes it remarkable.
_FOR_ONE = Wordings(
    phrases(
        r"för att vara (?:en )?(?:\S+ )?(?:tjej|kvinna|kille|man|karl|tant|gubbe|blondin|flicka|dam|pensionär"
        r"|invandrare"
        r"|utlänning|svensk|smålänning|stockholmare|jurist|mamma|så (?:gammal|ung))"
        r"|för (?:en )?(?:tjej|kvinna|tant|gubbe|pensionär|invandrare) (?:att|i|som|med)"
        r"|(?:och|till på köpet) (?:det )?av en (?:\S+ )?(?:tjej|kvinna|invandrare|utlänning|pensionär|blondin|flicka)",
        r"(?:där|varifrån|var) (?:du|ni) (?:egentligen |nu )?(?:kommer|kom) ifrån (?:\S+ )?(?:kanske|pratar|gör|är|har"
        r"|säger|brukar|ni)|(?:i|från) (?:ditt|ert|erat) (?:hem)?land|lär (?:dig|er) (?:\S+ )?svenska(?! (?:på|med"
        r"|hos))"
        r"|(?:kan|talar|pratar) (?:du|ni) (?:ens|inte ens) (?:\S+ )?svenska|åk hem|hemma hos er i \S+land",
        r"(?:not bad |good |lot |much |well |impressive |brave )(?:\S+ ){0,4}?for an? (?:\S+ )?(?:woman|girl|lady"
        r"|blonde"
        r"|man|bloke|foreigner|immigrant|pensioner|granny|old \S+|mum|mother|housewife|scot|irishman)",
        r"(?:and )?(?:that|this|it)(?:'s| is)? from an? (?:\S+ )?(?:woman|girl|foreigner|immigrant|blonde)"
        r"|(?:where|wherever) you(?:'re| are)? (?:\S+ )?(?:come )?from (?:\S+ )?(?:maybe|perhaps|but|people|they"
        r"|but not"
        r"|originally)|(?:maybe|perhaps) (?:\S+ ){1,8}?where you(?:'re| are)? come from"
        r"|in your (?:own )?(?:country|culture)|back (?:in|to) your country|learn (?:to (?:speak|write) )?(?:proper "
        r"|some )?english(?! (?:with|at|in))|do you (?:even )?speak english|go back (?:home|to where)",
    )
)
#: A critic is answered with pity for those around them.
_KIN = Wordings(
    phrases(
        rf"(?:det )?(?:måste|kan inte|lär|torde) (?:ju |verkligen |inte )?(?:vara |ha varit )?{up_to(2)}{_HARD_SV}"
        rf" {up_to(2)}(?:för|hos|bland|att (?:vara|leva|bo|arbeta|jobba)) (?:din|ditt|dina|er|era|med)"
        rf" {up_to(1)}{_KIN_SV}",
        rf"(?:stackars|synd om|lider med|beklagar) (?:din|ditt|dina|er|era) (?:\S+ )?{_KIN_SV}",
        rf"(?:din|ditt|dina) {_KIN_SV} (?:måste|har|förtjänar|borde|lär|står) {up_to(3)}(?:tålamod\w*|helgon|medalj\w*"
        rf"|ut med|stå ut|trött\w*|lidit|skämmas|skäms)",
        r"(?:att|det är) (?:leva|bo|vara gift|arbeta|jobba) med (?:dig|någon som aldrig|någon som alltid|en som)",
        rf"(?:must|can't|cannot) (?:\S+ )?be {up_to(2)}{_HARD_EN} {up_to(2)}(?:for|being|living|to be|to live)"
        rf" {up_to(2)}"
        rf"(?:your (?:\S+ )?{_KIN_EN}|with you|around you|you)",
        rf"(?:feel (?:so |really )?(?:sorry|bad) for|pity|poor|thoughts are with|my heart goes out to) your (?:\S+"
        rf" )?{_KIN_EN}"
        r"(?! (?:loss|who))",
        rf"your (?:\S+ )?{_KIN_EN} (?:must|has|have|deserves?|should) {up_to(3)}(?:patience|saints?|medals?|put up"
        rf"|tired"
        rf"|embarrassed|ashamed)",
        r"(?:no wonder|inte konstigt|undra på|inte undra på|not surprising|hardly surprising) (?:att |that )?(?:du|you)"
        r"(?:'re| are| är| har| live| lever| bor)? (?:\S+ )?(?:ensam|singel|skild|lämnad|alone|single|divorced|on"
        r" your own"
        r"|no friends|inga vänner|lonely)",
        # we've all met people like you; nothing is ever good enough for you
        r"(?:alla )?(?:mött|träffat|känner|haft att göra med|stött på|känner igen) (?:\S+ )?(?:sådana|såna|folk"
        r"|kunder|typer"
        r"|människor|personer) som (?:du|dig|er)(?! (?:och|som älskar))",
        r"(?:all )?(?:met|known|seen|dealt with|come across|know) (?:\S+ )?(?:people|customers|someone|folk|types"
        r"|sorts?)"
        r" like you",
        r"(?:inget|ingenting) (?:duger|är (?:någonsin )?(?:bra|gott) nog)(?: åt| för)? (?:dig|er|vissa|somliga|en del)"
        r"|(?:inget|ingenting) (?:är någonsin|är visst|duger visst)",
        r"(?:nothing|never anything) (?:is|was) ever (?:\S+ )?(?:good|right|enough)|(?:your|his) (?:sort|kind|type)"
        r" (?:are|is"
        r"|always|never)|(?:you're|you are) (?:just )?(?:never|always) (?:happy|satisfied|complaining|moaning)",
    )
)
#: Readers are taught manners, or told that it is their own doing.
_LECTURED = Wordings(
    phrases(
        r"(?:lite|lite mer|en smula|en gnutta|ett uns|en nypa) (?:\S+ )?(?:självinsikt|självrannsakan|ödmjukhet"
        r"|hyfs|vett"
        r"|vett och etikett|tacksamhet|eftertanke|hut|perspektiv|folkvett|uppfostran|respekt) (?:klär|skadar|hade|vore"
        r"|skulle|har aldrig|kan inte|brukar)",
        r"(?:a little|a bit of|some|a touch of|a dose of|a little bit of) (?:\S+ )?(?:self ?awareness|gratitude"
        r"|humility"
        r"|manners|perspective|patience|courtesy|reflection|respect|self ?reflection|common sense) (?:would"
        r"|wouldn't|goes"
        r"|never|might|could|suits|is)",
        r"(?:är )?inte (?:butikens|vårt|vårat|personalens|företagets|bolagets) fel att (?:ni|du|kunderna|folk)"
        r"|(?:not|hardly|isn't) (?:our|the (?:shop|store|company|staff|driver)'s|the staff's) fault (?:that|if)"
        r" (?:you|people"
        r"|customers|everyone)",
        r"(?:ni|du) (?:hade|fick) (?:er|din|alla) chans(?:er)?|(?:var|vart) var (?:ni|du|alla) när"
        r"|(?:you|they) had (?:your|their|every) chance|where were (?:you|all of you|you all|they) when",
        r"(?:för att |att |och )?(?:sedan|sen|nu) (?:\S+ )?(?:gråta|gråter|gnälla|gnäller|lipa|lipar|klaga|klagar)"
        r" (?:när|över"
        r"|för|i)|krokodiltårar|crocodile tears|(?:and |only to )(?:now|then) (?:\S+ )?(?:cry|cries|whine|moan|weep)",
        r"(?:i stället|istället) för att (?:gnälla|klaga|gråta|lipa|tjata)|instead of (?:whining|moaning|complaining"
        r"|crying|whingeing)",
        r"(?:borde|skulle) (?:ni |du )?(?:ha )?tänkt (?:på|över) (?:det|saken) (?:innan|tidigare|förr|då)|(?:should"
        r"|could)"
        r" have thought (?:of|about) (?:that|it|this) (?:before|earlier|sooner|first)",
        r"får (?:väl|faktiskt|nog) (?:ta och )?(?:handla|köpa|betala|läsa|lära|skärpa|ställa upp|visa) (?:\S+"
        r" )?(?:den|det|där"
        r"|här|också|sig)|som man bäddar|(?:made|make) your bed|you reap what",
        r"(?:lätt|enkelt) att (?:klaga|kritisera|gnälla|tycka) (?:från|hemifrån|i efterhand|när man)|easy to"
        r" (?:complain"
        r"|criticise|criticize|moan) (?:from|when you)",
    )
)
#: What is taught to oneself, at work or with a bow is taught to nobody.
_NO_LECTURE = phrases(
    r"vi själva|oss själva|vår egen|vårt eget|ursäkt\w*|förlåt|beklagar|tips|kurs\w*|barn(?:en)?|valp\w*|hund\w*|så"
    r" slipper"
    r"|vi (?:ordnar|löser|tar ansvar|står för)|match\w*|laget|spelar\w*|tränar\w*|podd\w*|bok(?:en)?|film(?:en)?"
    r"|recept(?:et|en)?"
    r"|växt\w*|hjälplin\w*|stödlinj\w*|sorg\w*|gått bort|operation\w*|sjuk\w*",
    r"ourselves|our own|apolog\w*|sorry about|we are sorry|we're sorry|tips|course|kids|puppy|dogs?|we'll sort|we"
    r" will sort"
    r"|we take|match|team|players?|coach|podcast|book|film|recipe|plants?|helpline|support line|grief|passed away"
    r"|condolences"
    r"|surgery|ill|illness|your loss|loss",
)


def find_slights(value: str) -> Iterator[Said]:
    """Remarks in ``value`` that look down on somebody for what they are, or lecture them: the first of each"
    " sentence."""
    yield from find_beside(
        value,
        _AGE,
        Beside(_FOR_ONE, (), _NO_LECTURE),
        Beside(_KIN, (), _NO_LECTURE),
        Beside(_LECTURED, (), _NO_LECTURE),
    )
