from __future__ import annotations

from dataclasses import replace

import pytest

from policy_rules.facts import Company, DomainStanding
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from tests.policy_rules.packs.asking import ask, rule

LIN006, LIN009 = rule("LIN006"), rule("LIN009")
FACTS = replace(
    EXAMPLE_FACTS,
    company=Company("Norrsken AB", ("norrsken.se",)),
    domains={"volvo.com": DomainStanding.VETTED, "skum.se": DomainStanding.BLOCKED},
)


@pytest.mark.parametrize("host", ["volvo.ru", "www.volvo.co.uk"])
def test_the_name_under_another_ending_is_noted_and_bars_nothing(host):
    post = example(f"Se https://{host}/ nu", facts=FACTS)
    assert len(ask(LIN009, post)) == 1
    assert not ask(LIN006, post)


@pytest.mark.parametrize(
    "host", ["volvo.com", "volvo-login.com", "skum.com", "volvo.test", "volvo.cmo", "norrsken.com"]
)
def test_other_names_are_left_alone(host):
    assert not ask(LIN009, example(f"Se https://{host}/ nu", facts=FACTS))


def test_an_example_domain_has_no_namesakes():
    assert not ask(LIN009, example("Se https://acme.se/ nu"))
