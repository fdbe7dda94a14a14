"""The settings of the plugin: ``IMPRIMATUR`` in the site's settings, with these defaults. See ``docs/settings.md``."""

from __future__ import annotations

import platform
from functools import cache
from importlib.metadata import version

from django.conf import settings

DEFAULTS = {
    "SIGNING_KEY_FILE": "",
    "LEDGER_ORIGIN": "",
    "POLICY_REVIEW": "when_barred",
    "REFUSAL_WINDOW_SECONDS": 60,
    "MAX_FILE_BYTES": 10_000_000,
    "MAX_IMAGES": 10,
    "DUPLICATE_DAYS": 30,
    "OBSERVE_LINKS": False,
    "CHANNEL_LIMITS": {},
    "SECOND_PERSON": True,
    "ERASURES_FILE": None,
    "IMPORTS_FOLDER": None,
    "RETENTION_DAYS": {},
    "ANCHORS": [],
    "ANCHOR_RETENTION_DAYS": 3650,
    "TSA_CERTIFICATES": None,
}

RETAINED = ("unpublished", "published", "people")
"""What the retention schedule knows: ``approvals.erasing.retention`` says what each is."""

POLICY_REVIEW_CHOICES = ("when_barred", "always")


def setting(name: str):
    """The site's value of ``IMPRIMATUR[name]``, or the default. Raises ``KeyError`` for a name nobody knows."""
    return getattr(settings, "IMPRIMATUR", {}).get(name, DEFAULTS[name])


TOLD = frozenset(
    {
        "POLICY_REVIEW",
        "REFUSAL_WINDOW_SECONDS",
        "MAX_FILE_BYTES",
        "MAX_IMAGES",
        "DUPLICATE_DAYS",
        "OBSERVE_LINKS",
        "CHANNEL_LIMITS",
        "SECOND_PERSON",
    }
)
"""The settings that the ledger tells of. A new one is kept back until it stands here: it could name a secret."""

PACKAGES = ("bleach", "cryptography", "django", "django-fsm-2", "Pillow", "wagtail")
"""What takes part in sealing, signing and moving posts; what the rules rest on is part of their own digest."""


def told() -> list[str]:
    """The effective settings that the ledger tells of, sorted: ``name:value``, and ``name.key:value`` for a mapping."""
    lines = []
    for name in TOLD:
        value = setting(name)
        pairs = {f"{name}.{key}": one for key, one in value.items()} if isinstance(value, dict) else {name: value}
        lines += [f"{key}:{one}" for key, one in pairs.items()]
    return sorted(lines)


@cache
def versions() -> list[str]:
    """The versions of Python and of :data:`PACKAGES`, as ``name:version``."""
    return [f"python:{platform.python_version()}", *(f"{name}:{version(name)}" for name in PACKAGES)]
