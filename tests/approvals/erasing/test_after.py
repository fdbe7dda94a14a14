"""What is done by itself: the retention schedule, and forgetting again after a restore."""

from __future__ import annotations

import datetime
import json
from unittest.mock import patch

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils import timezone

from approvals.erasing import holds, replay
from approvals.erasing.posts import erase_post
from approvals.erasing.values import erase_value
from approvals.models import Erasure, LedgerEntry, LiveRelease, Post, Release, SealedContent
from approvals.pausing import pause_publishing
from approvals.steps import take
from tests.approvals.erasing.test_posts import retracted, withdrawn
from tests.evidence import defects
from tests.factories.people import lawyer, publisher
from tests.factories.posts import PostFactory, digest_of, published

pytestmark = pytest.mark.django_db

LONG_AGO = timezone.now() - datetime.timedelta(days=400)


@pytest.fixture
def schedule(settings, tmp_path):
    settings.IMPRIMATUR = settings.IMPRIMATUR | {
        "RETENTION_DAYS": {"unpublished": 100, "published": 300, "people": 200},
        "ERASURES_FILE": str(tmp_path / "erasures.jsonl"),
    }
    return tmp_path / "erasures.jsonl"


def long_ago(make) -> Post:
    with patch.object(timezone, "now", return_value=LONG_AGO):
        post = make()
    Post.objects.filter(pk=post.pk).update(waiting_since=LONG_AGO)
    post.revisions.update(created_at=LONG_AGO)
    return post


def outcomes(path) -> list[str]:
    return [one.outcome for one in replay.replay(path)]


def test_what_is_past_its_time_goes_and_the_rest_stays(schedule, capsys):
    old, fresh = long_ago(retracted), retracted()
    call_command("apply_retention", "--dry-run")
    assert SealedContent.objects.filter(pk=digest_of(old)).exists()
    call_command("apply_retention")
    assert not SealedContent.objects.filter(pk=digest_of(old)).exists()
    assert SealedContent.objects.filter(pk=digest_of(fresh)).exists()
    assert [one.ground for one in Erasure.objects.all()] == ["retention"]
    call_command("apply_retention")
    assert Erasure.objects.count() == 1
    assert defects() == []


def test_without_a_schedule_everything_stays():
    old = long_ago(withdrawn)
    call_command("apply_retention")
    assert SealedContent.objects.filter(pk=digest_of(old)).exists()


def test_a_draft_that_somebody_still_writes_in_stays(schedule):
    old = long_ago(PostFactory)
    Post.objects.get(pk=old.pk).save_revision()
    call_command("apply_retention")
    assert Post.objects.get(pk=old.pk).body


def test_what_is_held_outlives_its_time(schedule, capsys):
    old = long_ago(withdrawn)
    holds.place(actor=lawyer(), reason="A claim is expected.", post=old)
    call_command("apply_retention")
    assert SealedContent.objects.filter(pk=digest_of(old)).exists()
    assert "legal hold 1" in capsys.readouterr().out


def test_somebody_who_left_long_ago_is_forgotten(schedule):
    by = publisher(is_active=True)
    with patch.object(timezone, "now", return_value=LONG_AGO):
        pause_publishing(actor=by, reason="En läcka.")
    by.is_active = False
    by.save()
    identity = by.imprimatur_person.introduced_as
    call_command("apply_retention")
    assert not SealedContent.objects.filter(pk=identity).exists()
    assert defects() == []


def test_a_ledger_that_still_has_them_has_nothing_to_forget(schedule):
    erase_post(withdrawn(), ground="unlawful", actor=lawyer())
    assert outcomes(schedule) == ["known"]
    assert oct(schedule.stat().st_mode)[-3:] == "600"


def test_a_line_that_we_never_signed_erases_nothing(schedule):
    pause_publishing(actor=publisher(), reason="En läcka.")
    commitment = LedgerEntry.objects.of_kind("publishing.paused").get().said["data"]["reason"]
    erase_value(commitment, ground="unlawful", actor=lawyer())
    other = withdrawn()
    line = json.loads(schedule.read_text())
    forged = json.loads(line["body"])
    forged["kind"], forged["data"]["post"] = "post.erased", str(other.public_id)
    line["body"] = json.dumps(forged, sort_keys=True, separators=(",", ":"))
    schedule.write_text(json.dumps(line) + "\n")
    assert outcomes(schedule) == ["failed"]
    assert SealedContent.objects.filter(pk=digest_of(other)).exists()
    with pytest.raises(SystemExit):
        call_command("replay_erasures", str(schedule))


def test_a_file_that_is_no_list_is_refused(schedule):
    schedule.write_text("{}\n")
    with pytest.raises(CommandError, match="list"):
        call_command("replay_erasures", str(schedule))


def test_what_a_restored_backup_brought_back_is_retracted_and_erased_again(schedule):
    post = published()
    seq = LedgerEntry.objects.count()
    erase_in_a_future_that_is_lost(post)
    assert LedgerEntry.objects.count() == seq
    assert LiveRelease.objects.filter(post=post).exists()
    assert outcomes(schedule) == ["failed"]
    assert [(one.outcome, one.why) for one in replay.replay(schedule, actor=lawyer())] == [("done", "")]
    assert not LiveRelease.objects.exists()
    assert not SealedContent.objects.filter(pk=Release.objects.get().digest).exists()
    assert outcomes(schedule)[0] == "known"
    assert len(schedule.read_text().splitlines()) == 2
    again = LedgerEntry.objects.of_kind("post.erased").get().said["data"]["replays"]
    assert len(again) == 64
    assert defects() == []


def erase_in_a_future_that_is_lost(post: Post) -> None:
    """Retract and erase ``post``; then the database is as it was before, and only the list outlives it."""
    with transaction.atomic():
        saw = LiveRelease.objects.get(post=post).release.digest
        assert take("retract", post, actor=publisher(), saw=saw, reason="Fel.").taken
        erase_post(Post.objects.get(pk=post.pk), ground="unlawful", actor=lawyer())
        transaction.set_rollback(True)
