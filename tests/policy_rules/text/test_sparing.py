from __future__ import annotations

import re
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_rules import registry
from policy_rules.text import sparing as looking
from policy_rules.text.sentences import Wordings, sentences_of
from policy_rules.text.sparing import (
    find_whole_words,
    finditer,
    lowered,
    might_match,
    sparing,
    sparing_of_words,
    starts,
)
from policy_rules.text.words import phrases, sought, up_to, words_of
from tests.policy_rules.text.test_needles import CLASSES, PATTERNS, WORDS
from tests.quality.labelled import labelled_posts

registry.rules()
OF_WORDS, ANYWHERE = tuple(looking._WHOLE_WORDS), tuple(looking._ANYWHERE)
WORDINGS = tuple(map(Wordings, OF_WORDS))
TEXTS = sorted(
    {text.value for rule in registry.rules() for one in (*rule.bad, *rule.good) for text in one.content.everything}
    | {text.value for post in labelled_posts() for text in post.content.everything}
)


@given(PATTERNS, st.text("abcABC .\u2003\u0130", max_size=20))
def test_a_pattern_is_found_as_if_every_place_was_tried(written, text):
    pattern = sparing(re.compile(written))
    assert _spans(finditer(pattern, text)) == _spans(pattern.finditer(text))


@given(st.lists(WORDS | CLASSES | st.just(up_to(2)), min_size=1, max_size=4), st.text("abc .", max_size=20))
def test_whole_words_are_found_as_if_every_place_was_tried(parts, text):
    pattern, line = sought("".join(parts)), " ".join(text.split())
    assert _spans(find_whole_words(pattern, line)) == _spans(pattern.finditer(line))


@pytest.mark.parametrize("part", range(8))
def test_the_rules_patterns_find_in_every_known_text_what_they_would_find_alone(part):
    assert sum(_found_alike(text) for text in TEXTS[part::8]) > 100


@settings(deadline=None, max_examples=30)
@given(st.lists(st.sampled_from(TEXTS), min_size=2, max_size=6), st.randoms(use_true_random=False))
def test_so_they_do_in_the_words_of_several_texts_in_any_order(texts, chance):
    words = " ".join(texts).split()
    chance.shuffle(words)
    _found_alike(" ".join(words))


def _found_alike(text: str) -> int:
    """How much all patterns find in ``text``, which is what each finds when it is tried everywhere."""
    line, sentences, found = words_of(text).value, sentences_of(text), 0
    for pattern in ANYWHERE:
        assert _spans(finditer(pattern, text)) == _spans(pattern.finditer(text))
    for pattern, wordings in zip(OF_WORDS, WORDINGS, strict=True):
        expected = _spans(pattern.finditer(line))
        if id(pattern) not in looking._WHOLE_WORDS.in_a_sentence:
            assert _spans(find_whole_words(pattern, line)) == expected
        if expected:
            first = (pattern.search(line, sentence.begin, sentence.end) for sentence in sentences)
            assert _spans(said.match for said in wordings.once_a_sentence(text)) == _spans(filter(None, first))
        found += len(expected)
    return found


def _places(pattern: re.Pattern[str], line: str) -> list[int]:
    return [start for start, _part in starts(pattern, line)]


def _spans(matches) -> list[tuple[int, int]]:
    return [match.span() for match in matches]


def test_a_pattern_of_words_is_tried_only_where_a_match_could_begin():
    pattern = sought(r"(?:in|on) (?:\S+ ){0,2}zebra", "a zyzzyva")
    line = "one two three four zebra . a b zyzzyva"
    assert [line[start:].partition(" ")[0] for start in _places(pattern, line)] == ["two", "three", "four"]
    assert _places(pattern, "one two") == []


def test_a_match_that_may_be_long_could_begin_anywhere_before_but_behind_a_stop():
    pattern = phrases(r"\d[\d ]+ zyzzyvas")
    line = "1 . 2 3 zyzzyvas 4 zyzzyvas"
    assert _places(sparing_of_words(pattern, in_a_sentence=True), line) == [4, 6, 8, 17]
    assert _places(sparing_of_words(pattern), line) == [0, 2, 4, 6, 8, 17]
    assert _places(sparing_of_words(pattern, in_a_sentence=True), line) == [0, 2, 4, 6, 8, 17]


