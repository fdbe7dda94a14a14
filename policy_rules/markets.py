"""The languages a post can be written in and the markets (jurisdictions) it can be meant for."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

LANGUAGES = [("sv", _("Swedish")), ("en", _("English"))]

MARKETS = [("se", _("Sweden")), ("uk", _("United Kingdom")), ("us", _("United States"))]
"""The markets whose rules are known. Codes are ISO 3166-1 alpha-2 in lower case, ``uk`` as its regulators write it."""
