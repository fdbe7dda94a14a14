from __future__ import annotations

import html as stdlib_html
import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_rules.text import html as html_module
from policy_rules.text import markup
from policy_rules.text.html import read_html
from policy_rules.text.markup import SPACE

INLINE = ["<b>", "</b>", "<i>", "</i >", "<!-- x -->", "&amp;", "&lt;", "&#229;", "&nGt;", "&", "<", "word", "å", "😀",
          " ", "\n", "\0", "x"]  # fmt: skip
BLOCKS = ["<p>", "</p>", "<br/>", "<div>", "<ul>", "</ul>", "<ol>", "<li>", "</li>", "<td>", "<pre>", "</pre>", "<h2>",
          "<template>", "</template>", "<script>", "</script>", "<textarea>", "<title>", "<b ", "\ud800"]  # fmt: skip
LINKS = ['<a href="https://acme.se/x">', "<a href='acme'>", "<a linktype=page id=3>", "<a>", "</a>"]
inline_html = st.lists(st.sampled_from(INLINE), max_size=20).map("".join)
unlinked_html = st.lists(st.sampled_from(INLINE + BLOCKS), max_size=30).map("".join)
any_html = st.lists(st.sampled_from(INLINE + BLOCKS + LINKS), max_size=30).map("".join) | st.text()


def value(source: str) -> str:
    return read_html(source, field="body").text.value


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("<p>One<br/>Two<br>Three</p>", "One\nTwo\nThree"),
        ("<h2>Head</h2><p>Text</p>", "Head\n\nText"),
        ("<p>a</p><hr><blockquote>b</blockquote>", "a\n\nb"),
        ("<p>  a \n b\t</p>  <p> c</p>", "a b\n\nc"),
        ("a\u00a0 b&nbsp;", "a\u00a0 b\u00a0"),
        ("con<b></b>fid<i>en</i>tial", "confidential"),
        ("con<!-- no -->fid<wbr>en<span>tial", "confidential"),
        ("con\0fidential", "confidential"),
        ("c&#111;nfid&#x65;ntial", "confidential"),
        ("a <b> b</b>", "a b"),
        ("a<script>x</script>b<style>y</style>c<template>d<template>e</template>f</template>g", "abcg"),
        ("<title>t</title>a<textarea><b>\nc</textarea>", "a<b>\nc"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c", "a b\nc"),
        ("<pre>a\n  b</pre>", "a\nb"),
        ("con</div>fid</li>en</ul>ti</td>al", "confidential"),
        ("con<td>fid<tr>ential", "confidential"),
        ("<ul><li>a</ul>con</li>fidential", "- a\n\nconfidential"),
        ("con</p>fidential", "con\n\nfidential"),
        ("<h1>a</h2>b", "a\n\nb"),
        ("<ul><li><p>a<ul><li>b", "- a\n\n  - b"),
        ("<div>a<xmp><b></xmp>b</div>", "a\n\n<b>\n\nb"),
        ("x <b title='never closed", "x"),
        ("", ""),
    ],
)
def test_html_is_read_as_a_browser_shows_it(source, expected):
    assert value(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>x</p><ul><li>a</li><li>b</li></ul><p>y</p>", "x\n\n- a\n- b\n\ny"),
        ("<ol><li>a</li><li>b</li></ol><ol><li>c</li></ol>", "1. a\n2. b\n\n1. c"),
        ("<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>", "- a\n  1. b\n- c"),
        ("<ul><li><p>a</p></li></ul>", "- a"),
        ("<ul><li></li><li>b</li></ul>", "- b"),
        ("<li>stray", "- stray"),
        ("a</ul>b", "ab"),
    ],
)
def test_list_items_are_lines(source, expected):
    assert value(source) == expected


def test_deep_lists_are_indented_only_so_far():
    assert value("<ul><li>x" * 30).splitlines()[-1] == "  " * 8 + "- x"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('See <a href="https://acme.se/x">our shop</a>.', "See our shop (https://acme.se/x)."),
        ('<a href="https://acme.se/">https://acme.se</a>', "https://acme.se"),
        ('<a href="https://acme.se/x">ACME.se/x</a>', "ACME.se/x"),
        ('<a href="https://acme.se/x">acme.se/X</a>', "acme.se/X (https://acme.se/x)"),
        ('<a href="https://evil.example">https://acme.se</a>', "https://acme.se (https://evil.example)"),
        ('<a href="mailto:info@acme.se">info@acme.se</a>', "info@acme.se"),
        ('<a href=" java\tscript:x">a</a>', "a (javascript:x)"),
        ('<a href="https://acme.se">our </a>shop', "our (https://acme.se) shop"),
        ('<p><a href="https://acme.se"></a></p>', "https://acme.se"),
        ('<a href="1">one<a href="2">two</a>three', "one (1)two (2)three"),
        ('<p><a href="https://acme.se">a</p><p>b', "a\n\nb (https://acme.se)"),
        ('<a href="">here</a>', "here"),
        ('<a name="x">here</a>', "here"),
    ],
)
def test_a_link_shows_where_it_leads(source, expected):
    assert value(source) == expected


def test_links_are_listed_with_their_label_and_place():
    source = 'See <a href="https://acme.se/?a=1&amp;b=2"> our <b>shop</b></a>.'
    (link,) = read_html(source, field="body").links
    assert (link.url, link.label) == ("https://acme.se/?a=1&b=2", "our shop")
    assert (link.span.field, source[link.span.start : link.span.end]) == ("body", source[4:-1])


