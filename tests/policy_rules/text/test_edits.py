from __future__ import annotations

from policy_rules.content import Span, Text
from policy_rules.finding import Fix
from policy_rules.text.edits import put_first, put_last
from policy_rules.text.html import read_html


def test_plain_text_gets_lines():
    text = Text.plain("text", "Hej")
    assert put_first(text, "A & B") == Fix(Span("text", 0, 0), "A & B\n")
    assert put_last(text, "A & B") == Fix(Span("text", 3, 3), "\n\nA & B")


def test_rich_text_gets_paragraphs():
    text = read_html("<p>Hej</p>", field="html").text
    assert put_first(text, "A & B") == Fix(Span("html", 0, 0), "<p>A &amp; B</p>")
    assert put_last(text, "A & B") == Fix(Span("html", 10, 10), "<p>A &amp; B</p>")
