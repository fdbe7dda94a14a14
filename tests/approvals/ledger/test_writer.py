from __future__ import annotations

import datetime
import json
import threading

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from approvals.ledger import keys, writer
from approvals.ledger.errors import (
    BadEntry,
    LedgerBusy,
    LedgerDamaged,
    OutsideTransaction,
    SigningKeyMissing,
    UnknownKind,
    WrongSigner,
)
from approvals.ledger.keys import Signer
from approvals.ledger.verify import verify
from approvals.ledger.writer import NewEntry, append
from approvals.models.ledger import LedgerEntry
from tests.approvals.ledger.ledgers import STRANGER, bodies, handing_over, happened, sign, stored_rows, write
from tests.guards import remove_guards

QUERIES = {"sqlite": 2, "postgresql": 3}


def alter(sql: str, *values) -> None:
    """Change the ledger as the owner of the database can."""
    remove_guards()
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


def new_key(settings, tmp_path) -> keys.Signer:
    path = tmp_path / "other.pem"
    keys.make_key_file(path)
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"SIGNING_KEY_FILE": path}
    return keys.signer()


@pytest.mark.django_db
def test_the_first_entry_opens_the_ledger_and_names_its_key():
    (first,) = write(1)
    opened = LedgerEntry.objects.get(seq=0)
    signer = keys.signer()
    assert opened.said["kind"] == "ledger.opened"
    assert opened.said["data"] == {"origin": signer.origin, "public_key": signer.public_key.raw.hex()}
    assert first.seq == 1


@pytest.mark.django_db
def test_entries_are_returned_in_the_order_they_were_given():
    with transaction.atomic():
        entries = append(*(happened(number) for number in range(5)))
    assert [entry.seq for entry in entries] == [1, 2, 3, 4, 5]
    assert [entry.said["data"]["number"] for entry in entries] == [0, 1, 2, 3, 4]


@pytest.mark.django_db
def test_a_body_says_what_happened_when_and_by_whom():
    before = timezone.now()
    with transaction.atomic():
        (entry,) = append(happened(7, actor="a" * 32))
    said = json.loads(LedgerEntry.objects.get(seq=entry.seq).body)
    assert {key: said[key] for key in ("v", "seq", "kind", "actor", "data")} == {
        "v": 1,
        "seq": 1,
        "kind": "test.happened",
        "actor": "a" * 32,
        "data": {"number": 7, "words": ""},
    }
    assert before <= datetime.datetime.fromisoformat(said["at"]) <= timezone.now()


@pytest.mark.django_db
def test_what_the_writer_writes_verifies():
    write(20)
    with transaction.atomic():
        append(*(happened(number) for number in range(20)))
    signer = keys.signer()
    assert list(verify(stored_rows(), origin=signer.origin, key=signer.public_key)) == []
    assert len(stored_rows()) == 41


@pytest.mark.django_db
@pytest.mark.parametrize("count", [1, 5, 100])
def test_any_number_of_entries_takes_the_same_few_queries(django_assert_num_queries, count):
    write(1)
    with transaction.atomic(), django_assert_num_queries(QUERIES[connection.vendor]):
        append(*(happened(number) for number in range(count)))


@pytest.mark.django_db
def test_nothing_is_asked_for_nothing(django_assert_num_queries):
    write(1)
    with transaction.atomic(), django_assert_num_queries(0):
        assert append() == []


@pytest.mark.django_db(transaction=True)
def test_an_entry_without_a_transaction_is_refused():
    with pytest.raises(OutsideTransaction):
        append(happened())


@pytest.mark.django_db(transaction=True)
def test_an_entry_goes_when_its_transaction_fails():
    def failing_step() -> None:
        with transaction.atomic():
            append(happened())
            raise RuntimeError

    with pytest.raises(RuntimeError):
        failing_step()
    assert not LedgerEntry.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("entry", "error"),
    [
        (NewEntry("test.unheard_of", "system", {}), UnknownKind),
        (NewEntry("test.happened", "Anna", {"number": 1, "words": ""}), BadEntry),
        (NewEntry("test.happened", "system", {"number": 1, "words": "free words"}), BadEntry),
    ],
)
def test_an_entry_that_is_not_as_declared_is_refused_with_all_others(entry, error):
    with pytest.raises(error):
        append(happened(), entry)
    assert not LedgerEntry.objects.exists()


@pytest.mark.django_db
def test_the_clock_never_goes_back(monkeypatch):
    write(1)
    newest = LedgerEntry.objects.last().said["at"]
    monkeypatch.setattr(timezone, "now", lambda: datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC))
    write(1)
    assert LedgerEntry.objects.last().said["at"] == newest


