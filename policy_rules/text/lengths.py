"""How long a text is, as each channel counts: a unit cuts a text into pieces that are counted and never split."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import chain
from typing import NamedTuple

import regex

from policy_rules.text.addresses import read_address
from policy_rules.text.hosts import has_known_ending
from policy_rules.text.urls import Found, scan


class Piece(NamedTuple):
    """``value[start:end]`` and what it counts."""

    start: int
    end: int
    weight: int


Unit = Callable[[str], Iterator[Piece]]

#: Extended grapheme clusters (UAX #29). Flags come first: `regex` looks back over a whole run of them at each step.
_CLUSTER = regex.compile(r"\p{RI}{1,2}+[\p{GCB=Extend}\p{GCB=ZWJ}\p{GCB=SpacingMark}]*+|\X")
_EMOJI = regex.compile(
    r"\p{RI}{2}"
    r"|[0-9#*]\uFE0F?\u20E3"
    r"|(?:\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]*+\u200D?)++[\U000E0020-\U000E007F]*+"
)

_URL_WEIGHT = 23
_HEAVY = 2
#: Code points that count one on X; all others count two (twitter-text, config/v3.json).
_LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
_QUERY_TO_X = re.compile(r"[?#][\x21-\x7e]*")


def graphemes(value: str) -> Iterator[Piece]:
    """What a reader calls a character (Bluesky)."""
    return (Piece(*match.span(), 1) for match in _CLUSTER.finditer(value))


def utf16(value: str) -> Iterator[Piece]:
    """UTF-16 code units, as JavaScript and Java count: an emoji outside the basic plane is two."""
    return (Piece(at, at + 1, 1 + (ord(character) > 0xFFFF)) for at, character in enumerate(value))


def utf8(value: str) -> Iterator[Piece]:
    """Bytes."""
    return (Piece(at, at + 1, _bytes(character)) for at, character in enumerate(value))


def weighted(value: str) -> Iterator[Piece]:
    """X (twitter-text v3): a URL 23, an emoji 2, Latin and its neighbours 1, everything else 2."""
    urls = (_as_x_sees(value, found) for found in scan(value) if _is_url_to_x(value, found))
    return _with_urls(value, urls, _x_pieces)


def mastodon(value: str) -> Iterator[Piece]:
    """Graphemes; a URL counts 23, and of a mention of somebody elsewhere only the name (``@anna@example.org``: 5)."""
    web = (found for found in scan(value) if value[found.start : found.end].lower().startswith(("http://", "https://")))
    return _with_urls(value, web, _mastodon_pieces)


def threads(value: str) -> Iterator[Piece]:
    """Characters; an emoji counts as the bytes it is made of."""
    for start, end, _ in graphemes(value):
        if _EMOJI.fullmatch(value, start, end):
            yield Piece(start, end, _bytes(value[start:end]))
        else:
            yield from (Piece(at, at + 1, 1) for at in range(start, end))


def _with_urls(
    value: str, urls: Iterator[Found], between: Callable[[str, int, int], Iterator[Piece]]
) -> Iterator[Piece]:
    at = 0
    for start, end, _ in chain(urls, [Found(len(value), len(value), "")]):
        yield from between(value, at, start)
        if start < end:
            yield Piece(start, end, _URL_WEIGHT)
        at = end


def _x_pieces(value: str, start: int, end: int) -> Iterator[Piece]:
    for match in _CLUSTER.finditer(value, start, end):
        is_emoji = len(match[0]) > 1 and _EMOJI.fullmatch(match[0])
        weight = _HEAVY if is_emoji else sum(map(_x_weight, unicodedata.normalize("NFC", match[0])))
        yield Piece(*match.span(), weight)


def _x_weight(character: str) -> int:
    return 1 if any(low <= ord(character) <= high for low, high in _LIGHT) else _HEAVY


def _is_url_to_x(value: str, found: Found) -> bool:
    """X makes links of web addresses under a known suffix, and of none with a user name in it."""
    if found.host:
        return True
    address = read_address(value[found.start : found.end])
    return address.scheme in ("http", "https") and not address.userinfo and has_known_ending(address.host)


def _as_x_sees(value: str, found: Found) -> Found:
    """X ends a query at the first character outside ASCII, and drops it where no path stands before it."""
    url = value[found.start : found.end]
    path = re.search(r"(?<![:/])/", url)
    query = _QUERY_TO_X.search(url)
    if not query:
        return found
    kept = query.end() if (path and path.start() < query.start()) or not found.host else query.start()
    return found._replace(end=found.start + kept)


_REMOTE_MENTION = re.compile(r"(?<![\w/@])(@\w++)(@[\w.-]++)")


def _mastodon_pieces(value: str, start: int, end: int) -> Iterator[Piece]:
    at = start
    for mention in chain(_REMOTE_MENTION.finditer(value, start, end), [None]):
        stop = mention.end(1) if mention else end
        yield from (Piece(*match.span(), 1) for match in _CLUSTER.finditer(value, at, stop))
        if mention:
            yield Piece(*mention.span(2), 0)
            at = mention.end()


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
