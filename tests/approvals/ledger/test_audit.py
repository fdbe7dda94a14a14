"""Rows beside the ledger that the owner of the database changed: each is found under its own code."""

from __future__ import annotations

import pytest
from django.db import connection, connections, transaction

from approvals.ledger import audit, keys
from approvals.ledger.commitments import seal, seal_salted
from approvals.ledger.defects import Defect
from approvals.ledger.writer import NewEntry, append
from approvals.models import LedgerEntry, SealedContent
from policy_rules.models import RegisterVersion, Topic
from policy_rules.models.guard import inside_a_verb
from policy_rules.registers import digest_of_rows, save_many
from tests.approvals.ledger.ledgers import happened, write
from tests.guards import remove_guards

TABLE = "approvals_sealedcontent"


def found() -> list[Defect]:
    signer = keys.signer()
    return list(audit.run(origin=signer.origin, key=signer.public_key))


def places(code: str) -> list[tuple[int | None, str]]:
    """Where the audit finds this code; the missing guards of the attack itself aside, it finds nothing else."""
    defects = [defect for defect in found() if defect.code != "guard.missing"]
    assert {defect.code for defect in defects} == {code}
    return [(defect.seq, defect.row) for defect in defects]


def attack(sql: str, *values) -> None:
    remove_guards()
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


@pytest.fixture
def sealed(db) -> SealedContent:
    """Words that entry 1 commits to."""
    row = seal(b"words")
    row.save()
    with transaction.atomic():
        append(happened(words=row.commitment))
    return row


def test_a_database_that_agrees_with_its_ledger_is_intact(sealed):
    assert found() == []


@pytest.mark.django_db
def test_a_database_without_a_ledger_is_intact():
    assert found() == []


def test_altered_words_are_found(sealed):
    attack(f"UPDATE {TABLE} SET value = %s", b"other words")
    assert places("sealed.altered") == [(None, sealed.commitment)]


def test_an_altered_salt_is_found(sealed):
    attack(f"UPDATE {TABLE} SET salt = %s", b"")
    assert places("sealed.altered") == [(None, sealed.commitment)]


def test_exchanged_words_are_found(sealed):
    other = seal(b"other words")
    attack(f"UPDATE {TABLE} SET value = %s, salt = %s", b"other words", other.salt)
    assert places("sealed.altered") == [(None, sealed.commitment)]


def test_missing_words_are_found_with_the_entry_that_commits_to_them(sealed):
    attack(f"DELETE FROM {TABLE}")
    assert places("sealed.missing") == [(1, sealed.commitment)]


def test_words_under_another_commitment_are_missing_and_not_what_they_say(sealed):
    attack(f"UPDATE {TABLE} SET commitment = %s", "0" * 64)
    assert {(defect.code, defect.row) for defect in found() if defect.code != "guard.missing"} == {
        ("sealed.altered", "0" * 64),
        ("sealed.missing", sealed.commitment),
    }


@pytest.mark.django_db
def test_a_value_with_its_own_salt_is_whole():
    row = seal_salted(b'{"salt":"1f"}')
    row.save()
    with transaction.atomic():
        append(happened(words=row.commitment))
    assert found() == []


@pytest.mark.django_db
def test_missing_triggers_are_found():
    remove_guards()
    assert {defect.code for defect in found()} == {"guard.missing"}
    assert f"{TABLE} " in " ".join(defect.row for defect in found())


@pytest.mark.django_db
def test_a_damaged_ledger_is_found_by_the_same_pass():
    write(3)
    attack("DELETE FROM approvals_ledgerentry WHERE seq = 2")
    assert places("entry.missing") == [(2, "")]


@pytest.mark.django_db
def test_registers_changed_behind_the_ledger_are_found(monkeypatch):
    monkeypatch.setattr(audit.registers, "digest_of_tables", lambda: "0" * 64)
    assert places("register.altered") == [(None, "")]


@pytest.mark.django_db
def test_a_version_of_the_registers_that_was_never_recorded_is_found():
    with inside_a_verb():
        RegisterVersion(number=7, digest="0" * 64).save()
    assert places("register.version") == [(None, "")]


