"""What a finding costs on a site: each rule's own enforcement, and what people decided otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from policy_rules.content import Content
from policy_rules.finding import Enforcement
from policy_rules.rule import Rule

_STRICTEST_FIRST = (Enforcement.MANDATORY, Enforcement.WAIVABLE, Enforcement.ADVISORY, Enforcement.OFF)


def strictest(enforcements: Iterable[Enforcement]) -> Enforcement:
    """The one that costs most. Raises ``ValueError`` when there is none."""
    return min(enforcements, key=_STRICTEST_FIRST.index)


def is_weaker(one: Enforcement, other: Enforcement) -> bool:
    """Whether ``one`` costs less than ``other``."""
    return _STRICTEST_FIRST.index(one) > _STRICTEST_FIRST.index(other)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a rule's findings cost in a market and on a channel; empty stands for every one.

    ``takes_down``: what is found later in something live there ends it at once.
    """

    rule: str
    market: str
    channel: str
    enforcement: Enforcement
    takes_down: bool = False


class EnforcementTable:
    """Rule -> enforcement, with the decisions that say otherwise in some place. Immutable.

    The decision that names the place most exactly holds. Between two that are as exact, and between the markets of one
    post, the strictest holds.
    """

    def __init__(self, rules: Iterable[Rule], decisions: Iterable[Decision] = ()) -> None:
        rules, decisions = tuple(rules), tuple(decisions)
        self._own: Mapping[str, Decision] = {
            rule.code: Decision(rule.code, "", "", rule.enforcement, rule.takes_down) for rule in rules
        }
        self._decided = {(one.rule, one.market, one.channel): one for one in decisions}
        self._contested = {one.rule for one in decisions}

    def of(self, code: str, content: Content) -> Enforcement:
        """What a finding of the rule ``code`` costs in ``content``. Raises ``KeyError`` for an unknown rule."""
        if code not in self._contested:
            return self._own[code].enforcement
        return strictest(self.at(code, market, content.channel) for market in content.markets or ("",))

    def can_be_waived(self, code: str) -> bool:
        """Whether a finding of ``code`` is waivable in some place; that of an unknown rule is not."""
        decided = (cost for (rule, *_place), cost in self._decided.items() if rule == code)
        general = self._decided.get((code, "", ""), self._own.get(code))
        return code in self._own and any(one.enforcement is Enforcement.WAIVABLE for one in (general, *decided))

    def at(self, code: str, market: str, channel: str) -> Enforcement:
        """What it costs in one market and on one channel; empty: in none that is known."""
        return strictest(one.enforcement for one in self._holding(code, market, channel))

    def takes_down(self, code: str, market: str, channel: str) -> bool:
        """Whether such a finding ends what is live in that market and on that channel."""
        return any(one.takes_down for one in self._holding(code, market, channel))

    def _holding(self, code: str, market: str, channel: str) -> list[Decision]:
        """The decisions that hold there: those that name the place most exactly, else the rule's own."""
        for places in (((market, channel),), ((market, ""), ("", channel)), (("", ""),)):
            found = [self._decided[code, *place] for place in places if (code, *place) in self._decided]
            if found:
                return found
        return [self._own[code]]

    def as_data(self) -> dict:
        """All of it as plain values, for a digest."""
        own = {code: [one.enforcement.value, one.takes_down] for code, one in self._own.items()}
        decided = sorted((*place, one.enforcement.value, one.takes_down) for place, one in self._decided.items())
        return {"own": own, "decided": decided}
