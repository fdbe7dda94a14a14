from __future__ import annotations

import datetime
import os
import time

import pytest
from django.core.exceptions import ImproperlyConfigured, PermissionDenied, ValidationError
from django.utils import timezone

from policy_rules import file_imports
from policy_rules.file_imports import folder as kept
from policy_rules.file_imports import verbs
from policy_rules.models import ConfidentialTerm, FileImport, Topic
from tests.factories.people import marketer, policy_reviewer
from tests.factories.registers import TopicFactory
from tests.policy_rules.file_imports.working import ordered, run

pytestmark = pytest.mark.django_db


def test_what_is_kept_only_the_sites_own_user_reads(uploaded):
    one = uploaded("term", "Falken")

    assert kept.place(one.pk, kept.FILE).read_bytes() == b"term\nFalken"
    assert os.stat(kept.place(one.pk, kept.FILE)).st_mode & 0o777 == 0o600
    assert os.stat(kept.place(one.pk, kept.FILE).parent).st_mode & 0o777 == 0o700


def test_the_database_is_told_nothing_of_the_file_but_its_size_and_digest(uploaded):
    uploaded("term", "Falken")

    (row,) = FileImport.objects.values()
    assert "Falken" not in str(row)
    assert "terms.csv" not in str(row)
    assert row["size"] == 11


def test_who_may_not_change_the_register_puts_nothing_in(uploaded, folder):
    with pytest.raises(PermissionDenied):
        uploaded("term", "Falken", user=marketer())

    assert not folder.exists()


def test_a_file_that_is_too_large_is_not_kept(uploaded, folder, monkeypatch):
    monkeypatch.setattr(verbs, "MOST_BYTES", 5)

    with pytest.raises(ValidationError, match="larger than"):
        uploaded("term", "Falken")

    assert not folder.exists()


def test_one_file_of_a_person_is_on_its_way_into_a_register(uploaded, folder):
    one = uploaded("term", "Falken")
    uploaded("term", "Falken", user=policy_reviewer())
    uploaded("name,slug", "Kaffe,kaffe", register=Topic)

    with pytest.raises(ValidationError, match="on its way"):
        uploaded("term", "Tjäder")
    assert len(list(folder.iterdir())) == 3

    file_imports.withdraw(one)
    assert uploaded("term", "Tjäder")


def test_a_site_that_keeps_no_files_says_so(uploaded, settings):
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"IMPORTS_FOLDER": None}

    with pytest.raises(ImproperlyConfigured):
        uploaded("term", "Falken")

    assert run() == []
    assert not FileImport.objects.exists()


def test_a_yes_is_to_the_file_that_was_seen(changes, uploaded):
    one = uploaded("term", "Falken")
    run()
    one.refresh_from_db()

    with pytest.raises(ValidationError):
        file_imports.order(one, saw="another")

    assert run() == []


def test_a_yes_comes_after_the_look(uploaded):
    one = uploaded("term", "Falken")

    with pytest.raises(ValidationError):
        file_imports.order(one, saw=one.sha256)


def test_a_yes_to_what_the_registers_no_longer_say_is_a_new_look(changes, uploaded):
    one = uploaded("term", "Falken")
    run()
    one.refresh_from_db()
    TopicFactory()

    assert not file_imports.order(one, saw=one.sha256)

    assert run() == ["ready"]


@pytest.mark.parametrize("state", ["looking", "ready", "ordered", "refused", "failed", "writing"])
def test_what_is_taken_back_leaves_nothing(uploaded, folder, state):
    one = uploaded("term", "Falken")
    FileImport.objects.update(state=state)

    file_imports.withdraw(one)

    assert list(folder.iterdir()) == []
    assert not FileImport.objects.exists()


def test_what_is_imported_cannot_be_taken_back(changes, uploaded):
    one = ordered(uploaded("term", "Falken"))
    run()

    with pytest.raises(ValidationError, match="too late"):
        file_imports.withdraw(one)

    assert ConfidentialTerm.objects.exists()


def test_what_nobody_comes_back_for_is_deleted(uploaded, folder, monkeypatch):
    one = uploaded("term", "Falken")
    monkeypatch.setattr(verbs, "ORPHANED", datetime.timedelta(0))
    FileImport.objects.update(moved_at=timezone.now() - datetime.timedelta(days=file_imports.DAYS_KEPT, seconds=1))

    file_imports.forget_old()

    assert not FileImport.objects.exists()
    assert not kept.place(one.pk, kept.FILE).exists()


def test_what_is_being_written_is_not_deleted_for_its_age(uploaded):
    one = uploaded("term", "Falken")
    FileImport.objects.update(state="writing", moved_at=timezone.now() - datetime.timedelta(days=9))

    file_imports.forget_old()

    assert FileImport.objects.get() == one


def test_the_file_of_a_person_who_is_gone_goes_too_and_what_is_not_ours_stays(uploaded, folder, keeper):
    one = uploaded("term", "Falken")
    (folder / "lock").touch()
    keeper.delete()
    assert not FileImport.objects.exists()

    file_imports.forget_old()
    assert kept.place(one.pk, kept.FILE).exists()  # it could be an upload of this moment

    an_hour_ago = time.time() - 3_601
    os.utime(kept.place(one.pk, kept.FILE).parent, (an_hour_ago, an_hour_ago))
    file_imports.forget_old()
    assert [entry.name for entry in folder.iterdir()] == ["lock"]
