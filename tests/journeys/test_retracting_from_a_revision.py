"""While a post is being revised its live release turns out to be wrong: it ends at once, and the revision goes on."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from approvals.lifecycle import State
from approvals.orders import order_publishing, publish_due
from tests.factories.people import marketer, publisher, security_reviewer
from tests.factories.posts import digest_of, published
from tests.journeys.story import do, now, read, rewrite

pytestmark = pytest.mark.django_db


def test_the_release_ends_and_the_revision_keeps_its_state(client):
    anna, pia = marketer(), publisher()
    post = published(by=anna)
    do("revise", post, anna)
    rewrite(post, anna, body="<p>Vi öppnar i juni.</p>")
    do("submit", post, anna)

    assert do("retract", post, pia, reason="Fel pris.").state == State.IT_SECURITY_REVIEW
    assert read(client, post).status_code == 410
    do("approve", post, security_reviewer())
    do("publish", post, pia)
    assert "juni" in read(client, post).json()["content"]["html"]


def test_a_revision_that_was_approved_already_still_goes_out(client):
    anna, pia = marketer(), publisher()
    post = published(by=anna)
    do("revise", post, anna)
    rewrite(post, anna, body="<p>Vi öppnar i juni.</p>")
    do("submit", post, anna)
    waiting_since = do("approve", post, security_reviewer()).waiting_since
    assert order_publishing(post, actor=pia, saw=digest_of(post), go_out_at=timezone.now() + timedelta(hours=1)).taken

    assert do("retract", post, pia, reason="Fel pris.").state == State.APPROVED
    assert now(post).waiting_since == waiting_since
    ((_order, outcome),) = publish_due(timezone.now() + timedelta(hours=2))
    assert outcome.taken, outcome.why
    assert "juni" in read(client, post).json()["content"]["html"]
