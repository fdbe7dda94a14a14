"""Belittling of readers and of groups, in Swedish and in English: told-you-so, brush-offs, age and sex.

Folded words one space apart (:mod:`policy_rules.text.words`), as of November 2026.
"""

from __future__ import annotations

from collections.abc import Iterator

from policy_rules.packs.beside import Beside, find_beside
from policy_rules.text.sentences import Said, Wordings
from policy_rules.text.words import phrases

_BRUSHED_OFF = Wordings(
    phrases(
        r"vad var det (?:vi|jag) sa|ni skulle ha lyssnat|skyll (?:er|dig) själva?|rätt åt (?:er|dem|dig)"
        r"|(?:ska|måste|tror sig) alltid veta bäst|lägg (?:ner|av med) (?:tramset|gnället|larvet|fånerierna)"
        r"|(?:orkar|tänker) inte (?:förklara|höra|läsa|svara) (?:\S+ ){0,6}?(?:igen|till|gnäll\w*|folk"
        r"|någon som|fler)|(?:trötta?|less) på (?:ert|era|ditt|allt|folk|kunder"
        r"|människor) (?:\S+ )?(?:gnäll\w*|som|frågor|tjat\w*)"
        r"|(?:inte vill|inte kan|vägrar|aldrig vill) (?:fatta|förstå|begripa)|(?:har|hade) (?:man |du "
        r"|ni )(?:nog |väl |förmodligen )?inte råd|måste fråga vad det kostar|skratta(?:t|de"
        r"|r)? (?:gott )?åt (?:era?|dig|dem|kund\w*|kommentar\w*)"
        r"|hur (?:dum|trög|korkad|svårt|blåst) (?:får|kan|ska) (?:man|en) (?:bli|vara)|om (?:man|du"
        r"|ni) orkar(?: läsa)?(?=$| \.| men)|öppnat (?:\S+ )?ögonen|kom tillbaka när (?:ni"
        r"|du) (?:har )?(?:lugnat|växt|läst|lärt|nyktrat)"
        r"|(?:ta|gå) (?:en|ut en) (?:\S+ )?(?:promenad|sväng) och (?:kom|lugna)|som inte (?:fattar|begriper"
        r"|kan läsa|kan bete)|låt (?:de )?vuxna|vuxna (?:människor )?(?:pratar|talar)|lär (?:dig|er) (?:hut"
        r"|läsa|veta hut)|skaffa (?:dig|er) (?:en hobby|ett jobb|glasögon)"
        r"|bara (?:en|ett) (?!\S*ling )\S+ (?:köper|betalar|tror på|går på)|gnäll(?:er|iga|ande"
        r"|et)? (?:kund\w*|i kommentar\w*|på oss)|ni som gnäller|till alla (?:er )?(?:gnäll\w*|besserwiss\w*"
        r"|experter i)|förgyller våra dagar|besserwiss\w*|soffexpert\w*|tangentbordskrig\w*"
        r"|kan inte läsa innantill|ni inte kan läsa|rätt många (?:sidor|ord) för|vad ska vi ta oss till"
        r"|(?:få|hämta|ge) (?:\S+ ){0,3}?(?:en )?(?:näsduk|nappen|filten)|(?:lille|lilla) (?:gubben|gumman"
        r"|vännen|stackarn)|världens minsta fiol|hela dagen på (?:er|sig)|(?:lämna|överlåt) \S+ (?:till"
        r"|åt) oss som|(?:långa|svåra|många) \S+ för (?:en del|vissa|somliga)"
        r"|inte alla (?:som )?(?:är begåvade|har förstånd|kan tänka)|det är inte raketforskning",
        r"told you so|(?:should|could|would) have listened|serves (?:you|them) right|only have (?:yourself"
        r"|yourselves) to blame|(?:always|think they|think you) know(?:s)? best|deal with it|suck it up"
        r"|tough (?:luck|titty)|get over (?:it|yourself|yourselves)"
        r"|don't like it (?:then )?(?:go|leave|tough|there's|shop|unfollow)|(?:isn't|is not|not) for you(?=$"
        r"| \.)|if you have to ask (?:\S+ ){0,4}?afford|laughed (?:so|at)|(?:out loud"
        r"|laughing) in the (?:staff|break|office)|imagine being so"
        r"|how (?:thick|dumb|stupid|dense|hard|slow) (?:do|can|must|is|are) (?:you|it|people"
        r"|they)(?! to (?:get|start|find))|shouldn't be (?:let|allowed) (?:near|out|to|anywhere|behind)"
        r"|(?:should not|shouldn't) (?:own|drive|operate|breed|be driving)|(?:open|opened|use"
        r"|used) your (?:eyes|brain|head)"
        r"|come back when you(?:'ve| have)? (?:calmed|grown|read|learn\w*|sobered)|(?:stop|quit"
        r"|enough) (?:whinging|moaning|whining|bleating|crying)|if you (?:struggle with|can't manage"
        r"|can't handle|can't even|can't follow) (?:\S+ ){1,6}?(?:perhaps|maybe|then|don't|you|go|stay|try)"
        r"|only an? (?:\S+ )?\S+ would (?:pay|buy|trust|choose|believe|fall|hire|think)|type (?:this|it"
        r"|that) slowly|the (?:sale|offer) (?:\S+ )?ended(?: \S+)? (?:on )?|people with the loudest"
        r"|the loudest opinions|armchair experts?|know it alls?|self appointed experts?|one star brigade"
        r"|adult life|be a grown up|act like (?:a grown up|an adult|adults)|get a hobby|get out more"
        r"|fetch (?:\S+ ){0,2}?(?:a |the )?(?:tissue|hanky|violin)|world's smallest violin"
        r"|what (?:ever )?(?:will|shall) we do(?=$| \.)|our hearts bleed|diddums|there there|(?:complained"
        r"|whinged|moaned) (?:\S+ )?(?:\w+) times|in words of one syllable|words of one syllable"
        r"|as i've said (?:a )?(?:hundred|thousand|million)|for the (?:hundredth|thousandth|umpteenth"
        r"|millionth|last) time|you lot(?! are (?:brilliant|amazing|the best|great|fantastic|lovely))"
        r"|google is (?:free|your friend)|reading is (?:hard|fun)|isn't hard people|not that hard"
        r"|thanks for your expert|did you read (?:\S+ ){1,4}?(?:or|at all)|wear your glasses"
        r"|should have gone to",
    )
)
#: "Enough for most people over four", "our dog could read that".
_LIKE_A_CHILD = Beside(
    Wordings(
        phrases(
            r"de flesta (?:över|som fyllt|vuxna|barn|femåringar)|(?:min|vår|chefens) (?:\S+ )?(?:hund|katt"
            r"|guldfisk|hamster|femåring|fyraåring|treåring|mormor|dotter|son) (?:hade|kunde|kan|klarar"
            r"|förstår|fattar|läser|fixar)|(?:en|ett) (?:guldfisk|lågstadiebarn|dagisbarn|tvååring|treåring"
            r"|fyraåring) (?:hade|kunde|kan|klarar|förstår)",
            r"(?:most|any|all) (?:people|folk|adults|children|toddlers|kids) (?:over|above|aged|manage|cope"
            r"|learn)|(?:my|our|the boss's|his) (?:\S+ )?(?:dog|cat|goldfish|hamster|toddler|\w+ year old"
            r"|gran|nan|budgie|labrador) (?:could|can|has|manages|understands?|reads?|gets)|a (?:goldfish"
            r"|hamster|labrador|spaniel|brick|potato) (?:could|would|has|can|with)",
        )
    ),
    (
        phrases(
            r"räck\w*|läs\w*|först\w*|fatt\w*|svar|recens\w*|kund\w*|du|ni|bättre|klara\w*|enough|read|reads"
            r"|understand|review|reply|dear|you|better|works? it out|figure\w*|grasp|manage|answer|suffice"
        ),
    ),
    unless=phrases(
        r"tävling|valp\w*|leksak\w*|bilderbok\w*|recept\w*|toys?|pupp(?:y|ies)|picture book|treats?|food|mat"
    ),
    sentences=1,
)
_ADVICE = phrases(
    r"vi (?:är )?(?:inte |så )?(?:lika )?trötta på|tips|guide|kurs\w*|oroa|ingen fara|vi hjälper"
    r"|hjälper (?:dig|er) gärna|ge inte upp|tack för|förlåt|ursäkta|själva är vi",
    r"we (?:should|could|would) have listened|we've been told|tips|guide|course|don't worry|no worries"
    r"|we can help|we'll help|happy to help|thanks? for|sorry|apolog\w+|it's ok|it's okay|wish (?:we|i)"
    r"|that's fine|not for everyone",
)
_GROUP_LAUGHED_AT = Wordings(
    phrases(
        r"(?:till och med|även|t o m|inte ens|vilken|varje) (?:en |min |din )?(?:tant|gubbe|pensionär|mormor"
        r"|farmor|svärmor|blondin|tjej|kvinna|brud|fru|fruar?|tjejer|kvinnor|tanter|pensionärer|flicka)(?:s"
        r"|na|n)? (?:kan|klarar|fattar|fixar|förstår|hittar)"
        r"|(?:tjejer|tanter|damer|kvinnor|fruntimmer|blondiner|brudar|fruar|flickor) och (?:teknik"
        r"|borrmaskiner|verktyg|bilar|parkering\w*|datorer|siffror|it|motorer|kartor)|(?:pensionär\w*"
        r"|tanter(?:na)?|gubbar(?:na)?|damer(?:na)?|tjejer(?:na)?|blondiner|unga|ungdomar|generation z|gen z"
        r"|boomers?|kvinnor) (?:\S+ ){0,5}?"
        r"(?:(?:hittar|fattar|klarar|begriper|förstår|kan|hänger) (?:\S+ )?inte|(?:inte|aldrig) (?:hittar"
        r"|fattar|klarar|begriper|hänger med|kan)|måste vila|gråter)|(?:fråga|be|ta med|ring) (?:mannen"
        r"|maken|karln|din man|din karl|sambon|pappa|husbonden)"
        r"|(?:hysterisk\w*|pms|mensvärk\w*|klimakteriekossor?|fjollig\w*|kärringtjat|kvinnlig logik"
        r"|som en (?:flicka|kärring|tjej))|lättkränkt\w*|snöflingegeneration\w*|40 talist\w* gnäll\w*"
        r"|ok boomer",
        r"(?:even|not even) (?:an? |the |my |your )?(?:woman|women|girls?|wife|wives|granny|grannies|grandma"
        r"|nan|mother in law|pensioners?|blondes?|old (?:lady|dear|man|folk|people)|oaps?|boomers?) (?:can"
        r"|could|will|manages?|gets?|understands?)"
        r"|(?:get|ask|bring|let|call) (?:your |the |a )?(?:husband|hubby|man|boyfriend|menfolk|dad"
        r"|fella) (?:to|for|in|along|about|read|do)|(?:women|ladies|girls|blondes|wives) and (?:technology"
        r"|drills?|tools?|cars|parking|maps|numbers|computers|power tools)"
        r"|(?:gen z|millennials?|boomers?|snowflakes?|zoomers?|youngsters|pensioners?|oaps?|women drivers?"
        r"|old people|the elderly|blondes?|the ladies|lefties|vegans|feminists) (?:\S+ ){0,6}?(?:lie down"
        r"|lie in|can't (?:cope|work|use|find|handle|park|even)|don't (?:know how|understand|get)|offended"
        r"|triggered|cry|crying|bless|safe space|participation|a day's work)"
        r"|(?:pretty|little) (?:little )?head|time of the month|hysterical (?:woman|women|female)"
        r"|like a girl|man up|women drivers?|old biddies|old dears?|old codgers?|silly (?:girl|woman|old)"
        r"|dumb blonde|hormonal|ok boomer|the fairer sex|over the hill",
    )
)
_FAIR = phrases(
    r"fördom\w*|myt\w*|jämställd\w*|diskriminer\w*|så ska det inte|kampanj\w* mot|självförsvar|rusta"
    r"|forskning\w*|digital\w* utanförskap|vi lär|kurs\w*|hjälp\w* (?:pensionärer|äldre)",
    r"myths?|stereotyp\w*|sexis\w*|ageis\w*|equality|discriminat\w*|#likeagirl|campaign|research"
    r"|digital exclusion|we teach|course|classes|support",
)


def find_belittling(value: str) -> Iterator[Said]:
    """Remarks in ``value`` that brush readers off or laugh at a group, the first of each sentence."""
    yield from find_beside(
        value, Beside(_BRUSHED_OFF, (), _ADVICE), _LIKE_A_CHILD, Beside(_GROUP_LAUGHED_AT, (), _FAIR)
    )
