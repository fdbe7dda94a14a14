"""Two colleagues announce the same opening through the same account: the second post waits for a policy reviewer."""

from __future__ import annotations

import pytest

from approvals.lifecycle import State
from approvals.models import CheckRun
from approvals.waiving import waive
from tests.factories.people import marketer, policy_reviewer, publisher, security_reviewer
from tests.factories.posts import digest_of, published, submitted
from tests.factories.registers import AccountFactory
from tests.journeys.story import do, now, rewrite, try_to

pytestmark = pytest.mark.django_db

OPENING = "<p>Vårt nya rosteri i Luleå öppnar på lördag.</p>"
SHOUTED = "<p>VÅRT NYA ROSTERI i Luleå <b>öppnar</b> på lördag!</p>"


def found_in(post) -> list[str]:
    return [finding["code"] for finding in CheckRun.objects.filter(submission__post=post).latest("pk").findings]


def test_the_same_words_through_the_same_account_wait_for_a_reviewer_who_may_let_them_pass():
    account = AccountFactory()
    published(body=OPENING, accounts=[account])
    again = submitted(by=marketer(), body=SHOUTED, accounts=[account])
    assert (again.state, found_in(again)) == (State.POLICY_CHECK, ["DUP001"])

    [finding] = CheckRun.objects.filter(submission__post=again).get().findings
    petra = policy_reviewer()
    assert waive(again, finding["id"], actor=petra, saw=digest_of(again), reason="En påminnelse.").taken
    do("pass_policy", again, petra)
    do("approve", again, security_reviewer())
    assert do("publish", again, publisher()).state == State.PUBLISHED


def test_another_account_or_other_words_are_no_duplicate():
    account = AccountFactory()
    published(body=OPENING, accounts=[account])
    assert found_in(submitted(body=OPENING, accounts=[AccountFactory()])) == []
    assert found_in(submitted(body="<p>Nu är rosteriet öppet.</p>", accounts=[account])) == []


def test_the_account_that_had_it_is_named_among_several():
    had, had_not = AccountFactory(), AccountFactory(channel="facebook")
    published(body=OPENING, accounts=[had])
    again = submitted(body=OPENING, accounts=[had_not, had])
    [finding] = CheckRun.objects.filter(submission__post=again).get().findings
    assert finding["variants"] == [1]


def test_a_revision_is_no_duplicate_of_the_post_that_it_revises():
    anna = marketer()
    post = published(by=anna, body=OPENING)
    do("revise", post, anna)
    rewrite(post, anna, topics=[])
    assert found_in(do("submit", post, anna)) == []


def test_after_the_days_that_the_site_chose_it_may_be_said_again(settings):
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"DUPLICATE_DAYS": 0}
    account = AccountFactory()
    published(body=OPENING, accounts=[account])
    assert found_in(submitted(body=OPENING, accounts=[account])) == []


def test_what_went_out_meanwhile_sends_an_approved_post_back_when_it_is_published():
    account, bo = AccountFactory(), publisher()
    first, second = (submitted(body=OPENING, accounts=[account]) for _ in range(2))
    for post in (first, second):
        do("approve", post, security_reviewer())
    do("publish", first, bo)
    refused = try_to("publish", second, bo)
    assert [refusal.rule for refusal in refused.refusals] == ["DUP001"]
    assert now(second).state == State.POLICY_CHECK
