from __future__ import annotations

import io
import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_rules.linting import reading
from policy_rules.linting.items import BadInput
from policy_rules.linting.reading import numbered_lines, parse, whole_text

BOM = b"\xef\xbb\xbf"

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


@given(JSON)
def test_what_json_wrote_is_read_back(value):
    assert parse(json.dumps(value, ensure_ascii=True).encode() + b"\r\n") == value


@given(st.binary(max_size=40))
def test_any_line_is_a_value_or_bad_input(line):
    with suppress(BadInput):
        parse(line)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"\n", "no JSON"),
        (b'{"text": "\xff"}', "not UTF-8 .byte 11"),
        (b'{"text": ', "no JSON"),
        (b'{"text": "a\tb"}', "no JSON"),
        (b"{'text': 'a'}", "no JSON"),
        (b'{"text": NaN}', "NaN"),
        (b'{"id": -Infinity}', "Infinity"),
        (b'{"id": 1e999}', "too large"),
        (b'{"id": ' + b"9" * 5000 + b"}", "too many digits"),
        (b'{"text": "a", "text": "b"}', "twice"),
        (b"[" * 100_000, "too deeply"),
        (None, "longer"),
    ],
)
def test_a_line_that_is_no_json_is_refused_with_its_reason(line, why):
    with pytest.raises(BadInput, match=why):
        parse(line)


def test_lines_are_numbered_from_one_and_only_the_first_loses_its_mark():
    stream = io.BytesIO(BOM + b"a\n\n" + BOM + b"b")
    assert list(numbered_lines(stream)) == [(1, b"a\n"), (2, b"\n"), (3, BOM + b"b")]


def test_a_line_that_is_too_long_is_passed_over_and_the_next_one_is_read(monkeypatch):
    monkeypatch.setattr(reading, "LONGEST_LINE", 5)
    stream = io.BytesIO(b"1234\n" + b"12345\n" + b"x" * 23 + b"\nabc")
    assert list(numbered_lines(stream)) == [(1, b"1234\n"), (2, None), (3, None), (4, b"abc")]


def test_lines_come_as_they_are_written():
    class Slow(io.RawIOBase):
        """Fails when somebody reads on before the first line was used."""

        lines = iter([b"a\n"])

        def readline(self, size=-1):
            return next(self.lines)

    assert next(numbered_lines(Slow())) == (1, b"a\n")


def test_a_file_is_read_as_it_is_but_for_its_mark():
    assert whole_text(io.BytesIO(BOM + "å\r\nä\n".encode())) == "å\r\nä\n"


def test_a_file_that_is_not_utf8_is_refused_with_the_line():
    with pytest.raises(BadInput, match="Line 3 is not UTF-8"):
        whole_text(io.BytesIO(b"a\nb\nc\xe5\n"))


def test_a_file_that_is_too_long_is_not_read_to_its_end(monkeypatch):
    monkeypatch.setattr(reading, "LONGEST", 10)
    stream = io.BytesIO(b"x" * 100)
    with pytest.raises(BadInput, match="more than 10 characters"):
        whole_text(stream)
    assert stream.tell() < 100
