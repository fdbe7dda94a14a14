from __future__ import annotations

from dataclasses import replace

import pytest

from policy_rules.facts import DomainStanding
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from tests.policy_rules.packs.asking import ask, places, rule

LIN003 = rule("LIN003")
FACTS = replace(
    EXAMPLE_FACTS,
    domains={
        "skum.se": DomainStanding.BLOCKED,
        "press.skum.se": DomainStanding.VETTED,
        "gammal.press.skum.se": DomainStanding.BLOCKED,
        "räkor.se": DomainStanding.BLOCKED,
    },
)


@pytest.mark.parametrize(
    "url",
    [
        *(
            "https://skum.se",
            "https://a.b.skum.se/x",
            "HTTPS://SKUM.SE./",
            "https://skum.se:8443/",
            "https:\\\\skum.se",
        ),
        *("https://gammal.press.skum.se", "https://xn--rkor-loa.se/", "https://anna@skum.se/", "mailto:a@skum.se"),
    ],
)
def test_however_the_address_is_written_a_blocked_domain_is_found(url):
    assert len(ask(LIN003, example(html=f'<p><a href="{url}">Läs mer</a></p>', facts=FACTS))) == 1


@pytest.mark.parametrize(
    "url", ["https://press.skum.se", "https://notskum.se", "https://skum.se.acme.example", "tel:+46"]
)
def test_other_domains_are_left_alone(url):
    assert not ask(LIN003, example(html=f'<p><a href="{url}">Läs mer</a></p>', facts=FACTS))


def test_the_place_is_the_link():
    assert places(LIN003, example("Se skum.se, och https://skum.se/1!", facts=FACTS)) == [
        "skum.se",
        "https://skum.se/1",
    ]
