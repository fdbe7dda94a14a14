from __future__ import annotations

import pytest

from approvals.ledger import shapes
from approvals.ledger.shapes import COUNT, DIGEST, PERSONAL, Commitment, Many, OrBlank, Record

HEX = "0123456789abcdef" * 4
UUID = "0d1f6e2a-7f5b-4b5e-9a51-0f6f7d3c2b1a"


@pytest.mark.parametrize(
    ("shape", "value"),
    [
        (shapes.CODE, "DIS001"),
        (shapes.CODE, "images:0:alt"),
        (shapes.CODE, "request_changes"),
        (shapes.POST, UUID),
        (shapes.PERSON, HEX[:32]),
        (shapes.ACTOR, "system"),
        (shapes.ACTOR, HEX[:32]),
        (shapes.TIME, "2026-11-22T12:00:00.123456Z"),
        (shapes.NAME, "example.com/ledger"),
        (DIGEST, HEX),
        (COUNT, 0),
        (OrBlank(DIGEST), ""),
        (Many(COUNT), []),
        (Many(COUNT), (1, 2)),
        (Record({"a": COUNT}), {"a": 1}),
    ],
)
def test_what_belongs_on_the_ledger_is_accepted(shape, value):
    assert shape.accepts(value)


@pytest.mark.parametrize(
    ("shape", "value"),
    [
        (shapes.CODE, "two words"),
        (shapes.CODE, "å"),
        (shapes.CODE, ""),
        (shapes.CODE, "a" * 101),
        (shapes.CODE, "line\n"),
        (shapes.POST, UUID.upper()),
        (shapes.POST, UUID.replace("-", "")),
        (shapes.PERSON, "system"),
        (shapes.ACTOR, "anna"),
        (shapes.TIME, "2026-11-22T12:00:00Z"),
        (shapes.TIME, "٢٠٢٦-11-22T12:00:00.123456Z"),
        (DIGEST, HEX.upper()),
        (DIGEST, HEX[:-1]),
        (DIGEST, None),
        (COUNT, -1),
        (COUNT, True),
        (COUNT, 1.0),
        (COUNT, 2**53),
        (OrBlank(DIGEST), None),
        (Many(COUNT), "12"),
        (Many(COUNT), [1, "2"]),
        (Record({"a": COUNT}), {}),
        (Record({"a": COUNT}), {"a": 1, "b": 2}),
        (Record({"a": COUNT}), {"a": "1"}),
        (Record({"a": COUNT}), [("a", 1)]),
    ],
)
def test_anything_else_is_refused(shape, value):
    assert not shape.accepts(value)


def test_a_problem_names_the_key_and_not_the_value():
    problem = Record({"digest": DIGEST, "number": COUNT}).problem({"digest": "a secret word", "number": 1})
    assert "digest" in problem
    assert "hexadecimal" in problem
    assert "secret" not in problem


def test_commitments_are_found_wherever_they_lie():
    many = Many(Record({"c": shapes.CONTENT}))
    shape = Record({"a": OrBlank(PERSONAL), "b": many, "d": DIGEST, "e": OrBlank(PERSONAL)})
    value = {"a": "1" * 64, "b": [{"c": "2" * 64}, {"c": "3" * 64}], "d": "4" * 64, "e": ""}
    assert list(shape.commitments(value)) == [
        Commitment("1" * 64, personal=True),
        Commitment("2" * 64, personal=False),
        Commitment("3" * 64, personal=False),
    ]


def test_commitments_of_damaged_data_are_those_that_can_be_read():
    shape = Record({"a": PERSONAL, "b": Many(PERSONAL), "c": PERSONAL})
    assert list(shape.commitments({"a": 5, "b": None, "c": "1" * 64})) == [Commitment("1" * 64, personal=True)]
    assert list(shape.commitments({})) == []
