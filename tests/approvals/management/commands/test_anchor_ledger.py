from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from tests.approvals.anchors.test_anchoring import cut_to
from tests.approvals.ledger.ledgers import STRANGER, write
from tests.approvals.management.commands.test_verify_ledger import run as verify_ledger

pytestmark = pytest.mark.django_db


def run(*options: str) -> tuple[int, str, str]:
    """The exit status, and what was said on standard output and standard error."""
    out, err = StringIO(), StringIO()
    try:
        call_command("anchor_ledger", *options, stdout=out, stderr=err, no_color=True)
    except SystemExit as left:
        return left.code, out.getvalue(), err.getvalue()
    return 0, out.getvalue(), err.getvalue()


@pytest.fixture
def kept(tmp_path, settings):
    """The file of the site's settings."""
    path = tmp_path / "checkpoints.txt"
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"ANCHORS": [f"file:{path}"]}
    return path


def test_the_places_of_the_settings_get_the_newest_checkpoint(kept):
    write(3)
    assert run() == (0, "anchored   file:checkpoints.txt  entries: 4\n", "")
    assert run() == (0, "unchanged  file:checkpoints.txt  entries: 4\n", "")
    assert kept.exists()


def test_one_that_fails_neither_hides_nor_keeps_another_from_its_turn(tmp_path):
    write(3)
    status, said, cried = run("--to", f"file:{tmp_path}/no/a.txt", "--to", f"file:{tmp_path}/b.txt")
    assert status == 1
    assert said == "anchored   file:b.txt  entries: 4\n"
    assert cried.startswith("failed     file:a.txt  No such file")


@pytest.mark.parametrize("options", [(), ("--to", "ftp://anna:secret@example.com")])
def test_without_an_address_that_says_anything_nothing_is_tried(options):
    with pytest.raises(CommandError) as caught:
        run(*options)
    assert caught.value.returncode == 2
    assert "secret" not in str(caught.value)


def test_an_old_backup_is_found_by_the_anchor(kept):
    write(5)
    run()
    cut_to(3)
    assert run()[0] == 1
    status, said, _cried = verify_ledger()
    assert (status, "tail.cut" in said) == (1, True)


def test_an_intact_ledger_is_proved_beside_its_anchors(kept):
    write(5)
    run()
    write(1)
    run()
    status, said, _cried = verify_ledger()
    assert status == 0
    assert "cut off" not in said
    assert verify_ledger("--checkpoint", str(kept))[0] == 0


def test_a_rewritten_history_is_found_by_the_anchor(kept):
    write(5)
    run()
    cut_to(3)
    write(9)
    assert "history.forked" in verify_ledger()[1]


def test_an_anchor_that_cannot_be_read_is_a_defect(kept):
    write(2)
    kept.mkdir()
    status, said, _cried = verify_ledger()
    assert status == 1
    assert "anchor.unreadable  file:checkpoints.txt" in said


def test_an_anchor_that_strangers_signed_is_a_defect(kept):
    write(2)
    kept.write_text(STRANGER.sign(2, b"\0" * 32))
    assert "anchor.signature  file:checkpoints.txt" in verify_ledger()[1]
