"""An offer ends: from that moment nobody is served the post, whether anything ran or not."""

from __future__ import annotations

import datetime

import pytest
from django.utils import timezone

from approvals.steps import take
from tests.factories.people import publisher
from tests.factories.posts import approved, digest_of, published
from tests.journeys.story import API, codes, read

pytestmark = pytest.mark.django_db


def test_an_expired_post_is_gone_at_read_time(client, monkeypatch):
    ends = timezone.now() + datetime.timedelta(days=1)
    post = published(expires_at=ends)
    late = approved(expires_at=ends)
    assert read(client, post).status_code == 200

    monkeypatch.setattr(timezone, "now", lambda: ends)
    assert read(client, post).status_code == 410
    assert client.get(API).json()["items"] == []
    assert codes(take("publish", late, actor=publisher(), saw=digest_of(late))) == ["expired"]
