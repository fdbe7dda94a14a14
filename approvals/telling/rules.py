"""Rules and what they find, as people call them: one set of words for every screen and for the evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy

from policy_rules import registry, ruleset
from policy_rules.finding import Enforcement, Severity
from policy_rules.ruleset import RegistersTampered

SEVERITIES = {
    Severity.ERROR: gettext_lazy("Error"),
    Severity.WARNING: gettext_lazy("Warning"),
    Severity.NOTE: gettext_lazy("Note"),
}

COSTS = {
    Enforcement.MANDATORY: gettext_lazy("Bars the post; nobody can waive it"),
    Enforcement.WAIVABLE: gettext_lazy("Bars the post until a policy reviewer waives it"),
    Enforcement.ADVISORY: gettext_lazy("Bars nothing"),
}

ENFORCEMENTS = {
    Enforcement.MANDATORY: gettext_lazy("mandatory"),
    Enforcement.WAIVABLE: gettext_lazy("waivable"),
    Enforcement.ADVISORY: gettext_lazy("advisory"),
    Enforcement.OFF: gettext_lazy("off"),
}


@dataclass(frozen=True, slots=True)
class Wordbook:
    """What the ``rules`` in force say and what the points of the ``checklist`` ask, by code, as they stand today."""

    rules: Mapping[str, str] = field(default_factory=dict)
    checklist: Mapping[str, str] = field(default_factory=dict)


def wordbook() -> Wordbook:
    """The words of today, in the language of the moment. One query.

    Where somebody went behind the registers' back, the site's own rules and its checklist have none: then above all
    evidence is read.
    """
    try:
        current = ruleset.current()
    except RegistersTampered:
        return Wordbook(_sentences(registry.rules()))
    points = {point.code: point.text for point in current.registers.checklist}
    return Wordbook(_sentences(current.rules), points)


def _sentences(rules) -> dict[str, str]:
    return {rule.code: str(rule.sentence) for rule in rules}
