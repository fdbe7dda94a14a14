from __future__ import annotations

import pytest

from policy_rules.text.names import find_name, find_proper_name, short_name


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Acme AB", "Acme"),
        ("AB Acme", "Acme"),
        ("Acme Group AB (publ)", "Acme"),
        ("Acme, Inc.", "Acme"),
        ("Acme Sport Ltd", "Acme Sport"),
        ("Acme", "Acme"),
        ("AB", "AB"),
        ("Gruppen", "Gruppen"),
        ("", ""),
    ],
)
def test_a_company_is_called_without_its_legal_form(name, short):
    assert short_name(name) == short


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Acme växer", ["Acme"]),
        ("ACMES vinst", ["ACMES"]),
        ("@acme och #Acme", ["acme", "Acme"]),
        ("Acme-chefen på acme", ["Acme", "acme"]),
        ("acmeism, Sacme", []),
        ("", []),
    ],
)
def test_a_name_is_found_inflected_and_as_a_handle_or_hashtag(text, places):
    assert [text[start:end] for start, end in find_name(text, "Acme AB")] == places


@pytest.mark.parametrize("name", ["", "  ", "!"])
def test_no_name_is_found_nowhere(name):
    assert find_name("Acme! ", name) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vi vill visa appen", 0),
        ("Jag jobbar på visa", 1),
        ("visa lanserar", 1),
        ("Kul! visa lanserar", 1),
        ("Tack #visa", 1),
        ("Hos Visa", 1),
        ("VISA vinner", 1),
    ],
)
def test_a_proper_name_that_is_a_word_needs_a_capital_or_its_place(text, found):
    assert len(find_proper_name(text, "Visa")) == found


def test_a_name_that_is_no_word_needs_neither():
    assert find_proper_name("vi på nordvind sport", "Nordvind Sport")
    assert find_proper_name("kör med h&m", "H&M")
