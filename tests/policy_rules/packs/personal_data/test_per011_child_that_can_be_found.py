from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, places, rule

PER011 = rule("PER011")

FOUND = [
    ("sv", "Veckans elev heter Ebba, går i 2B på Rönnskolan och är åtta år."),
    ("sv", "Wilmer, 14 år, går hem ensam efter träningen."),
    ("en", "Little Maisie, 8, is in Year 3."),
    ("en", "Jake (9) walks home alone."),
]
LEFT_ALONE = [
    ("sv", "Ebba, 7 år, vann."),
    ("sv", "Anders, 45 år, är lärare i klass 3."),
    ("sv", "Klass 1B vann."),
    ("en", "Maisie, 8, won."),
    ("en", "Year 3 won our contest."),
]


@pytest.mark.parametrize(("language", "text"), FOUND)
def test_a_child_and_its_school_or_way_home_are_found(language, text):
    assert ask(PER011, example(text, language=language))


@pytest.mark.parametrize(("language", "text"), LEFT_ALONE)
def test_first_names_and_classes_are_left_alone(language, text):
    assert places(PER011, example(text, language=language)) == []
