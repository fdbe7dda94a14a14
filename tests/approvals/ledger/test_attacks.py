"""Attacks on the stored ledger by the owner of the database, who can drop the triggers but has not the key."""

from __future__ import annotations

import pytest
from django.db import connection

from approvals.ledger import keys
from approvals.ledger.note import Checkpoint, Signature, SignedNote
from approvals.ledger.verify import verify
from approvals.models.ledger import LedgerEntry
from tests.approvals.ledger.ledgers import STRANGER, sign, stored_rows, write
from tests.guards import remove_guards

TABLE = "approvals_ledgerentry"
ENTRIES = 12


@pytest.fixture
def ledger(db) -> Checkpoint:
    """A ledger of twelve entries without its triggers, and its checkpoint as somebody else kept it."""
    write(ENTRIES - 1)
    remove_guards()
    return Checkpoint.parse(SignedNote.parse(stored_rows()[-1].note).text)


def sql(statement: str, *values) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def put(rows) -> None:
    sql(f"DELETE FROM {TABLE}")
    LedgerEntry.objects.bulk_create([LedgerEntry(**row._asdict()) for row in rows])


def codes(*seen: Checkpoint) -> set[str]:
    signer = keys.signer()
    return {defect.code for defect in verify(stored_rows(), origin=signer.origin, key=signer.public_key, seen=seen)}


def edit_a_body():
    sql(f'UPDATE {TABLE} SET body = replace(body, \'"actor":"system"\', %s) WHERE seq = 5', f'"actor":"{"a" * 32}"')


def add_a_space():
    sql(f"UPDATE {TABLE} SET body = body || ' ' WHERE seq = 5")


def delete_an_entry():
    sql(f"DELETE FROM {TABLE} WHERE seq = 5")


def delete_the_opening():
    sql(f"DELETE FROM {TABLE} WHERE seq = 0")


def slip_an_entry_in():
    sql(f"UPDATE {TABLE} SET seq = seq + 1000 WHERE seq > 5")
    sql(f"UPDATE {TABLE} SET seq = seq - 999 WHERE seq > 1000")
    sql(f"INSERT INTO {TABLE} (seq, body, peaks, note) SELECT 6, body, peaks, note FROM {TABLE} WHERE seq = 5")


def close_the_gap_behind_a_deleted_entry():
    delete_an_entry()
    sql(f"UPDATE {TABLE} SET seq = seq + 1000 WHERE seq > 5")
    sql(f"UPDATE {TABLE} SET seq = seq - 1001 WHERE seq > 1000")


def add_an_unsigned_entry():
    sql(f"INSERT INTO {TABLE} (seq, body, peaks, note) SELECT 12, body, peaks, note FROM {TABLE} WHERE seq = 11")


def exchange(column: str) -> None:
    first, second = LedgerEntry.objects.filter(seq__in=(5, 6)).order_by("seq").values_list(column, flat=True)
    sql(f"UPDATE {TABLE} SET {column} = %s WHERE seq = 5", second)
    sql(f"UPDATE {TABLE} SET {column} = %s WHERE seq = 6", first)


def exchange_bodies():
    exchange("body")


def exchange_peaks():
    exchange("peaks")


def exchange_notes():
    exchange("note")


def exchange_entries():
    sql(f"UPDATE {TABLE} SET seq = 1000 WHERE seq = 5")
    sql(f"UPDATE {TABLE} SET seq = 5 WHERE seq = 6")
    sql(f"UPDATE {TABLE} SET seq = 6 WHERE seq = 1000")


def forge_a_signature():
    forged = sign([row.body for row in stored_rows()], STRANGER)[5]
    signature = SignedNote.parse(forged.note).signatures[0]
    ours = SignedNote.parse(stored_rows()[5].note)
    stolen = Signature(ours.signatures[0].name, ours.signatures[0].key_id, signature.value)
    sql(f"UPDATE {TABLE} SET note = %s WHERE seq = 5", SignedNote(ours.text, (stolen,)).encode())


def sign_one_entry_with_another_key():
    ours = SignedNote.parse(stored_rows()[5].note)
    value = STRANGER.private_key.sign(ours.text.encode())
    theirs = Signature(keys.signer().origin, STRANGER.key_id, value)
    sql(f"UPDATE {TABLE} SET note = %s WHERE seq = 5", SignedNote(ours.text, (theirs,)).encode())


def stranger() -> keys.Signer:
    return keys.Signer(keys.signer().origin, STRANGER.private_key)


def sign_everything_with_another_key():
    ours, theirs = keys.signer().public_key.raw.hex(), STRANGER.public_key.raw.hex()
    put(sign([row.body.replace(ours, theirs) for row in stored_rows()], stranger()))


def edit_and_sign_the_rest_with_another_key():
    rows = stored_rows()
    edit_a_body()
    put(rows[:5] + sign([row.body for row in stored_rows()], stranger())[5:])


def turn_the_clock_back():
    sql(f'UPDATE {TABLE} SET body = replace(body, \'"at":"2\', \'"at":"1\') WHERE seq = 5')


def cut_the_tail():
    sql(f"DELETE FROM {TABLE} WHERE seq > 5")


def empty_the_ledger():
    sql(f"DELETE FROM {TABLE}")


ATTACKS = {
    edit_a_body: {"body.altered"},
    add_a_space: {"body.altered", "body.form"},
    delete_an_entry: {"entry.missing"},
    delete_the_opening: {"entry.missing"},
    slip_an_entry_in: {"body.number", "peaks.altered", "note.altered"},
    close_the_gap_behind_a_deleted_entry: {"body.number", "peaks.altered", "note.altered"},
    add_an_unsigned_entry: {"body.number", "peaks.altered", "note.altered"},
    exchange_bodies: {"body.number", "body.altered", "body.clock"},
    exchange_peaks: {"peaks.altered"},
    exchange_notes: {"note.altered"},
    exchange_entries: {"body.number", "body.clock", "peaks.altered", "note.altered"},
    forge_a_signature: {"note.signature"},
    sign_one_entry_with_another_key: {"note.key"},
    sign_everything_with_another_key: {"head.key"},
    edit_and_sign_the_rest_with_another_key: {"note.key"},
    turn_the_clock_back: {"body.altered", "body.clock"},
}
NEEDS_A_CHECKPOINT = {cut_the_tail: {"tail.cut"}, empty_the_ledger: {"tail.cut"}}


def name(value: object) -> str:
    return getattr(value, "__name__", "")


@pytest.mark.parametrize(("attack", "expected"), ATTACKS.items(), ids=name)
def test_an_attack_on_the_table_is_detected_with_its_code(ledger, attack, expected):
    assert codes() == set()
    attack()
    assert codes() == expected


@pytest.mark.parametrize(("attack", "expected"), NEEDS_A_CHECKPOINT.items(), ids=name)
def test_a_cut_is_detected_beside_a_checkpoint_that_was_kept_elsewhere(ledger, attack, expected):
    assert codes(ledger) == set()
    attack()
    assert codes(ledger) == expected
