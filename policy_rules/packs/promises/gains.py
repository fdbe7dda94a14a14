"""How a result is promised in words of its own: a gain, its reader, and what makes it certain, in whatever order.

*You will be debt free by Christmas*, *exam nerves? gone*, *your harvest is safe whatever the weather*. No one phrase
tells, so the words are counted: a gain or a trouble that is gone, the reader, and a certainty, or a term together with
what to do for it. Folded words one space apart (:mod:`policy_rules.text.words`).
"""

from __future__ import annotations

from collections.abc import Iterator

from policy_rules.text.sentences import Said, Wordings, with_what_follows
from policy_rules.text.words import phrases, up_to

_FREE_EN = (
    r"(?:debt|pain|pest|stress|worry|trouble|leak|weed|mould|acne|wrinkle|smoke|hassle|rust|bug|virus|cavity|itch"
    r"|odou?r|stain) free"
)
_FREE_SV = (
    r"(?:skuld|smärt|rök|kalk|mögel|stress|problem|bekymmers|värk|akne|rost|ogräs|skadedjurs|lukt|fläck|klåd)fri\w*"
)
_GAIN = (
    r"klarar? (?:provet|examen|tentan|uppkörningen|teoriprovet)|lose (?:the )?weight|keep it off|hired|"
    r"\w*vinst(?:en)?|avkastning\w*|dubbelt så \S+|(?:för|tre|fyr)?dubbla[rs]|halvera[rs]|rika?|rikare|smalare"
    r"|starkare|yngre|flytande|infödd|godkänd\w*"
    r"|fast jobb|drömjobb\w*|anställning|överst (?:på|i)|(?:etta|först) på google|somnar|sover|såld|sålt|säljs"
    r"|utgångspris|vinner|lyckas|trygg\w*"
    r"|över utgångspris|toppar google|ointaglig\w*|oförstörbar\w*|skyddad\w*|friska?|frisk|passar i|kommer in på"
    r"|klarar|växer"
    rf"|profits?|returns|doubled?|doubles|double|tripled?|triples|triple|halved?|halves|rich|richer|slimmer|stronger"
    rf"|younger|years off|fluent(?:ly)?"
    r"|like a native|hired|promoted|job offers?|dream job|top of google|page one|asleep|sleeps?|sold|safe|secure"
    r"|protected|bulletproof|unbreakable"
    rf"|indestructible|burglar proof|fool ?proof|healed|cured|fit into|get into|pass|passes|win|wins|succeed|triumph"
    rf"|a place at|{_FREE_EN}|{_FREE_SV}"
)
_GONE = (
    r"borta|ur världen|försvinner|försvunn\w*|ett minne blott|(?:är |blir )?(?:det )?slut på|suddar ut|tar död på"
    r"|utrotar|sista med|för sista gången"
    r"|gone|vanish(?:es|ed)?|disappears?|forget(?: about)? (?!to|your|what|how)\S+|goodbye|no more|never see|history"
    r"|a thing of the past|wipes? out|erases?"
    r"|melts? away|the last \S+ you(?:'ll| will) (?:ever )?"
)
_READER = phrases(
    r"du|dig|din|ditt|dina|ni|er|era|ert|man|kunden|kunderna|barnet|ditt barn|sparare\w*",
    # An order has a reader, and so has what is done with us.
    r"med oss|hos oss|with us|all it takes|(?:(?<=^)|(?<=\. ))(?:installera|följ|boka|anlita|byt|köp|testa|lämna|välj"
    r"|ring|skaffa|smörj|drick|använd|montera|install|follow|book|hire|switch|sign"
    r"|buy|join|choose|get|order|put|apply|drink|wear|use|try|call|swap|let|fit|start|say|expect|invest|forget)",
    r"you|your|yours|you'll|you're|customers?|clients?|students?|kids|everyone",
)
_CERTAIN = phrases(
    r"alltid|aldrig|varenda|varje gång|inte en (?:dag|krona|enda|gång)|ur världen|för (?:alltid|gott|evigt)|någonsin"
    r"|punkt|oavsett|vad som än|inget krångel"
    r"|i samma stund|det är allt som|på köpet|utan att lyfta ett finger|utan (?:minsta )?ansträngning|annars"
    r"|resten av|(?:är )?klart|så enkelt|svårare är det inte|hundra procent|100 procent"
    r"|så är (?:det|problemet|saken)|varje kväll|varje natt|en gång för alla|permanent\w*|medan du sover|utan risk"
    r"|av garanti",
    r"always|never|ever|every (?:time|night|single)|permanently|permanent|forever|for (?:ever|good|life)|full stop"
    r"|period|whatever|no matter|regardless|once and for all"
    r"|the (?:moment|minute|second|day) you|all it takes|that's all|without lifting a finger|effortless\w*"
    r"|or it's (?:on us|free)|or (?:it is|we work) (?:on us|for free)"
    r"|simple as that|that simple|that easy|100|for sure|certain|certainly|while you sleep|risk free|no risk|instantly",
)
_TERM = phrases(
    r"(?:på|inom|efter|under|i) (?:bara )?(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|tio|tolv|trettio|\d+) (?:minut\w*"
    r"|timm\w*|dag\w*|dygn|natt|nätter|veck\w*|månad\w*|kvartal|år)"
    r"|(?:efter|redan efter|på) (?:kursen|behandlingen|första \S+|en enda \S+|ett enda \S+)|till (?:jul|sommaren"
    r"|våren|hösten|påsk|midsommar|nyår)|före (?:jul|sommaren|nyår)",
    r"(?:in|within|after|inside|under) (?:just |only |as little as |less than )?(?:an? (?:single )?|one |two |three "
    r"|four |five |six |seven |eight |ten |\d+ )(?:minutes?|hours?|days?|nights?"
    r"|weeks?|months?|years?|visit|session|treatment|go|lesson)s?|by (?:christmas|easter|summer|spring|autumn|winter"
    r"|new year|monday|friday|the end of|tomorrow|next \S+)"
    r"|(?:three|two|four|five|six|ten|\d+) (?:sessions|lessons|treatments|visits|weeks|days|minutes a day)|overnight"
    r"|a day",
)
_DO = phrases(
    r"(?:(?<=^)|(?<=\. ))(?:installera|följ|boka|anlita|byt|köp|testa|lämna|välj|ring|skaffa|smörj|drick|ät|använd"
    r"|montera|spara|sätt|gå|ta|skriv|beställ|låt)|med (?:vår\w*|oss|acme\w*"
    r"|vårt|hjälp av)|så (?:är|blir|får|slipper)|hos oss|vår metod|när du (?:väljer|anlitar|köper|byter)",
    r"(?:(?<=^)|(?<=\. ))(?:install|follow|book|hire|switch|sign|buy|join|choose|get|take|order|put|apply|drink|wear"
    r"|use|try|call|swap|let|give|fit|start|move|expect|invest|say|forget)|with (?:us|our|an? acme\w*"
    r"|acme\w*)|under (?:an |our )|our (?:\S+ )?(?:cream|whitening|treatment|course|method|plan|course|programme"
    r"|program|coaches|mentors|traders|lawyers|team)|when you|and you(?:'ll| will)?|(?:and|to) walk away",
)
#: It is left open, denied, taught, asked, told of somebody, or a matter of the service, not of a result.
_ELSE = phrases(
    r"kan|kunde|skulle|kanske|upp till|ofta|brukar|ibland|snitt|genomsnitt|förhoppningsvis|vissa|hjälper?|chans\w*"
    r"|möjlighet\w*|hoppas|försöker|tips\w*|guide|knep|råd|lär dig|webbinari\w*"
    r"|seminari\w*|föredrag|läs|avsnitt\w*|bok|boken|enligt|undersökning\w*|studi\w+|berättar|säger|sa|skriver"
    r"|tävling\w*|regler\w*|lag|lagen|bluff\w*|varna\w*|match\w*|laget|inte (?!en )|ingen garanti"
    r"|var|blev|hade|fick|gick|sålde|klarade|vann|förra|i fjol|igår|historisk\w*|lott\w*|biljett\w*|köttbullar"
    r"|rabatt\w*|rea|öppet|kaffe|recept\w*|barnvagn\w*|jobba hos|söker|grattis|spel\w*|kul|vår verksamhet"
    r"|uppgifter\w*|gäller|avtal\w*|personal\w*|medarbetar\w*",
    r"can|could|may|might|would|should|up to|often|usually|typically|average|some|many|helps?|aims?|hope|tips|guide"
    r"|how to|ways|learn how|webinar|seminar|talk|read|episode|book (?:club|fair)|according|survey"
    r"|report|study|says|said|told|tells|competition|rules?|law|scams?|fraud|warn\w*|match|game|not|didn't|cannot"
    r"|can't tell|was|were|had|last (?:year|week|month)|yesterday|lost|passed|raffle|tickets?|recipe"
    r"|discount|coffee|hiring|apply|vacancy|role|congrat\w*|fun|party|data|passwords?|keep your|please|staff"
    r"|colleagues?|drive|driving|road|cycle|helmet|first aid|fire|travel|weather warning|exams?|free of charge|if",
)

