"""What was handed in, made into contents that rules can read."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from policy_rules.channels import CHANNELS
from policy_rules.content import Content, Image, Sponsorship, Text
from policy_rules.markets import LANGUAGES, MARKETS
from policy_rules.text.html import read_html
from policy_rules.text.urls import all_links

LONGEST = 1_000_000
"""The most characters that all texts of one content may have together."""

CAPACITIES = ("official", "employee")

_KNOWN: dict[str, Collection[str]] = {
    "channel": CHANNELS.keys(),
    "language": dict(LANGUAGES).keys(),
    "market": dict(MARKETS).keys(),
    "capacity": CAPACITIES,
}
_TEXTS = ("text", "html", "title", "company", "sponsor")
_IMAGE_TEXTS = ("name", "alt", "credit", "rights")

KEYS = frozenset({*_KNOWN, *_TEXTS, "images", "id"})
"""The keys that a content handed in as JSON may have."""


class BadInput(Exception):
    """Something handed in cannot be checked. The message says why."""


@dataclass(frozen=True, slots=True)
class Defaults:
    """What is so where the input does not say otherwise. An empty string stands for nothing."""

    channel: str = ""
    language: str = "sv"
    market: str = "se"
    capacity: str = "official"
    company: str = ""
    sponsor: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One content to check. ``company`` is the name of who speaks, or empty: the register says."""

    id: object
    content: Content
    company: str


def read_text(name: str, source: str, defaults: Defaults, *, is_html: bool = False) -> Item:
    """The content of a file called ``name``, which is its id too; HTML where the name or ``is_html`` says so.

    Raises :class:`BadInput`.
    """
    is_html = is_html or name.lower().endswith((".html", ".htm"))
    return read_object({"id": name, "html" if is_html else "text": source}, defaults)


def read_object(data: object, defaults: Defaults) -> Item:
    """The content that a JSON object describes; ``null`` is as good as absent. Raises :class:`BadInput`."""
    if not isinstance(data, dict):
        raise BadInput(_("Each line is one JSON object."))
    given = {key: value for key, value in data.items() if value is not None}
    if ("text" in given) == ("html" in given):
        raise BadInput(_("Give either “text” or “html”."))
    texts = {key: _text(key, given.get(key, getattr(defaults, key, ""))) for key in _TEXTS}
    codes = {key: _code(key, given.get(key, getattr(defaults, key))) for key in _KNOWN}
    images = _images(given.get("images", []))
    size = sum(map(len, texts.values())) + sum(len(text) for image in images for text in image.values())
    if size > LONGEST:
        raise BadInput(
            _("The texts have %(size)d characters; at most %(most)d are read.") % {"size": size, "most": LONGEST}
        )
    content = _content("html" if "html" in given else "text", texts, codes, images)
    return Item(id=given.get("id"), content=content, company=texts["company"].strip())


def _content(field: str, texts: Mapping[str, str], codes: Mapping[str, str], images: list[dict[str, str]]) -> Content:
    if field == "html":
        read = read_html(texts["html"], field=field)
        text, links = read.text, all_links(read.text, read.links)
    else:
        text = Text.plain(field, texts["text"])
        links = all_links(text)
    sponsor = texts["sponsor"]
    return Content(
        text=text,
        others=(Text.plain("title", texts["title"]),) if texts["title"] else (),
        links=links,
        images=tuple(Image(**{"field": f"images:{number}", "name": ""} | image) for number, image in enumerate(images)),
        channel=codes["channel"],
        language=codes["language"],
        markets=(codes["market"],),
        capacity=codes["capacity"],
        sponsorship=Sponsorship("we_are_paid", by=sponsor) if sponsor.strip() else Sponsorship("none"),
    )


def _text(key: str, value: object) -> str:
    if not isinstance(value, str):
        raise BadInput(_("“%(key)s” is a string.") % {"key": key})
    if "\0" in value:
        raise BadInput(_("“%(key)s” holds a NUL character.") % {"key": key})
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise BadInput(_("“%(key)s” holds half a surrogate pair.") % {"key": key}) from error
    return value


def _code(key: str, value: object) -> str:
    code = _text(key, value).lower()
    if code not in _KNOWN[key] and not (key == "channel" and not code):
        raise BadInput(
            _("“%(value)s” is no %(key)s. Known: %(known)s.")
            % {"value": code[:40], "key": key, "known": ", ".join(_KNOWN[key])}
        )
    return code


def _images(value: object) -> list[dict[str, str]]:
    if not isinstance(value, list) or not all(isinstance(image, dict) for image in value):
        raise BadInput(_("“images” is a list of objects with the keys %(keys)s.") % {"keys": ", ".join(_IMAGE_TEXTS)})
    return [
        {key: _text(f"images:{number}:{key}", image[key]) for key in _IMAGE_TEXTS if image.get(key) is not None}
        for number, image in enumerate(value)
    ]
