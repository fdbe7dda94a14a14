"""Swear words and vulgar words in Swedish and in English, as whole words with their inflections.

The project's own lists. A word that is another word in the same language stands here with what tells them apart:
*fan* as an oath and *ett fan av*, *skit* and *Skitviken*, *hell* and *hello*. A word that is innocent in the other
language (sv *slut*, *fart*, *kiss*) is looked for in its own only. No word here describes a people, a faith or an
orientation: such words are insults in some sentences and the subject of others, and a list cannot tell.

Folded words one space apart (:mod:`policy_rules.text.words`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from policy_rules.text.automaton import search_for
from policy_rules.text.fold import fold
from policy_rules.text.sentences import Wordings
from policy_rules.text.sparing import finditer, lowered, sparing
from policy_rules.text.terms import Matching, Term, TermIndex
from policy_rules.text.words import phrases

#: Letters that are written as signs or digits to slip through: f*ck, sh1t, j4vla.
_MAY_BE_MASKED = re.compile(r"[fsbajhkFSBAJHK]\w{0,2}[*#@$!134]")
#: What all of those hold, in small letters, from the first sign on; in most texts there is none.
_HIDES_LETTERS = re.compile(r"[*#@.!134$](?<=[fbajhk].)(?:[*#@.!134$]{0,3}[cktvln]|(?<=[*#$])[*#$])")
_MASKED = re.compile(
    r"(?<![^\W_])(?:cluster|mother|bull|horse)?(?:f[*#@.]{1,3}c?k(?:ing|ed|er|s)?|f[*#]{2,4}(?:ing)?"
    r"|sh[*#@!1]{1,2}t(?:ty|s)?|b[*#]{1,3}tch(?:es)?"
    r"|a[*#$]{2}(?:hole)?s?|j[*#@4]{1,2}vl(?:a|ar|igt?)|h[*#@3]{1,3}lvete|sk[*#@!1]{1,2}t|f[*#@4]n|k[*#]k|f[*#]tta)"
    r"(?![^\W_])",
    re.IGNORECASE,
)

_ENGLISH_EVERYWHERE = (
    r"(?:mother)?fuck(?:s|ed|er|ers|ing|in|in'|face|up|wit|ery)?|clusterfuck|wtf|stfu|gtfo|fml|omfg|(?:bull|horse"
    r"|dip|ape)?shit(?:s|ty|tier|tiest"
    r"|show|storm|head|less|faced|e)?|bullshitting|asshole\w*|arsehole\w*|bitch(?:es|ing|y)?|cunts?|wankers?|goddamn"
    r"|dickhead\w*|cocksucker\w*"
    r"|motherfucking|bastards|(?:you|that|the|poor|lucky|rich|old|greedy|cheap) bastard|jackass\w*|dumbass\w*"
    r"|badass motherfucker|sh1t|fvck|phuck|fuk|fck|fcking"
)
_SWEDISH_EVERYWHERE = (
    r"jävulsk(?:t|a)?|(?:ta ?mej|ta mig |tammej|tame|jamen)fan|håll (?:käften|truten|klaffen)|jävl(?:a|ar|arna|as"
    r"|igt?|iga)|djävl(?:a|ar|igt?|iga)"
    r"|jävul(?:en|ens)?|helvete(?:t|s)?|helvetes(?!fall|gap|port|hål|brunn)\w+|fy fan"
    r"|förbann(?:ad|at|ade) skit|fitt(?:a|an|or|orna)"
    r"|kukjävel\w*|jävel|jäveln|skitstövel\w*|skitstövlar\w*|rövhål\w*|hora|horan|horor|horunge\w*|fittig\w*"
    r"|knulla\w*|runka\w*"
)


_SWEDISH = phrases(
    _SWEDISH_EVERYWHERE,
    _ENGLISH_EVERYWHERE,
    # fan, as an oath: first in a sentence, or after what only an oath comes after; never "ett fan av".
    r"(?:fy|vad|va|för|åt|ta|nej|ja|men|så|ge|vem|hur|varför|var|inte|ut i|som|jo|oh|åh) fan(?! (?:av|till|club"
    r"|på))(?:s)?",
    r"(?:(?<=^)|(?<=\. ))fan(?= (?:vad|att|vi|jag|det|du|ni|också|vilken|vilket|vilka|nu|så|heller|va|i|ta|nej))",
    r"(?:det|jag|vi|du|ni|är|var|har|de|han|hon) fan (?:i mig|inte|så|också|helt|alltid|aldrig|ta|inget|ingen|nog|ju"
    r"|snart|till och med|magisk\w*|underbar\w*|skam)",
    r"förbannat (?:också|bra|dålig\w*|dåligt|snygg\w*|jobbig\w*)|fanken|fasen också|fanimej|fanskap\w*|fanstyg\w*",
    r"satan|satans|satan's|satkärring\w*|satmar\w*|jäkl(?:a|ar|igt?|iga)(?! i min (?:lilla )?låda)"
    r"|järnspikar|helskotta?",
    # skit alone and as a beginning; not Skitviken, and not "skitiga händer".
    r"skit(?:en|er|et|s)?(?! (?:under naglarna|i hörnen))|skita|skiter|sket|skitit|skit(?:bra|dålig\w*|dåligt"
    r"|snygg\w*|god\w*|gott|kul|jobbig\w*|tråkig\w*"
    r"|dyr\w*|trött\w*|arg\w*|stor\w*|svår\w*|snack\w*|prat\w*|unge\w*|sak\w*|jobb\w*|maskin\w*|företag\w*|grej\w*"
    r"|väder|dag|liv|häftig\w*|cool\w*|viktig\w*|nöjd\w*|kass\w*"
    r"|ful|fult|fula|lätt|roligt|bil|dator|system\w*|app|appen|produkt\w*|kallt|varmt|rädd\w*|tur|full|nödig)",
    r"piss(?:a|ar|ade|dålig\w*|trött\w*|väder|kass\w*|prat)|kuk(?:en|ar|arna)?|röv(?:en|ar)?|tuttar|bajskorv"
    r"|åt helvete|dra åt|åt pipsvängen",
    r"kärringjävel\w*|gubbjävel\w*|slampa|slampan|slampor|subba|subban|luder|ludret|idiotjävel\w*|asdålig\w*"
    r"|as(?:ball|bra|kul|god|gott|snygg|grym|trött|jobbig|dyr|tråkig|full|skön)(?:t|a)?|(?:åt |i )?helsike(?:t|s)?"
    r"|svin(?:aktig\w*|dålig\w*|dyr\w*)",
)
_ENGLISH = phrases(
    _ENGLISH_EVERYWHERE,
    _SWEDISH_EVERYWHERE,
    # hell, as an oath: what the hell, go to hell, hell yeah; "hell" alone is a place in books.
    r"(?:what|who|how|where|why|when|bloody|oh|fucking|damn|the|to|as|holy|like|sure as|bat out of|raise|raising"
    r"|hot as|one|from) hell"
    r"(?! (?:creek|gate|on|town|in (?:norway|michigan)|norway|michigan))|hell (?:yeah|yes|no|of a|raiser|bent)",
    r"damn(?:ed|it|s|ing)?(?! (?:good|fine|proud|hard|close|near|well|right|yankees)(?!\S))"
    r"|dammit|godforsaken|bloody (?:hell|awful|good|brilliant|idiot\w*|stupid|great|fantastic"
    r"|nightmare|mess|annoying|useless|well)",
    r"crap(?:py|pier|ped|s)?|pissed|pissing|piss off|piss poor|taking the piss|bollocks|bugger(?:ed|ing| off| all)?"
    r"|buggers|arse(?:s|d)?|wank(?:ing|s)?"
    r"|twats?|tosser\w*|tossers|sod off|dick move|(?:a|such a|big|total|being a) (?:dick|prick|cock)(?! tests?)"
    r"|douche\w*"
    r"|pricks"
    r"|pillocks?|plonkers?|knobheads?|bell ?ends?|numpt(?:y|ies)|piss ?ups?|shites?|gobshites?"
    r"|sluts?|slutty|whores?|tits|titties"
    r"|jizz|cum|ass (?:off|kicking|hat)|my ass|your ass|kick(?:s|ed|ing)? (?:some |their |our )?ass|kickass|badass"
    r"|half assed|smartass|lame ass"
    r"|dumb ass|screw (?:you|them|that|off)|effing|friggin|frigging|frickin"
    r"|freaking (?:idiot\w*|hell)",
)

#: Words that are oaths in either language however they are written: "f u c k", "F.U.C.K", "5h1t", "heIvete".
_IN_DISGUISE = TermIndex(
    Term(word, matching=Matching.WORD)
    for word in (
        *("fuck", "fucked", "fucker", "fuckers", "fucking", "motherfucker", "motherfucking", "shit", "shitty"),
        *("bullshit", "asshole", "arsehole", "bitch", "bitches", "cunt", "wanker", "dickhead"),
        *("jävla", "jävlar", "jävlig", "jävligt", "jävel", "jäveln", "djävla", "djävlar", "helvete", "helvetes"),
        *("fitta", "fittor", "knulla", "rövhål", "skit", "skitstövel", "hora"),
    )
)
#: One block of letters and one of digits: "SH17" is what something is called in a warehouse.
_ARTICLE = re.compile(r"[^\W\d_]+\d+|\d+[^\W\d_]+")
#: f a n: too short to be told from an abbreviation by any but itself.
_SHORT_AND_APART = sparing(re.compile(r"(?<![\w.-])(?:f[ .*-]a[ .*-]n|k[ .*-]u[ .*-]k)(?![\w-])", re.IGNORECASE))
_PARTS, _FEWEST_LETTERS_OF_PARTS = re.compile(r"[^\W_]+"), 6
#: A letter three times or more in a row stands for one, or for two: "fuuuuck", "assshole".
_SEVERAL = re.compile(r"([^\W\d_])\1{2,}+")
#: A letter three times in a row, as Latin-1 has it; there the letters of other scripts are question marks.
_find_three = search_for([3 * letter.encode("latin-1") for letter in "abcdefghijklmnopqrstuvwxyzåäöæøðþ?"])
_WORD = re.compile(r"\w++")
_EVERYWHERE = re.compile(f"(?:{_ENGLISH_EVERYWHERE}|{_SWEDISH_EVERYWHERE})")

_BY_LANGUAGE = {
    "sv": Wordings(_SWEDISH),
    "en": Wordings(_ENGLISH),
}
#: What is an oath to readers of any language. Not *hora* (Spanish), *fittig* (German) or *FCK*, which is football.
_ABROAD = Wordings(
    phrases(
        r"(?:mother)?fuck(?:s|ed|er|ers|ing|in|face|up|ery)?|clusterfuck|wtf|stfu|(?:bull|horse)?shit(?:ty|show|storm)?"
        r"|assholes?|arseholes?|bitch(?:es)?|cunts?|wankers?|goddamn|dickheads?|motherfucking",
        r"(?:d?jävl|jævl)(?:a|ar|arna|as|igt?|iga|er)|jävel|jäveln|helvetes?|fy fan|skitstövel|skitstövlar|rövhål",
    )
)


def find_oaths(value: str, languages: Iterable[str]) -> list[tuple[int, int]]:
    """The places in ``value`` of swear words in ``languages``, in order.

    In another language than Swedish and English, those that are oaths everywhere.
    """
    wordings = {_BY_LANGUAGE.get(language, _ABROAD) for language in languages}
    places = {place for wording in wordings for place in wording.everywhere(value)}
    if _HIDES_LETTERS.search(lowered(value)) and _MAY_BE_MASKED.search(value):
        places |= {masked.span() for masked in _MASKED.finditer(value)}
    places |= {apart.span() for apart in finditer(_SHORT_AND_APART, value)}
    places.update(_disguised(value), _stretched(value))
    return sorted(places)


def _disguised(value: str) -> Iterator[tuple[int, int]]:
    """The oaths in ``value`` that are not written as words; those that are must be judged by what is around them."""
    for hit in _IN_DISGUISE.find(value):
        written = fold(value[hit.start : hit.end]).value
        if not (written.startswith(hit.term.name) or _ARTICLE.fullmatch(written) or _are_parts(written, hit.term.name)):
            yield hit.start, hit.end


def _are_parts(written: str, word: str) -> bool:
    """Whether ``written`` is two words that only together make a short one: the SH-IT department."""
    parts = _PARTS.findall(written)
    return "".join(parts) == word and len(parts) < len(word) < _FEWEST_LETTERS_OF_PARTS


def _stretched(value: str) -> Iterator[tuple[int, int]]:
    """The oaths in ``value`` that somebody shouts: "fuuuuck"."""
    folded = fold(value)
    if not _find_three(folded.value.encode("latin-1", "replace")):
        return
    for word in _WORD.finditer(folded.value):
        if _SEVERAL.search(word[0]) and any(
            _EVERYWHERE.fullmatch(_SEVERAL.sub(as_many, word[0])) for as_many in (r"\1", r"\1\1")
        ):
            yield folded.place(*word.span())
