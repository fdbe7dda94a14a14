"""A person settles what a look-back found in something live."""

from __future__ import annotations

import pytest
from django.core import mail
from django.db import IntegrityError, transaction

from approvals import looking_back, takedowns
from approvals.models import LedgerEntry, Post, SealedContent, TakedownClosing, TakedownTask
from approvals.steps import take
from tests.evidence import defects
from tests.factories.people import UserFactory, lawyer, marketer, policy_reviewer, publisher
from tests.factories.posts import live_digest_of, published
from tests.factories.registers import ConfidentialTermFactory

pytestmark = pytest.mark.django_db

REASON = "Det stod i pressmeddelandet."


@pytest.fixture
def post() -> Post:
    """A live post with an open task."""
    post = published(by=marketer(username="anna"), body="<p>Projekt Järpe öppnar i Luleå.</p>")
    ConfidentialTermFactory(term="Projekt Järpe")
    looking_back.look_back()
    return post


def keep(post: Post, actor, **given):
    return takedowns.keep(post, actor=actor, **{"saw": live_digest_of(post), "reason": REASON} | given)


def codes(outcome) -> list[str]:
    return [refusal.code for refusal in outcome.refusals]


def test_what_is_kept_stays_live_and_says_why(post):
    assert keep(post, lawyer()).taken
    closing = TakedownClosing.objects.get()
    assert (closing.how, SealedContent.open(closing.reason).decode()) == ("kept", REASON)
    assert live_digest_of(post)
    assert [one.said["data"]["how"] for one in LedgerEntry.objects.of_kind("takedown.closed")] == ["kept"]
    assert defects() == []


def test_who_may_not_retract_may_not_keep(post):
    assert codes(keep(post, policy_reviewer())) == ["not_permitted"]
    assert TakedownTask.objects.open().exists()


def test_somebody_who_wrote_in_the_release_cannot_keep_it():
    boss = UserFactory(is_superuser=True)
    post = published(by=boss, body="<p>Projekt Järpe öppnar i Luleå.</p>")
    ConfidentialTermFactory(term="Projekt Järpe")
    looking_back.look_back()
    assert codes(keep(post, boss)) == ["own_words"]
    assert take("retract", post, actor=boss, saw=live_digest_of(post), reason="Jag tar ned det.").taken


def test_keeping_names_the_release_that_is_live(post):
    assert codes(keep(post, publisher(), saw="0" * 64)) == ["stale_digest"]


def test_keeping_needs_a_reason(post):
    assert codes(keep(post, publisher(), reason="  ")) == ["reason_missing"]


def test_what_nobody_asks_about_is_not_kept(post):
    assert keep(post, publisher()).taken
    assert codes(keep(post, publisher())) == ["no_task"]


def test_what_is_not_live_is_not_kept(post):
    seen = live_digest_of(post)
    assert take("retract", post, actor=publisher(), saw=seen, reason="Hemligt.").taken
    assert codes(keep(post, publisher(), saw=seen)) == ["not_live"]


def test_a_refusal_is_kept_on_the_ledger(post):
    keep(post, policy_reviewer())
    (refused,) = LedgerEntry.objects.of_kind("step.refused")
    assert (refused.said["data"]["step"], refused.said["data"]["codes"]) == ("keep", ["not_permitted"])


def test_the_database_refuses_a_second_open_task(post):
    task = TakedownTask.objects.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        TakedownTask(release=task.release).save()
    assert keep(post, publisher()).taken
    TakedownTask(release=task.release).save()


def test_those_who_may_retract_get_one_e_mail_for_a_look_back(django_capture_on_commit_callbacks):
    posts = [published(body="<p>Projekt Järpe öppnar i Luleå.</p>") for _ in range(3)]
    publisher(email="pia@norrsken.example")
    ConfidentialTermFactory(term="Projekt Järpe")
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        looking_back.look_back()
    (letter,) = [one for one in mail.outbox if one.to == ["pia@norrsken.example"]]
    assert str(len(posts)) in letter.subject
    assert "/imprimatur/takedowns/" in letter.body
    assert "Järpe" not in letter.body


def test_nobody_is_written_to_about_a_look_back_that_found_nothing(django_capture_on_commit_callbacks):
    published()
    publisher()
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        looking_back.look_back()
    assert mail.outbox == []
