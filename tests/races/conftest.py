"""After every race: whatever came of it, the ledger verifies and the tables agree with it."""

from __future__ import annotations

import pytest

from tests.evidence import defects


@pytest.fixture(autouse=True)
def evidence_is_whole(transactional_db):
    yield
    assert defects() == []
