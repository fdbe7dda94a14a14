"""What a rule may read: plain, immutable values, free of models, requests and clocks."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

#: What people put between the words of a file's name: a blank each, so that every character keeps its place.
_GAPS_OF_A_FILE_NAME = str.maketrans("_-.", "   ")

Capacity = Literal["official", "employee"]
SponsorshipKind = Literal["unanswered", "none", "we_pay", "we_are_paid"]
DeadBecause = Literal["gone", "no_host", "broken"]


@dataclass(frozen=True, slots=True)
class Span:
    """A place in the author's own text: code points ``start`` (included) to ``end`` (not) of ``field``."""

    field: str
    start: int
    end: int

    def meets(self, other: Span) -> bool:
        """Whether the two have a character in common."""
        return self.field == other.field and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Text:
    """A text as its reader will see it, and where each of its characters came from.

    ``value`` is what the reader sees; ``source`` what the author typed (for rich text: the HTML).
    ``offsets`` holds, for every character of ``value``, the (start, end) code points of the source that
    made it; it is ``None`` where the two are the same string. ``addresses`` are the places in ``value`` of
    those that are shown behind the labels of links, and that a web page does not show.
    """

    field: str
    value: str
    source: str
    offsets: Sequence[tuple[int, int]] | None = None
    addresses: tuple[tuple[int, int], ...] = ()

    @classmethod
    def plain(cls, field: str, value: str) -> Text:
        """A text that its reader sees just as it was typed."""
        return cls(field=field, value=value, source=value)

    def span(self, start: int, end: int) -> Span:
        """The place in the author's own text of ``value[start:end]``; an empty range gives an empty span."""
        if self.offsets is None:
            return Span(self.field, start, end)
        if start == end:
            at = self.offsets[start][0] if start < len(self.offsets) else len(self.source)
            return Span(self.field, at, at)
        return Span(self.field, self.offsets[start][0], self.offsets[end - 1][1])

    def shown(self, span: Span) -> tuple[int, int]:
        """The characters of ``value`` that were made from ``span`` of the source.

        The ends in ``offsets`` never decrease; the starts may, where the address of a link is shown behind its label.
        """
        if self.offsets is None:
            return span.start, span.end
        first, last = (bisect_right(self.offsets, edge, key=lambda place: place[1]) for edge in (span.start, span.end))
        return first, last

    def whole(self) -> Span:
        """The place of the whole text."""
        return Span(self.field, 0, len(self.source))

    def supplied(self, span: Span) -> str:
        """The characters that the author typed at ``span``."""
        return self.source[span.start : span.end]


@dataclass(frozen=True, slots=True)
class Link:
    """A link in the text: its target as written, the words it is shown with, and its place."""

    url: str
    label: str
    span: Span


@dataclass(frozen=True, slots=True)
class Image:
    """An image that goes out with the post. ``field`` names its form row, for example ``images:0``.

    ``sha256`` (64 hexadecimal digits), ``kind`` (the media type that its bytes say), ``size`` (bytes) and ``traces``
    (what the file holds besides the picture, as codes of ``approvals.media.Trace``) are of its file; empty where nobody
    has looked at that.
    """

    field: str
    name: str
    alt: str = ""
    credit: str = ""
    rights: str = ""
    sha256: str = ""
    kind: str = ""
    size: int = 0
    traces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sponsorship:
    """What the author declared: ``by`` names the other party when money or gifts changed hands."""

    kind: SponsorshipKind = "unanswered"
    by: str = ""

    @property
    def is_declared(self) -> bool:
        """Whether the author said that somebody pays somebody."""
        return self.kind in ("we_pay", "we_are_paid")


@dataclass(frozen=True, slots=True)
class Interest:
    """Something that an author of the post has a stake in: a company, a product. ``stake`` says which, in words."""

    name: str
    aliases: tuple[str, ...] = ()
    stake: str = ""


@dataclass(frozen=True, slots=True)
class EarlierPost:
    """A post that went out: the digest of its words, as ``policy_rules.text.sameness`` makes it, and the day."""

    words: str
    went_out: datetime.date


@dataclass(frozen=True, slots=True)
class DeadLink:
    """A link to ``url``, as it is written, that led nowhere when somebody looked last, on the day ``seen``.

    ``gone``: its site has no such page. ``no_host``: there was no site of that name, several times in a row.
    ``broken``: no answer, or an error of the site, several times in a row. ``status`` is what the site answered
    (RFC 9110, 15); 0 where none did.
    """

    url: str
    because: DeadBecause
    seen: datetime.date
    status: int = 0


@dataclass(frozen=True, slots=True)
class Content:
    """One post as it will go out through one account on one channel.

    ``text`` is the post itself on this channel; ``others`` the further texts a reader meets (a title, say).
    ``language`` is an ISO 639-1 code; ``markets`` are lower-case ISO 3166-1 alpha-2 codes (``uk`` for the
    United Kingdom); ``channel`` is a code of :mod:`policy_rules.channels`, or empty when none is chosen; ``handle`` is
    the account's there. ``interests`` are those that the authors have declared to the company. ``earlier`` are posts
    that went out through the same account not long ago. ``dead`` are those of the links that lead nowhere, as far as
    anybody has looked.
    """

    text: Text
    others: tuple[Text, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    channel: str = ""
    language: str = "sv"
    markets: tuple[str, ...] = ("se",)
    capacity: Capacity = "official"
    sponsorship: Sponsorship = Sponsorship()
    topics: tuple[str, ...] = ()
    handle: str = ""
    interests: tuple[Interest, ...] = ()
    earlier: tuple[EarlierPost, ...] = ()
    dead: tuple[DeadLink, ...] = ()

    def in_language(self, language: str) -> Content:
        """The same content, as if ``language`` had been declared."""
        return replace(self, language=language)

    @property
    def texts(self) -> tuple[Text, ...]:
        """Every text that a reader meets, the post itself first, then the alt texts and credits."""
        image_texts = tuple(
            Text.plain(f"{image.field}:{name}", value)
            for image in self.images
            for name, value in (("alt", image.alt), ("credit", image.credit))
            if value
        )
        return (self.text, *self.others, *image_texts)

    @property
    def everything(self) -> tuple[Text, ...]:
        """Every text that leaves the house with the post: :attr:`texts`, and what is released beside them.

        That is the names and rights of the images, the sponsor and the topics. They are no prose, so a rule of style
        reads :attr:`texts`; one about what must never get out reads all of these. The account's handle is none of
        them: it has been public since the account was opened.
        """
        beside = (
            *(Text.plain(f"{image.field}:rights", image.rights) for image in self.images),
            Text.plain("sponsor", self.sponsorship.by),
            Text.plain("topics", ", ".join(self.topics)),
        )
        names = tuple(_file_name(f"{image.field}:name", image.name) for image in self.images)
        return (*self.texts, *(text for text in (*names, *beside) if text.value))


def _file_name(field: str, name: str) -> Text:
    """The name of a file as words: ``Projekt Falken png`` for ``Projekt-Falken.png``."""
    value = name.translate(_GAPS_OF_A_FILE_NAME)
    return Text(field, value, name, offsets=[(at, at + 1) for at in range(len(name))])
