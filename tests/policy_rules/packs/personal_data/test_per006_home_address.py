from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import places, rule

PER006 = rule("PER006")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Vinnaren bor på Storgatan 5.", "Storgatan 5"),
        ("Vi hälsade på hemma hos Kim, Ringvägen 101 C", "Ringvägen 101 C"),
        ("Hans adress är Norra Kyrkogränd 7", "Kyrkogränd 7"),
        ("Skicka blommor till Anna Ek, Storgatan 5, 123 45 Småstad", "Storgatan 5"),
        ("She lives at 221B Baker Street.", "221B Baker Street"),
        ("Drop by Kim's apartment at 350 Fifth Avenue", "350 Fifth Avenue"),
        ("Home address: 12 Old Mill Lane", "12 Old Mill Lane"),
    ],
)
def test_a_home_is_found(text, place):
    assert places(PER006, example(text)) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "Butiken på Storgatan 5 har öppet till 19.",
        "Välkommen till vårt nya kontor: Storgatan 5, 123 45 Småstad",
        "Kim bor i Malmö och jobbar på Storgatan 5.",
        "Vi bor på Storgatan 5, titta in!",
        "Kök & Plats, Storgatan 5, 123 45 Småstad",
        "Spelplan 2026 för torget 12 procent",
        "Our store at 12 High Street is open.",
        "Where people live: 10 ideas for a better street",
    ],
)
def test_an_office_a_shop_or_no_address_at_all_is_left_alone(text):
    assert places(PER006, example(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Hem till Björkallén 7 bar det av.",
        "Leverans till Björkallén 7, lgh 1201, klar!",
        "Björkallén 7 lägenhet 12 fick en ny dörr.",
    ],
)
def test_a_flat_or_the_way_home_makes_it_one(text):
    assert places(PER006, example(text)) == ["Björkallén 7"]


@pytest.mark.parametrize(
    "text",
    [
        "Till salu: Björkallén 7, lgh 1201",
        "Välkommen på visning av Björkallén 7, lgh 1201",
        "Kom hem till oss på Björkallén 7, butiken är öppen.",
        "For rent: 12 Elm Street, apartment 4",
    ],
)
def test_a_flat_on_offer_is_left_alone(text):
    assert places(PER006, example(text)) == []
