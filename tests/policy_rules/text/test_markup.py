from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_rules.text.markup import Kind, address, decode, tokens

PIECES = ["<", ">", "</", "<b", "<a href=", '"', "'", "=", "/", " ", "\n", "\0", "<!--", "-->", "--!>", "<!", "<?", "&",
          "&amp;", "&amp", "&#x41", "&#0;", ";", "x", "é", "\ud800", "<script>", "</script",
          "<title>", "<plaintext>"]  # fmt: skip
HOSTILE = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


def kinds(source: str) -> list[tuple[Kind, str]]:
    return [(token.kind, source[token.start : token.end]) for token in tokens(source)]


@given(HOSTILE | st.text())
def test_the_tokens_leave_no_gap_and_no_overlap(source):
    assert "".join(source[token.start : token.end] for token in tokens(source)) == source


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a < b", [(Kind.TEXT, "a < b")]),
        ("a </", [(Kind.TEXT, "a </")]),
        ("1<b>2", [(Kind.TEXT, "1"), (Kind.START, "<b>"), (Kind.TEXT, "2")]),
        ("<a title='>'>", [(Kind.START, "<a title='>'>")]),
        ("</b x=y >", [(Kind.END, "</b x=y >")]),
        ("<b ", [(Kind.UNFINISHED, "<b ")]),
        ("<b title='", [(Kind.UNFINISHED, "<b title='")]),
        ("<!-->x", [(Kind.COMMENT, "<!-->"), (Kind.TEXT, "x")]),
        ("<!--->x", [(Kind.COMMENT, "<!--->"), (Kind.TEXT, "x")]),
        ("<!-- - -- > --!>x", [(Kind.COMMENT, "<!-- - -- > --!>"), (Kind.TEXT, "x")]),
        ("<!-- never closed", [(Kind.COMMENT, "<!-- never closed")]),
        ("<!doctype html>x", [(Kind.COMMENT, "<!doctype html>"), (Kind.TEXT, "x")]),
        ("<?php x ?>", [(Kind.COMMENT, "<?php x ?>")]),
        ("</ x>y", [(Kind.COMMENT, "</ x>"), (Kind.TEXT, "y")]),
        ("<script><b></SCRIPT >", [(Kind.START, "<script>"), (Kind.RAW, "<b>"), (Kind.END, "</SCRIPT >")]),
        ("<title><b></title>", [(Kind.START, "<title>"), (Kind.TEXT, "<b>"), (Kind.END, "</title>")]),
        ("<plaintext></plaintext>", [(Kind.START, "<plaintext>"), (Kind.RAW, "</plaintext>")]),
    ],
)
def test_a_token_is_what_a_browser_takes_for_one(source, expected):
    assert kinds(source) == expected


def test_a_style_ends_only_at_its_own_end_tag():
    # U+017F is a long s: to a case-insensitive regular expression it is an s, to a browser it is not.
    assert kinds("<style></ſtyle></styles></style>")[1] == (Kind.RAW, "</ſtyle></styles>")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<a href=x>", {"href": "x"}),
        ("<a href = 'x y' >", {"href": "x y"}),
        ('<a/href="x"/title=y>', {"href": "x", "title": "y"}),
        ("<a href= >", {"href": ""}),
        ("<a HREF=1 href=2>", {"href": "1"}),
        ("<a disabled>", {"disabled": ""}),
        ("<a =x>", {"=x": ""}),
        ("<a b='1'c=2>", {"b": "1", "c": "2"}),
        ("<a href='&#106;s&colon;'>", {"href": "js:"}),
        ("<a href='?a&copy=1&copy;&copy'>", {"href": "?a&copy=1©©"}),
        ("<a href='\0'>", {"href": "\ufffd"}),
    ],
)
def test_attributes_are_read_as_a_browser_reads_them(source, expected):
    (token,) = tokens(source)
    assert token.attribute_values() == expected


def test_an_attribute_knows_its_place():
    source = "<a  href = 'x' title=y>"
    (token,) = tokens(source)
    assert [source[a.start : a.end] for a in token.attributes()] == ["href = 'x'", "title=y"]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("&amp;&AMP;&amp", "&&&"),
        ("&notit; &notin;", "¬it; ∉"),
        ("&nGt;", "≫⃒"),
        ("&#65;&#x41;&#X41;&#65", "AAAA"),
        ("&#0;&#xD800;&#x110000;&#99999999999999;", "\ufffd" * 4),
        ("&#128;&#x99;&#x81;", "€™\x81"),
        ("&#" + "0" * 5000 + "65;", "A"),
        ("&#" + "9" * 5000 + ";", "\ufffd"),
        ("&bogus; &; &# &#x; & &&", "&bogus; &; &# &#x; & &&"),
        ("&CounterClockwiseContourIntegral;", "∳"),
    ],
)
def test_character_references_are_decoded_as_a_browser_decodes_them(source, expected):
    assert decode(source, 0, len(source)) == expected


@given(st.text())
def test_escaped_text_decodes_to_itself(text):
    escaped = html.escape(text)
    assert decode(escaped, 0, len(escaped)) == text


@pytest.mark.parametrize("value", [" https://a.se ", "\x00\x1fhttps://a.se", "ht\ntps:\t//a.\rse"])
def test_an_address_is_what_a_url_parser_makes_of_it(value):
    assert address(value) == "https://a.se"
