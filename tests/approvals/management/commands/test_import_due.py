"""The command that imports what people uploaded: what it says, and that a kill leaves nothing half done."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings as site
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection

from approvals.ledger.errors import LedgerError
from approvals.management import watching
from approvals.management.commands import import_due
from approvals.models import LedgerEntry
from policy_rules import file_imports
from policy_rules.file_imports.errors import SomebodyElse
from policy_rules.models import ConfidentialTerm, FileImport
from tests.evidence import defects
from tests.factories.people import policy_reviewer

ROOT = Path(__file__).parents[4]
SETTINGS = """
from home.settings.test import *
DATABASES["default"]["NAME"] = {database!r}
IMPRIMATUR |= {{"SIGNING_KEY_FILE": {key!r}, "IMPORTS_FOLDER": {folder!r}}}
"""
COMMAND = """
import sys, django
django.setup()
from django.core.management import call_command
from policy_rules import register_writing
from policy_rules.file_imports.progress import Sign

def tell_and_wait(self, lines, share):
    print(lines, flush=True)
    sys.stdin.readline()

Sign.__call__ = tell_and_wait
register_writing.SAVED_AT_ONCE = 1
call_command("import_due")
"""


@pytest.fixture
def uploaded(settings, tmp_path) -> FileImport:
    """Three terms on their way."""
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"IMPORTS_FOLDER": tmp_path / "imports"}
    file = SimpleUploadedFile("terms.csv", b"term\nFalken\nTj\xc3\xa4der\nOrre\n")
    return file_imports.take_in(ConfidentialTerm, file, user=policy_reviewer())


@pytest.fixture
def started(tmp_path):
    """Start the command in a process of its own, which tells of each line and goes on when it is told to."""
    said = {
        "database": str(connection.settings_dict["NAME"]),
        "key": str(site.IMPRIMATUR["SIGNING_KEY_FILE"]),
        "folder": str(tmp_path / "imports"),
    }
    (tmp_path / "settings_of_the_killed.py").write_text(SETTINGS.format(**said))
    paths = os.pathsep.join([str(tmp_path), str(ROOT)])
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "settings_of_the_killed", "PYTHONPATH": paths}

    @contextmanager
    def start() -> Iterator[subprocess.Popen]:
        command = [sys.executable, "-u", "-c", COMMAND]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        with subprocess.Popen(command, env=environment, cwd=ROOT, text=True, **pipes) as process:
            yield process

    return start


def killed_after(process: subprocess.Popen, lines: int) -> None:
    """Kill the command while it works on that line."""
    for number in range(1, lines + 1):
        assert process.stdout.readline() == f"{number}\n"
        if number < lines:
            process.stdin.write("\n")
            process.stdin.flush()
    os.kill(process.pid, signal.SIGKILL)


def finished(process: subprocess.Popen) -> str:
    said, _nothing = process.communicate()
    assert process.returncode == 0
    return said.splitlines()[-1]


@pytest.mark.django_db(transaction=True)
def test_killed_in_the_look_and_in_the_writing_it_begins_anew_and_does_nothing_twice(started, uploaded):
    with started() as process:
        killed_after(process, 2)
    assert FileImport.objects.get().state == "looking"
    with started() as process:
        assert finished(process).endswith("waits for your yes  3")

    uploaded.refresh_from_db()
    file_imports.order(uploaded, saw=uploaded.sha256)
    with started() as process:
        killed_after(process, 3)
    assert FileImport.objects.get().state == "writing"
    assert not ConfidentialTerm.objects.exists()

    with started() as process:
        assert finished(process).endswith("imported  3")
    assert ConfidentialTerm.objects.count() == 3
    assert LedgerEntry.objects.of_kind("register.imported").count() == 1
    assert defects() == []


@pytest.mark.django_db
def test_it_says_what_came_of_each_file_in_numbers(uploaded):
    said = StringIO()
    call_command("import_due", stdout=said)
    assert said.getvalue() == f"confidentialterm {uploaded.sha256[:12]}  waits for your yes  3\n"

    call_command("import_due", stdout=said)
    assert said.getvalue().endswith("Nothing is due.\n")


def test_somebody_else_at_work_is_no_error(monkeypatch):
    def is_locked():
        raise SomebodyElse

    monkeypatch.setattr(import_due, "import_due", is_locked)
    said = StringIO()
    call_command("import_due", stdout=said)
    assert "Somebody else" in said.getvalue()


@pytest.mark.parametrize("error", [DatabaseError, LedgerError, OSError])
def test_what_is_in_the_way_is_an_error_that_is_named(monkeypatch, error):
    def fails():
        raise error("The disk is full.")

    monkeypatch.setattr(import_due, "import_due", fails)
    with pytest.raises(CommandError, match="The disk is full"):
        call_command("import_due")


def test_who_watches_tries_again(monkeypatch, caplog):
    answers = iter([DatabaseError("gone"), SomebodyElse(), None])

    def comes_back():
        answer = next(answers)
        if answer:
            raise answer
        return iter(())

    def enough(seconds):
        waits.append(seconds)
        if len(waits) == 3:
            raise SystemExit

    waits: list[float] = []
    monkeypatch.setattr(import_due, "import_due", comes_back)
    monkeypatch.setattr(watching, "close_old_connections", lambda: None)
    monkeypatch.setattr(watching.signal, "signal", lambda number, action: None)
    monkeypatch.setattr(watching.time, "sleep", enough)
    with pytest.raises(SystemExit):
        call_command("import_due", watch=True, every=7)
    assert waits == [7, 7, 7]
    assert "tried again" in caplog.text
