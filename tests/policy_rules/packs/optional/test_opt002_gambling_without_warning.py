from __future__ import annotations

import pytest

from policy_rules.finding import Enforcement
from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, places, rule

OPT002 = rule("OPT002")


@pytest.mark.parametrize(
    "text", ["Insättningsbonus 500 kr!", "Jackpotten är uppe i 20 miljoner.", "Odds? 18 år. Spela."]
)
def test_an_offer_to_gamble_without_age_or_help_is_found(text):
    assert ask(OPT002, example(text))


@pytest.mark.parametrize("warning", ["18+ Stödlinjen.se", "Åldersgräns 18 år. Ta paus på Spelpaus.se"])
def test_an_offer_with_both_is_fine(warning):
    assert ask(OPT002, example(f"Insättningsbonus 500 kr! {warning}")) == []


def test_an_address_is_no_offer():
    assert places(OPT002, example("Vi spelar in en film om vad som helst.")) == []


def test_the_rule_waits_for_a_site_to_switch_it_on():
    assert OPT002.enforcement is Enforcement.OFF
