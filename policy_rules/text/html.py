"""HTML as the plain text a channel shows, with the place in the HTML of every character.

One deterministic function: what it returns is counted, previewed, checked and sealed. It reads our own rich text as
well as any other HTML, and shows what a browser shows: character references decoded, white space collapsed, tags
inside words gone, comments, scripts, styles and templates gone. What style sheets would hide is shown all the same.
Paragraphs are a blank line apart, ``<br>`` is a new line, list items are lines with ``- `` or ``1. ``, and a link is
its label followed by its address in brackets, unless the label is the address already.

Compared with Chromium on random HTML, two things are known to differ: text inside a table but outside its cells, which
browsers move in front of the table, is read where it stands, and the contents of ``<noscript>`` are read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from policy_rules.content import Link, Span, Text
from policy_rules.text.elements import CELLS, LINES, LISTS, SEPARATING, Outline
from policy_rules.text.markup import SPACE, Kind, Token, address, decoded, tokens
from policy_rules.text.offsets import Cuts, Offsets

Resolve = Callable[[Mapping[str, str]], str]


_PREFORMATTED = ("listing", "pre")
_PREFORMATTED_CONTENT = frozenset(("plaintext", "textarea", "xmp"))
_UNSEEN_CONTENT = frozenset(("iframe", "noembed", "noframes", "script", "style", "title"))

# Words one space apart, white space that a browser collapses, and NUL, which it drops.
_RUN = re.compile(rf"(?P<words>[^{SPACE}\0]++(?: [^{SPACE}\0]++)*+)|(?P<space>[{SPACE}]++)|\0++")
_ADDRESS = re.compile(r"(?:https?://|mailto:|tel:)?([^/?#]*)(.*?)/?", re.IGNORECASE | re.DOTALL)

_DEEPEST_INDENT = 8


@dataclass(frozen=True, slots=True)
class ReadHtml:
    """HTML that was read: its text, and its links in the order in which they end."""

    text: Text
    links: tuple[Link, ...]


def read_html(source: str, *, field: str, resolve: Resolve | None = None) -> ReadHtml:
    """Read ``source``, any HTML whatever; never raises, and takes time in proportion to its length.

    ``resolve`` turns the attributes of an ``<a>`` with ``href`` or ``linktype`` into an address (``""`` when it leads
    nowhere); without it the address is ``href`` as it stands. A link's ``url`` is that address, its span the whole
    element. In ``text.offsets`` the ends never decrease, and neither do the starts, but for one case: the address that
    is shown behind a label maps to the whole link, since that is where the author typed it.
    """
    reader = _Reader(source, field, resolve or _href)
    for token in tokens(source):
        reader.read(token)
    return reader.close()


def _href(attributes: Mapping[str, str]) -> str:
    return attributes.get("href", "")


class _Writer:
    """Puts characters down one after the other, and holds back white space until it is known to be seen."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.last_end = 0
        self.breaks = 0
        self.space: tuple[int, int] | None = None
        self._cuts = Cuts()
        self.length = 0
        self.marker: tuple[str, int, int] | None = None

    def write(self, text: str, start: int, end: int) -> None:
        """Put down ``text``, character for character where it is as long as its place, as one thing where not."""
        if len(text) == end - start:
            self._cuts.add(self.length, start)
            self._put(text, end)
        else:
            self.write_as_one(text, start, end)

    def write_as_one(self, text: str, start: int, end: int) -> None:
        """Put down ``text``, each character of which was made from all of its place."""
        self._cuts.add(self.length, start, end)
        self._put(text, end)

    def _put(self, text: str, end: int) -> None:
        self.pieces.append(text)
        self.length += len(text)
        self.last_end = end

    def offsets(self) -> Offsets:
        """Where the characters came from that were put down so far."""
        return Offsets(self._cuts, self.length)

    def settle(self, at: int) -> None:
        """Put down what was held back; ``at`` is where the next visible character comes from."""
        if self.pieces and self.breaks:
            self._generate("\n" * self.breaks, self.last_end, self.marker[1] if self.marker else at)
        elif self.pieces and self.space:
            self._generate(" ", *self.space)
        if self.marker:
            self._generate(*self.marker)
        self.breaks, self.space, self.marker = 0, None, None

    def _generate(self, text: str, start: int, end: int) -> None:
        """Put down characters that nobody typed, or that stand for more than one; never before what is there."""
        start = max(start, self.last_end)
        end = max(end, start)
        self.write_as_one(text, start, end)


@dataclass(slots=True)
class _OpenLink:
    url: str
    start: int
    first_piece: int | None = None


