from __future__ import annotations

import hashlib
import os
import sys
from io import BytesIO

import pytest
from django.core.management import CommandError, call_command

from approvals.admin import handing_out
from approvals.management.commands.export_register import ENDED_BY_THE_READER, MOST
from approvals.models import LedgerEntry, SealedContent
from policy_rules.exchange import tables
from tests.evidence import defects
from tests.factories.registers import ConfidentialTermFactory, TopicFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_register_is_written_whole(capsysbinary, form):
    ConfidentialTermFactory(term="Älg")

    call_command("export_register", "confidentialterm", format=form)

    rows = list(tables.Table(BytesIO(capsysbinary.readouterr().out)).rows())
    assert [cells[0] for _number, cells in rows] == ["term", "Älg"]


def test_a_register_that_no_workbook_can_hold_is_refused_and_goes_out_as_csv(capsysbinary, monkeypatch):
    monkeypatch.setitem(MOST, "xlsx", 1)
    ConfidentialTermFactory(term="Älg"), ConfidentialTermFactory(term="Ren")

    with pytest.raises(CommandError, match="holds 1 rows below its headings"):
        call_command("export_register", "confidentialterm", format="xlsx")
    assert capsysbinary.readouterr().out == b""
    assert "list.exported" not in [entry.said["kind"] for entry in LedgerEntry.objects.all()]

    call_command("export_register", "confidentialterm", format="csv")
    assert len(list(tables.Table(BytesIO(capsysbinary.readouterr().out)).rows())) == 3


def test_that_it_left_the_house_is_an_entry(capsysbinary):
    TopicFactory()

    call_command("export_register", "topic")

    said, out = LedgerEntry.objects.latest("seq").said, capsysbinary.readouterr().out
    assert (said["kind"], said["actor"]) == ("list.exported", "system")
    kept = SealedContent.open(said["data"].pop("file"))
    assert kept.decode() == hashlib.sha256(out).hexdigest()
    assert said["data"] == {
        "list": "topic",
        "form": "csv",
        "filters": [],
        "asked": "",
        "rows": 1,
    }
    assert defects() == []


def test_nothing_is_written_that_the_ledger_cannot_tell_of(capsysbinary, settings):
    TopicFactory()
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"SIGNING_KEY_FILE": "/nobody/made/this/key.pem"}

    with pytest.raises(CommandError):
        call_command("export_register", "topic")

    assert capsysbinary.readouterr().out == b""


def test_a_register_of_any_length_goes_this_way(capsysbinary, monkeypatch):
    monkeypatch.setattr(handing_out, "MOST_ROWS", 1)
    TopicFactory.create_batch(2)

    call_command("export_register", "topic")

    assert len(capsysbinary.readouterr().out.splitlines()) == 3


def test_it_ends_quietly_when_whoever_reads_has_had_enough(monkeypatch, capsys):
    TopicFactory()
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as stdout:
        monkeypatch.setattr(sys, "stdout", stdout)
        with pytest.raises(SystemExit) as ended:
            call_command("export_register", "topic")
        monkeypatch.undo()
    assert ended.value.code == ENDED_BY_THE_READER
    assert capsys.readouterr().err == ""
