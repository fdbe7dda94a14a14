"""A word becomes confidential after a post was approved: publishing finds out, and the post goes back to be checked."""

from __future__ import annotations

import pytest

from approvals.lifecycle import State
from tests.factories.people import marketer, publisher
from tests.factories.posts import approved
from tests.factories.registers import ConfidentialTermFactory
from tests.journeys.story import codes, do, now, read, try_to

pytestmark = pytest.mark.django_db


def test_an_approved_post_is_checked_again_by_the_rules_of_the_day(client):
    anna = marketer()
    post = approved(by=anna, body="<p>Projekt Järpe öppnar i Luleå.</p>")
    ConfidentialTermFactory(term="Projekt Järpe")
    assert codes(try_to("publish", post, publisher())) == ["unsettled_finding"]
    assert now(post).state == State.POLICY_CHECK
    assert [one.step for one in post.decisions.all()][-1] == "return_to_check"
    assert read(client, post).status_code == 404
    assert do("withdraw", post, anna).state == State.DRAFT
