"""Time stamps, given by OpenSSL over HTTP on this machine."""

from __future__ import annotations

import subprocess
import zipfile

import pytest

from approvals.anchors import places
from approvals.anchors.anchoring import anchor
from approvals.anchors.errors import AnchorFailed
from approvals.evidence import exporting, scope, verify
from approvals.ledger import checkpoint
from approvals.ledger.keys import signer
from approvals.models import LedgerEntry, SealedContent
from tests.approvals.anchors import authorities
from tests.approvals.ledger.ledgers import write
from tests.evidence import defects
from tests.factories.posts import published

pytestmark = pytest.mark.django_db


def stamp(authority, address: str = ""):
    return anchor(places.place(f"tsa:{address or authority.url}"))


def test_a_stamp_is_about_the_checkpoint_and_kept_beside_the_ledger(authority):
    write(2)
    note = checkpoint.latest().note
    assert stamp(authority).is_new
    told = LedgerEntry.objects.last().said["data"]
    digest, _time = verify.stamped(SealedContent.open(told["stamp"]))
    assert digest == bytes.fromhex(told["note"])
    assert SealedContent.open(told["note"]).decode() == note
    assert defects() == []


def test_openssl_proves_the_stamp_from_the_bundle_with_the_line_that_the_verifier_prints(authority, tmp_path):
    post = published()
    stamp(authority)
    path = tmp_path / "evidence.zip"
    with path.open("w+b") as out:
        exporting.export(scope.of_posts([post.public_id]), out)
    verdict = verify.verify(verify.Bundle(str(path)), signer().public_key.fingerprint)
    assert (verdict.word, verdict.defects) == ("intact", [])
    with zipfile.ZipFile(path) as archive:
        archive.extractall(tmp_path)
    (line,) = verdict.hints
    _time, command = line.replace("AUTHORITY.pem", str(authority.root)).split(" UTC: ")
    done = subprocess.run(command.split(), cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "Verification: OK", done.stderr


def test_nothing_is_asked_again_until_something_happens(authority):
    write(2)
    stamp(authority)
    assert not stamp(authority).is_new
    assert len(authority.got) == 1


def test_the_authority_never_sees_the_checkpoint(authority):
    write(2)
    note = checkpoint.latest().note
    stamp(authority)
    (_headers, query) = authority.got[0]
    assert note.encode() not in query


def test_a_user_and_a_password_go_in_a_header_and_nowhere_else(authority, caplog):
    write(2)
    stamp(authority, authority.url.replace("//", "//anna:s%40cret@"))
    (headers, _query) = authority.got[0]
    assert headers["Authorization"] == "Basic YW5uYTpzQGNyZXQ="
    assert "cret" not in caplog.text + "".join(LedgerEntry.objects.values_list("body", flat=True))


def refused(authority, match: str) -> None:
    with pytest.raises(AnchorFailed, match=match):
        stamp(authority)
    assert LedgerEntry.objects.of_kind("ledger.anchored").count() == 0


def test_the_stamp_of_another_authority_is_refused(authority, tmp_path, settings):
    write(1)
    other = authorities.found(tmp_path, "Somebody else")
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"TSA_CERTIFICATES": other.root}
    refused(authority, "does not hold")


def test_a_stamp_over_another_checkpoint_is_refused(authority):
    write(1)
    stamp(authority)
    authority.answer = (200, authority.stamp(authority.got[0][1]))
    write(1)
    with pytest.raises(AnchorFailed, match="does not hold"):
        stamp(authority)


def test_a_stamp_that_was_given_before_is_refused(authority):
    """The same checkpoint, and the answer to an earlier request: its time is another."""
    write(1)
    place = places.place(f"tsa:{authority.url}")
    note = checkpoint.latest().note
    authority.answer = (200, place.keep(note))
    with pytest.raises(AnchorFailed, match="Nonce"):
        place.keep(note)


def test_an_answer_that_is_no_stamp_is_refused(authority):
    write(1)
    authority.answer = (200, b"Come back later.")
    refused(authority, "does not hold")


def test_an_authority_that_says_no_is_told_by_its_number(authority):
    write(1)
    authority.answer = (503, b"Come back later.")
    refused(authority, "HTTP 503")


def test_an_authority_that_is_not_there_is_told_without_its_address(authority):
    write(1)
    with pytest.raises(AnchorFailed, match=r"^ConnectionRefusedError$"):
        stamp(authority, "http://anna:secret@127.0.0.1:1/")


def test_without_certificates_nobody_is_believed(authority, settings):
    write(1)
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"TSA_CERTIFICATES": None}
    refused(authority, "TSA_CERTIFICATES")
    assert authority.got == []


def test_certificates_that_cannot_be_read_are_said(authority, settings, tmp_path):
    write(1)
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"TSA_CERTIFICATES": tmp_path / "absent.pem"}
    refused(authority, "cannot be read")
