"""Bringing a checkpoint to a place, and holding what is there against the ledger."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection

from approvals.anchors import places
from approvals.anchors.anchoring import anchor
from approvals.anchors.errors import AnchorFailed
from approvals.ledger import checkpoint, keys, rotation
from approvals.ledger.note import notes_in
from approvals.models import LedgerEntry, SealedContent
from tests.approvals.ledger.ledgers import STRANGER, write
from tests.evidence import defects
from tests.guards import remove_guards

pytestmark = pytest.mark.django_db


def keep(path: Path):
    return anchor(places.place(f"file:{path}"))


def cut_to(size: int) -> None:
    remove_guards()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM approvals_ledgerentry WHERE seq >= %s", [size])


def test_the_newest_checkpoint_is_kept_and_recorded(kept):
    write(3)
    note = checkpoint.latest().note
    done = keep(kept)
    entry = LedgerEntry.objects.last().said
    assert (done.size, done.is_new, kept.read_text()) == (4, True, note)
    assert (entry["kind"], entry["data"]["place"], entry["data"]["size"]) == ("ledger.anchored", f"file:{kept.name}", 4)
    assert SealedContent.open(entry["data"]["note"]).decode() == note
    assert defects() == []


def test_anchoring_again_changes_nothing_until_something_happens(kept):
    write(3)
    keep(kept)
    before = (kept.read_text(), LedgerEntry.objects.count())
    assert not keep(kept).is_new
    assert (kept.read_text(), LedgerEntry.objects.count()) == before
    write(1)
    assert keep(kept).is_new


def test_a_file_keeps_every_checkpoint(kept):
    notes = []
    for _time in range(3):
        write(1)
        notes.append(checkpoint.latest().note)
        keep(kept)
    assert notes_in(kept.read_text()) == notes


def test_several_places_may_keep_the_same_checkpoint(tmp_path):
    write(1)
    keep(tmp_path / "a.txt")
    keep(tmp_path / "b.txt")
    assert defects() == []


def test_before_the_first_entry_there_is_nothing_to_anchor(kept):
    with pytest.raises(LookupError):
        keep(kept)
    assert not kept.exists()


def test_who_is_killed_between_place_and_entry_can_begin_again(kept):
    write(2)
    kept.write_text(checkpoint.latest().note)
    assert keep(kept).is_new
    assert LedgerEntry.objects.last().said["data"]["size"] == 3


def test_an_old_backup_never_goes_over_what_is_kept(kept):
    write(5)
    keep(kept)
    before = kept.read_text()
    cut_to(3)
    with pytest.raises(AnchorFailed, match="counts 6 entries, and the ledger only 3"):
        keep(kept)
    assert kept.read_text() == before
    assert LedgerEntry.objects.count() == 3


def test_a_rewritten_history_never_goes_over_what_is_kept(kept):
    write(5)
    keep(kept)
    cut_to(3)
    write(9)
    with pytest.raises(AnchorFailed, match="another history of the first 6 entries"):
        keep(kept)


def test_what_strangers_put_there_is_said(kept):
    write(2)
    kept.write_text(STRANGER.sign(2, b"\0" * 32))
    with pytest.raises(AnchorFailed, match="not signed with a key of this ledger"):
        keep(kept)


def test_what_is_no_checkpoint_is_said(kept):
    write(2)
    keep(kept)
    kept.write_text(f"{kept.read_text()}\nAll is well.\n")
    with pytest.raises(AnchorFailed, match="no checkpoint"):
        keep(kept)


def test_a_loss_is_told_once_and_made_good(kept):
    write(2)
    keep(kept)
    kept.unlink()
    with pytest.raises(AnchorFailed, match="3 entries that was kept there is gone"):
        keep(kept)
    assert not keep(kept).is_new
    assert notes_in(kept.read_text())


def test_a_checkpoint_of_an_earlier_key_still_holds(kept, tmp_path, settings, monkeypatch):
    monkeypatch.delenv(keys.ENVIRONMENT_VARIABLE, raising=False)
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"SIGNING_KEY_FILE": tmp_path / "key.pem"}
    keys.make_key_file(tmp_path / "key.pem")
    write(2)
    keep(kept)
    rotation.hand_over()
    assert keep(kept).is_new


def test_a_file_that_cannot_be_written_is_said(tmp_path):
    write(1)
    with pytest.raises(AnchorFailed, match="No such file"):
        keep(tmp_path / "nowhere" / "checkpoints.txt")
    assert LedgerEntry.objects.of_kind("ledger.anchored").count() == 0
