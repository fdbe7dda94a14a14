"""What is open to whom: the same questions as at the door, asked without taking a step."""

from __future__ import annotations

from dataclasses import dataclass

from approvals import gates
from approvals.case import Case
from approvals.door.opening import look_at_cases
from approvals.door.preparation import Prepared, look_ahead
from approvals.lifecycle import STEPS, State, Step
from approvals.models import Post
from approvals.outcome import Refusal
from approvals.permissions import ABILITIES, may


@dataclass(frozen=True, slots=True)
class Offer:
    """A step that the state allows: open to the actor, or shut, and this is why."""

    step: Step
    refusals: tuple[Refusal, ...]

    @property
    def is_open(self) -> bool:
        """Whether nothing stands in the way but what the actor fills in."""
        return not self.refusals


def open_to(post: Post, actor, prepared: Prepared | None = None) -> list[Offer]:
    """The steps that the state of ``post`` allows, each with what keeps ``actor`` from it. Changes nothing.

    Buttons and the API's ``allowed_steps`` are made of this; ``steps.take`` asks the same questions again. ``prepared``
    is what ``look_ahead`` gave, for a caller that has it already.
    """
    possible = [step for step in STEPS.values() if State(post.state) in step.moves and ABILITIES[step.may]]
    return [offer(case) for case in look_at_cases(post, actor, possible, prepared or look_ahead(post))]


def offer(case: Case) -> Offer:
    """What the step of ``case`` is to its actor: open, or shut for the first kind of reason that applies."""
    forbidden = may(case.actor, case.person, case.step.may, case.involved)
    return Offer(case.step, (forbidden,) if forbidden else gates.standing_refusals(case))
