"""How guarantees and promises about results sound in Swedish and in English, and what only sounds like one.

Folded words one space apart (:mod:`policy_rules.text.words`).
"""

from __future__ import annotations

from collections.abc import Iterator

from policy_rules.facts import Company
from policy_rules.packs.promises.gains import find_gains
from policy_rules.packs.promises.outcomes import find_outcomes
from policy_rules.packs.promises.relief import find_relief
from policy_rules.packs.promises.speakers import speaks_for
from policy_rules.text.sentences import Said, Wordings
from policy_rules.text.words import phrases, up_to

_NOT_SV = r"(?! (?:inte|ej|aldrig|ingen|inget|inga|ingenting))"
_NOT_EN = r"(?! (?:not|no|nothing|nobody|none|neither))"

_RESULT_SV = (
    r"(?:\w*avkastning(?:en)?|\w*vinst(?:en)?|resultat(?:et|en)?|effekt(?:en)?|framgång(?:en)?|\w*besparing(?:ar"
    r"|arna|en)?"
    r"|ränta|tillväxt(?:en)?|lönsamhet(?:en)?|leverans(?:en|er|tid)?|nöjdhet|succé|inkomst(?:er)?|viktnedgång"
    r"|värdeökning"
    r"|kvalitet(?:en)?|tillgänglighet|säkerhet|lägst\w*|bäst\w*|leads|jobb|konvertering)"
)
_GAIN_SV = (
    r"(?:bättre|lägre|högre|fler|mer|snabbare|billigare|tryggare|kortare|lönsam\w*|lägst\w*|bäst\w*|nöjd\w*|resultat"
    r"|vinst"
    r"|effekt|\w*besparing\w*|sänk\w*|ök\w*|spar\w*|tjäna\w*|framgång\w*|leverans|säker\w*|riskfri\w*|rik|rika)"
)
_RESULT_EN = (
    r"(?:results?|returns?|success|savings?|growth|profits?|delivery|income|satisfaction|outcomes?|roi|performance"
    r"|uptime"
    r"|improvements?|lowest|best|wins?|conversions?|leads|rankings?|yields?|approval|weight loss|quality|protection)"
)
_TURNS_SV = (
    r"(?:är|blir|får|sparar|tjänar|klarar|slipper|når|vinner|ökar|sänker|minskar|halverar|dubblar|fördubblar|lyckas"
    r"|säljer|lär|går|ser|mår|sover|hittar|växer|märker)"
)
_MONEY_SV = (
    r"(?:pengarna|(?:din|er|din[ae]|era|ditt|ert) (?:pengar|investering|insats|sparande|kapital)|kapitalet|insatsen"
    r"|investeringen|sparandet)"
)
_HARM_SV = r"(?:förlora|misslyckas|råka ut|bli (?:hackade?|lurade?|av med|utan)|hackas|luras)"
_TROUBLE_SV = (
    r"(?:inbrott|läckage|haveri\w*|stopp|fel|skador|mögel|intrång|driftstopp|förlust\w*|förseningar|strul|bekymmer"
    r"|krångel)"
)
_AILMENT_SV = (
    r"\w*(?:smärta|smärtan|smärtor|smärtorna|värk|värken|rynkor|rynkorna|akne|aknen|ångest|ångesten|besvär|besvären"
    r"|eksem|eksemen)"
)
_LOSS_SV = r"(?:förlorar?|misslyckas|oroar?|tappar?|drabbas|betalar?|krånglar?)"
_MONEY_EN = r"(?:your|the) (?:money|investment|savings|capital|deposit)"
_AILMENT_EN = r"(?:pain|wrinkles|acne|anxiety|migraines?|headaches?|symptoms|eczema|insomnia)"
_HARM_EN = r"(?:be (?:hacked|cheated|breached|out of pocket|left without)|lose|fail|suffer)"
_WORRY_EN = r"(?:worry|fear|suffer|experience|deal|struggle|lose)"
_LOSS_EN = (
    r"(?:have to|have (?:any |another |a )?\S*(?:downtime|problems?|outages?|worries)|lose|fail|worry|suffer"
    r"|experience)"
)