@pytest.mark.django_db
def test_without_a_key_nothing_is_written(settings, tmp_path):
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"SIGNING_KEY_FILE": tmp_path / "absent.pem"}
    with pytest.raises(SigningKeyMissing):
        append(happened())
    assert not LedgerEntry.objects.exists()


@pytest.mark.django_db
def test_a_foreign_key_does_not_go_on_with_the_ledger(settings, tmp_path):
    write(1)
    new_key(settings, tmp_path)
    with pytest.raises(WrongSigner):
        append(happened())


@pytest.mark.django_db
def test_a_foreign_name_does_not_go_on_with_the_ledger(settings):
    write(1)
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"LEDGER_ORIGIN": "another.example/ledger"}
    with pytest.raises(WrongSigner):
        append(happened())


@pytest.mark.django_db
def test_after_a_rotation_only_the_new_key_goes_on(settings, tmp_path):
    write(1)
    old_settings = settings.IMPRIMATUR
    heir = new_key(settings, tmp_path)
    settings.IMPRIMATUR = old_settings
    with transaction.atomic():
        writer.hand_over(heir)
    with pytest.raises(WrongSigner):
        append(happened())
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"SIGNING_KEY_FILE": tmp_path / "other.pem"}
    write(2)
    assert list(verify(stored_rows(), origin=heir.origin, key=heir.public_key)) == []


@pytest.mark.django_db
def test_a_strangers_ledger_that_hands_over_to_our_key_is_not_gone_on_with():
    ours = keys.signer()
    foreign = Signer(ours.origin, STRANGER.private_key)
    rows = sign([*bodies(5, foreign), handing_over(5, ours)], foreign)
    LedgerEntry.objects.bulk_create([LedgerEntry(**row._asdict()) for row in rows])
    with pytest.raises(WrongSigner):
        append(happened())


@pytest.mark.django_db
def test_a_handover_that_nobody_took_up_is_not_gone_on_from():
    write(1)
    append(NewEntry("key.rotated", "system", {"public_key": keys.signer().public_key.raw.hex()}))
    with pytest.raises(WrongSigner):
        append(happened())


@pytest.mark.django_db
@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE {table} SET body = replace(body, '\"number\":2', '\"number\":3') WHERE seq = 3",
        "UPDATE {table} SET body = '[]' WHERE seq = 3",
        "UPDATE {table} SET peaks = (SELECT peaks FROM {table} WHERE seq = 1) WHERE seq = 3",
        "UPDATE {table} SET note = (SELECT note FROM {table} WHERE seq = 2) WHERE seq = 3",
        "UPDATE {table} SET note = 'not a note' WHERE seq = 3",
        "UPDATE {table} SET peaks = '' WHERE seq = 2",
        "DELETE FROM {table} WHERE seq = 2",
    ],
)
def test_nothing_is_built_on_a_damaged_head(sql):
    write(3)
    alter(sql.replace("{table}", "approvals_ledgerentry"))
    with pytest.raises(LedgerDamaged, match="verify_ledger"):
        append(happened())


@pytest.mark.django_db
def test_nothing_is_built_on_a_head_whose_signature_is_not_valid():
    write(3)
    note = LedgerEntry.objects.get(seq=3).note
    altered = note[:-20] + ("A" if note[-20] != "A" else "B") + note[-19:]
    alter("UPDATE approvals_ledgerentry SET note = %s WHERE seq = 3", altered)
    with pytest.raises(LedgerDamaged):
        append(happened())


@pytest.mark.django_db
def test_a_number_that_is_taken_means_try_again(monkeypatch):
    (entry,) = write(1)
    taken = LedgerEntry(seq=entry.seq, body=entry.body, peaks=entry.peaks, note=entry.note)
    monkeypatch.setattr(writer, "_grow", lambda *args: [taken])
    with pytest.raises(LedgerBusy), transaction.atomic():
        append(happened())


@pytest.mark.django_db(transaction=True)
def test_writers_at_once_wait_for_each_other_and_leave_no_gap():
    write(1)
    barrier, errors = threading.Barrier(4), []

    def work() -> None:
        try:
            barrier.wait(10)
            write(10)
        except Exception as error:  # noqa: BLE001
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    signer = keys.signer()
    assert errors == []
    assert [row.seq for row in stored_rows()] == list(range(42))
    assert list(verify(stored_rows(), origin=signer.origin, key=signer.public_key)) == []


@pytest.mark.django_db
def test_a_fork_is_impossible():
    write(1)
    with pytest.raises(IntegrityError), transaction.atomic():
        LedgerEntry(seq=1, body="{}", peaks="", note="").save()