class _Reader:
    """Turns tokens into text."""

    def __init__(self, source: str, field: str, resolve: Resolve) -> None:
        self.source = source
        self.field = field
        self.resolve = resolve
        self.out = _Writer()
        self.outline = Outline()
        self.links: list[Link] = []
        self.addresses: list[tuple[int, int]] = []
        self.link: _OpenLink | None = None
        self.templates = 0

    def read(self, token: Token) -> None:
        if token.name == "template":
            self._template(token)
        elif self.templates or token.name in _UNSEEN_CONTENT:
            return
        elif token.kind in (Kind.START, Kind.END):
            self._tag(token, opens=token.kind is Kind.START)
        elif token.kind is Kind.TEXT:
            for start, end, text in decoded(self.source, token.start, token.end):
                self._characters(text, start, end, token.name)
        elif token.kind is Kind.RAW:
            self._characters(self.source[token.start : token.end], token.start, token.end, token.name)

    def close(self) -> ReadHtml:
        self._close_link(len(self.source))
        value, offsets = "".join(self.out.pieces), self.out.offsets()
        return ReadHtml(Text(self.field, value, self.source, offsets, tuple(self.addresses)), tuple(self.links))

    def _template(self, token: Token) -> None:
        if token.kind is Kind.START:
            self.templates += 1
        elif token.kind is Kind.END and self.templates:
            self.templates -= 1

    def _tag(self, token: Token, *, opens: bool) -> None:
        if token.name == "a":
            self._anchor(token, opens=opens)
        elif token.name == "br":
            self.out.breaks += 1
        elif token.name in SEPARATING:
            self._block(token, opens=opens)

    def _block(self, token: Token, *, opens: bool) -> None:
        nested = bool(self.outline.lists)
        touched = self.outline.start(token.name) if opens else self.outline.end(token.name)
        if not touched:
            return
        if token.name in LISTS or token.name == "li":
            self.out.marker = None
        if not self.out.marker:
            inside_list = nested and bool(self.outline.lists)
            self.out.breaks = max(self.out.breaks, *(_gap(name, inside_list=inside_list) for name in touched))
        if token.name in CELLS:
            self.out.space = self.out.space or (token.start, token.end)
        if opens and token.name == "li":
            self.out.marker = (self._item(), token.start, token.end)

    def _item(self) -> str:
        """What stands before the item of a list that begins here."""
        lists = self.outline.lists
        if not lists:
            return "- "
        lists[-1].items += 1
        label = f"{lists[-1].items}. " if lists[-1].name == "ol" else "- "
        return "  " * min(len(lists) - 1, _DEEPEST_INDENT) + label

    def _anchor(self, token: Token, *, opens: bool) -> None:
        self._close_link(token.start if opens else token.end)
        if not opens:
            return
        attributes = token.attribute_values()
        if "href" in attributes or "linktype" in attributes:
            self.link = _OpenLink(self.resolve(attributes), token.start)

    def _close_link(self, end: int) -> None:
        """A link ends at ``</a>``, at the next ``<a>``, or with the source."""
        link, self.link = self.link, None
        if link is None:
            return
        label = "" if link.first_piece is None else "".join(self.out.pieces[link.first_piece :])
        self.links.append(Link(url=link.url, label=label, span=Span(self.field, link.start, end)))
        target = address(link.url)
        if not target or _same_address(label, target):
            return
        if not label:
            self.out.settle(link.start)
        at = self.out.length
        self.out.write_as_one(f" ({target})" if label else target, link.start, end)
        if label:
            self.addresses.append((at, self.out.length))

    def _characters(self, text: str, start: int, end: int, element: str) -> None:
        """Read decoded characters; those of a reference all come from the whole of it."""
        stands_for_itself = len(text) == end - start
        preformatted = element in _PREFORMATTED_CONTENT or any(map(self.outline.has, _PREFORMATTED))
        for run in _RUN.finditer(text):
            place = (start + run.start(), start + run.end()) if stands_for_itself else (start, end)
            if run["words"]:
                self._words(run["words"], *place)
            elif run["space"] and preformatted and "\n" in run["space"]:
                self.out.breaks += run["space"].count("\n")
            elif run["space"]:
                self.out.space = self.out.space or place

    def _words(self, words: str, start: int, end: int) -> None:
        self.out.settle(start)
        if self.link and self.link.first_piece is None:
            self.link.first_piece = len(self.out.pieces)
        self.out.write(words, start, end)


def _gap(name: str, *, inside_list: bool) -> int:
    """How many new lines keep an element apart from what is before and behind it."""
    if name in CELLS:
        return 0
    return 1 if name in LINES or (name in LISTS and inside_list) else 2


def _same_address(label: str, target: str) -> bool:
    """Whether a label shows the address itself: with or without the scheme and a last slash, the host in any case."""
    return _bare(label) == _bare(target)


def _bare(target: str) -> tuple[str, str]:
    host, rest = _ADDRESS.fullmatch(target).groups()
    return host.lower(), rest
