from __future__ import annotations

from dataclasses import replace

import pytest

from policy_rules.facts import Company, DomainStanding
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from policy_rules.text import lookalikes
from tests.policy_rules.packs.asking import ask, rule

LIN006 = rule("LIN006")
FACTS = replace(
    EXAMPLE_FACTS,
    company=Company("Norrsken AB", ("norrsken.se",)),
    domains={
        "volvo.com": DomainStanding.VETTED,
        "abc.se": DomainStanding.VETTED,
        "skum.se": DomainStanding.BLOCKED,
        "norrsken-cup.se": DomainStanding.VETTED,
    },
)


@pytest.mark.parametrize(
    "host",
    [
        *("norrsken-support.se", "login-norrsken.com", "norrskenlogin.se", "norsken.se", "norrskén.se"),
        *("n0rrsken.se", "mitt-norrsken.se", "norrskne.se", "norr-sken.se", "konto.norrsken-id.se"),
        *("volvo-verify.com", "voIvo.net", "vollvo.com"),
    ],
)
def test_what_passes_for_our_own_or_a_vetted_domain_is_found(host):
    assert len(ask(LIN006, example(f"Se https://{host}/konto nu", facts=FACTS))) == 1


@pytest.mark.parametrize(
    "host",
    [
        *(
            "norrsken.se",
            "www.norrsken.se",
            "norrsken-cup.se",
            "volvo.com",
            "nordvind.se",
            "norrland.se",
            "norrbotten.se",
        ),
        *("abb.se", "abc-vin.se", "skumm.se", "skum.com", "solvo.com", "volvic.com", "norrsken.teamtailor.com"),
        *("volvofinans.se", "linkedin.com", "norrsken.cmo", "192.0.2.7"),
    ],
)
def test_other_names_are_left_alone(host):
    assert not ask(LIN006, example(f"Se https://{host}/konto nu", facts=FACTS))


def test_thousands_of_vetted_domains_are_one_look_up(monkeypatch):
    many = {f"partner{number}kontor.se": DomainStanding.VETTED for number in range(3_000)}
    compared = []
    seen = lookalikes.looks_like
    monkeypatch.setattr(lookalikes, "looks_like", lambda host, domain: compared.append(domain) or seen(host, domain))
    assert ask(LIN006, example("Se https://norrsken-login.se/", facts=replace(FACTS, domains=many)))
    assert len(compared) < 50