_SWEDISH = phrases(
    # vi garanterar att, kan vi lova, Acme utlovar
    rf"(?P<who_sv>\S+) (?:kan |vågar |törs )?(?:personligen |alltid |också |även |faktiskt )?"
    rf"(?:garantera|lova|utlova)r?{_NOT_SV}(?! (?:vi|jag)(?!\S))",
    rf"(?:garanterar|lovar|utlovar) (?P<who_sv_after>\S+){_NOT_SV}",
    rf"kan (?:vi|jag) (?:garantera|lova){_NOT_SV}",
    r"(?:vi|jag) (?:kan )?försäkrar? (?:er |dig |alla )?(?:om )?att",
    # garanterad avkastning, garanterat fler leads, resultat garanteras, resultatgaranti
    rf"(?<!inte )(?<!aldrig )garanterad[et]? {up_to(2)}{_RESULT_SV}",
    rf"(?<!inte )(?<!aldrig )garantera[dt]e? {up_to(3)}{_GAIN_SV}",
    r"(?:du|ni) är (?:alltid )?garanterade?(?! plats)",
    # så är du garanterat godkänd, du sparar garanterat, det är garanterat
    rf"{_TURNS_SV} (?:du|ni) garanterat{_NOT_SV}|(?:du|ni) {_TURNS_SV} garanterat{_NOT_SV}",
    r"(?:det|allt|resultatet|detta) är (?:helt |till 100 procent )?garanterat|garanterat(?=$| \.)",
    r"det (?:här )?är (?:ett|vårt) löfte|(?:du|ni) har (?:vårt|mitt) ord|ger (?:dig|er) (?:vårt|mitt) ord|på hedersord",
    rf"(?:lägre|högre|bättre|snabbare|fler|kortare) {up_to(2)}(?:garanteras|utlovas){_NOT_SV}",
    rf"{_RESULT_SV} {up_to(3)}(?:garanteras|garanterad|garanterat|garanterade|utlovas){_NOT_SV}",
    rf"(?<!ingen )(?<!inga )(?<!utan )garanti (?:för|på) {up_to(2)}{_RESULT_SV}",
    r"(?:resultat|framgångs|avkastnings|vinst)garanti(?:n)?",
    # riskfri placering, 100 procent säkert
    rf"riskfri(?:tt|a)? {up_to(2)}(?:\w*avkastning|placering|investering|vinst|sparande|inkomst)\w*",
    r"säker (?:avkastning|vinst|investering)",
    r"(?:helt|fullständigt|fullkomligt|totalt) riskfri(?:tt|a)?(?! (?:prova|provperiod|test))",
    # det svär vi på, du kan lita på att du, utan tvekan får du, annars betalar vi mellanskillnaden
    r"(?:svär|sätter) vi (?:vår heder |vårt namn )?på|(?:kan|får) (?:du|ni|man) (?:ta gift|svära|räkna med det"
    r"|lita blint) ?(?:på)?"
    r"|(?:(?:kan|ska) (?:du|ni)|(?:du|ni) kan) lita på att (?:du|ni|din|er)|tar (?:fullt )?ansvar för att (?:du|ni"
    r"|din|er|ditt|ert)",
    rf"utan (?:tvekan|tvivel) {_TURNS_SV} (?:du|ni)|(?:du|ni) {_TURNS_SV} utan (?:tvekan|tvivel)"
    r"|annars (?:betalar|står) vi (?:för )?(?:mellanskillnaden|kostnaden|allt|resten|skillnaden)",
    r"(?<!ingen )(?:100|hundra) (?:procent(?:ig)? )?garanti"
    rf"|(?:slipp(?:er)?|blir? (?:du |ni )?av med) {up_to(3)}för (?:gott|alltid)|det är ett som är säkert"
    r"|hundra på att (?:du|ni|din|er|hyran|pengarna)",
    # alla som går kursen får jobb, fungerar alltid, går alltid upp, det finns ingen risk
    r"(?:alla|den|var och en) som (?:(?!\.)\S+ ){1,6}?(?:får (?:jobb|anställning|godkänt|resultat)|lyckas"
    r"|blir (?:friska?|rika?|godkänd\w*|smala?|nöjd\w*))",
    r"(?:fungerar|hjälper|lyckas|biter) alltid|alltid (?:fungerar|hjälper|lyckas)|går alltid (?:upp|bra|hem|med vinst)",
    r"(?:finns|är|tar (?:du|ni)) (?:det )?(?:helt |absolut )?ing(?:en|a) risk(?:er)?(?! (?:för|att|med))"
    r"|(?:helt )?utan (?:någon )?risk"
    r"(?! (?:för|att|med))|idiotsäker\w*|bombsäker\w* (?:metod|plan|investering|placering)",
    rf"(?:blir|händer|får|upplever) (?:det |du |ni )?aldrig (?:mer |någonsin )?(?:något |några |ett "
    rf"|en )?{_TROUBLE_SV}",
    rf"{_AILMENT_SV} (?:är |blir )?(?:helt )?(?:borta|försvinner|botas|släpper|läker)(?! inte)",
    # pengarna är säkra, resultatet är givet
    rf"(?:{_MONEY_SV}|{_RESULT_SV}) (?:är|blir|förblir) (?:(?!inte|aldrig|ej)\S+ )?(?:hos oss )?(?:säkra[dt]?e?"
    rf"|säkert|säker|given|givet"
    rf"|trygga?|garanterad[et]?)",
    rf"{_MONEY_SV} (?:kan aldrig|går aldrig|kan inte) (?:gå )?förlora[dt]?\S*",
    r"(?<!inte )(?:100|hundra) (?:procent(?:igt)? )?(?:säker|säkert|säkra|trygg|tryggt|driftsäker\w*|tillgänglighet"
    r"|riskfri\w*|framgång|effektiv\w*|nöjda?|nöjdhet|skydd\w*|fungera\w*)",
    r"hundraprocentig\w* (?:säker\w*|trygg\w*|skydd|framgång|effekt|garanti|nöjd\w*)",
    # fördubbla din försäljning, ni kommer aldrig att tappa, vårt löfte till dig
    r"(?:dubbla|fördubbla|tredubbla|fyrdubbla|tiodubbla) (?:din|ditt|dina|er|ert|era) (?:försäljning|omsättning|vinst"
    r"|lönsamhet|leads|intäkter|resultat|trafik|inkomst\w*|kapital|pengar|produktivitet|affärer)",
    rf"(?:(?:du|ni) (?:kommer|behöver|ska)|(?:kommer|behöver|ska) (?:du|ni)) aldrig (?:mer "
    rf"|igen )?(?:att )?(?:mer )?{_LOSS_SV}",
    r"aldrig mer (?:driftstopp|driftavbrott|strul|förseningar|krångel|nertid|avbrott)",
    r"(?:misslyckas aldrig|fungerar varje gång|kan (?:det |du |ni |man |ingen )?(?:inte|aldrig|omöjligt) (?:misslyckas"
    r"|gå fel|förlora))",
    # ingen av våra kunder kan råka ut för, aldrig mer behöva oroa dig
    rf"ing(?:en|a|et) (?:av våra )?\S+ (?:kan|kommer(?: att)?|behöver|ska) (?:någonsin )?{_HARM_SV}",
    rf"aldrig (?:mer|igen) (?:behöva )?{_LOSS_SV} (?:dig|er|för|om|pengar)",
    # så höjer vi aldrig priset, då sitter du på en miljon
    r"höjer (?:vi )?aldrig (?:priset|priserna|avgiften|hyran|räntan)|(?:priset|avgiften|hyran|räntan) (?:höjs|stiger"
    r"|ändras) aldrig|(?:sitter|står) (?:du|ni) (?:på|med) \S+ miljon(?:er)?",
    r"vårt löfte till (?:dig|er|alla|våra|kunden|kunderna)",
)
_ENGLISH = phrases(
    # we guarantee, we can promise, Acme guarantees
    rf"(?P<who_en>(?!\d)\S+) (?:can |will |hereby |personally |always |fully |do |even )*+(?:guarantee"
    rf"|promise)s?{_NOT_EN}",
    # guaranteed returns, success guaranteed, guaranteed to boost, a guarantee of success
    rf"(?<!not )(?<!never )guaranteed (?!minimum|hours){up_to(3)}{_RESULT_EN}",
    rf"{_RESULT_EN} (?:is |are )?(?:fully |100 |always |absolutely )?guaranteed",
    rf"(?:lower|higher|better|faster|more|fewer) {up_to(2)}guaranteed",
    r"(?<!not )(?<!not be )(?<!cannot be )(?<!can't be )(?<!never be )guaranteed to(?! be (?:announced|an?|the)(?!\S))",
    r"(?<!not )(?<!never )guaranteed(?=$| \.)",
    rf"{_RESULT_EN} (?:is|are) (?:(?!not|never)\S+ )?(?:assured|certain|secured?|a given|a certainty|a sure thing)",
    r"(?:you are|you're) guaranteed (?:a|an|to|the|that)",
    rf"(?<!no )guarantee of {up_to(2)}{_RESULT_EN}",
    # risk free investment, 100 per cent safe
    rf"risk free {up_to(1)}(?:investments?|returns?|profits?|growth|income|savings?)",
    r"(?<!not )100 (?:per ?cent )?(?:safe|secure|effective|reliable|risk free|success|satisfaction|satisfied|uptime"
    r"|protected|protection|accurate|foolproof|guaranteed)",
    # double your sales, you will never lose, works every time, our promise to you
    r"(?:double|triple|quadruple|10x) your (?:sales|revenue|income|profits?|leads|productivity|traffic|money|output"
    r"|business|growth|conversions?|earnings)",
    rf"(?:you will|you'll) never (?:again |ever )?{_LOSS_EN}",
    r"never fails(?! to)|works every time|(?:cannot|can't|won't|will never|will not|can never) (?:possibly )?(?:fail"
    r"|go wrong)(?! to)",
    r"(?:you|we all|nobody|everyone) (?:simply |just |really )?(?:cannot|can't|can never) (?:lose|go wrong|fail)"
    r"(?! (?:sight|the thread))",
    # none of our clients will ever be hacked, never worry about downtime again, completely risk free
    rf"(?:none of our \S+|no (?:client|customer|user|member)s?) (?:will|can|could|has to|have to) (?:ever )?{_HARM_EN}",
    rf"never (?:have to |need to )?{_WORRY_EN} {up_to(4)}again",
    r"(?:completely|totally|fully|entirely|absolutely|100) risk free(?! (?:trial|test))",
    rf"{_MONEY_EN} (?:is|are|stays?) (?:(?!not|never)\S+ )?(?:safe|secure|protected|guaranteed) (?:with us|here"
    rf"|no matter|whatever)",
    # cross our hearts, bank on it, without a doubt you will, or we pay the difference
    r"cross (?:our|my) hearts?|(?:can|may) (?:bank|count|rely|bet) on (?:it|that)|stake (?:our|my) (?:name|reputation"
    r"|honour)"
    r"|(?:without (?:a )?doubt|no doubt|undoubtedly) you(?:'ll| will| get| are)|you(?:'ll"
    r"| will) (?:without (?:a )?doubt|undoubtedly)"
    r"|or we (?:pay|cover|refund) (?:you )?the (?:difference|rest|bill)|count on (?:\d+|\S+ new|more|at least) \S+",
    rf"(?<!no )100 (?:per ?cent )?guarantee|(?:ends|stops|cures|removes|gets rid of) {up_to(3)}(?:for good|forever)",
    # everyone who joins gets a job, always works, zero risk, you'll never be burgled
    r"(?:everyone|everybody|anyone|all) who (?:(?!\.)\S+ ){1,6}?(?:gets? (?:a job|hired|results|the job)|succeeds?"
    r"|passes|wins)",
    r"(?:you will|you'll) always (?:get|win|earn|make|save|sell|profit)|always (?:works|wins|succeeds|pays off"
    r"|goes up|grows|beats)|(?:goes|go) up in the (?:end|long run)",
    r"(?:zero|no|without|without any) risks?(?= \.|$| (?:whatsoever|at all|and|involved|the|you|for you))"
    r"|foolproof (?:way|method|plan|system)|sure ?fire (?:way|method|plan)",
    r"(?:you will|you'll) never (?:ever |again )?(?:be (?!bored)(?:\w+ed|late|ill|sick|hacked|without|in debt)"
    r"|run out|get \w+ed)",
    rf"(?:your |the )?{_AILMENT_EN} (?:is|are|will be|goes|go|disappears?|vanish(?:es)?) (?:gone|away|cured|after"
    rf"|within|in)",
    # that's a promise, you have our word, we assure you
    r"(?:that|this|it)(?:'s| is) (?:a|our) (?:promise|guarantee)|(?:you have|give you|you've got) (?:our|my) word",
    r"we (?:can )?assure you (?:that )?(?:you|your|every|all|no|it)",
    # that'll always be the price, you'll retire with a million
    r"(?:will|that'll|it'll|shall) (?:always|forever) be (?:the|your|our) (?:price|rate|fee)|(?:prices?|rates?|fees?"
    r"|rent) (?:will )?never (?:go(?:es)? up|rises?|increases?)|never (?:raise|increase|put up) (?:the|your"
    r"|our) (?:prices?|rates?|fees?|rent)|you(?:'ll| will) (?:be sitting on|retire with) (?:a|one|half a|\S+) million",
    r"our promise to (?:you|our|all|every)",
)

