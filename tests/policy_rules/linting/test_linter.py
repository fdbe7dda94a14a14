from __future__ import annotations

import io
import json

import pytest

from policy_rules.finding import Enforcement
from policy_rules.linting.checker import Checker
from policy_rules.linting.items import Defaults
from policy_rules.linting.linter import Linter
from policy_rules.ruleset import Registers, Ruleset
from tests.policy_rules.making import finds_word, make_rule

RULES = (
    make_rule(finds_word("fish"), "TST001"),
    make_rule(finds_word("meat"), "TST002", enforcement=Enforcement.ADVISORY),
)


class Bench:
    """A linter with two rules: fish bars, meat does not."""

    def __init__(self, *, as_json: bool, out: io.TextIOBase | None = None) -> None:
        self.out, self.err = out or io.StringIO(), io.StringIO()
        checker = Checker.of(Ruleset.of(RULES, Registers()), [])
        self.linter = Linter(checker, Defaults(), out=self.out, err=self.err, json=as_json)

    def lines(self, *lines: str | bytes) -> None:
        source = b"\n".join(line if isinstance(line, bytes) else line.encode() for line in lines)
        self.linter.check_lines("a.jsonl", io.BytesIO(source))

    def file(self, source: str | bytes, name: str = "a.txt") -> None:
        self.linter.check_file(name, io.BytesIO(source if isinstance(source, bytes) else source.encode()))

    @property
    def objects(self) -> list[dict]:
        return [json.loads(line) for line in self.out.getvalue().splitlines()]


def test_each_line_has_its_object_in_order():
    bench = Bench(as_json=True)
    bench.lines('{"id": "a", "text": "fish"}', '{"text": "bread"}', '{"id": 3, "text": "meat and fish"}')
    assert [(one["id"], [found["code"] for found in one["findings"]]) for one in bench.objects] == [
        ("a", ["TST001"]),
        (None, []),
        (3, ["TST002", "TST001"]),
    ]


def test_places_count_code_points_of_the_field_as_supplied():
    bench = Bench(as_json=True)
    text, html = "😀å fish", "<p>&auml;&nbsp;<b>fi</b>sh</p>"
    bench.lines(json.dumps({"text": text, "title": "fish"}), json.dumps({"html": html}))
    first, second = (one["findings"] for one in bench.objects)
    assert [(one["field"], one["start"], one["end"]) for one in first] == [("text", 3, 7), ("title", 0, 4)]
    (found,) = second
    assert html[found["start"] : found["end"]] == found["matched"] == "fi</b>sh"


def test_a_bad_line_is_named_and_the_others_are_still_checked():
    bench = Bench(as_json=True)
    bench.lines('{"text": "fish"}', "{", b'{"text": "\xff"}', '{"id": 5, "text": "meat"}')
    assert [one["id"] for one in bench.objects] == [None, 5]
    complaints = bench.err.getvalue().splitlines()
    assert [line.split(": ")[0] for line in complaints] == ["a.jsonl:2", "a.jsonl:3"]
    assert bench.linter.exit_code == 2


def test_empty_lines_are_passed_over_and_counted():
    bench = Bench(as_json=True)
    bench.lines("", '{"text": "meat"}', "  \r", "{", "", "")
    assert len(bench.objects) == 1
    assert bench.err.getvalue().startswith("a.jsonl:4: ")
    assert len(bench.err.getvalue().splitlines()) == 1


def test_a_file_without_the_ending_can_be_html():
    bench = Bench(as_json=False)
    bench.linter.check_file("-", io.BytesIO(b"<p>fi<b>sh</b></p>"), is_html=True)
    assert bench.out.getvalue().startswith("-:1:4: TST001")


@pytest.mark.parametrize(("text", "code"), [("bread", 0), ("meat", 0), ("fish", 1)])
def test_the_exit_code_says_whether_a_finding_bars(text, code):
    bench = Bench(as_json=True)
    bench.file(text)
    assert bench.linter.exit_code == code


def test_an_object_has_left_before_the_next_line_is_read():
    arrived = io.BytesIO()
    bench = Bench(as_json=True, out=io.TextIOWrapper(arrived))

    class Conversation(io.RawIOBase):
        asked = 0

        def readline(self, size=-1):
            assert arrived.getvalue().count(b"\n") == self.asked
            self.asked += 1
            return b'{"text": "fish"}\n' if self.asked <= 3 else b""

    bench.linter.check_lines("-", Conversation())
    assert arrived.getvalue().count(b"\n") == 3


def test_people_read_where_and_why_and_how_much_in_all():
    bench = Bench(as_json=False)
    bench.file("bread\nand fish", "a.txt")
    bench.file("<p>meat</p>", "b.html")
    bench.linter.conclude()
    assert bench.out.getvalue() == (
        "a.txt:2:5: TST001 error “fish” does not belong here. / Leave it out.\n"
        "b.html:1:4: TST002 error “meat” does not belong here. / Leave it out.\n"
        "2 texts checked: 2 findings, 1 of them bars.\n"
    )


def test_people_read_of_lines_of_json_too():
    bench = Bench(as_json=False)
    bench.lines('{"text": "bread"}', '{"text": "fish"}')
    bench.linter.conclude()
    assert bench.out.getvalue().startswith("a.jsonl:2:text[0:4]: TST001 error")


def test_people_read_that_nothing_was_found():
    bench = Bench(as_json=False)
    bench.file("bread")
    bench.linter.conclude()
    assert bench.out.getvalue() == "1 text checked: 0 findings.\n"


def test_programs_get_no_summary():
    bench = Bench(as_json=True)
    bench.linter.conclude()
    assert bench.out.getvalue() == ""


def test_a_file_that_cannot_be_read_is_named_with_its_line():
    bench = Bench(as_json=False)
    bench.file(b"a\n\xff")
    assert bench.err.getvalue() == "a.txt: Line 2 is not UTF-8.\n"
    assert bench.linter.exit_code == 2


def test_an_unknown_key_is_mentioned_once_and_does_no_harm():
    bench = Bench(as_json=True)
    bench.lines(*['{"text": "bread", "langauge": "en", "label": 1}'] * 3)
    mentions = bench.err.getvalue().splitlines()
    assert [line.split(": ")[0] for line in mentions] == ["a.jsonl:1", "a.jsonl:1"]
    assert "label" in mentions[0]
    assert "langauge" in mentions[1]
    assert bench.linter.exit_code == 0


def test_ever_new_unknown_keys_do_not_fill_the_memory():
    bench = Bench(as_json=True)
    bench.lines(*(json.dumps({"text": "bread", f"key{number}": 1}) for number in range(100)))
    assert len(bench.err.getvalue().splitlines()) == 20


def test_names_of_files_do_not_steer_the_terminal():
    bench = Bench(as_json=False)
    bench.file("fish", "a\x1b[2J.txt")
    bench.linter.complain("b\x1b", "is\nbad")
    assert "\x1b" not in bench.out.getvalue() + bench.err.getvalue()
    assert bench.err.getvalue() == "b\\x1b: is\\nbad\n"
