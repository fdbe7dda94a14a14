from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, rule

PRO007 = rule("PRO007")

TO_COME = [
    ("sv", "Vårt mål är nettonollutsläpp 2040."),
    ("sv", "År 2028 ska alla våra produkter vara koldioxidneutrala."),
    ("en", "We commit to net zero by 2045."),
    ("en", "All our products will be carbon neutral in 2028."),
    ("sv", "Vi minskar våra utsläpp med hälften till 2031."),
    ("en", "We will cut our carbon footprint by a third by 2031."),
    ("sv", "Inom tio år är vi fossilfria."),
    ("en", "Our goal is 40 percent lower emissions by 2032."),
]

NOT_OURS = [
    ("sv", "EU ska vara klimatneutralt 2050."),
    ("en", "The UK aims for net zero by 2050."),
    ("sv", "Vi räknar våra utsläpp varje år sedan 2019."),
    ("en", "We will plant trees in 2030."),
    ("sv", "Sverige ska halvera utsläppen till 2030."),
    ("sv", "Vi minskade våra utsläpp med 12 procent i fjol."),
    ("en", "The EU will halve its emissions by 2030."),
]


@pytest.mark.parametrize(("language", "text"), TO_COME)
def test_a_claim_about_years_to_come_is_found(language, text):
    assert ask(PRO007, example(text, language=language))


@pytest.mark.parametrize(("language", "text"), NOT_OURS)
def test_what_others_aim_at_is_left_alone(language, text):
    assert ask(PRO007, example(text, language=language)) == []


@pytest.mark.parametrize("plan", ["Planen: https://acme.example/plan", "Målen är validerade av Science Based Targets."])
def test_a_plan_that_all_can_read_is_enough(plan):
    assert ask(PRO007, example(f"Vi ska vara klimatneutrala 2035. {plan}")) == []


def test_a_year_that_has_passed_is_not_to_come():
    assert ask(PRO007, example("Vi blev fossilfria 2024.")) == []
