from __future__ import annotations

import re
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_rules.text.needles import BLANKS, LETTERS, needles_of

WORDS = st.text("ab c", min_size=1, max_size=4)
CLASSES = st.sampled_from(
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


PATTERNS = st.recursive(WORDS | CLASSES | _ASIDE, _combined, max_leaves=8)


@pytest.mark.parametrize("counted", [BLANKS, LETTERS])
@given(pattern=PATTERNS, text=st.text("abcABC .", max_size=12))
def test_every_match_has_a_needle_with_as_much_before_it_as_said(counted, pattern, text):
    needles = needles_of(pattern, counted=counted)
    for match in re.finditer(pattern, text):
        words = text[match.start() :].lower()
        assert not needles or any(
            words.startswith(needle.text, at) and needle.least <= counted.of(words[:at]) <= needle.most
            for needle in needles
            for at in range(len(words))
        )


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("lorem ipsum", {("lorem ipsum", 0, 0)}),
        ("(?:red|green) fish", {("red fish", 0, 0), ("green fish", 0, 0)}),
        (r"\w+fish\d", {("fish", 0, 0)}),
        (r"(?:\S+ ){0,3}fish", {("fish", 0, 0), (" fish", 0, 2)}),
        (r"a (?:\S+ ){0,3}?fish", {(" fish", 0, 3)}),
        (r"\S+ fish (?:\S+ )+quixotically", {(" fish ", 0, 0)}),
        ("of the (?:red|blue|quixotic)", {("of the red", 0, 0), ("of the blue", 0, 0), ("of the quixo", 0, 0)}),
        ("colou?r", {("color", 0, 0), ("colour", 0, 0)}),
        ("(?i:INSERT)", {("insert", 0, 0)}),
        ("XX+", {("xx", 0, 0)}),
        (r"fish(?! cake)", {("fish", 0, 0)}),
        (r"fish|\w+", set()),
        (r"[0-9]+", set()),
        (r" (?:i|och) ", {(" i ", 0, 0), (" och ", 0, 0)}),
        (r"fish\scake\n", {("fish cake ", 0, 0)}),
        (r"[xy](?= fish)", {("x fish", 0, 0), ("y fish", 0, 0)}),
        (r"[1-3x] fish", {("1 fish", 0, 0), ("2 fish", 0, 0), ("3 fish", 0, 0), ("x fish", 0, 0)}),
        (r"[a-z] fish", {(" fish", 0, 0)}),
        (r"\S{3} \S{2}(?=fish cake)", {("fish cake", 1, 1)}),
        ("e ", set()),
    ],
)
def test_needles_are_read_from_a_pattern(pattern, expected):
    assert needles_of(pattern) == expected


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\(\w{2,40} fish", {(" fish", 3, 41)}),
        (r"\w+ fish", {(" fish", 1, inf)}),
        (r"(?:ab|abcd)\d{2,3}quixotic", {("quixotic", 4, 7)}),
        (r"[–—] fish", {(" fish", 1, 1)}),
    ],
)
def test_the_letters_before_a_needle_are_counted_too(pattern, expected):
    assert needles_of(pattern, counted=LETTERS) == expected


def test_where_much_may_stand_before_a_word_its_needles_begin_with_the_last_letters_of_that():
    numbers = "one|two|three|four|five|six|seven|eight|nine|ten"
    needles = needles_of(f"(?:{numbers}) (?:{numbers}) fish")
    assert len(needles) == 6 * 10
    assert {needle.text[0] for needle in needles} == set("eorxnt")
    assert {(needle.text[1], needle.least, needle.most) for needle in needles} == {(" ", 0, 0)}
