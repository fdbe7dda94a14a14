"""How people sound when they look down on others, in Swedish and in English.

Folded words one space apart (:mod:`policy_rules.text.words`). Only wordings that address somebody: advice in the same
words ("läs på om dina rättigheter", "do your homework before you sign a lease") is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from policy_rules.text.sentences import Said, Wordings
from policy_rules.text.words import phrases, up_to

_VIEW_SV = r"(?:uttalar|klagar|kritiserar|skriver|öppnar|kommenterar|tycker|dömer|gnäller|svarar|mejlar)"
_VIEW_EN = r"(?:comment|complain|criticise|criticize|open|speak|talk about|write|judge|post|attack|answer|email)"
_KNOWS_SV = r"(?:vet|fattar|förstår|begriper|kan|ser|inser)"
_KNOWS_EN = r"(?:can|could|knows?|would|sees?|should|understands?|ought|might)"
_GRASP_SV = r"(?:fatta|förstå|begripa|läsa|lyssna|följa|stava|tänka|räkna)"
_GRASP_EN = r"(?:read|understand|listen|follow|spell|think|count|grasp|get it)"
_SIMPLE_SV = (
    r"(?:dum|dumma|korkad|korkade|trög|tröga|okunnig|okunniga|löjlig|löjliga|patetisk|patetiska|naiv|naiva|pinsam"
    r"|pinsamma|seg i huvudet|helt borta)"
)
_SIMPLE_EN = r"(?:stupid|dumb|ignorant|clueless|pathetic|ridiculous|naive|dense|slow|thick|simple minded)"

_SMALL_SV = r"(?:\w+åring|barn|dagisbarn|unge|idiot|dåre|apa|blåbär|nybörjare|lågstadieelev|hund)"
_SMALL_EN = r"(?:\w+ year old|child|toddler|kid|idiot|fool|monkey|moron|beginner|dog|first grader)"

_SWEDISH = (
    # men lilla gumman, men snälla du, stackars dig
    r"(?:lugn|lugna dig|ta det lugnt|hörru|lyssna|nej|men|kära|åh|andas|andas nu|seså|såja|hjälp) (?:snälla "
    r"|lilla )?(?:gumman|gubben|vännen"
    r"|lilla vän)",
    r"lilla (?:gumman|gubben|vännen|du|vän)(?! i (?:sagan|boken|filmen))|(?:men|nej|åh|oj) snälla (?:du|ni|nån|någon)",
    r"stackars (?:du|dig|er|liten)|gråt (?:en skvätt|inte)|lipa lagom|lipsill\w*|väx upp|skaffa (?:dig|er) ett liv",
    r"sluta (?:gnälla|gnäll|lipa|tjafsa|böla|larva (?:dig|er)|vara så (?:lättkränkt\w*|känslig\w*|dum\w*))"
    r"|skärp (?:dig|er)",
    # det fattar väl alla, vilken femåring som helst begriper, till och med du
    rf"(?:det|den) {_KNOWS_SV} (?:väl |ju )?(?:vem som helst|varenda \S+|varje \S+|alla(?! som)|till och med \S+"
    rf"|varje idiot|ett barn"
    rf"|vilken \S+ som helst)",
    rf"(?:vilken|varje|varenda|minsta) (?:idiot|dåre|femåring|barn|unge|människa|dumbom)(?: som helst)? {_KNOWS_SV}",
    r"(?:ett barn|en femåring|en idiot) (?:fattar|förstår|begriper)|som (?:vilken|varje) (?:idiot|dåre"
    r"|femåring) som helst",
    r"(?:till och med|även) (?:du|ni) (?:borde|kan|bör|måste)|alla utom (?:du|dig|er|ni)",
    r"(?:det|som) (?:borde|bör) (?:väl )?(?:du|ni) (?:veta|förstå|fatta|kunna|ha)",
    r"(?:alla|den|var och en) med (?:lite|ett uns|minsta) (?:av )?(?:sunt förnuft|hjärna|vett)",
    r"(?:(?<=^)|(?<=\. ))(?:gumman|gubben|vännen|raring|hjärtat|lilla \S+|käre? vän) (?:så fungerar|det är inte|nej"
    r"|du (?:har|är|kan)"
    r"|nu är|riktigt så|det där)",
    r"(?:för|till) (?:er|dig|den|alla|de) som (?:fortfarande |ännu |uppenbarligen "
    r"|visst )?inte (?:riktigt )?(?:hänger med|fatta\w*"
    r"|begrip\w*|kan läsa|orkar läsa|lyssna\w*|läst på|kan tänka)",
    r"(?:måste|behöver) (?:man |du |ni |en )?(?:väl |ju |knappast )?(?:inte )?vara (?:en )?(?:raketforskare"
    r"|hjärnkirurg|kärnfysiker|geni|einstein) för att"
    r"|(?:om|ifall) (?:du|ni) (?:ens |bara |faktiskt )?(?:orkade|ids|iddes|gitte|kunde) (?:läsa|lyssna|tänka|räkna)"
    r"|(?:om|ifall) man (?:ens |bara )?orkar? (?:läsa|lyssna|tänka)(?=$| \.)",
    r"(?:vissa|en del|somliga) (?:människor |personer |av er )?(?:borde|skulle|bör) (?:nog |verkligen )?(?:inte"
    r"|aldrig) (?:ha|få|tillåtas|släppas)"
    r"|(?:din|er|hans|hennes) lilla (?:åsikt|text|tanke|recension|blogg|kommentar|teori|utläggning)",
    r"(?:igen |nu tar vi det )(?:igen )?(?:långsamt|sakta) (?:för|så att)|(?:er|dig) som sitter (?:längst )?(?:bak"
    r"|ner|därbak)",
    # du har uppenbarligen inte läst, ni fattar ju ingenting
    r"(?:du|ni) (?:har |verkar |förstår |fattar |begriper )*(?:uppenbarligen|tydligen|ju|visst) (?:inte|aldrig"
    r"|ingenting|inget)",
    r"(?:du|ni) (?:fattar|begriper) (?:ingenting|inget|inte)|(?:du|ni) verkar inte (?:ha läst|fatta|förstå|begripa)",
    rf"(?:du|ni) är (?:så |bara |ju |helt )*{_SIMPLE_SV}|är (?:du|ni) (?:helt |så )?{_SIMPLE_SV}",
    # har ni ens öppnat, den som kan läsa innantill, gulligt att du tror, en lekman som du
    r"(?:har|hade|kan|vet|förstår) (?:du|ni) (?:ens|över huvud taget|överhuvudtaget) \S+",
    r"(?:den|de|alla|var och en) som (?:faktiskt |bara )?kan läsa(?: innantill)?(?! in)|för (?:dem|er"
    r"|de) (?:som sitter )?längst bak",
    r"(?:gulligt|sött|rart|gulliga?|lustigt|roligt) att (?:du|ni) tror|(?:lekman|amatör|glad amatör"
    r"|okunnig) som (?:du|ni)",
    r"vad är det (?:som )?(?:du|ni) inte (?:fattar|förstår|begriper)|vilken del av (?:(?!\.)\S+ ){1,4}?(?:fattar"
    r"|förstår) (?:du|ni)"
    r" inte|(?:du|ni|vissa|en del|några av er) verkar tro|några av er (?:verkar|tycks) tro",
    r"hade (?:du|ni) (?:bara |ens |faktiskt )?(?:gjort (?:din |er )?läxan?|läst|lyssnat|tänkt|brytt (?:dig|er))",
    r"(?:klarar|fixar|kan|vet) (?:väl |ju )?(?:till och med|även|ens) (?:du|ni)(?=$| \.)|(?:läs|säg|rita) (?:den"
    r"|det) (?:\S+ ){0,3}?"
    r"om det hjälper",
    rf"(?:till och med|även|inte ens|ens) (?:en|ett) {_SMALL_SV} (?:hade|skulle|klarar|fixar|borde)",
    r"(?:du|ni) har (?:nog |väl |visst |ju |kanske )*(?:inte|aldrig) (?:riktigt |ens )?(?:förstått|fattat|begripit|lärt"
    r" (?:dig|er))(?! hur (?:mycket|glada?|viktig))",
    r"(?:vissa|somliga|en del|många|folk|kunder\w*|läsare) (?:av er )?(?:\S+ )?(?:har |kan |begriper |fattar "
    r"|förstår )*"
    r"(?:uppenbarligen|tydligen|visst) (?:inte|aldrig)",
    r"(?:begriper|fattar|förstår|klarar|kan|läser) (?:uppenbarligen |tydligen |ju )?inte ens (?:det|de|grunderna"
    r"|en enkel"
    r"|ett enkelt|\S+ (?:enklaste|mest))",
    # det är väl inte så svårt att läsa, så att till och med du förstår
    r"(?:är|kan) (?:det |den )?(?:väl|ju|knappast|faktiskt) (?:det )?(?:vara )?(?:inte |knappast )?(?:så "
    r"|alltför )?svårt att",
    rf"inte så (?:himla |jäkla )?svårt att (?:faktiskt |bara )?{_GRASP_SV}",
    r"så att (?:även|till och med) (?:du|ni|vissa|en \S+) (?:kan )?(?:förstå|fatta|begrip|hänga)\w*|teskedsmata\w*",
    r"ska (?:jag|vi) (?:rita|stava|bokstavera) (?:det |upp det )?(?:för|åt) (?:dig|er)|som om (?:du|ni) (?:är|vore|var)"
    r" (?:fem|fyra|tre|ett barn|barn)",
    r"(?:lite |alldeles |kanske )?(?:för )?(?:avancerat|svårt|komplicerat) för (?:dig|er|vissa|somliga|en del)",
    r"kan (?:du|ni|folk|du ens|ni ens) (?:inte |ens )(?:läsa|räkna|tänka)(?! (?:av|in|mer|allt|hela|detta|den|det))",
    r"(?:gnäll|klaga|gnäller) (?:inte |lite )?(?:mindre|lagom)|be (?:din |er )?mamma|(?:läs|tänk"
    r"|lyssna) (?:bättre )?nästa gång",
    # läs på innan du uttalar dig, hur svårt kan det vara att läsa
    rf"(?:läs på|lär dig (?:läsa|tänka|stava)|tänk efter|googla) (?:först |lite |igen )*innan (?:du|ni) {_VIEW_SV}",
    rf"läs {up_to(4)}innan (?:du|ni) (?:klagar|gnäller|kritiserar|dömer)|om du (?:bara )?hade (?:läst|lyssnat|tänkt)",
    r"lär dig (?:läsa|stava|räkna|tänka)(?! (?:med|på|för|noter|hos|i))|försök hänga med",
    rf"hur svårt (?:kan|ska) det vara att {_GRASP_SV}|för svårt för (?:dig|er)|tror (?:du|ni) på tomten",
    r"(?:jag|vi) (?:ska|kan) (?:förklara|ta) (?:det )?(?:långsamt|så att (?:till och med )?(?:du|ni))",
    r"för (?:tredje|fjärde|femte|sjunde|tionde|hundrade) gången (?:det|vi|jag|nej|ni|läs)",
    # vi vet var du bor, hur folk lyckas knyta skorna
    r"(?:vi|jag) vet (?:vem (?:du|ni) är och )?var (?:du|ni) bor(?=$| \.)"
    r"|hur (?:folk|vissa|de|ni|du) (?:ens )?lyckas (?:knyta|klä|ta sig)",
    r"(?:lämna|överlåt) (?:det|detta) (?:till|åt) (?:proffsen|de vuxna|oss som kan)|låt de vuxna",
)
_ENGLISH = (
    r"(?:calm down|relax|listen|oh|no|look|now now|sorry|breathe|easy|hush|there there) (?:my )?(?:sweetheart|sweetie"
    r"|dear|darling|honey|love"
    r"|little \S+)",
    r"bless your heart|ok(?:ay)? boomer|get a life|cry me a river|cry more|boo hoo|poor (?:you|baby|little \S+)",
    r"(?:oh |just |please )?grow up(?! (?:in|to|with|near|on|and))|(?:cope|try) harder|born yesterday",
    r"stop (?:whining|moaning|crying|whingeing|being so (?:sensitive|dramatic|stupid))",
    rf"even (?:you|a child|an idiot|a toddler|a five year old|your \S+) {_KNOWS_EN}",
    rf"(?:any|every) (?:idiot|fool|child|moron|kid|toddler|five year old)(?: with \S+(?: \S+)?)? (?!can (?:take|join"
    rf"|come)){_KNOWS_EN}",
    r"(?:everyone|everybody|anyone|all) (?:but|except) you|as you should know|you should know better",
    r"(?:anyone|anybody|everyone) with (?:half a brain|any sense|common sense|a brain)",
    r"you (?:obviously|clearly|evidently|apparently) (?:have|do|did|don't|haven't|didn't|can't|cannot|lack|know"
    r"|never|missed"
    r"|failed|are|aren't)|(?:obviously|clearly) you (?:have|do|did|don't|haven't|didn't|can't|cannot|lack|know|never"
    r"|are|aren't)",
    r"you (?:do not|don't) seem to (?:understand|have read|get|know)|nobody cares what you",
    rf"(?:are you|you are|you're) (?:really |just |so |that |this |too |all )*{_SIMPLE_EN}|too (?:hard|difficult"
    rf"|complicated) for you",
    rf"(?:do your homework|educate yourself|do your research|read up|get your facts straight"
    rf"|think) (?:first )?before you {_VIEW_EN}",
    rf"read {up_to(4)}before you (?:complain|comment|judge|criticise|criticize)",
    r"if you had (?:ever |actually |only )?(?:worked|read|listened|thought|paid attention)",
    r"learn (?:to|how to) (?:read|spell|think|count)(?! (?:music|with|at|in|and|maps|notes))"
    r"|(?:if you(?:'d| had)?|had you) (?:only |just |even )?bothered to",
    r"(?:(?<=^)|(?<=\. ))(?:sweetheart|sweetie|honey|darling|my dear|love|buddy|pal|kiddo|little (?:lady|man"
    r"|one)) (?:that's not"
    r"|that is not|this isn't|this is not|it doesn't|no|you (?:don't|need|clearly|should)|not everything)",
    r"not rocket science (?:people|folks|guys|everyone|is it|you)|(?:don't|do not) (?:need|have) to be (?:a "
    r"|an )?(?:rocket scientist|brain surgeon|genius|einstein) to"
    r"|(?:do |please |just )?try (?:and |to )keep up(?! (?:the|with (?:the|your)))|(?:your|his|her"
    r"|their) little (?:opinion|rant|review|post|blog|theory|comment|tantrum|outburst)",
    r"did (?:somebody|someone|anybody) (?:forget|miss (?:their|his|her) nap|skip|get up on)|(?:some"
    r"|certain) people (?:shouldn't|should not|should never) (?:be allowed|have|own|be near)"
    r"|aw+ (?:did|is|are|poor|bless|sweet|cute|do)|(?:someone|somebody) (?:clearly |obviously )?(?:needs|skipped"
    r"|missed) (?:a|their|his|her) (?:nap|lesson|class)",
    r"for (?:those|anyone|everyone|people) (?:of you )?who (?:still |clearly |apparently )?(?:can't|cannot|don't"
    r"|do not|haven't"
    r"|didn't) (?:quite )?(?:keep up|get it|grasp\w*|read|listen|figured?|be bothered|think|paid attention"
    r"|pay attention)",
    r"(?:explain|say|type|spell|repeat) (?:it|this|that) (?:to you )?(?:very |more |really )?slowly",
    # did you even open, anyone who can read, a layman like you, cute that you think so
    r"(?:did|do|have|can|could) you even (?!know|notice|reali[sz]e|see)\S+|(?:anyone|anybody|everyone"
    r"|those) who can (?:actually )?(?:read|count)",
    r"(?:for )?(?:the people|those|you|anyone|everyone|the kids) (?:sitting )?(?:at|in) the back",
    r"(?:layman|amateur|novice|outsider|non expert) like you|people like you (?:don't|never|can't|do not"
    r"|cannot)",
    r"(?:how )?(?:cute|sweet|adorable|precious|funny) (?:that|how) you (?:think|believe|assume)|how (?:cute|adorable)",
    r"(?:which|what) (?:part|bit|word) of (?:(?!\.)\S+ ){1,5}?(?:is|are|was|were|do|did|don't|didn't"
    r"|can't) (?:you )?(?:not )?"
    r"(?:confus\w*|unclear|understand|get|hard|difficult)",
    r"(?:some|many|most) of you (?:seem|appear)|you (?:seem|appear) to (?:think|believe|imagine)"
    r"|(?:just )?pretending to be slow",
    r"had you (?:only |just |even |actually )?(?:done your homework|read|listened|thought|bothered|paid attention)",
    r"(?:read|say|draw|count) (?:it|this|that) (?:\S+ ){0,3}?if (?:that|it) helps",
    rf"even an? {_SMALL_EN} (?:could have|could|would have|would|knows|manages)",
    r"(?<!if )(?<!when )(?<!where )(?<!what )you (?:don't|do not|haven't|never|still don't) (?:quite |really |even )?"
    r"(?:understand|understood|grasp|grasped) (?:how|what|the)(?! (?:much|happy|grateful|proud|many))",
    r"(?:some|certain|many|most) (?:of you|\S+) (?:\S+ )?(?:obviously|clearly|apparently|evidently) (?:can't|cannot"
    r"|don't"
    r"|do not|never|lack|fail|haven't)",
    r"(?:can't|cannot|don't|doesn't|can not|unable to) (?:even )?(?:\S+ )?(?:grasp|understand|get|handle|manage) "
    r"(?:even )?the (?:\S+ )?(?:basics|simplest|most basic)",
    rf"(?:can't|cannot|can it|could it) (?:really )?be (?:that|so|all that) (?:hard|difficult) to|(?:isn't"
    rf"|is not) (?:that"
    rf"|so|exactly) hard to {_GRASP_EN}",
    r"dumb (?:it|this|that|things) down|spell (?:it|this) out for you|(?:in|use) (?:small|short"
    r"|simple) words (?:for you|so)"
    r"|like you(?:'re| are) (?:five|5|a child|a toddler)|so (?:that )?even you|for the slow",
    r"(?:maybe|perhaps|how about|suggest|next time) (?:you )?(?:should |could |just )?(?:try |actually )+(?:reading"
    r"|listening"
    r"|thinking|read|listen|think)|(?:can|can't) you (?:even |not )?read(?= \.|$)|(?:do|can|did) you even (?:read"
    r"|understand|think)",
    r"ask (?:your )?(?:mum|mom|mommy|mummy|an adult|a grown up)|(?:whine|moan|complain) less|less whining"
    r"|(?:a bit |a little |too |way too )+(?:advanced|complicated|much) for (?:you|some)(?= \.|$| people| of)",
    rf"what part of \S+ (?:\S+ )?(?:don't|do not) you understand|how hard (?:can|is) it (?:be )?to {_GRASP_EN}",
    r"you people(?! (?:are (?:great|amazing|wonderful)))|(?:leave|left) (?:it|this) to the (?:adults|grown ups"
    r"|experts who)",
    # we know where you live, how some people manage to tie their shoes, the ones who can't spell
    r"(?:we|i) know where you live(?=$| \.)"
    r"|how (?:some )?(?:people|they|you) (?:even )?manage to (?:tie|dress|get dressed)"
    r"|the ones who (?:can't|cannot) (?:even )?spell",
    r"let the (?:adults|grown ups) (?:talk|handle|work)|as (?:(?:i|we) (?:have|already|have already)|i've|we've"
    r"|i've already|we've already) (?:said|explained"
    r"|told you) (?:\S+ )?\S+ times",
)

_WORDINGS = (
    Wordings(phrases(*_SWEDISH)),
    Wordings(phrases(*_ENGLISH)),
)


def find_condescension(value: str) -> Iterator[Said]:
    """Remarks in ``value`` that look down on somebody, one a sentence in each language."""
    for wordings in _WORDINGS:
        yield from wordings.once_a_sentence(value)
