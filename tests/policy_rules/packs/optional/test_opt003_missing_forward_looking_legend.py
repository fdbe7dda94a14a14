from __future__ import annotations

from policy_rules.finding import Enforcement
from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, rule

OPT003 = rule("OPT003")
STATEMENT = "We expect sales to double next year."


def test_a_forecast_to_americans_carries_the_legend():
    assert ask(OPT003, example(STATEMENT, language="en", markets=("us",)))
    legend = "Forward-looking statements involve risks and uncertainties."
    assert ask(OPT003, example(f"{STATEMENT} {legend}", language="en", markets=("us",))) == []


def test_other_markets_have_other_law():
    assert ask(OPT003, example(STATEMENT, language="en", markets=("uk",))) == []


def test_the_rule_waits_for_a_site_to_switch_it_on():
    assert OPT003.enforcement is Enforcement.OFF
