from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, places, rule

CON005 = rule("CON005")

FOUND = [
    ("sv", "Vårt anbud på skolan är 4 miljoner."),
    ("sv", "Kunden betalar 40 procent mer än alla andra betalar."),
    ("sv", "Aldrig berättat förut: deg i 38 grader i tre dygn. Nu vet ni."),
    ("en", "Our gross margin is 61 per cent."),
    ("en", "We charge Tesco 14 pence and everybody else 22 pence."),
    ("en", "Our pipeline is 2 million today."),
]
LEFT_ALONE = [
    ("sv", "Bruttomarginalen i delårsrapporten var 41 procent."),
    ("sv", "Hemligheten är kärlek."),
    ("sv", "Spara 40 procent på vår offert."),
    ("en", "Gross margin was 41 per cent in the quarter."),
    ("en", "The secret is love."),
    ("en", "Get a free quote in 2 hours from our team."),
]


@pytest.mark.parametrize(("language", "text"), FOUND)
def test_a_figure_or_a_recipe_of_ones_own_is_found(language, text):
    assert ask(CON005, example(text, language=language))


@pytest.mark.parametrize(("language", "text"), LEFT_ALONE)
def test_published_figures_and_bakers_winks_are_left_alone(language, text):
    assert places(CON005, example(text, language=language)) == []