def test_small_letters_are_those_that_a_pattern_without_case_takes_them_for():
    letters = "abcdefghijklmnopqrstuvwxyzåäöéü"
    for letter in letters:
        any_case = re.compile(letter, re.IGNORECASE)
        same = [chr(one) for one in range(sys.maxunicode + 1) if any_case.match(chr(one))]
        assert [one for one in same if lowered(one) != letter] == []


def test_a_pattern_without_its_needles_is_not_tried_and_with_them_it_is():
    pattern = sparing(re.compile("quixotic (?:fish|bird)s?", re.IGNORECASE))
    assert not might_match(pattern, "a quixotic cat")
    assert list(finditer(pattern, "a quixotic cat")) == []
    assert [match[0] for match in finditer(pattern, "A Quixotic FISH")] == ["Quixotic FISH"]


def test_a_pattern_is_tried_only_where_a_match_could_begin(monkeypatch):
    monkeypatch.setattr(looking, "_matches", lambda _text, tries: [place for place, _pattern in tries])
    pattern = sparing(re.compile(r"\(\w{2,4}:? fish|quixotic\nbird"))
    assert finditer(pattern, "an (odd fish) and another (big fish)" + " " * 99) == [2, 3, 4, 25, 26, 27]
    assert finditer(pattern, "a quixotic bird" + " " * 99) == [2]


def test_in_a_text_full_of_needles_a_pattern_is_tried_everywhere_at_once():
    pattern = sparing(re.compile(r"\w{0,90}quixotically"))
    assert [match.span() for match in finditer(pattern, "quixotically " * 3)] == [(0, 12), (13, 25), (26, 38)]


def test_places_are_right_where_small_letters_are_fewer_than_the_text_has():
    pattern = sparing(re.compile("quixotry"))
    assert [match.span() for match in finditer(pattern, "I\u0307" * 40 + "quixotry")] == [(80, 88)]


def test_a_pattern_that_nobody_registered_is_always_tried():
    assert might_match(re.compile("fish"), "a cat")


def test_patterns_that_come_later_are_found_in_texts_that_were_looked_at_before():
    line = "a zyzzyva sits here"
    assert _places(sought("sits nowhere else"), line) == []
    assert _places(sought("sits here"), line) == [10]
    assert _places(sought("zyzzyva sits here"), line) == [2]


def test_a_pattern_for_single_sentences_is_not_looked_for_in_whole_texts():
    assert phrases("in a sentence") not in looking._WHOLE_WORDS
    assert sought("in a whole text") in looking._WHOLE_WORDS


def test_places_are_counted_in_characters_whatever_they_are():
    assert _places(sought("quixö"), "日本 quixö 👍 quixö") == [3, 11]


def test_patterns_beyond_the_bound_are_tried_everywhere(monkeypatch):
    monkeypatch.setattr(looking, "_MOST_NEEDLES", 0)
    assert might_match(sparing(re.compile("unheard-of")), "a cat")
    assert [match[0] for match in find_whole_words(sought("never-heard-of"), "a never-heard-of cat")]


def test_there_is_room_for_the_needles_of_more_rules():
    """What every pattern may look for is bounded. Before the bound is reached, it is raised, or needles are spared:
    a pattern beyond it is tried everywhere, and one of :class:`Wordings` is refused.
    """
    assert looking._WHOLE_WORDS.room >= 2_000
    assert looking._ANYWHERE.room >= 2_000


def test_of_two_alternatives_that_match_at_one_place_the_first_is_found():
    pattern = sought("zyzzyva", "zyzzyva sits", "(?:a |the )?(?:big|small) zyzzyva|quixotic [)|(] zyzzyva")
    line = "zyzzyva sits . big zyzzyva . quixotic | zyzzyva"
    assert [match[0] for match in find_whole_words(pattern, line)] == ["zyzzyva", "big zyzzyva", "quixotic | zyzzyva"]


def test_the_groups_of_a_pattern_may_be_asked_for_whichever_alternative_matched():
    (match,) = find_whole_words(sought("(?P<beast>zyzzyva)", "quixotic bird"), "a quixotic bird")
    assert match["beast"] is None


def test_a_pattern_may_ask_for_the_words_of_its_groups_again_by_name_or_number():
    line = "fish by fish zyzzyva . bird by bird zyzzyva"
    for again in (r"(?P<beast>\S+) by (?P=beast) zyzzyva", r"(\S+) by \1 zyzzyva"):
        matches = list(find_whole_words(sought("quixotic bird", again), line))
        assert [match[1] for match in matches] == ["fish", "bird"]
