"""The policy wizard at the command line: asked on a terminal, or answered by a file."""

from __future__ import annotations

import io
import json

import pytest
from django.core.management import CommandError, call_command

from approvals import policy
from approvals.models import AdoptedPolicy
from policy_rules import registers
from policy_rules.models import ChecklistItem, CompanyProfile, ConfidentialTerm
from policy_rules.wizard.questions import QUESTIONS
from tests.policy_rules.wizard.making import REQUIRED

pytestmark = pytest.mark.django_db


@pytest.fixture
def run(tmp_path):
    """Run the command with a file of answers; gives what it printed."""

    def run(given: dict | str | None = None, **options) -> str:
        if given is not None:
            path = tmp_path / "answers.json"
            path.write_text(given if isinstance(given, str) else json.dumps(given, indent=2), encoding="utf-8")
            options = {"answers": str(path), "yes": True} | options
        out = io.StringIO()
        call_command("policy_wizard", **{"output": str(tmp_path / "out"), "stdout": out} | options)
        return out.getvalue()

    return run


@pytest.fixture
def typed(monkeypatch):
    """Have somebody type lines on the terminal; afterwards nobody is there any more."""

    def type_in(*lines: str) -> list[str]:
        left, asked = list(lines), []

        def ask(prompt: str) -> str:
            asked.append(prompt)
            if not left:
                raise EOFError
            return left.pop(0)

        monkeypatch.setattr("builtins.input", ask)
        return asked

    return type_in


def written(tmp_path) -> set[str]:
    return {path.name for path in (tmp_path / "out").iterdir()} if (tmp_path / "out").exists() else set()


def fails(run, *args, **options) -> CommandError:
    with pytest.raises(CommandError) as caught:
        run(*args, **options)
    assert not AdoptedPolicy.objects.exists()
    assert not CompanyProfile.objects.exists()
    return caught.value


# ---- a file ----------------------------------------------------------------------------------------------------------


def test_a_file_of_three_answers_puts_a_policy_in_force(run, tmp_path):
    said = run(REQUIRED, language="sv")
    assert written(tmp_path) == {"policy.sv.html", "policy.sv.md"}
    assert "Norrsken Kaffe" in (tmp_path / "out/policy.sv.md").read_text(encoding="utf-8")
    assert policy.in_force().answers.company == "Norrsken Kaffe"
    assert "policy.sv.html" in said


def test_both_languages_are_written(run, tmp_path):
    run(REQUIRED | {"language": "both"})
    assert written(tmp_path) == {"policy.sv.html", "policy.sv.md", "policy.en.html", "policy.en.md"}


def test_the_second_time_there_is_nothing_to_do(run):
    run(REQUIRED)
    digest = registers.digest_of_tables()
    assert "All of it is so already." in run(REQUIRED, language="en")
    assert AdoptedPolicy.objects.count() == 1
    assert registers.digest_of_tables() == digest


def test_what_was_not_answered_again_is_as_in_the_policy_in_force(run):
    run(REQUIRED | {"strictness": "strict"})
    run({"own_voice": False})
    assert policy.in_force().answers.strictness == "strict"
    assert policy.in_force().answers.own_voice is False


def test_a_dry_run_shows_everything_and_does_nothing(run, tmp_path):
    said = run(REQUIRED | {"strictness": "gentle"}, dry_run=True, language="en")
    assert "PRO003" in said
    assert "Nothing was changed." in said
    assert not AdoptedPolicy.objects.exists()
    assert not CompanyProfile.objects.exists()
    assert written(tmp_path) == set()


def test_what_was_changed_by_hand_is_shown_and_left_unless_told_otherwise(run):
    run(REQUIRED)
    row = ChecklistItem.objects.get(code="links")
    row.text = "Länkarna är våra."
    registers.save(row, actor=None)
    assert "--overwrite" in run(REQUIRED)
    assert ChecklistItem.objects.get(code="links").text == "Länkarna är våra."
    run(REQUIRED, overwrite=True)
    assert ChecklistItem.objects.get(code="links").text != "Länkarna är våra."


