"""How a text says that it uses the work of others without leave, in Swedish and in English.

Each kind is a cue and what must stand beside it: what was done, to what, from where. Folded words one space apart
(:mod:`policy_rules.text.words`), as of November 2026.
"""

from __future__ import annotations

from collections.abc import Iterator

from policy_rules.packs.beside import Beside, find_beside
from policy_rules.text.sentences import Said, Wordings
from policy_rules.text.words import phrases, up_to

_WORK_SV = (
    r"\w*bild(?:en|er|erna|ens)?|foto(?:t|n|na)?|fotografi\w*|illustration\w*|teckning\w*|tavla\w*|tavlor|målning\w*"
    r"|logg[aor]\w*|logotyp\w*|låt(?:en|ar|arna)?|musik\w*|melodi\w*|refräng\w*|\w*film(?:en|er|erna)?|klipp(?:et|en)?"
    r"|\w*hit(?:en|s)?|noter(?:na)?|manus\w*|visan|sångens?|pod\w*|avsnitt\w*|\w*serie[nr]?|text(?:en|er"
    r"|erna)?|artik\w+|krönika\w*|\w*bok(?:en)?|kapit\w+|recept\w*|dikt(?:en|er)?"
    r"|kart(?:a|an|or)|typsnitt\w*|design\w*|mönst\w+|meme\w*|reportage\w*|omslag\w*|vers|versen|tal|talet"
    r"|\w+tal|citat\w*|linoleum\w*|mönster\w*|slogan\w*|affisch\w*|figur(?:en)?"
)
_WORK_EN = (
    r"photos?|photograph|photographs|pictures?|pics?|images?|shots?|illustrations?|drawings?|paintings?|artwork|logos?"
    r"|songs?|tunes?|music|tracks?|melody|chorus|lyrics?|films?|movies?|clips?|footage|episodes?|videos?|text"
    r"|articles?|columns?|pieces?|books?|chapters?|recipes?|poems?|maps?|fonts?|designs?|patterns?|memes?|cartoons?"
    r"|sheet music|scripts?|slides|podcasts?|code|hit|hits|wording|slogans?|quotes?|speech|poetry|linocut"
    r"|print|mural|posters?|banner|characters?|highlights"
)
WORK = phrases(_WORK_SV, _WORK_EN)
#: Where others' work lies about.
_WEB = (
    r"nätet|internet|webben|google|googles?|pinterest|tumblr|reddit|flickr|bildsök\w*|the internet|the web|online"
    r"|getty|shutterstock|istock|adobe stock|unsplash"
)
_APPS = r"instagram|insta|facebook|tiktok|youtube|twitter|x|linkedin|snapchat|netflix|spotify|viaplay|hbo"
_ELSEWHERE = phrases(
    rf"(?:på|från|via|ur|hos|on|from|off|via|out of) {up_to(3)}(?:{_WEB}|{_APPS}|tv|tv \S+|the telly|the tv"
    rf"|\S*bok(?:en)?"
    r"|\S*tidning(?:en)?|hemsida|hemsidan|webb|webbplats|webbsida|sajt|konkurrent\w*|kollega\w*|storfilm\w*|film(?:en)?"
    r"|serien|website|site|page|magazine|newspaper|paper|book|brochure|catalogue|competitor\w*|rival\w*|film|movie"
    r"|series|show|artist|somebody|someone|någon|artikel|article|mate|kompis)",
    rf"(?:googles?|pinterest|google images) \S+|(?:{_WEB})",
    r"\w+s (?:logotyp|logga|bild|text|sång|låt|artikel|figur|slogan)|\S+'s (?:logo|photo|picture|text|song|article"
    r"|design|slogan|website|font)",
)
#: It is ours, or we may use it, or somebody is told not to.
FINE = phrases(
    r"med (?:\S+ )?(?:tillstånd|lov|tillåtelse|licens|samtycke)|har (?:\S+ )?(?:tillstånd|licens|lov)|licensiera\w*"
    r"|(?:vår|vårt|våra) (?:egen|eget|egna)|köp(?:t|te)|public domain|fri licens|cc by|creative commons"
    r"|får (?:du|man|ni)"
    r"|tips|så (?:här )?(?:undviker|skyddar|undgår)|polis\w*|inbrott\w*|tjuv\w*|arkiv\w*|museum|museet"
    r"|museets|bibliotek\w*"
    r"|aldrig|förbjud\w*|olagligt|upphovsrättslag\w*|kurs|kursen|webbinari\w*|fråga (?:alltid|först)"
    r"|kom ihåg|bygglov\w*"
    r"|(?:har|hade|någon) (?:\S+ )?(?:stulit|snott|kopierat|lånat|använt) (?:vår|våra|vårt)|som (?:vi|jag) fått",
    r"with (?:\S+ )?(?:permission|consent|a licence|a license|thanks|leave)|licen[cs]ed from|(?:our|my) own|bought"
    r"|public domain|creative commons|courtesy of|kind permission|(?:never|don't|do not|please don't|must not|may not)"
    r"|you (?:can|can't|cannot|must|need)|how to|tips|police|burglar\w*|thie(?:f|ves)|archives?|museum|library's"
    r"|illegal|copyright law|webinar|course|always ask|ask first|remember to|(?:stole|stolen|copied|nicked|used) our"
    r"|somebody is using our|free to use",
)

