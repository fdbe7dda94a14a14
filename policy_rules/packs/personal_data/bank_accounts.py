"""International bank account numbers (ISO 13616): a country, two check digits, as many characters as it has there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_rules.text.fold import fold

#: The length of the whole number by country: SWIFT's IBAN registry, from memory (unverified). As of November 2026.
_LENGTHS = {
    country: length
    for length, countries in {
        15: "no",
        16: "be",
        18: "dk fi fo gl nl sd fk",
        19: "mk si",
        20: "at ba ee kz lt lu mn xk",
        21: "ch hr li lv",
        22: "bg bh cr de gb ge ie me rs va",
        23: "ae gi il iq tl om so",
        24: "ad cz es md pk ro sa se sk tn vg",
        25: "ly pt st",
        26: "is tr",
        27: "bi dj fr gr it mc mr sm",
        28: "al az by cy do gt hu lb ni pl sv",
        29: "br eg ps qa ua",
        30: "jo kw mu ye",
        31: "mt sc",
        32: "lc",
        33: "ru",
    }.items()
    for country in countries.split()
}
#: The check digits behind a country. Digits are few in most texts, so they are looked for first.
_BEGINNING = re.compile(
    r"[0-9][0-9](?:(?<=(?<![^\W_])[a-z]{2}[0-9]{2})|(?<=(?<![^\W_])[a-z]{2}[ -][0-9]{2}))(?=[ -]?[0-9a-z])"
)
_SIGN = re.compile(r"[ -]?([0-9a-z])")


#: "Konto 8327-9, 123 456 789-7": a clearing number of a Swedish bank, and the account.
_SWEDISH = re.compile(
    r"konto(?:t|nummer|nr)?(?![^\W_])[^0-9\n]{0,25}"
    r"(?P<number>[1-9][0-9]{3}(?:-[0-9])?[ ,/-]{1,3}[0-9](?:[ -]?[0-9]){6,10})(?![ -]?[0-9])"
)


def find_bank_accounts(text: str) -> Iterator[tuple[int, int]]:
    """The places in ``text`` of IBANs, with the check digits that they must have, and of accounts in Swedish banks."""
    seen = fold(text)
    if "konto" in seen.value:
        yield from (seen.place(*match.span("number")) for match in _SWEDISH.finditer(seen.value))
    for beginning in _BEGINNING.finditer(seen.value):
        start = beginning.start() - (3 if seen.value[beginning.start() - 1] in " -" else 2)
        end = _end(seen.value, start)
        if end:
            yield seen.place(start, end)


def _end(value: str, start: int) -> int:
    """Where the account number that begins at ``start`` ends; 0 when it is none."""
    length = _LENGTHS.get(value[start : start + 2], 0)
    signs, at = "", start
    while len(signs) < length:
        sign = _SIGN.match(value, at)
        if not sign:
            return 0
        signs += sign[1]
        at = sign.end()
    is_whole = not value[at : at + 1].isalnum()
    return at if length and is_whole and _check_digits_hold(signs) else 0


def _check_digits_hold(signs: str) -> bool:
    """ISO 7064, MOD 97-10: letters are numbers from 10, the first four signs come last."""
    return int("".join(str(int(sign, 36)) for sign in signs[4:] + signs[:4])) % 97 == 1
