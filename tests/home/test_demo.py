"""The demo tells the whole story, and can be told again."""

from __future__ import annotations

import io
import json

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from approvals.lifecycle import State
from approvals.models import LedgerEntry, LiveRelease, Post
from home.demo.company import COLLEAGUES, PASSWORD
from tests.evidence import seen_by_a_stranger

pytestmark = pytest.mark.django_db


@pytest.fixture
def demo(settings):
    """Run the demo and give what it said."""
    settings.DEBUG = True

    def run() -> str:
        out = io.StringIO()
        call_command("demo", stdout=out, no_color=True)
        return out.getvalue()

    return run


def refused() -> set[str]:
    entries = LedgerEntry.objects.of_kind("step.refused")
    return {code for entry in entries for code in json.loads(entry.body)["data"]["codes"]}


def test_the_demo_walks_a_post_through_every_step_and_every_kind_of_refusal(demo):
    story = demo()
    for word in ("DIS001", "PLA001", "CON001", "own_words", "stale_digest", "checklist", "ETag", "410", "intact"):
        assert word in story
    assert {"mandatory_finding", "unsettled_finding", "not_permitted", "own_words", "stale_digest"} <= refused()


def test_the_demo_can_be_run_again(demo):
    demo()
    people, posts, live = len(COLLEAGUES), Post.objects.count(), LiveRelease.objects.count()
    story = demo()
    assert "intact" in story
    assert Post.objects.count() == posts + 1
    assert LiveRelease.objects.count() == live
    assert people == len(COLLEAGUES)
    assert seen_by_a_stranger() == []


def test_the_demo_has_posts_in_every_state(demo):
    demo()
    assert set(Post.objects.values_list("state", flat=True)) == set(State)


def test_every_colleague_can_log_in(demo):
    demo()
    for colleague in COLLEAGUES:
        assert Client().login(username=colleague.username, password=PASSWORD)


def test_the_demo_does_not_put_known_passwords_on_a_real_site(settings):
    settings.DEBUG = False
    with pytest.raises(CommandError, match="known passwords"):
        call_command("demo")
    assert not Post.objects.exists()
