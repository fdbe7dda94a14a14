"""Every story ends with a ledger that verifies, tables that agree with it, and nothing that a stranger finds odd."""

from __future__ import annotations

import pytest

from tests.evidence import defects, seen_by_a_stranger


@pytest.fixture(autouse=True)
def evidence_is_whole(db):
    yield
    assert defects() == []
    assert seen_by_a_stranger() == []
