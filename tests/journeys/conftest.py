"""Every story ends with a ledger that verifies and tables that agree with it."""

from __future__ import annotations

import pytest

from tests.evidence import defects


@pytest.fixture(autouse=True)
def evidence_is_whole(db):
    yield
    assert defects() == []
