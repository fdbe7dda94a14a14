from __future__ import annotations

import pytest

from policy_rules.content import Content, Image, Span, Sponsorship, Text

HTML = Text("body", "A&B", "A&amp;<b>B</b>", offsets=[(0, 1), (1, 6), (9, 10)])


@pytest.mark.parametrize(
    ("start", "end", "span", "supplied"),
    [
        (1, 2, Span("body", 1, 6), "&amp;"),
        (1, 3, Span("body", 1, 10), "&amp;<b>B"),
        (2, 2, Span("body", 9, 9), ""),
        (3, 3, Span("body", 14, 14), ""),
    ],
)
def test_a_span_is_in_the_authors_own_text(start, end, span, supplied):
    assert HTML.span(start, end) == span
    assert HTML.supplied(span) == supplied


def test_a_plain_text_is_its_own_source():
    text = Text.plain("text", "Hej")
    assert (text.span(1, 2), text.whole(), text.source) == (Span("text", 1, 2), Span("text", 0, 3), "Hej")


def test_the_texts_of_a_content_are_in_reading_order_and_leave_out_empty_ones():
    content = Content(
        HTML,
        others=(Text.plain("title", "T"),),
        images=(Image("images:0", "a", alt="En kopp"), Image("images:1", "b"), Image("images:2", "c", credit="Siv")),
    )
    assert [text.field for text in content.texts] == ["body", "title", "images:0:alt", "images:2:credit"]


def test_everything_is_the_texts_and_what_is_released_beside_them():
    content = Content(
        HTML,
        images=(Image("images:0", "Ny_bild-1.png", alt="En kopp", rights="Köpt"),),
        sponsorship=Sponsorship("we_are_paid", "Siv AB"),
        topics=("kaffe", "te"),
    )
    beside = content.everything[len(content.texts) :]
    assert [(text.field, text.value) for text in beside] == [
        ("images:0:name", "Ny bild 1 png"),
        ("images:0:rights", "Köpt"),
        ("sponsor", "Siv AB"),
        ("topics", "kaffe, te"),
    ]
    assert beside[0].supplied(beside[0].span(0, 7)) == "Ny_bild"


@pytest.mark.parametrize(
    ("kind", "declared"), [("unanswered", False), ("none", False), ("we_pay", True), ("we_are_paid", True)]
)
def test_sponsorship_is_declared_when_somebody_pays_somebody(kind, declared):
    assert Sponsorship(kind).is_declared is declared
