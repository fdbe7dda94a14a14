"""What a rule may know besides the content: the registers, as plain values, at one moment."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policy_rules.text.terms import TermIndex


@dataclass(frozen=True)
class Company:
    """Who speaks. ``domains`` are the company's own, lower-case, without a leading dot."""

    name: str = ""
    domains: tuple[str, ...] = ()


@dataclass(frozen=True)
class Facts:
    """The registers at one moment. ``today`` is a date in the site's time zone.

    ``terms`` finds confidential terms in a text; ``None`` when the register is empty. ``limits`` overrides what a
    channel takes (channel code -> number of units as :mod:`policy_rules.channels` counts them).
    """

    company: Company = Company()
    today: datetime.date = datetime.date.min
    terms: TermIndex | None = None
    limits: dict[str, int] = field(default_factory=dict)
