"""What a rule may say."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from enum import StrEnum

from policy_rules.content import Span


class Severity(StrEnum):
    """How wrong it is. What it costs is said by :class:`Enforcement`."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Enforcement(StrEnum):
    """What a finding costs.

    ``MANDATORY``: refused at submit. ``WAIVABLE``: waits for a policy reviewer. ``ADVISORY``: shown, never bars.
    ``OFF``: the rule is not asked.
    """

    MANDATORY = "mandatory"
    WAIVABLE = "waivable"
    ADVISORY = "advisory"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Fix:
    """An edit that settles a finding: put ``replacement`` in the place of ``span`` of the author's own text."""

    span: Span
    replacement: str


@dataclass(frozen=True, slots=True)
class StandingWaiver:
    """A decision that a rule may find certain ``words`` in any post, on a ``channel`` (empty: on any), until a day.

    ``row`` is its number in the register; ``vouchers`` are the ids of the users who stand behind it.
    """

    row: int
    rule: str
    words: str
    channel: str
    valid_until: datetime.date
    reason: str = ""
    vouchers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """What is ``said`` only to members of ``groups`` (by id), of those who may see the registers."""

    said: str
    groups: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a rule found: what is wrong, where, and what would be fine instead.

    A rule gives ``message``, ``span``, ``instead`` and perhaps ``fix``, ``private`` and ``kept``; the engine adds the
    rest from the rule. ``private`` is for those who may see the registers, and for nobody else; of ``kept``, each is
    for some of them. Whoever shows a finding asks :meth:`policy_rules.clearance.Clearance.told`.
    ``is_failure`` marks the one that the engine makes when a rule could not look. ``waivers`` are the standing ones
    about it that are valid: they bar nothing less by themselves, since they may be the author's own.
    """

    message: str
    span: Span
    instead: str
    fix: Fix | None = None
    private: str = ""
    kept: tuple[Kept, ...] = ()
    code: str = ""
    severity: Severity = Severity.ERROR
    enforcement: Enforcement = Enforcement.WAIVABLE
    matched: str = ""
    is_failure: bool = False
    waivers: tuple[StandingWaiver, ...] = ()

    @property
    def bars(self) -> bool:
        """Whether the post stops here until the finding is fixed or, where that is allowed, waived."""
        return self.enforcement is not Enforcement.ADVISORY

    def stamped(self, **values) -> Finding:
        """The same finding with the engine's values filled in."""
        return replace(self, **values)
