"""Music and scenes of others in a film of one's own, in Swedish and in English, and lyrics that are quoted.

Folded words one space apart (:mod:`policy_rules.text.words`), as of November 2026.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_rules.packs.beside import Beside, find_beside
from policy_rules.text.sentences import Said, Wordings
from policy_rules.text.words import phrases

_FILM = phrases(
    r"\w*film(?:en|er|erna|ens)?|\w*video\w*|reel\w*|\w*klipp(?:et|en)?|\w*trailer\w*|story|stories"
    r"|tiktok\w*|jing\w+|\w*signal(?:en)?"
    r"|\w*slinga\w*|bildspel\w*|\w*sändning\w*|inspelning\w*|vlogg\w*",
    r"videos?|reels?|clips?|trailers?|adverts?|ads?|commercials?|promos?|footage|montage|slideshow|jingle"
    r"|hold music|tour|vlog",
)
_SCREENED = phrases(
    r"(?:scener\w*|minut\w*|sekund\w*|klipp\w*|bitar|avsnitt\w*|highlights?|scenes?|minutes?|seconds?|bits?"
    r"|clips?|shots?) (?:\S+ ){0,2}?"
    r"(?:ur|från|of|from|out of)",
)
#: It is ours, or somebody has paid for it.
_FINE = phrases(
    r"licens\w*|stim|epidemic|artlist|royalty\w*|egen|eget|egna|special\w*|komponera\w*|skriven av|skrivit"
    r"|inspelad|tillstånd|cover\w*|live"
    r"|konsert\w*|spelar|scenen|kör|kören|körens|kyrka\w*|uppträd\w*|artist\w* \S+ som|framför\w*|premiär\w*"
    r"|bio|biograf\w*|spellista\w*|lyssna på|nominera\w*|release\w*",
    r"licen[cs]ed?|original|our own|own|composed|composer|written (?:for|by)|permission|cleared|courtesy"
    r"|copyright free|covers?|concert\w*|gig"
    r"|performed|performs|performing|choir|stage|premiere|cinema|playlist|listen to|nominated|released?"
    r"|orchestra|band members?|musicians?",
)
_TUNE = Beside(
    Wordings(
        phrases(
            r"låt(?:en|ar|arna)?|hit(?:en|s|låt\w*)?|\w+hit|refräng\w*|soundtrack\w*|ljudspår\w*"
            r"|slagdänga\w*|topplist\w*|listetta\w*|ledmotiv\w*"
            r"|tonerna|musiken",
            r"songs?|tracks?|tunes?|music|chorus|number one|chart topper|anthem|theme (?:tune|from|song)|the charts",
            r"(?:set|cut|edited|filmed|synced) (?:\S+ ){1,4}?to",
        )
    ),
    (
        _FILM,
        # used
        phrases(
            r"lade|la|lagt|lägger|satt|satte|körde|kör|använ\w+|under|bakgrund\w*|bakom|tonsatt\w*|till|på"
            r"|med|lånade?|klippt\w*|snurrar|ljuder",
            r"set|put|used|using|use|plays?|playing|over|under|underneath|background|backing|soundtracked"
            r"|soundtrack|dubbed|added|to|behind|with|whole",
        ),
        # somebody else's
        phrases(
            r"topplist\w*|\w*hit(?:en|s|låt\w*)?|listetta\w*|hela (?:låten|refrängen|\S+)|kända?|alla känner"
            r"|största|mest spelade|abbas?|beatles|queen"
            r"|disney\w*|radion|spotify\w*|av (?:abba|\S+ band)|filtret|gillar den|halvton\w*|snabbare"
            r"|licensen|gamla refräng",
            r"number one|charts?|chart topper|hit|hits|(?:whole|entire|all) (?:of )?(?:\S+ ){0,3}?(?:song"
            r"|track|minutes|thing)?|famous|everyone knows|beatles|queen"
            r"|abba|disney|radio|spotify|biggest|classic|bohemian rhapsody|taylor swift|adele|beyoncé"
            r"|pitched|muted|halftone|semitone|sped up|theme",
        ),
    ),
    unless=_FINE,
    sentences=1,
)
_SCENES = Beside(
    Wordings(
        phrases(
            r"tv serie\w*|\w*storfilm\w*|långfilm\w*|(?:scener\w*|minuter|klipp|sekunder) (?:ur"
            r"|från) (?:\S+ ){0,3}?(?:film\w*|serie\w*|match\w*|sändning\w*)",
            r"(?:scenes?|minutes?|seconds?|bits?|clips?|highlights?) (?:of|from"
            r"|out of) (?:\S+ ){0,4}?(?:film|movie|show|series|episode|match|game|broadcast|sitcom)",
            r"(?:match|full match|game) highlights (?:recorded|from|off)|blockbuster\w*|box set",
        )
    ),
    (
        phrases(
            r"klippt?e? (?:in|ihop|ut)|klippt (?:in|ihop|ut)|la(?:de)? (?:in|ut|upp|på)|lagt (?:in|ut|upp)"
            r"|laddade upp|ligger (?:nu )?(?:uppe|på)|vår (?:egen )?\w*(?:trailer|film|video|reklam\w*)"
            r"|visar",
            r"cut|spliced|edited|put|used|uploaded|up on our|in our (?:\S+ )?(?:trailer|video|advert|ad|reel"
            r"|promo)|stitched|added|ripped|recorded off",
        ),
    ),
    unless=phrases(
        r"tillstånd|licens\w*|(?:vår|våra) (?:\S+ )?film|permission|licen[cs]ed?|(?:our"
        r"|the) (?:own )?(?:film|show) about us"
    ),
)
_LYRICS = Wordings(
    phrases(
        r"refräng\w*|låttext\w*|sångtext\w*|sjung med|nynna\w*|(?:låten|sången|visan) (?:går|lyder)"
        r"|texten till låten|strof\w*",
        r"lyrics?|chorus|sing along|song (?:goes|says)|sing it|the verse|first verse|in the words of the song",
    )
)
_QUOTED = re.compile(r"[\"”“„»«‘]([^\"”“„»«’]{30,600})[\"”“»«’]")
_FEWEST_WORDS = 8


def find_sound(value: str) -> Iterator[Said]:
    """Words in ``value`` that put music or scenes of others into a film, the first of each sentence."""
    yield from find_beside(value, _TUNE, _SCENES)


def find_lyrics(value: str) -> Iterator[tuple[int, int]]:
    """Quotations of ``value``, of eight words or more, in a text that speaks of a song."""
    if any(_LYRICS.once_a_sentence(value)):
        for quoted in _QUOTED.finditer(value):
            if len(quoted[1].split()) >= _FEWEST_WORDS:
                yield quoted.span()
