from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import places, rule

CRE005 = rule("CRE005")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Glömt inloggningen? Samma som alltid: styrelse följt av Hosten!26.", "Glömt inloggningen? Samma som alltid"),
        ("Lösenordet är förnamnet på vår vd plus årtalet.", "Lösenordet är förnamnet"),
        ("Kassan öppnas med namnet på vår hund.", "öppnas med namnet på vår"),
        ("På post-it-lappen står fjord_vinter7.", "fjord_vinter7"),
        ("Ta i d e m o t: p a s s w o r d är tranbär", "p a s s w o r d"),
        ("The shared mailbox opens with our postcode backwards.", "opens with our postcode"),
        ("Guests can hop on PineGuest, the key is cedarwood42.", "cedarwood42"),
    ],
)
def test_what_a_password_can_be_guessed_from_is_found_where_it_stands(text, place):
    found = places(CRE005, example(text))
    assert found
    assert any(place.endswith(one) or one.endswith(place) for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "Ett starkt lösenord är aldrig namnet på din hund.",
        "Utställningen öppnas med ett tal klockan 18.",
        "Use a password manager instead of your pet's name followed by a number.",
        "Vi hänger upp lappar på skärmen varje fredag.",
        "Logga in med BankID / Freja och se fakturan.",
    ],
)
def test_posts_that_teach_or_tell_of_something_else_are_left_alone(text):
    assert places(CRE005, example(text)) == []
