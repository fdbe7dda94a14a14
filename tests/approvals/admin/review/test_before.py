"""A finding that was waived in an earlier submission of the same post."""

from __future__ import annotations

import pytest
from django.db.models import QuerySet

from approvals.models import SealedContent
from approvals.steps import take
from approvals.waiving import waive
from tests.approvals.admin.review.pages import barred, visit, words
from tests.factories.people import marketer, policy_reviewer
from tests.factories.posts import digest_of
from tests.guards import remove_guards

pytestmark = pytest.mark.django_db

REASON = "Namnet är känt sedan i går."


@pytest.fixture
def petra():
    return policy_reviewer(first_name="Petra", last_name="Policy")


def handed_in_again(petra, *, body: str | None = None):
    """A post whose finding was waived, that was withdrawn and handed in once more, with ``body`` if it is given."""
    anna = marketer()
    post = barred(by=anna)
    (found,) = post.submissions.first().check_runs.last().findings[:1]
    assert waive(post, found["id"], actor=petra, saw=digest_of(post), reason=REASON).taken
    assert take("withdraw", post, actor=anna).taken
    if body:
        post.body = body
        post.save()
        post.save_revision(user=anna)
    assert take("submit", post, actor=anna).taken
    return post


def told(post, user) -> str:
    return words(visit(post, user).select_one("#finding-1"))


def test_the_page_says_who_waived_the_same_before_and_why(petra):
    post = handed_in_again(petra)
    assert f"The same was waived in submission 1 by Petra Policy: {REASON}" in told(post, policy_reviewer())


def test_it_bars_all_the_same_until_it_is_waived_here(petra):
    page = visit(handed_in_again(petra), policy_reviewer())
    assert "Bars the post until a policy reviewer waives it" in words(page.select_one("#finding-1"))


def test_other_words_were_not_waived_before(petra):
    post = handed_in_again(petra, body="<p>Projekt <i>TJÄDERS</i> premiär.</p>")
    assert "waived in submission" not in told(post, policy_reviewer())


def test_a_reason_that_is_gone_is_not_made_up(petra):
    post = handed_in_again(petra)
    row = post.submissions.get(number=1).waivers.get()
    remove_guards()
    QuerySet(SealedContent).filter(pk=row.reason).delete()  # a plain one, that Python does not guard
    assert REASON not in told(post, policy_reviewer())
    assert "The same was waived in submission 1" in told(post, policy_reviewer())
