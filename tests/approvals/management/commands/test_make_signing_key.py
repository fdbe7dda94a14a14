from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from approvals.ledger import keys


@pytest.fixture
def key_path(tmp_path, settings, monkeypatch):
    monkeypatch.delenv(keys.ENVIRONMENT_VARIABLE, raising=False)
    path = tmp_path / "signing_key.pem"
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"SIGNING_KEY_FILE": path}
    return path


def run(*options: str) -> str:
    out = StringIO()
    call_command("make_signing_key", *options, stdout=out)
    return out.getvalue()


@pytest.mark.parametrize("options", [[], ["--if-missing"]])
def test_a_key_is_made_where_the_settings_want_it(key_path, options):
    said = run(*options)
    assert key_path.stat().st_mode & 0o777 == 0o600
    assert keys.signer().public_key.fingerprint in said


def test_a_key_that_is_there_is_kept_and_its_fingerprint_is_told(key_path):
    run()
    before = key_path.read_bytes()
    assert keys.signer().public_key.fingerprint in run("--if-missing")
    assert key_path.read_bytes() == before


def test_a_key_that_is_there_is_never_replaced(key_path):
    run()
    before = key_path.read_bytes()
    with pytest.raises(CommandError, match="already"):
        run()
    assert key_path.read_bytes() == before


def test_a_key_in_the_environment_needs_no_file(key_path, monkeypatch, tmp_path):
    other = tmp_path / "other.pem"
    public_key = keys.make_key_file(other)
    monkeypatch.setenv(keys.ENVIRONMENT_VARIABLE, other.read_text())
    assert public_key.fingerprint in run("--if-missing")
    assert not key_path.exists()


def test_a_key_that_others_may_read_is_not_passed_over_in_silence(key_path):
    run()
    key_path.chmod(0o644)
    with pytest.raises(CommandError, match="chmod 600"):
        run("--if-missing")


def test_without_a_place_for_it_no_key_is_made(settings, monkeypatch):
    monkeypatch.delenv(keys.ENVIRONMENT_VARIABLE, raising=False)
    settings.IMPRIMATUR = {"LEDGER_ORIGIN": "example.com/ledger"}
    with pytest.raises(CommandError, match="SIGNING_KEY_FILE"):
        run()


def test_a_folder_that_cannot_be_made_is_told(key_path, settings):
    key_path.write_text("a file, not a folder")
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"SIGNING_KEY_FILE": key_path / "signing_key.pem"}
    with pytest.raises(CommandError, match="cannot be made"):
        run()
