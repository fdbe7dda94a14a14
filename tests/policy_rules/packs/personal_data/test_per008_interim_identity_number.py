from __future__ import annotations

import pytest

from policy_rules.finding import Enforcement
from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import places, rule

PER008 = rule("PER008")


@pytest.mark.parametrize("letter", "TPRSUWXJKLMN")
def test_every_letter_of_an_interim_number_is_known(letter):
    for written in (f"000101-{letter}220", f"20000101{letter}220", f"000101{letter.lower()}220"):
        assert places(PER008, example(f"Elev {written} börjar.")) == [written]


def test_the_rule_is_off_until_a_site_switches_it_on():
    assert PER008.enforcement is Enforcement.OFF


def test_a_day_that_does_not_exist_is_nobodys():
    assert places(PER008, example("001332-T220 och 000101-Q220")) == []
