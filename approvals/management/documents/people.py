"""Which groups of people can do what, as the code has it."""

from __future__ import annotations

from approvals.groups import GROUPS
from approvals.lifecycle import Step
from approvals.permissions import ABILITIES, SYSTEM_ABILITIES

BY_ITSELF = "by itself"


def groups_with(ability: str) -> list[str]:
    """The groups that have ``ability`` as the plugin makes them."""
    wanted = set(ABILITIES[ability])
    return [name for name, permissions in GROUPS.items() if wanted & set(permissions)]


def takers(step: Step) -> list[str]:
    """Everybody who takes ``step``."""
    return [*groups_with(step.may), *([BY_ITSELF] if step.may in SYSTEM_ABILITIES else [])]
