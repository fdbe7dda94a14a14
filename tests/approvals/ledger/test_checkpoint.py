from __future__ import annotations

from base64 import b64decode

import pytest

from approvals.ledger import checkpoint, keys
from approvals.ledger.note import SignedNote
from approvals.ledger.tree import CompactRange
from approvals.models.ledger import LedgerEntry
from tests.approvals.ledger.ledgers import write


@pytest.mark.django_db
def test_before_the_first_entry_there_is_no_checkpoint():
    assert checkpoint.latest() is None


@pytest.mark.django_db
def test_the_newest_checkpoint_is_read_in_one_query(django_assert_num_queries):
    write(4)
    with django_assert_num_queries(1):
        latest = checkpoint.latest()
    newest = LedgerEntry.objects.last()
    assert (latest.size, latest.note) == (5, newest.note)
    assert latest.root == CompactRange.decode(5, newest.peaks).root()


@pytest.mark.django_db
def test_a_header_carries_the_whole_signed_note():
    write(1)
    header = checkpoint.latest().header
    note = SignedNote.parse(b64decode(header).decode())
    assert "\n" not in header
    assert keys.signer().public_key.verifies(note.signatures[0].value, note.text)
