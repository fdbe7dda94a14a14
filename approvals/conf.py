"""The settings of the plugin: ``IMPRIMATUR`` in the site's settings, with these defaults. See ``docs/settings.md``."""

from __future__ import annotations

from django.conf import settings

DEFAULTS = {
    "SIGNING_KEY_FILE": "",
    "LEDGER_ORIGIN": "",
    "POLICY_REVIEW": "when_barred",
    "REFUSAL_WINDOW_SECONDS": 60,
    "MAX_FILE_BYTES": 10_000_000,
    "MAX_IMAGES": 10,
    "DUPLICATE_DAYS": 30,
    "CHANNEL_LIMITS": {},
    "SECOND_PERSON": True,
    "ANCHORS": [],
    "ANCHOR_RETENTION_DAYS": 3650,
    "TSA_CERTIFICATES": None,
}

POLICY_REVIEW_CHOICES = ("when_barred", "always")


def setting(name: str):
    """The site's value of ``IMPRIMATUR[name]``, or the default. Raises ``KeyError`` for a name nobody knows."""
    return getattr(settings, "IMPRIMATUR", {}).get(name, DEFAULTS[name])