@pytest.mark.django_db
def test_registers_are_compared_with_their_last_recorded_change(monkeypatch):
    digests = [character * 64 for character in "12"]
    blank = {"register": "topic", "action": "add", "row": "1", "before": "", "after": "3" * 64}
    blank |= {"second": "system", "proposal": "", "proposed_by": ""}
    for digest in digests:
        with transaction.atomic():
            append(NewEntry("register.changed", "system", blank | {"digest": digest}))
    monkeypatch.setattr(audit.registers, "digest_of_tables", lambda: digests[-1])
    with inside_a_verb():
        RegisterVersion(number=2, digest=digests[-1]).save()
    assert found() == []
    monkeypatch.setattr(audit.registers, "digest_of_tables", lambda: digests[0])
    assert places("register.altered") == [(None, "")]


def test_registers_without_a_row_have_the_digest_that_an_unrecorded_ledger_expects():
    assert audit.RegistersAreAsRecorded().recorded == digest_of_rows([])


@pytest.mark.django_db
def test_an_audit_of_the_sites_own_is_run(monkeypatch):
    class Never(audit.Audit):
        def defects(self):
            yield Defect("own.code", "never")

    monkeypatch.setattr(audit, "AUDITS", [])
    audit.register(Never)
    assert [defect.code for defect in found()] == ["own.code"]


@pytest.mark.django_db(transaction=True)
def test_an_entry_written_during_the_audit_is_not_mistaken_for_a_defect(monkeypatch):
    """Somebody seals and records words after the ledger was read and before the tables are."""
    write(2)

    class Meanwhile(audit.Audit):
        def defects(self):
            other = connection.copy()
            try:
                _record_through(other)
            finally:
                other.close()
            return iter(())

    class Counting(audit.Audit):
        def defects(self):
            yield Defect("counted", str(LedgerEntry.objects.count()))

    monkeypatch.setattr(audit, "AUDITS", [Meanwhile, Counting])
    assert [defect.message for defect in found()] == ["3"]
    assert LedgerEntry.objects.count() == 4


def _record_through(other) -> None:
    """Write an entry in another connection."""
    mine = connections["default"]
    connections["default"] = other
    try:
        write(1)
    finally:
        connections["default"] = mine


@pytest.mark.parametrize("column", ["value", "salt"])
def test_a_text_where_bytes_belong_is_found(sealed, column):
    if connection.vendor != "sqlite":
        pytest.skip("only SQLite keeps a text in a column of bytes")
    attack(f"UPDATE {TABLE} SET {column} = 'text'")
    assert places("sealed.altered") == [(None, sealed.commitment)]


@pytest.mark.parametrize(
    ("column", "value", "code"),
    [
        ("body", "CAST(body AS BLOB)", "body.form"),
        ("body", "X'fffe'", "body.form"),
        ("note", "X'00ff'", "note.form"),
        ("body", "CAST(X'fffe' AS TEXT)", "audit.unreadable"),
    ],
)
def test_bytes_where_the_text_of_an_entry_belongs_are_found(sealed, column, value, code):
    if connection.vendor != "sqlite":
        pytest.skip("only SQLite keeps bytes in a column of texts")
    with connection.cursor() as cursor:
        for index in LedgerEntry._meta.indexes:
            cursor.execute(f'DROP INDEX "{index.name}"')  # they read bodies, and would refuse the attack
    attack(f"UPDATE approvals_ledgerentry SET {column} = {value} WHERE seq = 1")
    assert code in {defect.code for defect in found()}


def test_an_audit_that_stumbles_is_a_defect_and_hides_no_other(sealed, monkeypatch):
    class Stumbles(audit.Audit):
        def read(self, entry):
            raise KeyError("steps")

        def defects(self):
            raise TypeError

    attack(f"UPDATE {TABLE} SET value = %s", b"other words")
    monkeypatch.setattr(audit, "AUDITS", [Stumbles, *audit.AUDITS])
    codes = [defect.code for defect in found()]
    assert codes.count("audit.unreadable") == LedgerEntry.objects.count() + 1
    assert "sealed.altered" in codes


@pytest.mark.django_db
def test_registers_are_as_recorded_after_an_import():
    save_many(Topic, [Topic(name="Kaffe", slug="kaffe"), Topic(name="Te", slug="te")], actor=None)

    entry = LedgerEntry.objects.order_by("seq").last().said
    assert (entry["kind"], entry["actor"]) == ("register.imported", "system")
    assert (entry["data"]["register"], entry["data"]["added"], entry["data"]["changed"]) == ("topic", 2, 0)
    assert found() == []
