"""What may be ordered, and how long an order lives; the screen and the scheduler have tests of their own."""

from __future__ import annotations

import datetime

import pytest
from django.utils import timezone

from approvals import orders
from approvals.models import LedgerEntry, Post, PublishOrder
from approvals.orders import cancel_order, order_publishing, publish_due
from approvals.outcome import Outcome
from approvals.permissions import HOUSE
from approvals.steps import take
from tests.evidence import defects
from tests.factories.people import marketer, publisher, security_reviewer
from tests.factories.posts import approved, digest_of, published, submitted
from tests.factories.registers import ConfidentialTermFactory

pytestmark = pytest.mark.django_db


def ordered(post: Post) -> Outcome:
    """Order the post to go out tomorrow."""
    later = timezone.now() + datetime.timedelta(days=1)
    return order_publishing(post, actor=publisher(), saw=digest_of(post), go_out_at=later)


def codes(outcome: Outcome) -> list[str]:
    return [refusal.code for refusal in outcome.refusals]


@pytest.mark.parametrize("made", [submitted, published])
def test_only_an_approved_post_is_ordered_to_go_out(made):
    assert codes(ordered(made())) == ["wrong_state"]
    assert not PublishOrder.objects.exists()


def refused() -> str:
    """What the ledger says was refused."""
    return LedgerEntry.objects.of_kind("step.refused").get().said["data"]["step"]


def test_what_was_not_ordered_cannot_be_cancelled():
    assert codes(cancel_order(approved(), actor=publisher())) == ["no_order"]
    assert refused() == "cancel_order"


def test_of_two_who_cancel_at_once_one_is_too_late(monkeypatch):
    post = approved()
    assert ordered(post).taken
    wait = orders.wait_for_post

    def somebody_is_quicker(pk: int, **given) -> None:
        wait(pk, **given)
        PublishOrder.objects.all().delete()

    monkeypatch.setattr(orders, "wait_for_post", somebody_is_quicker)
    assert codes(cancel_order(post, actor=publisher())) == ["no_order"]


def test_the_ledger_tells_of_a_refused_order_as_of_one():
    assert not ordered(submitted()).taken
    assert refused() == "order"


@pytest.mark.parametrize("step", ["withdraw", "request_changes", "publish"])
def test_an_order_ends_when_its_post_is_approved_no_longer(step):
    anna = marketer()
    post = approved(by=anna)
    assert ordered(post).taken
    actor = {"withdraw": anna, "request_changes": security_reviewer(), "publish": publisher()}[step]
    assert take(step, post, actor=actor, saw=digest_of(post), reason="Fel datum.").taken
    assert not PublishOrder.objects.exists()


def test_an_order_ends_when_its_post_returns_to_the_policy_check():
    post = approved(body="<p>Projekt Järpe öppnar i Luleå.</p>")
    assert ordered(post).taken
    ConfidentialTermFactory(term="Projekt Järpe")
    assert take("return_to_check", post, actor=HOUSE).taken
    assert not PublishOrder.objects.exists()


def test_an_order_on_older_bytes_prints_nothing_newer():
    anna = marketer()
    post = approved(by=anna)
    assert ordered(post).taken
    older = PublishOrder.objects.get()
    take("withdraw", post, actor=anna)
    take("submit", post, actor=anna)
    assert take("approve", post, actor=security_reviewer(), saw=digest_of(post)).taken
    PublishOrder.objects.create(
        post=post, submission=older.submission, go_out_at=timezone.now(), ordered_by=older.ordered_by
    )
    ((_order, outcome),) = publish_due(timezone.now())
    assert codes(outcome) == ["stale_digest"]


def test_an_order_ends_when_publishing_by_hand_fails_the_rules():
    post = approved(body="<p>Projekt Järpe öppnar i Luleå.</p>")
    assert ordered(post).taken
    ConfidentialTermFactory(term="Projekt Järpe")
    assert codes(take("publish", post, actor=publisher(), saw=digest_of(post))) == ["unsettled_finding"]
    assert not PublishOrder.objects.exists()
    assert defects() == []


@pytest.mark.parametrize("forged", ["the order", "who ordered it", "its time"])
def test_what_nobody_ordered_does_not_go_out(forged):
    post, pia = approved(), publisher()
    if forged == "the order":
        PublishOrder.objects.create(
            post=post, submission=post.submissions.get(), go_out_at=timezone.now(), ordered_by=pia
        )
    else:
        assert ordered(post).taken
        changed = {"who ordered it": {"ordered_by": pia}, "its time": {"go_out_at": timezone.now()}}[forged]
        PublishOrder.objects.update(**changed)
    assert "order.altered" in defects()
    ((_order, outcome),) = publish_due(timezone.now() + datetime.timedelta(days=365))
    assert codes(outcome) == ["not_on_ledger"]


def test_an_order_that_was_moved_meanwhile_is_passed_over():
    post = approved()
    assert ordered(post).taken
    before = PublishOrder.objects.select_related("post", "submission").get()
    PublishOrder.objects.update(go_out_at=timezone.now() + datetime.timedelta(days=30))
    entries = LedgerEntry.objects.count()
    outcome = take("publish", post, actor=before.ordered_by, saw=digest_of(post), by_order=before)
    assert codes(outcome) == ["order_gone"]
    assert LedgerEntry.objects.count() == entries
