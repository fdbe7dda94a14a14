"""What HTML a post may hold. The one file that knows bleach.

The HTML is read, and what may stay is written down again in one form, the editor's own; what may not stay is named, so
that the author can be told. bleach then closes what was left open and holds the result to the same list: two readers
that know nothing of each other have to agree. bleach takes quadratic time on some inputs, so that what reaches it is
bounded first.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from html import escape
from urllib.parse import urlsplit

import bleach
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from policy_rules.text.blocks import BLOCK_KEY
from policy_rules.text.elements import SEPARATING
from policy_rules.text.markup import CHARACTERS_ONLY, Attribute, Kind, Token, address, decode, tokens

SCHEMES = ("http", "https", "mailto", "tel")

MAX_LENGTH = 100_000
MAX_TAGS = 5_000
MAX_ATTRIBUTES = 20
MAX_DEPTH = 50

_LISTS = frozenset(("ol", "ul"))
_BLOCKS = _LISTS | {"li", "p"}
_INLINE = frozenset(("a", "b", "em", "i", "strong"))
_TAGS = _BLOCKS | _INLINE | {"br"}
_ATTRIBUTES = {"a": ("href", "linktype", "id"), "li": (BLOCK_KEY,), "p": (BLOCK_KEY,)}

_MARKUP = re.compile("[<&]")
# C0 controls but tab and new lines, DEL, and halves of surrogate pairs: none can be stored and shown everywhere.
_UNUSABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_PAGE_ID = re.compile(r"[0-9]{1,18}")
_KEY = re.compile(r"[A-Za-z0-9_-]{1,40}")

_ROUNDS = 5
_MAX_SAID = 20
_MAX_QUOTED = 60


class TooComplex(ValidationError):
    """HTML beyond what a post can need. The message says which bound, and what would be fine."""

    def __init__(self, message: str) -> None:
        super().__init__(message, code="too_complex")

    def __str__(self) -> str:
        return self.message


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Clean HTML, and in words what was taken out of it: ``a script``, ``the attribute style on <p>``."""

    html: str
    removed: tuple[str, ...] = ()


def clean(html: str) -> Cleaned:
    """Leave in ``html`` only what a post may hold, and say what was removed.

    Clean HTML, and text with nothing to clean in it, comes out as it went in. Raises ``TooComplex`` for HTML over the
    bounds of this file.
    """
    removed: dict[str, None] = {}
    for _round in range(_ROUNDS):
        _bound(len(html), MAX_LENGTH, _("The text is %(count)d characters of HTML long; up to %(limit)d are fine."))
        result = _rewritten(html, removed) if _MARKUP.search(html) else _usable(html, removed)
        if "<" in result:
            result = _rewritten(_held_to_the_list(result), removed)
        if result == html:
            return Cleaned(html, _said(removed))
        html = result
    raise TooComplex(_("The formatting contradicts itself. Paste the text without formatting."))


def strip_editor_marks(html: str) -> str:
    """``html`` without the keys by which the editor knows its blocks; every other character as it is."""
    kept, at = [], 0
    for token in tokens(html):
        marks = token.attributes() if token.kind is Kind.START else ()
        for mark in marks:
            if mark.name == BLOCK_KEY:
                kept.append(html[at : mark.start].rstrip())
                at = mark.end
    return "".join((*kept, html[at:]))


def _held_to_the_list(html: str) -> str:
    return bleach.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, protocols=SCHEMES, strip=True)


def _bound(count: int, limit: int, message: str) -> None:
    if count > limit:
        instead = _("Shorten the text, or paste it without formatting.")
        raise TooComplex(f"{message % {'count': count, 'limit': limit}} {instead}")


def _said(removed: dict[str, None]) -> tuple[str, ...]:
    said = tuple(removed)
    more = len(said) - _MAX_SAID
    if more <= 0:
        return said
    return (*said[:_MAX_SAID], ngettext("%(count)d more thing", "%(count)d more things", more) % {"count": more})


def _usable(text: str, removed: dict[str, None]) -> str:
    usable = _UNUSABLE.sub("", text)
    if usable != text:
        removed[_("an invisible control character")] = None
    return usable


def _quoted(text: str) -> str:
    return text if len(text) <= _MAX_QUOTED else text[: _MAX_QUOTED - 1] + "…"


def _rewritten(html: str, removed: dict[str, None]) -> str:
    writer = _Writer(removed)
    for token in tokens(html):
        writer.read(token)
    return "".join(writer.pieces)


def _goes_out(href: str) -> bool:
    """Whether an address has one of our schemes, as a browser reads it; one without a scheme leads nowhere outside."""
    target = address(href)
    try:
        urlsplit(target)
    except ValueError:
        return False
    scheme = _SCHEME.match(target)
    return scheme is not None and scheme[1].lower() in SCHEMES


def _is_page_link(values: dict[str, str]) -> bool:
    """Whether these are the attributes by which Wagtail keeps a link to a page of the site."""
    return values.get("linktype") == "page" and _PAGE_ID.fullmatch(values.get("id", "")) is not None


def _may_stay(tag: str, attribute: Attribute, *, page_link: bool) -> bool:
    if attribute.name not in _ATTRIBUTES.get(tag, ()):
        return False
    if attribute.name == BLOCK_KEY:
        return _KEY.fullmatch(attribute.value) is not None
    if attribute.name == "href":
        return not page_link and _goes_out(attribute.value)
    return page_link


