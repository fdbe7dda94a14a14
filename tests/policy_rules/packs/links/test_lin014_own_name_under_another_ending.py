from __future__ import annotations

from dataclasses import replace

import pytest

from policy_rules.facts import Company, DomainStanding
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from tests.policy_rules.packs.asking import ask, places, rule

LIN004, LIN006, LIN009, LIN014 = rule("LIN004"), rule("LIN006"), rule("LIN009"), rule("LIN014")
FACTS = replace(
    EXAMPLE_FACTS,
    company=Company("Norrsken AB", ("norrsken.se", "norrsken.fi")),
    domains={"norrsken.dk": DomainStanding.VETTED, "norrskan.se": DomainStanding.VETTED},
)


@pytest.mark.parametrize(
    "written", ["https://norrsken.com/", "www.norrsken.co.uk", "kundservice@norrsken.nu", "kim.ek@mail.norrsken.com"]
)
def test_our_name_under_an_ending_that_is_not_ours_waits_for_a_reviewer(written):
    post = example(f"Se {written} nu", facts=FACTS)
    assert places(LIN014, post) == [written]
    assert not ask(LIN006, post)
    assert not ask(LIN009, post)


@pytest.mark.parametrize(
    "written",
    [
        "https://norrsken.fi",
        "https://boka.norrsken.dk",
        "info@norrsken.se",
        "norrsken.test",
        "@norrsken@norrsken.social",
    ],
)
def test_what_is_ours_or_known_or_no_address_is_left_alone(written):
    assert not ask(LIN014, example(f"Se {written} nu", facts=FACTS))


def test_a_company_that_has_only_a_domain_for_examples_hears_of_an_unknown_one_at_most():
    facts = replace(EXAMPLE_FACTS, domains=FACTS.domains)
    post = example("Se https://acme.se/ nu", facts=facts)
    assert not ask(LIN014, post)
    assert len(ask(LIN004, post)) == 1


def test_the_address_that_a_link_shows_is_read_once():
    post = example(html='<p>Skriv till <a href="mailto:info@norrsken.com">info@norrsken.com</a></p>', facts=FACTS)
    assert len(ask(LIN014, post)) == 1
