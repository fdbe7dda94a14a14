from __future__ import annotations

import os
import sys

import pytest
from django.core.management import call_command

from policy_rules.management.commands.export_register import ENDED_BY_THE_READER
from tests.factories.registers import TopicFactory

pytestmark = pytest.mark.django_db


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
