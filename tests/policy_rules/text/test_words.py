from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_rules.text.fold import fold
from policy_rules.text.words import STOP, Words, sought, up_to, words_of

#: A word with its sign, or the end of a sentence.
TOKEN = re.compile(r"[#@]?\w++(?:'\w++)*+|(?<![.!?\u2026])[.!?\u2026]++(?=\s|[)\]\"']|$)|(?<!\n)\n[^\S\n]*+\n")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("”Åsikterna är mina” – inte ACMEs!", "åsikterna är mina inte acmes ."),
        ("Hej! Vi ses… #Jobb @Acme", "hej . vi ses . #jobb @acme"),
        ("Don’t, (views: my own).", "don't views my own ."),
        ("e-post\noch brev", "e post och brev"),
        ("ett\n\ntvå", "ett . två"),
        ("kl. 12.30", "kl . 12 30"),
        ("re\u00adklam", "reklam"),
        ("", ""),
    ],
)
def test_a_text_becomes_a_line_of_words(text, value):
    assert Words(text).value == value


def test_a_phrase_is_found_at_its_place_in_the_text():
    words = Words("Obs! ”Views\nare — MY own”.")
    (found,) = words.find(sought("views are my own"))
    assert (found.start, found.end) == (6, 24)


def test_phrases_are_whole_words():
    pattern = sought("ad|add")
    assert not list(Words("bad adapt #ad").find(pattern))
    assert [found.match[0] for found in Words("an ad, add").find(pattern)] == ["ad", "add"]


@pytest.mark.parametrize(("text", "found"), [("a b", 1), ("a x b", 1), ("a x y b", 1), ("a x y z b", 0), ("a x. b", 0)])
def test_words_between_are_counted_and_stay_in_the_sentence(text, found):
    assert len(list(Words(text).find(sought(rf"a {up_to(2)}b")))) == found


@given(st.text())
def test_every_word_has_its_place(text):
    words = Words(text)
    places = [(found.start, found.end) for found in words.find(sought(r"\S+"))]
    assert len(places) == len(words.value.split())
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert places == sorted(places)


@given(st.text() | st.text("a_'#.!?\n -)é"))
def test_a_line_of_words_is_what_stands_between_the_signs(text):
    tokens = list(TOKEN.finditer(fold(text).value))
    ends = [token[0] for token in tokens if token[0][0] in ".!?\n"]

    words = Words(text)
    assert words.value == " ".join(STOP if token[0] in ends else token[0] for token in tokens)
    assert words.ends == ends
    assert [words._place_of(number) for number in range(len(tokens))] == [token.span() for token in tokens]


def test_what_was_found_once_is_found_again():
    words = Words("my views, my views")
    pattern = sought("my views")
    assert list(words.find(pattern)) == list(words.find(pattern)) != []


def test_words_are_kept():
    assert words_of("ett ord") is words_of("ett ord")


def test_what_ends_the_sentences_is_known_in_order():
    words = Words("Hej! Vem? Jag...\n\nSlut")
    assert (words.value, words.ends) == ("hej . vem . jag . . slut", ["!", "?", "...", "\n\n"])
