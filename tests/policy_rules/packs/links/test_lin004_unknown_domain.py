from __future__ import annotations

from dataclasses import replace

import pytest

from policy_rules.facts import DomainStanding
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from tests.policy_rules.packs.asking import ask, rule

LIN004 = rule("LIN004")
FACTS = replace(EXAMPLE_FACTS, domains={"partner.se": DomainStanding.VETTED, "skum.se": DomainStanding.BLOCKED})


@pytest.mark.parametrize("url", ["https://nytt.se/1", "http://blogg.nytt.se", "https://partner.se.nytt.com/"])
def test_a_link_to_an_unknown_domain_is_noted(url):
    assert len(ask(LIN004, example(f"Läs {url} nu", facts=FACTS))) == 1


@pytest.mark.parametrize(
    "url",
    [
        *("https://partner.se", "https://nytt.partner.se/1", "https://acme.example", "https://x.com/acme/status/1"),
        *(
            "https://skum.se",
            "https://bit.ly/abc",
            "https://192.0.2.7/",
            "https://partner-login.se/",
            "https://аpple.com",
        ),
        *("https://www.google.com/url?q=https://partner.se", "https://nytt.cmo/", "anna@nytt.se"),
    ],
)
def test_known_domains_channels_and_what_other_rules_say_are_left_alone(url):
    assert not ask(LIN004, example(f"Läs {url} nu", facts=FACTS))


def test_while_nobody_has_vetted_anything_nothing_is_noted():
    assert not ask(LIN004, example("Läs https://nytt.se/1"))
