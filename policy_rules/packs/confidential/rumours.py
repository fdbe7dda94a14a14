"""What is going round about the company: closures, cuts and owners told as hearsay; deals as good as signed.

Folded words one space apart (:mod:`policy_rules.text.words`), in Swedish and in English, as of November 2026.
"""

from __future__ import annotations

from collections.abc import Iterator

from policy_rules.packs.beside import Beside, find_beside
from policy_rules.text.sentences import Said, Wordings
from policy_rules.text.words import phrases

#: Somebody has it from somebody, or asks whether it is true.
_HEARSAY = Wordings(
    phrases(
        r"(?:pratas|snackas|viskas|ryktas|tisslas|tjatas|mumlas|surras) (?:\S+ ){0,4}?(?:om|att|i|på|bland|vid)"
        r"|(?:alla|folk|kollegorna) (?:pratar|viskar|snackar|mumlar) om|rykte\w*|ryktas|snacket|korridorsnack\w*"
        r"|(?:lunch|fika|kaffe|person|rök)(?:rummet|maskinen|automaten|rutan)|i korridor(?:en|erna)",
        r"(?:hört|hörde|hör|fått höra|fick höra|snappat upp|fått nys) (?:\S+ )?(?:av|från|om|att|på omvägar|ryktas"
        r"|sägas)"
        r"|(?:någon|nån) (?:annan |mer |fler )?(?:som|här som) (?:\S+ )?(?:hört|vet|har hört|kan bekräfta)"
        r"|någon hört|hört något|vet (?:någon|nån|ni) (?:\S+ )?(?:om|mer|något)|stämmer det att|är det sant att"
        r"|(?:kompis|kollega|bekant|polare|vän) (?:på|i|hos|från) \S+ (?:säger|berätta\w*|sa|påstår)"
        r"|kan (?:någon|nån) (?:bekräfta|förklara)"
        r"|(?:säkra?|välinformerad\w*|initierad\w*|god|goda) käll(?:a|or)|min källa|mina källor|tydligen|det sägs att"
        r"|sägs det",
        r"rumou?rs?|rumou?red|word (?:is|in|on|around|has it)|(?:the )?talk (?:by|in|at|around|of|is|among)|whisper\w*"
        r"|grapevine|water ?cooler|canteen|(?:break|lunch|staff|tea) ?room|overheard|gossip\w*|tittle tattle|hearsay",
        r"(?:i|we)(?:'ve| have)? (?:just )?(?:hear|heard|am hearing|gather|understand) (?:\S+ )?(?:that|from|of|it)"
        r"|i'm hearing|hearing that|a (?:friend|mate|contact|colleague|little bird|source) (?:in|at|from) \S+ (?:tells"
        r"|told|says)|(?:any(?:one|body)|some(?:one|body)) (?:else )?(?:heard|hear|know|knows|confirm)"
        r"|(?:has|have|did|does|can) any(?:one|body) (?:else )?(?:hear|heard|know|confirm)|is it true(?: that)?"
        r"|(?:good|reliable|inside|trusted) sources?|my sources?|they say(?: that)?|apparently|people are saying",
    )
)
#: What becomes of a place of work, of people there, or of who owns it.
_AT_STAKE = phrases(
    r"(?:ska|skall|kommer|måste|får|läggs|lägger|lägga|slås|flyttas?|flyttar|dras|tas|ryker|försvinner|stängs?|stänger"
    r"|avvecklas?|säljas?|säljs) (?:\S+ ){0,3}?(?:bort|ner|ned|stängas?|gå|ihop|ut|säljas?|varslas?|flyttas?|läggas?"
    r"|sluta|avgå|nedläggning|till (?:polen|indien|kina|baltikum|danmark|tyskland|\S+land))"
    r"|vars(?:el|l\w*)|uppsäg\w*|sägs upp|sparken|nedskär\w*|neddrag\w*|nedlägg\w*|omorganisation\w*|utlokaliser\w*"
    r"|outsourc\w*|uppköpt\w*|köpas? upp|köps (?:upp|av)|köper (?:oss|upp oss)|uppköp\w*|fusion\w*|ihopslag\w*"
    r"|konkurs\w*"
    r"|lönestopp|(?:vd|vd n|vd'n|chefen|ledningen|ekonomichefen) (?:ska |kommer att )?(?:slutar|sluta|avgår|avgå|får gå"
    r"|sparkas)|(?:kontoret|lagret|fabriken|butiken|avdelningen|enheten|depån|driften) (?:ska )?(?:bort|stängs|stängas"
    r"|läggs|försvinner|flyttar|flyttas|säljs)|får gå|måste gå",
    r"clos(?:es|ing|ed|ure|ures)|shut(?:s|ting)?(?: down)?|axed|for the chop|lay ?offs?|laid off|redundan\w*|let go"
    r"|(?:have|has|having|going) to go|(?:job|staff) (?:cuts|losses)|cuts|cut backs?|cutbacks|downsiz\w*"
    r"|outsourc\w*|offshor\w*"
    r"|restructur\w*|takeover|taken over|taking (?:us )?over|merg\w*|(?:buying|buys|bought|sold|selling|acquir\w*)"
    r" (?:us|the company|the firm|off|out|to)|being (?:bought|sold|moved|merged)|relocat\w*"
    r"|moves? (?:\S+ )?to (?!the (?:new|next|first))\S+|step(?:s|ping)? down|resign\w*|is leaving|bankrupt\w*"
    r"|pay freeze|wind(?:ing)? (?:up|down)",
)
#: It is of us: our house, our people.
_OF_US = phrases(
    r"vi|oss|vår|vårt|våra|lagret|kontoret|fabriken|avdelning\w*|enheten|butiken|depån|produktionen|driften|tjänster"
    r"|personer|jobb(?:en)?|koncernen|bolaget|firman|företaget|vd|vd n|vd'n|chefen|ledningen|facket|anläggningen"
    r"|verket|huvudkontoret|filialen|teamet",
    r"we|us|our|warehouse|office|factory|plant|site|depot|department|branch|store|team|production|jobs|people|staff"
    r"|company|firm|group|ceo|boss|management|head office|division|line|positions|roles",
)
#: Others are spoken of, or it is out, denied or answered.
_ELSEWHERE = phrases(
    r"(?:bemöter|kommenterar) (?:vi )?inte|rykten? (?:stämmer inte|är (?:inte sant|falskt|falska))|gott rykte"
    r"|ränte\w*|snö\w*|väder\w*"
    r"|anfallare|spelare\w*|tränare\w*|match\w*|serien|artist\w*|festival\w*|kommunen\w*|skolan|regering\w*"
    r"|pressmeddel\w*"
    r"|bullar\w*|tårta\w*|rea|rean|öppnar|öppning|vad säger lagen|så fungerar|arbetsrätt\w*|webbinari\w*|kurs\w*"
    r"|bok(?:en)?"
    r"|roman\w*|kund\w* (?:lager|kontor)",
    r"(?:do not|don't|never) (?:answer|comment|respond)|not true|isn't true|untrue|good reputation|snow|weather|striker"
    r"|players?|coach|match|festival|council\w*|school|government|press release|cake|sale|opening|opens|doors open"
    r"|employment law|webinar|course|novel|book|word of mouth|weekend|holiday|hours",
)
#: As good as signed.
_AS_GOOD_AS = Wordings(
    phrases(
        r"(?:så gott som|i princip|i praktiken|nästan|praktiskt taget|mer eller mindre|i stort sett) (?:\S+"
        r" )?(?:klar|klart"
        r"|klara|påskriv\w*|underskriv\w*|signera\w*|i hamn|i land|vårt|våra|i mål|överens|avgjor\w*|vunn\w*)",
        r"(?:bara|endast|återstår) (?:\S+ )?(?:underskrift(?:en|erna)?|signatur(?:en|erna)?|formalia|formaliteter"
        r"|bläcket|namnteckningar\w*|klubbslaget)",
        r"(?:as good as|all but|practically|virtually|nearly|almost|basically|effectively|more or less) (?:\S+"
        r" )?(?:signed"
        r"|done|sealed|ours|closed|agreed|won|in the bag|over the line|inked|there|settled|secured)",
        r"(?:just|only) (?:the |a few )?(?:signatures?|formalities|paperwork|small print|ink)|(?:is|it's) a done deal"
        r"|in the bag|over the line|basically won",
        r"(?:mer|mycket mer|något mer|så mycket) (?:kan|får|vågar|törs) (?:jag|vi) inte (?:säga|berätta|avslöja)"
        r"|(?:kan|får|vågar|törs) (?:jag |vi )?inte (?:säga|berätta|avslöja) (?:\S+ ){0,4}?(?:förrän|innan|före|än)",
        r"(?:can't|cannot|can not|not allowed to|mustn't) (?:say|share|tell|reveal|name) (?:\S+ ){0,5}?(?:until"
        r"|till|before"
        r"|just yet|yet)",
    )
)
_DEAL = phrases(
    r"\w*affär(?:en|er)?|köp(?:et|er)?|förvärv\w*|\w*avtal(?:et)?|\w*kontrakt(?:et)?|papper(?:en|na)|sammanslag\w*"
    r"|uppköp\w*"
    r"|fusion\w*|order(?:n)?|upphandling\w*|anbud\w*|styrelse\w*|bolaget vårt|storkund\w*|börs\w*|finansiering\w*",
    r"deals?|papers|acquisition|acquir\w*|merg\w*|contracts?|takeover|tender|agreement|purchase|bid|board|buyout"
    r"|funding"
    r"|round|company is ours|ipo|listing|client|the deal",
)
_NO_DEAL = phrases(
    r"pressmeddelande\w*|håll utkik|håller utkik|lägenhet\w*|bostad\w*|husköp\w*|villa\w*|butiken (?:är|öppnar)"
    r"|renover\w*"
    r"|tillbyggnad\w*|bygget|biljett\w*|tävling\w*|vinnar\w*|menyn?|recept(?:et|en)?|match\w*|elavtal\w*|ditt"
    r" (?:avtal|köp)"
    r"|mobilavtal\w*|rea|rabatt\w*|din order|kollektivavtal\w*",
    r"press release|watch this space|stay tuned|flat|house|home|apartment|shop is|renovat\w*|building|tickets?|winners?"
    r"|menu|recipe|match|your (?:contract|order|purchase|deal)|broadband|mobile|sale|discount|collective agreement"
    r"|phone contract",
)
_RUMOURS = Beside(_HEARSAY, (_AT_STAKE, _OF_US), unless=_ELSEWHERE, sentences=1)
_NEARLY_DONE = Beside(_AS_GOOD_AS, (_DEAL,), unless=_NO_DEAL, sentences=1)


def find_rumours(value: str) -> Iterator[Said]:
    """Hearsay in ``value`` about the company, and deals that are as good as done, the first of each sentence."""
    yield from find_beside(value, _RUMOURS, _NEARLY_DONE)