_WORDINGS = (
    Wordings(
        _SWEDISH,
    ),
    Wordings(
        _ENGLISH,
    ),
)

#: Somebody else promises: a competitor, a swindler, the law. Or what is promised is no result.
_HARMLESS = phrases(
    r"konkurrent\w*|andra (?:leverantörer|bolag|aktörer)|(?:många|vissa|somliga|en del) (?:\S+ )?(?:lovar|utlovar"
    r"|påstår"
    r"|garanterar|säger)|är (?:precis )?vad(?! (?:vi|vår\S*)(?!\S))|se upp|akta|varna\w*|varning\w*|bluff\w*"
    r"|bedräg\w*|oseriös\w*"
    r"|d(?:e|en|em) som lovar|någon som lovar|för bra för att vara sant",
    r"(?:some|many|certain|most|few) (?:\S+ )?(?:promise|claim|advertise|offer|guarantee|say)|is what(?! (?:we|our"
    r"|you)(?!\S))"
    r"|competitors?(?:'s?)?|beware|wary|warn|warning|scams?|scammers?|fraud\w*|too good to be true|anyone who|others",
    r"grundlag\w*|enligt lag|i lag|lagen|constitution\w*|by law|the law",
    r"anonym\w*|sekretess\w*|konfidentiell\w*|anonymity|confidential\w*|privacy",
    r"pengarna tillbaka|öppet köp|money back|refund",
    # A good time, and word when there is some.
    r"fika\w*|kaffe\w*|glögg\w*|mingel|mingla|skratt\w*|kul|rolig\w*|roligt|trevlig\w*|stämning\w*|bullar|tårta"
    r"|ordvits\w*"
    r"|underhållning\w*|överraskning\w*|kväll|upplevelse|minnen|spänning|fest|god mat",
    r"fun|cake|coffee|laughs?|laughter|pun|puns|good (?:company|food|vibes|mood|music|times?)|surprises?|smiles?"
    r"|evening"
    r"|memor(?:y|able|ies)|entertain\w*",
    r"återkomm\w*|höra? av oss|hör av oss|uppdatera\w*|lyssna|bli bättre|göra bättre|bättra oss|berätta\w*",
    r"(?:get|come|be) back to|keep you (?:posted|updated|informed)|update you|listen|do better|let you know"
    r"|tell you more",
    # A small deed of one's own: to show, to tell, to be back.
    rf"lovar {up_to(2)}att (?:\S+ )?(?:lägga (?:upp|ut)|dela|visa|skicka|publicera|skriva|bjuda|filma|rapportera|hålla"
    r"|försöka|svara|höra|komma|ha|bjuda|fortsätta|stötta|bidra)",
    r"promised? (?:you )?(?:not )?to (?:\S+ )?(?:post|share|show|upload|publish|tell|send|write|report|bring|try|reply"
    r"|answer|return|come|be (?:back|there|nice|kind|brief|quick)|have|keep|continue|support|do our best)",
    # How soon somebody answers.
    r"(?:svar|svara|svarar|återkoppl\w+) (?:\S+ ){0,4}?(?:inom|samma dag)"
    r"|(?:answer|repl(?:y|ie)|respond|respon[cs]e|callback)s? (?:\S+ ){0,4}?(?:within|in under|the same day|same day)",
    r"finns (?:inte|ingen|inga)(?! risk)|existerar inte|no such thing|does not exist|doesn't exist",
)


def find_guarantees(value: str, company: Company) -> Iterator[Said]:
    """Guarantees and promises about results that the company itself makes in ``value``, one a sentence."""
    found: dict[int, Said] = {}
    for said in (*_given_words(value, company), *find_outcomes(value), *find_gains(value), *find_relief(value)):
        found.setdefault(said.sentence.begin, said)
    yield from found.values()


def _given_words(value: str, company: Company) -> Iterator[Said]:
    for wordings in _WORDINGS:
        for said in wordings.once_a_sentence(value):
            if said.sentence.is_question or not speaks_for(company, said):
                continue
            if not _HARMLESS.search(said.sentence.words):
                yield said
