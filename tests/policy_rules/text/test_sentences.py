from __future__ import annotations

import pytest

from policy_rules.text.sentences import Wordings, sentences_of, with_what_follows
from policy_rules.text.words import phrases, words_of

CATS = Wordings(phrases("(?:a|the) cats?"))


def test_a_text_falls_into_sentences_that_know_whether_they_ask():
    said = sentences_of("Who is it? It is us: Acme! Bye")

    assert [(one.words, one.is_question) for one in said] == [
        ("who is it", True),
        ("it is us acme", False),
        ("bye", False),
    ]


def test_a_text_without_words_has_no_sentence():
    assert sentences_of("") == sentences_of("... !") == ()


def test_a_sentence_knows_where_its_words_begin():
    text = "One. Two three. Four"

    value = words_of(text).value
    assert [value[one.begin :].startswith(one.words) for one in sentences_of(text)] == [True] * 3


def test_a_phrase_is_found_once_a_sentence_at_its_place_in_the_text():
    text = "The cat saw a cat. No dog. And THE  CATS slept?"

    found = list(CATS.once_a_sentence(text))
    assert [text[said.start : said.end] for said in found] == ["The cat", "THE  CATS"]
    assert [said.sentence.is_question for said in found] == [False, True]


def test_what_stands_before_and_after_a_phrase_ends_with_its_sentence():
    (said,) = CATS.once_a_sentence("No dog. Here the cat slept. It woke.")

    assert (said.before, said.after) == ("here ", " slept")


def test_a_phrase_does_not_cross_the_end_of_a_sentence():
    assert list(CATS.once_a_sentence("It is a. Cat people know.")) == []


def test_every_phrase_of_a_text_has_its_place():
    text = "The cat saw a cat. No dog. And the cats slept."

    assert [text[start:end] for start, end in CATS.everywhere(text)] == ["The cat", "a cat", "the cats"]


def test_phrases_that_any_text_may_hold_are_no_wordings():
    with pytest.raises(ValueError, match="Any text"):
        Wordings(phrases(r"\S+"))


def test_what_follows_are_the_short_sentences_right_behind():
    text = "All pass. Every time. Full stop. And this is a sentence that is much longer than those. Ever."
    first = sentences_of(text)[0]
    assert with_what_follows(text, first) == "all pass . every time . full stop"
    assert with_what_follows("All pass.", sentences_of("All pass.")[0]) == "all pass"
