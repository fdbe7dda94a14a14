from __future__ import annotations

import os
import subprocess
from hashlib import sha256

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from approvals.ledger import keys
from approvals.ledger.errors import SigningKeyMissing

ORIGIN = "example.com/ledger"


@pytest.fixture
def key_path(tmp_path, settings, monkeypatch):
    monkeypatch.delenv(keys.ENVIRONMENT_VARIABLE, raising=False)
    path = tmp_path / "keys" / "signing_key.pem"
    settings.IMPRIMATUR = {"SIGNING_KEY_FILE": path, "LEDGER_ORIGIN": ORIGIN}
    return path


def refusal() -> str:
    with pytest.raises(SigningKeyMissing) as caught:
        keys.signer()
    return str(caught.value)


def test_a_new_key_signs_and_is_readable_by_its_owner_only(key_path):
    public_key = keys.make_key_file(key_path)
    assert key_path.stat().st_mode & 0o777 == 0o600
    assert keys.signer().public_key == public_key
    assert keys.signer().origin == ORIGIN


def test_an_existing_key_is_never_overwritten(key_path):
    first = keys.make_key_file(key_path)
    with pytest.raises(FileExistsError):
        keys.make_key_file(key_path)
    assert keys.signer().public_key == first
    assert [path.name for path in key_path.parent.iterdir()] == [key_path.name]


def test_the_environment_goes_before_the_file(key_path, monkeypatch):
    file_key = keys.make_key_file(key_path)
    other = keys.make_key_file(key_path.with_name("other.pem"))
    monkeypatch.setenv(keys.ENVIRONMENT_VARIABLE, key_path.with_name("other.pem").read_text())
    assert keys.signer().public_key == other != file_key


def test_a_replaced_file_is_noticed(key_path):
    first = keys.make_key_file(key_path)
    assert keys.signer().public_key == first
    key_path.unlink()
    second = keys.make_key_file(key_path)
    assert keys.signer().public_key == second


def test_without_a_file_nothing_is_signed(key_path):
    assert "make_signing_key" in refusal()


def test_without_a_file_name_nothing_is_signed(key_path, settings):
    settings.IMPRIMATUR = {"LEDGER_ORIGIN": ORIGIN}
    assert "SIGNING_KEY_FILE" in refusal()


@pytest.mark.parametrize("origin", ["", "two words", "plus+sign"])
def test_without_a_proper_name_nothing_is_signed(key_path, settings, origin):
    keys.make_key_file(key_path)
    settings.IMPRIMATUR |= {"LEDGER_ORIGIN": origin}
    assert "LEDGER_ORIGIN" in refusal()


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o601])
def test_a_key_that_others_may_touch_signs_nothing(key_path, mode):
    keys.make_key_file(key_path)
    keys.signer()
    key_path.chmod(mode)
    assert "chmod 600" in refusal()


def test_what_is_not_a_key_is_refused_without_repeating_it(key_path):
    key_path.parent.mkdir()
    key_path.touch(mode=0o600)
    key_path.write_text("-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n")
    assert "c2VjcmV0" not in refusal()


def test_a_key_of_another_kind_is_refused(key_path):
    key_path.parent.mkdir()
    key_path.touch(mode=0o600)
    key_path.write_bytes(
        ec.generate_private_key(ec.SECP256R1()).private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    assert "Ed25519" in refusal()


def test_the_fingerprint_is_the_one_that_openssl_gives(key_path):
    public_key = keys.make_key_file(key_path)
    try:
        command = ["openssl", "pkey", "-in", os.fspath(key_path), "-pubout", "-outform", "DER"]
        der = subprocess.run(command, capture_output=True, check=True).stdout
    except FileNotFoundError:
        pytest.skip("openssl is not installed")
    assert public_key.fingerprint == sha256(der).hexdigest()


def test_a_signer_does_not_show_its_key(key_path):
    keys.make_key_file(key_path)
    assert "private" not in repr(keys.signer())


def test_another_key_does_not_verify(key_path):
    first = keys.make_key_file(key_path)
    second = keys.make_key_file(key_path.with_name("other.pem"))
    signature = keys.signer().private_key.sign(b"text")
    assert first.verifies(signature, "text")
    assert not first.verifies(signature, "other text")
    assert not second.verifies(signature, "text")


@pytest.mark.parametrize("text", ["", "00", "zz" * 32, "00" * 31])
def test_what_is_not_a_public_key_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011
        keys.PublicKey.from_hex(text)
