"""What `verify_ledger` would say, and a stranger."""

from __future__ import annotations

from io import BytesIO

from django.utils import timezone

from approvals.evidence import bundle, scope, verify
from approvals.ledger import audit, keys
from approvals.models import LedgerEntry


def defects() -> list[str]:
    """The codes of what is wrong with the ledger and with the tables beside it; none when all is well."""
    signer = keys.signer()
    return [str(one.code) for one in audit.run(origin=signer.origin, key=signer.public_key)]


def seen_by_a_stranger() -> list[str]:
    """The codes of what `verify.py` finds in a bundle of everything; none when all is well."""
    if not LedgerEntry.objects.exists():
        return []
    out = BytesIO()
    bundle.write(scope.of_period(None, None), out, made_at=timezone.now())
    found = verify.verify(verify.Bundle(out), keys.signer().public_key.fingerprint).defects
    return [f"{one.code}: {one.message} (entry {one.entry})" for one in found]
