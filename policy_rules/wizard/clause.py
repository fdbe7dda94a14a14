"""A clause of the policy: its words in both languages, and what holds people to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from policy_rules.wizard.answers import Answers


class Tie(StrEnum):
    """What holds people to a clause."""

    RULES = "rules"
    CHECKLIST = "checklist"
    WORKFLOW = "workflow"
    GUIDANCE = "guidance"


def always(answers: Answers) -> bool:
    """For a clause that stands in every policy."""
    return True


@dataclass(frozen=True)
class Clause:
    """A clause. ``sv`` and ``en`` say the same; what they hold in braces is filled in by :mod:`wording`.

    ``rules`` are codes; ``checklist`` names points of the checklist; ``in_workflow``: the steps of a post see to it.
    With none of them the clause is guidance only. ``stands`` says with which answers it is part of the policy.
    """

    id: str
    sv: str
    en: str
    rules: tuple[str, ...] = ()
    checklist: tuple[str, ...] = ()
    in_workflow: bool = False
    stands: Callable[[Answers], bool] = always

    @property
    def ties(self) -> tuple[Tie, ...]:
        """All that holds people to the clause; guidance alone when nothing does."""
        found = ((Tie.RULES, self.rules), (Tie.CHECKLIST, self.checklist), (Tie.WORKFLOW, self.in_workflow))
        return tuple(tie for tie, is_tied in found if is_tied) or (Tie.GUIDANCE,)

    def template(self, language: str) -> str:
        """The words in ``language``, ``sv`` or ``en``, before they are filled in."""
        return {"sv": self.sv, "en": self.en}[language]


@dataclass(frozen=True)
class Point:
    """One of the nine points of the policy."""

    number: int
    sv: str
    en: str
    clauses: tuple[Clause, ...]

    def title(self, language: str) -> str:
        """What the point is called in ``language``."""
        return {"sv": self.sv, "en": self.en}[language]