def test_an_answer_that_will_not_do_is_named_with_its_file_and_line(run, tmp_path):
    error = fails(run, REQUIRED | {"markets": ["atlantis"], "colour": "green"}, language="en")
    assert error.returncode == 2
    assert "answers.json:5: markets: “atlantis”" in str(error)
    assert "answers.json:8: colour: Nobody asks this." in str(error)
    assert written(tmp_path) == set()


@pytest.mark.parametrize("source", ["{", "[]", '{"company": "FÖRETAGET"}'])
def test_a_file_that_makes_no_sense_changes_nothing(run, source):
    assert fails(run, source).returncode == 2


def test_a_file_that_is_not_there_or_no_text_is_said(run, tmp_path):
    assert fails(run, answers=str(tmp_path / "nowhere.json")).returncode == 2
    (tmp_path / "picture.json").write_bytes(b"\xff\xd8\xff")
    assert fails(run, answers=str(tmp_path / "picture.json")).returncode == 2


def test_nothing_is_adopted_that_could_not_be_written(run, tmp_path):
    (tmp_path / "out").write_text("a file, not a folder")
    assert fails(run, REQUIRED).returncode == 1


def test_a_register_that_refuses_leaves_no_document_behind(run, tmp_path, monkeypatch):
    def refuse(*args, **options):
        raise registers.ValidationError("Nej.")

    monkeypatch.setattr(registers, "save", refuse)
    error = fails(run, REQUIRED)
    assert error.returncode == 1
    assert "Nej." in str(error)
    assert written(tmp_path) == set()


def test_the_file_to_begin_with_asks_every_question(run):
    made = json.loads(run(print_answers=True, language="sv"))
    assert list(made) == [question.id for question in QUESTIONS]
    assert made["language"] == "sv"


def test_the_answers_in_force_can_be_printed_and_given_back(run):
    run(REQUIRED | {"confidential": ["Projekt Tjäder"]})
    printed = run(print_answers=True)
    assert "Tjäder" not in printed
    run(printed)
    assert AdoptedPolicy.objects.count() == 1


# ---- a terminal ------------------------------------------------------------------------------------------------------


def test_a_newcomer_presses_enter_but_for_three_answers_and_says_yes(run, typed, tmp_path):
    lines = [REQUIRED.get(question.id, "") for question in QUESTIONS]
    asked = typed(*lines, "ja")
    run(language="sv")
    assert len(asked) == len(QUESTIONS) + 1
    assert policy.in_force().answers.security == "Siv Säker"
    assert "policy.sv.html" in written(tmp_path)


def test_a_question_is_explained_asked_again_and_gone_back_to(run, typed):
    lines = ["?", "FÖRETAGET", "Fel Kaffe", "<", "Norrsken Kaffe", "a.example, B.example"]
    typed(*lines, "nej", "press@norrsken.example", "Siv Säker", *[""] * 11, "Projekt Tjäder, Kallrost", "yes")
    said = run(language="en")
    assert "As it stands in a sentence" in said
    assert "still to be filled in" in said
    assert policy.in_force().answers.company == "Norrsken Kaffe"
    assert policy.in_force().answers.domains == ("a.example", "b.example")
    assert ConfidentialTerm.objects.count() == 2


def test_who_says_no_has_changed_nothing(run, typed, tmp_path):
    typed(*[REQUIRED.get(question.id, "") for question in QUESTIONS], "perhaps", "no")
    assert fails(run).returncode == 1
    assert written(tmp_path) == set()


def test_where_nobody_answers_nothing_is_changed(run, typed):
    typed("Norrsken Kaffe")
    assert fails(run).returncode == 2


def test_the_second_time_enter_keeps_every_answer(run, typed):
    run(REQUIRED | {"competitors": ["Fjällbryggarna"], "fields": ["alcohol"]})
    kept = policy.in_force().answers
    typed(*[""] * len(QUESTIONS), "yes")
    run()
    assert policy.in_force().answers == kept
    assert AdoptedPolicy.objects.count() == 1
