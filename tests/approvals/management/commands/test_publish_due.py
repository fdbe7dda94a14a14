"""What the scheduler does with orders, and what it says and answers with."""

from __future__ import annotations

import datetime

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from approvals import orders
from approvals.lifecycle import State
from approvals.models import LedgerEntry, Post, PublishOrder, Release
from approvals.orders import cancel_order, order_publishing, publish_due
from approvals.pausing import pause_publishing
from policy_rules import registers
from tests.factories.people import publisher
from tests.factories.posts import approved, digest_of, ordered

pytestmark = pytest.mark.django_db


def without_its_account(post: Post) -> Post:
    account = post.variants.get().account
    account.is_active = False
    registers.save(account, actor=None)
    return post


def state_of(post: Post) -> str:
    return Post.objects.get(pk=post.pk).state


def run(capsys, *arguments: str) -> tuple[int, list[str]]:
    """The exit status and the lines of one run."""
    status = 0
    try:
        call_command("publish_due", *arguments)
    except SystemExit as left:
        status = left.code
    return status, capsys.readouterr().out.splitlines()


def test_a_post_whose_time_has_come_goes_out(capsys):
    post = ordered()
    status, (line,) = run(capsys)
    assert state_of(post) == State.PUBLISHED
    assert (status, line.split()[0], line.split()[2]) == (0, "published", str(post.public_id))


def test_a_post_waits_for_its_time(capsys):
    post = approved()
    later = timezone.now() + datetime.timedelta(hours=1)
    assert order_publishing(post, actor=publisher(), saw=digest_of(post), go_out_at=later).taken
    assert run(capsys) == (0, ["Nothing is due."])
    assert state_of(post) == State.APPROVED
    assert run(capsys, "--now", (later + datetime.timedelta(minutes=1)).isoformat())[0] == 0
    assert state_of(post) == State.PUBLISHED


def test_one_bad_post_does_not_stop_the_rest(capsys):
    bad, good = without_its_account(ordered(minutes_ago=2)), ordered(minutes_ago=1)
    status, lines = run(capsys)
    assert [line.split()[0] for line in lines] == ["refused", "published"]
    assert lines[0].endswith("account_changed")
    assert status == 1
    assert (state_of(bad), state_of(good)) == (State.APPROVED, State.PUBLISHED)


def test_an_error_that_nobody_foresaw_stops_nothing_either(capsys, monkeypatch):
    bad, good = ordered(minutes_ago=2), ordered(minutes_ago=1)
    take = orders.take

    def take_unless_bad(name, post, **given):
        if post.pk == bad.pk:
            raise ZeroDivisionError
        return take(name, post, **given)

    monkeypatch.setattr(orders, "take", take_unless_bad)
    status, lines = run(capsys)
    assert [line.split()[0] for line in lines] == ["refused", "published"]
    assert status == 1
    assert state_of(good) == State.PUBLISHED
    assert PublishOrder.objects.get(post=bad).problem == "error"


def test_a_refused_order_is_not_tried_again_until_somebody_orders_anew(capsys, monkeypatch):
    post = without_its_account(ordered())
    assert run(capsys)[0] == 1
    monkeypatch.setattr(orders, "take", lambda *_args, **_options: pytest.fail("It was tried again."))
    assert run(capsys) == (0, ["Nothing is due."])
    assert PublishOrder.objects.get(post=post).problem == "account_changed"


def test_while_publishing_is_paused_orders_wait_and_nothing_is_wrong(capsys):
    post = ordered()
    pause_publishing(actor=None, reason="Vi väntar på pressmeddelandet.")
    status, (line,) = run(capsys)
    assert (status, line.split()[0], line.split()[-1]) == (0, "waits", "paused")
    order = PublishOrder.objects.get(post=post)
    assert order.problem == ""


def test_an_order_waits_for_the_operator_when_nothing_can_be_signed(capsys, settings, tmp_path):
    post = ordered()
    key = settings.IMPRIMATUR
    settings.IMPRIMATUR = key | {"SIGNING_KEY_FILE": tmp_path / "nowhere.pem"}
    status, (line,) = run(capsys)
    assert (status, line.split()[0], line.split()[-1]) == (1, "waits", "unprovable")
    settings.IMPRIMATUR = key
    assert run(capsys)[0] == 0
    assert state_of(post) == State.PUBLISHED


def test_an_order_whose_person_has_left_is_refused(capsys):
    post = ordered()
    PublishOrder.objects.get(post=post).ordered_by.delete()
    status, (line,) = run(capsys)
    assert (status, line.split()[-1]) == (1, "nobody")


def test_what_another_scheduler_published_meanwhile_is_passed_over():
    ordered(minutes_ago=2)
    ordered(minutes_ago=1)
    first = publish_due(timezone.now())
    assert next(first)[1].taken
    assert [outcome.taken for _order, outcome in publish_due(timezone.now())] == [True]
    assert list(first) == []
    assert Release.objects.count() == 2
    assert not LedgerEntry.objects.of_kind("step.refused").exists()


@pytest.mark.parametrize("how", ["cancelled", "moved"])
def test_an_order_that_was_changed_after_the_list_was_read_does_not_go_out(how):
    ordered(minutes_ago=2)
    post = ordered(minutes_ago=1)
    run = publish_due(timezone.now())
    assert next(run)[1].taken
    if how == "cancelled":
        assert cancel_order(post, actor=publisher()).taken
    else:
        later = timezone.now() + datetime.timedelta(hours=1)
        assert order_publishing(post, actor=publisher(), saw=digest_of(post), go_out_at=later).taken
    assert list(run) == []
    assert state_of(post) == State.APPROVED
    assert not PublishOrder.objects.exclude(problem="").exists()


@pytest.mark.parametrize("text", ["tomorrow", "2026-02-30T10:00", ""])
def test_a_time_that_is_none_is_said_and_nothing_goes_out(text):
    post = ordered()
    with pytest.raises(CommandError) as refused:
        call_command("publish_due", f"--now={text}")
    assert refused.value.returncode == 2
    assert state_of(post) == State.APPROVED


def test_no_title_gets_into_the_log(capsys):
    post = ordered(title="Uppköpet av Sörens Rosteri")
    _status, lines = run(capsys)
    assert post.title not in "".join(lines)
