"""What the rules find in a submission, numbered in reading order, with the waivers that were given."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from approvals.admin.review.before import WaivedBefore
from approvals.admin.review.elsewhere import can_stand, channel_of
from approvals.admin.review.pieces import Place
from approvals.checking import Found
from approvals.draft import Draft
from approvals.models import Waiver
from approvals.telling.kept_words import Words
from approvals.telling.people import Named
from approvals.telling.places import channel_label, where_is
from approvals.telling.rules import COSTS, SEVERITIES
from approvals.telling.sentences import zoned
from policy_rules.clearance import Clearance
from policy_rules.content import Text
from policy_rules.finding import Enforcement, Finding, StandingWaiver


@dataclass(frozen=True, slots=True)
class GivenWaiver:
    """Who let a finding pass, when and why."""

    row: Waiver
    person: Named
    reason: Words

    @property
    def when(self) -> str:
        return zoned(self.row.given_at)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A finding with its number on the page. ``private`` is what the registers say, for who may see it.

    ``before``: an earlier submission's waiver of the same. ``can_stand``: a standing waiver could be about it, on the
    channel ``stands_on``, or on every one. ``may_judge``: nothing that it is about is kept from the viewer.
    """

    number: int
    id: str
    finding: Finding
    variants: tuple[int, ...]
    where: str
    waiver: GivenWaiver | None
    private: str
    waived_until: datetime.date | None = None
    before: WaivedBefore | None = None
    can_stand: bool = False
    stands_on: str = ""
    may_judge: bool = True

    @property
    def severity(self) -> str:
        return str(SEVERITIES[self.finding.severity])

    @property
    def tone(self) -> str:
        """How loud it is on the page."""
        return "waived" if self.waiver or self.waived_until else self.finding.severity.value

    @property
    def cost(self) -> str:
        """What the finding costs, in words. A waived one has cost what it could."""
        if self.waived_until and not self.waiver:
            return _("Waived in every post until %(day)s: it does not bar the post") % {"day": self.waived_until}
        if self.waiver:
            return _("Waived: it does not bar the post")
        if self.is_open and not self.may_judge and self.finding.enforcement is Enforcement.WAIVABLE:
            return _("Bars the post until a policy reviewer waives it who may see what it is about")
        return str(COSTS[self.finding.enforcement])

    @property
    def is_open(self) -> bool:
        """Whether it bars the post now."""
        return self.finding.bars and self.waiver is None and self.waived_until is None

    @property
    def is_waivable(self) -> bool:
        return self.finding.enforcement is Enforcement.WAIVABLE and self.waiver is None and self.may_judge


def numbered(
    found: Iterable[Found],
    draft: Draft,
    waivers: Mapping[str, GivenWaiver],
    standing: Mapping[str, tuple[StandingWaiver, ...]],
    before: Mapping[str, WaivedBefore],
    *,
    clearance: Clearance,
) -> tuple[Numbered, ...]:
    """``found`` for the page; ``waivers``, the ``standing`` ones and those ``before`` by the id of the finding."""
    return tuple(
        Numbered(
            number=number,
            id=one.id,
            finding=one.finding,
            variants=one.variants,
            where=where_is(one.finding.span, draft),
            waiver=waivers.get(one.id),
            private=clearance.told(one.finding),
            waived_until=min((waiver.valid_until for waiver in standing.get(one.id, ())), default=None),
            before=before.get(one.id),
            can_stand=can_stand(one),
            stands_on=channel_label(channel_of(one)) if can_stand(one) else "",
            may_judge=clearance.may_judge(one.finding),
        )
        for number, one in enumerate(found, start=1)
    )


def places_in(text: Text, findings: Iterable[Numbered]) -> list[Place]:
    """Where the places of ``findings`` lie in ``text`` as its reader sees it; findings about other texts have none."""
    return [
        Place(one.number, *text.shown(one.finding.span)) for one in findings if one.finding.span.field == text.field
    ]
