from __future__ import annotations

import pytest
from wagtail.permissions import policy_registry

from approvals.admin.post_permissions import PostPermissionPolicy
from approvals.models import Post
from approvals.steps import take
from tests.factories.people import UserFactory, marketer, security_reviewer
from tests.factories.posts import PostFactory, submitted

pytestmark = pytest.mark.django_db


@pytest.fixture
def policy() -> PostPermissionPolicy:
    return policy_registry.get_by_type(Post)


@pytest.fixture
def posts() -> dict[str, Post]:
    """A draft that was never submitted, a draft that was, and a post in review."""
    anna = marketer()
    withdrawn = submitted(by=anna)
    take("withdraw", withdrawn, actor=anna)
    return {"draft": PostFactory(), "withdrawn": Post.objects.get(pk=withdrawn.pk), "waiting": submitted()}


ALLOWED = {
    "change": {"draft", "withdrawn"},
    "delete": {"draft"},
    "view": {"draft", "withdrawn", "waiting"},
}


def test_wagtail_asks_our_policy(policy):
    assert isinstance(policy, PostPermissionPolicy)


@pytest.mark.parametrize("who", [marketer, lambda: UserFactory(is_superuser=True)], ids=["marketer", "superuser"])
@pytest.mark.parametrize("action", ALLOWED)
def test_what_may_be_done_to_a_post_depends_on_the_post(policy, posts, action, who):
    user = who()

    allowed = {name for name, post in posts.items() if policy.user_has_permission_for_instance(user, action, post)}

    assert allowed == ALLOWED[action]
    rows = policy.instances_user_has_any_permission_for(user, [action])
    assert {name for name, post in posts.items() if post in rows} == ALLOWED[action]


def test_a_reviewer_changes_no_draft(policy, posts):
    siv = security_reviewer()

    assert not policy.user_has_permission_for_instance(siv, "change", posts["draft"])
    assert not policy.instances_user_has_any_permission_for(siv, ["change", "delete"]).exists()
    assert policy.instances_user_has_any_permission_for(siv, ["change", "view"]).count() == len(posts)
