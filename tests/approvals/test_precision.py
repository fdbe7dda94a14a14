"""How often a rule is right is counted from what it barred and what was waived, and from nothing that can change."""

from __future__ import annotations

import datetime

import pytest
from django.utils import timezone

from approvals.models import CheckRun, Submission
from approvals.precision import Precision, precision
from approvals.waiving import waive
from policy_rules import registers
from policy_rules.finding import Enforcement
from policy_rules.models import RuleEnforcement
from tests.factories.people import policy_reviewer, security_reviewer
from tests.factories.posts import digest_of, published, submitted
from tests.factories.registers import ConfidentialTermFactory, StandingWaiverFactory
from tests.journeys.story import do

pytestmark = pytest.mark.django_db

SECRET = "<p>Projekt Järpe öppnar i Luleå.</p>"
DAY = datetime.timedelta(days=1)


@pytest.fixture(autouse=True)
def _secret():
    ConfidentialTermFactory(term="Projekt Järpe")


def waived(petra):
    """A post whose only finding was waived."""
    post = submitted(body=SECRET)
    (found,) = CheckRun.objects.filter(submission__post=post).latest("pk").findings
    assert waive(post, found["id"], actor=petra, saw=digest_of(post), reason="Känt.").taken
    return post


def test_what_nobody_waived_was_right():
    submitted(body=SECRET)
    assert precision() == {"CON001": Precision(found=1, waived=0)}
    assert precision()["CON001"].share == 1


def test_what_was_waived_in_its_post_was_wrong():
    submitted(body=SECRET)
    waived(policy_reviewer())
    assert precision() == {"CON001": Precision(found=2, waived=1)}


def test_what_a_standing_waiver_let_pass_was_wrong_too():
    StandingWaiverFactory(words="Projekt Järpe")
    published(body=SECRET)
    assert precision() == {"CON001": Precision(found=1, waived=1)}


def test_a_finding_that_several_checks_found_counts_once():
    petra = policy_reviewer()
    post = waived(petra)
    do("pass_policy", post, petra)
    do("approve", post, security_reviewer())
    assert CheckRun.objects.filter(submission__post=post).count() > 1
    assert precision() == {"CON001": Precision(found=1, waived=1)}


def test_what_bars_nothing_is_not_counted():
    registers.save(RuleEnforcement(rule="CON001", enforcement=Enforcement.ADVISORY, reason="Vi ser."), actor=None)
    submitted(body=SECRET)
    assert precision() == {}


def test_only_the_rules_and_the_period_that_are_asked_for_are_counted():
    submitted(body=SECRET)
    assert precision(["PRO001"]) == {}
    assert precision(since=timezone.now() + DAY) == {}
    assert set(precision(["CON001"], since=timezone.now() - DAY)) == {"CON001"}


@pytest.mark.parametrize(
    ("found", "waived", "is_few", "is_noisy"),
    [(9, 9, True, False), (10, 2, False, False), (10, 3, False, True), (30, 6, False, False), (1000, 201, False, True)],
)
def test_a_rule_is_noisy_below_eight_in_ten_of_ten_findings_or_more(found, waived, is_few, is_noisy):
    counted = Precision(found, waived)
    assert (counted.is_few, counted.is_noisy) == (is_few, is_noisy)


def test_it_costs_two_queries_however_many_submissions_there_are(django_assert_num_queries):
    post = submitted(body=SECRET)
    (run,) = CheckRun.objects.filter(submission__post=post)
    first = run.submission
    many = [
        Submission(post=post, number=number, digest=f"{number:064}", authors=first.authors, sealed_by=first.sealed_by)
        for number in range(2, 1_200)
    ]
    Submission.objects.bulk_create(many)
    CheckRun.objects.bulk_create(
        CheckRun(submission=row, step="submit", ruleset_digest=run.ruleset_digest, findings=run.findings)
        for row in Submission.objects.exclude(pk=first.pk)
    )
    with django_assert_num_queries(2):
        assert precision() == {"CON001": Precision(found=1_199, waived=0)}
