"""The addresses in a text that channels make links of, though nobody marked them as such.

Every pattern is possessive and tried at the start of a run of characters only: the search is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from policy_rules.content import Link, Text
from policy_rules.text.hosts import has_known_ending
from policy_rules.text.runs import runs_with

#: What a URL is made of in running text: letters and digits of any script, their accents, and ASCII signs.
_PART = r"[\w\u0300-\u036f!#$%&'()*+,./:;=?@\[\]|~-]"
_URL = re.compile(
    rf"""
      (?P<schemed> (?<![\w.+-]) [a-z][a-z0-9+-]{{1,30}}+ :// {_PART}++ )
    | (?P<script>  (?<![\w.+-]) (?:java|vb|live)script: [^\s<>]++ )
    | (?P<data>    (?<![\w.+-]) data: [\w.+-]*+ (?:/[\w.+-]++)? (?:;[\w=.-]++)*+ , [^\s<>]*+ )
    | (?P<file>    (?<![\w.+-]) file: [/\\] {_PART}++ )
    | (?P<mail>    (?<![\w.+-]) mailto: [^\s<>@]++ @ {_PART}++ )
    | (?P<phone>   (?<![\w.+-]) tel: \+? [0-9][0-9().-]++ )
    | (?P<bare>
        (?<![\w@\#$./-]) (?P<host> [^\W_][\w-]*+ (?:\.[\w-]++)++ ) (?![\w@])
        (?: :[0-9]{{2,5}}+ )? (?: [/?\#] {_PART}*+ )?
      )
    """,
    re.IGNORECASE | re.VERBOSE,
)
#: No URL is without one of these inside, so that only such words are looked at closely.
_INSIDE = re.compile(r"[.:](?=\S)")
_TRAILING = ".,:;!?'*_~|’"
_CLOSERS = {")": "(", "]": "["}
_RUNS_CODE = re.compile(r"[(=%;/`]")


class Found(NamedTuple):
    """A URL in ``value[start:end]``. ``host`` is given for one without a scheme, and is empty otherwise."""

    start: int
    end: int
    host: str


def scan(value: str) -> Iterator[Found]:
    """Every URL in ``value``, in order: with a scheme, or a name that can be registered (``acme.se/kampanj``).

    E-mail addresses, mentions and file names are none.
    """
    for match in chain.from_iterable(_URL.finditer(value, *word) for word in runs_with(_INSIDE, value)):
        host = (match["host"] or "").rstrip("-_")
        if match["bare"] and not has_known_ending(host):
            continue
        if match["script"] and not _RUNS_CODE.search(match["script"], match["script"].index(":")):
            continue
        url = host if host and match["bare"] == match["host"] else match[0]
        yield Found(match.start(), match.start() + len(_trimmed(url)), host)


def _trimmed(url: str) -> str:
    """``url`` without the punctuation of the sentence it stands in; brackets that it opened itself stay."""
    surplus = {closer: url.count(closer) - url.count(opener) for closer, opener in _CLOSERS.items()}
    end = len(url)
    while end and (url[end - 1] in _TRAILING or surplus.get(url[end - 1], 0) > 0):
        if url[end - 1] in surplus:
            surplus[url[end - 1]] -= 1
        end -= 1
    return url[:end]


def find_urls(text: Text) -> tuple[Link, ...]:
    """The addresses in ``text`` as links. One without a scheme gets the ``https://`` that channels add to it."""
    links = []
    for start, end, host in scan(text.value):
        written = text.value[start:end]
        url = f"https://{written}" if host else written
        links.append(Link(url=url, label=written, span=text.span(start, end)))
    return tuple(links)


def all_links(text: Text, marked: tuple[Link, ...] = ()) -> tuple[Link, ...]:
    """The links that the author marked, and the bare addresses outside them, in the order of their places."""
    taken = sorted((link.span.start, link.span.end) for link in marked)
    links = list(marked)
    at = 0
    for link in find_urls(text):
        while at < len(taken) and taken[at][1] <= link.span.start:
            at += 1
        if at == len(taken) or taken[at][0] >= link.span.end:
            links.append(link)
    return tuple(sorted(links, key=lambda link: link.span.start))
