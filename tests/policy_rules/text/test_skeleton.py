from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_rules.text.fold import fold
from policy_rules.text.skeleton import LEET, Places, letters_of

TEXTS = st.one_of(
    st.text(st.characters()), st.lists(st.sampled_from("aÅéßµ½1l\u00ad\u200b .-_–”😀жض漢\ud800")).map("".join)
)


@given(TEXTS)
def test_a_skeleton_has_one_byte_for_each_letter_and_digit_of_the_folded_text(text):
    value = fold(text).value
    letters = [place for place, character in enumerate(value) if character.isalnum()]
    assert len(letters_of(text)) == len(letters)
    assert [Places(value).place(number) for number in range(len(letters))] == letters


@given(TEXTS)
def test_a_text_has_the_skeleton_of_its_fold(text):
    assert letters_of(text) == letters_of(fold(text).value)


@pytest.mark.parametrize("digit", LEET)
def test_a_digit_has_the_byte_of_each_letter_that_it_is_written_for(digit):
    assert {letters_of(letter) for letter in LEET[digit]} == {letters_of(digit)}


@given(st.text("ab .", max_size=2_000), st.data())
def test_places_are_the_same_in_any_order(text, data):
    places = [place for place, character in enumerate(text) if character.isalnum()]
    numbers = data.draw(st.permutations(range(len(places))))
    asked = Places(text)
    assert [asked.place(number) for number in numbers] == [places[number] for number in numbers]


def test_a_word_begins_where_no_letter_stands_before():
    places = Places("ab-c d")
    assert [places.begins_word(place) for place in (0, 1, 3, 5)] == [True, False, True, True]
