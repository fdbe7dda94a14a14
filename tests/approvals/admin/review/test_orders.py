from __future__ import annotations

import datetime
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from wagtail.users.models import UserProfile

from approvals.lifecycle import State
from approvals.models import LedgerEntry, Post, PublishOrder
from approvals.orders import order_publishing
from tests.approvals.admin.review.pages import do, forms, soup, visit, words
from tests.factories.people import marketer, publisher
from tests.factories.posts import approved, digest_of

pytestmark = pytest.mark.django_db

STOCKHOLM = ZoneInfo("Europe/Stockholm")
NEW_YEAR = datetime.datetime(2090, 1, 1, 12, 0, tzinfo=STOCKHOLM)
CHRISTMAS = datetime.datetime(2089, 12, 24, 15, 0, tzinfo=STOCKHOLM)


@pytest.fixture
def pia():
    return publisher(first_name="Pia", last_name="Press")


def ordered(pia) -> Post:
    post = approved()
    assert order_publishing(post, actor=pia, saw=digest_of(post), go_out_at=NEW_YEAR).taken
    return post


def test_a_time_is_ordered_in_the_time_zone_that_is_shown(pia):
    post = approved()
    page = visit(post, pia)

    do(post, pia, "order", go_out_at="2090-01-01T12:00")

    assert "Time zone: Europe/Stockholm." in words(page)
    assert PublishOrder.objects.get().go_out_at == NEW_YEAR
    assert Post.objects.get().state == State.APPROVED


def test_who_set_another_time_zone_in_their_account_orders_in_that_one(pia):
    UserProfile.objects.create(user=pia, current_time_zone="America/New_York")
    post = approved()

    do(post, pia, "order", go_out_at="2090-01-01T12:00")

    assert "Time zone: America/New_York." in words(visit(post, pia))
    assert PublishOrder.objects.get().go_out_at == NEW_YEAR + datetime.timedelta(hours=6)


def test_an_order_that_stands_is_shown_with_its_zone_and_who_gave_it(pia):
    assert "Scheduled: it goes out at 2090-01-01 12:00:00 CET, ordered by Pia Press." in words(visit(ordered(pia), pia))


def test_an_order_is_moved(pia):
    post = ordered(pia)
    page = visit(post, pia)

    do(post, pia, "order", go_out_at="2089-12-24T15:00")

    assert "Move to another time" in words(page)
    assert page.select_one("input[name=go_out_at]")["value"] == "2090-01-01T12:00"
    assert PublishOrder.objects.get().go_out_at == CHRISTMAS


def test_an_order_is_cancelled_and_that_is_on_the_ledger(pia):
    post = ordered(pia)

    do(post, pia, "cancel_order")

    assert not PublishOrder.objects.exists()
    assert LedgerEntry.objects.of_kind("publish.order_cancelled").count() == 1
    assert "cancel_order" not in forms(visit(post, pia))


def test_a_time_that_has_passed_is_refused_and_kept_in_the_form(pia):
    post = approved()

    answer = do(post, pia, "order", go_out_at="2001-01-01T12:00")

    assert answer.status_code == 422
    assert "That time has passed." in words(soup(answer).select_one("#refused"))
    assert soup(answer).select_one("input[name=go_out_at]")["value"] == "2001-01-01T12:00"
    assert not PublishOrder.objects.exists()


@pytest.mark.parametrize(
    "written",
    ["", "nästa fredag", "2026-03-29T02:30", "2090-13-45T99:99"],
    ids=["nothing", "words", "an hour that summer time skips", "no date"],
)
def test_a_time_that_is_none_is_marked_and_kept(pia, written):
    post = approved()

    answer = do(post, pia, "order", go_out_at=written)

    assert answer.status_code == 422
    assert soup(answer).select_one(".im-review__steps .error-message")
    assert soup(answer).select_one("input[name=go_out_at]").get("value", "") == written
    assert not PublishOrder.objects.exists()


def test_an_order_on_another_digest_is_stale(pia):
    assert do(approved(), pia, "order", saw="a" * 64, go_out_at="2090-01-01T12:00").status_code == 409
    assert not PublishOrder.objects.exists()


def test_who_cannot_publish_can_neither_order_nor_cancel(pia):
    anna, post = marketer(), ordered(pia)

    assert not {"order", "cancel_order"} & set(forms(visit(post, anna)))
    assert do(post, anna, "order", go_out_at="2089-12-24T15:00").status_code == 403
    assert do(post, anna, "cancel_order").status_code == 403
    assert PublishOrder.objects.get().go_out_at == NEW_YEAR


def test_an_order_that_failed_says_so_and_can_be_moved(pia):
    post = ordered(pia)
    PublishOrder.objects.update(problem="account_changed", go_out_at=timezone.now() - datetime.timedelta(hours=1))

    page = visit(post, pia)

    assert "and did not (account_changed)" in words(page)
    assert {"order", "cancel_order"} <= set(forms(page))
