"""A sealed payload in words: what goes out besides the texts and the pictures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from approvals.models import Sponsorship
from approvals.telling.sentences import zoned
from policy_rules.markets import LANGUAGES, MARKETS


@dataclass(frozen=True, slots=True)
class Setting:
    """Something that goes out besides words and images. ``key`` names it in the payload."""

    key: str
    label: str
    value: str


def settings_of(body: Mapping[str, Any]) -> tuple[Setting, ...]:
    """Language, markets, sponsorship and the rest, in words."""
    return (
        Setting("language", _("Language"), _named(LANGUAGES, body["language"])),
        Setting("markets", _("Markets"), ", ".join(_named(MARKETS, market) for market in body["markets"])),
        Setting("sponsorship", _("Sponsorship"), _sponsorship(body["sponsorship"])),
        Setting("topics", _("Topics"), ", ".join(body["topics"])),
        Setting("expires_at", _("Expires"), zoned(parse_datetime(body["expires_at"])) if body["expires_at"] else ""),
        Setting("corrects", _("Corrects the post"), body["corrects"] or ""),
    )


def addresses_of(body: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """Every address that a link of any channel leads to, in order -> the words that it is shown with."""
    shown: dict[str, dict[str, None]] = {}
    for channel in body["channels"]:
        for link in channel["links"]:
            shown.setdefault(link["url"], {})[link["label"]] = None
    return {url: tuple(labels) for url, labels in shown.items()}


def _named(choices: list[tuple[str, Any]], code: str) -> str:
    return str(dict(choices).get(code, code))


def _sponsorship(declared: Mapping[str, str]) -> str:
    kind = _named(Sponsorship.choices, declared["kind"])
    return f"{kind} ({declared['by']})" if declared["by"] else kind
