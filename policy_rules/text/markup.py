"""HTML as tokens, each with its exact place in the source.

Follows the tokenizer of the WHATWG HTML standard (section 13.2.5): what a browser takes for a tag, a comment or a
character reference is one here too. Every character is looked at a bounded number of times, and no input raises.

Two things are simpler than the standard, and both show more text rather than less: a script ends at the first
``</script>``, and SVG and MathML are read as if they were HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from html.entities import html5
from typing import NamedTuple

SPACE = "\t\n\f\r "

_MARKUP = re.compile(r"<(?=[A-Za-z!?]|/.)", re.DOTALL)
#: The tags that editors write, at once: what is read one by one below, read so, is the same.
_PLAIN_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-z][a-z0-9]*+)(?: [a-z][a-z-]*+=\"[^\"]*+\")*+>")
_TAG_NAME = re.compile(rf"</?([A-Za-z][^{SPACE}/>]*+)")
_ATTRIBUTE = re.compile(
    rf"""[{SPACE}/]*+(?P<name>[^{SPACE}/>][^{SPACE}/>=]*+)"""
    rf"""(?:[{SPACE}]*+=[{SPACE}]*+(?:"(?P<double>[^"]*+)"?|'(?P<single>[^']*+)'?|(?P<bare>[^{SPACE}>]*+)))?""",
)
_TAG_END = re.compile(rf"[{SPACE}/]*+>")
_COMMENT = re.compile(r"<!--(?:-?>|.*?(?:--!?>|\Z))", re.DOTALL)
_BOGUS_COMMENT = re.compile(r"<[^>]*+>?")
_REFERENCE = re.compile(
    r"&(?:#(?P<decimal>[0-9]++);?|#[xX](?P<hex>[0-9A-Fa-f]++);?|(?P<name>[A-Za-z][A-Za-z0-9]{0,31}+;?))"
)

# Elements whose content is characters, not markup; in the second group character references count all the same.
_RAW = ("script", "style", "xmp", "iframe", "noembed", "noframes")
_ESCAPABLE = ("title", "textarea")
_CONTENT_END = {
    name: re.compile(rf"</{name}(?=[{SPACE}/>])|\Z", re.IGNORECASE | re.ASCII) for name in (*_RAW, *_ESCAPABLE)
} | {"plaintext": re.compile(r"\Z")}
CHARACTERS_ONLY = frozenset(_CONTENT_END)

_LONGEST_NAME_WITHOUT_SEMICOLON = 6
_LARGEST_CODE_POINT = 0x10FFFF
_REPLACEMENT = "\ufffd"
_LOWER = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")

_URL_ENDS = "".join(map(chr, range(0x21)))
_URL_DROPS = str.maketrans("", "", "\t\n\r")


class Kind(Enum):
    """What a token is. ``RAW`` is text in which character references do not count; ``UNFINISHED`` is a tag that the
    source ends in the middle of: browsers drop it.
    """

    TEXT = "text"
    RAW = "raw text"
    START = "start tag"
    END = "end tag"
    COMMENT = "comment"
    UNFINISHED = "unfinished tag"


