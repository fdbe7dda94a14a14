"""When nobody looks back, somebody is told."""

from __future__ import annotations

import datetime
from unittest.mock import patch

import pytest
from django.utils import timezone

from approvals import checks, looking_back
from tests.factories.posts import approved, published
from tests.factories.registers import ConfidentialTermFactory

pytestmark = pytest.mark.django_db

LUNCH = timezone.make_aware(datetime.datetime(2030, 5, 6, 12, 0))


def at(minutes: int):
    """So many minutes after lunch."""
    return patch.object(timezone, "now", return_value=LUNCH + datetime.timedelta(minutes=minutes))


def told() -> list[str]:
    return [one.id for one in checks.check_overdue_look_back(None, ["default"])]


def test_the_operator_is_told_when_nobody_looks_back():
    with at(0):
        published()
        looking_back.look_back()
        ConfidentialTermFactory(term="Projekt Järpe")
        assert told() == []
    with at(14):
        assert told() == []
    with at(16):
        assert told() == ["imprimatur.W225"]
        looking_back.look_back()
        assert told() == []


def test_a_site_where_nothing_passed_any_rules_has_nothing_to_look_back_at():
    with at(0):
        ConfidentialTermFactory(term="Projekt Järpe")
    with at(60):
        assert told() == []
        approved()
    with at(80):
        assert told() == ["imprimatur.W225"]


def test_a_new_day_is_looked_back_on():
    with at(0):
        published()
        looking_back.look_back()
    with at(12 * 60 + 5):
        assert told() == []
    with at(12 * 60 + 16):
        assert told() == ["imprimatur.W225"]


def test_a_database_without_tables_is_left_to_migrate(monkeypatch):
    monkeypatch.setattr(checks.connections["default"].introspection, "table_names", list)
    assert told() == []
