"""Numbers of payment cards: an issuer's first digits, its length, and the check digit (ISO/IEC 7812)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_rules.packs.personal_data.checksums import luhn_holds
from policy_rules.packs.personal_data.reading import A_THING, around, before, find_in_numbers, words
from policy_rules.text.fold import fold

#: In one piece, in the groups that stand on cards, or each digit apart.
_NUMBER = re.compile(
    r"""
    (?<![0-9a-z]) (?<![0-9][-+.,/ ]) (?<!\+)
    (?: [2-6][0-9]{3}(?P<four>[ .-])[0-9]{4}(?P=four)[0-9]{4}(?P=four)[0-9]{4}(?:(?P=four)[0-9]{3})?
      | 3[0-9]{3}(?P<six>[ .-])[0-9]{6}(?P=six)[0-9]{4,5}
      | [2-6](?P<one>[ .-])[0-9](?:(?P=one)[0-9]){11,17}
      | (?P<bare>[2-6][0-9]{12,18})
    )
    (?![0-9a-z]) (?![-+,/. ][0-9])
    """,
    re.VERBOSE,
)
#: First digits and lengths, from the networks' public pages (unverified). As of November 2026.
_ISSUERS = (
    (re.compile("4"), (13, 16, 19)),  # Visa
    (re.compile("5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720"), (16,)),  # Mastercard
    (re.compile("3[47]"), (15,)),  # American Express
    (re.compile("3(?:0[0-5]|095|[689])"), (14, 16)),  # Diners Club
    (re.compile("352[89]|35[3-8]"), (16,)),  # JCB
    (re.compile("6011|64[4-9]|65"), (16, 19)),  # Discover
    (re.compile("62"), (16, 17, 18, 19)),  # UnionPay
    (re.compile("5018|5020|5038|5893|6304|6759|676[1-3]"), (16, 18, 19)),  # Maestro
    (re.compile("5019"), (16,)),  # Dankort
)
#: In one piece these are the lengths of other numbers too: EAN-13, parcels, accounts.
_TELLING_LENGTHS = (15, 16)
_CARD = words(r"kort | (?:kredit|betal|bank|debet)kort | card | visa\b | master | amex | american express | cvc | cvv")


def find_cards(text: str) -> Iterator[tuple[int, int]]:
    """The places of the card numbers in ``text``."""
    seen = fold(text)
    for match in find_in_numbers(_NUMBER, seen.value):
        digits = re.sub("[^0-9]", "", match[0])
        if _is_issued(digits) and luhn_holds(digits) and (not match["bare"] or _may_be_a_card(match)):
            yield seen.place(*match.span())


def _is_issued(digits: str) -> bool:
    return any(len(digits) in lengths and first.match(digits) for first, lengths in _ISSUERS)


def _may_be_a_card(match: re.Match[str]) -> bool:
    if _CARD.search(around(match.string, *match.span())):
        return True
    return len(match["bare"]) in _TELLING_LENGTHS and not A_THING.search(before(match.string, match.start()))
