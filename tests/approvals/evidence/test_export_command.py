"""`manage.py export_evidence` answers one question with one file, or says why not."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command

from approvals.evidence import verify
from approvals.ledger.keys import signer
from approvals.models import LedgerEntry, Person
from tests.factories.people import marketer
from tests.factories.posts import published

pytestmark = pytest.mark.django_db


def test_the_file_verifies_and_its_digest_is_told(tmp_path, capsys):
    post = published()
    call_command("export_evidence", post=[str(post.public_id)], output=tmp_path / "out.zip")
    verdict = verify.verify(verify.Bundle(str(tmp_path / "out.zip")), signer().public_key.fingerprint)
    assert verdict.word == "intact"
    assert LedgerEntry.objects.last().said["data"]["digest"] in capsys.readouterr().out


def test_a_person_and_a_period_are_questions_too(tmp_path):
    anna = marketer()
    post = published(by=anna)
    call_command("export_evidence", person=Person.objects.get(user=anna).code, output=tmp_path / "person.zip")
    call_command("export_evidence", start="2020-01-01", output=tmp_path / "period.zip")
    for name in ("person.zip", "period.zip"):
        assert verify.Bundle(str(tmp_path / name)).posts == {str(post.public_id)}


@pytest.mark.parametrize(
    ("question", "why"),
    [
        ({}, "Ask for posts"),
        ({"post": ["nothing"]}, "no post with the public id"),
        ({"person": "a" * 32}, "no post there"),
        ({"start": "yesterday"}, "is no day"),
        ({"end": "9999-12-31"}, "is no day"),
    ],
)
def test_a_question_without_an_answer_writes_nothing(tmp_path, question, why):
    with pytest.raises(CommandError, match=why):
        call_command("export_evidence", **question, output=tmp_path / "out.zip")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_is_left_alone(tmp_path):
    post = published()
    (tmp_path / "out.zip").write_text("mine")
    with pytest.raises(CommandError, match="there already"):
        call_command("export_evidence", post=[str(post.public_id)], output=tmp_path / "out.zip")
    assert (tmp_path / "out.zip").read_text() == "mine"


def test_a_folder_that_is_not_there_is_said(tmp_path):
    post = published()
    with pytest.raises(CommandError):
        call_command("export_evidence", post=[str(post.public_id)], output=tmp_path / "nowhere" / "out.zip")
