"""How fast the ledger grows and is proved."""

from __future__ import annotations

import time
import uuid

from django.db import transaction

from approvals.ledger.keys import signer
from approvals.ledger.verify import Row as StoredRow
from approvals.ledger.verify import verify
from approvals.ledger.writer import NewEntry, append
from approvals.models import SYSTEM, LedgerEntry
from tests.benchmarks.measuring import Row, Table, progress
from tests.performance import crowds

ALONE, TOGETHER = 200, 5_000


def appended() -> Table:
    """Entries a second: one a transaction, and a thousand a transaction. Each is signed."""
    data = {"post": str(uuid.uuid4()), "digest": crowds.NOBODY, "go_out_at": "2026-01-01T00:00:00.000000Z"}

    def one_by_one() -> None:
        for _ in range(ALONE):
            with transaction.atomic():
                append(NewEntry("publish.ordered", SYSTEM, data))

    with progress("Growing the ledger"):
        alone = ALONE / _seconds(one_by_one)
        together = TOGETHER / _seconds(lambda: crowds.some_entries(TOGETHER))
    row = Row("append", "entries a second", alone, together)
    return Table("The ledger grows", "1 a commit", "1,000 a commit", (row,))


def proved() -> Table:
    """Entries a second: every signature checked, and only the newest. Every hash is checked either way."""
    signing = signer()
    rows = [StoredRow(*row) for row in LedgerEntry.objects.values_list("seq", "body", "peaks", "note")]

    def prove(every_signature: bool) -> None:
        defects = list(verify(rows, origin=signing.origin, key=signing.public_key, every_signature=every_signature))
        if defects:
            raise RuntimeError(defects[0].message)

    with progress(f"Proving {len(rows):,} entries"):
        rates = [len(rows) / _seconds(lambda every=every: prove(every)) for every in (True, False)]
    return Table("The ledger is proved", "each signature", "the newest", (Row("verify", "entries a second", *rates),))


def _seconds(run) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start
