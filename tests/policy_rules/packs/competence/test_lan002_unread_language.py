from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from policy_rules.registry import rules
from policy_rules.text.languages import READ_BY_RULES
from tests.policy_rules.packs.asking import ask, rule

LAN002 = rule("LAN002")


def test_the_language_that_no_rule_reads_is_named():
    (finding,) = ask(LAN002, example("Wir freuen uns auf euch.", language="de"))
    assert "German" in finding.message


def test_the_language_that_a_text_is_in_is_named_rather_than_the_declared_one():
    text = "Buscamos una nueva compañera para nuestra oficina, y todos los días hay mucho que hacer."
    (finding,) = ask(LAN002, example(text, language="de"))
    assert "Spanish" in finding.message


def test_a_text_that_the_rules_do_read_is_left_to_them_whatever_was_declared():
    text = "Nu öppnar vi vår nya butik i Luleå, och alla är välkomna på lördag."
    assert ask(LAN002, example(text, language="de")) == []


@pytest.mark.parametrize("text", ["", "2026 🎉"])
def test_of_a_post_without_words_there_is_nothing_to_read(text):
    assert ask(LAN002, example(text, language="de")) == []


def test_the_languages_that_rules_read_are_those_of_the_rules():
    assert {language for rule in rules() for language in rule.languages} == set(READ_BY_RULES)
