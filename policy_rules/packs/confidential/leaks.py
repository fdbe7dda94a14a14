"""What a company does not tell before its time, said in passing: plans, deals, incidents and papers of the board.

Each kind is a cue and what must stand beside it. Folded words one space apart (:mod:`policy_rules.text.words`), in
Swedish and in English, as of November 2026.
"""

from __future__ import annotations

from collections.abc import Iterator

from policy_rules.packs.beside import Beside, find_beside, first_of_each
from policy_rules.packs.confidential.against_wish import find_against_wish
from policy_rules.packs.confidential.rumours import find_rumours
from policy_rules.packs.confidential.weak_spots import find_weak_spots
from policy_rules.text.sentences import Said, Wordings
from policy_rules.text.words import phrases

#: It is out already, or belongs to the public.
_OUT = phrases(
    r"pressmeddelande\w* (?:finns|är ute|i vårt)|har (?:\S+ )?informera\w*|fick besked\w*|fått besked\w*"
    r"|meddela(?:r|de) (?:vi|i dag|idag)|offentliggjorde\w*|offentliggjort|publicerad\w*|publicerat"
    r"|är publicera\w*|kommunstyrelse\w*|årsstämma\w*|stämman|föreningsstämma\w*|bostadsrätt\w*|brf"
    r"|kommunen\w*|regionen\w*|riksdag\w*|kurs\w*|webbinari\w*|seminari\w*|mall|mallar|tips|enligt (?:dn|svd"
    r"|medier\w*|tidning\w*)|nyhetsrum\w*|alla (?:kunder|berörda|anställda) (?:är|har|fick)",
    r"press release (?:is|in our)|(?:were|was|have been|has been) (?:told|informed)|(?:published"
    r"|announced) (?:today|on our|this morning|last)|told (?:them|customers|staff|everyone|the regulator)"
    r"|on our (?:website|site)|newsroom|annual (?:meeting|report)|agm|town council|parish council"
    r"|school board|course|webinar|workshop|template|tips|how to|according to (?:the|bbc|ft)|our podcast"
    r"|learnt|lessons|dress code|report (?:is )?out",
)
_PAPERS = Beside(
    Wordings(
        phrases(
            r"(?:intern(?:a|t)? |vår interna |vårt interna )(?:\S+ )?(?:\w*rapport\w*|\w*protokoll\w*"
            r"|presentation\w*|mejl\w*|dokument\w*|kalkyl\w*|chatt\w*|slack\w*|wiki\w*|riskanalys\w*"
            r"|prognos\w*|plan|planen|strategi\w*|utredning\w*|siffror\w*|lista|listan|pm|möte\w*)"
            r"|styrelse(?:möte\w*|rapport\w*|protokoll\w*|underlag\w*|presentation\w*|papper\w*|rummet)"
            r"|ledningsgrupp(?:en|ens|smöte\w*)?|ledningsmöte\w*|budgetmöte\w*|strategimöte\w*|krismöte\w*"
            r"|(?:nästa års|årets|kommande) (?:\S+ )?(?:budget|prognos|säljmål|produktplan|strategi)"
            r"|säljtavla\w*|säljmöte\w*|produktplan(?:en)?|roadmap\w*|chefsmöte\w*|styrgrupp\w*"
            r"|arbetsmaterial\w*|utkastet? till (?:avtal\w*|rapport\w*|pressmeddel\w*)|kvartalssiffror\w*",
            r"internal (?:\S+ )?(?:report|memo|email|e mail|deck|document|doc|slides?|dashboard|wiki|chat"
            r"|slack|forecast|numbers|figures|roadmap|review|audit|briefing|plan|strategy|meeting)"
            r"|board (?:pack|minutes|deck|papers?|meeting|report|room|presentation|slides?|away ?day)"
            r"|boardroom|exec(?:utive)? (?:\S+ )?(?:deck|offsite|away ?day|slides|meeting|summary)"
            r"|leadership (?:meeting|offsite|deck|away ?day)|management meeting"
            r"|next year's (?:\S+ )?(?:budget|forecast|targets?|plan|roadmap)|sales (?:board|meeting"
            r"|forecast|pipeline)|pipeline review|org chart|strategy (?:day|deck|offsite|meeting)"
            r"|product roadmap|our roadmap|steering (?:group|committee)|crisis meeting|budget meeting"
            r"|draft (?:contract|press release|results|accounts)|war room",
        )
    ),
    (
        phrases(
            r"skärmdump\w*|skärmbild\w*|plåtade?|knäppte|smygfoto\w*|fick syn på|råkade|kvarglömd\w*"
            r"|i skrivaren|zoom\w*|suddat|suddade|läck\w*|lutar åt|sa ja|sa nej|pratades|inte justera\w*"
            r"|sägs|viskas|tjuvkik\w*|avslöja\w*|klubba\w*|halver\w*|varsl\w*|stäng\w*",
            r"screenshots?|screen ?grab|snapped|spotted|left (?:on|in) the (?:printer|copier|table)|printer"
            r"|peek|zoom\w*|blurred|leak\w*|leaning|rejected|signed off|said yes|said no|whispers?|sneak\w*"
            r"|overheard|straight from|fresh from|hot from|slide|halved|behind (?:me|him|her|us)",
        ),
    ),
    unless=_OUT,
    sentences=1,
)
_CUTS = Beside(
    Wordings(
        phrases(
            r"varsl\w+|uppsägning(?:ar|arna|en)|(?:tjänster|personer|anställda|jobb"
            r"|kollegor) (?:\S+ )?(?:bort|försvinner|får gå|sägs upp|ryker|varslas|måste gå)|sägs upp"
            r"|läggs (?:ner|ned)|stänga (?:\S+ )?(?:kontoret|fabriken|lagret|butiken|enheten|anläggningen"
            r"|depån|linjen|avdelningen|\S+fabriken)|stänger (?:vi )?(?:\S+ )?(?:kontoret|fabriken|lagret"
            r"|enheten|anläggningen|i \S+|\S+fabriken)|(?:facket|fackklubben|klubben) (?:är |har blivit "
            r"|blev )?(?:in)?kalla\w*|mbl\w*|omorganisation\w*|nedskärning\w*|sparpaket\w*"
            r"|flyttas till (?:polen|indien|kina|baltikum|\S+land)",
            r"lay ?offs?|redundanc\w+|job (?:cuts|losses)|(?:jobs|roles|posts|people|names"
            r"|positions) (?:\S+ )?(?:to go|going|gone|are going|will go|on the list|at risk|cut|axed"
            r"|for the chop)|restructur\w+|reorgani[sz]ation|downsiz\w+|(?:closing|close|shutting|shut"
            r"|closure of) (?:down )?(?:the |our )?(?:\S+ )?(?:site|plant|office|factory|depot|branch"
            r"|warehouse|lab|division)|(?:the |our )?unions? (?:has|have|is|are|was"
            r"|were) (?:been )?(?:called|summoned|invited)|offshor\w+|consultation (?:starts|begins)"
            r"|wielding the axe|chopping block",
        )
    ),
    (
        phrases(
            r"nästa (?:vecka|månad)|efter (?:sommaren|semestern|jul|nyår)|facket|får (?:\S+ )?(?:veta"
            r"|beskedet|besked)|internt|än(?:nu)?|lutar åt|inte justera\w*|hr|mellan oss"
            r"|håll\w* (?:\S+ )?(?:för (?:er|dig)|tyst)|rykt\w*|hört|viska\w*|lista\w*|ni förstår"
            r"|konferensrum\w*|styrelse\w*|tydligen|kommunicera\w*",
            r"next (?:week|month|quarter)|after (?:the summer|christmas|easter)|unions?|find out|found out"
            r"|will be told|hr|between (?:us|you)|keep (?:it|this)|quiet|rumou?r\w*|heard|whisper\w*"
            r"|on the list|the list|board|apparently|yet|not (?:been )?told|don't (?:say|tell)|haven't"
            r"|hasn't|unofficial\w*|pray",
        ),
    ),
    unless=_OUT,
    sentences=1,
)
_DEALS = Beside(
    Wordings(
        phrases(
            r"(?:inte|ej|knappt) (?:ens )?(?:påskriv\w*|underskriv\w*|undertecknat|signerat|klubbat"
            r"|officiellt)|(?:innan|före) (?:bläcket|alla andra|någon annan|börsen|marknaden|media)|(?:går"
            r"|ska|kommer) (?:ut )?(?:till (?:media|pressen)|ut|i pressen) (?:\S+ )?(?:på \w+dag|i morgon"
            r"|imorgon|nästa|först|klockan)|får (?:vi|jag) (?:\S+ )?(?:inte|ej) (?:nämna|avslöja|namnge)"
            r"|(?:vi|jag) får (?:\S+ )?inte (?:nämna|avslöja|namnge)|(?:kan|ska|törs|vågar) (?:jag "
            r"|vi )?(?:ändå |redan nu |i alla fall |nog )?(?:avslöja|skvallra|läcka)|inofficiell\w*"
            r"|fågel (?:har )?(?:viskat|kvittrat)|sekretess(?:avtal\w*|en|klausul\w*)?"
            r"|skrivit på (?:\S+ )?(?:papper|att inte|tystnad\w*)|tystnadslöfte\w*|nda(?:n|'n)?|nda n"
            r"|tyst nu|förhandlingarna (?:\S+ ){1,5}?(?:klara|klart|hamn)|hålla (?:tyst|mun|klaffen) om"
            r"|(?:det|så) skrev vi på|läckt\w*|läcker|tjuvlyssna\w*|hysch|ssch|schh\w*|psst|alla vet (?:väl"
            r"|ju) ändå",
            r"(?:not|isn't|hasn't been|hasn't|haven't) (?:\S+ )?(?:signed|inked|finali[sz]ed"
            r"|closed)(?! (?:up|in|by))|before the ink|ink (?:is|isn't|is still|hasn't)|before (?:anyone"
            r"|anybody|everyone) else|little bird|unofficial\w*|under (?:an )?nda|nda|signed (?:something"
            r"|a paper|papers)|sworn|(?:not|isn't|aren't|shouldn't|can't|cannot"
            r"|couldn't) (?:\S+ )?(?:supposed |meant |allowed )?(?:to )?(?:name|reveal|disclose|say who"
            r"|say which)|act surprised|leak(?:ed|ing)|(?:to|the|gonna|i'll|let's) leak"
            r"|didn't (?:hear|read) it (?:here|from)|psst"
            r"|the envelope|before (?:it's|they're|the) (?:opened|award\w*)|"
            r"signed an? (?:\S+ )?agreement not|gag(?:ging)? (?:clause|order)|between (?:you and me|us"
            r"|ourselves)|off the record|on the quiet",
        )
    ),
    (
        phrases(
            r"köp(?:er|et|te|t|s)|förvärv\w*|uppköp\w*|fusion\w*|ihop med|slås ihop|tar över|säljs|sålt"
            r"|avtal\w*|kontrakt\w*|beställt|kund(?:en)?|anbud\w*|upphandling\w*|förlikning\w*|sponsor\w*"
            r"|samarbete\w*|flyttar in|vd|styrelse\w*|pris(?:er|erna)? höjs|höj(?:s|er)|siffror\w*"
            r"|resultat\w*|bygger|miljon\w*|\d{3} 000|batteri\w*|spel(?:et)?|nya (?:telefon\w*|bil\w*)",
            r"buy(?:s|ing)?|bought|acqui\w+|merg\w+|takeover|taken over|sold|deals?|contracts?|ordered"
            r"|clients?|tender|bid|settle\w+|sponsors?|partner\w*|moving into|ceo|chair|board|prices?"
            r"|results|revenue|figures|numbers|million|\d+k|car ?maker|ipo|funding|round|investors?"
            r"|series [abc]|sell\w*|raise",
        ),
    ),
    unless=phrases(
        r"podd\w*|kund\w* uppgifter|personuppgift\w*|gdpr|anonymt|rådgivning\w*|deckare\w*|thriller\w*"
        r"|rabatt\w*|erbjudande\w*|rea|gratis|vattenläck\w*|tak\w*|rör\w*|kran\w*|toalett\w*|recept\w*"
        r"|julklapp\w*|bulle\w*|bullar|fika|sekretesspolicy|nyhetsbrev\w*|berättar (?:vi )?(?:mer|allt|på)"
        r"|håll utkik|håller utkik|söker (?:en|ett|dig)|erfarenhet\w*|patient\w*|mässan|tävling\w*",
        r"podcast|hiring|recruit\w*|personal data|gdpr|anonymous\w*|advice|advisers?|novel|thriller"
        r"|discounts?|half price|sale (?:starts|is on|ends)|free|water|pipe|roof|tap|boiler|gas|recipe"
        r"|ingredient|cake|buns?|santa|newsletter|tell you (?:more|all)|watch this space|stay tuned"
        r"|more soon|your (?:data|details|call|conversation|message)|whistle\w*|patients?|privacy"
        r"|competition|giveaway|giant|garden|menu|window|spring|autumn|summer collection",
    ),
    sentences=1,
)
_INCIDENT = Beside(
    Wordings(
        phrases(
            r"dataintrång\w*|intrång(?:et)?|hacka(?:d|de|t|ts)|ransomware|utpressningsvirus\w*|dataläck\w*"
            r"|läckt kund\w*|kunddatabas\w*|personuppgiftsincident\w*|cyberattack\w*|it attack\w*"
            r"|säkerhetshål\w*|säkerhetslucka\w*|sårbarhet\w*|usb minne\w*|produktfel\w*|återkall\w+"
            r"|olycktillbud\w*|tillbud\w*|utsläpp(?:et)?",
            r"(?:data )?breach(?:ed|es)?|hacked|hackers?|ransomware|data leak|(?:got|gotten|broke"
            r"|been) into (?:our|the) (?:\S+ )?(?:database|system|systems|network|server|servers)"
            r"|cyber ?attack\w*|stolen data|customer (?:data|database|records)|security hole|vulnerabilit\w+"
            r"|phished|lost (?:a|the|our) (?:laptop|usb|memory stick)|recall|spill|near miss|defects?",
        )
    ),
    (
        phrases(
            r"inte (?:hunnit|berättat|meddelat|informerat|anmält|sagt)|(?:håll\w*|ligg\w*) (?:\S+ )?(?:tyst"
            r"|lågt)|tyst om|mörka\w*|sopa\w*|under mattan|(?:ingen|kunderna|imy|myndigheten"
            r"|media) (?:behöver|vet|har) (?:\S+ )?(?:inte |inget |ingenting )?(?:veta|fått veta|märkt|om)"
            r"|ingen har märkt|innan (?:någon|kunderna|media|imy)|mellan oss|hoppas (?:att )?ingen|hysch"
            r"|inte gått ut med|säg inget",
            r"keep(?:ing)? (?:it|this|things|schtum) ?(?:quiet|schtum|under|secret)?|quiet|haven't (?:told"
            r"|reported|informed)|hasn't been (?:told|reported)|not (?:told|reported|yet)|before (?:anyone"
            r"|we tell|customers|the press|the regulator)|until legal|hush|don't tell|nobody (?:knows"
            r"|noticed|has noticed)|needn't know|don't know yet|under the (?:carpet|rug)|hoping (?:nobody"
            r"|no one)|between us|fingers crossed|won't (?:notice|be telling)|not telling",
        ),
    ),
    unless=_OUT,
    sentences=1,
)
_HINTS = Beside(
    Wordings(
        phrases(
            r"ni förstår (?:själva|vad)|du fattar|ni fattar|räkna ut (?:resten|själva)|(?:läs"
            r"|läser) mellan raderna|dra (?:era|dina) egna slutsatser|säger inte mer(?: än)?|blink blink"
            r"|mer kan jag inte säga|ni kan gissa|utan att nämna namn|inga namn(?: nämnda)?"
            r"|mellan skål och vägg|börjar på|vinka gärna",
            r"(?:do|can do) the maths?|(?:draw|make) your own conclusions?|read between the lines"
            r"|if you know you know|nudge nudge|wink wink|say no more|(?:so )?no names"
            r"|begins with (?:an? )?\w|rhymes with|without naming names|naming no names|let's just say"
            r"|put two and two together|you didn't hear|make of that what you will",
        )
    ),
    (
        phrases(
            r"facket|hr|kund(?:en)?|styrelse\w*|vd|köp\w*|avtal\w*|kontrakt\w*|varsl\w*|slutar|uppköp\w*"
            r"|fusion\w*|förhandling\w*|konkurrent\w* köp\w*|anbud\w*|skrev vi på|order\w*|miljon\w*"
            r"|batteri\w*|förhandl\w*",
            r"hr|lab|badge|logo|paperwork|nda|signed|unions?|client|customer|board|ceo|buy\w*|deal|contract"
            r"|redundan\w*|lay ?offs?|leaving|takeover|merger|bid|tender|settlement|lawyers|million|\d+k"
            r"|negotiat\w*|logo",
        ),
    ),
    unless=_OUT,
    sentences=1,
)
#: Who will be angry that it is told, and how long it will stand there.
_IN_TROUBLE = Beside(
    Wordings(
        phrases(
            r"(?:juristerna|chefen|vd'n|vd n|ledningen|hr|pr avdelningen|kommunikation\w*"
            r"|marknadschefen) (?:kommer (?:att )?|skulle |lär |blir )(?:\S+ )?(?:döda|mörda|galen|galna"
            r"|tokig\w*|arg|sur|slita|spader|hata|rasande)|(?:raderar|tar bort) (?:det här|det|inlägget"
            r"|detta) (?:om|snart|innan|i kväll)|innan (?:chefen|juristerna|någon) (?:ser|hinner|märker)"
            r"|får (?:nog )?(?:sparken|skäll|en utskällning) för|råkade (?:\S+ )?(?:avslöja|skriva|säga)",
            r"(?:legal|pr|comms|marketing|my boss|the boss|the ceo|hr|our lawyers|head office|compliance"
            r"|investor relations) (?:will|would|are going to|is going to|is gonna"
            r"|are gonna) (?:\S+ )?(?:kill|murder|shoot|sack|fire|hate|scream|strangle|have (?:a|my)"
            r"|go (?:mad|spare|nuts))|(?:deleting|will delete|i'll delete|delete) this (?:in|soon|later"
            r"|before|tonight)|before (?:legal|my boss|the boss|comms|hr|anyone) (?:sees|notices|spots|reads"
            r"|wakes)|(?:get|be) (?:fired|sacked|shot|told off|in trouble) for (?:this|that|saying|posting"
            r"|telling)|let (?:that|it|this) slip|spill(?:ed|ing)? the beans|cat(?:'s| is)? out of the bag",
        )
    ),
    unless=phrases(
        r"rabatt\w*|erbjudande\w*|priset|bullar\w*|tårta|rea|discounts?|half price|offers?|prices?|buns?"
        r"|cake|sale|free|giveaway|bargain"
    ),
)
#: How the report will read, before it is there.
_RESULTS = Beside(
    Wordings(
        phrases(
            r"(?:siffrorna|rapporten|kvartalsrapporten|delårsrapporten|resultatet|bokslutet) (?:(?!har"
            r"|var)\S+ )?(?:kommer|släpps|presenteras|är klar\w*|landar)|(?:numbers|results|figures|earnings"
            r"|trading update) (?:\S+ )?(?:come|are|go|land|drop|out)",
        )
    ),
    (
        phrases(
            r"köp (?:aktier|aktien|nu)|aktien|håll i er|champagne\w*|spoiler\w*|kan bli glada"
            r"|bättre än (?:väntat|någon)|sämre än (?:väntat|någon)|rekord\w*|redan nu|smyg\w*|ni anar inte"
            r"|uj\w*|inte roligt",
            r"let's just say|buy (?:shares|now|some)|shares|own stock|champagne|spoilers?|brace"
            r"|better than (?:anyone|expected|you think)|worse than (?:anyone|expected|you think)"
            r"|beat (?:the )?(?:forecast|guidance|market)|miss (?:the )?(?:forecast|guidance)|smiling"
            r"|not pretty|blow you away|between us|hold on to your",
        ),
    ),
    unless=_OUT,
    sentences=1,
)


def find_leaks(value: str) -> Iterator[Said]:
    """Words in ``value`` that tell what the company has not told yet, the first of each sentence."""
    in_passing = find_beside(value, _PAPERS, _CUTS, _DEALS, _INCIDENT, _HINTS, _IN_TROUBLE, _RESULTS)
    yield from first_of_each((*in_passing, *find_rumours(value), *find_weak_spots(value), *find_against_wish(value)))
