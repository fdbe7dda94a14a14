from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import places, rule

PER003 = rule("PER003")

TEST_CARDS = (
    *("4111111111111111", "4242424242424242", "4012888888881881", "5555555555554444", "2223003122003222"),
    *("378282246310005", "371449635398431", "6011111111111117", "3566002020360505", "6200000000000005"),
)
"""Numbers that the networks and their processors publish for tests."""


def grouped(number: str, sign: str) -> str:
    if len(number) == 15:
        return sign.join((number[:4], number[4:10], number[10:]))
    return sign.join(number[at : at + 4] for at in range(0, len(number), 4))


@pytest.mark.parametrize("number", TEST_CARDS)
def test_a_card_is_found_in_one_piece_and_in_its_groups(number):
    for written in (number, grouped(number, " "), grouped(number, "-"), " ".join(number), "\u200b".join(number)):
        assert places(PER003, example(f"Han betalade med {written}.")) == [written]


@pytest.mark.parametrize(
    "text",
    [
        "Order 4111111111111111 är skickad.",
        "Kolli 4242424242424242",
        "EAN 4006381333931",
        "Kort 4111 1111 1111 1112",
        "Kort 1234 5678 9012 3452",
        "4111 1111 1111 1111 1111 1",
        "+4111111111111111",
        "IMEI 356938035643809",
        "Kunder: 4111 1111, besök: 1111 1111",
    ],
)
def test_other_numbers_are_left_alone(text):
    assert places(PER003, example(text)) == []


def test_short_and_long_numbers_count_only_where_a_card_is_spoken_of():
    assert places(PER003, example("Numret 4222222222222")) == []
    assert places(PER003, example("Visa-kort 4222222222222")) == ["4222222222222"]
