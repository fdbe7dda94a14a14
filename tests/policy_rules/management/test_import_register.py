from __future__ import annotations

from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command

from policy_rules.exchange import importing
from policy_rules.management import progress
from policy_rules.management.commands import import_register
from policy_rules.models import ConfidentialTerm, Topic

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path):
    def write(*lines: str) -> str:
        (tmp_path / "rows.csv").write_text("\n".join(lines), encoding="utf-8")
        return str(tmp_path / "rows.csv")

    return write


def run(*arguments: str, **options) -> str:
    out = StringIO()
    call_command("import_register", *arguments, stdout=out, stderr=StringIO(), **options)
    return out.getvalue()


def test_a_file_is_imported_in_the_name_of_whoever_may(changes, file):
    siv = get_user_model().objects.create_superuser("siv")

    said = run("confidentialterm", file("term", "Falken"), "--user", "siv")

    assert "1 new, 0 changed, 0 unchanged, 0 refused." in said
    assert [one.actor for one in changes] == [siv]
    assert ConfidentialTerm.objects.get().term == "Falken"


def test_a_dry_run_says_what_it_would_do_and_does_nothing(changes, file):
    assert "1 new" in run("confidentialterm", file("term", "Falken"), "--dry-run")
    assert changes == []


def test_refused_lines_are_status_1_and_all_of_them_are_in_the_report(changes, file, tmp_path):
    report = tmp_path / "report.csv"

    with pytest.raises(CommandError, match="Nothing was imported") as refusal:
        run("confidentialterm", file("term", "Falken", *(f"{'&' * n}" for n in range(1, 62))), "--report", str(report))

    assert refusal.value.returncode == 1
    assert len(report.read_text(encoding="utf-8-sig").splitlines()) == 62
    assert not ConfidentialTerm.objects.exists()


@pytest.mark.parametrize(
    ("where", "said"), [("look_over", "Nothing was imported."), ("import_file", "whole or not at all")]
)
def test_who_interrupts_it_is_told_how_it_stands(changes, file, monkeypatch, where, said):
    def interrupted(*_given, **_options):
        raise KeyboardInterrupt

    monkeypatch.setattr(importing, where, interrupted)

    with pytest.raises(CommandError, match=said) as refusal:
        run("confidentialterm", file("term", "Falken"))

    assert refusal.value.returncode == 130


@pytest.mark.parametrize("arguments", [["/nowhere.csv"], ["--user", "nobody"], ["--user", "reader"]])
def test_a_file_or_a_person_that_will_not_do_is_status_2(changes, file, arguments):
    get_user_model().objects.create_user("reader")
    name = file("name,slug", "Kaffe,kaffe")
    arguments = arguments if arguments[0].startswith("/") else [name, *arguments]

    with pytest.raises(CommandError) as refusal:
        run("topic", *arguments)

    assert refusal.value.returncode == 2
    assert not Topic.objects.exists()


def test_work_that_takes_a_while_shows_how_far_it_is(changes, file, monkeypatch):
    monkeypatch.setattr(progress, "QUIET_SECONDS", 0)
    monkeypatch.setattr(import_register, "LINES_BETWEEN", 1)
    err = StringIO()

    call_command("import_register", "confidentialterm", file("term", "a1", "b1"), stdout=StringIO(), stderr=err)

    assert "Importing [###############...............]  50%" in err.getvalue()
    assert err.getvalue().rstrip().endswith("100%")


def test_quick_work_shows_no_bar(changes, file):
    err = StringIO()

    call_command("import_register", "confidentialterm", file("term", "a1"), stdout=StringIO(), stderr=err)

    assert err.getvalue() == ""


def test_a_file_that_is_not_in_utf_8_goes_in_when_somebody_has_looked_at_it(tmp_path, capsys):
    file = tmp_path / "terms.csv"
    file.write_bytes("term\nÄlgen".encode("cp1252"))

    with pytest.raises(CommandError, match="--as-noted") as refused:
        call_command("import_register", "confidentialterm", str(file))
    assert refused.value.returncode == 2
    assert "Windows-1252" in capsys.readouterr().err
    assert not ConfidentialTerm.objects.exists()

    call_command("import_register", "confidentialterm", str(file), as_noted=True)
    assert ConfidentialTerm.objects.get().term == "Älgen"
