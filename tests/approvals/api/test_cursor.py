"""Cursors: one spelling for a position, and a plain no to everything else."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approvals.api.cursor import Position

moments = st.datetimes(
    min_value=datetime.datetime(1970, 1, 1), max_value=datetime.datetime(5000, 1, 1), timezones=st.just(datetime.UTC)
)


@given(moments, st.integers(0, 10**18 - 1))
def test_a_cursor_leads_back_to_its_position(printed_at, release):
    position = Position(printed_at, release)
    assert Position.decode(position.encode()) == position


@given(st.text())
def test_a_text_is_either_the_one_spelling_of_a_position_or_refused(text):
    try:
        position = Position.decode(text)
    except ValueError:
        return
    assert position.encode() == text


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "=",
        "å",
        "MQ",  # 1
        "MS4",  # 1.
        "LTEuMQ",  # -1.1
        "MDEuMQ",  # 01.1: another spelling of 1.1
        "MS4x=",
        "MS4xCg",  # 1.1 and a line feed
        "MS4x MS4x",
        "MS4" + "x" * 100_000,
    ],
)
def test_a_made_up_cursor_is_refused(cursor):
    with pytest.raises(ValueError, match="no cursor"):
        Position.decode(cursor)
