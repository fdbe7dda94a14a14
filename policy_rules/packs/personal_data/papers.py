"""What singles a person out beside an identity number: a day of birth, a passport, a car, an account by its parts.

Folded words one space apart (:mod:`policy_rules.text.words`), as of November 2026.
"""

from __future__ import annotations

from collections.abc import Iterator

from policy_rules.packs.beside import around
from policy_rules.packs.personal_data.people import names_somebody
from policy_rules.text.sentences import Said, Wordings
from policy_rules.text.words import phrases

_MONTH = r"(?:jan\w*|feb\w*|mar\w*|apr\w*|maj|may|juni?|june|juli?|july|aug\w*|sep\w*|okt\w*|oct\w*|nov\w*|dec\w*)"
_YEAR = r"(?:19[2-9]\d|20[0-2]\d)"
_BIRTH = Wordings(
    phrases(
        rf"född(?:es)? (?:den )?(?:\d{{1,2}} {_MONTH} {_YEAR}|{_YEAR} \d\d? \d\d?|\d{{1,2}} \d{{1,2}} {_YEAR})",
        rf"born (?:on )?(?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH} {_YEAR}"
        rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)? {_YEAR}|{_YEAR} \d\d \d\d)",
        rf"(?:dob|d o b|date of birth|birth date|födelsedatum|födelsedag) (?:\S+ )?(?:\d{{1,2}} (?:{_MONTH}"
        rf"|\d{{1,2}}) (?:{_YEAR}|\d\d)|{_YEAR} \d\d \d\d|{_MONTH} \d{{1,2}} {_YEAR})",
    )
)
#: Whose birthday belongs to history, or to a thing.
_OF_NOTE = phrases(
    r"författar\w*|konstnär\w*|kompositör\w*|uppfinnar\w*|grundar\w*|drottning\w*|kung\w*|prins\w*|museum"
    r"|museet|dog|avled|utställning\w*|valp\w*|kalv\w*|föl|katt\w*|hund\w*|idé\w*|företag\w*|bolaget",
    r"author|writer|artist|composer|inventor|founder|queen|king|prince|princess|museum|died|exhibition"
    r"|pupp(?:y|ies)|calf|foal|lamb|kittens?|company|idea|poet|painter",
)
_NUMBER = Wordings(
    phrases(
        r"(?:pass(?:et|nummer)?|körkort\w*|id kort\w*|legitimation\w*|leg) (?:(?!\.)\S+ ){0,6}?[a-z]{0,2}\d{7,9}",
        r"(?:passport|driving licen[cs]e|driver's licen[cs]e|id card|national insurance|nhs|social security"
        r"|ssn) (?:(?!\.)\S+ ){0,3}?(?:[a-z]{0,2}\d{6,9}|\d{3} \d{2,3} \d{4}"
        r"|[a-z]{2} ?\d\d ?\d\d ?\d\d ?[a-d])",
        r"sort code (?:(?!\.)\S+ ){0,2}?\d\d ?\d\d ?\d\d|clearing(?:nummer"
        r"|nr)? (?:(?!\.)\S+ ){0,2}?\d{4}(?: \d)? (?:(?!\.)\S+ ){0,3}?\d{2,}",
    )
)
_PLATE = Wordings(
    phrases(
        r"(?:reg ?nr|regnummer|registreringsnummer|registreringsskylt\w*|bil(?:en)?|ägaren|volvon?|skylten"
        r"|registration|reg|number plate|plate|owner|car|van|driver)"
        r" (?:(?!\.)\S+ ){0,4}?(?:[a-hj-pr-uw-z]{3} ?\d\d[a-hj-pr-z\d]|[a-z]{2}\d\d ?[a-z]{3})",
    )
)
_OURS = phrases(
    r"växel\w*|kundtjänst\w*|vår(?:t)? (?:konto|bil|clearing\w*)|insamling\w*|bankgiro\w*|gåvor"
    r"|our (?:account|van|bank)|donat\w*|pay us|rental|hyrbil\w*|skåpbil\w*|exempel\w*|example|till salu"
    r"|säljer|for sale"
)


def find_papers(value: str) -> Iterator[Said]:
    """Words in ``value`` that single out a person who is named: a day of birth, a passport, a car, an account."""
    for said in _BIRTH.once_a_sentence(value):
        if not _OF_NOTE.search(around(value, said)) and names_somebody(value, said):
            yield said
    for cue in (_NUMBER, _PLATE):
        for said in cue.once_a_sentence(value):
            if not _OURS.search(around(value, said)) and names_somebody(value, said):
                yield said
