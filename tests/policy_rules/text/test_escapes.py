from __future__ import annotations

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_rules.text.escapes import plain_runs


def runs(text: str) -> list[str]:
    return [run.value for run in plain_runs(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("https://x.se/Projekt-J%C3%A4rpe", "https://x se/Projekt-Järpe"),
        ("https://x.se/Projekt%20J%c3%a4rpe", "https://x se/Projekt Järpe"),
        ("https://x.se/?q=projekt+j%C3%A4rpe", "https://x se/?q=projekt järpe"),
        ("https://x.se/J%E4rpe", "https://x se/Järpe"),
        ("/?u=https%3A%2F%2Fx.se%2FJ%25C3%25A4rpe", "/?u=https://x se/Järpe"),
        ("%", None),
        ("100%", None),
        ("50%off", None),
        ("Ett slut. Och ett + till", None),
        ("C++", None),
    ],
)
def test_an_address_is_read_as_its_words(text, value):
    assert runs(text) == ([value] if value else [])


def test_a_character_keeps_the_place_of_its_escapes():
    text = "Se a.se/J%C3%A4r nu"
    (run,) = plain_runs(text)
    start = run.value.index("ä")
    assert text[slice(*run.place(start, start + 1))] == "%C3%A4"
    assert text[slice(*run.place(start - 1, start + 2))] == "J%C3%A4r"


def test_places_lead_back_through_every_layer():
    text = "u=%25C3%25A4%2525"
    (run,) = plain_runs(text)
    assert run.value == "u=ä%"
    assert [text[slice(*place)] for place in run.places] == ["u", "=", "%25C3%25A4", "%2525"]


@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1, max_size=20))
def test_what_was_encoded_once_is_read_back_with_a_place_for_each_character(words):
    text = "x%20" + quote(quote(words, safe=""), safe="")
    (run,) = plain_runs(text)
    assert len(run.value) == len(run.places)
    assert [start for start, _end in run.places] == sorted(start for start, _end in run.places)


@given(st.text("%aC34E+. ä", max_size=40))
def test_any_text_is_read_and_every_place_lies_in_it(text):
    for run in plain_runs(text):
        assert len(run.value) == len(run.places)
        assert all(0 <= start < end <= len(text) for start, end in run.places)
