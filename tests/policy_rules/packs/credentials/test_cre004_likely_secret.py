from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import example as example_of

from policy_rules.packs.credentials.randomness import case_changes, changes, is_counted_up, is_placeholder
from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, places, rule
from tests.policy_rules.packs.credentials.making import HEXADECIMAL, LETTERS_AND_DIGITS, by_chance, seeds

CRE004 = rule("CRE004")


@settings(max_examples=50)
@given(seed=seeds)
@example_of(seed=149)  # letters alone
@example_of(seed=540_950)  # one digit, and capitals one by one
def test_chance_beside_a_word_that_says_so_is_found(seed):
    for alphabet, length in ((LETTERS_AND_DIGITS, 40), (HEXADECIMAL, 40)):
        token = by_chance(alphabet, length, seed)
        assume(not token.startswith("YC"))  # chance made a key of a known service, which is another rule's
        for sentence in ("access_token={}", 'client_secret: "{}"', "Vår API-nyckel är {}.", "Authorization: Bearer {}"):
            assert places(CRE004, example(sentence.format(token))) == [token]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("HEROKU_API_KEY=3d6f1a2b-8c4e-4f7a-9b2d-5e1c7a9f0b3d", "3d6f1a2b-8c4e-4f7a-9b2d-5e1c7a9f0b3d"),
        ("https://acme.example/hook?token=q7Rk2mZ9xV4tB8nL&x=1", "q7Rk2mZ9xV4tB8nL"),
        ("heroku key 3d6f1a2b-8c4e-4f7a-9b2d-5e1c7a9f0b3d", "3d6f1a2b-8c4e-4f7a-9b2d-5e1c7a9f0b3d"),
        ("Hittade x7Gq2LmP9vRt4KsZ8wYb3NcD i loggen", "x7Gq2LmP9vRt4KsZ8wYb3NcD"),
        ("ghp_1234567890abcdefghijklmnopqrstuvwxyz", "ghp_1234567890abcdefghijklmnopqrstuvwxyz"),
        ("Boten loggar in med oauth:k3v9x0q7mz2r8t5b1n6w4y", "k3v9x0q7mz2r8t5b1n6w4y"),
        ("Kör az med 4zk2v7qm3xw6r5t2b7n4y6h3j5d2g7s4c6f3p5l2a7", "4zk2v7qm3xw6r5t2b7n4y6h3j5d2g7s4c6f3p5l2a7"),
    ],
)
def test_a_string_is_found_where_it_stands(text, place):
    assert places(CRE004, example(text)) == [place]


def test_a_web_token_needs_no_word_beside_it():
    token = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI0NzExIiwibmFtZSI6IktpbSJ9.c2lnbmF0dXJlLXdpdGhvdXQ"
    assert places(CRE004, example(f"Kolla {token}!")) == [token]


@pytest.mark.parametrize(
    "text",
    [
        "Bitcoin 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
        "Vår publika nyckel: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKq7Zr2Lm9",
        "Kontrollsumma: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "Commit 9fceb02d0ae598e95dc970b74767f19372d61af8 är ute.",
        "Spåra JJD000390007882345678 hos oss.",
        "https://docs.example/document/d/1aBcD2eFgH3iJkL4mNoP5qRsT6uVwX7yZ8/edit",
        "https://youtu.be/dQw4w9WgXcQ?si=AbC123dEf456GhI7",
        "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
        "#HållbarhetsveckanIMalmö2026MedNordvind",
        "Vår nyckel 2026: team, teknik, tålamod",
        "Token: ERC20 och ERC721 förklarade",
        "IMG_20261122_183000_HDR.jpg",
        "bild_9fceb02d0ae598e95dc970b74767f19372d61af8_liten.jpg",
        "Filmen finns på bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi",
        "Skänk till bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
        "Modell RTX4090-24GB-GDDR6X-OC-2026",
        "api_key=xxxxxxxxxxxxxxxxxxxxxxxx och token=<your-token>",
        "Use code SUMMER2026NOW at checkout",
    ],
)
def test_other_long_strings_are_left_alone(text):
    assert ask(CRE004, example(text)) == []


def test_placeholders_and_counting_are_told_from_chance():
    assert all(map(is_placeholder, ("AKIAIOSFODNN7EXAMPLE", "your-token", "xxxxxxxx", "$TOKEN", "0000000000")))
    assert not any(map(is_placeholder, ("q7Rk2mZ9xV4tB8nL", "4711", "hunter2")))
    assert is_counted_up("ghp_abcdef")
    assert is_counted_up("x123456")
    assert not is_counted_up("x12345y")
    assert changes("a1b2-c3") == 4
    assert case_changes("aBCdEF") == 2
    assert case_changes("CamelCaseWords") == 0


_HEXADECIMAL = "9c1f0b7ad2e84c5f8a3e6d71b0c2d4e6"


@pytest.mark.parametrize(
    "text",
    [
        f"{_HEXADECIMAL} is the key",
        f"Nyckeln, som alla känner till: {_HEXADECIMAL}",
        f"A token for all of you: {_HEXADECIMAL}",
        f"{_HEXADECIMAL} (vår nyckel)",
    ],
)
def test_so_many_digits_in_base_16_beside_the_word_are_found(text):
    assert places(CRE004, example(text)) == [_HEXADECIMAL]


@pytest.mark.parametrize(
    "text",
    [
        f"Nyckelfilens kontrollsumma är {_HEXADECIMAL}",
        f"{_HEXADECIMAL} is the commit with the key",
        f"Keynote: {_HEXADECIMAL}",
        "Nyckeln är nummer 12345678901234567890123456789012",
    ],
)
def test_a_checksum_or_a_number_beside_the_word_is_left_alone(text):
    assert places(CRE004, example(text)) == []
