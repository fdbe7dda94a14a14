"""Where somebody lives: a street and a number beside words of home, or below a person's name.

An address beside an office, a shop or an opening is where the company wants its visitors.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_rules.packs.personal_data.given_names import GIVEN_NAMES
from policy_rules.packs.personal_data.more_given_names import MORE_GIVEN_NAMES
from policy_rules.packs.personal_data.reading import around, before, words
from policy_rules.text.fold import fold

#: A number behind a word; the word is looked at next. Patterns begin with what few characters are, so they fly.
_NUMBER = re.compile(
    r"[0-9](?<= .)[0-9]{0,3}(?: ?[a-h](?![^\W_]))?(?![0-9])(?! ?(?:procent|%|kr|mil|meter|km|år|st\b))"
)
_STREETS = (
    *(
        "gatan",
        "gata",
        "vägen",
        "väg",
        "gränd",
        "gränden",
        "stigen",
        "stig",
        "torget",
        "torg",
        "allen",
        "alle",
        "backen",
    ),
    *("kajen", "plan", "platsen", "plats", "esplanaden", "leden", "liden", "slingan", "ringen", "stråket", "svängen"),
    *("kroken", "gården"),
)
_ENGLISH = re.compile(
    r"[0-9][0-9]{0,4}[a-z]? (?:[a-z']{2,20} ){1,3}?"
    r"(?:street|st|road|rd|avenue|ave|lane|ln|drive|close|court|way|terrace|gardens|crescent|grove|mews|boulevard|blvd"
    r"|row|bank|hill|park|place|square|walk|view|green|rise|quay|wharf)"
    r"(?![^\W_])"
)
_LONGEST_STREET = 42
_CERTAINLY_HOME = words(
    r"(?:kund(?:en)?|hyresg[aä]st(?:en)?|patient(?:en)?|familjen|medlem(?:men)?|grannen|[aä]nkan"
    r"|leverans(?:en)? till|paket(?:et)? till"
    r"|h[aä]lsa p[aå]|delivery for|parcel for|package for|customer|tenant|patient|resident|neighbour|mrs?|ms"
    r"|miss) [^\W\d_]{2,20}(?:,| p[aå]| i| at| of| in)? | "
    r"hemadress | privatadress | bostadsadress | hemma\b | folkbokf | c/o\b | home address | private address"
    r" | at home\b | (?:his|her|their) (?:house|home|flat|apartment|address)"
    r" | [^\W\d_]{2,20}'s (?:house|(?<!children's\s)(?<!people's\s)home|flat|apartment)"
)
_HOME = words(
    r"(?:kund(?:en)?|hyresg[aä]st(?:en)?|patient(?:en)?|familjen|medlem(?:men)?|grannen|[aä]nkan"
    r"|leverans(?:en)? till|paket(?:et)? till"
    r"|h[aä]lsa p[aå]|delivery for|parcel for|package for|customer|tenant|patient|resident|neighbour|mrs?|ms"
    r"|miss) [^\W\d_]{2,20}(?:,| p[aå]| i| at| of| in)? | "
    r"bor\b | bodde\b | bosatt\b | boende\b | (?:hans|hennes|deras) (?:hus|hem|villa|l[aä]genhet|adress|dörr|port)"
    r" | hem till [^\W\d_]{2,20}(?:,|\s(?:på|i)\b) | hemma hos | [^\W\d_]{2,20}'s (?:place|door|doorstep)\b | lives?\b "
    r"| lived\b | living\b | resid | moved in"
)
_HOME_BEHIND = re.compile(
    r"(?:där|where) (?:han|hon|hen|de|familjen|he|she|they|the family) (?:\S+ )?(?:bor|bodde|bott|lives?|lived|live)\b"
)
#: "lgh 1201", "flat 3": nobody numbers the rooms of a shop so. Nor does anybody drive "hem till" one.
_FLAT_BEHIND = re.compile(
    r"[,\s]{1,3}(?:lgh|läg(?:enhet)?|flat|apt|apartment)\b\.?\s?(?:nr\.?|no\.?|number|#)?\s?[0-9]"
)
_TO_A_HOME = words(r"hem(?:ma)? (?:till|hos|på|i) $ | home (?:at|on) $")
#: Flats that are let or sold, and houses that are being built, everybody may know of.
_ON_OFFER = words(
    r"ledig | hyr(?:\b|a|es|s\b) | uthyr | till salu | s[aä]lj | visning | inflyttning | nyproduktion | m[aä]klare"
    r" | to let | for rent | to rent | for sale | viewing | available | new homes | welcome | listing | tr[aä]ff"
)
_BUSINESS = words(
    r"kontor | huvudkontor | butik | [oö]pp(?:et|nar|na|nade|ning) | showroom | lokal | v[aä]lkommen | bes[oö]k"
    r" | restaurang | hotell | mottagning | verkstad | lager | vi bor | projekt | bygg | brf"
    r" | jobba | arbeta | works?\b | office | store"
    r" | shop | open | visit | showroom | headquarter | we live | studio | venue | venture"
)
_ENDS_A_NAME = re.compile(r"[^\W\d_]\s{0,3}[,\n:]\s{0,3}$")
#: Who has won something, gets something or is thanked: a person, and no shop.
_GIVEN_TO = words(
    r"vinn | vann | grattis | tack\b | tackar\b | presentkort | pris(?:et|er)?\b | paket | utlott | lott | går till"
    r" | skick | lever"
    r" | kund(?:en)?\b | gratul | congrat | winner | won\b | voucher | prize | parcel | thank | goes to | going to "
    r"| drawn\b"
    r" | customer\b | gift"
)
_POSTCODE_BELOW = re.compile(r"\s*[,\n]\s*(?:s-|se-)?[0-9]{3} ?[0-9]{2}\s+[^\W\d_]{2,}")
_GIVEN_NAMES = GIVEN_NAMES | MORE_GIVEN_NAMES
_FAR_BEHIND, _FAR_AHEAD = 60, 40


def find_home_addresses(text: str) -> Iterator[tuple[int, int]]:
    """The places of the addresses in ``text`` at which a person lives."""
    seen = fold(text)
    for start, end in (*_swedish(seen.value), *_english(seen.value)):
        if _is_a_home(seen.value, start, end):
            yield seen.place(start, end)


def _swedish(value: str) -> Iterator[tuple[int, int]]:
    for number in _NUMBER.finditer(value):
        end = number.start() - 1
        if value.endswith(_STREETS, 0, end):
            word = re.split(r"[\W\d_]", value[max(0, end - _LONGEST_STREET) : end])[-1]
            yield end - len(word), number.end()


def _english(value: str) -> Iterator[tuple[int, int]]:
    for match in _ENGLISH.finditer(value):
        if not value[max(0, match.start() - 1) : match.start()].isalnum():
            yield match.span()


def _is_a_home(value: str, start: int, end: int) -> bool:
    above = before(value, start, _FAR_BEHIND)
    near = above + "|" + value[end : end + _FAR_AHEAD].partition("\n\n")[0]
    if _CERTAINLY_HOME.search(near):
        return True
    if _BUSINESS.search(near):
        return False
    behind = value[end : end + _FAR_AHEAD].partition("\n\n")[0]
    if (_FLAT_BEHIND.match(behind) or _TO_A_HOME.search(above)) and not _ON_OFFER.search(near):
        return True
    return (
        bool(_HOME.search(above) or _HOME_BEHIND.search(behind))
        or _stands_below_a_name(value, above, end)
        or _is_given_to_a_name(value, above, start, end)
    )


def _stands_below_a_name(value: str, above: str, end: int) -> bool:
    """Whether a given name and a family name stand right before, and a postcode right behind."""
    return _ends_in_a_name(above) and bool(_POSTCODE_BELOW.match(value, end))


def _is_given_to_a_name(value: str, above: str, start: int, end: int) -> bool:
    """Whether a given name and a family name stand right before, and somebody is thanked or gets something."""
    return _ends_in_a_name(above) and bool(_GIVEN_TO.search(around(value, start, end)))


def _ends_in_a_name(above: str) -> bool:
    given_names = re.findall(r"[^\W\d_]+", above)[-3:-1]
    return bool(_ENDS_A_NAME.search(above)) and not _GIVEN_NAMES.isdisjoint(given_names)
