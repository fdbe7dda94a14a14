"""Sentences weighed by their words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from policy_rules.packs.promises.weighing import (
    LEAST_OF_WORDS,
    Scales,
    heavy_sentences,
    read_scales,
    signs_of,
    the_scales,
    write_scales,
)

SCALES = Scales({"promis": 8, "never": 3, "promis never": 5, "tips": -4}, 10)
SIGNS = st.text("abcåö ", min_size=1).map(str.strip).filter(bool)


def test_the_first_letters_of_words_and_of_neighbours_are_weighed():
    assert signs_of(["promises", "never", "end"]) == ["promis", "never", "end", "promis never", "never end"]


def test_a_word_weighs_once_a_sentence():
    assert SCALES.weight("a promise is a promise".split()) == 8


def test_neighbours_weigh_more_than_words_apart():
    assert SCALES.weight("promises never".split()) == 16
    assert SCALES.weight("never promises".split()) == 11


def test_words_weigh_against_a_claim_too():
    assert SCALES.weight("tips on promises".split()) == 4


def test_pairs_are_not_looked_at_where_single_words_are_nowhere_near_a_claim():
    scales = Scales({"far": LEAST_OF_WORDS - 1, "far away": 100}, 10)
    assert scales.weight(["far", "away"]) == LEAST_OF_WORDS - 1


@given(st.dictionaries(SIGNS, st.integers(-30, 30)), st.integers())
def test_scales_are_read_as_they_were_written(weights, bar):
    read = read_scales(write_scales(Scales(weights, bar)))
    assert (read.weights, read.bar) == (weights, bar)


def test_a_post_is_weighed_sentence_by_sentence():
    """Many light sentences are no heavy one."""
    heavy = "Whatever the market does, your money grows with us."
    assert [one.sentence.begin for one in heavy_sentences(f"Hello. {heavy} Bye.")] == [len("hello . ")]
    assert heavy_sentences(heavy.replace(" ", ". ")) == ()


def test_no_word_is_heavy_alone():
    scales = the_scales()
    assert max(weight for sign, weight in scales.weights.items() if " " not in sign) < scales.bar
