from __future__ import annotations

import ast
import re
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

from policy_rules import registry
from policy_rules.management import rule_page, rules_page
from policy_rules.management.commands import document_rules
from policy_rules.packs.disclosure.jurisdictions import JURISDICTIONS
from policy_rules.points import POINTS

RULES = registry.rules()
HIDDEN = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u00ad")

of_each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


@pytest.fixture
def docs(tmp_path, monkeypatch):
    monkeypatch.setattr(document_rules, "DOCS", tmp_path / "docs")
    return document_rules.DOCS


def is_up_to_date() -> bool:
    try:
        call_command("document_rules", check=True)
    except CommandError:
        return False
    return True


def test_the_pages_that_ship_say_what_the_rules_say():
    assert is_up_to_date()


def test_a_page_a_rule_and_an_index_are_written_and_then_up_to_date(docs):
    assert not is_up_to_date()
    assert not docs.exists()
    call_command("document_rules")
    assert {path.stem for path in (docs / "rules").iterdir()} == {rule.code for rule in RULES}
    assert (docs / "rules.md").read_text(encoding="utf-8") == rules_page.render(RULES)
    assert is_up_to_date()


@pytest.mark.parametrize("name", ["rules.md", "rules/DIS001.md"])
def test_a_stale_page_is_refused_until_it_is_written_anew(docs, name):
    call_command("document_rules")
    (docs / name).write_text("# Something else\n", encoding="utf-8")
    assert not is_up_to_date()
    call_command("document_rules")
    assert is_up_to_date()


def test_whoever_is_refused_hears_which_pages_and_what_to_run(docs):
    call_command("document_rules")
    (docs / "rules" / "DIS001.md").unlink()
    with pytest.raises(CommandError, match=r"DIS001\.md\).*manage\.py document_rules"):
        call_command("document_rules", check=True)


def test_the_sentences_are_printed_as_python_that_gettext_reads(docs):
    printed = StringIO()
    call_command("document_rules", sentences=True, stdout=printed)
    calls = [node for node in ast.walk(ast.parse(printed.getvalue())) if isinstance(node, ast.Call)]
    assert [(call.func.id, call.args[0].value) for call in calls] == [("gettext_noop", rule.summary) for rule in RULES]
    assert not docs.exists()


def test_the_page_of_a_rule_that_is_gone_is_refused_and_then_taken_away(docs):
    call_command("document_rules")
    stray = docs / "rules" / "OLD001.md"
    stray.write_text("# OLD001\n", encoding="utf-8")
    assert not is_up_to_date()
    call_command("document_rules")
    assert not stray.exists()
    assert is_up_to_date()


@of_each_rule
def test_a_page_tells_what_a_rule_says_why_what_it_costs_what_it_catches_and_how_to_be_fine(rule):
    page = rule_page.render(rule)
    assert page.startswith(f"# {rule.code}: {rule.summary}\n")
    assert rule_page.escaped(rule.because) in page
    assert f"| {rule.enforcement}" in page
    assert all(str(POINTS[number]) in page for number in rule.points)
    caught, left_alone = page.split("## What it catches")[1].split("## What it leaves alone")
    assert (caught.count("\n~~~\n"), left_alone.count("\n~~~")) == (len(rule.bad), 2 * len(rule.good))
    assert caught.count("*Fine:*") >= len(rule.bad)
    assert "*Fine:*" not in left_alone
    assert "\n- " in page.split("## How to be fine")[1].split("## ")[0]


def test_the_index_leads_to_each_rule_from_every_point_that_it_serves():
    sections = re.split(r"^## ", rules_page.render(RULES), flags=re.MULTILINE)
    for number, title in POINTS.items():
        (section,) = (one for one in sections if one.startswith(f"Point {number}: {title}"))
        linked = re.findall(r"\]\(rules/(\w+)\.md\)", section)
        assert linked == [rule.code for rule in RULES if number in rule.points]


def test_the_index_tells_of_every_label_in_every_market():
    text = rules_page.render(RULES)
    for jurisdiction in JURISDICTIONS.values():
        assert jurisdiction.source in text
        assert all(wording.words in text for wording in jurisdiction.wordings)


def test_the_pages_are_in_english_whoever_makes_them():
    english = [rules_page.render(RULES), *map(rule_page.render, RULES)]
    with translation.override("sv"):
        assert [rules_page.render(RULES), *map(rule_page.render, RULES)] == english


@of_each_rule
def test_hidden_characters_of_examples_are_named_and_turn_nothing_on_the_page(rule):
    assert not set(rule_page.render(rule)) & HIDDEN


def test_a_hidden_character_is_named_by_its_number():
    assert "⟨202E⟩" in rule_page.render(next(rule for rule in RULES if rule.code == "CON002"))


def test_words_of_an_example_are_no_markup_on_the_page():
    assert rule_page.escaped("*a* [b](c) <d> `e` | f") == r"\*a\* \[b\](c) \<d\> \`e\` \| f"
