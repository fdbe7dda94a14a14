"""A live post is revised: the old words stay out until the new ones are approved, then they change places at once."""

from __future__ import annotations

import pytest

from approvals.models import LiveRelease, ReleaseEnd
from tests.factories.people import marketer, publisher, security_reviewer
from tests.factories.posts import published
from tests.journeys.story import do, read, rewrite

pytestmark = pytest.mark.django_db


def test_the_old_release_stays_live_until_the_new_one_takes_its_place(client):
    anna, ivar, pia = marketer(), security_reviewer(), publisher()
    post = published(by=anna, body="<p>Vi öppnar i maj.</p>")
    do("revise", post, anna)
    rewrite(post, anna, body="<p>Vi öppnar i juni.</p>")
    for step, actor in (("submit", anna), ("approve", ivar)):
        do(step, post, actor)
        assert "maj" in read(client, post).json()["content"]["html"]

    do("publish", post, pia)
    assert "juni" in read(client, post).json()["content"]["html"]
    assert LiveRelease.objects.filter(post=post).count() == 1
    assert ReleaseEnd.objects.get().kind == ReleaseEnd.Kind.SUPERSEDED
