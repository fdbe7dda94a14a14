"""The policy, point by point: one file a point. Own wording; the one quoted sentence is the disclaimer's."""

from __future__ import annotations

from policy_rules.wizard.clause import Point
from policy_rules.wizard.clauses.competence import COMPETENCE
from policy_rules.wizard.clauses.copyright import COPYRIGHT
from policy_rules.wizard.clauses.courtesy import COURTESY
from policy_rules.wizard.clauses.freedom import FREEDOM
from policy_rules.wizard.clauses.honesty import HONESTY
from policy_rules.wizard.clauses.resources import RESOURCES
from policy_rules.wizard.clauses.secrets import SECRETS
from policy_rules.wizard.clauses.security import SECURITY
from policy_rules.wizard.clauses.transparency import TRANSPARENCY

POINTS: tuple[Point, ...] = (
    TRANSPARENCY,
    COMPETENCE,
    HONESTY,
    COURTESY,
    FREEDOM,
    SECRETS,
    COPYRIGHT,
    RESOURCES,
    SECURITY,
)
"""The nine points, in order."""
