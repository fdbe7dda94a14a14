"""What strangers get to hold us to the ledger."""

from __future__ import annotations

import hashlib
from base64 import b64decode

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from approvals.evidence.bundle import VERIFIER
from approvals.ledger import checkpoint, keys, rotation
from approvals.ledger.tree import node_hash
from approvals.models import LedgerEntry
from tests.approvals.api.requests import LEDGER
from tests.approvals.ledger.ledgers import write

pytestmark = pytest.mark.django_db


def test_the_ledger_says_whose_it_is_and_how_long(client):
    write(3)
    said = client.get(LEDGER).json()
    signer, latest = keys.signer(), checkpoint.latest()
    assert (said["origin"], said["size"], said["root"]) == (signer.origin, 4, latest.root.hex())
    assert [key["fingerprint"] for key in said["keys"]] == [signer.public_key.fingerprint]


def test_every_key_that_ever_signed_is_named(client, tmp_path, settings, monkeypatch):
    monkeypatch.delenv(keys.ENVIRONMENT_VARIABLE, raising=False)
    settings.IMPRIMATUR = {**settings.IMPRIMATUR, "SIGNING_KEY_FILE": tmp_path / "key.pem"}
    keys.make_key_file(tmp_path / "key.pem")
    write(1)
    old = keys.signer().public_key.fingerprint
    new = rotation.hand_over().fingerprint
    assert [key["fingerprint"] for key in client.get(LEDGER).json()["keys"]] == [old, new]


def test_before_the_first_entry_there_is_no_ledger(client):
    assert client.get(LEDGER).status_code == 404
    assert client.get(f"{LEDGER}checkpoint").status_code == 404


def test_the_newest_checkpoint_is_served_as_it_was_signed(client):
    write(2)
    response = client.get(f"{LEDGER}checkpoint")
    assert response.content.decode() == LedgerEntry.objects.last().note
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"


def test_the_verifier_is_served_as_it_goes_into_bundles(client):
    write(1)
    response = client.get(f"{LEDGER}verify.py")
    assert response.content == VERIFIER.read_bytes()
    assert client.get(LEDGER).json()["verifier"]["sha256"] == hashlib.sha256(response.content).hexdigest()


def test_a_proof_leads_from_the_old_root_to_the_new(client):
    write(3)
    said = client.get(f"{LEDGER}consistency/", {"old": 2, "new": 3}).json()
    (added,) = (b64decode(node) for node in said["proof"])
    assert node_hash(bytes.fromhex(said["old_root"]), added).hex() == said["new_root"]


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({"old": 3, "new": 2}, 422),
        ({"old": 0, "new": 2}, 422),
        ({"old": "x", "new": 2}, 422),
        ({"old": 1}, 422),
        ({"old": 1, "new": 2, "newest": 1}, 422),
        ({"old": 1, "new": 99}, 404),
        ({"old": 1, "new": 10**30}, 422),
    ],
)
def test_a_proof_that_makes_no_sense_is_refused(client, asked, status):
    write(2)
    response = client.get(f"{LEDGER}consistency/", asked)
    assert (response.status_code, response.headers["Content-Type"]) == (status, "application/problem+json")


@pytest.mark.parametrize("rest", ["", "checkpoint", "verify.py", "consistency/?old=1&new=2"])
def test_who_has_it_already_is_told_so(client, rest):
    write(2)
    first = client.get(f"{LEDGER}{rest}")
    again = client.get(f"{LEDGER}{rest}", headers={"If-None-Match": first.headers["ETag"]})
    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")


def test_the_ledger_is_written_by_nobody_here(client):
    assert client.post(LEDGER).status_code == 405
    assert client.get(f"{LEDGER}entries/").status_code == 404


def test_the_length_of_the_ledger_costs_nothing(client):
    write(2)
    client.get(LEDGER)
    with CaptureQueriesContext(
        connection,
    ) as few:
        client.get(LEDGER)
    write(20)
    with CaptureQueriesContext(connection) as many:
        client.get(LEDGER)
    assert len(few) == len(many)
