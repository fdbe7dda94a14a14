from __future__ import annotations

import datetime
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approvals.ledger import canonical
from approvals.ledger.errors import NotCanonical

strings = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))
ascii_keys = st.text(st.characters(min_codepoint=1, max_codepoint=127))
whole_numbers = st.integers(-canonical.MAX_INT, canonical.MAX_INT)
values = st.recursive(
    st.none() | st.booleans() | whole_numbers | strings,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(ascii_keys, inner, max_size=4),
    max_leaves=20,
)


@given(values)
def test_reading_gives_back_what_was_written(value):
    assert canonical.loads(canonical.dumps(value)) == value


@given(values)
def test_the_bytes_are_the_text_in_utf_8(value):
    assert canonical.encode(value).decode() == canonical.dumps(value)


def test_keys_are_sorted_and_there_is_no_white_space():
    assert canonical.dumps({"b": [1, "ö"], "a": {"d": None, "c": True}}) == '{"a":{"c":true,"d":null},"b":[1,"ö"]}'


def test_the_spelling_is_that_of_rfc_8785():
    """The string of section 3.2.2 of the RFC, and the control characters of section 3.2.2.2."""
    text = '€$\u000f\nA\'B"\\\\"/'
    assert canonical.dumps(text) == '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'
    assert canonical.dumps("\b\t\n\f\r\x1f\x7f") == '"\\b\\t\\n\\f\\r\\u001f\x7f"'


@pytest.mark.parametrize(
    "value",
    [
        1.0,
        float("nan"),
        "nul \0",
        {"nul \0": 1},
        "half \ud800",
        {"nyckel å": 1},
        {1: "one"},
        canonical.MAX_INT + 1,
        -canonical.MAX_INT - 1,
        {1, 2},
        b"bytes",
        datetime.datetime.now(datetime.UTC),
        [[[1.5]]],
    ],
)
def test_a_value_with_several_spellings_or_none_is_refused(value):
    with pytest.raises(NotCanonical):
        canonical.dumps(value)


def test_a_value_that_contains_itself_is_refused():
    endless: list = []
    endless.append(endless)
    with pytest.raises(NotCanonical):
        canonical.dumps(endless)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        '{"a": 1}',
        '{"b":1,"a":2}',
        '{"a":1,"a":1}',
        "1.0",
        "1e3",
        "-0",
        "NaN",
        "Infinity",
        '"\\u0041"',
        '"\\/"',
        '"nul \\u0000"',
        '"half \\ud800"',
        "9007199254740992",
        "-9007199254740992",
        "1" * 5000,
        '{"nyckel å":1}',
        " 1",
        "1\n",
        "[" * 100_000,
    ],
)
def test_any_other_spelling_is_refused(text):
    with pytest.raises(NotCanonical):
        canonical.loads(text)


def test_a_backslash_before_u0000_is_no_nul():
    assert canonical.loads(canonical.dumps("\\u0000")) == "\\u0000"


@given(values)
def test_any_indented_spelling_is_refused(value):
    spelling = json.dumps(value, indent=1)
    if spelling != canonical.dumps(value):
        with pytest.raises(NotCanonical):
            canonical.loads(spelling)


def test_a_time_is_spelt_in_utc_with_microseconds():
    stockholm = datetime.timezone(datetime.timedelta(hours=1))
    moment = datetime.datetime(2026, 11, 22, 13, 0, 0, 5, tzinfo=stockholm)
    assert canonical.instant(moment) == "2026-11-22T12:00:00.000005Z"


def test_a_naive_time_is_refused():
    with pytest.raises(NotCanonical):
        canonical.instant(datetime.datetime(2026, 11, 22))


@given(st.lists(st.datetimes(min_value=datetime.datetime(1970, 1, 1), timezones=st.just(datetime.UTC)), min_size=2))
def test_spelt_times_sort_as_the_times_do(moments):
    assert sorted(map(canonical.instant, moments)) == list(map(canonical.instant, sorted(moments)))
