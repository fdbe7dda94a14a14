from __future__ import annotations

import pytest

from policy_rules.finding import Enforcement
from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, rule

OPT001 = rule("OPT001")

URGED = [
    ("sv", "Gratis snaps till maten hela helgen."),
    ("sv", "Drick dig full på vårt nya vin."),
    ("en", "All you can drink beer for a tenner."),
    ("en", "Free shots for students."),
]
MODERATE = [
    ("sv", "Vår nya cider är gjord på äpplen från Kivik."),
    ("sv", "Alkoholfri öl ingår gratis i julbordet."),
    ("en", "Our cider is made from apples of our own."),
    ("en", "The room is full of spirit, and the museum is free."),
]


@pytest.mark.parametrize(("language", "text"), URGED)
def test_urging_people_to_drink_is_found(language, text):
    assert ask(OPT001, example(text, language=language))


@pytest.mark.parametrize(("language", "text"), MODERATE)
def test_describing_a_drink_is_fine(language, text):
    assert ask(OPT001, example(text, language=language)) == []


def test_the_rule_waits_for_a_site_to_switch_it_on():
    assert OPT001.enforcement is Enforcement.OFF
