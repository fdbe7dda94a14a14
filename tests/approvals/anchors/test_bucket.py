"""An S3 bucket with object lock, tried against two servers: moto inside this process, and SeaweedFS beside it."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import uuid4

import boto3
import pytest
from botocore.exceptions import ClientError
from moto import mock_aws

from approvals.anchors import places
from approvals.anchors.anchoring import anchor
from approvals.anchors.errors import AnchorFailed
from approvals.ledger import checkpoint
from approvals.models import LedgerEntry
from tests.approvals.anchors import seaweed
from tests.approvals.anchors.test_anchoring import cut_to
from tests.approvals.ledger.ledgers import write

pytestmark = [
    pytest.mark.django_db,
    # boto3 itself warns of the day when it will drop this Python.
    pytest.mark.filterwarnings("ignore::boto3.exceptions.PythonDeprecationWarning"),
]


@pytest.fixture(params=["moto", "seaweedfs"])
def s3(request, monkeypatch) -> Iterator:
    """A client of the server."""
    for name, value in seaweed.CREDENTIALS.items():
        monkeypatch.setenv(name, value)
    if request.param == "seaweedfs":
        monkeypatch.setenv("AWS_ENDPOINT_URL_S3", request.getfixturevalue("seaweedfs"))
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        yield boto3.client("s3")
        return
    with mock_aws():
        yield boto3.client("s3")


@pytest.fixture
def bucket(s3) -> str:
    name = f"evidence-{uuid4().hex[:12]}"
    s3.create_bucket(Bucket=name, ObjectLockEnabledForBucket=True)
    return name


def keep(bucket: str):
    return anchor(places.place(f"s3://{bucket}/ledger"))


def versions(s3, bucket: str) -> list[dict]:
    return s3.list_object_versions(Bucket=bucket).get("Versions", [])


def test_a_checkpoint_is_kept_where_nobody_can_delete_it(s3, bucket, settings):
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"ANCHOR_RETENTION_DAYS": 1}
    write(3)
    note = checkpoint.latest().note
    assert keep(bucket).size == 4
    (one,) = versions(s3, bucket)
    kept = s3.get_object(Bucket=bucket, Key=one["Key"], VersionId=one["VersionId"])
    assert (kept["Body"].read().decode(), kept["ObjectLockMode"]) == (note, "COMPLIANCE")
    with pytest.raises(ClientError):
        s3.delete_object(Bucket=bucket, Key=one["Key"], VersionId=one["VersionId"])


def test_anchoring_again_puts_nothing_until_something_happens(s3, bucket):
    write(1)
    keep(bucket)
    assert not keep(bucket).is_new
    write(1)
    assert keep(bucket).is_new
    assert len(versions(s3, bucket)) == 2


def test_an_old_backup_is_found_though_the_newest_object_was_hidden(s3, bucket):
    write(5)
    keep(bucket)
    s3.delete_object(Bucket=bucket, Key=versions(s3, bucket)[0]["Key"])
    cut_to(3)
    with pytest.raises(AnchorFailed, match="counts 6 entries, and the ledger only 3"):
        keep(bucket)


def test_every_checkpoint_can_be_read_again(s3, bucket):
    notes = []
    for _time in range(2):
        write(1)
        notes.append(checkpoint.latest().note)
        keep(bucket)
    assert list(places.place(f"s3://{bucket}/ledger").every()) == notes
    assert list(places.place(f"s3://{bucket}/elsewhere").every()) == []


def test_what_is_put_over_a_checkpoint_does_not_hide_it(s3, bucket):
    """A newer version of the object, as whoever may put objects can add: lock or no lock."""
    write(1)
    old = checkpoint.latest().note
    write(1)
    new = checkpoint.latest().note
    keep(bucket)
    (one,) = versions(s3, bucket)
    s3.put_object(Bucket=bucket, Key=one["Key"], Body=old.encode())
    assert sorted(places.place(f"s3://{bucket}/ledger").every()) == sorted([old, new])
    with pytest.raises(AnchorFailed, match="not the checkpoint that its name"):
        keep(bucket)


def test_an_old_checkpoint_under_the_name_of_a_long_ledger_is_refused(s3, bucket):
    write(1)
    s3.put_object(Bucket=bucket, Key=f"ledger/{9:019}-{'0' * 16}.note", Body=checkpoint.latest().note.encode())
    with pytest.raises(AnchorFailed, match="not the checkpoint that its name"):
        keep(bucket)


def test_what_is_no_checkpoint_is_refused(s3, bucket):
    write(1)
    s3.put_object(Bucket=bucket, Key="ledger/anything.note", Body=b"anything")
    with pytest.raises(AnchorFailed, match="not the checkpoint that its name"):
        keep(bucket)


def test_a_bucket_without_a_lock_is_refused(s3):
    name = f"evidence-{uuid4().hex[:12]}"
    s3.create_bucket(Bucket=name)
    write(1)
    with pytest.raises(AnchorFailed):
        keep(name)
    assert LedgerEntry.objects.of_kind("ledger.anchored").count() == 0


def test_a_server_that_ignores_the_lock_is_refused(s3, bucket, monkeypatch):
    write(1)
    place = places.place(f"s3://{bucket}/ledger")
    monkeypatch.setattr(place._client, "head_object", lambda **_asked: {})
    with pytest.raises(AnchorFailed, match="does not lock"):
        anchor(place)


def test_a_bucket_that_is_not_there_is_said_in_the_servers_code(s3):
    write(1)
    with pytest.raises(AnchorFailed, match="NoSuchBucket"):
        keep("nobody-made-this-one")


def test_without_credentials_it_says_what_to_set(monkeypatch):
    for name in seaweed.CREDENTIALS:
        monkeypatch.delenv(name, raising=False)
    for name in ("AWS_SHARED_CREDENTIALS_FILE", "AWS_CONFIG_FILE"):
        monkeypatch.setenv(name, "/dev/null")
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-north-1")
    monkeypatch.setattr(boto3, "DEFAULT_SESSION", None)
    write(1)
    with pytest.raises(AnchorFailed, match="AWS_ACCESS_KEY_ID"):
        keep("evidence")
