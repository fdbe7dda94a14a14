from __future__ import annotations

from types import SimpleNamespace

import pytest

from approvals.ledger import checks


def connection(vendor: str, **options) -> SimpleNamespace:
    return SimpleNamespace(vendor=vendor, alias="default", settings_dict={"OPTIONS": options})


def test_a_site_with_a_key_passes():
    assert checks.check_signing_key(None) == []


def test_a_site_without_a_key_is_told(settings, tmp_path):
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"SIGNING_KEY_FILE": tmp_path / "absent.pem"}
    (message,) = checks.check_signing_key(None)
    assert message.id == "imprimatur.E101"
    assert message.is_serious()
    assert "absent.pem" in message.msg


@pytest.mark.parametrize(
    ("there", "told"),
    [
        (connection("sqlite", transaction_mode="IMMEDIATE"), []),
        (connection("postgresql"), []),
        (connection("sqlite"), ["imprimatur.W102"]),
        (connection("sqlite", transaction_mode="DEFERRED"), ["imprimatur.W102"]),
    ],
)
def test_sqlite_takes_its_lock_when_a_transaction_begins(monkeypatch, there, told):
    monkeypatch.setattr(checks, "connections", SimpleNamespace(all=lambda: [there]))
    assert [message.id for message in checks.check_transaction_mode(None)] == told
