"""How people sound when they look down on others, in Swedish and in English.

Folded words one space apart (:mod:`policy_rules.text.words`). Only wordings that address somebody: advice that uses the
same words ("läs på om dina rättigheter", "do your homework before you sign a lease") is none.
"""

from __future__ import annotations

from policy_rules.text.sentences import Wordings
from policy_rules.text.words import phrases

_YOUR_VIEW_SV = (
    r"(?:uttalar dig|uttalar er|klagar|kritiserar|skriver|öppnar munnen|kommenterar|tycker|dömer|gnäller|kommer hit)"
)
_YOUR_VIEW_EN = (
    r"(?:comment|complain|criticise|criticize|open your mouth|speak|talk about|write|judge|post|attack|come here)"
)

CONDESCENSION = Wordings(
    (
        *(
            "lilla ",
            "gumman",
            "gubben",
            "fattar",
            "förstår",
            "begrip",
            "liv",
            "läs",
            "lär dig",
            "gnäll",
            "lipa",
            "väx upp",
            "idiot",
        ),
        *(
            "uppenbar",
            "googla",
            "sansa",
            "skärp",
            "du är ju",
            "allvar",
            "sunt förnuft",
            "korkad",
            "nästa gång",
            "tänk efter",
            "barn",
        ),
        *(
            "sweet",
            "dear",
            "darling",
            "honey",
            "calm down",
            "even you",
            "even a",
            "get a life",
            "obviously",
            "clearly you",
        ),
        *(
            "homework",
            "whining",
            "moaning",
            "crying",
            "learn to",
            "grow up",
            "half a brain",
            "bless your",
            "boomer",
            "slowly",
        ),
        *(
            "you people",
            "understand",
            "educate yourself",
            "stupid",
            "facts straight",
            "bother",
            "common sense",
            "cope",
            "nobody cares",
        ),
    ),
    phrases(
        r"(?:lugn|lugna dig|ta det lugnt|hörru|lyssna|nej|men|kära|snälla) (?:lilla )?(?:gumman|gubben|vännen"
        r"|lilla vän)|lilla (?:gumman|gubben|vännen|du|vän)"
        r"(?! i (?:sagan|boken|filmen))",
        r"(?:det|den) (?:fattar|förstår|begriper) (?:väl )?(?:vem som helst|alla|till och med \S+|varje idiot"
        r"|ett barn|vilken idiot)",
        r"(?:till och med|även) du (?:borde|kan|bör|måste) \S*",
        r"som (?:vilken|varje) (?:idiot|dåre|femåring) som helst|(?:vilken idiot|ett barn"
        r"|en femåring) (?:som helst )?(?:fattar|förstår|begriper)",
        r"skaffa (?:dig|er) ett liv|väx upp|lipa lagom|lipsill\w*|gråt inte|sluta (?:gnälla|gnäll|lipa|tjafsa|böla"
        r"|larva dig|vara så (?:lättkränkt\w*|känslig\w*|dum))",
        r"(?:du|ni) (?:har |verkar |förstår |fattar )*(?:uppenbarligen|tydligen|ju|visst) (?:inte|aldrig|ingenting"
        r"|inget|noll|har inte|saknar)",
        rf"(?:läs på|lär dig (?:läsa|tänka|stava)|tänk efter|googla) (?:först |lite |igen )*innan (?:du"
        rf"|ni) {_YOUR_VIEW_SV}",
        r"lär dig (?:läsa|stava|räkna|tänka)(?! (?:med|på|för|noter|hos))|försök hänga med|hur svårt (?:kan"
        r"|ska) det vara att (?:fatta|förstå|begripa|läsa)",
        r"(?:är|var) (?:du|ni) (?:dum|korkad|korkade|dumma|trög|tröga|seg i huvudet|helt borta)|(?:du|ni) är (?:så "
        r"|bara |ju |helt )*(?:dum|dumma|korkad|korkade|okunnig|okunniga"
        r"|trög|tröga|löjlig|löjliga|patetisk\w*|naiv|naiva|pinsam|pinsamma)",
        r"(?:alla|den|var och en) med (?:lite|ett uns|minsta) (?:av )?(?:sunt förnuft|hjärna|vett)|skärp (?:dig|er)"
        r"|(?:ni|du) (?:fattar|begriper) (?:ingenting|inget|inte)"
        r"|jag ska förklara (?:långsamt|så att (?:till och med )?du)",
        r"(?:calm down|relax|listen|oh|no|look|now now) (?:my )?(?:sweetheart|sweetie|dear|darling|honey|love"
        r"|little \S+)|bless your heart|ok(?:ay)? boomer",
        r"even (?:you|a child|an idiot|a toddler|a five year old|your \S+) (?:should|can|could|would|ought|might"
        r"|knows?|understands?)|any (?:idiot|fool|child|moron) (?:can|could|knows?|would|sees?)",
        r"get a life|(?:oh |just |please )?grow up(?! (?:in|to|with|near|on|and))|stop (?:whining|moaning|crying"
        r"|bitching|being so (?:sensitive|dramatic|stupid))|cry me a river|cry more|cope harder",
        r"you (?:obviously|clearly|evidently|apparently) (?:have|do|did|don't|haven't|didn't|can't|cannot|lack"
        r"|know nothing|never|missed|failed|are|aren't)|(?:obviously|clearly) you (?:have|do|did|don't|haven't"
        r"|didn't|can't|cannot|lack|know nothing|never|are|aren't)",
        rf"(?:do your homework|educate yourself|do your research|read up|get your facts straight"
        rf"|think) (?:first )?before you {_YOUR_VIEW_EN}",
        r"learn (?:to|how to) (?:read|spell|think|count)(?! (?:music|with|at|in|music|and|maps|notes))"
        r"|if you (?:had )?bothered to|(?:explain|say|type|spell|repeat) (?:it|this|that) (?:to you )?(?:very |more "
        r"|really )?slowly",
        r"what part of \S+ (?:\S+ )?(?:don't|do not) you understand|(?:anyone|anybody|everyone) with (?:half a brain"
        r"|any sense|common sense|a brain)|you people(?! (?:are (?:great|amazing|wonderful)))"
        r"|how hard (?:can|is) it (?:be )?to (?:read|understand)|(?:are you|you are|you're) (?:really |just |so "
        r"|that |too |all )*(?:stupid|dumb|ignorant|clueless|pathetic|ridiculous|naive|dense)|nobody cares what you",
    ),
)
