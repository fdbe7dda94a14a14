"""What goes out, account by account: the sealed text with its marks, its length and its fold; images and settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString

from approvals.admin.review.files import ListedFile
from approvals.admin.review.findings import Numbered, places_in
from approvals.admin.review.pieces import cut
from approvals.admin.review.render import marked
from approvals.admin.review.sealed import SealedPost
from approvals.telling.places import account_label
from policy_rules.channels import CHANNELS, measure
from policy_rules.content import Text
from policy_rules.models import Account


@dataclass(frozen=True, slots=True)
class Card:
    """What goes out through one account.

    ``hidden`` is how many characters stand behind the channel's fold. A text is not ``as_checked`` when the version of
    this software that sealed it read the HTML in another way: then the rules looked at other words than go out.
    """

    number: int
    label: str
    capacity: str
    is_own_text: bool
    marked: SafeString
    findings: tuple[Numbered, ...]
    count: int
    limit: int | None
    hidden: int
    as_checked: bool

    @property
    def is_over(self) -> bool:
        """Whether the text is longer than the channel takes."""
        return self.limit is not None and self.count > self.limit


@dataclass(frozen=True, slots=True)
class SealedImage:
    """An image as the payload describes it, with its texts marked. ``erased`` says when and why it went itself."""

    number: int
    name: SafeString
    sha256: str
    plain_alt: str
    alt: SafeString
    credit: SafeString
    rights: SafeString
    findings: tuple[Numbered, ...]
    erased: str = ""


def cards_of(sealed: SealedPost, findings: tuple[Numbered, ...], limits: Mapping[str, int]) -> tuple[Card, ...]:
    """A card for each account, in the order of the payload; ``limits`` are the site's own, by channel."""
    return tuple(_card(number, row, sealed, findings, limits) for number, row in enumerate(sealed.body["channels"]))


def _card(
    number: int,
    row: Mapping[str, Any],
    sealed: SealedPost,
    findings: tuple[Numbered, ...],
    limits: Mapping[str, int],
) -> Card:
    channel = CHANNELS.get(row["channel"])
    text, checked = row["text"], sealed.contents[number].text
    mine = tuple(one for one in findings if number in one.variants and one.finding.span.field == checked.field)
    as_checked = checked.value == text
    fold = channel.fold if channel else None
    return Card(
        number=number,
        label=account_label(row["channel"], row["handle"]),
        capacity=str(dict(Account.Capacity.choices).get(row["capacity"], row["capacity"])),
        is_own_text=row["own_text"],
        marked=marked(cut(text, places_in(checked, mine) if as_checked else (), fold), _tones(mine)),
        findings=mine,
        count=measure(channel.code, text) if channel else len(text),
        limit=limits.get(channel.code, channel.limit) if channel else None,
        hidden=max(0, len(text) - fold) if fold else 0,
        as_checked=as_checked,
    )


def images_of(
    sealed: SealedPost, findings: tuple[Numbered, ...], files: tuple[ListedFile, ...]
) -> tuple[SealedImage, ...]:
    """The images of the payload, in order; ``files`` are theirs."""
    pairs = zip(sealed.body["images"], files, strict=True)
    return tuple(_image(number, row, findings, file.erased) for number, (row, file) in enumerate(pairs))


def _image(number: int, row: Mapping[str, Any], findings: tuple[Numbered, ...], erased: str) -> SealedImage:
    field = f"images:{number}"
    mine = tuple(
        one for one in findings if one.finding.span.field == field or one.finding.span.field.startswith(f"{field}:")
    )

    def text(part: str) -> SafeString:
        return marked(cut(row[part], places_in(Text.plain(f"{field}:{part}", row[part]), mine)), _tones(mine))

    return SealedImage(
        number=number + 1,
        name=text("name"),
        sha256=row["sha256"],
        plain_alt=row["alt"],
        alt=text("alt"),
        credit=text("credit"),
        rights=text("rights"),
        findings=mine,
        erased=erased,
    )


def _tones(findings: tuple[Numbered, ...]) -> dict[int, str]:
    return {one.number: one.tone for one in findings}
