from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, places, rule

PER009 = rule("PER009")

FOUND = [
    ("sv", "Krya på dig Lisbet! Cellgifterna tar på krafterna."),
    ("sv", "Kevin på lagret har adhd."),
    ("sv", "Vår kollega Tove är gravid."),
    ("sv", "Vår kollega Simon är jude."),
    ("sv", "Amir på ekonomi fastar just nu."),
    ("sv", "Petra i växeln röstade på Kommunistiska partiet."),
    ("en", "Our colleague Farah is a devout Muslim."),
    ("en", "Nina is pregnant after four rounds of IVF."),
    ("en", "Mrs Tranter is walking again after her hip replacement."),
    ("en", "Steve in sales voted Reform."),
]
LEFT_ALONE = [
    ("sv", "Vi firar Pride."),
    ("sv", "Anna Ek, läkare, svarar på frågor om cancer."),
    ("sv", "Vår katt Sture mår bra efter operationen."),
    ("en", "One in four has diabetes."),
    ("en", "Jude Carrow has welded for us for thirty years."),
    ("en", "Sam ran for cancer research and raised 2,000 pounds."),
    ("en", "Dr Amy Poole talks about depression."),
]


@pytest.mark.parametrize(("language", "text"), FOUND)
def test_what_is_sensitive_of_somebody_named_is_found(language, text):
    assert ask(PER009, example(text, language=language))


@pytest.mark.parametrize(("language", "text"), LEFT_ALONE)
def test_illness_in_general_and_those_who_speak_of_it_are_left_alone(language, text):
    assert places(PER009, example(text, language=language)) == []


def test_the_finding_does_not_tell_it_once_more():
    (finding,) = ask(PER009, example("Kevin på lagret har adhd."))
    assert "adhd" not in finding.message + finding.instead
