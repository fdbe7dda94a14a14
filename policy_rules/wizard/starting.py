"""What the wizard begins with: the kept answers, or its own, and what the registers say already."""

from __future__ import annotations

import datetime

from policy_rules.models import CompanyProfile, Competitor, RegisterRow
from policy_rules.wizard.answers import Answers, as_assumed, defaults
from policy_rules.wizard.questions import in_a_year

SHOWN: tuple[type[RegisterRow], ...] = (CompanyProfile, Competitor)
"""The registers that questions begin with, so that whoever answers sees what they say."""


def assumed(kept: Answers | None, today: datetime.date, language: str) -> dict[str, object]:
    """An answer to every question, from the policy in force or else the question's own; a day that has passed is not
    proposed again."""
    if kept is None:
        return defaults(today, language)
    return as_assumed(kept) | ({"review_by": in_a_year(today)} if kept.review_by <= today else {})


def start(kept: Answers | None, today: datetime.date, language: str) -> dict[str, object]:
    """As :func:`assumed`, but the registers in :data:`SHOWN` have the last word. Two queries."""
    return assumed(kept, today, language) | _registered()


def _registered() -> dict[str, object]:
    """What the registers say of what is asked."""
    profile = CompanyProfile.objects.first()
    told = (
        {
            "company": profile.name,
            "domains": profile.domain_names(),
            "escalation": profile.escalation_email,
            "security": profile.security_contact,
        }
        if profile
        else {}
    )
    return told | {"competitors": tuple(dict.fromkeys(Competitor.objects.values_list("name", flat=True)))}
