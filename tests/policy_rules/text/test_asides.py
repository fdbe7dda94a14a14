"""Notes to colleagues and answers of writing tools are seen; what only sounds like them is left alone."""

from __future__ import annotations

import pytest

from policy_rules.text.asides import find_asides


@pytest.mark.parametrize(
    "text",
    [
        "Självklart! Här är ett förslag på ett inlägg om er rea: Välkommen in!",
        "Sure!\n\nHere's a friendly post about our sale: Welcome!",
        "Självklart!\nHär är ett förslag\npå ett inlägg.",
        "Certainly.\u00a0Here\u00a0are two\u00a0captions for your photo:",
        "Here it is. Would you like it shorter?",
        "Certainly. Here are two captions for your photo:",
        "As an AI language model, I think that summer is here.",
        "Tack för i dag! (lägg in bilden på teamet här)",
        "We planted 400 trees (Ann, 400 or 440? check before this goes out).",
        "We planted 400 trees (400 or 440? check before\u00a0this goes\u202fout).",
        "På bilden: Eva (namn?) och vår vd.",
        "Grattis NN på femtioårsdagen!",
        "Grattis\u00a0NN på femtioårsdagen!",
    ],
)
def test_what_was_said_beside_a_text_is_found(text):
    assert list(find_asides(text))


@pytest.mark.parametrize(
    "text",
    [
        "Självklart! Här är alla svar på era frågor.",
        "Sure! Here's the menu for Friday.",
        "Sure!\n\nHere's the menu.\n\nA post about it follows.",
        "Would you like it delivered? Tell us.",
        "AI models help us read X-rays.",
        "Boka plats (lägg in dina uppgifter i formuläret).",
        "Wash the apples (and dry them before you slice).",
        "NN-modellen är ett neuralt nät.",
    ],
)
def test_what_is_meant_for_readers_is_left_alone(text):
    assert list(find_asides(text)) == []
