from __future__ import annotations

from dataclasses import replace

import pytest

from policy_rules.facts import Company, DomainStanding
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from tests.policy_rules.packs.asking import ask, places, rule

LIN005 = rule("LIN005")


@pytest.mark.parametrize(
    "url",
    ["https://bit.ly/3xAcme", "bit.ly/x", "http://www.tinyurl.com/y", "https://acme.page.link/z", "https://BIT.LY/x"],
)
def test_a_short_address_is_found(url):
    assert places(LIN005, example(f"Se {url}!")) == [url]


@pytest.mark.parametrize(
    "url", ["bit.ly", "https://bit.ly/", "https://habit.ly/x", "https://youtu.be/x", "https://acme.example/bit.ly/x"]
)
def test_whole_addresses_and_the_shortener_itself_are_left_alone(url):
    assert not ask(LIN005, example(f"Se {url} nu"))


@pytest.mark.parametrize(
    "facts",
    [
        replace(EXAMPLE_FACTS, domains={"acme.page.link": DomainStanding.VETTED}),
        replace(EXAMPLE_FACTS, domains={"page.link": DomainStanding.BLOCKED}),
        replace(EXAMPLE_FACTS, company=Company("Acme AB", ("acme.example", "acme.page.link"))),
    ],
)
def test_one_that_the_company_has_decided_about_is_left_alone(facts):
    assert not ask(LIN005, example("Se https://acme.page.link/z", facts=facts))
