"""Telling people what waits for them and what was decided about their words."""

from __future__ import annotations

from approvals.case import Case
from approvals.outcome import Outcome


def tell(case: Case, outcome: Outcome) -> None:
    """Write to those whom this outcome concerns. Called after commit; never fails the step."""