_GAINS = Wordings(phrases(rf"(?P<gain>{_GAIN})", rf"(?P<gone>{_GONE})"))
_ANSWERED = Wordings(
    phrases(
        # exam nerves? gone
        r"(?:gone|sorted|solved|fixed|history|done|vanished|borta|fixat|löst|klart|ordnat|historia)",
    )
)
#: These need neither reader nor term.
_BOASTS = Wordings(
    phrases(
        r"(?:våra|vår|our) (?:\S+ )?(?:advokater|jurister|mäklare|säljare|experter|förvaltare|lawyers|agents|traders"
        r"|brokers|experts|coaches|advisers) (?:\S+ )?(?:förlorar aldrig|missar aldrig|vinner alltid"
        r"|don't lose|never lose|don't miss|never miss|always win|don't fail|never fail)",
        r"(?:har )?aldrig förlorat (?:ett mål|mot|en)|(?:have|has|we've) never lost (?:a|to)|vi förlorar (?:aldrig"
        r"|inte)|we (?:don't|never) (?:lose|fail|miss)",
        rf"or (?:it's|it is|the \S+ is|this is) (?:on us|free)|annars (?:bjuder|jobbar"
        rf"|arbetar) vi {up_to(3)}(?:gratis|på det|utan kostnad)|eller så (?:bjuder vi|är det gratis)",
        r"(?:du|you(?:'ll| will)?) (?:blir|be|are) (?:nummer|next|number) \S+|(?P<all>\S+) av (?P=all) (?:deltagare"
        r"|elever|kunder|sökande)",
        r"(?:inte|not) (?:en|a|one) (?:dag|day|krona|penny|minut|minute) (?:mer|more|över|over|later|senare) (?:inte"
        r"|not|and not|och inte) (?:en|a|one) \S+ (?:mer|more|över|over|later|senare)",
    )
)


def find_gains(value: str) -> Iterator[Said]:
    """Gains in ``value`` that the reader is told to have for certain, one a sentence."""
    for said in _BOASTS.once_a_sentence(value):
        if not said.sentence.is_question:
            yield said
    for said in _ANSWERED.once_a_sentence(value):
        if said.sentence.words == said.match[0] and said.match.start() > 1 and _is_an_answer(value, said):
            yield said
    for said in _GAINS.once_a_sentence(value):
        if said.sentence.is_question or _ELSE.search(said.sentence.words):
            continue
        unit = with_what_follows(value, said.sentence)
        if _READER.search(unit) and (_CERTAIN.search(unit) or _TERM.search(unit)):
            yield said


def _is_an_answer(value: str, said: Said) -> bool:
    """Whether a short question stands right before: "Exam nerves?"."""
    before = value[: said.start].rstrip()
    question = before[-40:].rpartition(".")[2]
    return before.endswith("?") and question.count(" ") <= 3
