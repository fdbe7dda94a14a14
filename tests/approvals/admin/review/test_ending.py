from __future__ import annotations

import pytest

from approvals.steps import take
from tests.approvals.admin.review.pages import visit, words
from tests.factories.people import marketer, publisher, security_reviewer
from tests.factories.posts import live_digest_of, published, submitted

pytestmark = pytest.mark.django_db


def retracted(*, public_reason: str = "", **values):
    post = published(**values)
    pelle = publisher(first_name="Pelle", last_name="Öhman")
    given = {"reason": "Fel datum.", "public_reason": public_reason}
    assert take("retract", post, actor=pelle, saw=live_digest_of(post), **given).taken
    return post


def heading(page) -> str:
    return words(page.select_one("#what-goes-out-heading, #what-goes-out h2"))


def test_a_retracted_post_says_by_whom_why_and_what_readers_see():
    page = words(visit(retracted(public_reason="Datumet var fel."), security_reviewer()))

    assert "Submission 1 went out and was retracted" in page
    assert "by Pelle Öhman. It is no longer served." in page
    assert "Reason : Fel datum." in page or "Reason: Fel datum." in page
    assert "What readers are told : Datumet var fel." in page or "What readers are told: Datumet var fel." in page


def test_without_words_for_readers_it_says_that_there_are_none():
    assert "only that it was retracted" in words(visit(retracted(), security_reviewer()))


def test_what_was_retracted_is_not_said_to_go_out():
    assert heading(visit(retracted(), security_reviewer())) == "What went out"


def test_what_waits_goes_out():
    page = visit(submitted(), security_reviewer())

    assert heading(page) == "What goes out"
    assert "retracted" not in words(page.select_one(".im-review__notices"))


def test_a_draft_shows_what_was_handed_in_last():
    anna = marketer()
    post = submitted(by=anna)
    assert take("withdraw", post, actor=anna).taken

    assert heading(visit(post, anna)) == "What was handed in last"
