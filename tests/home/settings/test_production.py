"""Production is tried as an operator runs it: in a process of its own, with the environment they gave it."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from home.settings.base import BASE_DIR

ENVIRONMENT = {
    "IMPRIMATUR_SECRET_KEY": "x7!kQ2-vN9_pR4.tL8+wZ1=cH6^bJ3*fM5~gD0#sA7&yE2%uK9",
    "IMPRIMATUR_BASE_URL": "https://news.example.com",
    "IMPRIMATUR_ALLOWED_HOSTS": "news.example.com, www.example.com",
    "IMPRIMATUR_DATABASE_URL": "postgresql://app@db.example.com/imprimatur",
    "IMPRIMATUR_LEDGER_ORIGIN": "news.example.com/ledger",
    "IMPRIMATUR_MEDIA_ROOT": "media",
    "IMPRIMATUR_STATIC_ROOT": "static",
    "IMPRIMATUR_EMAIL_HOST": "mail.example.com",
    "IMPRIMATUR_EMAIL_FROM": "news@example.com",
}


@pytest.fixture
def environment(settings):
    return ENVIRONMENT | {"IMPRIMATUR_SIGNING_KEY_FILE": str(settings.IMPRIMATUR["SIGNING_KEY_FILE"])}


@pytest.fixture
def complete(environment, tmp_path):
    """With what an operator should give, too."""
    return environment | {"IMPRIMATUR_ERASURES_FILE": str(tmp_path / "erasures.jsonl")}


def manage(environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("IMPRIMATUR_", "DJANGO_"))}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=BASE_DIR,
        env=inherited | environment | {"DJANGO_SETTINGS_MODULE": "home.settings.production"},
        capture_output=True,
        text=True,
    )


def test_production_refuses_to_start_and_names_everything_it_lacks(environment):
    refused = manage({}, "check")

    assert refused.returncode != 0
    assert "ImproperlyConfigured" in refused.stderr
    assert [name for name in environment if f"{name}: " not in refused.stderr] == []


@pytest.mark.parametrize("name", ["IMPRIMATUR_SECRET_KEY", "IMPRIMATUR_SIGNING_KEY_FILE"])
def test_production_refuses_to_start_without_a_secret(environment, name):
    refused = manage(environment | {name: ""}, "check")

    assert refused.returncode != 0
    assert f"{name}: " in refused.stderr


def test_production_passes_djangos_deployment_check(complete):
    checked = manage(complete, "check", "--deploy", "--fail-level", "WARNING")

    assert (checked.returncode, checked.stderr) == (0, "")


def test_production_warns_when_a_restore_would_bring_back_what_was_erased(environment):
    assert "imprimatur.W217" in manage(environment, "check", "--deploy").stderr


def test_a_proxys_word_on_https_counts_only_where_the_operator_says_so(environment):
    show = ("shell", "-v0", "-c", "from django.conf import settings; print(settings.SECURE_PROXY_SSL_HEADER)")

    assert manage(environment, *show).stdout.strip() == "None"
    assert "X_FORWARDED_PROTO" in manage(environment | {"IMPRIMATUR_TLS_PROXY": "yes"}, *show).stdout
