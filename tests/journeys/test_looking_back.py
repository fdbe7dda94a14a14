"""A word becomes confidential: what was approved is checked again, and what is live waits for a person, who ends it."""

from __future__ import annotations

import pytest
from django.core.management import call_command

from approvals import takedowns
from approvals.lifecycle import State
from approvals.models import TakedownTask
from tests.factories.people import lawyer, marketer, policy_reviewer
from tests.factories.posts import approved, live_digest_of, published
from tests.factories.registers import ConfidentialTermFactory
from tests.journeys.story import API, do, now, read

pytestmark = pytest.mark.django_db

BODY = "<p>Projekt Järpe öppnar i Luleå.</p>"


def test_a_new_term_finds_what_the_old_rules_let_pass(client):
    anna, lena = marketer(), lawyer()
    waiting, live, other = approved(by=anna, body=BODY), published(body=BODY), published()
    ConfidentialTermFactory(term="Projekt Järpe")
    call_command("look_back")

    assert now(waiting).state == State.POLICY_CHECK
    assert do("request_changes", waiting, policy_reviewer(), reason="Namnet är hemligt än.").state == State.DRAFT

    assert [task.release.post for task in TakedownTask.objects.open()] == [live]
    assert read(client, live).status_code == 200
    do("retract", live, lena, reason="Namnet är hemligt än.", public_reason="Vi återkommer.")
    assert read(client, live).status_code == 410
    assert not TakedownTask.objects.open().exists()
    assert [one["id"] for one in client.get(API).json()["items"]] == [str(other.public_id)]


def test_a_person_may_keep_it_and_is_not_asked_again():
    live, lena = published(body=BODY), lawyer()
    ConfidentialTermFactory(term="Projekt Järpe")
    call_command("look_back")
    assert takedowns.keep(live, actor=lena, saw=live_digest_of(live), reason="Namnet är känt sedan i går.").taken
    ConfidentialTermFactory(term="Projekt Ripa")
    call_command("look_back")
    assert now(live).state == State.PUBLISHED
    assert not TakedownTask.objects.open().exists()
