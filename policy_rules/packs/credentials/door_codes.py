"""Codes of doors, alarms, cards and meetings, said in a sentence; codes to get in again without a telephone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_rules.text.sparing import finditer, sparing

#: Four to eight digits, together or one by one; "2026" after a code's name is more often a year.
_DIGITS = r"(?P<value>[0-9]{4,8}[#*]?|[0-9](?:[ -][0-9]){3,7}(?:[ -]?[#*])?)(?![0-9.,:]?[0-9]|\s?(?:kr|%|procent|st\b))"
_REACH = r"(?:[^.!?\n0-9]|\bkl\. ?[0-9]{1,2}\b|\bca\.){0,50}?"
_CODE = (
    r"(?:(?:port|dörr|larm|grind|lås|pin|box|nyckelskåps|kassaskåps|inpasserings|alarm)-?kod(?:en)?"
    r"|(?:door|gate|alarm|entry|lockbox|key ?box|safe|keypad|pin)[ -]code(?:'s)?|passcode|lösenkod(?:en)?)"
)
#: "Larmkoden på lagret är den gamla vanliga 1789", "door code's 2580", "passcode 550912".
_NAMED = sparing(re.compile(rf"{_CODE}(?![^\W_]){_REACH}(?<![0-9#+-]){_DIGITS}"))
#: "Stugans nyckelbox har kod 6418", "koden till nyckelskåpet: 3-7-7-2", "the gate's PIN is 4417".
_THING = (
    r"(?:nyckelbox|nyckelskåp|kassaskåp|cykelrum|förråd|grind|entré|lockbox|key ?box|key ?safe|padlock|keypad|vault)"
)
_OF_A_THING = sparing(
    re.compile(
        rf"(?:{_THING}[^.!?\n0-9]{{0,30}}?\b(?:kod|koden|pin|code)|\b(?:koden?|pin|code)\b[^.!?\n0-9]{{0,20}}?{_THING})"
        rf"[^.!?\n0-9]{{0,40}}?(?<![0-9#+-]){_DIGITS}"
    )
)
#: "Bakdörren öppnas med 4 4 7 1", "the alarm disarms with 7-7-1-3".
_OPENS = sparing(
    re.compile(
        r"(?:öppnas|öppnar du|öppnar ni|låses upp|låser du upp|låser ni upp|slås av|slår (?:du|ni|man) av"
        r"|larmas av|larmar (?:du|ni|man) av"
        r"|disarms?|unlocks?|opens?) (?:det |den |it |the alarm |larmet )?(?:med|with) "
        rf"(?:koden |siffrorna |pin |code |the code |typing |entering )?{_DIGITS}(?=\s*(?:[.,;:!?)]|$|then\b|sedan\b))"
    )
)
#: "Återställningskoder: 4f7k-9q2m, 8d3x-1w6p": pairs of groups, one after the other.
_RECOVERY = sparing(
    re.compile(
        r"(?:återställningskod|reservkod|engångskod|räddningskod|backup code|recovery code|one-time code|scratch code)"
        r"[^\n]{0,60}?(?<!\w)(?P<value>[a-z0-9]{4,6}[ -]?[a-z0-9]{3,6}(?:\s?[,;|]\s?|\s)"
        r"[a-z0-9]{4,6}[ -]?[a-z0-9]{3,6})(?!\w)"
    )
)
#: The words from which a wallet is made again (BIP 39): twelve and more.
_PHRASE = sparing(
    re.compile(
        r"(?:seed[ -]?phrase|recovery phrase|seed words|återställningsfras|återställningsord|seed-?fras)\w{0,3}"
        r"[^:\n]{0,20}:\s?(?P<value>[a-zåäö]{3,8}(?:,? [a-zåäö]{3,8}){11,23})"
    )
)
_YEAR = re.compile(r"20[0-4][0-9]")
_SAID_OUTRIGHT = re.compile(r"(?:är|is|=|:|'s|kod|code|pin|lyder) ?$")
#: A code that is changed, sent or asked for is not said.
_NOT_SAID = re.compile(
    r"byt(?:s|er|te|tes|a)|skick|hämta|ring|mejl|får du|få[rs]? (?:av|i)|sent|changes?|changed|call|ask|text"
)

_NO_MORE = re.compile(r" (?:gäller|fungerar) inte| (?:is|does) (?:not|no longer)| (?:isn't|doesn't|no longer)")


def find_door_codes(value: str) -> Iterator[tuple[int, int]]:
    """The places in ``value`` (folded) of codes that open something."""
    for pattern in (_NAMED, _OF_A_THING, _OPENS):
        for match in finditer(pattern, value):
            if _is_said(value, match):
                yield match.span("value")
    for match in finditer(_RECOVERY, value):
        if sum(one.isdigit() for one in match["value"]) >= 3:
            yield match.span("value")
    yield from (match.span("value") for match in finditer(_PHRASE, value))


def _is_said(value: str, match: re.Match[str]) -> bool:
    if _NO_MORE.match(value, match.end()):
        return False
    between = value[match.start() : match.start("value")]
    if _SAID_OUTRIGHT.search(between):
        return True
    return not _YEAR.fullmatch(match["value"]) and not _NOT_SAID.search(between)
