"""A reviewer sends a post back, its author changes it, and the second submission is judged by itself."""

from __future__ import annotations

import pytest

from approvals.lifecycle import State
from approvals.models import SealedContent
from approvals.steps import take
from tests.factories.people import marketer, publisher, security_reviewer
from tests.factories.posts import digest_of, submitted
from tests.journeys.story import codes, do, read, rewrite, try_to

pytestmark = pytest.mark.django_db


def test_changes_are_requested_and_the_new_words_are_approved(client):
    anna, ivar, pia = marketer(), security_reviewer(), publisher()
    post = submitted(by=anna)
    first = digest_of(post)
    assert do("request_changes", post, ivar, reason="Skriv ut adressen.").state == State.DRAFT
    reason = post.decisions.last().reason
    assert SealedContent.open(reason).decode() == "Skriv ut adressen."

    rewrite(post, anna, body="<p>Rosteriet på Storgatan 1 i Luleå är öppet.</p>")
    do("submit", post, anna)
    assert codes(take("approve", post, actor=ivar, saw=first)) == ["stale_digest"]
    assert codes(try_to("publish", post, pia)) == ["wrong_state"]
    do("approve", post, ivar)
    do("publish", post, pia)
    assert "Storgatan" in read(client, post).json()["content"]["html"]
    assert [one.number for one in post.submissions.order_by("number")] == [1, 2]
