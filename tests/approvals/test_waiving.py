"""What may be waived, when, and how often."""

from __future__ import annotations

import pytest

from approvals.lifecycle import State
from approvals.models import CheckRun, LedgerEntry, Post, Waiver
from approvals.outcome import Outcome
from approvals.steps import take
from approvals.waiving import waive
from tests.factories.people import policy_reviewer
from tests.factories.posts import approved, digest_of, submitted
from tests.factories.registers import ConfidentialTermFactory

pytestmark = pytest.mark.django_db

SECRET = "<p>Projekt Järpe öppnar i Luleå.</p>"


def barred() -> Post:
    """A post that waits in its policy check for a waivable finding."""
    ConfidentialTermFactory(term="Projekt Järpe")
    return submitted(body=SECRET)


def finding_of(post: Post) -> str:
    return CheckRun.objects.filter(submission__post=post).last().findings[0]["id"]


def waived(post: Post, finding: str) -> Outcome:
    return waive(post, finding, actor=policy_reviewer(), saw=digest_of(post), reason="Offentligt i dag.")


def codes(outcome: Outcome) -> list[str]:
    return [refusal.code for refusal in outcome.refusals]


def test_a_finding_is_waived_and_that_is_on_the_ledger():
    post = barred()
    finding = finding_of(post)
    assert waived(post, finding).taken
    assert Waiver.objects.get().finding == finding
    assert LedgerEntry.objects.of_kind("waiver.given").get().said["data"]["finding"] == finding


def test_the_ledger_tells_of_a_refused_waiver_as_of_one():
    assert not waived(barred(), "0" * 16).taken
    refused = LedgerEntry.objects.of_kind("step.refused").get().said["data"]
    assert (refused["step"], refused["codes"]) == ("waive", ["no_such_finding"])


def test_nothing_is_waived_after_the_policy_check():
    post = approved()
    assert codes(waived(post, "0" * 16)) == ["wrong_state"]
    assert Post.objects.get(pk=post.pk).state == State.APPROVED


def test_what_the_rules_do_not_find_is_not_waived():
    post = barred()
    assert codes(waived(post, "0" * 16)) == ["no_such_finding"]
    assert not Waiver.objects.exists()


def test_what_nobody_may_waive_is_not_waived_though_it_came_up_in_the_policy_check(settings):
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"POLICY_REVIEW": "always"}
    post = submitted()
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"CHANNEL_LIMITS": {"linkedin": 5}}
    refused = take("pass_policy", post, actor=policy_reviewer(), saw=digest_of(post))
    assert codes(waived(post, refused.refusals[0].finding)) == ["not_waivable"]
    assert not Waiver.objects.exists()


def test_a_finding_is_waived_once():
    post = barred()
    assert waived(post, finding_of(post)).taken
    assert codes(waived(post, finding_of(post))) == ["already_waived"]
    assert Waiver.objects.count() == 1