class Attribute(NamedTuple):
    """An attribute: lower-case name, decoded value, and its place (quotes included)."""

    name: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of HTML. ``name`` is the tag's, or the element's whose raw content this text is; lower-case."""

    source: str = field(repr=False, compare=False)
    kind: Kind
    start: int
    end: int
    name: str = ""

    def attributes(self) -> Iterator[Attribute]:
        """The attributes of a tag as written, repetitions included."""
        at = _TAG_NAME.match(self.source, self.start).end()
        while found := _ATTRIBUTE.match(self.source, at, self.end):
            yield _attribute(self.source, found)
            at = found.end()

    def attribute_values(self) -> dict[str, str]:
        """The attributes of a tag by name; of two with one name the first counts, as in browsers."""
        values: dict[str, str] = {}
        for attribute in self.attributes():
            values.setdefault(attribute.name, attribute.value)
        return values


def tokens(source: str) -> Iterator[Token]:
    """Read ``source`` from its first to its last character; the tokens are in order and leave no gap."""
    at = 0
    while at < len(source):
        markup = _MARKUP.search(source, at)
        if markup is None:
            yield Token(source, Kind.TEXT, at, len(source))
            return
        if markup.start() > at:
            yield Token(source, Kind.TEXT, at, markup.start())
        token = _markup_at(source, markup.start())
        yield token
        at = token.end
        if token.kind is Kind.START and token.name in _CONTENT_END:
            end = _CONTENT_END[token.name].search(source, at).start()
            if end > at:
                yield Token(source, Kind.TEXT if token.name in _ESCAPABLE else Kind.RAW, at, end, token.name)
            at = end


def _markup_at(source: str, start: int) -> Token:
    plain = _PLAIN_TAG.match(source, start)
    if plain:
        return Token(source, Kind.END if plain["end"] else Kind.START, start, plain.end(), plain["name"])
    name = _TAG_NAME.match(source, start)
    if name:
        return _tag(source, start, name)
    comment = _COMMENT.match(source, start) or _BOGUS_COMMENT.match(source, start)
    return Token(source, Kind.COMMENT, start, comment.end())


def _tag(source: str, start: int, name: re.Match[str]) -> Token:
    at = name.end()
    while not (end := _TAG_END.match(source, at)):
        attribute = _ATTRIBUTE.match(source, at)
        if attribute is None:
            return Token(source, Kind.UNFINISHED, start, len(source), _lower(name[1]))
        at = attribute.end()
    kind = Kind.END if source.startswith("</", start) else Kind.START
    return Token(source, kind, start, end.end(), _lower(name[1]))


def _attribute(source: str, found: re.Match[str]) -> Attribute:
    written = found.lastgroup
    value = "" if written == "name" else decode(source, *found.span(written), in_attribute=True)
    return Attribute(_lower(found["name"]), value.replace("\0", _REPLACEMENT), found.start("name"), found.end())


def _lower(name: str) -> str:
    """ASCII letters only: to ``str.lower`` a KELVIN SIGN is a ``k``, to a browser it is not."""
    return name.translate(_LOWER)


def decode(source: str, start: int, end: int, *, in_attribute: bool = False) -> str:
    """The characters that ``source[start:end]`` stands for."""
    return "".join(text for _, _, text in decoded(source, start, end, in_attribute=in_attribute))


def decoded(source: str, start: int, end: int, *, in_attribute: bool = False) -> Iterator[tuple[int, int, str]]:
    """Yield ``(start, end, text)`` in order: runs that stand for themselves, and character references.

    A reference is always longer than the one or two characters it stands for, so the two are told apart by length.
    """
    at = start
    for reference in _REFERENCE.finditer(source, start, end):
        text, length = _referred(reference, source, end, in_attribute)
        if not length:
            continue
        if reference.start() > at:
            yield at, reference.start(), source[at : reference.start()]
        at = reference.start() + length
        yield reference.start(), at, text
    if end > at:
        yield at, end, source[at:end]


def _referred(reference: re.Match[str], source: str, end: int, in_attribute: bool) -> tuple[str, int]:
    """What a character reference stands for and how many characters it takes; ``("", 0)`` when it is none."""
    if reference["decimal"]:
        return _numbered(reference["decimal"], 10), len(reference[0])
    if reference["hex"]:
        return _numbered(reference["hex"], 16), len(reference[0])
    name = reference["name"]
    if name.endswith(";") and name in html5:
        return html5[name], len(name) + 1
    for length in range(min(len(name), _LONGEST_NAME_WITHOUT_SEMICOLON), 1, -1):
        if name[:length] in html5:
            after = reference.start() + 1 + length
            following = source[after] if after < end else ""
            if in_attribute and (following == "=" or (following.isascii() and following.isalnum())):
                return "", 0
            return html5[name[:length]], length + 1
    return "", 0


def _numbered(digits: str, base: int) -> str:
    """The character of a numeric reference; browsers read 128 to 159 as Windows-1252 (WHATWG 13.2.5.80)."""
    significant = digits.lstrip("0")
    number = int(significant, base) if 0 < len(significant) <= 7 else 0
    if number == 0 or number > _LARGEST_CODE_POINT or 0xD800 <= number <= 0xDFFF:
        return _REPLACEMENT
    if 0x80 <= number <= 0x9F:
        return bytes([number]).decode("cp1252", "ignore") or chr(number)
    return chr(number)


def address(value: str) -> str:
    """An ``href`` as a browser's URL parser takes it: no control characters or spaces at its ends, and no tabs or new
    lines anywhere (WHATWG URL, 4.4). ``java\\tscript:`` is ``javascript:``.
    """
    return value.strip(_URL_ENDS).translate(_URL_DROPS)