class _Writer:
    """Writes down what may stay, as the editor writes it, and notes what may not.

    Inline formatting ends with its block and list items stand in lists: Wagtail's editor fails on anything else.
    """

    def __init__(self, removed: dict[str, None]) -> None:
        self.pieces: list[str] = []
        self.removed = removed
        self.tags = 0
        self.templates = 0
        self.left_out: Counter[str] = Counter()
        self.lists: list[str] = []
        self.inline: list[str] = []
        self.in_paragraph = False

    def read(self, token: Token) -> None:
        if token.kind is Kind.START:
            self._count(token)
        if token.name == "template" or token.name in CHARACTERS_ONLY or self.templates:
            self._skip(token)
        elif token.kind is Kind.COMMENT:
            self._note(_("a comment"))
        elif token.kind is Kind.UNFINISHED:
            self._note(_("an unfinished tag"))
        elif token.kind is Kind.TEXT:
            text = decode(token.source, token.start, token.end)
            self.pieces.append(escape(_usable(text, self.removed), quote=False))
        elif token.name not in _TAGS:
            self._leave_out(token, _("the tag <%(tag)s>"))
        elif token.kind is Kind.START or token.name == "br":
            self._open(token)
        else:
            self._close(token)

    def _note(self, what: str) -> None:
        self.removed[what] = None

    def _count(self, token: Token) -> None:
        self.tags += 1
        _bound(self.tags, MAX_TAGS, _("The text has more than %(limit)d tags."))
        attributes = sum(1 for _attribute in token.attributes())
        _bound(attributes, MAX_ATTRIBUTES, _("A tag has %(count)d attributes; up to %(limit)d are fine."))

    def _skip(self, token: Token) -> None:
        """Leave out an element with all that is in it: to a browser that is no text of the page."""
        if token.kind is Kind.START and not self.templates:
            names = {"script": _("a script"), "style": _("a style sheet")}
            other = _("the element <%(tag)s> with all that is in it") % {"tag": token.name}
            self._note(names.get(token.name, other))
        if token.name == "template" and token.kind is Kind.START:
            self.templates += 1
        elif token.name == "template" and token.kind is Kind.END and self.templates:
            self.templates -= 1

    def _leave_out(self, token: Token, what: str) -> None:
        """Leave out a tag and keep its words, apart where a reader would see them apart."""
        if token.kind is Kind.START:
            self._note(what % {"tag": _quoted(token.name)})
            self.left_out[token.name] += 1
        elif self.left_out[token.name]:
            self.left_out[token.name] -= 1
        else:
            return
        if token.name in SEPARATING:
            self.pieces.append("\n")

    def _open(self, token: Token) -> None:
        name = token.name
        kept = self._kept_attributes(token)
        if name == "li" and not self.lists:
            self._leave_out(token, _("a list item outside a list"))
            return
        if name == "a" and not kept:
            return
        if name in _BLOCKS:
            self._end_paragraph()
            self.in_paragraph = name == "p"
        if name in _LISTS:
            self.lists.append(name)
        elif name in _INLINE:
            if name == "a":
                self._end_inline(name)
            self.inline.append(name)
        _bound(len(self.lists) + len(self.inline), MAX_DEPTH, _("More than %(limit)d tags stand inside each other."))
        self.pieces.append(f"<{name}{kept}/>" if name == "br" else f"<{name}{kept}>")

    def _close(self, token: Token) -> None:
        name = token.name
        if name in _INLINE:
            self._end_inline(name)
        elif name == "p":
            self.pieces.append("" if self.in_paragraph else "<p>")
            self.in_paragraph = True
            self._end_paragraph()
        elif name in self.lists:
            self._end_paragraph()
            while (innermost := self.lists.pop()) != name:
                self.pieces.append(f"</{innermost}>")
            self.pieces.append(f"</{name}>")
        elif name == "li" and self.lists:
            self._end_paragraph()
            self.pieces.append("</li>")
        else:
            self._leave_out(token, "")

    def _end_inline(self, name: str) -> None:
        if name in self.inline:
            del self.inline[len(self.inline) - 1 - self.inline[::-1].index(name)]
            self.pieces.append(f"</{name}>")

    def _end_paragraph(self) -> None:
        if self.inline:
            self._note(_("formatting that goes on beyond its paragraph"))
        while self.inline:
            self.pieces.append(f"</{self.inline.pop()}>")
        if self.in_paragraph:
            self.pieces.append("</p>")
            self.in_paragraph = False

    def _kept_attributes(self, token: Token) -> str:
        """The attributes that may stay, as they stand in the tag."""
        page_link = _is_page_link(token.attribute_values())
        kept: dict[str, str] = {}
        for attribute in token.attributes():
            if attribute.name not in kept and _may_stay(token.name, attribute, page_link=page_link):
                kept[attribute.name] = attribute.value
            elif token.name == "a" and attribute.name == "href" and not page_link:
                self._note(
                    _("a link to “%(url)s” (http, https, mailto and tel are fine)") % {"url": _quoted(attribute.value)}
                )
            else:
                names = {"name": _quoted(attribute.name), "tag": token.name}
                self._note(_("the attribute %(name)s on <%(tag)s>") % names)
        if token.name == "a" and not kept and "href" not in token.attribute_values():
            self._note(_("a link without an address"))
        return "".join(f' {name}="{escape(_usable(value, self.removed))}"' for name, value in kept.items())
