"""What people call the languages and scripts that a text is seen to be in."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from policy_rules.markets import LANGUAGES

#: Nobody chooses these for a post here; people write them all the same. Four letters are those of a script.
_OTHERS = {
    "es": gettext_lazy("Spanish"),
    "it": gettext_lazy("Italian"),
    "nl": gettext_lazy("Dutch"),
    "pl": gettext_lazy("Polish"),
    "pt": gettext_lazy("Portuguese"),
    "Arab": gettext_lazy("Arabic letters"),
    "Cyrl": gettext_lazy("Cyrillic letters"),
    "Deva": gettext_lazy("Devanagari letters"),
    "Grek": gettext_lazy("Greek letters"),
    "Hani": gettext_lazy("Chinese characters"),
    "Hebr": gettext_lazy("Hebrew letters"),
    "Jpan": gettext_lazy("Japanese characters"),
    "Kore": gettext_lazy("Korean letters"),
    "Thai": gettext_lazy("Thai letters"),
}


def name_of(language: str) -> str | Promise:
    """The language or script with this code of :mod:`policy_rules.text.languages`; the code where nobody named it."""
    return {**dict(LANGUAGES), **_OTHERS}.get(language, language)
