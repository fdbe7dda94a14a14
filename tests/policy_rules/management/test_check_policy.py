from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from contextlib import suppress

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection

from policy_rules import registry
from policy_rules.finding import Enforcement
from policy_rules.linting import checker
from tests.factories.registers import CompanyProfileFactory, ConfidentialTermFactory
from tests.policy_rules.making import finding_at, finds_word, make_rule

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("changes")]


def minds_terms(content, facts):
    """Confidential terms stay inside."""
    for hit in facts.terms.find(content.text.value) if facts.terms else ():
        yield finding_at(hit.start, hit.end, content.text.field, message=f"Not at {facts.company.name}.")


def minds_circumstances(content, facts):
    """Nothing but a look at what the content is."""
    said = (content.channel, content.language, *content.markets, content.capacity, content.sponsorship.by)
    yield finding_at(0, 0, content.text.field, message=" ".join((*said, facts.company.name)))


@pytest.fixture(autouse=True)
def rules(monkeypatch):
    """Put rules of the test in the place of the house's."""

    def put(*rules):
        monkeypatch.setattr(registry, "rules", lambda: rules)
        monkeypatch.setattr("policy_rules.ruleset._cached", None)

    put(make_rule(finds_word("fish")))
    return put


@pytest.fixture
def lint(capsys, monkeypatch, tmp_path):
    """Run the command as from a shell: exit status, output and complaints."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str, stdin: str | bytes = b""):
        data = stdin if isinstance(stdin, bytes) else stdin.encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        status = 0
        try:
            call_command("check_policy", *arguments)
        except SystemExit as error:
            status = error.code
        return status, *capsys.readouterr()

    return run


def test_files_are_checked_one_after_the_other(lint, tmp_path):
    (tmp_path / "a.txt").write_text("bread")
    (tmp_path / "b.html").write_text("<p>fi<b>sh</b></p>")
    status, out, err = lint("a.txt", "b.html")
    assert (status, err) == (1, "")
    assert out.splitlines()[0].startswith("b.html:1:4: TST001 error")
    assert out.splitlines()[-1] == "2 texts checked: 1 finding, 1 of them bars."


@pytest.mark.parametrize("arguments", [(), ("-",)])
def test_standard_input_is_checked(lint, arguments):
    assert lint(*arguments, stdin="fish")[0] == 1
    assert lint(*arguments, stdin="bread")[0] == 0


def test_standard_input_can_be_html(lint):
    assert "-:1:4: TST001" in lint("--html", stdin="<p>fi<b>sh</b></p>")[1]
    with pytest.raises(CommandError, match="not allowed with"):
        lint("--html", "--jsonl")


def test_a_reader_who_has_had_enough_ends_it_quietly():
    lines = b'{"text": "fish"}\n' * 20_000
    command = [sys.executable, "manage.py", "check_policy", "--jsonl"]
    pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    # The tests' PostgreSQL has no database of its own for a second process, and pipes are not its affair.
    environment = {name: value for name, value in os.environ.items() if name != "IMPRIMATUR_TEST_POSTGRES"}
    with subprocess.Popen(command, cwd=settings.BASE_DIR, env=environment, **pipes) as process:
        process.stdin.write(lines[:17])
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] is None
        process.stdout.close()
        with suppress(BrokenPipeError):
            process.stdin.write(lines)
            process.stdin.close()
        complaints = process.stderr.read().decode()
    assert process.returncode == 141
    assert "Error" not in complaints
    assert "Traceback" not in complaints


def test_advice_alone_exits_with_nought(lint, rules):
    rules(make_rule(finds_word("fish"), enforcement=Enforcement.ADVISORY))
    assert lint(stdin="fish")[0] == 0


def test_lines_of_json_give_lines_of_json(lint):
    status, out, err = lint("--jsonl", stdin='{"id": 1, "text": "fish"}\n{"id": 2, "text": "bread"}\n')
    assert (status, err) == (1, "")
    assert [(one["id"], len(one["findings"])) for one in map(json.loads, out.splitlines())] == [(1, 1), (2, 0)]


def test_a_file_can_give_json_and_lines_of_json_can_be_read_by_people(lint):
    _status, out, _err = lint("--format", "json", "-", stdin="fish")
    assert json.loads(out)["id"] == "-"
    _status, out, _err = lint("--jsonl", "--format", "text", stdin='{"text": "fish"}')
    assert out.startswith("-:1:text[0:4]: TST001")


def test_bad_input_exits_with_two_even_when_something_bars(lint):
    status, out, err = lint("--jsonl", stdin='{"text": "fish"}\nnonsense\n{"text": "bread"}\n')
    assert status == 2
    assert len(out.splitlines()) == 2
    assert err.startswith("-:2: ")


def test_a_file_that_is_not_there_is_named_and_the_others_are_checked(lint, tmp_path):
    (tmp_path / "a.txt").write_text("fish")
    (tmp_path / "folder").mkdir()
    status, out, err = lint("missing.txt", "folder", "a.txt")
    assert status == 2
    assert [line.split(":")[0] for line in err.splitlines()] == ["missing.txt", "folder"]
    assert "a.txt:1:1" in out


def test_registered_terms_and_those_of_a_file_are_looked_for(lint, rules, tmp_path):
    rules(make_rule(minds_terms))
    CompanyProfileFactory(name="Norrsken")
    ConfidentialTermFactory(term="Falken")
    (tmp_path / "terms.txt").write_text("Örnen\n")
    _status, out, _err = lint("--terms", "terms.txt", stdin="Falken och Örnens bo")
    assert [line.split(" ")[0] for line in out.splitlines()[:-1]] == ["-:1:1:", "-:1:12:"]
    assert "Not at Norrsken." in out


def test_a_line_of_terms_that_is_none_is_bad_input_and_the_others_count(lint, rules, tmp_path):
    rules(make_rule(minds_terms))
    (tmp_path / "terms.txt").write_text("&\nFalken\n")
    status, out, err = lint("--terms", "terms.txt", stdin="Falken")
    assert status == 2
    assert err.startswith("terms.txt:1: ")
    assert "-:1:1:" in out


def test_a_file_of_terms_that_is_not_there_stops_everything(lint):
    with pytest.raises(CommandError, match=r"missing\.txt") as refused:
        lint("--terms", "missing.txt", stdin="fish")
    assert refused.value.returncode == 2


def test_options_say_what_the_text_does_not(lint, rules):
    rules(make_rule(minds_circumstances))
    CompanyProfileFactory(name="Norrsken")
    assert " sv se official  Norrsken / " in lint(stdin="a")[1]
    options = {"channel": "x", "language": "en", "market": "uk", "capacity": "employee", "sponsor": "B", "company": "C"}
    arguments = [f"--{name}={value}" for name, value in options.items()]
    assert " x en uk employee B C / " in lint(*arguments, stdin="a")[1]


@pytest.mark.parametrize(
    "option", ["--channel=orkut", "--language=xx", "--market=xx", "--capacity=boss", "--messages=xx"]
)
def test_an_option_that_nobody_knows_is_refused(lint, option):
    with pytest.raises(CommandError, match="invalid choice"):
        lint(option)


def test_messages_come_in_the_language_that_is_asked_for(lint, rules):
    def says_its_language(content, facts):
        from django.utils.translation import get_language

        yield finding_at(0, 0, message=f"[{get_language()}]")

    rules(make_rule(says_its_language))
    assert "[sv]" in lint("--messages", "sv", stdin="a")[1]
    assert "[en]" in lint(stdin="a")[1]


def test_a_database_that_was_never_migrated_is_said_to_be_empty(lint, monkeypatch):
    monkeypatch.setattr(connection.introspection, "table_names", list)
    status, out, err = lint(stdin="fish")
    assert status == 1
    assert "no registers yet" in err
    assert "TST001" in out


@pytest.mark.skipif("connection.vendor != 'sqlite'")
def test_a_database_file_that_is_not_there_is_not_made(monkeypatch, tmp_path):
    monkeypatch.setitem(connection.settings_dict, "NAME", str(tmp_path / "none.sqlite3"))
    monkeypatch.setattr(connection, "is_in_memory_db", lambda: False)
    assert not checker.has_registers()
    assert not (tmp_path / "none.sqlite3").exists()


def test_a_database_that_does_not_answer_stops_everything(lint, monkeypatch):
    def fails():
        raise DatabaseError("no route to host")

    monkeypatch.setattr(connection.introspection, "table_names", fails)
    with pytest.raises(CommandError, match="no route to host") as refused:
        lint(stdin="bread")
    assert refused.value.returncode == 2


def test_registers_that_were_tampered_with_stop_everything(lint):
    ConfidentialTermFactory()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM policy_rules_confidentialterm")
    with pytest.raises(CommandError, match="without a record") as refused:
        lint(stdin="bread")
    assert refused.value.returncode == 2
