from __future__ import annotations

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_rules import registry
from policy_rules.text import needles as looking
from policy_rules.text.needles import (
    Needles,
    find_whole_words,
    finditer,
    lowered,
    might_match,
    most_blanks,
    needles_of,
    sparing,
)
from policy_rules.text.words import Words, phrases, up_to

_LETTERS = st.text("ab c", min_size=1, max_size=4)
_CLASSES = st.sampled_from(
    [r"\S", r"\w", r"\s", r"\d", ".", "[ab]", "[^a]", "[^ ]", "[a-c]", r"[^\s.]", r"\W", r"[^\W_]"]
)
_ASIDE = st.sampled_from([r"\b", "^", "$", "(?<!a)", "(?=b)", "(?! )", r"(?<!\S)", r"(?!\S)"])


def _combined(part: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    repeats = st.sampled_from(["?", "*", "+", "{2}", "{0,2}", "{1,2}?", "*?", "++", "?+"])
    return st.one_of(
        st.lists(part, min_size=1, max_size=3).map("".join),
        st.lists(part, min_size=2, max_size=3).map(lambda parts: f"(?:{'|'.join(parts)})"),
        st.builds("(?:{}){}".format, part, repeats),
        part.map("({})".format),
        part.map("(?>{})".format),
        part.map("(?i:{})".format),
    )


PATTERNS = st.recursive(_LETTERS | _CLASSES | _ASIDE, _combined, max_leaves=8)


@given(PATTERNS, st.text("abcABC .", max_size=12))
def test_every_match_holds_a_needle_and_no_more_blanks_than_said(pattern, text):
    compiled = re.compile(pattern)
    needles, blanks = needles_of(compiled), most_blanks(compiled)
    for match in compiled.finditer(text):
        assert not needles or any(needle in match[0].lower() for needle in needles)
        assert match[0].count(" ") <= blanks


@given(st.lists(_LETTERS | _CLASSES | st.just(up_to(2)), min_size=1, max_size=4), st.text("abc .", max_size=20))
def test_whole_words_are_found_as_if_every_place_was_tried(parts, text):
    pattern, line = phrases("".join(parts)), " ".join(text.split())
    assert [match.span() for match in find_whole_words(pattern, line)] == [
        match.span() for match in pattern.finditer(line)
    ]


def test_the_rules_patterns_find_in_their_examples_what_they_would_find_alone():
    lines = {
        Words(text.value).value
        for rule in registry.rules()
        for one in (*rule.bad, *rule.good)
        for text in one.content.everything
    }
    whole = [known.pattern for known in looking._known.values() if known.pattern.pattern.startswith(r"(?<!\S)")]
    found = 0
    for line in lines:
        for pattern in whole:
            expected = [match.span() for match in pattern.finditer(line)]
            assert [match.span() for match in find_whole_words(pattern, line)] == expected
            found += len(expected)
    assert found > 500


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("lorem ipsum", {"lorem ipsum"}),
        ("(?:red|green) fish", {"red fish", "green fish"}),
        (r"\w+fish\d", {"fish"}),
        ("colou?r", {"color", "colour"}),
        ("INSERT", {"insert"}),
        ("XX+", {"xx"}),
        (r"fish|\w+", set()),
        (r"[0-9]+", set()),
    ],
)
def test_needles_are_read_from_a_pattern(pattern, expected):
    assert needles_of(re.compile(pattern)) == expected


@pytest.mark.parametrize(
    ("pattern", "blanks"),
    [("a b c", 2), (r"(?:\S+ ){0,3}x", 3), (r"\s?", 1), (r"(?: a)*", float("inf")), (r"a\b(?= b)", 0)],
)
def test_the_most_blanks_of_a_match_are_counted(pattern, blanks):
    assert most_blanks(re.compile(pattern)) == blanks


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


def test_a_pattern_that_nobody_registered_is_always_tried():
    assert might_match(re.compile("fish"), "a cat")


def test_strings_that_come_later_are_found_in_texts_that_were_looked_at_before():
    text = "a zyzzyva sits here"
    Needles(["sits"]).places(text)
    assert Needles(["zyzzyva"]).places(text) == [2]


def test_places_are_counted_in_characters_whatever_they_are():
    assert sorted(Needles(["kö"]).places("日本 kö 👍 kö")) == [3, 8]


def test_patterns_beyond_the_bound_are_tried_everywhere(monkeypatch):
    monkeypatch.setattr(looking, "_MOST_NUMBERED", 0)
    pattern = sparing(re.compile("unheard-of"))
    assert might_match(pattern, "a cat")