_ADMITTED = Beside(
    Wordings(
        phrases(
            r"(?:copyright|upphovsrätt\w*|rättighet\w*|alla rättigheter) (?:\S+ )?(?:tillhör"
            r"|till) (?:\S+ )?(?:respektive"
            r"|rättmätig\w*|ägar\w*|upphovs\w*)|ingen avsikt att (?:bryta|kränka) (?:\S+ )?upphovsrätt\w*",
            r"no (?:copyright )?infringement (?:is )?intended|no copyright intended"
            r"|(?:i|we) (?:do not|don't) own (?:the |any )?(?:rights|copyright|music|song|picture|clip|film"
            r"|footage)\w*",
            r"(?:rights?|credits?) (?:for \S+ )?(?:go |goes |belong |belongs )?(?:to|tillhör|till) (?:whoever|whomever"
            r"|(?:its|their|the) (?:respective |rightful |original |true )*(?:owners?|creators?|uploader|poster))",
            r"(?:den|vem) som (?:har )?(?:tagit|gjort|målat|ritat|skrivit) (?:bilden|fotot|den|det"
            r"|filmen) får (?:gärna )?"
            r"(?:höra av sig|hojta|säga till)|(?:if it's|if this is) (?:yours|your (?:photo|picture|work"
            r"|shot)) (?:\S+ )?"
            r"(?:shout|let us know|get in touch|dm|message|sorry|holler)",
            r"foto(?:graf)? okänd\w*|(?:okänd|okända) fotograf\w*|(?:bild|foto) (?:från )?"
            r"(?:google|pinterest|nätet|internet)",
            r"(?:photo|photographer|artist|source|author|credit) unknown|unknown photographer"
            r"|(?:photo|image|picture|pic|credit|source) (?:from |via |credit )?(?:google(?: images)?|pinterest"
            r"|the internet)",
        )
    ),
    unless=FINE,
)
_UNKNOWN_MAKER = Beside(
    Wordings(
        phrases(
            r"(?:vet|aning|minns|koll)(?: \S+){0,3}? vem som (?:har )?(?:tog|tagit|gjort|gjorde|målat|målade"
            r"|ritat|ritade"
            r"|skrivit|skrev|filmat|filmade|fotograferat|ligger bakom|äger)",
            r"vem som (?:har )?(?:tog|tagit|gjort|gjorde|målat|målade|ritat|ritade|skrivit|skrev|filmat"
            r"|fotograferat|äger"
            r"|ligger bakom) (?:\S+ ){1,2}?(?:har|vet|är|kan|spelar|framgår)",
            r"(?:must|should|need to|will|have to) (?:find|look) (?:out|up) (?:her|his|their|the artist's"
            r"|the maker's) name|(?:måste|ska|får) (?:ta reda på|kolla upp|leta upp) (?:vad hon heter"
            r"|vad han heter|vem)|(?:idea|know|clue|sure|remember)(?: \S+)? who (?:actually )?(?:took|made"
            r"|shot|painted|drew|wrote|owns|filmed"
            r"|recorded|did)|whoever (?:took|made|shot|painted|drew|wrote|owns|filmed) (?:it|this|that|the)",
            r"whose (?:name|title) (?:we|i) (?:have |'ve )?(?:forgot|forgotten|can't remember)|(?:läste|såg) "
            r"(?:någonstans|nånstans)|(?:vars namn|som) (?:vi|jag) (?:har )?glömt (?:namnet|vem|var)",
        )
    ),
    (
        WORK,
        phrases(
            r"vår\w*|our|här|here|this|den här|delar?|shar\w+|post\w*|inlägg\w*|använd\w*|using|used|vet|fin|bild\w*"
        ),
    ),
    unless=phrases(
        r"tävling\w*|gissa|quiz|guess|kommentera vem|rätt svar|efterlys\w*|historia\w*|arkiv\w*|museum|museet"
    ),
    sentences=4,
)
_TAKEN = Beside(
    Wordings(
        phrases(
            r"(?:låna|lånade?|lånat|snodde|snott|snodd|snodda|stal|stulit|stulen|knyckt\w*|knyckte|norpa\w*"
            r"|kopiera(?:de|t|d|r)"
            r"|avskriv\w+|skrivit av|skrev av|klistra(?:de|t|r)|klippt?e|klippt|ripp(?:ade|at|ad|ar)"
            r"|skärmdump\w*|skärmklipp\w*"
            r"|skannad?e?|skannat|plankade?|plankat|hittade?|hittat|sparade|laddade ner|spelade in"
            r"|inspelad\w*|strömmat)",
            r"(?:borrow(?:ed)?|nick(?:ed)?|pinched|swiped|lift(?:ed)|rip(?:ped)?|copied|copy pasted|cribbed"
            r"|stole|stolen"
            r"|grabbed|screenshot(?:s|ted)?|screen ?grab(?:s|bed)?|scanned|traced|pirated|ripped|found|came across"
            r"|spotted|downloaded|recorded|saved|snipped|sampled)",
        )
    ),
    (
        WORK,
        _ELSEWHERE,
        phrases(
            r"(?:vi|jag|vår\w*|rakt av|bara|nånstans|någonstans|här|hela|den|kunde|så|av|ni)|(?:we|i|our"
            r"|this|here|just|it|we've|whole|entire|you)"
        ),
    ),
    unless=phrases(
        r"(?:vår|våra|vårt|our) (?:\S+ )?(?:app|hemsida|sajt|webb\w*|instagram|facebook|bibliotek\w*|website"
        r"|page|channel|studio|feed|arkiv\w*)",
        r"hittade? (?:\S+ )?(?:hit|oss|rätt|hem|ni|du|hem|jobbet)|found (?:us|you|your|out|their|a job"
        r"|the job)|låna(?:r|s)? (?:ut|en|ett)",
        r"med (?:\S+ )?(?:tillstånd|lov|tillåtelse|samtycke)|with (?:\S+ )?(?:permission|consent|thanks)"
        r"|foto \S+ \S+|photo by|kredd|bluff\w*|falsk\w*|scam\w*|fake|fraud\w*"
        r"|(?:vår|våra|our) (?:egen|eget|egna|own|customer\w*|kund\w*)|taggade?|tagged|under \S+hashtag\w*"
        r"|polis\w*|police|inbrott\w*|aldrig|never|don't|köp\w*|bought",
    ),
)
_WORD_FOR_WORD = Beside(
    Wordings(
        phrases(
            r"(?:rakt av|ord för ord|rad för rad|på pricken lik\w*|exakt (?:likadan|samma) \S+ som \S+s"
            r"|word for word|note for note|verbatim"
            r"|line for line|exact copy|spitting image)"
        )
    ),
    (
        WORK,
        phrases(
            r"ur|från|av|snod\w*|snott|kopi\w+|lån\w+|gamla|from|out of|off|copi\w+|copy|lift\w+|rip\w*|of"
            r"|deras|their|\S+s (?:logga|logotyp|refräng|text|melodi)"
        ),
    ),
    unless=FINE,
    sentences=1,
)
_MARK_REMOVED = Beside(
    Wordings(
        phrases(
            r"vattenstämpel\w*|vattenmärk\w*|watermarks?|(?:fotografens|konstnärens|tecknarens"
            r"|illustratörens|byråns|upphovs\w+) "
            r"(?:namn|stämpel|signatur|logga|vattenmärke)|copyright(?:text|märk|notis)\w*|fotobyline\w*",
            r"(?:photographer's|artist's|illustrator's|agency's|author's|library's|maker's) (?:name|stamp"
            r"|signature|logo|credit"
            r"|mark|tag)|copyright (?:notice|line|stamp)|photo credit",
        )
    ),
    (
        phrases(
            r"bort|retuscher\w*|klipp\w*|besk[uao]r\w*|suddade?|dolde|gömde|utan|skymde|målade över|ta bort"
            r"|off|remov\w+|crop\w*|edit\w*"
            r"|eras\w*|clean\w*|got rid|rid of|blur\w*|without|strip\w*|painted|cut|hid|airbrush\w*|photoshop\w*"
        ),
    ),
    unless=phrases(
        r"aldrig|never|don't|do not|måste|must|olagligt|illegal|tips|skydda\w*|protect\w*|hur man|how to|lägg till|add"
    ),
)
_LOCKED = Beside(
    Wordings(
        phrases(
            r"betalvägg\w*|(?:låst|låsta|låsta) artik\w+|bara för prenumerant\w*|plusartik\w+"
            r"|premiumartik\w+|\S*låsta artik\w+"
            r"|paywall\w*|subscribers? only|for subscribers|members only article|premium article",
        )
    ),
    (
        phrases(
            r"varsågod\w*|här (?:har|får|är|kommer)|skärmdump\w*|skärmbild\w*|kopiera\w*|klistra\w*|gratis"
            r"|fritt|slipper|hela|läs"
            r"|screenshot\w*|here|here's|removed|copied|pasted|full|for you|round|around|dodg\w+|bypass\w*"
            r"|free|whole|entire|beat"
        ),
    ),
    unless=phrases(
        r"vår (?:\S+ )?betalvägg|våra prenumeranter|our (?:\S+ )?(?:paywall|subscribers|readers|members)"
        r"|bli prenumerant|prenumerera|subscribe|no paywall|ingen betalvägg|utan betalvägg"
    ),
)
_HURRY = Beside(
    Wordings(
        phrases(
            r"(?:innan|tills) (?:det|den|de|dom|någon|filmen|klippet|videon|ljudet|inlägget|bolaget"
            r"|förlaget) (?:\S+ ){0,3}?"
            r"(?:plockas?|plockar|tas|tar|ta|ryker|raderas?|raderar|stängs?|stoppas?|stoppar"
            r"|anmäls?)(?: \S+){0,2}? (?:bort|ner|ned|av)",
            r"(?:before|until|till) (?:it|it's|they|they're|someone|somebody|the lawyers|the label"
            r"|youtube) (?:\S+ ){0,3}?"
            r"(?:taken|take|takes|pulled|pull|pulls|removed|remove|muted|mute|deleted|yanked|spot|notice|catch)",
            r"(?:got|gets|was|were|been|blev|blir|blivit) (?:\S+ )?(?:muted|mutad|mutat|taken down"
            r"|copyright struck|flaggad för upphovsrätt)",
            r"copyright (?:strikes?|claims?|bots?|filter|police)|content id|upphovsrätts(?:filt\w+|robot\w*|polis\w*)",
            r"(?:så att|så|att) (?:filtret|roboten|algoritmen|youtube|instagram|spotify|shazam"
            r"|facebook) inte|lura (?:filtret|algoritmen|youtube)",
            r"(?:so|so that|the) (?:the )?(?:filters?|bots?|algorithm|youtube|instagram"
            r"|shazam) (?:\S+ )?(?:won't|doesn't|don't|can't|cannot|misses|miss)"
            r"|(?:fools?|dodges?|beats?|gets? (?:past|round)) (?:the )?(?:filter|copyright|bot|algorithm)",
        )
    ),
    (WORK,),
    unless=FINE,
    sentences=1,
)
_NOT_ASKED = Beside(
    Wordings(
        phrases(
            r"utan (?:\S+ ){0,2}?(?:att (?:\S+ )?fråga|lov|tillstånd|tillåtelse|licens|källa|att betala)",
            r"without (?:\S+ ){0,2}?(?:asking|permission|licen[cs]e|crediting|clearance|paying|telling)|no licen[cs]e"
            r"|unlicen[cs]ed|olicensierad\w*",
            r"(?:inte|aldrig|ej|glömde|glömt|orkade inte|hann inte|slarvade med"
            r"|struntade i) (?:\S+ )?(?:att )?(?:frågat|frågade|fråga|bett om lov|be om lov"
            r"|fått (?:lov|ok|okej|tillstånd)|licens\w*|kolla(?:t|de)? (?:upp )?rättighet\w*|licens\w*|klarera\w*)",
            r"(?:licens(?:en|er|erna)?|rättighet(?:en|er|erna)?|tillstånd(?:et)?|lov(?:et)?) (?:har |hade "
            r"|fick |får |hann |struntade |skippade )"
            r"(?:vi |jag |de )?(?:\S+ )?(?:inte|i|aldrig|ej|vänta|komma|lösa)",
            r"(?:didn't|haven't|hadn't|never|did not|forgot to|couldn't be bothered to"
            r"|no time to) (?:\S+ )?(?:ask|asked|check|checked|clear|cleared"
            r"|licen[cs]ed?|get (?:the )?(?:permission|rights|licence)|got (?:the )?(?:permission|rights"
            r"|licence)|credit\w*|pay for|paid for)"
            r"(?: (?:for )?(?:the )?(?:rights|permission|photographer|artist|band|licence|him|her|them|first"
            r"|owner|author|\S+))?",
            r"(?:the )?(?:licen[cs]e|rights|permission|clearance) (?:\S+ ){0,2}?(?:can wait|didn't|never"
            r"|hasn't|haven't|comes later|pending|later)",
        )
    ),
    (WORK, phrases(r"vår\w*|vi|jag|our|we|i|här|here|we've|i've|använ\w+|used|using|satt\w*|put|la|lade")),
    unless=phrases(
        r"får (?:du|man|ni|ingen)|aldrig (?:andras|använd)|förbjud\w*|olagligt|måste|kräv\w*|kurs\w*"
        r"|webbinari\w*|fråga (?:alltid|först|oss)"
        r"|never use|you (?:can|can't|cannot|must|may|need|should)|illegal|webinar|course|always ask"
        r"|don't use|vår(?:a)? (?:bilder|texter|logotyp|design) (?:används|kopieras)"
        r"|(?:vi|we) (?:aldrig|never|always)|nobody should|ingen (?:ska|bör|får)|should not|shouldn't"
        r"|(?:barnen|föräldrar\w*|förälder|elev\w*|gdpr)|drönar\w*|drone|fråga gärna|alkohol\w*|körkort"
        r"|driving licence|never ask (?:you|for)|fråga(?:r)? (?:\S+ )?efter"
    ),
    sentences=1,
)
_MAKER_AGAINST = Beside(
    Wordings(
        phrases(
            r"(?:fotografen|fotografens|konstnären|förlaget|författaren|bandet|artisten|skivbolaget"
            r"|designern|illustratören|kompositören|upphovs\w+"
            r"|bildbyrån|musikförlaget|regissören|originalet)",
            r"(?:the )?(?:photographer|artist|band|author|publisher|record label|label|singer|designer"
            r"|illustrator|stock library|agency|composer"
            r"|film company|studio)",
        )
    ),
    (
        WORK,
        phrases(
            r"sa(?:de)? nej|vet (?:inte|inget|ingenting)|(?:behöver|får|fick) (?:\S+ )?(?:inte|inget"
            r"|aldrig) veta|har inte (?:hört av sig|sagt|märkt|reagerat)"
            r"|inte märk\w+|svarade aldrig|tackade nej|ville (?:\S+ )?inte|vill nog inte"
            r"|hoppas (?:\S+ ){0,2}inte|stämm?er? oss|blir (?:nog )?sur",
            r"said no|says no|declined|refused|didn't want|hasn't (?:noticed|complained|replied"
            r"|been in touch|objected|found out|rung)"
            r"|haven't (?:noticed|complained|heard|rung|been in touch)|needn't know|doesn't (?:know"
            r"|need to know)|don't (?:know|tell)|won't (?:notice|mind|find out|know)"
            r"|never (?:replied|answered|know|asked|noticed)|(?:sue|sues|suing) us|wasn't keen|isn't happy",
        ),
    ),
    unless=phrases(
        r"därför (?:tog|tar|plockade) vi bort|så vi (?:tog|bytte)|so we (?:took|removed|swapped|changed|chose)"
    ),
    sentences=1,
)
_WHOLE = Beside(
    Wordings(
        phrases(
            r"(?:skanna(?:de|t|d|r)|avfotografera\w*|piratkopi\w*|piratad\w*|torrent\w*|ned(?:laddad"
            r"|strömmad)\w*|(?:strömmat|laddat) (?:ner|ned)"
            r"|pirated|pirate copy|scanned|bootleg\w*|usb stick|illegal download|recorded off)",
        )
    ),
    (phrases(_WORK_SV, _WORK_EN, r"storduk\w*|visar|visning\w*|screening|big screen"),),
    unless=phrases(
        r"rapporter\w*|anmäl\w*|varning\w*|beware|warning|report|virus|malware|qr\w*|passport|pass|kvitto\w*"
        r"|receipts?|dokument\w*|documents?|arkiv\w*|archive\w*|röntg\w*|våra egna|our own|polis\w*|police"
    ),
    sentences=1,
)


def find_taking(value: str) -> Iterator[Said]:
    """Words in ``value`` that say that others' work is used without leave, the first of each sentence."""
    yield from find_beside(
        value,
        _ADMITTED,
        _UNKNOWN_MAKER,
        _TAKEN,
        _WORD_FOR_WORD,
        _MARK_REMOVED,
        _LOCKED,
        _HURRY,
        _NOT_ASKED,
        _MAKER_AGAINST,
        _WHOLE,
    )
