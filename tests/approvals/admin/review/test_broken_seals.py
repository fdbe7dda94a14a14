"""What is shown when the evidence is not what it should be: that, loudly, and no step."""

from __future__ import annotations

import pytest
from django.db import connection

from approvals.erasing.posts import erase_post
from approvals.erasing.values import erase_value
from approvals.lifecycle import State
from approvals.models import Post, SealedContent, SealedFile
from approvals.steps import take
from tests.approvals.admin.review.pages import (
    do,
    draft,
    exchange_file,
    exchange_payload,
    forms,
    handed_in,
    picture,
    soup,
    visit,
    words,
)
from tests.approvals.erasing.test_posts import withdrawn
from tests.factories.people import lawyer, marketer, policy_reviewer, publisher, security_reviewer
from tests.factories.posts import approved, digest_of, submitted
from tests.factories.registers import AccountFactory
from tests.guards import remove_guards

pytestmark = pytest.mark.django_db


def alert(page) -> str:
    return words(page.select_one("[role=alert]"))


def test_altered_words_are_not_shown_and_no_step_is_offered():
    post = submitted()
    exchange_payload(post, b"Lule", b"Kiru")

    page = visit(post, security_reviewer())

    assert "This cannot be trusted What is stored for this submission is not what was sealed." in alert(page)
    assert "Kiru" not in words(page)
    assert forms(page) == []


def test_altered_words_cannot_be_decided_on_by_hand_either():
    post = submitted()
    exchange_payload(post, b"Lule", b"Kiru")

    answer = do(post, security_reviewer(), "approve")

    assert answer.status_code == 422
    assert "“Approve” was not done" in words(soup(answer))
    assert Post.objects.get(pk=post.pk).state == State.IT_SECURITY_REVIEW


def test_erased_words_are_said_to_be_erased_and_there_is_nothing_to_decide():
    post = withdrawn()
    erase_post(post, ground="unlawful", actor=lawyer())

    page = visit(post, security_reviewer())

    assert "is no longer known. Erased on" in words(page.select_one("main"))
    assert "cannot be trusted" not in words(page)
    assert forms(page) == []


def test_words_that_are_gone_are_said_to_be_gone():
    post = submitted()
    remove_guards()
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {SealedContent._meta.db_table} WHERE commitment = %s", [digest_of(post)])

    page = visit(post, security_reviewer())

    assert "The words of this submission are gone" in alert(page)
    assert forms(page) == []


def test_a_payload_of_another_post_is_no_payload_of_this_one():
    post, other = submitted(), submitted()
    remove_guards()
    stolen = digest_of(post)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE approvals_submission SET digest = %s WHERE post_id = %s", ["1" * 64, post.pk])
        cursor.execute("UPDATE approvals_submission SET digest = %s WHERE post_id = %s", [stolen, other.pk])

    page = visit(other, security_reviewer())

    assert "is not what was sealed" in alert(page)
    assert forms(page) == []


def test_an_exchanged_image_takes_every_step_away():
    post = handed_in(draft(images=[picture("logo.png")]))
    exchange_file(post)

    page = visit(post, security_reviewer())

    assert "An image is not the one that was sealed: logo.png." in alert(page)
    assert "The kept bytes are not those that were sealed." in words(page.select_one("#files-section"))
    assert forms(page) == []


def test_an_erased_image_is_said_to_be_erased_and_nothing_can_be_decided():
    anna = marketer()
    post = handed_in(draft(by=anna, images=[picture("erased.png")]))
    take("withdraw", post, actor=anna)
    erase_value(SealedFile.objects.get().commitment, ground="objection", actor=lawyer())

    page = visit(post, security_reviewer())

    assert page.select_one("[role=alert]") is None
    assert "The picture erased.png is no longer known. Erased on " in words(page)
    assert "Erased on " in words(page.select_one("#files-section"))
    assert "The kept bytes" not in words(page)
    assert page.select_one(".im-image img") is None
    assert forms(page) == []


def test_what_lost_a_picture_while_it_was_judged_can_only_go_back():
    anna, petra = marketer(), policy_reviewer()
    post = handed_in(draft(by=anna, images=[picture("erased.png")]))
    erase_value(SealedFile.objects.get().commitment, ground="objection", actor=lawyer())

    assert forms(visit(post, anna)) == ["withdraw"]
    page = visit(post, security_reviewer())
    assert forms(page) == ["request_changes"]
    assert "an author withdraws it, or a reviewer requests changes" in words(page)
    assert take("request_changes", post, actor=petra, saw=digest_of(post), reason="Bilden är raderad.").taken


def test_a_broken_older_submission_is_said_where_it_is_compared():
    anna, ivar = marketer(), security_reviewer()
    post = handed_in(draft(by=anna, body="<p>Ett gammalt ord.</p>"))
    exchange_payload(post, b"gammalt", b"annat")
    take("withdraw", post, actor=anna)
    post = Post.objects.get(pk=post.pk)
    take("submit", post, actor=anna)

    page = visit(post, ivar)

    assert "The other one is not what was sealed" in words(page.select_one("#differences-section"))
    assert "annat" not in words(page)
    assert "approve" in forms(page)


def test_registers_that_were_changed_without_a_record_take_every_step_away():
    account = AccountFactory()
    post = approved(accounts=[account])
    with connection.cursor() as cursor:
        cursor.execute("UPDATE policy_rules_account SET handle = 'kapad' WHERE id = %s", [account.pk])
        cursor.execute("UPDATE policy_rules_registerversion SET number = number + 1")

    page = visit(post, publisher())

    assert "The registers were changed without a record." in alert(page)
    assert forms(page) == []
    assert do(post, publisher(), "publish").status_code == 422


def test_a_reason_that_was_exchanged_is_not_shown():
    post = submitted()
    take("request_changes", post, actor=security_reviewer(), saw=digest_of(post), reason="Byt ord.")
    remove_guards()
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {SealedContent._meta.db_table} SET value = %s WHERE value = %s", [b"Bra!", b"Byt ord."])

    said = words(visit(post, policy_reviewer()).select_one("#decisions-section"))

    assert "somebody exchanged the words" in said
    assert "Bra!" not in said
