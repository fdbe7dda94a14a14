"""How secret a piece of information is: the classes of ISO/IEC 27002 (5.12) as companies name them, and inside
information (MAR, Regulation (EU) No 596/2014, art. 7), which the law itself sets apart.
"""

from __future__ import annotations

from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class Classification(StrEnum):
    """A class of information, from the least secret to the most."""

    INTERNAL = "internal"
    CONFIDENTIAL = "confidential"
    STRICTLY_CONFIDENTIAL = "strictly"
    INSIDE = "inside"


CLASSES = [
    (Classification.INTERNAL.value, _("internal")),
    (Classification.CONFIDENTIAL.value, _("confidential")),
    (Classification.STRICTLY_CONFIDENTIAL.value, _("strictly confidential")),
    (Classification.INSIDE.value, _("inside information")),
]


_RANKS = {code: rank for rank, (code, _label) in enumerate(CLASSES)}


def is_lower(one: str, other: str) -> bool:
    """Whether the class ``one`` guards less than ``other``; what is no class guards nothing."""
    return _RANKS.get(one, -1) < _RANKS.get(other, -1)
