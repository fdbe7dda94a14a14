"""Every story ends with a ledger that verifies and tables that agree with it."""

from __future__ import annotations

import pytest

from approvals.ledger import audit, keys


@pytest.fixture(autouse=True)
def evidence_is_whole(db):
    yield
    signer = keys.signer()
    assert list(audit.run(origin=signer.origin, key=signer.public_key)) == []
