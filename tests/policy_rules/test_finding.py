from __future__ import annotations

import pytest

from policy_rules.finding import Enforcement
from tests.policy_rules.making import finding_at


@pytest.mark.parametrize(
    ("enforcement", "bars"),
    [(Enforcement.MANDATORY, True), (Enforcement.WAIVABLE, True), (Enforcement.ADVISORY, False)],
)
def test_only_advice_does_not_bar(enforcement, bars):
    assert finding_at(0, 1).stamped(enforcement=enforcement).bars is bars


def test_a_stamp_leaves_what_the_rule_said():
    found = finding_at(2, 5).stamped(code="TST001", matched="abc")
    assert (found.code, found.matched, found.message, found.span.start) == ("TST001", "abc", "This is wrong.", 2)
