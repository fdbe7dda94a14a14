from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import places, rule

LIN012 = rule("LIN012")


@pytest.mark.parametrize(
    "address",
    [
        "https://acme.sharepoint.com/sites/ledning/plan.docx",
        "https://docs.google.com/document/d/1aBcD/edit",
        "https://minasidor.acme.example/?session=9c1f0b7ad2",
        "https://acme.example/reset/9c1f0b7ad2e84c5f8a3e",
        "https://staging.acme.example/start",
        "http://acme.example:8443/setup",
    ],
)
def test_an_address_for_few_is_found(address):
    assert places(LIN012, example(f"Läs: {address}")) == [address]


@pytest.mark.parametrize(
    "address",
    [
        "https://docs.google.com/forms/d/e/1FAIpQLSc/viewform",
        "https://acme.example:443/nytt?utm_source=linkedin",
        "https://acme.example/test/quiz?token=ja",
        "https://testamente.example/",
        "http://localhost:3000/start",
    ],
)
def test_pages_for_all_and_what_other_rules_find_are_left_alone(address):
    assert places(LIN012, example(f"Läs: {address}")) == []
