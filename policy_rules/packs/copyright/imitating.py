"""Works of others that are copied outright, imitated or shown under a private licence, in Swedish and in English.

Folded words one space apart (:mod:`policy_rules.text.words`), as of November 2026.
"""

from __future__ import annotations

from collections.abc import Iterator

from policy_rules.packs.beside import Beside, find_beside
from policy_rules.packs.copyright.taking import FINE, WORK
from policy_rules.text.sentences import Said, Wordings
from policy_rules.text.words import phrases

_STOLEN = Beside(
    Wordings(
        phrases(
            r"(?:snodde|snott|snodda?|stal|stulit|stulen|knyckt\w*|knyckte|norpa\w*|rippa\w*|kopierade"
            r"|kopierat|plankade?)",
            r"(?:nicked|pinched|swiped|lifted|ripped|copied|cribbed|stole|stolen|pirated|plagiari[sz]ed|copy pasted)",
        )
    ),
    (
        phrases(
            r"(?:från|av|ur|hos) (?:\S+ ){0,2}?(?:hemsida\w*|sajt\w*|konkurrent\w*|bok\w*|artikel\w*"
            r"|tidning\w*|blogg\w*|katalog\w*)",
            r"(?:from|off|out of) (?:their|a|the|another|some|somebody's|someone's|our"
            r"|\S+'s) (?:\S+ )?(?:website|site|page|competitor\w*"
            r"|rival\w*|book|article|paper|magazine|blog|catalogue|catalog|brochure|deck)",
        ),
        phrases(r"vi|jag|vår\w*|rakt|så|we|i|our|us|it|this|straight|here"),
    ),
    unless=FINE,
)
_FIGURES = Beside(
    Wordings(
        phrases(
            r"musse pigg|kalle anka|pippi(?: långstrump\w*)?|mumin\w*|nalle puh|greta gris|bamse\w*"
            r"|alfons åberg|emil i lönneberga"
            r"|mickey mouse|donald duck|moomins?|harry potter\w*|pok[eé]mon\w*|pikachu|star wars|darth vader"
            r"|yoda|spider ?man|batman|superman"
            r"|winnie the pooh|peppa pig|hello kitty|super mario|snoopy|tintin|asterix|shrek|minions?"
            r"|simpsons?|bart simpson|disneys?|elsa (?:och|and) anna",
        )
    ),
    (
        phrases(
            r"(?:vår|våra|vårt|our) (?:\S+ ){0,2}?(?:logg\w+|meny\w*|påsar\w*|tröj\w+|mugg\w*|maskot\w*"
            r"|flyer\w*|affisch\w*|kampanj\w*|annons\w*"
            r"|reklam\w*|skylt\w*|förpackning\w*|menus?|mugs?|bags?|shirts?|mascot|flyers?|posters?|campaign"
            r"|adverts?|ads?|vans?|packaging|logo|banner)",
            r"(?:alla|på) (?:våra )?(?:påsar|muggar|tröjor|menyer)(?:na)?|har (?:vi )?(?:tryckt|ritat av"
            r"|kopierat)|traced|printed",
        ),
    ),
    unless=FINE,
    sentences=1,
)
_NOT_CAUGHT = Beside(
    Wordings(
        phrases(
            r"(?:ingen|nobody|no one|nobody's|no one's|they haven't|de har inte|bandet har inte|haven't"
            r"|hasn't) (?:has |har |from \S+ )?(?:\S+ )?(?:hört av sig|ringt|klagat|upptäckt|stämt|rung"
            r"|called|sued|complained|noticed|been in touch|written to us|caught us)",
        )
    ),
    (
        phrases(
            r"logg\w+|figur\w*|mus|mouse|cartoon|tecknad\w*|känd\w*|famous|låt\w*|refräng\w*|melodi\w*|song"
            r"|tune|chorus|logo|character|film\w*|disney\w*|california|design\w*|mönst\w+"
        ),
    ),
    unless=phrases(r"vår (?:logga|film|låt)|our (?:logo|film|song)"),
    sentences=1,
)
_LIKE_ANOTHER = Beside(
    Wordings(
        phrases(
            r"(?:inspirerad\w*|inspired|influerad\w*)|(?:misstänkt|förvillande|väldigt|exakt) lik\w*"
            r"|(?:suspiciously|remarkably|exactly|just) like",
        )
    ),
    (
        phrases(
            r"logg\w+|logotyp\w*|melodi\w*|refräng\w*|design\w*|slogan\w*|förpackning\w*|logos?|tune|chorus"
            r"|packaging|jingle\w*|signal\w*"
        ),
        phrases(
            r"okej|fast (?:upp|i|med|utan)|egentligen|stämm?er? oss|inte hört av sig|bytte (?:bara )?(?:färg"
            r"|namn)|flippad|spegelvänd\w*",
            r"(?:ok|okay|well|fine|basically|only|but) (?:\S+ ){0,4}?(?:it's|it is|upside|different|flipped"
            r"|mirrored|another colour|blue|green|red)|sue us"
            r"|haven't noticed|hasn't noticed|changed the colou?r|hope (?:they|nobody)|lawyers",
        ),
    ),
    sentences=1,
)
#: "What they don't know", "she has no idea yet", "if it is online it is free".
_SHRUGGED_OFF = Beside(
    Wordings(
        phrases(
            r"hoppas (?:att )?(?:de|dom|hon|han|ingen|bandet|disney|förlaget) (?:inte )?(?:märker|ser"
            r"|stämmer|har något emot|blir arg\w*|upptäcker)|(?:hon|han|de|brudparet|kunden"
            r"|konstnären) vet (?:inte|inget) (?:om det )?(?:än|ännu)"
            r"|(?:vad|det) de inte vet|(?:ligger|finns) (?:ju )?(?:fritt )?(?:på nätet|ute) (?:så|ändå)"
            r"|högerklick\w*|spelade in skärmen|för (?:bra|snygg\w*|fin\w*) för att (?:inte|ligga)"
            r"|den som inte vågar",
            r"(?:hope|hoping|pray) (?:they|she|he|nobody|no one|disney|the \S+|\S+) (?:doesn't|don't|won't"
            r"|never) (?:mind|notices?|sues?|finds? out|spots?|sees?)|(?:she|he|they|the (?:bride|couple"
            r"|customer|artist|photographer|author|band|student)) (?:doesn't|don't|didn't|won't|has no"
            r"|have no) (?:\S+ )?(?:know|idea|clue)"
            r"|what (?:they|he|she) (?:don't|doesn't) know|fair game|finders keepers|(?:it's|it is"
            r"|was) (?:all )?(?:on the internet|online|public) (?:so|anyway|already|isn't)|right click\w*"
            r"|screen record\w*|camcorder|too good not to (?:use|nick|steal|share|borrow)"
            r"|ask(?:ing)? (?:for )?forgiveness|seek forgiveness|better to ask forgiveness"
            r"|don't tell (?:the )?(?:artist|photographer|band|author|publisher|disney|\S+ (?:records|music"
            r"|books))",
        )
    ),
    (WORK,),
    unless=FINE,
    sentences=1,
)
_PRIVATE_LICENCE = Beside(
    Wordings(
        phrases(
            r"(?:privata?|mitt|min|hans|hennes|chefens|vd'ns) (?:\S+ )?(?:konto|abonnemang|inloggning"
            r"|netflix\w*|spotify\w*|viaplay\w*|hbo\w*|licens)",
            r"(?:my|his|her|the boss's|private|personal|family) (?:\S+ )?(?:netflix|spotify|sky|disney|prime"
            r"|dazn|viaplay)(?: account| subscription| login)?",
            r"crackad\w*|cracked (?:version|copy|software)|keygen\w*|(?:free )?trial (?:font|version|copy)"
            r"|personal use only|endast för (?:privat|personligt) bruk",
        )
    ),
    (
        phrases(
            r"visa\w*|visning\w*|storbild\w*|storduk\w*|butik\w*|baren|pub\w*|lobby\w*|lokal\w*|spelar"
            r"|rullar|gym\w*|salong\w*|typsnitt\w*|bakgrund\w*|affisch\w*|logg\w+",
            r"screening|screen|showing|show|big screen|shop|bar|pub|lobby|salon|gym|playing|play|font|music"
            r"|poster|logo|design|photoshop",
        ),
    ),
    unless=phrases(
        r"tillåt\w* inte|inte tillåt\w*|not allowed|isn't allowed|licens för|stim|provperiod|free trial (?:of|for)|try"
    ),
)


def find_imitating(value: str) -> Iterator[Said]:
    """Words in ``value`` that say that a work of somebody else was copied or imitated, the first of each sentence."""
    yield from find_beside(value, _STOLEN, _FIGURES, _NOT_CAUGHT, _LIKE_ANOTHER, _SHRUGGED_OFF, _PRIVATE_LICENCE)
