"""The languages a post can be written in and the markets (jurisdictions) it can be meant for."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

LANGUAGES = [
    ("sv", _("Swedish")),
    ("en", _("English")),
    ("da", _("Danish")),
    ("de", _("German")),
    ("fi", _("Finnish")),
    ("fr", _("French")),
    ("nb", _("Norwegian")),
]

MARKETS = [
    ("se", _("Sweden")),
    ("uk", _("United Kingdom")),
    ("us", _("United States")),
    ("dk", _("Denmark")),
    ("fi", _("Finland")),
    ("fr", _("France")),
    ("de", _("Germany")),
    ("ie", _("Ireland")),
    ("no", _("Norway")),
]
"""The markets whose rules are known. Codes are ISO 3166-1 alpha-2 in lower case, ``uk`` as its regulators write it."""
