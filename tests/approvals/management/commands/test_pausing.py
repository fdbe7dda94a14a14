"""Pausing and resuming at the command line."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command

from approvals.door.opening import publishing_is_paused
from approvals.models import SYSTEM, LedgerEntry, PublishingPause
from approvals.models.ledger import SealedContent
from tests.factories.people import lawyer, marketer

pytestmark = pytest.mark.django_db


def pause(**options) -> None:
    call_command("pause_publishing", **{"reason": "Läckan utreds.", **options})


def test_the_operator_pauses_and_resumes_with_reasons_that_are_on_the_ledger(capsys):
    pause()
    assert publishing_is_paused()
    assert "paused" in capsys.readouterr().out
    call_command("resume_publishing", reason="Utrett: ingen läcka.")
    assert not publishing_is_paused()
    paused, resumed = PublishingPause.objects.order_by("pk")
    assert (paused.person, resumed.person) == (SYSTEM, SYSTEM)
    assert SealedContent.open(paused.reason).decode() == "Läckan utreds."
    kinds = [entry.said["kind"] for entry in LedgerEntry.objects.all()]
    assert kinds[-2:] == ["publishing.paused", "publishing.resumed"]


def test_somebody_with_the_permission_pauses_in_their_own_name():
    disa = lawyer()
    pause(user=disa.username)
    assert PublishingPause.objects.get().person == disa.imprimatur_person.code


@pytest.mark.parametrize("command", ["pause_publishing", "resume_publishing"])
def test_somebody_without_the_permission_does_not(command):
    with pytest.raises(CommandError, match="Only publishers and legal"):
        call_command(command, reason="Läckan utreds.", user=marketer().username)
    assert not PublishingPause.objects.exists()


@pytest.mark.parametrize(
    ("command", "options", "said"),
    [
        ("pause_publishing", {"reason": " "}, "A reason is missing"),
        ("pause_publishing", {"reason": "Så.", "user": "ingen"}, "There is no user called ingen"),
        ("resume_publishing", {"reason": "Så."}, "Publishing is not paused"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(command, options, said):
    with pytest.raises(CommandError, match=said):
        call_command(command, **options)
    assert not PublishingPause.objects.exists()


def test_pausing_twice_is_said(capsys):
    pause()
    with pytest.raises(CommandError, match="paused already"):
        pause()
    assert PublishingPause.objects.count() == 1


def test_a_reason_has_to_be_given():
    with pytest.raises(CommandError, match="--reason"):
        call_command("pause_publishing")


def test_what_cannot_be_recorded_is_not_done(settings, tmp_path):
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"SIGNING_KEY_FILE": tmp_path / "nowhere.pem"}
    with pytest.raises(CommandError, match=r"nowhere\.pem"):
        pause()
    assert not publishing_is_paused()
