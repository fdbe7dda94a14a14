"""What a standing waiver does to a post, how long, on whose word, and what it can never do."""

from __future__ import annotations

import datetime

import pytest
from django.db import connection
from django.utils import timezone

from approvals import checking, standing_waivers
from approvals import draft as drafts
from approvals.lifecycle import State
from approvals.models import CheckRun, Decision, Person, Post, StandingWaiverUse
from approvals.steps import take
from policy_rules import registers
from policy_rules.finding import Enforcement
from policy_rules.models import RuleEnforcement, StandingWaiver
from tests.factories.people import UserFactory, marketer, policy_reviewer, publisher, security_reviewer
from tests.factories.posts import PostFactory, approved, submitted
from tests.factories.registers import AccountFactory, ConfidentialTermFactory, StandingWaiverFactory
from tests.journeys.story import codes, do, now, try_to

pytestmark = pytest.mark.django_db

SECRET = "<p>Projekt Järpe öppnar i Luleå.</p>"
DAY = datetime.timedelta(days=1)


@pytest.fixture(autouse=True)
def _secret(settings):
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"SECOND_PERSON": False}
    ConfidentialTermFactory(term="Projekt Järpe")


def made_by(person, **values) -> StandingWaiver:
    until = timezone.localdate() + 30 * DAY
    row = StandingWaiver(
        **{"rule": "CON001", "words": "Projekt Järpe", "reason": "Känt.", "valid_until": until} | values
    )
    registers.save(row, actor=person)
    return row


def writer_who_reviews():
    """Somebody who writes posts and keeps the registers."""
    return UserFactory(groups=["Marketers", "Policy reviewers"])


def test_what_a_standing_waiver_lets_pass_waits_for_nobody_and_stays_in_the_check_run():
    waiver = made_by(policy_reviewer())
    post = submitted(body=SECRET)
    assert post.state == State.IT_SECURITY_REVIEW
    (found,) = CheckRun.objects.filter(submission__post=post).first().findings
    assert (found["code"], found["enforcement"], found["waivers"]) == ("CON001", "waivable", [waiver.pk])
    assert set(StandingWaiverUse.objects.values_list("waiver", flat=True)) == {waiver.pk}


def test_without_one_the_finding_bars_and_no_use_is_noted():
    StandingWaiverFactory(words="Projekt Ripa")
    post = submitted(body=SECRET)
    assert post.state == State.POLICY_CHECK
    assert CheckRun.objects.filter(submission__post=post).first().findings[0]["waivers"] == []
    assert not StandingWaiverUse.objects.exists()


def test_it_goes_all_the_way_out():
    made_by(policy_reviewer())
    post = approved(body=SECRET)
    assert do("publish", post, publisher()).state == State.PUBLISHED


def test_an_author_gains_nothing_from_a_waiver_that_they_made():
    anna = writer_who_reviews()
    made_by(anna)
    assert submitted(by=anna, body=SECRET).state == State.POLICY_CHECK
    assert submitted(by=marketer(), body=SECRET).state == State.IT_SECURITY_REVIEW


def test_nor_does_one_who_only_wrote_along():
    anna = writer_who_reviews()
    made_by(anna)
    berit = marketer()
    post = PostFactory(by=anna, body=SECRET)
    post.save_revision(user=berit)
    assert take("submit", post, actor=berit).taken
    assert now(post).state == State.POLICY_CHECK


def test_nor_one_who_only_shortened_it():
    anna = writer_who_reviews()
    waiver = made_by(policy_reviewer())
    waiver.valid_until -= DAY
    registers.save(waiver, actor=anna)
    assert submitted(by=anna, body=SECRET).state == State.POLICY_CHECK


def test_another_waiver_of_the_same_words_helps_where_the_author_had_no_hand_in_it():
    anna = writer_who_reviews()
    made_by(anna, valid_until=timezone.localdate() + 60 * DAY)
    other = made_by(policy_reviewer(), channel="linkedin")
    post = submitted(by=anna, body=SECRET)
    assert post.state == State.IT_SECURITY_REVIEW
    assert CheckRun.objects.filter(submission__post=post).first().findings[0]["waivers"] == [other.pk]


def test_where_an_author_has_no_account_any_longer_no_waiver_counts():
    made_by(policy_reviewer())
    post = submitted(body=SECRET)
    report = checking.run(drafts.read(post))
    assert standing_waivers.standing(report, post.submissions.get().authors).passed
    Person.objects.filter(code__in=post.submissions.get().authors).update(user=None)
    assert not standing_waivers.standing(report, post.submissions.get().authors).passed
    assert not standing_waivers.standing(report, ()).passed


