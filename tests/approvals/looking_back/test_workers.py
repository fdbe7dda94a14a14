"""Several processes say what one says, and leave nothing behind, however they end."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from approvals import looking_back
from approvals.looking_back import scanning, workers
from approvals.looking_back.scanning import Sealed, Verdict
from approvals.looking_back.workers import asking
from approvals.models import LookBack, TakedownTask
from policy_rules.ruleset import Registers, Ruleset
from tests.factories.posts import published
from tests.factories.registers import ConfidentialTermFactory

ROOT = Path(__file__).parents[3]
SAYS_IT = "<p>Projekt Järpe öppnar i Luleå.</p>"
NO_RULES = Ruleset.of((), Registers())
ERASED = Sealed(digest="0" * 64, salt=b"", value=None, waived=frozenset())
MANY = 1_000
BESIDE_OTHERS = """
import signal, sys, time, django
signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored where the tests run in the background of a shell
django.setup()
from approvals.looking_back.workers import asking
from tests.approvals.looking_back.test_workers import ERASED, MANY, NO_RULES
with asking(NO_RULES, 2, MANY) as ask:
    list(ask([ERASED]))
    print("ready", flush=True)
    time.sleep(600)
"""


@pytest.mark.django_db(transaction=True)
def test_several_processes_say_what_one_says(monkeypatch):
    monkeypatch.setattr(workers, "HANDED_OVER", 1)
    posts = [published(body=SAYS_IT), published(), published(body=SAYS_IT)]
    ConfidentialTermFactory(term="Projekt Järpe")
    run = looking_back.look_back(workers=2)
    assert (run.looked_at, run.opened) == (3, 2)
    assert sorted(task.release.post_id for task in TakedownTask.objects.all()) == [posts[0].pk, posts[2].pk]
    assert multiprocessing.active_children() == []


def ask_on_and_on_while_one_is_killed() -> None:
    with asking(NO_RULES, 2, MANY) as ask:
        os.kill(multiprocessing.active_children()[0].pid, signal.SIGKILL)
        while True:
            list(ask([ERASED]))


def test_a_killed_process_stops_the_look_back_instead_of_waiting_for_its_answer():
    with pytest.raises(looking_back.Stopped, match="killed"):
        ask_on_and_on_while_one_is_killed()
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("end", [os.kill, os.killpg])
def test_the_processes_end_with_the_one_that_made_them(end):
    """Killed it leaves no process behind that holds its output open; and Ctrl-C, which reaches all, is told of once."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", BESIDE_OTHERS]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, env=environment, text=True, start_new_session=True, **pipes) as process:
        assert process.stdout.readline() == "ready\n"
        end(process.pid, signal.SIGINT if end is os.killpg else signal.SIGKILL)
        _said, complaint = process.communicate(timeout=60)
    assert complaint.count("Traceback") == (1 if end is os.killpg else 0)


def test_there_are_no_more_processes_than_the_posts_keep_busy():
    for posts, there in ((20, 0), (21, 2), (41, 3), (MANY, 4)):
        with asking(NO_RULES, 4, posts):
            assert len(multiprocessing.active_children()) == there


@pytest.mark.django_db
def test_inside_a_transaction_one_process_asks():
    with asking(NO_RULES, 2, MANY) as ask:
        assert multiprocessing.active_children() == []
        assert list(ask([ERASED])) == [Verdict(None)]


def test_a_system_that_cannot_fork_asks_in_one_process(monkeypatch):
    monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    with asking(NO_RULES, 2, MANY) as ask:
        assert multiprocessing.active_children() == []
        assert list(ask([ERASED])) == [Verdict(None)]


def test_as_many_as_there_are_cores_to_run_on_work_at_once(monkeypatch):
    monkeypatch.setattr(os, "sched_getaffinity", lambda process: {0, 2, 5}, raising=False)
    assert workers.most_workers() == 3
    monkeypatch.delattr(os, "sched_getaffinity")
    assert workers.most_workers() == 1


@pytest.mark.django_db
def test_the_next_posts_are_handed_out_before_anybody_waits_for_the_answers_about_these():
    for _ in range(2):
        published()
    happened = []

    def ask(many):
        happened.append("handed out")
        asked = list(many)

        def answers():
            happened.append("waited for")
            yield from (Verdict(()) for _one in asked)

        return answers()

    assert len(list(scanning.judged(LookBack.Part.LIVE, 0, 1, ask))) == 2
    assert happened == ["handed out", "handed out", "waited for", "waited for"]
