"""Thirty-two writers at once: one ledger without a gap, in which each finds what it wrote."""

from __future__ import annotations

import pytest
from django.db import transaction

from approvals.ledger.writer import append
from approvals.models import LedgerEntry
from tests.approvals.ledger.ledgers import happened
from tests.evidence import defects
from tests.races.writers import SOAK, Acknowledge, lost, start

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgres]

WRITERS = 32
ENTRIES = 20_000 if SOAK else 800


def write_a_share(acknowledge: Acknowledge) -> None:
    for number in range(ENTRIES // WRITERS):
        with transaction.atomic():
            (entry,) = append(happened(number))
        acknowledge(entry.seq, entry.body)


def test_many_writers_make_one_ledger_without_a_gap():
    writers = [start(write_a_share) for _number in range(WRITERS)]
    told = [writer.acknowledged() for writer in writers]
    acknowledged = {seq: digest for one in told for seq, digest in one.items()}
    assert [len(one) for one in told] == [ENTRIES // WRITERS] * WRITERS
    assert sorted(acknowledged) == list(range(1, ENTRIES + 1))
    assert lost(acknowledged) == []
    assert LedgerEntry.objects.count() == ENTRIES + 1
    assert defects() == []
