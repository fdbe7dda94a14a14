"""Three posts are ordered to go out at eight; one has lost its account meanwhile, and does not stop the others."""

from __future__ import annotations

import datetime

import pytest
from django.utils import timezone

from approvals.lifecycle import State
from approvals.orders import order_publishing, publish_due
from policy_rules import registers
from tests.factories.people import publisher
from tests.factories.posts import approved, digest_of
from tests.journeys.story import now, read

pytestmark = pytest.mark.django_db


def test_one_bad_post_does_not_stop_the_rest(client):
    pia = publisher()
    at_eight = timezone.now() + datetime.timedelta(hours=1)
    first, bad, last = posts = [approved() for _ in range(3)]
    for number, post in enumerate(posts):
        when = at_eight + datetime.timedelta(seconds=number)
        assert order_publishing(post, actor=pia, saw=digest_of(post), go_out_at=when).taken
    account = bad.variants.get().account
    account.is_active = False
    registers.save(account, actor=None)

    done = list(publish_due(at_eight + datetime.timedelta(minutes=1)))
    assert [outcome.taken for _order, outcome in done] == [True, False, True]
    assert [now(post).state for post in posts] == [State.PUBLISHED, State.APPROVED, State.PUBLISHED]
    assert now(bad).order.problem == "account_changed"
    assert [read(client, post).status_code for post in (first, bad, last)] == [200, 404, 200]
