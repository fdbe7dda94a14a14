from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import places, rule

PER004 = rule("PER004")


@pytest.mark.parametrize(
    "written",
    [
        "070-174 06 05",
        "0701740605",
        "070 174 06 05",
        "+46 70 174 06 05",
        "+46701740605",
        "0046 70-1740605",
        "+46 (0)70-174 06 05",
    ],
)
def test_a_mobile_number_is_found_however_it_is_written(written):
    for sentence in ("Ring Kim: {}.", "Kim ({}) vet mer", "Kim har {}"):
        assert places(PER004, example(sentence.format(written))) == [written]


@pytest.mark.parametrize(
    ("market", "written"),
    [
        ("uk", "07700 900123"),
        ("ie", "085 012 3456"),
        ("de", "0151 23456789"),
        ("fi", "040 123 4567"),
        ("no", "+47 412 34 567"),
        ("fr", "06 12 34 56 78"),
    ],
)
def test_a_mobile_number_is_known_in_each_market(market, written):
    assert places(PER004, example(f"Ask Kim on {written}.", language="en", markets=(market,))) == [written]


@pytest.mark.parametrize(
    "text",
    [
        "Mitt privata nummer är 08-465 004 10.",
        "Mitt privata nummer är O8-465 OO4 1O1.",
        "Ring Kim: 07O-174 O6 O5",
        "Ring Kim: 070-l74 06 05",
        "Kims hemnummer: 031-390 06 10",
        "His home phone is 020 7946 0018.",
        "Text me on my personal cell (212) 555-0142",
    ],
)
def test_any_number_counts_that_is_said_to_be_private(text):
    assert len(places(PER004, example(text, language="en"))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Växeln nås på 08-465 004 00.",
        "Vår jour: 070-174 06 05",
        "Boka tid på 070-174 06 05 eller på webben.",
        "Frågor om tjänsten? Rekryterande chef Kim Ek, 070-174 06 05.",
        "Kontoret har 031-390 06 10.",
        "Order 0701740605 är på väg.",
        "Den 05-11-2026 fyller vi 100.",
        "Resultatet blev 0,701740605.",
        "Toll-free: 020-12 34 56",
    ],
)
def test_numbers_of_the_company_and_of_things_are_left_alone(text):
    assert places(PER004, example(text)) == []


def test_two_numbers_in_a_row_are_two():
    text = "Kim 070-174 06 05 070-174 06 10"
    assert places(PER004, example(text)) == ["070-174 06 05", "070-174 06 10"]
