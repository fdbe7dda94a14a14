from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_rules.content import Content, Text
from policy_rules.finding import Enforcement, Severity
from policy_rules.linting.items import Item
from policy_rules.linting.printing import Locator, as_json, as_lines, printable
from tests.policy_rules.making import finding_at

FOUND = finding_at(2, 5, "title").stamped(
    code="TST001", severity=Severity.WARNING, enforcement=Enforcement.MANDATORY, matched="åäö", private="not for all"
)


def test_json_has_the_promised_keys_and_no_others():
    item = Item(id={"a": 1}, content=Content(Text.plain("text", "")), company="")
    line = as_json(item, (FOUND,))
    assert "\n" not in line
    assert json.loads(line) == {
        "id": {"a": 1},
        "findings": [
            {
                "code": "TST001",
                "severity": "warning",
                "enforcement": "mandatory",
                "message": "This is wrong.",
                "instead": "That would be fine.",
                "field": "title",
                "start": 2,
                "end": 5,
                "matched": "åäö",
            }
        ],
    }


def test_people_get_file_line_and_column():
    locator = Locator("a\nbcdefg\n")
    assert as_lines("a.txt", (FOUND,), locator) == ["a.txt:2:1: TST001 warning This is wrong. / That would be fine."]


def test_people_get_the_field_where_the_line_is_json():
    assert as_lines("a.jsonl:7", (FOUND,), None) == [
        "a.jsonl:7:title[2:5]: TST001 warning This is wrong. / That would be fine."
    ]


@given(st.text("ab\r\n", max_size=30), st.data())
def test_a_place_is_the_line_and_column_that_counting_gives(source, data):
    at = data.draw(st.integers(0, len(source)))
    before = source[:at].split("\n")
    assert Locator(source).place(at) == f"{len(before)}:{len(before[-1]) + 1}"


@pytest.mark.parametrize(
    ("line", "shown"),
    [("Hej på dig 😀", "Hej på dig 😀"), ("a\x1b[31mb", r"a\x1b[31mb"), ("a\u202eb\n", r"a\u202eb\n")],
)
def test_nothing_printed_steers_the_terminal(line, shown):
    assert printable(line) == shown
