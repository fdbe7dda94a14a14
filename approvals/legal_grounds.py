"""Why a value may be erased: the grounds of the law, and how far each one reaches."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Ground:
    """A legal ground, as an erase entry names it.

    What went out is evidence: as long as somebody could sue over it, it may be kept against most wishes to see it gone
    (GDPR art. 17(3)(a) and (e)). ``reaches_released`` says of which grounds that is not so.
    """

    code: str
    label: str
    article: str
    reaches_released: bool = False


GROUNDS: dict[str, Ground] = {
    ground.code: ground
    for ground in (
        Ground("no_longer_needed", _("no longer needed for what it was collected for"), "GDPR 17(1)(a)"),
        Ground("consent_withdrawn", _("the person withdrew their consent"), "GDPR 17(1)(b)"),
        Ground("objection", _("the person objected"), "GDPR 17(1)(c)"),
        Ground("unlawful", _("it was processed unlawfully"), "GDPR 17(1)(d)", reaches_released=True),
        Ground("legal_duty", _("a law or a court demands it"), "GDPR 17(1)(e)", reaches_released=True),
        Ground("retention", _("its time in the retention schedule has passed"), "GDPR 5(1)(e)", reaches_released=True),
    )
}

BY_HAND = tuple(code for code in GROUNDS if code != "retention")
"""What a person can name; the schedule names the other one."""


def spoken(code: str) -> str:
    """A ground in words, with its article."""
    ground = GROUNDS.get(code)
    return f"{ground.label} ({ground.article})" if ground else code
