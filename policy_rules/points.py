"""The nine points of the policy that the rules serve."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from policy_rules.rule import Rule

#: Number -> what the point is about, in reading order.
POINTS: Mapping[int, Promise] = MappingProxyType(
    {
        1: _("Openness and clarity"),
        2: _("Write about what you know"),
        3: _("Honesty and responsibility"),
        4: _("Courtesy and good judgement"),
        5: _("Respect for others' right to speak"),
        6: _("Business secrets and people's privacy"),
        7: _("Copyright and links"),
        8: _("Care with the company's resources"),
        9: _("Work with IT and security"),
    }
)


def by_point(rules: Iterable[Rule]) -> Mapping[int, tuple[Rule, ...]]:
    """The rules that serve each point, by number: one that serves two stands twice, one that serves none under 0.

    A point without rules is left out.
    """
    found: dict[int, tuple[Rule, ...]] = {}
    for rule in rules:
        for number in rule.points or (0,):
            found[number] = (*found.get(number, ()), rule)
    return dict(sorted(found.items()))
