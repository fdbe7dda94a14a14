"""What a waiver does to a report, and what it cannot do."""

from __future__ import annotations

import pytest

from approvals.checking import Found, Report
from policy_rules.finding import Enforcement
from tests.policy_rules.making import finding_at


def unsettled(enforcement: Enforcement, *waived: str) -> bool:
    """Whether the only finding of a report still bars when the findings ``waived`` are waived."""
    found = Found(id="found", finding=finding_at(0, 1, enforcement=enforcement), variants=(0,))
    return bool(Report("0" * 64, registers=None, found=(found,)).unsettled(waived))


@pytest.mark.parametrize(
    ("enforcement", "waived", "bars"),
    [
        (Enforcement.WAIVABLE, (), True),
        (Enforcement.WAIVABLE, ("another",), True),
        (Enforcement.WAIVABLE, ("found",), False),
        (Enforcement.MANDATORY, (), True),
        (Enforcement.MANDATORY, ("found",), True),
        (Enforcement.ADVISORY, (), False),
    ],
)
def test_a_finding_bars_until_it_is_waived_and_a_mandatory_one_always(enforcement, waived, bars):
    assert unsettled(enforcement, *waived) is bars
