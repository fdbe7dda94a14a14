from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from policy_rules.text import patterns
from policy_rules.text.fold import fold
from policy_rules.text.patterns import LONGEST, MOST_PLACES, BadPattern, Pattern


def found(pattern: str, text: str) -> list[str]:
    return [text[start:end] for start, end in Pattern(pattern).find(text)]


@pytest.mark.parametrize(
    ("pattern", "text", "places"),
    [
        (r"bäst i (?:test|Sverige)", "Bäst i test. BÄST I SVERIGE!", ["Bäst i test", "BÄST I SVERIGE"]),
        (r"Företag\w*", "företagets", ["företagets"]),
        (r"kaffe", "Ｋａｆｆｅ, k\u0430ffe och ka\u00adffe", ["Ｋａｆｆｅ", "k\u0430ffe", "ka\u00adffe"]),
        (r"café", "CAFE\u0301, cafe", ["CAFE\u0301", "cafe"]),
        (r"Straße", "STRASSE", ["STRASSE"]),
        (r"smörgåsbord…", "Smörgåsbord...", ["Smörgåsbord..."]),
        (r"[A-ZÅÄÖ]{3}-\d+", "åäö-12", ["åäö-12"]),
        (r"“fri”", '"fri"', ['"fri"']),
        (r"❤️ ja", "❤ ja", ["❤ ja"]),
        (r"(?i)KAFFE", "kaffe", ["kaffe"]),
        (r"(?s)a.b", "a\nb", ["a\nb"]),
        (r"(?P<var>kaffe)", "kaffe", ["kaffe"]),
        (r"[^]a]b", "ab cb", ["cb"]),
        (r"100\s?%", "100 %", ["100 %"]),
        (r"привет", "Привет!", ["Привет"]),
    ],
)
def test_a_pattern_is_found_as_a_reader_understands_the_text(pattern, text, places):
    assert found(pattern, text) == places


@pytest.mark.parametrize("letter", "åäöæøé")
def test_letters_beyond_ascii_are_letters_at_the_edge_of_a_word(letter):
    assert found(rf"\b{letter}r\b", f"v{letter}r {letter}r {letter}r{letter}") == [f"{letter}r"]
    assert found(r"\bv\w+\b", f"v{letter}ro") == [f"v{letter}ro"]
    assert found(r"k\Bo", f"ko {letter}ko") == ["ko", "ko"]


@pytest.mark.parametrize(
    ("pattern", "at", "why"),
    [
        ("a(b", 2, "not closed"),
        ("ab)", 3, "not opened"),
        ("a[b", 2, "not closed"),
        ("a**", 2, "Two repetitions"),
        ("*a", 1, "Nothing stands before"),
        ("aa{2000}", 3, "too often"),
        (r"a\p{L}", 2, "is not known here"),
        (r"(a)\1", 4, "is not known here"),
        ("a\\", 2, "backslash at the end"),
        ("a(?=b)", 2, "cannot look around"),
        ("a(?-i)b", 2, "cannot look around"),
        ("x[a-ö]", 3, "A range goes from"),
        ("x[ -~]", 3, "A range goes from"),
        ("x[b-a]", 3, "makes no sense"),
        ("x[é]", 3, "write “e” for “é”"),
        ("x[[:lower:]]", 3, "Capitals do not count"),
    ],
)
def test_a_pattern_that_cannot_be_read_says_where_and_why(pattern, at, why):
    with pytest.raises(BadPattern, match=re.escape(f"At character {at}: ")) as refusal:
        Pattern(pattern)
    assert why in str(refusal.value)


@pytest.mark.parametrize("pattern", ["x*", "a|", "^", "$", r"\b", r"\B", "(?m)^", r"(?:)", r"\b$", "\u200b", "(?i)"])
def test_a_pattern_that_fits_where_nothing_stands_is_refused(pattern):
    with pytest.raises(BadPattern, match="where nothing stands"):
        Pattern(pattern)


@pytest.mark.parametrize("pattern", ["", "a" * (LONGEST + 1), r"(?:\w{30}[ab]?){30}", "((a{30}){30}){30}", r"\bдом\b"])
def test_a_pattern_has_bounds(pattern):
    with pytest.raises(BadPattern):
        Pattern(pattern)


def test_people_write_no_pattern_that_backtracks():
    """Python's ``re`` would take longer than the age of the universe here; RE2 reads each character once."""
    text = "a" * 1_000_000 + "!"
    assert found("^(?:a+)+$", text) == []
    assert len(Pattern("(?:a|aa)+!").find(text)) == 1


def test_the_work_in_a_long_text_is_bounded():
    """After each ``z`` RE2 looks to the end of the text for an ``y`` that is not there."""
    text = "xz" * 500_000
    pattern = Pattern("x[^y]*y|z")
    places = pattern.find(text)
    assert len(places) * len(text) * pattern._program.programsize <= patterns.MOST_WORK
    assert places[:2] == [(1, 2), (3, 4)]


def test_so_many_places_are_listed_and_no_more():
    assert len(Pattern("a").find("a " * (MOST_PLACES + 1))) == MOST_PLACES


# What the alphabet of a text can do to a place: fold to nothing, to several, join what is before, take several bytes.
LETTERS = st.sampled_from("abKÅäöéß…Ａ\u0430\u0301\u200b\u00ad❤😀 .-\n_1ж")
TEXTS = st.text(LETTERS, max_size=40)
PATTERNS = st.lists(
    st.sampled_from(
        ["a", "b", "k", "å", "ä", "Ö", "é", ".", r"\w", r"\b", r"\B", "[abå]", "[^a]", r"\s", "(?:ab|a)", "a+", "k?"]
    ),
    min_size=1,
    max_size=5,
).map("".join)


@given(PATTERNS, TEXTS)
@example(r"\bå", "é\u0301å a\u00adåå")
def test_a_place_is_what_an_obvious_search_finds_and_is_the_authors_own_characters(pattern, text):
    try:
        compiled = Pattern(pattern)
    except BadPattern:
        return
    assert compiled.find(text) == _slowly(pattern, text)


def _slowly(pattern: str, text: str) -> list[tuple[int, int]]:
    """With Python's ``re`` over the same folded text; letters without a stand-in are no part of a word."""
    folded = fold(text)
    read = folded.value.replace("ж", "?")
    places = re.finditer(pattern.replace("Ö", "ö").replace("é", "e"), read)
    return [folded.place(*place.span()) for place in places][:MOST_PLACES]
