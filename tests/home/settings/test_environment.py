from __future__ import annotations

import pytest
from django.core.exceptions import ImproperlyConfigured

from home.settings.environment import read


def test_every_missing_variable_is_named_at_once_with_what_it_is(monkeypatch):
    monkeypatch.setenv("GIVEN", "a value that nobody repeats")
    monkeypatch.setenv("EMPTY", "")
    monkeypatch.delenv("ABSENT", raising=False)

    with pytest.raises(ImproperlyConfigured) as refusal:
        read({"GIVEN": "this one is set", "EMPTY": "a host name", "ABSENT": "a folder"})

    said = str(refusal.value)
    assert "EMPTY: a host name" in said
    assert "ABSENT: a folder" in said
    assert "GIVEN" not in said
    assert "a value" not in said


def test_an_optional_variable_may_be_absent(monkeypatch):
    monkeypatch.setenv("GIVEN", "value")
    monkeypatch.delenv("ABSENT", raising=False)

    assert read({"GIVEN": "needed"}, optional=["ABSENT"]) == {"GIVEN": "value", "ABSENT": ""}
