from __future__ import annotations

from collections.abc import Iterator

import pytest

from policy_rules import registers
from policy_rules.registers import RegisterChange


@pytest.fixture
def changes() -> Iterator[list[RegisterChange]]:
    """What was recorded of the registers during the test, in place of the ledger."""
    recorded: list[RegisterChange] = []
    previous = registers.set_recorder(recorded.append)
    yield recorded
    registers.set_recorder(previous)
