"""What changed between two sealed submissions: words, images and settings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from approvals.admin.review.render import compared
from approvals.admin.review.sealed import SealedPost
from approvals.admin.review.words import words
from approvals.telling.payload import settings_of
from approvals.telling.places import account_label


@dataclass(frozen=True, slots=True)
class Change:
    """Something that is not as it was: ``text`` shows how a text changed, ``before`` and ``after`` how a value did."""

    label: str
    text: SafeString | str = ""
    before: str = ""
    after: str = ""


def compare(before: SealedPost, after: SealedPost) -> tuple[Change, ...]:
    """Everything that goes out otherwise in ``after`` than in ``before``; empty when only the salt differs."""
    return (*_texts(before.body, after.body), *_images(before.body, after.body), *_settings(before, after))


def _texts(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Change]:
    old, new = ({_account(row): row for row in body["channels"]} for body in (before, after))
    for key in dict.fromkeys((*old, *new)):
        was, now = (side.get(key, {"text": "", "capacity": ""}) for side in (old, new))
        label = account_label(*key)
        if was["text"] != now["text"]:
            yield Change(_said(label, key, old, new), compared(words(was["text"], now["text"])))
        elif key not in old or key not in new:
            yield Change(_said(label, key, old, new))
        if key in old and key in new and was["capacity"] != now["capacity"]:
            yield Change(_("%(account)s, capacity") % {"account": label}, "", was["capacity"], now["capacity"])
    if before["html"] != after["html"]:
        yield Change(_("Formatted text (HTML)"), compared(words(before["html"], after["html"])))


def _account(row: Mapping[str, Any]) -> tuple[str, str]:
    return row["channel"], row["handle"]


def _said(label: str, key: tuple[str, str], old: Mapping, new: Mapping) -> str:
    if key not in old:
        return _("%(account)s (new)") % {"account": label}
    if key not in new:
        return _("%(account)s (no longer)") % {"account": label}
    return label


def _images(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Change]:
    old, new = ([row["sha256"] for row in body["images"]] for body in (before, after))
    if old != new:
        names = ([f"{row['name']} ({row['sha256'][:12]})" for row in body["images"]] for body in (before, after))
        yield Change(_("Images"), "", *(", ".join(listed) for listed in names))
    was = {row["sha256"]: row for row in before["images"]}
    for row in after["images"]:
        for part, label in (("alt", _("alt text")), ("credit", _("credit")), ("rights", _("rights"))):
            if row["sha256"] in was and was[row["sha256"]][part] != row[part]:
                named = _("%(image)s, %(part)s") % {"image": row["name"], "part": label}
                yield Change(named, compared(words(was[row["sha256"]][part], row[part])))


def _settings(before: SealedPost, after: SealedPost) -> Iterator[Change]:
    was = {setting.key: setting.value for setting in settings_of(before.body)}
    for setting in settings_of(after.body):
        if was[setting.key] != setting.value:
            yield Change(setting.label, "", was[setting.key], setting.value)
