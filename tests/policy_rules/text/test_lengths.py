from __future__ import annotations

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from policy_rules.channels import first_over
from policy_rules.text.lengths import Unit, graphemes, mastodon, threads, utf8, utf16, weighted

TEXTS = st.lists(
    st.sampled_from("aå1# \n\r–”€©\u00ad\u0301\u200d\ufe0f\u20e3\u0600👍🏽한ำ")
    | st.sampled_from(["acme.se", "@anna@a.se"])
).map("".join)
UNITS = pytest.mark.parametrize("unit", [graphemes, utf16, utf8, weighted, mastodon, threads])


def split(unit: Unit, text: str) -> list[tuple[int, int, int]]:
    """The pieces of ``text``, runs split into their characters."""
    pieces = []
    for piece in unit(text):
        if piece.is_run:
            pieces += [(at, at + 1, 1) for at in range(piece.start, piece.end)]
        else:
            pieces.append((piece.start, piece.end, piece.weight))
    return pieces


@example("\r\n")
@example("a\r\nb")
@given(TEXTS)
def test_a_run_is_cut_where_readers_see_one_character_end(text):
    assert split(graphemes, text) == [(*match.span(), 1) for match in regex.finditer(r"\X", text)]


@given(TEXTS)
def test_units_of_codes_are_those_of_the_encodings(text):
    assert [weight for _, _, weight in split(utf16, text)] == [len(one.encode("utf-16-le")) // 2 for one in text]
    assert [weight for _, _, weight in split(utf8, text)] == [len(one.encode()) for one in text]


@UNITS
@given(text=TEXTS)
def test_a_run_counts_one_a_character(unit, text):
    assert all(piece.weight == piece.end - piece.start for piece in unit(text) if piece.is_run)


@UNITS
@given(text=TEXTS, limit=st.integers(0, 20))
def test_what_is_over_begins_with_the_piece_that_is_too_much(unit, text, limit):
    total, expected = 0, None
    for start, _, weight in split(unit, text):
        total += weight
        if total > limit:
            expected = start
            break
    assert first_over(text, limit, unit) == expected


@UNITS
def test_an_ordinary_text_is_a_handful_of_pieces(unit):
    assert len(list(unit("Vi öppnar i Luleå. " * 500))) <= 2_001
