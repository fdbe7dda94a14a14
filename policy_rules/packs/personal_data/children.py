"""Where a text tells more of a child than it should: who it is, and where it can be found."""

from __future__ import annotations

from collections.abc import Iterator

from policy_rules.packs.beside import around
from policy_rules.packs.personal_data.people import names_somebody
from policy_rules.text.sentences import Said, Wordings
from policy_rules.text.words import phrases

_YOUNG = r"(?:[3-9]|1[0-5])"
_AGE = phrases(
    rf"{_YOUNG} år(?:ing)?|{_YOUNG} years old|{_YOUNG} year old|aged? {_YOUNG}|(?:is|turns|turned|just|fyllt"
    rf"|fyller|blev|blir) {_YOUNG}|{_YOUNG}(?:th|rd) birthday"
    r"|(?:fem|sex|sju|åtta|nio|tio|elva|tolv)åring\w*|(?:fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton) år"
    r"|(?:four|five|six|seven|eight|nine|ten|eleven|twelve)(?: years old| year old|th)?"
    r"|little|lilla|elev\w*|pupil|dotter|son|daughter|barnet|(?:teckning\w*|ritade|drawing|poster"
    r"|colouring) ?\S*|kid|\d{1,2}"
)
#: Where the child can be found.
_SCHOOL = Wordings(
    phrases(
        r"(?:klass|går i|i|årskurs|åk) [1-9][a-f]?(?= (?:på|i|vid|hos|och|som|till)|$)|[1-9][a-f] (?:på|vid"
        r"|i) \S+|(?:på|vid|i) \S*skolan|förskolan \S+|på dagis\w*|avdelning(?:en)? \S+"
        r"|(?:slutar|går hem|hämtas|lämnas|cyklar hem|börjar) (?:\S+ )?(?:klockan|kl|vid|runt"
        r"|strax \S+) (?:\d{1,2}(?: \d\d)?|\w+)|(?:går|gå|cyklar|cykla|åker) hem (?:ensam|själv)|(?:går"
        r"|cyklar|åker) (?:ensam|själv) (?:\S+ )?(?:hem|till)",
        r"(?:class|year|grade|form) (?:[1-9]|1[01])[a-z]?|(?:walks?|cycles?|goes) (?:\S+ )?(?:home"
        r"|to school)|(?:at|from|of|attends) (?:\S+ ){1,3}?(?:primary|school|academy|nursery|infants"
        r"|juniors)"
        r"|(?:at|from|attends) st \S+|kindergarten|(?:finishes|picked up|collected"
        r"|leaves) (?:\S+ ){0,3}?(?:at )?\d{1,2}(?: \d\d)?",
    )
)
_GROUP = phrases(
    r"klassen|klasserna|elever|eleverna|elevernas|lärare\w*|rektor\w*|barnen|skolklass\w*|student\w*"
    r"|universitet\w*|högskol\w*|gymnasi\w*|praktikant\w*|föräldrar|alla barn|vuxenskolan|handelshögskol\w*"
    r"|polishögskol\w*",
    r"pupils|classes|teachers?|head ?teacher|headmaster|children|students|university|college|sixth form"
    r"|parents|schools|art school|business school|driving school|governors?|alumn\w+",
)
_CHILD = phrases(
    r"barn|barnet|flick\w*|pojk\w*|kille|tjej|elev|elev\w*|vinnar\w*|vann|tävling\w*|ritat|ritade"
    r"|teckning\w*|solstråle|dotter|son|år|klass|hon|han|\w+åring\w*",
    r"walks?|home|alone|child|girl|boy|pupil|little|winner|won|competition|contest|drew|drawing|poster|daughter|son|aged?|year"
    r"|years|he|she|he's|she's|birthday|kid|class",
)


def find_children(value: str) -> Iterator[Said]:
    """Words in ``value`` that tell where a child who is named can be found."""
    for said in _SCHOOL.once_a_sentence(value):
        near = around(value, said)
        if _CHILD.search(near) and _AGE.search(near) and not _GROUP.search(near) and names_somebody(value, said):
            yield said
