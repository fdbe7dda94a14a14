"""Point 5 of the policy: people may praise and criticise the company. No rule is there to stop them."""

from __future__ import annotations

import pytest

from policy_rules import registry
from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask

CRITICISM = [
    ("sv", "Acme har höjt priserna igen, och kundtjänsten svarar inte. Det är under all kritik."),
    ("sv", "Jag tycker att Acme har fel om vindkraften. Lyssna på dem som bor här!"),
    ("sv", "Acme säger upp 200 personer samma dag som utdelningen höjs. Skäms."),
    ("en", "Acme's new app is slow, and their support is worse. I am switching."),
    ("en", "Acme was wrong about wind power, and it should say so."),
    ("en", "Two hundred jobs go at Acme while the dividend rises. Shame on them."),
]
DISCLAIMERS = {"sv": " Åsikterna är mina egna.", "en": " Views are my own."}


@pytest.mark.parametrize(("language", "text"), CRITICISM)
def test_criticism_of_the_company_is_left_alone(language, text):
    said = example(text, language=language)
    assert [rule.code for rule in registry.rules() if ask(rule, said)] == []


@pytest.mark.parametrize(("language", "text"), CRITICISM)
def test_an_employee_may_criticise_the_company_with_the_same_sentence_as_for_praise(language, text):
    said = example(text + DISCLAIMERS[language], language=language, capacity="employee")
    assert [rule.code for rule in registry.rules() if ask(rule, said)] == []
