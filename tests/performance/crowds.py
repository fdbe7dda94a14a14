"""Rows by the thousand, as the door and the verbs write them, without asking the rules about each."""

from __future__ import annotations

import datetime
import json
import uuid
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice

from django.db import transaction
from django.utils import timezone

from approvals import draft as drafts
from approvals import sealing
from approvals.draft import Draft
from approvals.ledger import commitments
from approvals.ledger.writer import NewEntry, append
from approvals.lifecycle import State
from approvals.models import (
    SYSTEM,
    Decision,
    LiveRelease,
    Post,
    PostVariant,
    Release,
    ReleaseFacet,
    SealedContent,
    Submission,
)
from policy_rules import registers
from policy_rules.models import ConfidentialTerm
from policy_rules.models.guard import inside_a_verb
from tests.performance.lives import Cast

AT_ONCE = 1_000
"""Rows of one INSERT."""

NOBODY = "0" * 64


def some_terms(number: int) -> None:
    """So many more confidential terms, recorded as one change."""
    there = ConfidentialTerm.objects.count()
    *rows, last = (ConfidentialTerm(term=f"Hemlighet {n}") for n in range(there, there + number))
    with transaction.atomic(), inside_a_verb():
        ConfidentialTerm.objects.bulk_create(rows, batch_size=AT_ONCE)
        for row in rows:
            row.row_digest = row.digest()
        ConfidentialTerm.objects.bulk_update(rows, ["row_digest"], batch_size=AT_ONCE // 4)
        registers.save(last, actor=None)


def some_entries(number: int) -> None:
    """So many entries on the ledger."""
    data = {"post": str(uuid.uuid4()), "digest": NOBODY, "go_out_at": "2026-01-01T00:00:00.000000Z"}
    for size in _batches(number):
        with transaction.atomic():
            append(*[NewEntry("publish.ordered", SYSTEM, data)] * size)


def waiting_posts(cast: Cast, number: int) -> None:
    """So many posts in the IT/security review, each with its submission."""
    draft = drafts.read(cast.draft())
    for size in _batches(number):
        with transaction.atomic():
            submissions, _payloads = _submitted(cast, [draft] * size)
            _decide(submissions, "submit", State.DRAFT, State.POLICY_CHECK)
            _decide(submissions, "pass_policy", State.POLICY_CHECK, State.IT_SECURITY_REVIEW)
            _move(submissions, State.IT_SECURITY_REVIEW)


def live_posts(cast: Cast, number: int, *bodies: str) -> None:
    """So many live releases, printed a minute apart, which say ``bodies`` (HTML) in turn."""
    draft = drafts.read(cast.draft())
    said = cycle([replace(draft, html=body) for body in bodies] or [draft])
    start = timezone.now() - datetime.timedelta(minutes=number)
    done = 0
    for size in _batches(number):
        with transaction.atomic():
            submissions, payloads = _submitted(cast, [*islice(said, size)])
            _decide(submissions, "approve", State.IT_SECURITY_REVIEW, State.APPROVED)
            _decide(submissions, "publish", State.APPROVED, State.PUBLISHED)
            _move(submissions, State.PUBLISHED)
            _print(submissions, payloads, start + datetime.timedelta(minutes=done))
        done += size


def _batches(number: int) -> Iterator[int]:
    while number > 0:
        yield min(number, AT_ONCE)
        number -= AT_ONCE


def _submitted(cast: Cast, said: list[Draft]) -> tuple[list[Submission], list[bytes]]:
    """New posts that say what the drafts say, each with a seal of its own."""
    posts = [
        Post(title=f"Rosteriet, utkast {n}", body=draft.html, markets=list(draft.markets))
        for n, draft in enumerate(said)
    ]
    Post.objects.bulk_create(posts)
    PostVariant.objects.bulk_create(PostVariant(post=post, account=cast.account) for post in posts)
    sealed = [
        sealing.seal(replace(draft, post=str(post.public_id)), ()) for post, draft in zip(posts, said, strict=True)
    ]
    SealedContent.objects.bulk_create(commitments.seal_salted(one.payload) for one in sealed)
    submissions = [
        Submission(post=post, number=1, digest=one.digest, authors=[], sealed_by=SYSTEM)
        for post, one in zip(posts, sealed, strict=True)
    ]
    Submission.objects.bulk_create(submissions)
    return submissions, [one.payload for one in sealed]


def _decide(submissions: list[Submission], step: str, source: State, target: State) -> None:
    Decision.objects.bulk_create(
        Decision(
            post=submission.post,
            submission=submission,
            step=step,
            from_state=source,
            to_state=target,
            person=SYSTEM,
            digest=submission.digest,
        )
        for submission in submissions
    )


def _move(submissions: list[Submission], state: State) -> None:
    Post.objects.filter(pk__in=[submission.post_id for submission in submissions]).update(state=state)


def _print(submissions: list[Submission], payloads: list[bytes], start: datetime.datetime) -> None:
    releases = [
        Release(
            submission=submission,
            post=submission.post,
            public_id=submission.post.public_id,
            digest=submission.digest,
            person=SYSTEM,
            printed_at=start + datetime.timedelta(minutes=n),
        )
        for n, submission in enumerate(submissions)
    ]
    Release.objects.bulk_create(releases)
    facets = ReleaseFacet.facets_of(json.loads(payloads[0]))  # they all say the same
    ReleaseFacet.objects.bulk_create(
        ReleaseFacet(release=release, kind=kind, value=value) for release in releases for kind, value in facets
    )
    LiveRelease.objects.bulk_create(
        LiveRelease(post=release.post, release=release, printed_at=release.printed_at) for release in releases
    )