def test_a_link_inside_the_site_is_resolved():
    seen = []

    def resolve(attributes):
        seen.append(attributes)
        return "https://acme.se/about/"

    read = read_html('<a linktype="page" id="3">About</a>', field="body", resolve=resolve)
    assert seen == [{"linktype": "page", "id": "3"}]
    assert read.text.value == "About (https://acme.se/about/)"


def test_a_link_that_leads_nowhere_is_still_listed():
    read = read_html('<a linktype="page" id="3">About</a><a name="x">here</a>', field="body")
    assert [(link.url, link.label) for link in read.links] == [("", "About")]


def test_the_address_shown_behind_a_label_points_to_the_whole_link():
    source = 'x <a href="https://acme.se">shop</a> y'
    text = read_html(source, field="body").text
    at = text.value.index("acme.se")
    assert text.supplied(text.span(at, at + 7)) == '<a href="https://acme.se">shop</a>'


def test_the_place_of_a_word_is_where_it_was_typed():
    source = "<p>Our con<b>fid</b>enti&#97;l plan</p>"
    text = read_html(source, field="body").text
    start = text.value.index("confidential")
    assert text.supplied(text.span(start, start + len("confidential"))) == "con<b>fid</b>enti&#97;l"


@given(any_html)
def test_every_character_has_a_place_in_the_source(source):
    text = read_html(source, field="body").text
    ends = [end for _, end in text.offsets]
    assert len(text.offsets) == len(text.value)
    assert all(0 <= start <= end <= len(source) for start, end in text.offsets)
    assert ends == sorted(ends)


@given(unlinked_html)
def test_places_never_go_back_where_there_is_no_link(source):
    starts = [start for start, _ in read_html(source, field="body").text.offsets]
    assert starts == sorted(starts)


@given(any_html)
def test_the_text_begins_and_ends_with_something_to_see(source):
    text = value(source)
    assert text == text.strip(SPACE)
    assert "\0" not in text


@given(st.lists(st.text(st.characters(exclude_characters=SPACE + "\0"), min_size=1)).map(" ".join))
def test_escaped_plain_text_is_read_back_exactly(plain):
    source = stdlib_html.escape(plain)
    text = read_html(source, field="body").text
    assert text.value == plain
    assert [stdlib_html.unescape(source[start:end]) for start, end in text.offsets] == list(plain)


@given(inline_html, st.data())
def test_the_place_of_any_range_holds_that_range(source, data):
    text = read_html(source, field="body").text
    seen = [at for at, character in enumerate(text.value) if character not in SPACE]
    if not seen:
        return
    first = data.draw(st.sampled_from(seen))
    last = data.draw(st.sampled_from([at for at in seen if at >= first]))
    again = value(text.supplied(text.span(first, last + 1)))
    assert text.value[first : last + 1] in again


@given(any_html)
def test_reading_is_deterministic(source):
    assert read_html(source, field="body") == read_html(source, field="body")


class Counted:
    """A compiled pattern that counts the characters it went over."""

    def __init__(self, pattern: re.Pattern[str], work: list[int]) -> None:
        self.pattern = pattern
        self.work = work

    def _count(self, found, string, start):
        self.work[0] += (found.end() if found else len(string)) - start
        return found

    def search(self, string, *place):
        return self._count(self.pattern.search(string, *place), string, *place[:1])

    def match(self, string, *place):
        found = self.pattern.match(string, *place)
        return self._count(found, string, *place[:1]) if found else None

    def finditer(self, string, *place):
        self.work[0] += (place[1] - place[0]) if place else len(string)
        return self.pattern.finditer(string, *place)


@pytest.fixture
def work_of(monkeypatch):
    """How much work it is to read a text: characters gone over, and lines of Python run."""
    work = [0]
    for module, name in [(markup, name) for name in ("_MARKUP", "_TAG_NAME", "_ATTRIBUTE", "_TAG_END", "_COMMENT",
                         "_BOGUS_COMMENT", "_REFERENCE")] + [(html_module, "_RUN")]:  # fmt: skip
        monkeypatch.setattr(module, name, Counted(getattr(module, name), work))
    for name, pattern in markup._CONTENT_END.items():
        monkeypatch.setitem(markup._CONTENT_END, name, Counted(pattern, work))

    def trace(frame, event, argument):
        work[0] += event == "line"
        return trace

    def measure(source: str) -> int:
        work[0] = 0
        before = sys.gettrace()
        sys.settrace(trace)
        try:
            read_html(source, field="body")
        finally:
            sys.settrace(before)
        return work[0]

    return measure


@pytest.mark.parametrize(
    "unit",
    ["<", "</", "<!", "<!--", "<!-- -", "--!", "<a ", "<a href='", "<p a = ", "<p a=\"", "&", "&#1", "&lt",
     "&" + "a" * 40, "<b>", "<div>", "</div>", "<ul><li>x", "<li>", "<br>x", "a\n", "<a href=x>", "<a href=x>y",
     "<script>", "</script>", "<template>", "<textarea>", "<title>", "\0", "'\"="],
)  # fmt: skip
def test_the_work_grows_no_faster_than_the_text(work_of, unit):
    small, large = work_of(unit * 200), work_of(unit * 800)
    assert large <= 4.2 * small + 1000
