"""How a company says that nothing equals it: what nothing beats, two superlatives at once, a league of its own.

*Nothing beats our bread*, *the fastest and most secure platform in the Nordics*. Folded words one space apart
(:mod:`policy_rules.text.words`).
"""

from __future__ import annotations

from collections.abc import Iterator

from policy_rules.facts import Company
from policy_rules.packs.promises.speakers import names_us
from policy_rules.text.sentences import Said, Wordings
from policy_rules.text.words import phrases, up_to

#: Nobody boasts of these: how old, how common, how hard; or it is the weather and the way.
_NO_PRAISE_SV = (
    r"(?!vanlig|äldst|yngst|minst|mörk|kall|varm|blås|regn|svår|tung|jobbig|farlig|dyr|säms|sen|tidig|kort|norr|syd"
    r"|väst|öst|inst|mins|först|flest|näst|någon|annars|endast|fast|kast|gäst|rast|mast|trist|frost|allt|ost)"
)
_EST_SV = rf"(?:mest \S+|{_NO_PRAISE_SV}[a-zåäö]{{3,}}(?:aste?|sta))"
_BEST_SV = rf"(?:störst|bäst|billigast|snabbast|främst|{_NO_PRAISE_SV}[a-zåäö]{{3,}}ast)"
_EST_EN = (
    r"(?:most (?!common|expensive|dangerous|difficult)\S+|best|(?!old|young|cold|dark|hard|heav|busi|wet|near|clos|lat"
    r"|earl|wors|short|small|interest|forest|honest|harvest|request|invest|guest|small|northern|tough(?=est (?:year|day"
    r"|week)))[a-z]{2,}est)"
)
_FIELD_SV = (
    r"(?:hela )?(?:branschen|marknaden|världen|sverige|norden|skandinavien|europa|landet|stan|staden|länet|regionen"
    r"|norge|danmark|finland)"
)
_FIELD_EN = (
    r"(?:all of |the whole of |the whole |the entire |the )?(?:nordics?|nordic region|market|world|country|industry"
    r"|business|trade|sweden|scandinavia|europe|uk|britain|ireland|england|scotland|city|town|region|planet|sector"
    r"|norway|denmark|finland)"
)
_NOTHING_SV = r"(?:inget|ingenting|ingen|inga)"
_NOTHING_EN = r"(?:nothing|nobody|no one|none|no other \S+(?: \S+)?)"
_ALL_EN = (
    r"(?:them all|the lot|everything|everyone|everybody|anything|(?:every|any|all) (?:other|rival)\S*"
    r"|all (?:the )?others?|the rest|(?:every|all|any|our|the) \S*(?:competit|rival)\S*)"
)
_ALL_SV = (
    r"(?:alla andra|allt annat|dem alla|samtliga|övriga|resten|alla (?:våra )?(?:konkurrenter|rivaler)"
    r"|(?:varje|alla) (?:annan|andra) \S+|(?:våra )?konkurrenterna)"
)

