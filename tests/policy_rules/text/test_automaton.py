from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_rules.text import automaton
from policy_rules.text.automaton import search_for, without_wheel
from policy_rules.text.term import Matching, Term
from policy_rules.text.terms import TermIndex

LETTERS = st.binary(max_size=40).map(lambda drawn: bytes(97 + one % 3 for one in drawn))
WORDS = st.sets(LETTERS.map(lambda drawn: drawn[:5]).filter(bool), max_size=8).map(sorted)
TEXTS = st.text("abc .-0@é\u200b", max_size=60)
TERMS = st.lists(
    st.builds(
        Term,
        st.text("abc ", min_size=1, max_size=12).map(lambda drawn: f"a{drawn}"),
        matching=st.sampled_from(Matching),
    ),
    max_size=6,
)


@given(WORDS, LETTERS)
def test_both_searches_find_the_same_places(words, letters):
    assert sorted(search_for(words)(letters)) == sorted(without_wheel(words)(letters))


@given(WORDS, LETTERS)
def test_a_search_finds_every_place_of_every_word(words, letters):
    places = [
        (number, start, start + len(word))
        for number, word in enumerate(words)
        for start in range(len(letters))
        if letters.startswith(word, start)
    ]
    assert sorted(search_for(words)(letters)) == sorted(places)


def test_a_search_for_nothing_finds_nothing():
    assert search_for([])(b"abc") == []


@given(TERMS, TEXTS)
def test_terms_are_found_just_the_same_where_the_wheel_is_missing(terms, text):
    quick = TermIndex(terms).find(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(automaton, "BytesAhoCorasick", None)
        assert TermIndex(terms).find(text) == quick
