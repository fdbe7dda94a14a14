from __future__ import annotations

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from approvals.ledger import checkpoint, keys
from approvals.management.commands import verify_ledger
from approvals.models import LedgerEntry
from tests.approvals.ledger.ledgers import write
from tests.guards import remove_guards

pytestmark = pytest.mark.django_db


def run(*options: str) -> tuple[int, str, str]:
    """The exit status, and what was said on standard output and standard error."""
    out, err = StringIO(), StringIO()
    try:
        call_command("verify_ledger", *options, stdout=out, stderr=err, no_color=True)
    except SystemExit as left:
        return left.code, out.getvalue(), err.getvalue()
    return 0, out.getvalue(), err.getvalue()


def attack(sql: str) -> None:
    remove_guards()
    with connection.cursor() as cursor:
        cursor.execute(sql)


def test_an_intact_ledger_is_said_to_be_so():
    write(4)
    status, said, _ = run()
    assert status == 0
    assert "Entries:  5" in said
    assert keys.signer().public_key.fingerprint in said
    assert "Verdict:  intact" in said


def test_the_limit_of_the_verdict_is_stated(tmp_path):
    write(1)
    kept = tmp_path / "checkpoint"
    kept.write_text(checkpoint.latest().note)
    assert "--checkpoint" in run()[1]
    assert "--checkpoint" not in run("--checkpoint", str(kept))[1]


def test_a_defect_is_named_by_code_and_entry():
    write(4)
    attack("UPDATE approvals_ledgerentry SET body = body || ' ' WHERE seq = 3")
    status, said, _ = run()
    assert status == 1
    assert "body.altered  entry 3: The body is not the one that was signed." in said
    assert "NOT INTACT" in said


def test_a_flood_of_defects_is_counted_and_not_poured_out():
    write(30)
    attack("UPDATE approvals_ledgerentry SET body = body || ' '")
    said = run()[1]
    assert said.count("body.altered  entry") == verify_ledger.SHOWN_OF_A_CODE
    assert "body.altered  and 21 more" in said


def test_a_program_reads_the_verdict_as_json():
    write(4)
    said = json.loads(run("--json")[1])
    assert all(one["what"] and one["because"] for one in said.pop("not_compared"))
    assert said == {
        "origin": keys.signer().origin,
        "entries": 5,
        "key": keys.signer().public_key.fingerprint,
        "intact": True,
        "defects": [],
    }
    attack("DELETE FROM approvals_ledgerentry WHERE seq = 2")
    status, said, _ = run("--json")
    report = json.loads(said)
    assert (status, report["intact"]) == (1, False)
    assert {"code": "entry.missing", "message": "Entry 2 is missing.", "seq": 2, "row": ""} in report["defects"]


def test_a_checkpoint_kept_elsewhere_shows_what_was_cut_off(tmp_path):
    write(4)
    kept = tmp_path / "checkpoint"
    kept.write_text(checkpoint.latest().note)
    attack("DELETE FROM approvals_ledgerentry WHERE seq > 2")
    status, said, _ = run("--checkpoint", str(kept))
    assert status == 1
    assert "tail.cut" in said


def test_a_checkpoint_of_another_ledger_accuses_nobody(tmp_path):
    write(1)
    keys.make_key_file(tmp_path / "other.pem")
    kept = tmp_path / "checkpoint"
    other = keys._signer(keys.signer().origin, (tmp_path / "other.pem").read_bytes())
    kept.write_text(other.sign(99, b"\0" * 32))
    with pytest.raises(CommandError, match="not signed with this ledger's key") as caught:
        run("--checkpoint", str(kept))
    assert caught.value.returncode == 2


@pytest.mark.parametrize("text", [None, "not a checkpoint"])
def test_what_is_not_a_checkpoint_is_refused(tmp_path, text):
    path = tmp_path / "checkpoint"
    if text:
        path.write_text(text)
    with pytest.raises(CommandError) as caught:
        run("--checkpoint", str(path))
    assert caught.value.returncode == 2


def test_without_a_key_there_is_no_verdict(settings, tmp_path):
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"SIGNING_KEY_FILE": tmp_path / "absent.pem"}
    with pytest.raises(CommandError) as caught:
        run()
    assert caught.value.returncode == 2


def test_a_quick_look_skips_the_signatures_between():
    write(4)
    note = LedgerEntry.objects.get(seq=2).note
    forged = note[:-20] + ("A" if note[-20] != "A" else "B") + note[-19:]
    remove_guards()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE approvals_ledgerentry SET note = %s WHERE seq = 2", [forged])
    assert "note.signature" in run()[1]
    assert "note.signature" not in run("--quick")[1]


def test_progress_is_told_on_standard_error_when_it_takes_long(monkeypatch):
    write(4)
    monkeypatch.setattr(verify_ledger, "SECONDS_BETWEEN_REPORTS", 0)
    monkeypatch.setattr(verify_ledger, "ENTRIES_BETWEEN_LOOKS", 2)
    _, said, told = run("--json")
    assert "2 entries proven so far" in told
    assert json.loads(said)["intact"]
