"""What is said around a number: the words beside it tell an order number from a person's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_rules.text.keeping import kept

#: How far a word reaches to the number it speaks of, in characters.
_REACH_BEFORE, _REACH_AFTER = 50, 30


#: Digits with what people put between them. It begins with what few characters are, so that the search flies.
_NUMBER = re.compile(r"[0-9+(][0-9 ()./+·•_-]{5,}")
#: Brackets and dashes alone are none.
_DIGIT = re.compile("[0-9]")
#: What a pattern may want to see behind a number.
_BEHIND = 8


@kept
def _number_places(value: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in _NUMBER.finditer(value) if _DIGIT.search(match[0]))


def find_in_numbers(pattern: re.Pattern[str], value: str) -> Iterator[re.Match[str]]:
    """The matches of ``pattern``, which has seven digits at least, among the long numbers of ``value`` (folded)."""
    for start, end in _number_places(value):
        yield from pattern.finditer(value, start, min(len(value), end + _BEHIND))


#: Letters that look like the digits around them: "07O-123", "8ll218". It looks back from the first of them.
_LIKE_FIGURES = re.compile(
    r"[oil](?:(?<=[0-9].)[oil]*+(?=[ ./+·-]?[0-9o])|(?<=[0-9][ ./+·-].)[oil]*+(?=[0-9])|(?<=(?<!\w)o)o*+(?=[0-9]))"
)
#: Some place of every one of them. It begins with what few characters are, so that the search flies.
_MAY_BE_LIKE_FIGURES = re.compile(r"[0-9](?:(?<=o[0-9])|[oil]+[ ./+·-]?[0-9o]|[ ./+·-][oil]+[0-9])")
_FIGURES = str.maketrans("oil", "011")


@kept
def figures(value: str) -> str:
    """A folded text, with the digits that its reader takes some of its letters for; as long as it was."""
    if not _MAY_BE_LIKE_FIGURES.search(value):
        return value
    return _LIKE_FIGURES.sub(lambda letters: letters[0].translate(_FIGURES), value)


def words(beginnings: str) -> re.Pattern[str]:
    """A pattern of folded words, given by how they begin: patterns with `` | `` between them."""
    return re.compile(rf"(?<![^\W_])(?:{beginnings.replace(' | ', '|')})")


def before(value: str, start: int, reach: int = _REACH_BEFORE) -> str:
    """What stands shortly before ``start``, in the same paragraph."""
    return value[max(0, start - reach) : start].rpartition("\n\n")[2]


def around(value: str, start: int, end: int) -> str:
    """What stands shortly before ``start`` and after ``end``, in the same paragraph; ``|`` stands for the place."""
    return before(value, start) + "|" + value[end : end + _REACH_AFTER].partition("\n\n")[0]


#: Numbers of things: any of these may be ten digits long and pass for something else by chance.
A_THING = words(
    r"order | best[aä]llning | art(?:ikel)?\.?\s?(?:nr|num) | item | produkt(?:nr|num)"
    r" | product (?:no|num|id|code) | faktura | invoice | ocr | (?:bank|plus)giro | [bp]g\b | kund(?:nr|num|id)"
    r" | customer (?:no|num|id) | medlems?(?:nr|num|id) | member(?:ship)? (?:no|num|id)"
    r" | (?:[aä]rende|case|ticket|biljett|boknings?|booking|reservations?)[ -]?(?:nr|n[or]\b|num|id|ref)"
    r" | ref(?:eren[sc]e?)?\b | serie(?:nr|num) | serial | imei"
    r" | (?:sp[aå]rnings?|f[oö]rs[aä]ndelse)[ -]?(?:nr|num|id|kod) | kolli | paket | (?:sp[aå]ra|track) | parcel"
    r" | ean\b | gtin | isbn | sku\b | diarie | dnr | patent | voucher | rabattkod | presentkort | gift ?card"
)
