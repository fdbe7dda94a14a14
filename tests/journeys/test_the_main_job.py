"""A post is drafted, checked, reviewed, approved, published and retracted, and every step of it is on the ledger."""

from __future__ import annotations

import pytest

from approvals.lifecycle import State
from approvals.models import LedgerEntry, LiveRelease, Post
from approvals.steps import take
from tests.factories.people import marketer, publisher, security_reviewer
from tests.factories.posts import PostFactory, digest_of, live_digest_of

pytestmark = pytest.mark.django_db


def kinds() -> list[str]:
    return [entry.said["kind"] for entry in LedgerEntry.objects.all()]


def test_a_clean_post_needs_two_people_from_draft_to_release():
    anna, bo, cecilia = marketer(), security_reviewer(), publisher()
    post = PostFactory(by=anna)

    handed_in = take("submit", post, actor=anna)
    assert handed_in.taken, handed_in.why
    assert handed_in.post.state == State.IT_SECURITY_REVIEW

    digest = digest_of(post)
    approved = take("approve", post, actor=bo, saw=digest)
    assert approved.taken, approved.why

    printed = take("publish", post, actor=cecilia, saw=digest)
    assert printed.taken, printed.why
    assert Post.objects.get(pk=post.pk).state == State.PUBLISHED
    assert LiveRelease.objects.get(post=post).release.digest == digest

    gone = take("retract", post, actor=cecilia, saw=live_digest_of(post), reason="Fel datum i inbjudan.")
    assert gone.taken, gone.why
    assert Post.objects.get(pk=post.pk).state == State.ENDED
    assert not LiveRelease.objects.filter(post=post).exists()

    assert [kind for kind in kinds() if kind.startswith(("sub", "step", "rel"))] == [
        "submission.sealed",
        "step.taken",
        "step.taken",
        "step.taken",
        "release.printed",
        "step.taken",
        "release.ended",
        "step.taken",
    ]
