"""What the tests of the API ask with, and releases to ask for."""

from __future__ import annotations

import datetime
import hashlib
import secrets
import uuid
from collections.abc import Iterable
from itertools import count

from django.utils import timezone
from wagtail.models import APIToken

from approvals.ledger import canonical, commitments
from approvals.lifecycle import State
from approvals.models import Decision, LiveRelease, Post, Release, ReleaseEnd, ReleaseFacet, SealedContent, Submission

POSTS = "/api/v3/posts/"
LEDGER = "/api/v3/ledger/"
CORRECTIONS = "/api/v3/corrections/"

_numbers = count(1)


def post_url(post: Post | Release, rest: str = "") -> str:
    """The address of a post, or of something under it."""
    return f"{POSTS}{post.public_id}/{rest}"


def bearer(user) -> dict[str, str]:
    """The header of a request in the name of ``user``, with a fresh token."""
    _, token = APIToken.create_token(user=user, name="test")
    return {"Authorization": f"Bearer {token}"}


def content_of(body: bytes) -> bytes:
    """The bytes of ``content`` in the answer for one post, as ``docs/api.md`` tells readers to cut them out."""
    return body.split(b'"content":', 1)[1][:-1]


def printed(
    *,
    at: datetime.datetime | None = None,
    language: str = "sv",
    markets: Iterable[str] = ("se",),
    channels: Iterable[str] = ("linkedin",),
    topics: Iterable[str] = (),
    files: Iterable[str] = (),
    expires_at: datetime.datetime | None = None,
    value: bytes | None = None,
) -> Release:
    """A live release with the rows that the door writes, without asking the rules. ``value`` replaces its payload."""
    at = at or timezone.now()
    public_id = uuid.uuid4()
    payload = canonical.encode({"post": str(public_id), "salt": secrets.token_hex(16), "language": language})
    digest = hashlib.sha256(payload).hexdigest()
    post = Post.objects.bulk_create([Post(public_id=public_id, title=f"Utkast {next(_numbers)}")])[0]
    sealed = commitments.seal_salted(payload)
    sealed.value = payload if value is None else value
    SealedContent.objects.bulk_create([sealed])
    submission = Submission(post=post, number=1, digest=digest, authors=[], sealed_by="system")
    Submission.objects.bulk_create([submission])
    approval = Decision(
        post=post,
        submission=submission,
        step="approve",
        from_state=State.IT_SECURITY_REVIEW,
        to_state=State.APPROVED,
        person="system",
        digest=digest,
    )
    Decision.objects.bulk_create([approval])
    release = Release(
        submission=submission,
        post=post,
        public_id=public_id,
        digest=digest,
        person="system",
        printed_at=at,
        expires_at=expires_at,
    )
    Release.objects.bulk_create([release])
    values = {"language": [language], "market": markets, "channel": channels, "topic": topics, "file": files}
    ReleaseFacet.objects.bulk_create(
        ReleaseFacet(release=release, kind=kind, value=value) for kind in values for value in values[kind]
    )
    LiveRelease.objects.bulk_create([LiveRelease(post=post, release=release, printed_at=at, expires_at=expires_at)])
    return release


def end(release: Release, public_reason: str = "") -> None:
    """End a live release as retracting does, without the steps; ``public_reason`` is a commitment."""
    ReleaseEnd.objects.bulk_create(
        [ReleaseEnd(release=release, kind="retracted", person="system", public_reason=public_reason)]
    )
    LiveRelease.objects.filter(release=release).delete()
