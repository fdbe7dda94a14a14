"""What a post says, as plain values: read from a row, from an unsaved form, or back from a sealed payload.

One shape for all three, so that the panel beside the editor, the seal and the review page look at the same thing.
"""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace

from policy_rules.content import Content, Image, Sponsorship, Text
from policy_rules.text.html import read_html
from policy_rules.text.urls import all_links

Resolve = Callable[[Mapping[str, str]], str]


@dataclass(frozen=True, slots=True)
class Variant:
    """One account that a post goes out through. ``own_text`` is empty where the common text goes out."""

    account: int | None
    channel: str
    handle: str
    capacity: str
    own_text: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """An image of a post; ``source`` is its row in the image library, ``None`` in a sealed payload.

    What its file is, from ``sha256`` on, is known of a sealed one only: while somebody types, no file is opened.
    """

    source: int | None
    name: str
    alt: str
    credit: str
    rights: str
    sha256: str = ""
    kind: str = ""
    size: int = 0
    traces: tuple[str, ...] = ()

    def as_image(self, number: int) -> Image:
        """The image as rules read it; ``number`` is its place among the post's."""
        return Image(
            field=f"images:{number}",
            name=self.name,
            alt=self.alt,
            credit=self.credit,
            rights=self.rights,
            sha256=self.sha256,
            kind=self.kind,
            size=self.size,
            traces=self.traces,
        )


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything of a post that goes out. Times are aware; ``corrects`` is the public id of another post."""

    post: str
    html: str
    language: str
    markets: tuple[str, ...]
    sponsorship: str
    sponsor: str
    topics: tuple[str, ...] = ()
    expires_at: datetime.datetime | None = None
    corrects: str = ""
    variants: tuple[Variant, ...] = ()
    pictures: tuple[Picture, ...] = field(default=())

    @property
    def is_sponsored(self) -> bool:
        """Whether the author said that somebody pays somebody."""
        return self.sponsorship in ("we_pay", "we_are_paid")

    def digest(self) -> str:
        """SHA-256 (64 hexadecimal digits) of what the author wrote and chose; the same draft always gives the same one.

        What is merely looked up, the handle of an account or the name of an image's file, is left out: it may change
        while nobody touches the draft.
        """
        chosen = replace(
            self,
            variants=tuple(replace(one, channel="", handle="", capacity="") for one in self.variants),
            pictures=tuple(replace(one, name="") for one in self.pictures),
        )
        words = json.dumps(asdict(chosen), sort_keys=True, ensure_ascii=False, default=_iso)
        return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def _iso(value: datetime.datetime) -> str:
    return value.astimezone(datetime.UTC).isoformat()


def read(post) -> Draft:
    """The draft of a ``Post``, saved or still in a form with its child rows."""
    return Draft(
        post=str(post.public_id),
        html=post.body,
        language=post.language,
        markets=tuple(sorted(post.markets)),
        sponsorship=post.sponsorship or "unanswered",
        sponsor=post.sponsor,
        topics=tuple(sorted(topic.slug for topic in post.topics.all())),
        expires_at=post.expires_at,
        corrects=str(post.corrects.public_id) if post.corrects_id else "",
        variants=tuple(
            Variant(
                account=row.account_id,
                channel=row.account.channel,
                handle=row.account.handle,
                capacity=row.account.capacity,
                own_text=row.text,
            )
            for row in _children(post.variants, "account")
            if row.account_id
        ),
        pictures=tuple(
            Picture(
                source=row.image_id,
                name=row.image.filename,
                alt=row.alt,
                credit=row.credit,
                rights=row.rights,
            )
            for row in _children(post.images, "image")
            if row.image_id
        ),
    )


def _children(manager, relation: str) -> list:
    """The child rows in order, with their ``relation`` in the same query; rows of an unsaved form as they stand."""
    rows = manager.all().select_related(relation)
    return sorted(rows, key=lambda row: (row.sort_order or 0, row.pk or 0))


def contents(draft: Draft, resolve: Resolve | None = None) -> tuple[Content, ...]:
    """What the rules read: one content an account, or a single one while no account is chosen.

    ``resolve`` turns the attributes of a link to something inside the site into its address.
    """
    common = read_html(draft.html, field="body", resolve=resolve)
    variants = draft.variants or (Variant(account=None, channel="", handle="", capacity="official"),)
    found = []
    for number, variant in enumerate(variants):
        text = Text.plain(f"variants:{number}", variant.own_text) if variant.own_text.strip() else common.text
        found.append(
            Content(
                text=text,
                links=all_links(text, common.links if text is common.text else ()),
                images=tuple(picture.as_image(place) for place, picture in enumerate(draft.pictures)),
                channel=variant.channel,
                handle=variant.handle,
                language=draft.language,
                markets=draft.markets,
                capacity=variant.capacity,
                sponsorship=Sponsorship(kind=draft.sponsorship, by=draft.sponsor),
                topics=draft.topics,
            )
        )
    return tuple(found)
