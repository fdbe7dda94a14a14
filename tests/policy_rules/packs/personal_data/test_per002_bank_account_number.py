from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import places, rule

PER002 = rule("PER002")

REGISTRY = (
    *(
        "SE4550000000058398257466",
        "NO9386011117947",
        "DK5000400440116243",
        "FI2112345600000785",
        "GB29NWBK60161331926819",
    ),
    *("DE89370400440532013000", "FR1420041010050500013M02606", "IE29AIBK93115212345678", "NL91ABNA0417164300"),
    *(
        "PL61109010140000071219812874",
        "CH9300762011623852957",
        "ES9121000418450200051332",
        "IS140159260076545510730339",
    ),
)
"""Examples of SWIFT's IBAN registry."""


@pytest.mark.parametrize("number", REGISTRY)
def test_an_account_is_found_in_one_piece_and_in_groups_of_four(number):
    groups = [number[at : at + 4] for at in range(0, len(number), 4)]
    for written in (number, number.lower(), " ".join(groups), "-".join(groups), "\u00a0".join(groups)):
        assert places(PER002, example(f"Konto: {written}, tack!")) == [written]


@pytest.mark.parametrize("number", REGISTRY)
def test_a_wrong_check_digit_or_length_makes_it_no_account(number):
    wrong = number[:-1] + str((int(number[-1]) + 1) % 10)
    for written in (wrong, number[:-1], number + "1"):
        assert places(PER002, example(f"Konto: {written}.")) == []


def test_the_words_after_an_account_are_not_part_of_it():
    text = "Betala till SE45 5000 0000 0583 9825 7466 idag eller NO93 8601 1117 947 i morgon."
    assert places(PER002, example(text)) == ["SE45 5000 0000 0583 9825 7466", "NO93 8601 1117 947"]
