"""How long a text is, as each channel counts: a unit cuts a text into pieces that are counted and never split.

Most of a post is letters that count one each, whatever the unit, so those come in runs.
"""

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
    """``value[start:end]`` and what it counts. ``is_run``: one a character, and it may be split between any two."""

    start: int
    end: int
    weight: int
    is_run: bool = False


Unit = Callable[[str], Iterator[Piece]]
_Cut = Callable[[str, int, int], Iterator[Piece]]

#: Characters that count one on every channel and are never part of an emoji, but for the last one before others: what
#: follows may belong to it. Carriage return and line feed are one character (UAX #29, GB3).
_RUN = regex.compile(
    r"(?<![\r\p{GCB=Prepend}])[\n\x20-\x7e\xa0-\xa8\xaa-\xac\xaf-\u02ff\u2013\u2014\u2018-\u201d]+"
    r"(?=[\n\x20-\x7e\xa0-\xa8\xaa-\xac\xaf-\u02ff\u2013\u2014\u2018-\u201d]|\Z)"
)
_ONE_UNIT_OF_UTF_16 = re.compile("[\0-\uffff]+")
_ONE_BYTE = re.compile(r"[\0-\x7f]+")

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
    return _between(_RUN, value, 0, len(value), _clusters)


def utf16(value: str) -> Iterator[Piece]:
    """UTF-16 code units, as JavaScript and Java count: an emoji outside the basic plane is two."""
    return _between(_ONE_UNIT_OF_UTF_16, value, 0, len(value), _two_each)


def utf8(value: str) -> Iterator[Piece]:
    """Bytes."""
    return _between(_ONE_BYTE, value, 0, len(value), _bytes_each)


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
    for piece in graphemes(value):
        if not piece.is_run and _EMOJI.fullmatch(value, piece.start, piece.end):
            yield piece._replace(weight=_bytes(value[piece.start : piece.end]))
        else:
            yield Piece(piece.start, piece.end, piece.end - piece.start, is_run=True)


def _between(
    runs: re.Pattern[str] | regex.Pattern[str], value: str, start: int, end: int, cut: _Cut
) -> Iterator[Piece]:
    """``value[start:end]`` as ``runs``, and what lies between them as ``cut`` has it."""
    at = start
    for run in runs.finditer(value, start, end):
        yield from cut(value, at, run.start())
        at = run.end()
        yield Piece(run.start(), at, at - run.start(), is_run=True)
    yield from cut(value, at, end)


def _clusters(value: str, start: int, end: int) -> Iterator[Piece]:
    return (Piece(*match.span(), 1) for match in _CLUSTER.finditer(value, start, end))


def _two_each(_value: str, start: int, end: int) -> Iterator[Piece]:
    return (Piece(at, at + 1, 2) for at in range(start, end))


def _bytes_each(value: str, start: int, end: int) -> Iterator[Piece]:
    return (Piece(at, at + 1, _bytes(value[at])) for at in range(start, end))


def _with_urls(value: str, urls: Iterator[Found], between: _Cut) -> Iterator[Piece]:
    at = 0
    for start, end, _ in chain(urls, [Found(len(value), len(value), "")]):
        yield from between(value, at, start)
        if start < end:
            yield Piece(start, end, _URL_WEIGHT)
        at = end


def _x_pieces(value: str, start: int, end: int) -> Iterator[Piece]:
    return _between(_RUN, value, start, end, _x_clusters)


def _x_clusters(value: str, start: int, end: int) -> Iterator[Piece]:
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
        yield from _between(_RUN, value, at, stop, _clusters)
        if mention:
            yield Piece(*mention.span(2), 0)
            at = mention.end()


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
