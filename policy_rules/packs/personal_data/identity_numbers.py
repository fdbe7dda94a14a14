"""Swedish personal identity numbers: personnummer, samordningsnummer, and the interim numbers of schools and care.

Folkbokföringslagen (1991:481) 18 § and lagen (2022:1697) om samordningsnummer: the day of birth, three digits (not
000), a check digit; in a samordningsnummer the day is raised by 60. A ``+`` takes the place of ``-`` from the year in
which the person turns 100. An organisationsnummer has 20 or more where a month stands, so it is never one of these.

No package: the known one asks the clock, which a rule may not, and the whole of it is a date and a check digit.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from policy_rules.packs.personal_data.checksums import luhn_holds
from policy_rules.packs.personal_data.reading import A_THING, around, before, figures, find_in_numbers, words
from policy_rules.text.fold import fold
from policy_rules.text.sentences import Wordings
from policy_rules.text.words import phrases

#: 850709-9805, 8507099805, 19850709 9805, 1985-07-09-9805, 85.07.09 9805, 850709·9805, (850709) 9805
_NUMBER = re.compile(
    r"""
    (?<![0-9]) (?<![0-9][-+./]) (?<!\+) (?<!\+[0-9][ ]) (?<!\+[0-9]{2}[ ]) (?<!\+[0-9]{3}[ ])
    (?: \( (?=(?:18|19|20)?[0-9]{2}(?:[-./·•_ ]?[0-9]{2}){2}\)) )?
    (?P<century>18|19|20)?
    (?P<year>[0-9]{2}) (?P<part>[-./·•_ ]?) (?P<month>[0-9]{2}) (?P=part) (?P<day>[0-9]{2})
    (?P<sign>\)?(?:[ ]?[-+·•_][ ]?|[ ./]?)\(?)
    (?P<serial>[0-9]{3}[0-9])
    (?! [-./:+]? [0-9] | ,[0-9]{1,4} (?![0-9]))
    """,
    re.VERBOSE,
)
#: 8 5 0 7 0 9 - 9 8 0 5
_SPACED = re.compile(
    r"(?<![0-9])(?<![0-9][ ])(?P<date>[0-9](?: [0-9]){5}(?:(?: [0-9]){2})?)"
    r" ?(?P<sign>[-+]?) ?(?P<serial>[0-9](?: [0-9]){3})(?! ?[0-9])"
)
#: 8507 09 98 05: groups of any length, which is how people write phone numbers too.
_GROUPED = re.compile(
    r"(?<![0-9a-z])(?<![0-9][-+./·•_])(?<!\+)[0-9]{2,8}+(?:(?:[ ][-+·•][ ]|[-+./·•_ ])[0-9]{1,6}+){2,5}+"
    r"(?![0-9a-z]|[-./:+·•_ ][0-9])"
)
_GROUP = re.compile(r"[0-9]+")
_ENDS_OF_DATES = (6, 8)
_FIRST_GROUPS = (2, 4, 6, 8)
#: 850709-T123
_INTERIM = re.compile(
    r"(?<![0-9a-z])(?P<century>18|19|20)?(?P<year>[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})"
    r"(?P<sign>[-+]?)(?P<serial>[tprsuwxjklmn][0-9]{3})(?![0-9a-z])"
)
#: 85 07 09 streck 98 05, as people read it out.
_READ_OUT = Wordings(phrases(r"\d{2}(?: ?\d{2}){2,3} (?:streck|bindestreck|minus|dash|hyphen|plus) \d{2} ?\d{2}"))
_IDENTITY = words(r"person | p[- ]?nr\b | samordnings | f[oö]dd\b | f[oö]delse | national id | identi | ssn | born")
_PHONE = words(
    r"tele?fon | tel\b | tfn\b | mobil | ring\b | sms | phone | call\b | cell | text\b | fax | whatsapp | swish"
    r" | v[aä]xel"
)
_IN_A_WORD = re.compile(r"[^\W0-9]")
_LONGEST_ADDRESS = 200
_ADDED_TO_THE_DAY = 60
_CENTURIES = ("18", "19", "20")


class IdentityNumber(NamedTuple):
    """The characters ``start`` (included) to ``end`` (not) of a text."""

    start: int
    end: int


def find_identity_numbers(text: str, today: datetime.date) -> Iterator[IdentityNumber]:
    """Every personnummer and samordningsnummer in ``text``, however it is written, in order and each once.

    Ten digits in a row may be an order number or a phone number; they count unless the words around say so. ``today``
    bounds the day of birth; ``date.min`` bounds nothing.
    """
    reached = 0
    for number in sorted(_read_every_way(text, today), key=lambda one: (one.start, -one.end)):
        if number.start >= reached:
            yield number
            reached = number.end


def _read_every_way(text: str, today: datetime.date) -> Iterator[IdentityNumber]:
    """What each way to write one finds: they overlap."""
    seen = fold(text)
    value = figures(seen.value)
    for match in find_in_numbers(_NUMBER, value):
        if _is_born(match, today) and _is_whole(match) and _may_be_a_person(match):
            yield IdentityNumber(*seen.place(*match.span()))
    for match in find_in_numbers(_SPACED, value):
        digits = (match["date"] + match["serial"]).replace(" ", "")
        number = _NUMBER.fullmatch(digits)
        if number and _is_born(number, today):
            yield IdentityNumber(*seen.place(*match.span()))
    for match in find_in_numbers(_GROUPED, value):
        number = _NUMBER.fullmatch("".join(_GROUP.findall(match[0])))
        if number and _is_born(number, today) and not _NUMBER.fullmatch(match[0]) and _is_grouped_as_one(match, number):
            yield IdentityNumber(*seen.place(*match.span()))
    for said in _READ_OUT.once_a_sentence(text):
        number = _NUMBER.fullmatch("".join(_GROUP.findall(said.match[0])))
        if number and _is_born(number, today):
            yield IdentityNumber(said.start, said.end)


def find_interim_numbers(text: str, today: datetime.date) -> Iterator[IdentityNumber]:
    """Every interim number: a day of birth, a letter, three digits. It has no check digit."""
    seen = fold(text)
    for match in find_in_numbers(_INTERIM, seen.value):
        if _has_a_birthday(match, today):
            yield IdentityNumber(*seen.place(*match.span()))


def _is_born(match: re.Match[str], today: datetime.date) -> bool:
    ten = match["year"] + match["month"] + match["day"] + match["serial"]
    return not match["serial"].startswith("000") and luhn_holds(ten) and _has_a_birthday(match, today)


def _has_a_birthday(match: re.Match[str], today: datetime.date) -> bool:
    centuries = (match["century"],) if match["century"] else _CENTURIES
    return any(
        born is not None and (born <= today or today == datetime.date.min)
        for born in (_birthday(century + match["year"], match["month"], match["day"]) for century in centuries)
    )


def _birthday(year: str, month: str, day: str) -> datetime.date | None:
    number = int(day)
    try:
        return datetime.date(int(year), int(month), number - _ADDED_TO_THE_DAY * (number > _ADDED_TO_THE_DAY))
    except ValueError:
        return None


def _is_whole(match: re.Match[str]) -> bool:
    """Whether the parts are set apart as people do it: not a date and a time of day, not a word with digits."""
    value, start, end = match.string, match.start(), match.end()
    if match["part"] and not _has_sign(match):
        return bool(_IDENTITY.search(before(value, start))) or not _is_time(match["serial"])
    neighbours = value[max(0, start - 1) : start] + value[end : end + 1]
    return _is_long_or_signed(match) or not _IN_A_WORD.search(neighbours)


def _is_grouped_as_one(match: re.Match[str], number: re.Match[str]) -> bool:
    """Whether groups of digits are surely a person's: said to be, or parted where the parts of one end."""
    value, start, end = match.string, *match.span()
    if _IDENTITY.search(around(value, start, end)):
        return True
    groups = _GROUP.findall(match[0])
    ends = set(accumulate(map(len, groups)))
    is_parted_there = len(groups[0]) in _FIRST_GROUPS and not ends.isdisjoint(_ENDS_OF_DATES)
    is_a_row = len(set(map(len, groups))) == 1
    return is_parted_there and not (
        is_a_row or match[0].startswith("0") or _is_time(number["serial"]) or _is_something_else(value, start)
    )


def _is_time(serial: str) -> bool:
    return int(serial[:2]) < 24 and int(serial[2:]) < 60


def _is_long_or_signed(match: re.Match[str]) -> bool:
    return bool(match["century"]) or _has_sign(match)


def _has_sign(match: re.Match[str]) -> bool:
    return match["sign"].strip(" ()") in ("-", "+")


def _may_be_a_person(match: re.Match[str]) -> bool:
    if _is_long_or_signed(match):
        return True
    value, start, end = match.string, match.start(), match.end()
    if _IDENTITY.search(around(value, start, end)):
        return True
    return not _is_something_else(value, start)


def _is_something_else(value: str, start: int) -> bool:
    """Whether the words before ``start`` speak of a thing or a phone, or it lies in a URL."""
    said = before(value, start)
    return bool(A_THING.search(said) or _PHONE.search(said)) or _is_in_an_address(value, start)


def _is_in_an_address(value: str, start: int) -> bool:
    """Whether ``start`` lies in a URL."""
    word = re.split(r"\s", value[max(0, start - _LONGEST_ADDRESS) : start])[-1]
    return "www." in word or "/" in word
