"""What an operator is told about the list of erasures."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.checks import run_checks
from django.db import DEFAULT_DB_ALIAS, connections

from approvals.erasing.checks import check_list_of_erasures

OURS = ("imprimatur.W217", "imprimatur.W218", "imprimatur.W219")


@pytest.fixture
def told(settings):
    """The ids of what is said about a list in that place."""

    def told(file: Path | None) -> list[str]:
        settings.IMPRIMATUR = settings.IMPRIMATUR | {"ERASURES_FILE": file}
        found = check_list_of_erasures(None)
        assert all(message.hint for message in found)
        return [message.id for message in found]

    return told


def test_without_a_list_an_operator_is_told_when_they_deploy(settings):
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"ERASURES_FILE": None}

    def ids(**options) -> list[str]:
        return [message.id for message in run_checks(**options) if message.id in OURS]

    assert ids(include_deployment_checks=True) == ["imprimatur.W217"]
    assert ids() == []


def test_a_list_that_is_there_or_can_be_made_will_do(told, tmp_path):
    file = tmp_path / "erasures.jsonl"
    assert told(file) == []
    file.write_text('{"body": "{}", "note": "", "before": ""}\n')
    assert told(file) == []


@pytest.mark.parametrize("content", ["{}\n", "not JSON\n"])
def test_another_file_will_not_do(told, tmp_path, content):
    file = tmp_path / "erasures.jsonl"
    file.write_text(content)
    assert told(file) == ["imprimatur.W218"]


def test_a_folder_that_is_not_there_will_not_do(told, tmp_path):
    assert told(tmp_path / "gone" / "erasures.jsonl") == ["imprimatur.W218"]


@pytest.mark.parametrize("exists", [True, False])
def test_what_cannot_be_written_will_not_do(told, tmp_path, monkeypatch, exists):
    file = tmp_path / "erasures.jsonl"
    if exists:
        file.write_text("")
    monkeypatch.setattr("os.access", lambda path, mode: False)
    assert told(file) == ["imprimatur.W218"]


@pytest.mark.parametrize("name", ["MEDIA_ROOT", "STATIC_ROOT"])
def test_a_list_among_files_that_are_handed_out_will_not_do(told, tmp_path, settings, name):
    setattr(settings, name, str(tmp_path))
    assert told(tmp_path / "erasures.jsonl") == ["imprimatur.W219"]


def test_a_list_beside_a_database_in_a_file_will_not_do(told, tmp_path, monkeypatch):
    database = tmp_path / "imprimatur.sqlite3"
    database.touch()
    connection = connections[DEFAULT_DB_ALIAS]
    monkeypatch.setattr(type(connection), "vendor", "sqlite")
    monkeypatch.setitem(connection.settings_dict, "NAME", database)
    assert told(tmp_path / "erasures.jsonl") == ["imprimatur.W219"]