def test_who_vouched_for_the_waiver_does_not_approve_what_it_let_pass():
    petra = UserFactory(groups=["Policy reviewers", "IT/security reviewers"])
    made_by(petra)
    post = submitted(body=SECRET)
    assert codes(try_to("approve", post, petra)) == ["same_reviewer"]
    do("approve", post, security_reviewer())


def test_who_approved_does_not_vouch_afterwards_for_what_it_takes():
    petra = UserFactory(groups=["Policy reviewers", "IT/security reviewers"])
    waiver = made_by(policy_reviewer())
    post = approved(body=SECRET, approver=petra)
    waiver.valid_until += DAY
    registers.save(waiver, actor=petra)
    assert "not_approved" in codes(try_to("publish", post, publisher()))


def test_on_another_channel_the_same_words_bar():
    made_by(policy_reviewer(), channel="linkedin")
    both = [AccountFactory(), AccountFactory(channel="mastodon")]
    assert submitted(body=SECRET, accounts=both[:1]).state == State.IT_SECURITY_REVIEW
    assert submitted(body=SECRET, accounts=both).state == State.POLICY_CHECK
    assert submitted(body=SECRET, accounts=both[::-1]).state == State.POLICY_CHECK


def test_one_for_each_channel_lets_it_pass_on_both():
    two = [made_by(policy_reviewer(), channel=channel) for channel in ("linkedin", "mastodon")]
    post = submitted(body=SECRET, accounts=[AccountFactory(), AccountFactory(channel="mastodon")])
    assert post.state == State.IT_SECURITY_REVIEW
    assert CheckRun.objects.filter(submission__post=post).first().findings[0]["waivers"] == [row.pk for row in two]


@pytest.mark.parametrize("first", ["linkedin", "mastodon"])
def test_what_is_mandatory_on_one_channel_is_mandatory_whichever_comes_first(first):
    """A body is one text for all channels; what one of them says of it must not hide what another says."""
    decision = RuleEnforcement(
        rule="CON001", channel="linkedin", enforcement=Enforcement.MANDATORY, reason="Så är det."
    )
    registers.save(decision, actor=None)
    made_by(policy_reviewer())
    second = {"linkedin": "mastodon", "mastodon": "linkedin"}[first]
    anna = marketer()
    post = PostFactory(by=anna, body=SECRET, accounts=[AccountFactory(channel=first), AccountFactory(channel=second)])
    assert codes(take("submit", post, actor=anna)) == ["mandatory_finding"]


def test_when_it_has_expired_a_post_that_waits_to_go_out_returns_to_its_check():
    waiver = made_by(policy_reviewer())
    post = approved(body=SECRET)
    waiver.valid_until = timezone.localdate() - DAY
    registers.save(waiver, actor=None)
    assert codes(try_to("publish", post, publisher())) == ["unsettled_finding"]
    assert now(post).state == State.POLICY_CHECK


def test_it_expires_by_itself_when_its_last_day_is_over(monkeypatch):
    made_by(policy_reviewer(), valid_until=timezone.localdate())
    post = approved(body=SECRET)
    tomorrow = timezone.localdate() + DAY
    monkeypatch.setattr(checking.timezone, "localdate", lambda *args: tomorrow)
    assert codes(try_to("publish", post, publisher())) == ["unsettled_finding"]
    assert Post.objects.get(pk=post.pk).state == State.POLICY_CHECK


def test_the_house_settles_it_and_no_person_is_said_to_have():
    made_by(policy_reviewer())
    post = submitted(body=SECRET)
    assert Decision.objects.get(post=post, step="pass_policy").person == "system"


def test_one_that_was_put_in_past_the_verbs_stops_everything():
    row = made_by(policy_reviewer(), words="projekt ripa")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE policy_rules_standingwaiver SET words = 'projekt järpe' WHERE id = %s", [row.pk])
    anna = marketer()
    assert codes(take("submit", PostFactory(by=anna, body=SECRET), actor=anna)) == ["unprovable"]


def test_what_nobody_made_a_waiver_for_is_asked_about_without_another_query(django_assert_num_queries):
    post = submitted(body=SECRET)
    report = checking.run(drafts.read(post))
    with django_assert_num_queries(0):
        assert standing_waivers.standing(report, ["0" * 32]) == standing_waivers.NONE
