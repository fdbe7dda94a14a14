"""Checkpoints in an S3 bucket whose objects nobody can delete before their time: object lock in compliance mode."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from approvals.anchors.errors import AnchorFailed
from approvals.conf import setting
from approvals.ledger.errors import BadNote
from approvals.ledger.note import Checkpoint, SignedNote

LOCK = "COMPLIANCE"
SECONDS = 20


@dataclass(frozen=True)
class Bucket:
    """One object for each checkpoint, named after its size and root, locked for ``ANCHOR_RETENTION_DAYS``.

    Who may put objects may also hide one behind a delete marker or a newer version, lock or no lock. So every version
    is read, and nothing can be hidden. Credentials and the address of another server than Amazon's come from where
    boto3 looks for them (``AWS_ACCESS_KEY_ID``, ``AWS_ENDPOINT_URL_S3``, a role of the machine).
    """

    bucket: str
    prefix: str
    name: str
    can_be_asked = True

    def newest(self) -> str | None:
        """See :class:`~approvals.anchors.places.Place`. The names sort as the sizes do, and are held against them."""
        versions = list(self._versions())
        last = max((one["Key"] for one in versions), default=None)
        notes = [self._read(one) for one in versions if one["Key"] == last]
        if not all(self._is_called(last, note) for note in notes):
            raise AnchorFailed(_("What is kept there last is not the checkpoint that its name promises."))
        return notes[0] if notes else None

    def every(self) -> Iterator[str]:
        """The note in every version of every object."""
        yield from map(self._read, self._versions())

    def keep(self, note: str) -> bytes:
        """Put the note, and see that it is locked: a server that does not know the lock ignores it in silence."""
        until = timezone.now() + datetime.timedelta(days=setting("ANCHOR_RETENTION_DAYS"))
        key = self._key(note)
        with self._server() as server:
            put = server.put_object(
                Bucket=self.bucket,
                Key=key,
                Body=note.encode(),
                ContentType="text/plain; charset=utf-8",
                ObjectLockMode=LOCK,
                ObjectLockRetainUntilDate=until,
            )
            version = {"VersionId": put["VersionId"]} if "VersionId" in put else {}
            head = server.head_object(Bucket=self.bucket, Key=key, **version)
        if head.get("ObjectLockMode") != LOCK:
            raise AnchorFailed(_("The bucket does not lock what is put there. Make one with object lock."))
        return b""

    def _key(self, note: str) -> str:
        checkpoint = Checkpoint.parse(SignedNote.parse(note).text)
        return f"{self._folder}{checkpoint.size:019}-{checkpoint.root.hex()[:16]}.note"

    def _is_called(self, key: str, note: str) -> bool:
        try:
            return self._key(note) == key
        except BadNote:
            return False

    @property
    def _folder(self) -> str:
        return f"{self.prefix}/" if self.prefix else ""

    def _versions(self) -> Iterator[dict[str, Any]]:
        with self._server() as server:
            pages = server.get_paginator("list_object_versions").paginate(Bucket=self.bucket, Prefix=self._folder)
            for page in pages:
                yield from (one for one in page.get("Versions", ()) if one["Key"].endswith(".note"))

    def _read(self, version: dict[str, Any]) -> str:
        with self._server() as server:
            got = server.get_object(Bucket=self.bucket, Key=version["Key"], VersionId=version["VersionId"])
            return got["Body"].read().decode()

    @contextmanager
    def _server(self) -> Iterator[Any]:
        """The client. What it or the server says goes on as :class:`AnchorFailed`, without the words of an answer."""
        try:  # an extra that most sites do without
            from botocore.exceptions import BotoCoreError, ClientError, NoCredentialsError
        except ImportError as error:
            raise AnchorFailed(_("boto3 is not installed: pip install wagtail-imprimatur[anchors]")) from error
        try:
            yield self._client
        except ClientError as error:
            raise AnchorFailed(error.response["Error"]["Code"]) from error
        except NoCredentialsError as error:
            why = _("There are no credentials for S3. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a profile.")
            raise AnchorFailed(why) from error
        except (BotoCoreError, UnicodeDecodeError) as error:
            raise AnchorFailed(type(error).__name__) from error

    @cached_property
    def _client(self):
        import boto3
        from botocore.config import Config

        patience = Config(connect_timeout=SECONDS, read_timeout=SECONDS, retries={"max_attempts": 2})
        return boto3.client("s3", config=patience)