#: These say it of the company wherever they stand.
_PLAIN = Wordings(
    phrases(
        # the fastest and most secure case management platform in the Nordics
        rf"the (?:absolute |very )?{_EST_EN} (?:{_EST_EN} )?and (?:the )?{_EST_EN} {up_to(6)}(?:in|on|across|this"
        rf" side of) {_FIELD_EN}",
        rf"{_EST_EN} and (?:the )?{_EST_EN} {up_to(5)}(?:money can buy|you can (?:get|buy|find))",
        # det snabbaste och säkraste systemet i Norden; störst, bäst och billigast
        rf"(?:den|det|de) (?:absolut |allra )?{_EST_SV} (?:{_EST_SV} )?och (?:mest \S+|{_EST_SV}) {up_to(6)}(?:i|på"
        rf"|inom) {_FIELD_SV}",
        rf"(?:vi|hos oss) (?:är|har|får du) (?:\S+ )?{_BEST_SV} (?:{_BEST_SV} )?och {_BEST_SV}",
        # we run circles around every other supplier; outshines them all
        rf"(?:outshines?|outclass(?:es)?|outperforms?|surpass(?:es)?|trumps?|eclipses?|tops?|beats?|crush(?:es)?"
        rf"|towers? over|puts?|leaves?|blows?) {_ALL_EN}(?= \.|$| on| in| out| when| behind| standing| to shame| away"
        rf"| hands)",
        rf"(?:run|runs|running) (?:circles|rings) (?:around|round) {_ALL_EN}",
        rf"(?:streets|miles|light years|years|a mile|a class) (?:ahead of|above) {_ALL_EN}",
        rf"(?:slår|utklassar|överträffar|överglänser|toppar|krossar|kör om|springer ifrån|lämnar) {_ALL_SV}",
        rf"(?:hästlängder|ljusår|mil|klasser) (?:före|bättre än|framför) {_ALL_SV}",
    )
)
#: These say it where the sentence speaks of us.
_OF_OURS = Wordings(
    phrases(
        rf"{_NOTHING_EN} (?:else )?(?:beats?|tops?|match(?:es)?|rivals?|equals?|surpass(?:es)?|outperforms?|compares? "
        r"(?:to|with)|comes? close to|holds? a candle to|measures? up to|can (?:beat|match|touch|top|rival|equal))"
        rf" {up_to(4)}\S+",
        r"(?:no|without) (?:match|equals?|rivals?|peers?) (?:for|to)|no contest|without (?:equal|peer|rival)(?=$| \.)",
        rf"{_NOTHING_SV} (?:annat |annan |andra )?(?:\S+ )?(?:slår|överträffar|matchar|toppar|går upp mot|når upp till"
        rf"|kommer upp till|(?:kan )?mäter? sig med|rår på|biter på) {up_to(3)}\S+",
        r"(?:i|spelar i) en (?:helt )?egen (?:liga|division|klass|viktklass)",
        r"in (?:a|its|their|our) (?:own )?(?:league|class|division)(?: of (?:its|our|their) own)?(?= \.|$| when| by)",
        r"(?:det|vad|något|sådant) (?:som )?ingen annan (?:\S+ )?(?:gör|kan|klarar|har|erbjuder|vågar|ger|bjuder)"
        r"|som ingen annan(?= \.|$)",
        r"(?:what|something|things|that) (?:no one|nobody) else (?:\S+ )?(?:does|do|can|has|have|offers?|dares?|gives?)"
        r"|like (?:no one|nobody|no other|nothing) else(?=$| \.| on| in| can| does)|like no other",
        rf"the {_EST_EN} (?:{_EST_EN} )?and (?:the )?(?:most \S+|{_EST_EN}) \S+",
    )
)
#: What is beaten is nothing that one sells, or the words are of a contest, a wish or a way to do something.
_ELSE = phrases(
    r"\w*backe(?:n)?|\w*gata(?:n)?|\w*väg(?:en)?|bron|\w*torn(?:et)?|kopp|kaffe|te|sommar\w*|jul\w*|helg\w*|hemma"
    r"|känsla\w*|kram\w*|natur\w*|lag|laget|lagen|match(?:en|er|erna)|tävling\w*"
    r"|motionär\w*|serien|klockan|sättet att nå|nå oss|kontakta|bli|vision\w*|målet|vill|drömmer|strävar|vi slår"
    r"|kolleg\w*|medarbetar\w*|förra|jobb\w*|väder\w*|svenska? (?:sommar|natur)|skratt\w*|enligt|ålder\w*|rekord\w*",
    r"streets?|roads?|hills?|bridges?|towers?|lanes?|storms?|cups?|coffee|tea|summer|christmas|weekend|home|feeling"
    r"|hugs?|nature|team|(?<!no )match|game|race|contest"
    r"|competition"
    r"|way to (?:reach|contact|get|find)|reach us|contact us|become|vision|goal|aim|want|dream|strive|colleagues?"
    r"|people|day|days|week|year|winter|part|parts|job|laugh\w*|weather|said|says|according|record|records|personal",
)
_DENIED = phrases(r"(?:inte|ej|aldrig|not|never|isn't|aren't)(?! (?:bara|enbart|only|just))")


def find_unequalled(value: str, company: Company) -> Iterator[Said]:
    """Claims in ``value`` that nothing equals ``company`` or its wares; perhaps several a sentence."""
    for said in _PLAIN.once_a_sentence(value):
        if not _is_else(said):
            yield said
    for said in _OF_OURS.once_a_sentence(value):
        if names_us(company, said.sentence.words) and not _is_else(said):
            yield said


def _is_else(said: Said) -> bool:
    if said.sentence.is_question:
        return True
    near = " ".join((*said.before.split()[-3:], said.match[0], *said.after.split()[:4]))
    return bool(_ELSE.search(near) or _DENIED.search(said.before))
