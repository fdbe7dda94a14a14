from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

from policy_rules import registry
from policy_rules.management.commands import document_rules
from policy_rules.management.rules_page import render
from policy_rules.packs.disclosure.jurisdictions import JURISDICTIONS


@pytest.fixture
def page(tmp_path, monkeypatch):
    monkeypatch.setattr(document_rules, "PAGE", tmp_path / "docs" / "rules.md")
    return document_rules.PAGE


def test_the_page_that_ships_says_what_the_rules_say():
    call_command("document_rules", check=True)


def test_a_page_is_written_and_then_up_to_date(page):
    call_command("document_rules")
    assert page.read_text(encoding="utf-8") == render(registry.rules())
    call_command("document_rules", check=True)


def test_a_missing_and_a_stale_page_are_refused(page):
    with pytest.raises(CommandError, match="document_rules"):
        call_command("document_rules", check=True)
    assert not page.exists()
    page.parent.mkdir()
    page.write_text("# The rules\n", encoding="utf-8")
    with pytest.raises(CommandError, match="document_rules"):
        call_command("document_rules", check=True)


def test_the_page_tells_of_every_rule_why_what_it_costs_and_what_it_catches():
    text = render(registry.rules())
    for rule in registry.rules():
        section = text.partition(f"## {rule.code} {rule.name}\n")[2].partition("\n## ")[0]
        assert rule.summary in section
        assert rule.because in section
        assert f"Enforcement: {rule.enforcement}" in section
        assert section.count("\n- ") == 3 + len(rule.bad) + len(rule.good)
        assert section.count("*Fine:*") >= len(rule.bad)


def test_the_page_tells_of_every_label_in_every_market():
    text = render(registry.rules())
    for jurisdiction in JURISDICTIONS.values():
        assert jurisdiction.source in text
        assert all(wording.words in text for wording in jurisdiction.wordings)


def test_the_page_is_in_english_whoever_makes_it():
    with translation.override("sv"):
        swedish = render(registry.rules())
    assert swedish == render(registry.rules())


def test_hidden_characters_of_examples_are_shown_and_turn_nothing_on_the_page():
    page = render(registry.rules())
    assert "⟨202E⟩" in page
    assert not set(page) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u00ad")
