"""Addresses written so that no filter and no channel sees them: in words, in brackets, with another scheme.

Whoever does it knows that the plain address would be stopped. Linear: every gap has its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from policy_rules.text.sparing import finditer, sparing

_ENDING = (
    r"(?:com|net|org|info|biz|se|nu|eu|io|no|dk|fi|de|uk|co|ly|me|gg|cc|gl|gd|app|dev|ai|shop|store|online|site|xyz"
    r"|top|link|click|to|example|test)"
)
_SLASH = r"(?:snedstreck|slash|forward slash)"
#: "hxxps://", "h**ps://", "https[:]//".
_SCHEME = sparing(
    re.compile(r"(?i:(?<!\w)(?:h[x*]{2}ps?|hxtps?|meow)\s?(?:\[?:\]?)\s?//\S+|https?(?:\[:\]|\(:\))//\S+)")
)
#: "acme[.]example", "acme (punkt) example", "acme [dot] com": from the sign on, and the name that stands before it. A
#: pattern that begins with any word is slow.
_BRACKETED = sparing(
    re.compile(rf"(?i:[\[({{](?:\.|dot|punkt)[\])}}]\s?{_ENDING}(?![\w-])|\[(?<=[\w-]\[)\.\][\w-]+)"),
)
_BEFORE_A_BRACKET = re.compile(r"[\w-]+\s?\Z")
#: "bit . ly / 3kd9", in the same two parts.
_SPACED = re.compile(rf"(?i:\.(?:(?<= \.) ?|(?<=[\w-]\.) ){_ENDING} ?/ ?[\w-]+)")
_BEFORE_A_STOP = re.compile(r"(?<![\w.])[\w-]{2,40} ?\Z")
_LONGEST_NAME = 80
#: "bit punkt ly snedstreck x", "norrsken dot example".
_IN_WORDS = sparing(
    re.compile(
        rf"(?i:(?<![\w@-])(?P<name>[\w-]{{2,40}}) (?:punkt|dot) (?P<ending>{_ENDING})(?![\w-])"
        rf"(?P<path>(?: (?:punkt|dot) [\w-]+)?(?: {_SLASH} [\w-]+)*))"
    )
)
_IN_NUMBERS = sparing(re.compile(r"(?i:(?<![\w./])0x[0-9a-f]{1,8}(?:\.0x[0-9a-f]{1,2}){1,3}(?![\w.]))"))
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
    for places in (
        _spans(finditer(_SCHEME, value)),
        _behind(_BEFORE_A_BRACKET, _BRACKETED, value),
        _behind(_BEFORE_A_STOP, _SPACED, value),
        _spans(finditer(_IN_NUMBERS, value)),
        _spans(match for match in finditer(_IN_WORDS, value) if _is_an_address(value, match)),
    ):
        yield from (place for place in places if not _is_of_a_mailbox(value, place[0]))


def _spans(matches: Iterable[re.Match[str]]) -> Iterator[tuple[int, int]]:
    return (match.span() for match in matches)


def _behind(name: re.Pattern[str], rest: re.Pattern[str], value: str) -> Iterator[tuple[int, int]]:
    """The places of ``rest`` that stand behind a ``name``, with that."""
    reached = 0
    for match in finditer(rest, value):
        if before := name.search(value, max(reached, match.start() - _LONGEST_NAME), match.start()):
            reached = match.end()
            yield before.start(), reached


def _is_an_address(value: str, match: re.Match[str]) -> bool:
    name, ending = match["name"].lower(), match["ending"].lower()
    if name in _NO_NAMES or _BOOM.match(value, match.end()):
        return False
    return bool(match["path"]) or ending not in _SMALL_WORDS or (ending == "se" and match["name"].isalnum())


def _is_of_a_mailbox(value: str, start: int) -> bool:
    return bool(_OF_A_MAILBOX.search(value, max(0, start - _BEFORE), start))
