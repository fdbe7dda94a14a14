"""What the pages of a bundle say to people, beyond what a post was and went through."""

from __future__ import annotations

import datetime

import pytest
from django.db.models import F

from approvals.models import RecentRefusal
from approvals.steps import take
from tests.approvals.evidence.test_bundle import report, words_of
from tests.factories.people import marketer
from tests.factories.posts import digest_of, submitted

pytestmark = pytest.mark.django_db


def test_the_report_says_how_often_the_same_was_refused(tmp_path):
    post, anna = submitted(), marketer()
    for _again in range(3):
        assert not take("pass_policy", post, actor=anna, saw=digest_of(post)).taken
    RecentRefusal.objects.update(at=F("at") - datetime.timedelta(hours=1))
    assert not take("pass_policy", post, actor=anna, saw=digest_of(post)).taken
    assert "It was tried 2 more times shortly before." in words_of(report(post, tmp_path))
