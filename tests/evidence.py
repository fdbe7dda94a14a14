"""What `verify_ledger` would say."""

from __future__ import annotations

from approvals.ledger import audit, keys


def defects() -> list[str]:
    """The codes of what is wrong with the ledger and with the tables beside it; none when all is well."""
    signer = keys.signer()
    return [str(one.code) for one in audit.run(origin=signer.origin, key=signer.public_key)]
