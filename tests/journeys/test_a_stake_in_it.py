"""An author owns shares in a supplier and praises it: the post says so, or a policy reviewer reads it first."""

from __future__ import annotations

import pytest

from approvals.lifecycle import State
from approvals.models import CheckRun
from tests.factories.people import marketer, publisher, security_reviewer
from tests.factories.posts import approved, submitted
from tests.factories.registers import DeclaredInterestFactory
from tests.journeys.story import do, now, rewrite, try_to

pytestmark = pytest.mark.django_db

PRAISE = "<p>Björnberget bygger de tystaste kvarnarna vi har haft.</p>"
OPEN_PRAISE = "<p>Björnberget bygger tysta kvarnar. Jag äger aktier i bolaget.</p>"


def found_in(post) -> list[str]:
    return [finding["code"] for finding in CheckRun.objects.filter(submission__post=post).latest("pk").findings]


def test_an_author_with_a_stake_says_so_or_waits():
    anna = marketer()
    DeclaredInterestFactory(name="Björnberget", holder=anna)
    post = submitted(by=anna, body=PRAISE)
    assert (post.state, found_in(post)) == (State.POLICY_CHECK, ["DIS008"])

    do("withdraw", post, anna)
    rewrite(post, anna, body=OPEN_PRAISE)
    assert do("submit", post, anna).state == State.IT_SECURITY_REVIEW


def test_a_colleague_without_a_stake_may_say_it():
    DeclaredInterestFactory(name="Björnberget", holder=marketer())
    assert found_in(submitted(by=marketer(), body=PRAISE)) == []


def test_whoever_wrote_a_part_of_it_counts_whoever_hands_it_in():
    anna, bea = marketer(), marketer()
    DeclaredInterestFactory(name="Björnberget", holder=bea)
    post = submitted(by=anna, body=OPEN_PRAISE)
    do("withdraw", post, anna)
    rewrite(post, bea, body="<p>Kvarnarna är tysta.</p>")
    rewrite(post, anna, body=PRAISE)
    assert found_in(do("submit", post, anna)) == ["DIS008"]


def test_a_stake_that_is_declared_after_the_approval_is_seen_when_the_post_is_published():
    anna = marketer()
    post = approved(by=anna, body=PRAISE)
    DeclaredInterestFactory(name="Björnberget", holder=anna)
    refused = try_to("publish", post, publisher())
    assert [refusal.rule for refusal in refused.refusals] == ["DIS008"]
    assert now(post).state == State.POLICY_CHECK


def test_the_stakes_of_those_who_only_review_do_not_matter():
    ivan = security_reviewer()
    DeclaredInterestFactory(name="Björnberget", holder=ivan)
    post = approved(approver=ivan, body=PRAISE)
    assert post.state == State.APPROVED
