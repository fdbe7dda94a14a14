from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import places, rule

LIN013 = rule("LIN013")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Finns på bit punkt ly snedstreck moss.", "bit punkt ly snedstreck moss"),
        ("Gå in på bonus[.]com nu", "bonus[.]com"),
        ("Anmälan: acme (punkt) com", "acme (punkt) com"),
        ("Read it on acme dot example slash offers.", "acme dot example slash offers"),
        ("The deck: bit . ly / 3kd9", "bit . ly / 3kd9"),
        ("Skriv 0xC0.0xA8.0x01.0x01 själv", "0xC0.0xA8.0x01.0x01"),
    ],
)
def test_an_address_in_disguise_is_found_where_it_stands(text, place):
    assert places(LIN013, example(text)) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "Från punkt a till punkt b. Se sista punkt nu.",
        "Dot com-bubblan är över.",
        "Mejla kim at acme dot example.",
        "kim snabel-a acme punkt com",
        "Läs mer på acme.example. Se även bilden / filmen.",
        "http://0xC0.0x00.0x02.0x2C/news",
    ],
)
def test_points_dots_mailboxes_and_addresses_are_left_alone(text):
    assert places(LIN013, example(text)) == []
