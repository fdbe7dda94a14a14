"""The ledger goes from one key to the next, and nobody who has seen either is in doubt."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command

from approvals.evidence import exporting, scope, verify
from approvals.ledger import keys, rotation
from approvals.ledger.errors import WrongSigner
from approvals.models import LedgerEntry
from approvals.steps import take
from tests.approvals.ledger.ledgers import write
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


@pytest.mark.parametrize("where", ["public_key_in", "_put_in_place", "_write"])
def test_what_was_interrupted_goes_on_where_it_was(where, monkeypatch):
    write(1)

    def die(*arguments):
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(rotation, where, die)
        with pytest.raises(Killed):
            rotation.hand_over()
    rotation.hand_over()
    kinds = [entry.said["kind"] for entry in LedgerEntry.objects.order_by("seq")]
    assert kinds.count("key.rotated") == kinds.count("key.in_use") == 1
    assert defects() == []


def test_after_the_new_key_took_its_place_only_its_first_signature_is_left(monkeypatch):
    write(1)
    write_entry = rotation._write

    def die_at_the_end(kind, key):
        if kind is rotation.kinds.IN_USE:
            raise Killed
        write_entry(kind, key)

    with monkeypatch.context() as patch:
        patch.setattr(rotation, "_write", die_at_the_end)
        with pytest.raises(Killed):
            rotation.hand_over()
    new = keys.signer().public_key
    assert rotation.hand_over() == new
    assert defects() == []


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
