"""Where a post stands, for those who may see drafts."""

from __future__ import annotations

import datetime

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone
from wagtail.models import APIToken

from approvals import draft as drafts
from approvals.ledger import canonical
from approvals.models import Post, PublishOrder
from approvals.orders import order_publishing
from approvals.steps import take
from tests.approvals.api.requests import POSTS, bearer, post_url, printed
from tests.factories.people import UserFactory, marketer, policy_reviewer, publisher, security_reviewer
from tests.factories.posts import PostFactory, approved, digest_of, published, submitted

pytestmark = pytest.mark.django_db

UNKNOWN = f"{POSTS}00000000-0000-4000-8000-000000000000/state/"


def state(client, post: Post, user) -> dict:
    answer = client.get(post_url(post, "state/"), headers=bearer(user))
    assert answer.status_code == 200, answer.content
    assert answer.headers["Cache-Control"] == "no-store"
    return answer.json()


def shut(said: dict) -> dict[str, list[str]]:
    return {step["step"]: [refusal["code"] for refusal in step["refusals"]] for step in said["shut_steps"]}


def test_a_draft_is_named_by_the_digest_of_its_words(client):
    anna = marketer()
    post = PostFactory(by=anna)
    said = state(client, post, anna)
    assert said == {
        "id": str(post.public_id),
        "state": "draft",
        "digest": drafts.read(post).digest(),
        "live": None,
        "order": None,
        "allowed_steps": ["submit", "archive"],
        "shut_steps": said["shut_steps"],
    }
    assert shut(said) == {"retract": ["not_permitted"]}


def test_a_submission_is_named_by_its_digest_and_open_to_its_reviewer(client):
    post = submitted()
    said = state(client, post, security_reviewer())
    assert (said["state"], said["digest"]) == ("it_security_review", digest_of(post))
    assert said["allowed_steps"] == ["approve", "request_changes"]


def test_a_shut_step_says_why_and_what_would_be_fine_instead(client):
    anna = marketer()
    post = submitted(by=anna)
    anna.groups.add(Group.objects.get(name="IT/security reviewers"))
    said = state(client, post, anna)
    assert shut(said)["approve"] == ["own_words"]
    refusal = next(step for step in said["shut_steps"] if step["step"] == "approve")["refusals"][0]
    assert refusal == {
        "code": "own_words",
        "message": "You wrote in this submission, so you cannot judge it.",
        "instead": "Someone who did not write in it can.",
        "rule": "",
        "finding": "",
        "field": "",
    }


def test_what_is_live_is_told_while_the_post_is_revised(client):
    anna = marketer()
    post = published(by=anna)
    released = digest_of(post)
    take("revise", post, actor=anna)
    said = state(client, post, publisher())
    assert said["state"] == "draft"
    assert said["live"]["digest"] == released != said["digest"]
    assert said["live"]["published_at"] == client.get(post_url(post)).json()["published_at"]
    assert "retract" in said["allowed_steps"]


def test_what_has_expired_is_not_live(client):
    release = printed(expires_at=timezone.now())
    assert state(client, release.post, publisher())["live"] is None


def test_an_order_is_told_with_its_problems(client):
    post, chief = approved(), publisher()
    go_out_at = timezone.now() + datetime.timedelta(days=1)
    assert order_publishing(post, actor=chief, saw=digest_of(post), go_out_at=go_out_at).taken
    order = state(client, post, chief)["order"]
    assert order["go_out_at"] == canonical.instant(go_out_at)
    assert order["problems"] == []
    PublishOrder.objects.filter(post=post).update(problem="paused,unsettled_finding")
    assert state(client, post, chief)["order"]["problems"] == ["paused", "unsettled_finding"]


def test_a_post_that_was_put_away_before_it_was_submitted_has_a_state(client):
    anna = marketer()
    post = PostFactory(by=anna)
    assert take("archive", post, actor=anna).taken
    said = state(client, post, anna)
    assert (said["state"], said["digest"]) == ("ended", drafts.read(post).digest())


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": "Bearer"},
        {"Authorization": "Bearer "},
        {"Authorization": "Bearer nonsense"},
        {"Authorization": "Bearer å\xff"},
        {"Authorization": "Bearer " + "x" * 10_000},
        {"Authorization": "Basic YTpi"},
    ],
)
def test_without_a_token_that_holds_nothing_is_told(client, headers):
    for url in (post_url(submitted(), "state/"), UNKNOWN):
        answer = client.get(url, headers=headers)
        assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Bearer")
        assert answer.headers["Content-Type"] == "application/problem+json"


def test_a_session_opens_nothing(client):
    client.force_login(publisher())
    assert client.get(post_url(submitted(), "state/")).status_code == 401


def test_a_revoked_token_opens_nothing(client):
    headers = bearer(publisher())
    APIToken.objects.update(revoked_at=timezone.now())
    assert client.get(post_url(submitted(), "state/"), headers=headers).status_code == 401


def test_a_colleague_who_left_sees_nothing(client):
    gone = publisher()
    headers = bearer(gone)
    gone.is_active = False
    gone.save()
    assert client.get(post_url(submitted(), "state/"), headers=headers).status_code == 401


def test_who_may_not_see_drafts_does_not_learn_which_exist(client):
    headers = bearer(UserFactory())
    there, not_there = (client.get(url, headers=headers) for url in (post_url(submitted(), "state/"), UNKNOWN))
    assert (there.status_code, there.content) == (403, not_there.content)
    assert there.headers["Content-Type"] == "application/problem+json"


def test_a_post_that_does_not_exist_is_unknown_to_colleagues_too(client):
    assert client.get(UNKNOWN, headers=bearer(policy_reviewer())).status_code == 404


def test_looking_writes_nothing_about_the_post(client, django_assert_max_num_queries):
    """Constant, however much the post has been through; the token's own query and time stamp are included."""
    post, reviewer = submitted(), security_reviewer()
    headers = bearer(reviewer)
    client.get(post_url(post, "state/"), headers=headers)
    with django_assert_max_num_queries(25) as queries:
        client.get(post_url(post, "state/"), headers=headers)
    assert not [query for query in queries.captured_queries if not query["sql"].startswith("SELECT")]
