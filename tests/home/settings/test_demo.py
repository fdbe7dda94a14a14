from __future__ import annotations

import importlib
import stat

import pytest
from django.core.management import call_command
from django.core.management.base import SystemCheckError

from home.settings import base


@pytest.fixture
def demo(tmp_path, monkeypatch):
    monkeypatch.setattr(base, "BASE_DIR", tmp_path)
    return importlib.reload(importlib.import_module("home.settings.demo"))


def test_everything_the_demo_makes_lies_under_var_for_its_owner_only(demo, tmp_path):
    made = [
        demo.DATABASES["default"]["NAME"],
        demo.MEDIA_ROOT,
        demo.STATIC_ROOT,
        demo.EMAIL_FILE_PATH,
        demo.IMPRIMATUR["SIGNING_KEY_FILE"],
    ]

    assert {path.parent for path in made} == {tmp_path / "var"}
    assert stat.S_IMODE((tmp_path / "var").stat().st_mode) == 0o700


def test_the_demo_answers_to_this_machine_only(demo):
    assert demo.DEBUG
    assert set(demo.ALLOWED_HOSTS) == {"127.0.0.1", "localhost", "[::1]"}


def test_the_demo_may_be_migrated_before_its_key_is_made(demo, settings):
    settings.IMPRIMATUR = demo.IMPRIMATUR
    with pytest.raises(SystemCheckError, match="signing key"):
        call_command("check")

    settings.SILENCED_SYSTEM_CHECKS = demo.SILENCED_SYSTEM_CHECKS

    call_command("check")
