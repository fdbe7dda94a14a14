"""The ledger goes from one key to the next, and nobody who has seen either is in doubt."""

from __future__ import annotations

from io import BytesIO
from unittest.mock import Mock

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from approvals.evidence import bundle, exporting, scope, verify
from approvals.ledger import canonical, keys, rotation, signed
from approvals.ledger.errors import WrongSigner
from approvals.ledger.keys import Signer
from approvals.ledger.note import SignedNote
from approvals.ledger.tree import CompactRange, leaf_hash
from approvals.models import LedgerEntry
from approvals.steps import take
from tests.approvals.ledger.ledgers import STRANGER, handing_over, taking_up, write
from tests.evidence import defects
from tests.factories.people import publisher
from tests.factories.posts import approved, digest_of, published

pytestmark = pytest.mark.django_db


class Killed(BaseException):
    """Somebody pulled the plug."""


@pytest.fixture(autouse=True)
def key_path(tmp_path, settings, monkeypatch):
    """A key of the test's own, in a file that can be replaced."""
    monkeypatch.delenv(keys.ENVIRONMENT_VARIABLE, raising=False)
    path = tmp_path / "signing_key.pem"
    settings.IMPRIMATUR = {**settings.IMPRIMATUR, "SIGNING_KEY_FILE": path}
    keys.make_key_file(path)
    return path


def test_the_ledger_verifies_across_a_change_of_keys():
    write(2)
    old = keys.signer().public_key
    new = rotation.hand_over()
    write(2)
    assert keys.signer().public_key == new != old
    assert defects() == []


def test_the_old_key_names_the_new_and_the_new_key_signs_at_once():
    write(1)
    new = rotation.hand_over()
    last = list(LedgerEntry.objects.order_by("seq"))[-2:]
    assert [entry.said["kind"] for entry in last] == ["key.rotated", "key.in_use"]
    assert {entry.said["data"]["public_key"] for entry in last} == {new.raw.hex()}


def test_the_old_key_signs_nothing_any_more(key_path):
    write(1)
    rotation.hand_over()
    next(key_path.parent.glob("*.until-*")).replace(key_path)
    with pytest.raises(WrongSigner):
        write(1)


def test_a_post_approved_under_the_old_key_goes_out_under_the_new():
    post = approved()
    rotation.hand_over()
    assert take("publish", post, actor=publisher(), saw=digest_of(post)).taken


def test_both_fingerprints_confirm_a_bundle(tmp_path):
    post = published()
    old = keys.signer().public_key.fingerprint
    new = rotation.hand_over().fingerprint
    with (tmp_path / "evidence.zip").open("w+b") as out:
        exporting.export(scope.of_posts([post.public_id]), out)
    verdicts = [verify.verify(verify.Bundle(str(tmp_path / "evidence.zip")), key) for key in (old, new)]
    assert [verdict.word for verdict in verdicts] == ["intact", "intact"]


@pytest.mark.parametrize("where", ["signer_in", "_put_in_place", "writer.hand_over"])
def test_what_was_interrupted_goes_on_where_it_was(where, monkeypatch):
    write(1)

    def die(*arguments):
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(f"approvals.ledger.rotation.{where}", die)
        with pytest.raises(Killed):
            rotation.hand_over()
    rotation.hand_over()
    kinds = [entry.said["kind"] for entry in LedgerEntry.objects.order_by("seq")]
    assert kinds.count("key.rotated") == kinds.count("key.in_use") == 1
    assert defects() == []


def test_until_the_new_key_lies_in_its_place_nobody_writes(monkeypatch):
    write(1)
    with monkeypatch.context() as patch:
        patch.setattr(rotation, "_put_in_place", Mock(side_effect=Killed))
        with pytest.raises(Killed):
            rotation.hand_over()
    with pytest.raises(WrongSigner):
        write(1)
    rotation.hand_over()
    write(1)
    assert defects() == []


def test_a_checkpoint_that_an_earlier_key_signed_is_ours_and_one_of_a_key_that_was_merely_named_is_not():
    write(1)
    ours = SignedNote.parse(LedgerEntry.objects.last().note)
    rotation.hand_over()
    rotation.hand_over()
    assert signed.by_this_ledger(ours)
    name_in_the_table(STRANGER)
    foreign = Signer(keys.signer().origin, STRANGER.private_key)
    assert not signed.by_this_ledger(SignedNote.parse(foreign.sign(1, b"0" * 32)))


def name_in_the_table(other: Signer) -> None:
    """What the owner of the database can do: entries that name a key, under the tree that they make, but which no key
    of ours has signed.
    """
    last = LedgerEntry.objects.latest("seq")
    tree = CompactRange.decode(last.seq + 1, last.peaks)
    for make in (handing_over, lambda seq, other: taking_up(seq, keys.signer(), other)):
        row = canonical.dumps(make(tree.size, other))
        tree = tree.append(leaf_hash(row.encode()))
        note = other.sign(tree.size, tree.root())
        LedgerEntry(seq=tree.size - 1, body=row, peaks=tree.encode(), note=note).save()


def test_a_key_from_the_environment_is_not_handed_over(key_path, monkeypatch):
    monkeypatch.setenv(keys.ENVIRONMENT_VARIABLE, key_path.read_text())
    with pytest.raises(CommandError, match="environment"):
        call_command("rotate_signing_key")


def test_the_command_names_both_keys(capsys):
    write(1)
    old = keys.signer().public_key.fingerprint
    call_command("rotate_signing_key")
    said = capsys.readouterr().out
    assert old in said
    assert keys.signer().public_key.fingerprint in said


def test_evidence_that_was_being_written_verifies_with_the_key_of_its_beginning(monkeypatch):
    post, old, anchors = published(), keys.signer().public_key, bundle._write_anchors
    monkeypatch.setattr(bundle, "_write_anchors", lambda archive: (anchors(archive), rotation.hand_over()))
    out = BytesIO()
    bundle.write(scope.of_posts([post.public_id]), out, made_at=timezone.now())
    assert keys.signer().public_key != old
    assert verify.verify(verify.Bundle(out), old.fingerprint).defects == []
