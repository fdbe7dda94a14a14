"""The rules in force on this site, and what their findings cost here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from approvals.telling.rules import ENFORCEMENTS, SEVERITIES
from policy_rules import ruleset
from policy_rules.channels import CHANNELS
from policy_rules.enforcement import Decision
from policy_rules.finding import Enforcement
from policy_rules.markets import LANGUAGES, MARKETS
from policy_rules.points import POINTS
from policy_rules.portraits.circumstances import named
from policy_rules.rule import Rule


@dataclass(frozen=True, slots=True)
class Place:
    """What was decided about a rule in one place: a market, a channel, both, or everywhere."""

    decision: Decision

    @property
    def where(self) -> str:
        """The place in words."""
        market = dict(MARKETS).get(self.decision.market, self.decision.market)
        channel = CHANNELS.get(self.decision.channel)
        return ", ".join(str(part) for part in (market, channel.label if channel else "") if part) or _("everywhere")

    @property
    def enforcement(self) -> str:
        return str(ENFORCEMENTS[self.decision.enforcement])


@dataclass(frozen=True, slots=True)
class RuleHere:
    """A rule with what this site decided about it."""

    rule: Rule
    places: tuple[Place, ...]

    @property
    def is_own(self) -> bool:
        """Whether people of this site wrote the rule."""
        return bool(self.rule.title)

    @property
    def cost(self) -> Enforcement:
        """What a finding costs here, where no place says otherwise."""
        return next((one.decision.enforcement for one in self.places if _is_everywhere(one)), self.rule.enforcement)

    @property
    def enforcement(self) -> str:
        """:attr:`cost` in words."""
        return str(ENFORCEMENTS[self.cost])

    @property
    def own_enforcement(self) -> str:
        """What a finding costs where nobody decided anything."""
        return str(ENFORCEMENTS[self.rule.enforcement])

    @property
    def exceptions(self) -> tuple[Place, ...]:
        """The places with a decision of their own."""
        return tuple(one for one in self.places if not _is_everywhere(one))

    @property
    def severity(self) -> str:
        """How wrong a finding is."""
        return str(SEVERITIES[self.rule.severity])

    @property
    def languages(self) -> str:
        """The languages that the rule reads; empty for all."""
        return named(LANGUAGES, self.rule.languages)

    @property
    def markets(self) -> str:
        """The markets that the rule holds in; empty for all."""
        return named(MARKETS, self.rule.markets)

    @property
    def points(self) -> list[tuple[int, str]]:
        """The points of the policy that the rule serves, with what they are about."""
        return [(number, str(POINTS[number])) for number in self.rule.points if number in POINTS]


def _is_everywhere(place: Place) -> bool:
    return not (place.decision.market or place.decision.channel)


def rules_here() -> Mapping[str, RuleHere]:
    """The rules in force, by code. One query. Raises :class:`policy_rules.ruleset.RegistersTampered`."""
    current = ruleset.current()
    places: dict[str, tuple[Place, ...]] = {}
    for decision in current.registers.decisions:
        places[decision.rule] = (*places.get(decision.rule, ()), Place(decision))
    return {rule.code: RuleHere(rule, places.get(rule.code, ())) for rule in current.rules}
