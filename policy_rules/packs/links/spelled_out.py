"""Addresses written so that no filter and no channel sees them: in words, in brackets, with another scheme.

Whoever does it knows that the plain address would be stopped. Linear: every gap has its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_rules.text.sparing import finditer, sparing

_ENDING = (
    r"(?:com|net|org|info|biz|se|nu|eu|io|no|dk|fi|de|uk|co|ly|me|gg|cc|gl|gd|app|dev|ai|shop|store|online|site|xyz"
    r"|top|link|click|to|example|test)"
)
_SLASH = r"(?:snedstreck|slash|forward slash)"
#: "hxxps://", "h**ps://", "https[:]//".
_SCHEME = re.compile(r"(?i:(?<!\w)(?:h[x*]{2}ps?|hxtps?|meow)\s?(?:\[?:\]?)\s?//\S+|https?(?:\[:\]|\(:\))//\S+)")
#: "acme[.]example", "acme (punkt) example", "acme [dot] com".
_BRACKETED = re.compile(rf"(?i:[\w-]+\s?[\[({{](?:\.|dot|punkt)[\])}}]\s?{_ENDING}(?![\w-]))|(?i:[\w-]+\[\.\][\w-]+)")
#: "bit . ly / 3kd9".
_SPACED = re.compile(rf"(?i:(?<![\w.])[\w-]{{2,40}}(?: \. ?|\. ){_ENDING}(?: ?/ ?)[\w-]+)")
#: "bit punkt ly snedstreck x", "norrsken dot example".
_IN_WORDS = sparing(
    re.compile(
        rf"(?i:(?<![\w@-])(?P<name>[\w-]{{2,40}}) (?:punkt|dot) (?P<ending>{_ENDING})(?![\w-])"
        rf"(?P<path>(?: (?:punkt|dot) [\w-]+)?(?: {_SLASH} [\w-]+)*))"
    )
)
_IN_NUMBERS = re.compile(r"(?i:(?<![\w./])0x[0-9a-f]{1,8}(?:\.0x[0-9a-f]{1,2}){1,3}(?![\w.]))")
#: Before "punkt" and "dot" these make no name of it: "till punkt", "the dot com boom".
_NO_NAMES = frozenset(
    "en ett den till från på vid sista nästa varje första andra final inte och i av som är the a an this each every to"
    " from by red one single last next first polka connect punkt dot big small black yellow".split()
)
#: Endings that are small words too: they end an address only when a path follows.
_SMALL_WORDS = frozenset("se nu no de to co me link top site store shop test click online app".split())
_BOOM = re.compile(
    r"(?i:[ -](?:bubbl\w*|boom\w*|era\w*|eran|crash\w*|krasch\w*|years?|åren|company|companies|bolag\w*))"
)
#: Mailboxes written so are hidden from robots, not from readers.
_OF_A_MAILBOX = re.compile(
    r"(?i:(?:(?:mail|mejl|e-?post|write|skriv|contact|kontakt|reach)\w*\b[^.!?\n]{0,40}\bat|snabel-?a|\(a\)|\[a\]|\(at\)"
    r"|\[at\]|@)\s?[\w.-]*$)"
)
_BEFORE = 60


def find_spelled_out(value: str) -> Iterator[tuple[int, int]]:
    """The places in ``value`` of such addresses, in order of how they are written."""
    for signs, pattern in _LOOKED_FOR:
        if any(sign in value for sign in signs):
            yield from (match.span() for match in pattern.finditer(value) if not _is_of_a_mailbox(value, match))
    for match in finditer(_IN_WORDS, value):
        if _is_an_address(value, match) and not _is_of_a_mailbox(value, match):
            yield match.span()


_LOOKED_FOR = (
    (("://", ":]//", ":)//", ": //"), _SCHEME),
    (("[", "(", "{"), _BRACKETED),
    ((" .", ". "), _SPACED),
    (("0x", "0X"), _IN_NUMBERS),
)


def _is_an_address(value: str, match: re.Match[str]) -> bool:
    name, ending = match["name"].lower(), match["ending"].lower()
    if name in _NO_NAMES or _BOOM.match(value, match.end()):
        return False
    return bool(match["path"]) or ending not in _SMALL_WORDS or (ending == "se" and match["name"].isalnum())


def _is_of_a_mailbox(value: str, match: re.Match[str]) -> bool:
    return bool(_OF_A_MAILBOX.search(value, max(0, match.start() - _BEFORE), match.start()))
