"""What the command says, and what it answers with."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError
from django.utils import timezone

from approvals.looking_back import SomebodyElse, Stopped
from approvals.management import watching
from approvals.management.commands import look_back
from tests.factories.posts import published
from tests.factories.registers import ConfidentialTermFactory

pytestmark = pytest.mark.django_db


def run(capsys, **options) -> str:
    call_command("look_back", **options)
    return capsys.readouterr().out


def test_it_says_what_it_did_and_then_that_there_is_nothing_to_do(capsys):
    published(body="<p>Projekt Järpe öppnar i Luleå.</p>")
    ConfidentialTermFactory(term="Projekt Järpe")
    assert run(capsys).startswith("Looked at 1 posts; returned to the policy check: 0; takedown tasks: 1;")
    assert run(capsys).startswith("Nothing to do")


def test_it_shows_how_far_it_has_come_when_asked(capsys):
    published()
    assert "0/1" in run(capsys, verbosity=2)


def test_it_asks_on_all_cores_unless_told_otherwise(monkeypatch):
    asked = []
    monkeypatch.setattr(look_back, "look_back", lambda *, workers, tell: asked.append(workers))
    monkeypatch.setattr(look_back, "most_workers", lambda: 3)
    call_command("look_back")
    call_command("look_back", workers=1)
    assert asked == [3, 1]


def test_another_one_at_work_is_no_mistake(capsys, monkeypatch):
    def busy(**options):
        raise SomebodyElse(timezone.now())

    monkeypatch.setattr(look_back, "look_back", busy)
    assert "Somebody else looks back" in run(capsys)


@pytest.mark.parametrize("error", [Stopped("Läsfel"), OperationalError("database is locked")])
def test_what_it_cannot_get_past_is_said_with_status_1(monkeypatch, error):
    def broken(**options):
        raise error

    monkeypatch.setattr(look_back, "look_back", broken)
    with pytest.raises(CommandError, match=str(error)) as raised:
        call_command("look_back")
    assert raised.value.returncode == 1


def test_watching_goes_on_after_what_it_could_not_get_past(monkeypatch, capsys):
    answers = [OperationalError("database is locked"), None, KeyboardInterrupt()]

    def answer(**options):
        one = answers.pop(0)
        if one is not None:
            raise one

    monkeypatch.setattr(look_back, "look_back", answer)
    monkeypatch.setattr(watching, "close_old_connections", lambda: None)
    monkeypatch.setattr(watching.signal, "signal", lambda *told: None)
    with pytest.raises(KeyboardInterrupt):
        call_command("look_back", watch=True, every=0)
    assert answers == []
