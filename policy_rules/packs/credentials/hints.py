"""Words from which a password can be guessed: how it is made up, a note in the picture, letters set apart.

Each is only likely, since posts also teach about passwords and tell stories. Linear: every gap has its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_rules.packs.credentials.logins import is_like_a_password
from policy_rules.packs.credentials.randomness import is_placeholder
from policy_rules.text.sparing import finditer, sparing

_SECRET = (
    r"(?:l[öo0]s[e3]n(?:[o0]rd|kod|fras)?(?:et|en)?(?!\w)|p[a4@][s5$]{2}w[o0]rd|passphrase|passcode|pin-?kod(?:en)?"
    r"|\bpin\b|inlogg\w{0,12}|log-?ins?\b|sign-?in\b|credentials)"
)
#: What opens by something, said of a machine, a page or a box that is locked.
_OPENS = (
    r"(?:öppnas|låses upp|loggas in|kommer (?:du|ni|man) in|opens?|unlocks?|lets you in|gets? you in) "
    r"(?:fortfarande |still )?(?:på |med |with |by )"
)
_MADE_OF = (
    r"(?:följt av|samma (?:ord|som (?:alltid|vanligt|förr|förut))|baklänges|hund(?:en|ens)? namn|namnet på \S{1,20}"
    r"|(?:för|efter)namn\w{0,3}|födelse(?:år|dag|datum)\w{0,3}|husnummer|postnummer|årtal\w{0,3}|stavas"
    r"|med stor bokstav|(?:plus|och) (?:året|årtalet|siffran|siffrorna|ett utropstecken)"
    r"|followed by|same as (?:always|ever|usual|before)|the usual one|backwards|name of (?:our|the|my|his|her)"
    r"|(?:dog|cat|mascot|founder|boss|ceo)'s (?:first |last )?name|(?:first|last|maiden) name|birthday|birth year"
    r"|house number|postcode|zip code|the year we|spelled|spelt|with a capital|plus the (?:year|number|digit)"
    r"|and (?:the year|a bang|an exclamation mark)|(?:our|the) (?:street|company|team) name)"
)
#: "Lösenordet är förnamnet på vår vd plus årtalet", "opens with our postcode backwards".
_MADE_UP = sparing(re.compile(rf"(?:{_SECRET}[^\n]{{0,110}}?|{_OPENS}[^\n.,;:!?]{{0,40}}?)(?<!\w){_MADE_OF}"))
#: "Inloggningen? Samma som alltid: Hosten!26", "lösenordet ... Greta1978": a name of secrets, and further on one.
_FURTHER_ON = sparing(
    re.compile(
        rf"{_SECRET}[^\n]{{0,100}}?[\s\"'`(:](?P<value>(?=[^\s\"'`()]{{0,39}}[0-9])[^\W\d_][^\s\"'`()/]{{4,39}})"
        r"(?=[\s\"'`).,!?]|$)"
    )
)
#: "Wi-Fi: tealeaf-2291", "nätverket heter Gäst och nyckeln är havregryn88", "the key is cedarwood42".
_NETWORK = sparing(
    re.compile(
        r"(?:(?:wi-?fi|wlan|hotspot|ssid|nätverk\w{0,4}|network|gästnät\w{0,3})[^.!?\n]{0,60}?"
        r"|\b(?:on|till|på) \w{2,20}guest\w{0,10}[^.!?\n]{0,20}?)"
        r"(?:nyckeln?|lösen|kod(?:en)?|key|pass|code|wi-?fi)(?: är| is|:| =)[ ]?[\"'`]?(?P<value>[^\s\"'`,]{6,40})"
    )
)
#: A note that a picture shows: "gula lappen på skärmen: ...", "the sticky note reading ...".
_ON_A_NOTE = sparing(
    re.compile(
        r"(?:lapp(?:en|ar|arna)?|post-?it\w{0,8}|whiteboard\w{0,3}|tavlan|skärmen|sticky note|on the screen|monitor)\b"
        r"[^\n]{0,80}?[\s\"'`(:](?P<value>(?=[^\s\"'`()]{0,39}[0-9])[^\W\d_][^\s\"'`()/,]{4,39})(?=[\s\"'`).,!?]|$)"
    )
)
#: The names of secrets with a sign between their letters, which hides them from whoever looks for them.
_APART = r"[ .*_-]"
_SET_APART = sparing(
    re.compile(
        "|".join(
            rf"(?<!\w){_APART.join(word)}(?!\w\w)"
            for word in ("lösenord", "losenord", "password", "passcode", "inlogg", "pinkod")
        )
    )
)
#: What is so said to be found out, or warned of.
_TEACHES = re.compile(
    r"\b(?:aldrig|undvik|byt|svag\w*|dålig\w*|vanlig(?:aste|t fel)|starkt?|säker\w*|unik\w*|tips|guide|exempel\w*"
    r"|lura\w*|bedrag\w*|bedräg\w*|nätfiske|phishing|hackare|hackad\w*|inte längre|(?:glöm|lämna|dela|ge) inte"
    r"|hur (?:du|man|vi)|minst|tecken|hanterare|avliva|never|avoid|don't|do not|weak|bad|strong\w*|unique|safer|secure"
    r"|tips?|guide|scam\w*|phish\w*|hackers?|fraud\w*|how (?:to|we|you)|at least|characters|manager|policy"
    r"|instead of|rather than|before we|used to be|most common|example|no longer)\b"
)
_BEFORE, _AFTER = 90, 90
_TRAILING = ".,:;!?)]}'\""
_SHORTEST = 6


def find_hints(value: str) -> Iterator[tuple[int, int]]:
    """The places in ``value`` (folded) from which a password may be guessed."""
    for match in finditer(_MADE_UP, value):
        if not _teaches(value, *match.span()):
            yield match.span()
    for pattern, with_mark in ((_FURTHER_ON, False), (_ON_A_NOTE, True), (_NETWORK, False)):
        for match in finditer(pattern, value):
            written = match["value"].rstrip(_TRAILING)
            if _is_one(written, with_mark=with_mark) and not _teaches(value, *match.span()):
                yield match.start("value"), match.start("value") + len(written)
    for match in finditer(_SET_APART, value):
        yield match.span()


def _is_one(written: str, *, with_mark: bool) -> bool:
    """Whether letters come first and digits or signs after them, as people make passwords; not "win10", "covid-19"."""
    if len(written) < _SHORTEST or is_placeholder(written) or not any(map(str.isdigit, written)):
        return False
    return is_like_a_password(written, with_mark=with_mark)


def _teaches(value: str, start: int, end: int) -> bool:
    return bool(_TEACHES.search(value, max(0, start - _BEFORE), min(len(value), end + _AFTER)))
