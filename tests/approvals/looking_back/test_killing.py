"""Killed for real, again and again, the command has looked at everything in the end and done nothing twice."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from approvals.lifecycle import State
from approvals.models import LedgerEntry, LookBack, Post, TakedownTask
from tests.evidence import defects
from tests.factories.posts import approved, published
from tests.factories.registers import ConfidentialTermFactory

pytestmark = pytest.mark.django_db(transaction=True)

ROOT = Path(__file__).parents[3]
SAYS_IT = "<p>Projekt Järpe öppnar i Luleå.</p>"
SETTINGS = """
from home.settings.test import *
DATABASES["default"]["NAME"] = {database!r}
IMPRIMATUR["SIGNING_KEY_FILE"] = {key!r}
"""
COMMAND = """
import datetime, django
django.setup()
from django.core.management import call_command
from approvals.looking_back import place, runner, workers
runner.AT_ONCE = workers.HANDED_OVER = 1
place.DEAD_AFTER = datetime.timedelta(0)
call_command("look_back", verbosity=2, workers={workers})
"""


@pytest.fixture
def started(tmp_path):
    """Start the command, a post at a time, in a process of its own."""
    said = {"database": str(connection.settings_dict["NAME"]), "key": str(settings.IMPRIMATUR["SIGNING_KEY_FILE"])}
    (tmp_path / "settings_of_the_killed.py").write_text(SETTINGS.format(**said))
    paths = os.pathsep.join([str(tmp_path), str(ROOT)])
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "settings_of_the_killed", "PYTHONPATH": paths}

    @contextmanager
    def start(workers: int = 1) -> Iterator[subprocess.Popen]:
        command = [sys.executable, "-u", "-c", COMMAND.format(workers=workers)]
        with subprocess.Popen(command, env=environment, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
            yield process

    return start


def test_killed_again_and_again_it_loses_nothing_and_doubles_nothing(started):
    in_flight = [approved(body=SAYS_IT), approved(), approved(body=SAYS_IT)]
    live = [published(body=SAYS_IT), published(), published(body=SAYS_IT)]
    ConfidentialTermFactory(term="Projekt Järpe")
    for lines, workers in ((1, 1), (2, 2), (3, 1), (2, 2)):
        with started(workers) as process:
            for _line in range(lines):
                process.stdout.readline()
            os.kill(process.pid, signal.SIGKILL)
    with started(workers=2) as process:
        process.communicate()
    assert process.returncode == 0
    states = [Post.objects.get(pk=post.pk).state for post in in_flight]
    assert states == [State.POLICY_CHECK, State.APPROVED, State.POLICY_CHECK]
    assert sorted(task.release.post_id for task in TakedownTask.objects.all()) == [live[0].pk, live[2].pk]
    run = LookBack.objects.get()
    assert (run.outcome, run.opened, run.looked_at) == (LookBack.Outcome.FINISHED, 2, 6)
    for kind in ("lookback.started", "lookback.finished"):
        assert LedgerEntry.objects.of_kind(kind).count() == 1
    assert defects() == []
