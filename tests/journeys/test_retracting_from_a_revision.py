"""While a post is being revised its live release turns out to be wrong: it ends at once, and the revision goes on."""

from __future__ import annotations

import pytest

from approvals.lifecycle import State
from tests.factories.people import marketer, publisher, security_reviewer
from tests.factories.posts import published
from tests.journeys.story import do, read, rewrite

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
